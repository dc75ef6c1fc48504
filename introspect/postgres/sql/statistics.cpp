// Introspect, PostgreSQL SQL files: statistics objects.
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

/// The elements as written: an expression without the brackets around it.
std::string expression_text(std::size_t from, std::size_t to, const Statement& statement) {
    const bool wrapped = statement.tokens()[from].is("(") && statement.closing(from) + 1 == to;
    return wrapped ? statement.slice(from + 1, to - 1) : statement.slice(from, to);
}

/// The places of the elements between ON and FROM.
std::vector<std::pair<std::size_t, std::size_t>> places(const Statement& statement) {
    const std::size_t end = statement.find("from", 0);
    std::vector<std::pair<std::size_t, std::size_t>> all;
    std::size_t begin = statement.find("on", 0) + 1;
    for (std::size_t at = begin; at < end; ++at) {
        if (statement.tokens()[at].is("(")) at = statement.closing(at);
        if (at + 1 < end && !statement.tokens()[at + 1].is(",")) continue;
        all.emplace_back(begin, at + 1);
        begin = at + 2;
        ++at;
    }
    return all;
}

}  // namespace

Outcome read_statistics(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Statistics statistics;
    statistics.table = builder.old_name(body["relations"].at(0).as("RangeVar"));
    if (!builder.table(statistics.table) && !builder.view(statistics.table))
        return builder.wait_for("table", statistics.table);
    if (body["defnames"].size() == 0) {
        builder.refuse(statement, "statistics without a name");
        return Outcome::done;
    }
    statistics.name = builder.new_name_of(body["defnames"]);
    for (const Value& kind : body["stat_types"])
        statistics.kinds.emplace_back(kind.string());
    const auto elements = places(statement);
    std::size_t at = 0;
    for (const Value& item : body["exprs"]) {
        const Value& element = item.as("StatsElem");
        model::KeyPart& part = statistics.parts.emplace_back();
        part.column = element["name"].text;
        if (element["expr"] && at < elements.size())
            part.expression = model::Expression(expression_text(elements[at].first, elements[at].second, statement));
        ++at;
    }
    builder.place(id_of(statistics), statement);
    builder.schema().statistics.push_back(std::move(statistics));
    return Outcome::done;
}

/// ALTER STATISTICS … SET STATISTICS.
Outcome read_alter_statistics(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName name = builder.new_name_of(body["defnames"]);
    for (model::Statistics& statistics : builder.schema().statistics) {
        if (statistics.name != name) continue;
        statistics.target = body["stxstattarget"].number();
        return Outcome::done;
    }
    return builder.wait_for("statistics", name);
}

}  // namespace schemac::introspect::postgres::sql
