// Introspect, PostgreSQL SQL files: tables.
#include "introspect/postgres/sql/column.h"

#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::introspect::postgres::sql {
namespace {

using dialect::postgres::expression::quote_qualified;

/// `RANGE (created_at)` as written; canonicalising gives it its form.
std::string partition_key(const Value& body, const Statement& statement) {
    const std::size_t at = statement.token_at(static_cast<std::size_t>(body["partspec"]["location"].number()));
    const std::size_t by = statement.find("by", at);
    const std::size_t open = statement.find("(", by);
    return statement.slice(by + 1, statement.closing(open) + 1);
}

void read_parents(const Value& body, const Statement& statement, Builder& builder, model::postgres::TablePart& part) {
    for (const Value& parent : body["inhRelations"]) {
        const model::QualifiedName name = builder.old_name(parent.as("RangeVar"));
        const std::string text = quote_qualified(name.schema, name.name);
        if (body["partbound"]) {
            part.partition_of = text;
            part.partition_bound = partition_bound(statement);
        } else {
            part.inherits.push_back(text);
        }
    }
}

/// A partition may say more about a column without saying its type, which is the parent's.
void take_types(const Value& body, Builder& builder, model::Table& table) {
    for (const Value& item : body["inhRelations"]) {
        const model::Table* parent = builder.table(builder.old_name(item.as("RangeVar")));
        for (model::Column& column : table.columns) {
            const model::Column* inherited = parent ? find_column(*parent, column.name) : nullptr;
            if (!column.type.name.empty() || !inherited) continue;
            column.type = inherited->type;
            column.collation = inherited->collation;
            column.not_null = column.not_null || inherited->not_null;
            if (!column.default_value) column.default_value = inherited->default_value;
            column.generated = inherited->generated;
        }
    }
}

/// The server makes one index of a primary key and a unique constraint on the same columns.
void drop_repeated_keys(model::Table& table) {
    if (!table.primary_key) return;
    std::erase_if(table.uniques, [&](const model::Unique& unique) {
        model::PrimaryKey& key = *table.primary_key;
        const bool same = unique.parts == key.parts && unique.include == key.include && unique.deferral == key.deferral;
        if (same && key.name.empty()) key.name = unique.name;
        return same;
    });
}

void copy_like(const Value& like, const Statement& statement, Builder& builder, model::Table& table) {
    model::Table* other = builder.table(builder.old_name(like["relation"]));
    const unsigned options = static_cast<unsigned>(like["options"].number());
    if (other && !copies_serial(*other, options))
        read_like(*other, options, table);
    else
        builder.refuse(statement, "LIKE of a table with serial columns, or of none of these files");
}

/// The table of a LIKE that isn't there yet; null where there is none.
const Value* missing_like(const Value& elements, Builder& builder) {
    for (const Value& element : elements)
        if (const Value& like = element.as("TableLikeClause");
            like && !builder.table(builder.old_name(like["relation"])))
            return &like["relation"];
    return nullptr;
}

void read_elements(const Value& elements, const Statement& statement, Builder& builder, model::Table& table) {
    for (const Value& element : elements) {
        if (const Value& column = element.as("ColumnDef"))
            read_column(column, statement, builder, table);
        else if (const Value& constraint = element.as("Constraint"))
            read_constraint(constraint, {}, statement, builder, table);
        else if (const Value& like = element.as("TableLikeClause"))
            copy_like(like, statement, builder, table);
        else
            builder.refuse(statement, element.kind());
    }
}

}  // namespace

std::string partition_bound(const Statement& statement) {
    const std::size_t values = statement.find("values", 0);
    if (values >= statement.tokens().size() || !statement.tokens()[values - 1].is("for")) return "default";
    const std::size_t first = statement.find("(", values);
    const std::size_t close = statement.closing(first);
    const bool range = close + 1 < statement.tokens().size() && statement.tokens()[close + 1].is("to");
    return statement.slice(values - 1, (range ? statement.closing(close + 2) : close) + 1);
}

Outcome read_table(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const std::string_view persistence = body["relation"]["relpersistence"].text;
    if (persistence == "t") {
        builder.refuse(statement, "TEMPORARY");
        return Outcome::done;
    }
    model::Table table;
    table.name = builder.new_name(body["relation"]);
    if (body["if_not_exists"].is_true() && builder.table(table.name)) return Outcome::done;
    const Value& parent = body["inhRelations"].at(0).as("RangeVar");
    if (parent && body["tableElts"] && !builder.table(builder.old_name(parent)))
        return builder.wait_for("table", builder.old_name(parent));
    if (const Value* like = missing_like(body["tableElts"], builder))
        return builder.wait_for("table", builder.old_name(*like));
    if (body["ofTypename"]) builder.refuse(statement, "OF");
    model::postgres::TablePart part;
    part.unlogged = persistence == "u";
    part.storage = read_parameters(body["options"]);
    part.tablespace = body["tablespacename"].text;
    part.access_method = body["accessMethod"].text;
    read_parents(body, statement, builder, part);
    if (body["partspec"]) part.partition_by = partition_key(body, statement);
    if (!(part == model::postgres::TablePart{})) table.dialect = part;
    builder.place(id_of(table), statement);
    read_elements(body["tableElts"], statement, builder, table);
    take_types(body, builder, table);
    drop_repeated_keys(table);
    builder.schema().tables.push_back(std::move(table));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
