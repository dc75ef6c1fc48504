// Dialect, MySQL and MariaDB: names and values of options.
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/options.h"

namespace schemac::dialect::mysql {

std::string option_key(const Option& option) {
    std::string key = expression::lower(option.name);
    for (char& c : key)
        if (c == ' ' || c == '-') c = '_';
    return key;
}

std::string option_value(const Option& option) {
    std::string value;
    for (const std::string& token : option.values)
        value += (value.empty() ? "" : " ") + token;
    for (const auto& [name, setting] : option.settings)
        value += (value.empty() ? "" : ", ") + name + " = " + setting;
    return value;
}

Option make_option(std::string name, std::string value) {
    Option option;
    option.name = std::move(name);
    if (!value.empty()) option.values.push_back(std::move(value));
    return option;
}

}  // namespace schemac::dialect::mysql
