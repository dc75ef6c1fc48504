// The stream of the tokens of one declaration.
#include "compiler/ast/build/token_window.h"

namespace schemac::ast {

void TokenWindow::show(const std::vector<ast::Token>& tokens, std::size_t first, std::size_t last) {
    window_.clear();
    window_.reserve(last - first + 1);
    for (std::size_t i = first; i < last; ++i)
        window_.emplace_back(static_cast<std::size_t>(tokens[i].kind), i);
    window_.emplace_back(antlr4::Token::EOF, last);
    at_ = 0;
}

antlr4::Token* TokenWindow::LT(ssize_t k) {
    if (k == 0 || (k < 0 && at_ < static_cast<std::size_t>(-k))) return nullptr;
    const std::size_t wanted = k > 0 ? at_ + static_cast<std::size_t>(k) - 1 : at_ - static_cast<std::size_t>(-k);
    return &window_[std::min(wanted, window_.size() - 1)];
}

std::size_t TokenWindow::LA(ssize_t k) {
    const auto* token = LT(k);
    return token == nullptr ? antlr4::Token::INVALID_TYPE : token->getType();
}

void TokenWindow::consume() {
    if (at_ + 1 < window_.size()) ++at_;
}

}  // namespace schemac::ast
