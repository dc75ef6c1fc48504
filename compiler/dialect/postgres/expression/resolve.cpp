// PostgreSQL expressions: which operator or function a call means.
#include "compiler/dialect/postgres/expression/resolve.h"

#include <algorithm>

#include "compiler/dialect/postgres/expression/polymorphic.h"

namespace schemac::dialect::postgres::expression {
namespace {

using Types = std::vector<std::string>;

/// A candidate with its arguments as this call would fill them.
struct Match {
    const catalog::Candidate* candidate;
    Types arguments;
};
using Matches = std::vector<Match>;

/// Keeps the matches with the highest score.
template <class Score>
void keep_best(Matches& matches, Score score) {
    int best = -1;
    Matches kept;
    for (Match& match : matches) {
        const int value = score(match);
        if (value > best) kept.clear();
        if (value >= best) kept.push_back(std::move(match));
        best = std::max(best, value);
    }
    matches = std::move(kept);
}

/// The category that the matches agree on for an operand that is an unknown literal; strings win over all others.
/// Gives the category, and whether a preferred type of it is among them; `\0` where they don't agree.
std::pair<char, bool> agreed_category(const Matches& matches, std::size_t at, const Names::Tables& names) {
    char chosen = '\0';
    bool preferred = false;
    bool conflict = false;
    for (const Match& match : matches) {
        const char other = category(match.arguments[at], names);
        const bool other_preferred = is_preferred(match.arguments[at]);
        if (chosen == '\0' || (other == 'S' && chosen != 'S')) {
            conflict = conflict && other != 'S';
            chosen = other;
            preferred = other_preferred;
        } else if (other == chosen) {
            preferred = preferred || other_preferred;
        } else {
            conflict = true;
        }
    }
    return {conflict && chosen != 'S' ? '\0' : chosen, preferred};
}

void keep_agreed(Matches& matches, const Types& types, const Names::Tables& names) {
    Matches kept = matches;
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (types[i] != "unknown") continue;
        const auto [chosen, preferred] = agreed_category(matches, i, names);
        if (chosen == '\0') return;
        std::erase_if(kept, [&, chosen = chosen, preferred = preferred](const Match& match) {
            return category(match.arguments[i], names) != chosen || (preferred && !is_preferred(match.arguments[i]));
        });
    }
    if (!kept.empty()) matches = std::move(kept);
}

/// The last resort: unknown literals taken to be of the one type that all others have.
void keep_same_type(Matches& matches, const Types& types, const Names::Tables& names) {
    std::string known;
    for (const std::string& type : types) {
        if (type == "unknown") continue;
        if (!known.empty() && known != type) return;
        known = type;
    }
    if (known.empty()) return;
    Matches kept;
    for (const Match& match : matches)
        if (std::all_of(match.arguments.begin(), match.arguments.end(), [&](const std::string& wanted) {
                return can_coerce(known, wanted, catalog::CastContext::implicit, names);
            }))
            kept.push_back(match);
    if (kept.size() == 1) matches = std::move(kept);
}

const Match* select(Matches& matches, const Types& types, const Names::Tables& names) {
    std::erase_if(matches, [&](const Match& match) {
        for (std::size_t i = 0; i < types.size(); ++i)
            if (!can_coerce(types[i], match.arguments[i], catalog::CastContext::implicit, names)) return true;
        return false;
    });
    if (matches.size() <= 1) return matches.empty() ? nullptr : &matches.front();
    Types bases;
    for (const std::string& type : types)
        bases.push_back(base_type({type, {}}, names).name);
    keep_best(matches, [&](const Match& match) {
        int score = 0;
        for (std::size_t i = 0; i < bases.size(); ++i)
            score += bases[i] != "unknown" && match.arguments[i] == bases[i];
        return score;
    });
    if (matches.size() == 1) return &matches.front();
    keep_best(matches, [&](const Match& match) {
        int score = 0;
        for (std::size_t i = 0; i < bases.size(); ++i)
            score += bases[i] != "unknown" && (match.arguments[i] == bases[i] ||
                                               (category(match.arguments[i], names) == category(bases[i], names) &&
                                                is_preferred(match.arguments[i])));
        return score;
    });
    if (matches.size() == 1) return &matches.front();
    if (std::find(bases.begin(), bases.end(), "unknown") == bases.end()) return nullptr;
    keep_agreed(matches, bases, names);
    if (matches.size() > 1) keep_same_type(matches, bases, names);
    return matches.size() == 1 ? &matches.front() : nullptr;
}

const Match* find_exact(const Matches& matches, const Types& types) {
    const auto found =
        std::find_if(matches.begin(), matches.end(), [&](const Match& m) { return m.arguments == types; });
    return found == matches.end() ? nullptr : &*found;
}

bool all_understood(std::span<const std::string> types, const Names::Tables& names) {
    return std::all_of(types.begin(), types.end(),
                       [&](const std::string& type) { return type == "unknown" || is_understood(type, names); });
}

std::optional<Resolution> resolution(const Match* match, const Types& types, const Names::Tables& names) {
    if (!match) return std::nullopt;
    Resolution made{match->candidate, match->arguments, match->candidate->result};
    settle_polymorphic(made.arguments, made.result, types, names);
    return made;
}

/// The arguments of a candidate for a call with `count` operands; empty where it takes another number.
std::optional<Types> arguments_for(const catalog::Candidate& candidate, std::size_t count) {
    const std::size_t declared = candidate.arguments.size();
    const bool expands = candidate.variadic && count >= declared;  // a bare array is an element of another then
    if (!expands && count <= declared && count + candidate.defaults >= declared)
        return Types(candidate.arguments.begin(), candidate.arguments.begin() + static_cast<std::ptrdiff_t>(count));
    if (!expands) return std::nullopt;
    Types made = candidate.arguments;
    const std::string last = made.back();
    made.back() = variadic_element(last);
    made.resize(count, made.back());
    return made;
}

void add(Matches& matches, const catalog::Candidate& candidate, std::size_t count) {
    if (std::optional<Types> arguments = arguments_for(candidate, count))
        matches.push_back({&candidate, std::move(*arguments)});
}

Matches function_matches(std::string_view schema, std::string_view name, std::size_t count,
                         const Names::Tables& names) {
    Matches matches;
    if (schema.empty() || schema == "pg_catalog")
        for (const catalog::Candidate& candidate : catalog::functions(name))
            add(matches, candidate, count);
    const auto found = names.routines.find(std::string(name));
    if (schema == "pg_catalog" || found == names.routines.end()) return matches;
    for (const NamedRoutine& routine : found->second)
        if (routine.schema == (schema.empty() ? std::string_view(names.default_schema) : schema))
            add(matches, routine.candidate, count);
    return matches;
}

}  // namespace

std::optional<Resolution> resolve_operator(std::string_view name, std::span<const std::string> given,
                                           const Names::Tables& names) {
    if (!all_understood(given, names)) return std::nullopt;
    Matches matches;
    for (const catalog::Candidate& candidate : catalog::operators(name))
        if (candidate.arguments.size() == given.size()) matches.push_back({&candidate, candidate.arguments});
    const Types types(given.begin(), given.end());
    Types same = types;
    if (types.size() == 2 && types[0] != types[1]) {
        if (types[0] == "unknown") same[0] = types[1];
        if (types[1] == "unknown") same[1] = types[0];
    }
    if (const Match* exact = find_exact(matches, same)) return resolution(exact, types, names);
    if (same != types) {
        for (std::string& type : same)
            type = base_type({type, {}}, names).name;
        if (const Match* exact = find_exact(matches, same)) return resolution(exact, types, names);
    }
    return resolution(select(matches, types, names), types, names);
}

std::optional<Resolution> resolve_array_operator(std::string_view name, const std::string& left,
                                                 const std::string& right, const Names::Tables& names) {
    const std::string array = base_type({right, {}}, names).name;
    if (array != "unknown" && !array.ends_with("[]")) return std::nullopt;
    const std::string element = array == "unknown" ? array : array.substr(0, array.size() - 2);
    const std::string types[] = {left, element};
    std::optional<Resolution> found = resolve_operator(name, types, names);
    if (found) found->arguments[1] += "[]";
    return found;
}

std::optional<Resolution> resolve_function(std::string_view schema, std::string_view name,
                                           std::span<const std::string> given, const Names::Tables& names) {
    if (!all_understood(given, names)) return std::nullopt;
    Matches matches = function_matches(schema, name, given.size(), names);
    const Types types(given.begin(), given.end());
    if (const Match* exact = find_exact(matches, types)) return resolution(exact, types, names);
    return resolution(select(matches, types, names), types, names);
}

std::string common_operator_result(std::string_view name, std::size_t operands) {
    std::string result;
    for (const catalog::Candidate& candidate : catalog::operators(name)) {
        if (candidate.arguments.size() != operands) continue;
        if (!result.empty() && result != candidate.result) return {};
        result = candidate.result;
    }
    return result;
}

std::string common_function_result(std::string_view schema, std::string_view name, const Names::Tables& names) {
    std::string result;
    bool differ = false;
    const auto take = [&](const std::string& type) {
        differ = differ || (!result.empty() && result != type);
        result = type;
    };
    if (schema.empty() || schema == "pg_catalog")
        for (const catalog::Candidate& candidate : catalog::functions(name))
            take(candidate.result);
    if (const auto found = names.routines.find(std::string(name)); found != names.routines.end())
        for (const NamedRoutine& routine : found->second)
            take(routine.candidate.result);
    return differ || result.starts_with("any") || result == "record" ? std::string() : result;
}

}  // namespace schemac::dialect::postgres::expression
