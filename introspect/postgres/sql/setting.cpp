// Introspect, PostgreSQL SQL files: SET, and statements that are no part of the schema.
#include "compiler/source/codes/state.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

/// The schemas of a path such as `app, "$user", public`; one without any leaves `public` for what has no schema.
std::vector<std::string> path_of(const std::vector<std::string>& names) {
    std::vector<std::string> path;
    for (const std::string& name : names)
        if (!name.empty() && name != "$user" && name != "pg_catalog") path.push_back(name);
    if (path.empty()) path.push_back("public");
    return path;
}

}  // namespace

Outcome read_setting(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    if (body["name"].text != "search_path") return Outcome::done;
    std::vector<std::string> names;
    for (const Value& argument : body["args"])
        names.push_back(value_text(argument));
    builder.path = path_of(names);
    return Outcome::done;
}

/// pg_dump sets the path, and sequences, with SELECT.
Outcome read_select(const Statement& statement, Builder& builder) {
    const Value& target = statement.body()["targetList"].at(0).as("ResTarget")["val"];
    const Value& call = target.as("FuncCall");
    const std::string_view name = call["funcname"].last().string();
    if (name == "setval") return Outcome::done;
    if (name != "set_config") return skip_with_warning(statement, builder);
    const Value& arguments = call["args"];
    if (value_text(arguments.at(0)) == "search_path") builder.path = path_of({value_text(arguments.at(1))});
    return Outcome::done;
}

Outcome ignore(const Statement&, Builder&) {
    return Outcome::done;
}

Outcome skip_with_warning(const Statement& statement, Builder& builder) {
    builder.sink.report(code::sql_statement_skipped, statement.span(), statement.title());
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
