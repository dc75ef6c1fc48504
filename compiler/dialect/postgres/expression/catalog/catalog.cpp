// PostgreSQL expressions: the catalog's tables, read from their text once.
#include "compiler/dialect/postgres/expression/catalog/catalog.h"

#include <charconv>
#include <map>
#include <unordered_map>

namespace schemac::dialect::postgres::expression::catalog {
namespace {

// A literal longer than 64 KB is more than some compilers take, so the text comes in pieces, joined when read.
constexpr std::string_view types_text =
#include "compiler/dialect/postgres/expression/catalog/types.def"
    ;
constexpr std::string_view casts_text =
#include "compiler/dialect/postgres/expression/catalog/casts.def"
    ;
constexpr std::string_view operators_text =
#include "compiler/dialect/postgres/expression/catalog/operators.def"
    ;
constexpr std::string_view functions_text =
#include "compiler/dialect/postgres/expression/catalog/functions.def"
    ;

using Words = std::vector<std::string_view>;

template <class Take>
void each_line(std::string_view text, Take take) {
    Words words;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        words.clear();
        while (!line.empty()) {
            words.push_back(line.substr(0, line.find(' ')));
            line.remove_prefix(std::min(line.size(), words.back().size() + 1));
        }
        if (!words.empty()) take(words);
    }
}

/// `_int4` is `int4[]`.
std::string type_name(std::string_view name) {
    return name.starts_with('_') ? std::string(name.substr(1)) + "[]" : std::string(name);
}

struct Text {
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    using is_transparent = void;
};

template <class T>
using ByName = std::unordered_map<std::string, T, Text, std::equal_to<>>;

struct Tables {
    ByName<Type> types;
    std::map<std::pair<std::string, std::string>, Cast, std::less<>> casts;
    ByName<std::vector<Candidate>> operators;
    ByName<std::vector<Candidate>> functions;

    Tables() {
        each_line(types_text, [this](const Words& w) { read_type(w); });
        each_line(casts_text, [this](const Words& w) {
            casts[{type_name(w[0]), type_name(w[1])}] = {static_cast<CastContext>(w[2][0]),
                                                         static_cast<CastMethod>(w[3][0])};
        });
        each_line(operators_text, [this](const Words& w) { read_operator(w); });
        each_line(functions_text, [this](const Words& w) { read_function(w); });
    }

    void read_type(const Words& w) {
        Type type{type_name(w[0]), w[1][0], w[2] == "p", w.size() > 3 ? type_name(w[3]) : std::string()};
        types.emplace(type.name, std::move(type));
    }

    void read_operator(const Words& w) {
        Candidate made;
        if (w[1] != "-") made.arguments.push_back(type_name(w[1]));
        made.arguments.push_back(type_name(w[2]));
        made.result = type_name(w[3]);
        operators[std::string(w[0])].push_back(std::move(made));
    }

    void read_function(const Words& w) {
        Candidate made;
        made.kind = w[1][0];
        made.result = type_name(w[2]);
        std::from_chars(w[3].data(), w[3].data() + w[3].size(), made.defaults);
        made.variadic = w[4] == "v";
        std::size_t at = 5;
        for (; at < w.size() && w[at] != ">"; ++at)
            made.arguments.push_back(type_name(w[at]));
        for (++at; at + 1 < w.size(); at += 2)
            made.columns.emplace_back(w[at], type_name(w[at + 1]));
        functions[std::string(w[0])].push_back(std::move(made));
    }
};

const Tables& tables() {
    static const Tables made;
    return made;
}

std::span<const Candidate> candidates(const ByName<std::vector<Candidate>>& all, std::string_view name) {
    const auto found = all.find(name);
    return found == all.end() ? std::span<const Candidate>() : std::span<const Candidate>(found->second);
}

}  // namespace

const Type* find_type(std::string_view name) {
    const auto found = tables().types.find(name);
    return found == tables().types.end() ? nullptr : &found->second;
}

const Cast* find_cast(std::string_view source, std::string_view target) {
    const auto& casts = tables().casts;
    const auto found = casts.find(std::pair<std::string, std::string>(source, target));
    return found == casts.end() ? nullptr : &found->second;
}

std::span<const Candidate> operators(std::string_view name) {
    return candidates(tables().operators, name);
}

std::span<const Candidate> functions(std::string_view name) {
    return candidates(tables().functions, name);
}

}  // namespace schemac::dialect::postgres::expression::catalog
