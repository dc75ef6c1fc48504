// Introspect, PostgreSQL SQL files: functions and procedures.
#include <algorithm>

#include "compiler/dialect/postgres/expression/quote.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

using dialect::postgres::expression::quote_identifier;
using dialect::postgres::expression::quote_string;

bool starts_option(const Statement& statement, std::size_t at) {
    static constexpr std::string_view words[] = {
        "as",      "language", "immutable", "stable",    "volatile", "strict", "called",
        "returns", "security", "external",  "leakproof", "not",      "cost",   "rows",
        "support", "parallel", "set",       "transform", "window",   "begin",  "return"};
    return std::any_of(std::begin(words), std::end(words), [&](auto word) { return statement.tokens()[at].is(word); });
}

/// What stands between RETURNS and the next option.
std::string returns_text(const Statement& statement, std::size_t after) {
    const std::size_t begin = statement.find("returns", after) + 1;
    if (begin > statement.tokens().size()) return {};
    std::size_t end = begin;
    while (end < statement.tokens().size() && !starts_option(statement, end))
        end = statement.tokens()[end].is("(") ? statement.closing(end) + 1 : end + 1;
    return statement.slice(begin, end);
}

/// Settings whose value is a list of names are kept ready quoted; the others as one literal.
std::string setting_text(const Value& setting) {
    const std::string_view name = setting["name"].text;
    static constexpr std::string_view lists[] = {"local_preload_libraries",   "search_path",
                                                 "session_preload_libraries", "shared_preload_libraries",
                                                 "temp_tablespaces",          "unix_socket_directories"};
    const bool list = std::find(std::begin(lists), std::end(lists), name) != std::end(lists);
    std::string value;
    for (const Value& argument : setting["args"]) {
        const std::string text = value_text(argument);
        value += value.empty() ? "" : ", ";
        value += !list ? text : text.empty() ? "''" : quote_identifier(text);
    }
    return "set " + std::string(name) + " to " + (list ? value : quote_string(value));
}

/// An option as the catalog's reader words it; empty for what isn't an attribute.
std::string attribute(const Value& element, const Statement& statement) {
    const std::string_view name = element["defname"].text;
    const Value& value = element["arg"];
    if (name == "volatility") return value_text(value);
    if (name == "strict") return value_text(value) == "true" ? "strict" : "called on null input";
    if (name == "security") return value_text(value) == "true" ? "security definer" : "security invoker";
    if (name == "leakproof") return value_text(value) == "true" ? "leakproof" : "not leakproof";
    if (name == "parallel") return "parallel " + value_text(value);
    if (name == "window") return value_text(value) == "true" ? "window" : "";
    if (name == "cost" || name == "rows") return std::string(name) + ' ' + value_text(value);
    if (name == "support") return "support " + dotted_name(value.as("List")["items"]);
    if (name == "set") return setting_text(value.as("VariableSetStmt"));
    if (name == "transform") {
        const std::size_t at = statement.find("transform", 0);
        std::size_t end = at;
        while (end < statement.tokens().size() && (end == at || !starts_option(statement, end)))
            ++end;
        return statement.slice(at, end);
    }
    return {};
}

std::string body_text(const Value& strings) {
    if (strings.size() < 2) return std::string(strings.at(0).string());
    return quote_string(strings.at(0).string()) + ", " + quote_string(strings.at(1).string());
}

/// The body in the SQL standard's form, which stands at the end.
std::string standard_body(const Statement& statement) {
    const std::size_t begin = std::min(statement.find("begin", 0), statement.find("return", 0));
    return statement.slice(begin, statement.tokens().size());
}

std::string signature_text(const Value& parameters, const Builder& builder) {
    std::string text;
    for (const Value& item : parameters) {
        const Value& parameter = item.as("FunctionParameter");
        const std::string_view mode = parameter["mode"].text;
        if (mode == "FUNC_PARAM_OUT" || mode == "FUNC_PARAM_TABLE") continue;
        const model::Type type = read_type(parameter["argType"], builder);
        text +=
            (text.empty() ? "" : ", ") + (type.schema.empty() ? "" : quote_identifier(type.schema) + '.') + type.name;
        for (int i = 0; i < type.dimensions; ++i)
            text += "[]";
    }
    return text;
}

}  // namespace

model::Routine* find_routine(const Value& object, Builder& builder) {
    const model::QualifiedName name = builder.old_name_of(object["objname"]);
    std::string signature;
    for (const Value& argument : object["objargs"]) {
        const model::Type type = read_type(argument.as("TypeName"), builder);
        signature += (signature.empty() ? "" : ", ") +
                     (type.schema.empty() ? "" : quote_identifier(type.schema) + '.') + type.name;
        for (int i = 0; i < type.dimensions; ++i)
            signature += "[]";
    }
    model::Routine* found = nullptr;
    std::size_t count = 0;
    for (model::Routine& routine : builder.schema().routines) {
        if (!(routine.name == name)) continue;
        if (routine.signature == signature) return &routine;
        found = &routine;
        ++count;
    }
    return count == 1 ? found : nullptr;
}

Outcome read_routine(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Routine routine;
    routine.form = body["is_procedure"].is_true() ? model::Routine::Form::procedure : model::Routine::Form::function;
    routine.name = builder.new_name_of(body["funcname"]);
    const std::size_t open = statement.find("(", 0);
    const std::size_t close = statement.closing(open);
    routine.parameters = statement.slice(open + 1, close);
    routine.signature = signature_text(body["parameters"], builder);
    if (body["returnType"])
        routine.returns = returns_text(statement, close + 1);
    else if (statement.find("returns", close) < statement.tokens().size() &&
             statement.tokens()[statement.find("returns", close) + 1].is("table"))
        routine.returns = returns_text(statement, close + 1);
    routine.language = body["sql_body"] ? "sql" : "";
    for (const Value& option : body["options"]) {
        const Value& element = option.as("DefElem");
        if (element["defname"].text == "language")
            routine.language = value_text(element["arg"]);
        else if (element["defname"].text == "as")
            routine.body = model::Expression(body_text(element["arg"].as("List")["items"]));
        else if (std::string word = attribute(element, statement); !word.empty())
            routine.attributes.push_back(std::move(word));
    }
    if (body["sql_body"]) routine.body = model::Expression(standard_body(statement));
    std::sort(routine.attributes.begin(), routine.attributes.end());
    builder.place(id_of(routine), statement);
    auto& all = builder.schema().routines;
    if (body["replace"].is_true())
        std::erase_if(all, [&](const model::Routine& old) { return id_of(old) == id_of(routine); });
    if (body["replace"].is_true()) builder.forget_places();
    all.push_back(std::move(routine));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
