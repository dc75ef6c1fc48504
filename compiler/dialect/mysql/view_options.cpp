// Dialect, MySQL and MariaDB: the options of views.
#include <algorithm>
#include <array>

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/options.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::dialect::mysql {
namespace {

/// Sets a word that is one of a few.
template <std::size_t N>
void set(std::string& field, const Option& option, const std::array<std::string_view, N>& words,
         source::Diagnostics& sink) {
    const std::string value = expression::lower(option_value(option));
    if (std::find(words.begin(), words.end(), value) == words.end()) {
        sink.report(code::bad_mysql_option, option.span, option.name, value)
            .with_suggestion(source::did_you_mean(value, words));
        return;
    }
    field = value;
}

constexpr std::array<std::string_view, 3> algorithms{"undefined", "merge", "temptable"};
constexpr std::array<std::string_view, 2> securities{"definer", "invoker"};
constexpr std::array<std::string_view, 3> check_options{"none", "local", "cascaded"};

}  // namespace

void apply_option(const Option& option, model::View& view, source::Diagnostics& sink) {
    auto& part = model::ensure_part<model::mysql::ViewPart>(view.dialect);
    const std::string key = option_key(option);
    if (key == "algorithm")
        set(part.algorithm, option, algorithms, sink);
    else if (key == "definer")
        part.definer = option_value(option);
    else if (key == "sql_security" || key == "security")
        set(part.security, option, securities, sink);
    else if (key == "check_option")
        set(part.check_option, option, check_options, sink);
    else
        sink.report(code::unknown_mysql_option, option.span, option.name, "views")
            .with_suggestion(
                source::did_you_mean(option.name, {"algorithm", "definer", "sql security", "check option"}));
}

std::vector<Option> options_of(const model::View& view) {
    const auto part = model::part_or_default<model::mysql::ViewPart>(view.dialect);
    std::vector<Option> options;
    if (!part.algorithm.empty()) options.push_back(make_option("algorithm", expression::lower(part.algorithm)));
    if (!part.security.empty()) options.push_back(make_option("sql security", expression::lower(part.security)));
    if (!part.check_option.empty())
        options.push_back(make_option("check option", expression::lower(part.check_option)));
    return options;
}

}  // namespace schemac::dialect::mysql
