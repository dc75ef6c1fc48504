// Expression: what a dialect's expressions are made of, as data. One parser and printer serve every dialect that writes
// such a table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "compiler/dialect/expression/tree.h"

namespace schemac::dialect::expression {

/// How an operator stands to its operands. `like` takes an optional ESCAPE, `is` an optional NOT and DISTINCT FROM;
/// `postfix` is such as SQLite's ISNULL, whose `canonical` says what it means.
enum class Shape : std::uint8_t { prefix, infix, postfix, like, in, between, is, collate };

/// One operator. Symbols and words are told apart by their first character; words are written in lower case here. A
/// higher `precedence` binds closer. `like`, `in` and `between` may follow NOT.
struct Operator {
    std::string_view spelling;
    Shape shape = Shape::infix;
    int precedence = 0;
    std::string_view canonical = {};  ///< empty: the spelling
    bool associative = false;         ///< (a o b) o c equals a o (b o c), so neither needs its parentheses
};

struct Synonym {
    std::string_view from;  ///< lower case
    std::string_view to;
};

/// Everything that the lexer, parser and printer ask about a dialect. All words in lower case. `rewrite` is applied to
/// every node from the leaves up, after the rules that all dialects share; null where there is nothing to add.
struct Facts {
    std::string_view string_quotes = "'";
    std::string_view name_quotes = "\"";  ///< `[` closes with `]`
    bool backslash_escapes = false;
    bool hash_comments = false;
    bool bare_dash_comments = true;         ///< `--` needs no blank after it
    bool executable_comments = false;       ///< what stands in `/*! … */` is read
    bool adjacent_strings_join = false;     ///< `'a' 'b'` is `'ab'`
    bool unknown_quoted_is_string = false;  ///< SQLite: `"x"` is a string where no column has that name
    bool interval = false;                  ///< `interval 1 day`
    bool bit_strings = false;               ///< b'01'
    bool convert_casts = false;             ///< `convert(x, char)` is a cast
    std::span<const Operator> operators;    ///< prefix and infix of one spelling are two lines
    std::span<const Synonym> functions;     ///< names of functions that mean the same
    std::span<const Synonym> types;     ///< names of types in casts that mean the same, with their arguments cut off
    std::span<const Synonym> literals;  ///< bare words that are values, and how they are spelled: `true`, `null`
    std::span<const std::string_view> niladic;             ///< functions that need no parentheses: `current_timestamp`
    std::span<const std::string_view> unit_functions;      ///< whose first argument is a keyword: `extract(day from x)`
    std::span<const std::string_view> silent_introducers;  ///< `_utf8mb4` and such, that say nothing
    std::span<const std::string_view> reserved;            ///< words that are a name only in quotes; sorted
    Node (*rewrite)(Node node) = nullptr;
};

/// The operator of that spelling (lower case) and shape, or null.
const Operator* find_operator(const Facts& facts, std::string_view spelling, Shape shape);
/// The operator of that spelling that follows an operand, or null.
const Operator* find_following(const Facts& facts, std::string_view spelling);
/// The precedence of the first operator of a shape; 0 where the dialect has none.
int precedence_of(const Facts& facts, Shape shape);

/// What a word means by the table, or the word itself.
std::string_view synonym(std::span<const Synonym> table, std::string_view word);
bool contains(std::span<const std::string_view> words, std::string_view word);
/// Whether a word is in the sorted list of reserved ones, letter case aside.
bool is_reserved(const Facts& facts, std::string_view word);

}  // namespace schemac::dialect::expression
