// PostgreSQL expressions: the built-in types, casts, operators and functions, as facts taken from servers' catalogs.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::dialect::postgres::expression::catalog {

/// Types are called by their name in pg_type (`int4`, `varchar`, `char` for the quoted one), arrays by their element's
/// with `[]`.
struct Type {
    std::string name;
    char category = 'U';
    bool preferred = false;
    std::string element;  ///< of an array; the subtype of a range
};

enum class CastContext : char { implicit = 'i', assignment = 'a', explicit_ = 'e' };
enum class CastMethod : char { binary = 'b', function = 'f', inout = 'i' };

struct Cast {
    CastContext context = CastContext::explicit_;
    CastMethod method = CastMethod::function;
};

/// A function or operator that a call may mean; a prefix operator has one argument.
struct Candidate {
    std::vector<std::string> arguments;
    std::string result;
    unsigned defaults = 0;  ///< how many of the last arguments may be left out
    bool variadic = false;
    char kind = 'f';                                           ///< `f`unction, `a`ggregate, `w`indow function
    std::vector<std::pair<std::string, std::string>> columns;  ///< of the rows that it gives
};

/// Null where there is no such type.
const Type* find_type(std::string_view name);
/// Null where there is no such cast.
const Cast* find_cast(std::string_view source, std::string_view target);
std::span<const Candidate> operators(std::string_view name);
std::span<const Candidate> functions(std::string_view name);

}  // namespace schemac::dialect::postgres::expression::catalog
