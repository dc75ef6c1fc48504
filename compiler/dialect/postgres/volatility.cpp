// Dialect, PostgreSQL: volatility of defaults.
#include "compiler/dialect/postgres/volatility.h"

#include <string_view>

#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

/// Functions and words before a bracket that defaults often have and that are stable or immutable: `provolatile` in
/// pg_proc.
constexpr std::string_view steady =
    " now transaction_timestamp statement_timestamp current_timestamp localtimestamp current_setting timezone lower "
    "upper "
    " date_trunc date_part extract to_char to_date to_timestamp concat coalesce nullif greatest least round floor ceil "
    "abs "
    " trim btrim ltrim rtrim length substr substring replace md5 jsonb_build_object json_build_object "
    " jsonb_build_array json_build_array array make_interval make_date cast numeric varchar character varying char bit "
    " interval timestamp time in any all and or not case when then else ";

}  // namespace

bool is_volatile(const model::Expression& value) {
    const std::vector<Token> tokens = scan(value.sql);
    for (std::size_t n = 0; n + 1 < tokens.size(); ++n) {
        if (!tokens[n].is_name() || !tokens[n + 1].is("(")) continue;
        if (steady.find(' ' + tokens[n].text + ' ') == std::string_view::npos) return true;
    }
    return false;
}

}  // namespace schemac::dialect::postgres
