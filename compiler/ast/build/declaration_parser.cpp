// One declaration: tokens, ANTLR's tree, our tree. The fast prediction first; what it can't parse is parsed again with
// the full one, which also reports.
#include "compiler/ast/build/declaration_parser.h"

#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/docs.h"
#include "compiler/ast/build/error_strategy.h"
#include "compiler/ast/build/indexes.h"
#include "compiler/ast/build/outlines.h"
#include "compiler/ast/build/syntax_errors.h"
#include "compiler/ast/build/token_window.h"

namespace schemac::ast {

struct DeclarationParser::Antlr {
    explicit Antlr(const Input& input) : errors(input), parser(&window) { parser.removeErrorListeners(); }

    /// The tree of the tokens in the window, which lives until the next call; null after an error.
    grammar::Schemac::DeclarationContext* parse() {
        try {
            return parse_with(antlr4::atn::PredictionMode::SLL, stop);
        } catch (const antlr4::ParseCancellationException&) {
            window.seek(0);
        }
        auto* tree = parse_with(antlr4::atn::PredictionMode::LL, recover);
        return errors.count() == 0 ? tree : nullptr;
    }

    grammar::Schemac::DeclarationContext* parse_with(antlr4::atn::PredictionMode mode,
                                                     const std::shared_ptr<antlr4::ANTLRErrorStrategy>& strategy) {
        parser.reset();
        parser.getTreeTracker().reset();
        parser.setErrorHandler(strategy);
        parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(mode);
        return parser.declaration();
    }

    TokenWindow window;
    SyntaxErrors errors;
    grammar::Schemac parser;
    std::shared_ptr<antlr4::ANTLRErrorStrategy> stop = std::make_shared<StopAtError>();
    std::shared_ptr<antlr4::ANTLRErrorStrategy> recover = std::make_shared<RecoverAtStatements>(errors);
};

DeclarationParser::DeclarationParser(const Input& input) : input_(input), antlr_(std::make_unique<Antlr>(input)) {}

DeclarationParser::~DeclarationParser() = default;

namespace {

using grammar::Schemac;

std::optional<DeclarationBody> body_of(const Input& in, Schemac::DeclarationContext* context) {
    if (auto* given = context->tableDeclaration()) return build::table(in, given);
    if (auto* given = context->enumDeclaration()) return build::enumeration(in, given);
    if (auto* given = context->domainDeclaration()) return build::domain(in, given);
    if (auto* given = context->mixinDeclaration()) return build::mixin(in, given);
    if (auto* given = context->schemaDeclaration()) return build::schema(in, given);
    if (auto* given = context->indexDeclaration()) return build::index(in, given);
    if (auto* given = context->sequenceDeclaration()) return build::sequence(in, given);
    if (auto* given = context->extensionDeclaration()) return build::extension(in, given);
    if (auto* given = context->viewDeclaration()) return build::view(in, given);
    if (auto* given = context->routineDeclaration()) return build::routine(in, given);
    if (auto* given = context->triggerDeclaration()) return build::trigger(in, given);
    if (auto* given = context->typeDeclaration()) {
        if (given->opaque() != nullptr) return build::range_type(in, given);
        return build::composite_type(in, given);
    }
    if (auto* given = context->collationDeclaration()) return build::collation(in, given);
    if (auto* given = context->statisticsDeclaration()) return build::statistics(in, given);
    if (auto* given = context->ruleDeclaration()) return build::rule(in, given);
    if (auto* given = context->eventTriggerDeclaration()) return build::event_trigger(in, given);
    if (auto* given = context->aggregateDeclaration()) return build::aggregate(in, given);
    if (auto* given = context->policyDeclaration()) return build::policy(in, given);
    if (auto* given = context->grantDeclaration()) return build::grant(in, given);
    if (auto* given = context->droppedDeclaration()) return build::dropped(in, given);
    auto raw = build::raw(in, context->rawDeclaration());
    if (!raw) return std::nullopt;
    return std::move(*raw);
}

}  // namespace

std::optional<Declaration> DeclarationParser::parse(std::uint32_t first, std::uint32_t last) {
    antlr_->errors.begin(last);
    antlr_->window.show(input_.lexed.tokens, first, last);
    auto* tree = antlr_->parse();
    if (tree == nullptr) return std::nullopt;
    const auto errors_before = input_.diagnostics.error_count();
    auto body = body_of(input_, tree);
    if (!body || input_.diagnostics.error_count() > errors_before) return std::nullopt;
    return Declaration{build::doc_before(input_, first), std::nullopt, std::move(*body), build::span(input_, tree)};
}

Outline DeclarationParser::outline(std::uint32_t first, std::uint32_t last) {
    antlr_->errors.begin(last);
    antlr_->window.show(input_.lexed.tokens, first, last);
    return build::outline(antlr_->parse());
}

}  // namespace schemac::ast
