// Our tokens as ANTLR's parser wants them: a stream over the tokens of one declaration, without copies of text.
#pragma once

#include "compiler/ast/lex/token.h"

#include <antlr4-runtime.h>

namespace schemac::ast {

/// A token that knows its kind and its index in the file; all else is looked up there.
class ParserToken : public antlr4::Token {
  public:
    ParserToken(std::size_t type, std::size_t index) : type_(type), index_(index) {}

    std::size_t getType() const override { return type_; }
    /// The index among all tokens of the file.
    std::size_t getTokenIndex() const override { return index_; }

    std::string getText() const override { return {}; }
    std::size_t getLine() const override { return 0; }
    std::size_t getCharPositionInLine() const override { return 0; }
    std::size_t getChannel() const override { return DEFAULT_CHANNEL; }
    std::size_t getStartIndex() const override { return index_; }
    std::size_t getStopIndex() const override { return index_; }
    antlr4::TokenSource* getTokenSource() const override { return nullptr; }
    antlr4::CharStream* getInputStream() const override { return nullptr; }
    std::string toString() const override { return {}; }

  private:
    std::size_t type_;
    std::size_t index_;
};

/// The tokens `first` to `last` of a file, then the end.
class TokenWindow : public antlr4::TokenStream {
  public:
    void show(const std::vector<ast::Token>& tokens, std::size_t first, std::size_t last);

    antlr4::Token* LT(ssize_t k) override;
    std::size_t LA(ssize_t k) override;
    void consume() override;
    std::size_t index() override { return at_; }
    void seek(std::size_t index) override { at_ = std::min(index, window_.size() - 1); }
    std::size_t size() override { return window_.size(); }
    ssize_t mark() override { return 0; }
    void release(ssize_t) override {}

    antlr4::Token* get(std::size_t index) const override { return const_cast<ParserToken*>(&window_[index]); }
    antlr4::TokenSource* getTokenSource() const override { return nullptr; }
    std::string getSourceName() const override { return {}; }
    std::string getText(const antlr4::misc::Interval&) override { return {}; }
    std::string getText() override { return {}; }
    std::string getText(antlr4::RuleContext*) override { return {}; }
    std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

  private:
    std::vector<ParserToken> window_;
    std::size_t at_ = 0;
};

}  // namespace schemac::ast
