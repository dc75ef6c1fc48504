// Dialect, PostgreSQL: the definitions of rules as the server shows them.
#pragma once

#include <string>
#include <string_view>

namespace schemac::dialect::postgres {

struct RuleText {
    std::string condition;  ///< empty: none
    std::string commands;   ///< without brackets around them; empty: NOTHING
};

/// Takes `CREATE RULE … AS ON … TO … [WHERE …] DO [ALSO | INSTEAD] …` apart.
RuleText parse_rule(std::string_view statement);

}  // namespace schemac::dialect::postgres
