// Dialect, MySQL and MariaDB: the text of a column type to its parts.
#include <array>
#include <cctype>

#include "compiler/dialect/mysql/column_type.h"

namespace schemac::dialect::mysql {
namespace {

constexpr std::array modifiers{"unsigned", "signed", "zerofill"};

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80);
}

/// Reads a type from left to right.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    model::Type type() {
        for (skip(); at_ < text_.size(); skip()) {
            if (text_[at_] == '(')
                arguments();
            else if (is_word(text_[at_]))
                word();
            else
                type_.name += text_[at_++];
        }
        return std::move(type_);
    }

  private:
    void skip() {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])))
            ++at_;
    }

    void word() {
        std::string lower;
        for (; at_ < text_.size() && is_word(text_[at_]); ++at_)
            lower += static_cast<char>(std::tolower(static_cast<unsigned char>(text_[at_])));
        for (const char* modifier : modifiers)
            if (lower == modifier) return type_.modifiers.push_back(lower);
        if (!type_.name.empty()) type_.name += ' ';
        type_.name += lower;
    }

    void arguments() {
        ++at_;
        for (skip(); at_ < text_.size() && text_[at_] != ')'; skip()) {
            if (text_[at_] == ',')
                ++at_;
            else
                type_.arguments.push_back(argument());
        }
        ++at_;
    }

    std::string argument() {
        if (text_[at_] == '\'' || text_[at_] == '"') return label(text_[at_]);
        std::string value;
        for (; at_ < text_.size() && text_[at_] != ',' && text_[at_] != ')'; ++at_)
            if (!std::isspace(static_cast<unsigned char>(text_[at_]))) value += text_[at_];
        return value;
    }

    std::string label(char quote) {
        std::string value;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == quote) {
                if (at_ + 1 >= text_.size() || text_[at_ + 1] != quote) break;
                ++at_;
            } else if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                ++at_;
                value += text_[at_] == 'n' ? '\n' : text_[at_];
                continue;
            }
            value += text_[at_];
        }
        ++at_;
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    model::Type type_;
};

}  // namespace

model::Type parse_type(std::string_view text) {
    return Reader(text).type();
}

}  // namespace schemac::dialect::mysql
