// PostgreSQL expressions: the places of a text that name something, with where in the text each name stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/postgres/expression/tree.h"

namespace schemac::dialect::postgres::expression {

struct Mention {
    enum class What : std::uint8_t { relation, routine, type, column, literal };  ///< literal: `'seq'::regclass`

    What what = What::relation;
    std::vector<std::string> parts;  ///< `schema`, `name`
    std::size_t position = 0;        ///< of the first letter in the text
    std::string alias;               ///< of a relation in FROM
    bool unnamed_target = false;     ///< a column that is an element of SELECT's list, without AS
};

/// All mentions of a parsed text, in the order of the tree; names of common table expressions are none.
struct Mentions {
    std::vector<Mention> all;
    bool is_query = false;
};

/// Reads an expression, a query, the statements of a SQL function's body, or one in the SQL standard's form
/// (`BEGIN ATOMIC …`, `RETURN …`); empty where none of these parses.
std::optional<Mentions> mentions_in(const std::string& sql);

/// Whether a body is in the SQL standard's form.
bool is_standard_body(const std::string& sql);

/// A part of a name as it stands in a text: its bytes, quotes included.
struct NamePart {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name;
};

/// The dotted name that begins at `at`, with blanks around its dots.
std::vector<NamePart> name_at(std::string_view text, std::size_t at);

}  // namespace schemac::dialect::postgres::expression
