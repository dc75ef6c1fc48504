// A type as it is written; what its words mean is for sema to say.
#pragma once

#include "compiler/ast/name.h"

#include <vector>

namespace schemac::ast {

/// One argument of `varchar(10)`, `numeric(12, -2)`, `enum('a', 'b')`, `geometry(Point, 4326)`.
struct TypeArgument {
    enum class Kind { number, string, word };

    Kind kind = Kind::number;
    std::string text;
    Span span;
};

/// One pair of brackets, with its size as in `integer[3]`.
struct ArrayDimension {
    std::optional<long long> size;
};

struct Type {
    enum class Form {
        /// Words of SQL or the name of an enum or domain.
        words,
        /// A string, taken as it is: `'geometry(Point,4326)'`; it is the only word.
        verbatim,
        /// `untyped`, SQLite's absent type; no words.
        untyped,
    };

    Form form = Form::words;
    std::optional<Identifier> schema;
    /// As written: `timestamp with time zone` is four; a quoted name is one.
    std::vector<Identifier> words;
    std::vector<TypeArgument> arguments;
    bool has_arguments = false;
    /// How many of the words stand before the arguments: one in `timestamp(3) with time zone`.
    std::size_t words_before_arguments = 0;
    std::vector<ArrayDimension> dimensions;
    /// MySQL's; `unsigned`, `signed` and `zerofill` are not among the words.
    bool is_unsigned = false;
    bool is_signed = false;
    bool zerofill = false;
    std::optional<Identifier> character_set;
    Span span;
};

}  // namespace schemac::ast
