// The lines of a dumped tree.
#include "compiler/ast/dump/printer.h"

namespace schemac::ast {

void Printer::line(std::string_view text) {
    out_.append(2 * depth_, ' ');
    out_ += text;
    out_ += '\n';
}

void Printer::open(std::string_view name) {
    line(name);
    ++depth_;
}

void Printer::close() {
    --depth_;
}

void Printer::field(std::string_view name, std::string_view value) {
    std::string text(name);
    text += ": \"";
    for (const char c : value) {
        if (c == '"' || c == '\\') text += '\\';
        if (c == '\n') {
            text += "\\n";
        } else {
            text += c;
        }
    }
    line(text + "\"");
}

void Printer::flag(std::string_view name, bool value) {
    if (value) line(name);
}

}  // namespace schemac::ast
