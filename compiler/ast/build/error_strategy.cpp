// Recovery of the parser at statement boundaries.
#include "compiler/ast/build/error_strategy.h"

#include "compiler/ast/build/syntax_errors.h"

namespace schemac::ast {
namespace {

using grammar::Schemac;

/// The rules whose last token is `;`: after an error in one of them itself, the `;` belongs to what was skipped.
bool ends_in_semicolon(std::size_t rule) {
    switch (rule) {
        case Schemac::RuleColumn:
        case Schemac::RulePrimaryKey:
        case Schemac::RuleUniqueItem:
        case Schemac::RuleForeignKey:
        case Schemac::RuleCheckItem:
        case Schemac::RuleExclude:
        case Schemac::RuleIndex:
        case Schemac::RuleDroppedColumn:
        case Schemac::RulePartitioning:
        case Schemac::RuleOption:
        case Schemac::RuleBlockOption:
        case Schemac::RuleItem:
        case Schemac::RuleBlockItem:
        case Schemac::RuleSchemaItem: return true;
    }
    return false;
}

bool has_body(std::size_t rule) {
    switch (rule) {
        case Schemac::RuleTableDeclaration:
        case Schemac::RuleMixinDeclaration:
        case Schemac::RuleSchemaDeclaration:
        case Schemac::RuleMember:
        case Schemac::RuleDialectOptions: return true;
    }
    return false;
}

/// Whether the rule is between its braces.
bool in_body(antlr4::ParserRuleContext* context) {
    return has_body(context->getRuleIndex()) && context->getToken(Schemac::LBRACE, 0) != nullptr &&
           context->getToken(Schemac::RBRACE, 0) == nullptr;
}

/// Skips to the next `;` or to the `}` that ends the braces around, over braces in between.
void skip_to_statement_end(antlr4::Parser* parser) {
    auto* tokens = parser->getTokenStream();
    for (std::size_t depth = 0;; tokens->consume()) {
        const auto kind = tokens->LA(1);
        if (kind == antlr4::Token::EOF) return;
        if (kind == Schemac::LBRACE) ++depth;
        if (depth == 0 && (kind == Schemac::SEMICOLON || kind == Schemac::RBRACE)) return;
        if (kind == Schemac::RBRACE && --depth == 0) {
            // What follows a block is a statement of its own, but for the `;` that may end both.
            tokens->consume();
            return;
        }
    }
}

bool around_is_member(antlr4::ParserRuleContext* context) {
    for (antlr4::tree::ParseTree* at = context; at != nullptr; at = at->parent) {
        if (static_cast<antlr4::ParserRuleContext*>(at)->getRuleIndex() == Schemac::RuleMember) return true;
    }
    return false;
}

/// Whether a parenthesis has been opened since the member around began.
bool in_parentheses(antlr4::TokenStream* tokens, antlr4::ParserRuleContext* context) {
    antlr4::tree::ParseTree* at = context;
    while (!ends_in_semicolon(static_cast<antlr4::ParserRuleContext*>(at)->getRuleIndex()) && at->parent != nullptr) {
        at = at->parent;
    }
    auto* begin = static_cast<antlr4::ParserRuleContext*>(at)->getStart();
    for (ssize_t back = -1;; --back) {
        auto* token = tokens->LT(back);
        if (token == nullptr || token->getType() == Schemac::RPAREN) return false;
        if (token->getType() == Schemac::LPAREN) return true;
        if (token == begin) return false;
    }
}

bool opens_member(std::size_t kind, std::size_t rule) {
    if (kind == Schemac::K_CONSTRAINT || (kind == Schemac::DIALECT && rule == Schemac::RuleMember)) return false;
    return kind != antlr4::Token::EOF && (is_name(static_cast<TokenKind>(kind)) || kind == Schemac::RBRACE);
}

}  // namespace

antlr4::Token* StopAtError::recoverInline(antlr4::Parser*) {
    throw antlr4::ParseCancellationException();
}

void StopAtError::recover(antlr4::Parser*, std::exception_ptr) {
    throw antlr4::ParseCancellationException();
}

antlr4::Token* RecoverAtStatements::recoverInline(antlr4::Parser* parser) {
    throw antlr4::InputMismatchException(parser);
}

void RecoverAtStatements::recover(antlr4::Parser* parser, std::exception_ptr) {
    auto* tokens = parser->getTokenStream();
    auto* context = parser->getContext();
    if (next_begins_here_ && ends_in_semicolon(context->getRuleIndex())) {
        recovering_ = next_begins_here_ = false;
        return;
    }
    // Who writes `,` for `;` does it everywhere: it ends the member as well.
    const bool comma = tokens->LA(1) == Schemac::COMMA && around_is_member(context) && !in_parentheses(tokens, context);
    if (!comma) skip_to_statement_end(parser);
    if (!ends_in_semicolon(context->getRuleIndex())) return;
    if (tokens->LA(1) == Schemac::SEMICOLON || comma) {
        tokens->consume();
        recovering_ = false;
    }
}

void RecoverAtStatements::remember_place(antlr4::Parser* parser) {
    const auto index = parser->getTokenStream()->index();
    if (index != passed_at_) passed_.clear();
    passed_at_ = index;
    passed_.push_back({parser->getState(), parser->getContext()});
}

void RecoverAtStatements::sync(antlr4::Parser* parser) {
    remember_place(parser);
    if (!in_body(parser->getContext())) return;
    auto* tokens = parser->getTokenStream();
    const auto rule = parser->getContext()->getRuleIndex();
    while (!opens_member(tokens->LA(1), rule) && tokens->LA(1) != antlr4::Token::EOF) {
        if (tokens->LA(1) != Schemac::SEMICOLON) {
            report(parser, tokens->LT(1), parser->getExpectedTokens());
            skip_to_statement_end(parser);
        }
        recovering_ = false;
        if (tokens->LA(1) == Schemac::SEMICOLON) tokens->consume();
    }
    recovering_ = false;
}

void RecoverAtStatements::reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) {
    auto expected = parser->getATN().getExpectedTokens(error.getOffendingState(), parser->getContext());
    report(parser, error.getOffendingToken(), expected);
}

void RecoverAtStatements::report(antlr4::Parser* parser, antlr4::Token* offending, antlr4::misc::IntervalSet expected) {
    if (recovering_) return;
    recovering_ = true;
    if (parser->getTokenStream()->index() == passed_at_) {
        for (const auto& place : passed_)
            expected.addAll(parser->getATN().getExpectedTokens(place.state, place.context));
    }
    next_begins_here_ =
        errors_.report(parser->getContext(), static_cast<std::uint32_t>(offending->getTokenIndex()), expected);
}

}  // namespace schemac::ast
