// Introspect, PostgreSQL SQL files: range types.
#include "compiler/dialect/postgres/expression/quote.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

void take(const Value& option, const Statement& statement, Builder& builder, model::RangeType& range) {
    const std::string_view name = option["defname"].text;
    const Value& value = option["arg"].as("TypeName");
    if (name == "subtype")
        range.subtype = read_type(value, builder);
    else if (name == "subtype_opclass")
        range.operator_class = dotted_name(value["names"]);
    else if (name == "collation")
        range.collation = collation_name(value["names"]);
    else if (name == "subtype_diff")
        range.difference = dotted_name(value["names"]);
    else if (name == "multirange_type_name")
        range.multirange = value["names"].last().string();
    else
        builder.refuse(statement, name);
}

}  // namespace

Outcome read_range(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::RangeType range;
    range.name = builder.new_name_of(body["typeName"]);
    for (const Value& option : body["params"]) {
        // a function of that kind needs the type, which needs the function: the catalog's reader leaves it alone too
        if (option.as("DefElem")["defname"].text == "canonical") {
            builder.unmanaged("range type with a canonical function",
                              dialect::postgres::expression::quote_qualified(range.name.schema, range.name.name));
            return Outcome::done;
        }
        take(option.as("DefElem"), statement, builder, range);
    }
    builder.place(id_of(range), statement);
    builder.schema().ranges.push_back(std::move(range));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
