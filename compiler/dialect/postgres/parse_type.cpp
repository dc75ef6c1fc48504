// Dialect, PostgreSQL: reading a type from its text.
#include <span>

#include "compiler/dialect/postgres/scan.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres {
namespace {

class Parser {
  public:
    explicit Parser(std::string_view text) : tokens_(scan(text)) {}

    model::Type run() {
        read_name();
        read_arguments();
        read_trailing_words();
        read_dimensions();
        return type_;
    }

  private:
    bool at(std::string_view what) const { return next_ < tokens_.size() && tokens_[next_].is(what); }
    bool take(std::string_view what) { return at(what) && ++next_; }
    bool at_word() const { return next_ < tokens_.size() && tokens_[next_].kind == Token::Kind::word && !at("array"); }

    void read_name() {
        if (next_ >= tokens_.size()) return;
        const Token& first = tokens_[next_++];
        type_.name = first.text;
        // "char" in quotes is a type of its own; any other quoted name is never a built-in's alias.
        if (first.kind == Token::Kind::quoted && first.text == "char") type_.name = "\"char\"";
        while (take(".") && next_ < tokens_.size()) {
            type_.schema = type_.name == "\"char\"" ? "char" : type_.name;
            type_.name = tokens_[next_++].text;
        }
        if (first.kind == Token::Kind::word)
            while (type_.schema.empty() && at_word())
                type_.name += ' ' + tokens_[next_++].text;
    }

    void read_arguments() {
        if (!take("(")) return;
        std::string argument;
        for (; next_ < tokens_.size() && !at(")"); ++next_) {
            if (at(",")) {
                type_.arguments.push_back(std::move(argument));
                argument.clear();
            } else {
                argument += tokens_[next_].text;
            }
        }
        type_.arguments.push_back(std::move(argument));
        take(")");
    }

    /// `(3) with time zone`; after `interval … second` the arguments are the last.
    void read_trailing_words() {
        while (at_word())
            type_.name += ' ' + tokens_[next_++].text;
    }

    void read_dimensions() {
        if (take("array")) type_.dimensions = 1;
        while (take("[")) {
            ++type_.dimensions;
            while (next_ < tokens_.size() && !take("]"))
                ++next_;
        }
    }

    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    model::Type type_;
};

}  // namespace

model::Type parse_type(std::string_view text) {
    return canonical_type(Parser(text).run());
}

}  // namespace schemac::dialect::postgres
