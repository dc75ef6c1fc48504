// Dialect, PostgreSQL: what foreign keys leave to the table that they reference.
#include <map>

#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {

void complete_foreign_keys(model::Schema& schema) {
    std::map<model::QualifiedName, const model::PrimaryKey*> keys;
    for (const model::Table& table : schema.tables)
        if (table.primary_key) keys[table.name] = &*table.primary_key;
    for (model::Table& table : schema.tables) {
        for (model::ForeignKey& key : table.foreign_keys) {
            const auto found = keys.find(key.referenced);
            if (!key.referenced_columns.empty() || found == keys.end()) continue;
            for (const model::KeyPart& part : found->second->parts)
                key.referenced_columns.push_back(part.column);
        }
    }
}

}  // namespace schemac::dialect::postgres::canonical
