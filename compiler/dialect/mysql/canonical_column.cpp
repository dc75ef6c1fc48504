// Dialect, MySQL and MariaDB: columns made comparable.
#include "compiler/dialect/expression/canonical.h"

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/features.h"

namespace schemac::dialect::mysql {
namespace {

/// MariaDB's `json`: a longtext of the collation utf8mb4_bin whose own check is json_valid
/// (https://mariadb.com/kb/en/json-data-type/).
bool is_json_in_disguise(const model::Column& column, const model::mysql::ColumnPart& part) {
    return column.type.name == "longtext" && column.collation == "utf8mb4_bin" &&
           part.check.canonical == "json_valid(" + expression::fold_name(column.name, expression_facts()) + ")";
}

void canonical_collation(model::Column& column, model::mysql::ColumnPart& part, const std::string& table_collation,
                         const Server& server) {
    if (!is_character(column.type)) {
        column.collation.clear();
        part.charset.clear();
        return;
    }
    column.collation = server.charsets.resolve(part.charset, column.collation, table_collation);
    part.charset.clear();
}

void canonical_generated(model::Column& column, const model::Table& table) {
    if (!column.generated) return;
    canonical_expression(column.generated->expression, table.name);
    column.default_value.reset();
}

bool in_primary_key(const model::Column& column, const model::Table& table) {
    if (!table.primary_key) return false;
    for (const model::KeyPart& part : table.primary_key->parts)
        if (part.column == column.name) return true;
    return false;
}

}  // namespace

void canonical_expression(model::Expression& expression, const model::QualifiedName& relation) {
    expression::Scope scope;
    scope.relation = expression::lower(relation.name);
    expression::canonicalise(expression, expression_facts(), scope);
}

void canonical_column(model::Column& column, const model::Table& table, const std::string& table_collation,
                      const Server& server) {
    auto part = model::part_or_default<model::mysql::ColumnPart>(column.dialect);
    column.type = canonical_type(column.type, server.target);
    if (!part.check.sql.empty()) canonical_expression(part.check, table.name);
    canonical_collation(column, part, table_collation, server);
    if (has(server.target, Feature::json_is_longtext) && is_json_in_disguise(column, part)) {
        column.type = {{}, "json", {}, {}, 0, false};
        column.collation.clear();
        part.check = model::Expression();
    }
    canonical_generated(column, table);
    column.default_value = canonical_default(std::move(column.default_value), column.type);
    if (!part.on_update.empty()) part.on_update = canonical_now(part.on_update);
    if (column.identity) column.identity = model::Identity{model::Identity::Form::rowid, {}, {}};
    if (column.identity || in_primary_key(column, table)) column.not_null = true;
    if (part == model::mysql::ColumnPart{})
        column.dialect = std::monostate{};
    else
        column.dialect = std::move(part);
}

}  // namespace schemac::dialect::mysql
