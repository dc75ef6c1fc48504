// Introspect, PostgreSQL SQL files: aggregates, as routines whose attributes are the options of CREATE AGGREGATE.
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {

/// The old form, whose options hold the argument's type, is refused.
Outcome read_aggregate(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    if (body["oldstyle"].is_true()) {
        builder.refuse(statement, "BASETYPE");
        return Outcome::done;
    }
    model::Routine aggregate;
    aggregate.form = model::Routine::Form::aggregate;
    aggregate.name = builder.new_name_of(body["defnames"]);
    const std::size_t open = statement.find("(", 0);
    const std::size_t close = statement.closing(open);
    aggregate.parameters = statement.slice(open + 1, close);
    if (aggregate.parameters == "*") aggregate.parameters.clear();
    aggregate.signature = aggregate.parameters;
    for (const auto& [from, to] : statement.elements(close + 1))
        aggregate.attributes.push_back(statement.slice(from, to));
    builder.place(id_of(aggregate), statement);
    builder.schema().routines.push_back(std::move(aggregate));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
