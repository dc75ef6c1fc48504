// Options that the grammar doesn't know by name: what they mean is for the dialect to say.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// One token of an option.
struct OptionToken {
    enum class Kind {
        /// A bare word, as written.
        word,
        /// A quoted name, without its quotes.
        name,
        /// A number with its sign.
        number,
        /// A string without its quotes.
        string,
        /// The inside of `(…)`.
        parenthesised,
        /// `,` `.` `::` and other marks.
        mark,
    };

    Kind kind = Kind::word;
    std::string text;
    Span span;
};

/// `storage fillfactor = 90`, `engine InnoDB`, `strict`: the tokens before `=`, and those after it.
struct Option {
    std::vector<OptionToken> head;
    bool has_equals = false;
    std::vector<OptionToken> value;
    Span span;
};

/// An option that stands in a dialect's block, or outside of any.
struct DialectOption {
    std::optional<Dialect> only;
    Option option;
};

/// One `key = value` of a `with (…)` list; the key may have dots, the value may be missing.
struct Setting {
    std::string key;
    std::vector<OptionToken> value;
    Span span;
};

}  // namespace schemac::ast
