// How the message of a code is made from its form.
#include "compiler/source/code.h"

namespace schemac::source {

std::string fill(std::string_view format, std::initializer_list<Argument> arguments) {
    std::string message;
    auto argument = arguments.begin();
    while (true) {
        const auto hole = format.find("{}");
        message += format.substr(0, hole);
        if (hole == std::string_view::npos || argument == arguments.end()) return message;
        message += (argument++)->text;
        format.remove_prefix(hole + 2);
    }
}

}  // namespace schemac::source
