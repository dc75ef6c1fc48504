// Introspect, PostgreSQL SQL files: columns.
#include "introspect/postgres/sql/column.h"

#include <algorithm>

namespace schemac::introspect::postgres::sql {
namespace {

std::size_t place_of(const Value& node) {
    return static_cast<std::size_t>(std::max(node["location"].number(), 0));
}

/// Where the part of the column after this one begins.
std::size_t next_place(const Value& definition, std::size_t after) {
    std::size_t next = std::string_view::npos;
    const auto consider = [&](const Value& node) {
        if (node && place_of(node) > after) next = std::min(next, place_of(node));
    };
    consider(definition["collClause"]);
    for (const Value& constraint : definition["constraints"])
        consider(constraint.as("Constraint"));
    return next;
}

model::Identity read_identity(const Value& constraint, const Statement& statement) {
    model::Identity identity;
    identity.form =
        constraint["generated_when"].text == "a" ? model::Identity::Form::always : model::Identity::Form::by_default;
    identity.options = read_sequence_options(constraint["options"], statement);
    for (const Value& option : constraint["options"]) {
        const Value& element = option.as("DefElem");
        if (element["defname"].text == "sequence_name")
            identity.sequence = element["arg"].as("List")["items"].last().string();
    }
    return identity;
}

model::Generated read_generated(const Value& constraint, const Statement& statement) {
    const std::size_t at = statement.token_at(place_of(constraint));
    const std::size_t open = statement.find("(", statement.find("as", at));
    return {model::Expression(statement.slice(open + 1, statement.closing(open))), model::Generated::Storage::stored};
}

void read_part(const Value& constraint, const Value& definition, const Statement& statement, Builder& builder,
               model::Table& table, model::Column& column) {
    const std::string_view kind = constraint["contype"].text;
    if (kind == "CONSTR_NULL") return;
    if (kind == "CONSTR_NOTNULL") {
        column.not_null = true;
    } else if (kind == "CONSTR_DEFAULT") {
        column.default_value = read_default(constraint, statement, next_place(definition, place_of(constraint)));
    } else if (kind == "CONSTR_IDENTITY") {
        column.identity = read_identity(constraint, statement);
        column.not_null = true;
    } else if (kind == "CONSTR_GENERATED") {
        column.generated = read_generated(constraint, statement);
    } else {
        read_constraint(constraint, column.name, statement, builder, table);
    }
}

}  // namespace

model::Expression read_default(const Value& constraint, const Statement& statement, std::size_t limit) {
    const std::size_t begin = statement.find("default", statement.token_at(place_of(constraint))) + 1;
    std::size_t end = begin;
    while (end < statement.tokens().size() && statement.tokens()[end].begin < limit) {
        const Token& token = statement.tokens()[end];
        if (token.is(",") || token.is(")")) break;
        end = token.is("(") || token.is("[") ? statement.closing(end) + 1 : end + 1;
    }
    return model::Expression(statement.slice(begin, end));
}

void read_column(const Value& definition, const Statement& statement, Builder& builder, model::Table& table) {
    model::Column column;
    column.name = definition["colname"].text;
    const std::string serial = definition["typeName"] ? serial_base(definition["typeName"]) : std::string();
    if (!serial.empty()) {
        column.type.name = serial;
        column.identity = model::Identity{model::Identity::Form::serial, {}, {}};
        column.not_null = true;
    } else if (definition["typeName"]) {
        column.type = read_type(definition["typeName"], builder);
    }
    if (const Value& collation = definition["collClause"]) column.collation = collation_name(collation["collname"]);
    if (definition["compression"])
        model::ensure_part<model::postgres::ColumnPart>(column.dialect).compression = definition["compression"].text;
    builder.place(member_id(model::Kind::column, table.name, column.name), statement);
    std::string_view before;
    for (const Value& item : definition["constraints"]) {
        const Value& constraint = item.as("Constraint");
        const std::string_view kind = constraint["contype"].text;
        if (kind == "CONSTR_ATTR_DEFERRABLE")
            set_deferral(table, before, model::Deferral::initially_immediate);
        else if (kind == "CONSTR_ATTR_DEFERRED")
            set_deferral(table, before, model::Deferral::initially_deferred);
        else if (!kind.starts_with("CONSTR_ATTR_")) {
            read_part(constraint, definition, statement, builder, table, column);
            before = kind;
        }
    }
    table.columns.push_back(std::move(column));
}

}  // namespace schemac::introspect::postgres::sql
