// Dialect, PostgreSQL: CREATE OR REPLACE. Sources: the manual's CREATE VIEW and CREATE FUNCTION.
#include "compiler/dialect/postgres/replacement.h"

#include <algorithm>

#include "compiler/dialect/postgres/parameters.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

bool is_output(const Parameter& parameter) {
    return parameter.mode == "out" || parameter.mode == "inout";
}

/// The elements of the select list, token by token; empty where the query isn't a plain select.
std::vector<std::string> select_list(std::string_view query) {
    const std::vector<Token> tokens = scan(query);
    if (tokens.empty() || !tokens[0].is("select")) return {};
    std::vector<std::string> list(1);
    int depth = 0;
    for (std::size_t n = 1; n < tokens.size(); ++n) {
        if (tokens[n].is("(")) ++depth;
        if (tokens[n].is(")")) --depth;
        if (depth == 0 && tokens[n].is("from")) break;
        if (depth == 0 && tokens[n].is(","))
            list.emplace_back();
        else
            list.back() += ' ' + tokens[n].text;
    }
    return list;
}

/// What follows the select list.
std::string_view after_list(std::string_view query) {
    int depth = 0;
    for (const Token& token : scan(query)) {
        if (token.is("(")) ++depth;
        if (token.is(")")) --depth;
        if (depth == 0 && token.is("from")) return query.substr(token.begin);
    }
    return {};
}

}  // namespace

bool replaces_view(const model::View& from, const model::View& to) {
    if (from.materialized || to.materialized || from.columns != to.columns) return false;
    if (from.query == to.query) return true;
    const std::vector<std::string> old_list = select_list(from.query.canonical);
    const std::vector<std::string> new_list = select_list(to.query.canonical);
    if (old_list.empty() || new_list.size() < old_list.size()) return false;
    if (!std::equal(old_list.begin(), old_list.end(), new_list.begin())) return false;
    return new_list.size() == old_list.size() || !after_list(to.query.canonical).empty();
}

bool replaces_routine(const model::Routine& from, const model::Routine& to) {
    if (from.form != to.form || from.returns != to.returns || from.signature != to.signature) return false;
    if (to.form == model::Routine::Form::aggregate) {
        // the state and the final function give the type of the result, which can't be replaced
        const auto same = [&](std::string_view start) {
            const auto word = [&](const model::Routine& r) {
                const auto found = std::find_if(r.attributes.begin(), r.attributes.end(),
                                                [&](const std::string& a) { return a.starts_with(start); });
                return found == r.attributes.end() ? std::string() : *found;
            };
            return word(from) == word(to);
        };
        return same("stype = ") && same("finalfunc = ") && from.parameters == to.parameters;
    }
    const bool window = std::count(from.attributes.begin(), from.attributes.end(), "window") ==
                        std::count(to.attributes.begin(), to.attributes.end(), "window");
    const std::vector<Parameter> before = parse_parameters(from.parameters);
    const std::vector<Parameter> after = parse_parameters(to.parameters);
    if (!window || before.size() != after.size()) return false;
    for (std::size_t n = 0; n < before.size(); ++n) {
        const bool renamed = before[n].name != after[n].name && (!before[n].name.empty() || is_output(before[n]));
        const bool loses_default = !before[n].default_value.empty() && after[n].default_value.empty();
        if (renamed || loses_default || before[n].mode != after[n].mode || before[n].type != after[n].type)
            return false;
    }
    return true;
}

}  // namespace schemac::dialect::postgres
