// Dialect, PostgreSQL: tables and their constraints.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/canonical/column.h"
#include "compiler/dialect/postgres/partition_text.h"
#include "compiler/dialect/postgres/storage_parameters.h"

namespace schemac::dialect::postgres::canonical {
namespace {

void part(model::Table& table, const std::string& default_schema) {
    auto* part = std::get_if<model::postgres::TablePart>(&table.dialect);
    if (!part) return;
    canonical_parameters(part->storage);
    part->partition_by = canonical_partition_key(part->partition_by);
    part->partition_bound = canonical_partition_bound(part->partition_bound);
    if (!part->partition_of.empty()) part->partition_of = qualified_text(part->partition_of, default_schema);
    for (std::string& parent : part->inherits)
        parent = qualified_text(parent, default_schema);
    if (part->access_method == "heap") part->access_method.clear();
    if (part->replica_identity == "default") part->replica_identity.clear();
    if (part->tablespace == "pg_default") part->tablespace.clear();
    if (*part == model::postgres::TablePart{}) table.dialect = std::monostate{};
}

template <class Dialect>
void index_part(Dialect& dialect, const std::string& default_schema) {
    auto* part = std::get_if<model::postgres::IndexPart>(&dialect);
    if (!part) return;
    canonical_parameters(part->storage);
    if (!part->partition_of.empty()) part->partition_of = qualified_text(part->partition_of, default_schema);
    if (*part == model::postgres::IndexPart{}) dialect = std::monostate{};
}

/// A primary key's columns admit no nulls, and its order means nothing.
void primary_key(model::Table& table, const std::string& default_schema) {
    if (!table.primary_key) return;
    for (model::KeyPart& key : table.primary_key->parts) {
        key = model::KeyPart{key.column, {}, {}, {}, {}, {}, 0};
        for (model::Column& column : table.columns)
            if (column.name == key.column) column.not_null = true;
    }
    index_part(table.primary_key->dialect, default_schema);
}

void exclusion(model::Exclusion& exclusion, const expression::Scope& scope, const std::string& default_schema) {
    if (exclusion.method.empty()) exclusion.method = "btree";
    std::vector<model::KeyPart> parts;
    for (const model::Exclusion::Element& element : exclusion.elements)
        parts.push_back(element.part);
    key_parts(parts, scope, exclusion.method);
    for (std::size_t n = 0; n < parts.size(); ++n)
        exclusion.elements[n].part = parts[n];
    if (exclusion.predicate) exclusion.predicate = expression::canonical(*exclusion.predicate, scope);
    index_part(exclusion.dialect, default_schema);
}

void foreign_key(model::ForeignKey& key) {
    // a list of all the key's columns says no more than no list
    if (key.on_delete_columns == key.columns) key.on_delete_columns.clear();
    if (!key.enforced) key.validated = false;
}

}  // namespace

void table(model::Table& table, const Context& context) {
    const expression::Scope scope{&context.names, table.name, &table.columns, {}};
    const std::string& default_schema = context.settings.default_schema;
    primary_key(table, default_schema);
    for (model::Column& c : table.columns)
        column(c, scope);
    for (model::Unique& unique : table.uniques) {
        for (model::KeyPart& key : unique.parts)
            key = model::KeyPart{key.column, {}, {}, {}, {}, {}, 0};
        index_part(unique.dialect, default_schema);
    }
    for (model::Check& check : table.checks) {
        check.expression = expression::canonical(check.expression, scope);
        if (!check.enforced) check.validated = false;  // nobody looks at the rows
    }
    for (model::Exclusion& e : table.exclusions)
        exclusion(e, scope, default_schema);
    for (model::ForeignKey& key : table.foreign_keys)
        foreign_key(key);
    for (model::Index& i : table.indexes) {
        index(i, scope);
        index_part(i.dialect, default_schema);
    }
    part(table, default_schema);
}

}  // namespace schemac::dialect::postgres::canonical
