// Dialect, PostgreSQL: the options of aggregates: https://www.postgresql.org/docs/current/sql-createaggregate.html.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres::canonical {
namespace {

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool is_function(std::string_view option) {
    for (const std::string_view word :
         {"sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc"})
        if (option == word) return true;
    return false;
}

/// Qualified, but for the server's own.
std::string function(const std::vector<Token>& tokens, const model::Schema& schema, const std::string& own) {
    model::QualifiedName name;
    for (std::size_t at = 2; at < tokens.size(); ++at) {
        if (tokens[at].is(".")) continue;
        name.schema = std::move(name.name);
        name.name = tokens[at].text;
    }
    if (name.schema == "pg_catalog") name.schema.clear();
    const bool known = std::any_of(schema.routines.begin(), schema.routines.end(), [&](const model::Routine& r) {
        return r.name == model::QualifiedName{own, name.name};
    });
    if (name.schema.empty() && known) name.schema = own;
    return quote(name);
}

std::string type(std::string_view text, const model::Schema& schema, const std::string& own) {
    return type_text(resolved(parse_type(text), schema, own));
}

/// Empty for what says the default.
std::string option(const std::string& attribute, bool ordered, const model::Schema& schema, const std::string& own) {
    const std::vector<Token> tokens = scan(attribute);
    if (tokens.empty()) return {};
    std::string name = lower(tokens[0].text);
    if (name == "sfunc1") name = "sfunc";
    if (name == "stype1") name = "stype";
    if (name == "initcond1") name = "initcond";
    if (tokens.size() < 3) return name;
    const std::string rest = attribute.substr(tokens[2].begin);
    if (is_function(name)) return name + " = " + function(tokens, schema, own);
    if (name == "stype" || name == "mstype") return name + " = " + type(rest, schema, own);
    if (name == "initcond" || name == "minitcond") {
        const std::string value = tokens[2].is("-") && tokens.size() > 3 ? '-' + tokens[3].text : tokens[2].text;
        return name + " = " + literal(value);
    }
    if (name == "sortop")
        return name + " = " + (tokens[2].is("operator") ? lower(rest) : "operator(pg_catalog." + rest + ')');
    const std::string value = tokens[2].text.empty() ? rest : lower(tokens[2].text);
    const bool says_default = (name.ends_with("space") && value == "0") || (name == "parallel" && value == "unsafe") ||
                              (name.ends_with("finalfunc_modify") && value == (ordered ? "read_write" : "read_only"));
    if ((name.ends_with("_extra") || name == "hypothetical") && value == "true") return name;
    return says_default || value == "false" ? std::string() : name + " = " + value;
}

}  // namespace

void aggregate(model::Routine& aggregate, const model::Schema& schema, const Settings& settings) {
    std::string parameters = lower(aggregate.parameters);
    const bool ordered = parameters.find("order by") != std::string::npos;
    std::vector<std::string> kept;
    for (const std::string& attribute : aggregate.attributes)
        if (std::string text = option(attribute, ordered, schema, settings.default_schema); !text.empty())
            kept.push_back(std::move(text));
    std::sort(kept.begin(), kept.end());
    aggregate.attributes = std::move(kept);
    aggregate.returns.clear();
}

}  // namespace schemac::dialect::postgres::canonical
