// Introspect, PostgreSQL SQL files: views and materialized views.
#include <algorithm>

#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

/// The query, as written: from AS to what follows it.
std::string query_text(const Statement& statement, std::size_t behind) {
    return statement.slice(statement.find("as", 0) + 1, statement.tokens().size() - behind);
}

void keep(model::View view, const Statement& statement, Builder& builder) {
    builder.place(id_of(view), statement);
    if (model::View* old = builder.view(view.name))
        *old = std::move(view);  // CREATE OR REPLACE
    else
        builder.schema().views.push_back(std::move(view));
}

/// How many of the last tokens are `WITH [CASCADED|LOCAL] CHECK OPTION` or `WITH [NO] DATA`.
std::size_t words_behind(const Statement& statement, std::string_view last) {
    const auto& tokens = statement.tokens();
    if (!tokens.back().is(last)) return 0;
    for (std::size_t count = 1; count <= 4 && count < tokens.size(); ++count)
        if (tokens[tokens.size() - count].is("with")) return count;
    return 0;
}

}  // namespace

Outcome read_view(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const std::string_view check = body["withCheckOption"].text;
    model::View view;
    view.name = builder.new_name(body["view"]);
    if (body["view"]["relpersistence"].text == "t" || statement.tokens()[1].is("recursive")) {
        builder.refuse(statement, "TEMPORARY or RECURSIVE");
        return Outcome::done;
    }
    for (const Value& name : body["aliases"])
        view.columns.emplace_back(name.string());
    const bool checked = check == "LOCAL_CHECK_OPTION" || check == "CASCADED_CHECK_OPTION";
    view.query = model::Expression(query_text(statement, checked ? words_behind(statement, "option") : 0));
    model::postgres::ViewPart part;
    part.options = read_parameters(body["options"]);
    if (checked) part.options["check_option"] = check == "LOCAL_CHECK_OPTION" ? "local" : "cascaded";
    if (!(part == model::postgres::ViewPart{})) view.dialect = part;
    keep(std::move(view), statement, builder);
    return Outcome::done;
}

Outcome read_materialized_view(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    if (body["objtype"].text != "OBJECT_MATVIEW") {
        builder.refuse(statement, "AS");
        return Outcome::done;
    }
    const Value& into = body["into"];
    model::View view;
    view.materialized = true;
    view.name = builder.new_name(into["rel"]);
    for (const Value& name : into["colNames"])
        view.columns.emplace_back(name.string());
    view.query = model::Expression(query_text(statement, words_behind(statement, "data")));
    model::postgres::ViewPart part;
    part.options = read_parameters(into["options"]);
    part.tablespace = into["tableSpaceName"].text;
    part.with_data = !into["skipData"].is_true();
    if (!(part == model::postgres::ViewPart{})) view.dialect = part;
    keep(std::move(view), statement, builder);
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
