// Dialect, MySQL and MariaDB: the options of columns.
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/options.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::dialect::mysql {
namespace {

/// An option's value that stands in parentheses, without them.
std::string unwrapped(const std::string& value) {
    const bool wrapped = value.size() > 1 && value.front() == '(' && value.back() == ')';
    return wrapped ? value.substr(1, value.size() - 2) : value;
}

/// `on update now()` comes as two words, or as one with its parentheses.
std::string joined_call(const Option& option) {
    std::string text;
    for (const std::string& token : option.values)
        text += token;
    return text;
}

}  // namespace

void apply_option(const Option& option, model::Column& column, source::Diagnostics& sink) {
    const std::string key = option_key(option);
    const std::string value = option_value(option);
    if (key == "unsigned" || key == "zerofill") return column.type.modifiers.push_back(key);
    if (key == "collate" || key == "collation") {
        column.collation = value;
        return;
    }
    auto& part = model::ensure_part<model::mysql::ColumnPart>(column.dialect);
    if (key == "charset" || key == "character_set")
        part.charset = value;
    else if (key == "on_update")
        part.on_update = joined_call(option);
    else if (key == "invisible")
        part.invisible = true;
    else if (key == "srid" || key == "ref_system_id")
        part.srid = value;
    else if (key == "check")
        part.check = model::Expression(unwrapped(value));
    else if (key == "after")
        part.after = value;
    else if (key == "first")
        part.after = "first";
    else
        sink.report(code::unknown_mysql_option, option.span, option.name, "columns")
            .with_suggestion(source::did_you_mean(
                option.name, {"charset", "collate", "on update", "invisible", "srid", "check", "after", "first"}));
}

std::vector<Option> options_of(const model::Column& column) {
    const auto part = model::part_or_default<model::mysql::ColumnPart>(column.dialect);
    std::vector<Option> options;
    if (!part.charset.empty()) options.push_back(make_option("charset", part.charset));
    if (!part.on_update.empty()) options.push_back(make_option("on update", part.on_update));
    if (part.invisible) options.push_back(make_option("invisible"));
    if (!part.srid.empty()) options.push_back(make_option("srid", part.srid));
    if (!part.check.sql.empty()) options.push_back(make_option("check", '(' + part.check.sql + ')'));
    return options;
}

}  // namespace schemac::dialect::mysql
