// Emit, language: quoting. Any name may be quoted; bare ones are for the reader.
#include "emit/dsl/name.h"

#include <algorithm>
#include <array>

namespace schemac::emit::dsl {
namespace {

/// The words of grammar/keywords.txt that end or open something where names other than columns stand.
constexpr std::array clause_words{
    "action",      "after",      "archive",   "as",           "asc",        "backfill",   "before",    "by",
    "cascade",     "check",      "collate",   "column",       "constraint", "convert",    "cycle",     "data",
    "default",     "deferrable", "deferred",  "delete",       "depends",    "deprecated", "desc",      "distinct",
    "domain",      "drop",       "dropped",   "each",         "enum",       "exclude",    "execute",   "extension",
    "first",       "for",        "foreign",   "from",         "full",       "function",   "generated", "identity",
    "immediate",   "include",    "index",     "initially",    "insert",     "instead",    "key",       "language",
    "last",        "mariadb",    "match",     "materialized", "mixin",      "mysql",      "national",  "no",
    "not",         "null",       "nulls",     "of",           "old",        "new",        "on",        "option",
    "or",          "owned",      "partition", "postgres",     "primary",    "procedure",  "raw",       "references",
    "referencing", "renamed",    "restrict",  "returns",      "reverse",    "schema",     "sequence",  "set",
    "setof",       "sqlite",     "stored",    "table",        "to",         "trigger",    "truncate",  "unique",
    "unsigned",    "untyped",    "update",    "using",        "valid",      "varying",    "version",   "view",
    "virtual",     "when",       "where",     "with",         "without",    "zerofill",   "signed",    "start",
    "increment",   "minvalue",   "maxvalue",  "cache"};

/// The words that open a member other than a column, those that follow a column in a list, and those that a type or
/// an expression could begin with.
constexpr std::array member_words{"primary",   "unique",     "foreign",  "check",  "exclude", "index",      "dropped",
                                  "partition", "constraint", "postgres", "mysql",  "mariadb", "sqlite",     "collate",
                                  "asc",       "desc",       "nulls",    "on",     "using",   "references", "not",
                                  "null",      "default",    "with",     "include"};

bool is_bare_word(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    if (text.empty() || !letter(text.front())) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

std::string lower(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

std::string doubled(std::string_view text, char quote) {
    std::string quoted(1, quote);
    for (const char c : text) {
        quoted += c;
        if (c == quote) quoted += c;
    }
    return quoted + quote;
}

template <class Words>
std::string quoted_unless_free(std::string_view text, const Words& words) {
    const bool free = is_bare_word(text) && std::find(words.begin(), words.end(), lower(text)) == words.end();
    return free ? std::string(text) : doubled(text, '"');
}

}  // namespace

std::string name(std::string_view text) {
    return quoted_unless_free(text, clause_words);
}

std::string column_name(std::string_view text) {
    return quoted_unless_free(text, member_words);
}

std::string name(const model::QualifiedName& qualified, const Context& context) {
    if (qualified.schema == context.current_schema() || qualified.schema.empty()) return name(qualified.name);
    return name(qualified.schema) + '.' + name(qualified.name);
}

std::string column_list(const std::vector<std::string>& columns) {
    std::string list = "(";
    for (const std::string& column : columns) {
        if (list.size() > 1) list += ", ";
        list += column_name(column);
    }
    return list + ')';
}

std::string string_literal(std::string_view text) {
    return doubled(text, '\'');
}

}  // namespace schemac::emit::dsl
