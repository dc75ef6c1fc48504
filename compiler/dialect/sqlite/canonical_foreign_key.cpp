// SQLite: comparable foreign keys.
#include <algorithm>
#include <tuple>

#include "compiler/dialect/sqlite/canonical.h"

namespace schemac::dialect::sqlite {
namespace {

/// The parent and its columns as they are declared; its primary key where no columns are written.
void name_parent(model::ForeignKey& key, const model::Table& parent) {
    key.referenced = parent.name;
    if (key.referenced_columns.empty() && parent.primary_key)
        for (const model::KeyPart& part : parent.primary_key->parts)
            key.referenced_columns.push_back(part.column);
    for (std::string& column : key.referenced_columns)
        column = spelled(parent, column);
}

}  // namespace

void canonical_foreign_keys(model::Table& table, const Relations& relations) {
    for (model::ForeignKey& key : table.foreign_keys) {
        key.referenced.schema.clear();
        for (std::string& column : key.columns)
            column = spelled(table, column);
        if (const model::Table* parent = relations.table(key.referenced.name)) name_parent(key, *parent);
        // MATCH has no effect, and DEFERRABLE alone none either (https://www.sqlite.org/foreignkeys.html).
        key.match = model::ForeignKey::Match::simple;
        if (key.deferral == model::Deferral::initially_immediate) key.deferral = model::Deferral::not_deferrable;
        key.validated = true;
    }
    std::stable_sort(table.foreign_keys.begin(), table.foreign_keys.end(),
                     [](const model::ForeignKey& a, const model::ForeignKey& b) {
                         return std::tie(a.name, a.columns, a.referenced, a.referenced_columns) <
                                std::tie(b.name, b.columns, b.referenced, b.referenced_columns);
                     });
}

}  // namespace schemac::dialect::sqlite
