// What the formatter needs to know of a declaration: where its parts begin, and what stays as it is. Made from the
// parse tree, by indexes of tokens only.
#pragma once

#include "compiler/ast/build/declaration_parser.h"

#include <optional>
#include <vector>

namespace schemac::ast {

/// The tokens `first` to `last`, both included.
struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// What stands between a token and the one before it, beyond what punctuation says.
enum class Gap : std::uint8_t {
    /// By punctuation: nothing before `,`, a blank before a word.
    plain,
    /// Nothing, as between a type and its arguments.
    none,
    /// A clause begins: a line may be broken here.
    clause,
    /// A clause of a column begins that is more than a word or two: it gets a wider gap.
    wide_clause,
    /// The next of a list: a line may be broken here when a clause alone is too long.
    item,
};

struct MemberOutline {
    enum class Kind {
        column,
        /// A key, constraint or index: words that say what it is, then the rest.
        constraint,
        /// A block of a dialect, with members of its own.
        block,
        other,
    };

    Kind kind = Kind::other;
    /// With its `;` or `}`.
    TokenRange tokens;
    /// Of a column: its type. Of a constraint: the words that open it, from the first token on.
    TokenRange part;
    std::vector<MemberOutline> members;
};

struct Outline {
    enum class Body {
        /// Ends in `;`.
        none,
        /// `{ members }`
        members,
        /// `{ a, b }`
        values,
    };

    Body body = Body::none;
    TokenRange tokens;
    std::uint32_t left_brace = 0;
    std::uint32_t right_brace = 0;
    std::vector<MemberOutline> members;
    /// Of each token from `tokens.first` on.
    std::vector<Gap> gaps;
    /// Whether the token is a keyword of the language, which is written in lower case.
    std::vector<bool> keywords;
    /// What is printed as it stands, by its first token; sorted.
    std::vector<TokenRange> verbatim;

    Gap gap(std::uint32_t token) const { return gaps[token - tokens.first]; }
    bool keyword(std::uint32_t token) const { return keywords[token - tokens.first]; }
};

}  // namespace schemac::ast
