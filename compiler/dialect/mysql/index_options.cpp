// Dialect, MySQL and MariaDB: the options of indexes.
#include "compiler/dialect/mysql/options.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::dialect::mysql {

void apply_option(const Option& option, model::Index& index, source::Diagnostics& sink) {
    auto& part = model::ensure_part<model::mysql::IndexPart>(index.dialect);
    const std::string key = option_key(option);
    if (key == "invisible" || key == "ignored")
        part.invisible = true;
    else if (key == "parser" || key == "with_parser")
        part.parser = option_value(option);
    else if (key == "key_block_size")
        part.key_block_size = option_value(option);
    else
        sink.report(code::unknown_mysql_option, option.span, option.name, "indexes")
            .with_suggestion(source::did_you_mean(option.name, {"invisible", "ignored", "parser", "key_block_size"}));
}

std::vector<Option> options_of(const model::Index& index) {
    const auto part = model::part_or_default<model::mysql::IndexPart>(index.dialect);
    std::vector<Option> options;
    if (part.invisible) options.push_back(make_option("invisible"));
    if (!part.parser.empty()) options.push_back(make_option("parser", part.parser));
    if (!part.key_block_size.empty()) options.push_back(make_option("key_block_size", part.key_block_size));
    return options;
}

}  // namespace schemac::dialect::mysql
