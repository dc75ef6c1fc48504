// Emit, PostgreSQL: enum types.
#include "compiler/dialect/postgres/names.h"
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string create(const model::EnumType& type) {
    std::string labels;
    for (const std::string& label : type.labels)
        labels += (labels.empty() ? "" : ", ") + literal(label);
    return "CREATE TYPE " + quote(type.name) + " AS ENUM (" + labels + ')';
}

/// Moves a column to the new type by way of text; its default is of the old type, and so stands aside meanwhile.
void move_column(const plan::ReplaceEnum::ColumnOfType& column, Statements& statements) {
    const std::string head = "ALTER TABLE " + quote(column.table) + " ALTER COLUMN " + quote(column.to.name);
    const std::string by_text = column.to.type.dimensions ? "::text[]::" : "::text::";
    const std::string type = type_text(column.to.type);
    if (column.from.default_value) statements.push_back(head + " DROP DEFAULT");
    statements.push_back(head + " TYPE " + type + " USING " + quote(column.to.name) + by_text + type);
    if (column.to.default_value) statements.push_back(head + " SET DEFAULT " + column.to.default_value->sql);
}

}  // namespace

Statements write(const diff::CreateEnum& change) {
    Statements statements{create(change.object)};
    add_comment(statements, "TYPE " + quote(change.object.name), change.object.comment);
    return statements;
}

Statements write(const diff::DropEnum& change) {
    return {"DROP TYPE " + quote(change.object.name)};
}

Statements write(const diff::RenameEnum& change) {
    return rename("TYPE", change.from.name, change.to);
}

Statements write(const plan::AddEnumLabel& change) {
    std::string sql = "ALTER TYPE " + quote(change.type) + " ADD VALUE " + literal(change.label);
    if (!change.before.empty()) sql += " BEFORE " + literal(change.before);
    return {sql};
}

Statements write(const plan::RenameEnumLabel& change) {
    return {"ALTER TYPE " + quote(change.type) + " RENAME VALUE " + literal(change.from) + " TO " + literal(change.to)};
}

Statements write(const plan::ReplaceEnum& change) {
    const model::QualifiedName aside{change.to.name.schema,
                                     dialect::postgres::make_object_name(change.to.name.name, "", "old")};
    Statements statements = rename("TYPE", change.to.name, aside);
    statements.push_back(create(change.to));
    for (const auto& column : change.columns)
        move_column(column, statements);
    statements.push_back("DROP TYPE " + quote(aside));
    add_comment(statements, "TYPE " + quote(change.to.name), change.to.comment);
    return statements;
}

}  // namespace schemac::emit::sql::postgres
