// Introspect, MySQL and MariaDB: how deep in a compound body a reader of SQL stands.
#include "introspect/mysql/body_depth.h"

#include <algorithm>
#include <array>

namespace schemac::introspect::mysql {
namespace {

using Words = std::array<std::string_view, 6>;

constexpr Words compound_kinds{"procedure", "function", "trigger", "event", "package", ""};
constexpr Words blocks{"if", "loop", "repeat", "while", "for", ""};  ///< where a statement may begin
constexpr std::array<std::string_view, 10> openings{";",  ":",    "begin",  "then", "else",
                                                    "do", "loop", "repeat", "row",  ""};

template <class List>
bool among(const List& words, std::string_view word) {
    return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool is_plain_kind(const std::string& word) {
    return word == "table" || word == "view" || word == "index" || word == "database" || word == "schema" ||
           word == "sequence" || word == "user" || word == "role";
}

}  // namespace

/// After what a statement of a body begins, and after FOR EACH ROW and an event's DO.
bool BodyDepth::starts_statement() const {
    return among(openings, previous_);
}

bool BodyDepth::opens(const std::string& word) const {
    if (previous_ == "end") return false;
    return word == "begin" || word == "case" || (among(blocks, word) && starts_statement());
}

void BodyDepth::word(std::string_view written) {
    const std::string word = lowered(written);
    if (first_.empty()) first_ = word;
    if (first_ == "create" && !kind_known_) {
        compound_ = among(compound_kinds, word);
        kind_known_ = compound_ || is_plain_kind(word);
    } else if (compound_) {
        if (word == "end" && depth_ > 0)
            --depth_;
        else if (opens(word))
            ++depth_;
    }
    previous_ = word;
}

void BodyDepth::symbol(char symbol) {
    previous_ = std::string(1, symbol);
}

}  // namespace schemac::introspect::mysql
