// Names for the rules of the grammar that a user has a word for.
#include "compiler/ast/build/construct.h"

#include <grammar/Schemac.h>

namespace schemac::ast {
namespace {

using grammar::Schemac;

std::string_view noun_of(std::size_t rule) {
    switch (rule) {
        case Schemac::RuleSchemaDeclaration: return "schema";
        case Schemac::RuleExtensionDeclaration: return "extension";
        case Schemac::RuleEnumDeclaration: return "enum";
        case Schemac::RuleDomainDeclaration: return "domain";
        case Schemac::RuleTableDeclaration: return "table";
        case Schemac::RuleMixinDeclaration: return "mixin";
        case Schemac::RuleIndexDeclaration:
        case Schemac::RuleIndex: return "index";
        case Schemac::RuleSequenceDeclaration: return "sequence";
        case Schemac::RuleViewDeclaration: return "view";
        case Schemac::RuleRoutineDeclaration: return "routine";
        case Schemac::RuleTriggerDeclaration: return "trigger";
        case Schemac::RuleTypeDeclaration: return "type";
        case Schemac::RuleAttributeItem: return "attribute";
        case Schemac::RuleAggregateDeclaration: return "aggregate";
        case Schemac::RulePolicyDeclaration: return "policy";
        case Schemac::RuleRuleDeclaration: return "rule";
        case Schemac::RuleEventTriggerDeclaration: return "event trigger";
        case Schemac::RuleCollationDeclaration: return "collation";
        case Schemac::RuleStatisticsDeclaration: return "statistics";
        case Schemac::RuleGrantDeclaration: return "grant";
        case Schemac::RuleRawDeclaration: return "raw object";
        case Schemac::RuleDroppedDeclaration: return "dropped object";
        case Schemac::RuleDroppedColumn: return "dropped column";
        case Schemac::RulePartitioning: return "partitioning";
        case Schemac::RuleOption:
        case Schemac::RuleBlockOption: return "option";
        case Schemac::RuleColumn: return "column";
        case Schemac::RulePrimaryKey: return "primary key";
        case Schemac::RuleUniqueItem: return "unique constraint";
        case Schemac::RuleForeignKey: return "foreign key";
        case Schemac::RuleCheckItem: return "check";
        case Schemac::RuleExclude: return "exclude constraint";
    }
    return {};
}

bool names_something(std::size_t rule) {
    return rule == Schemac::RuleName || rule == Schemac::RuleIdentifier || rule == Schemac::RuleColumnName ||
           rule == Schemac::RuleKeyName;
}

std::string text_of(antlr4::ParserRuleContext* context, const Input& input) {
    if (context->getStart() == nullptr || context->getStop() == nullptr) return {};
    const auto& tokens = input.lexed.tokens;
    const auto begin = tokens[context->getStart()->getTokenIndex()].begin;
    const auto end = tokens[context->getStop()->getTokenIndex()].end;
    return begin < end ? std::string(input.file.text().substr(begin, end - begin)) : std::string();
}

std::string first_word(antlr4::ParserRuleContext* context, const Input& input) {
    const auto& token = input.lexed.tokens[context->getStart()->getTokenIndex()];
    return std::string(input.file.text().substr(token.begin, token.end - token.begin));
}

std::string name_within(antlr4::ParserRuleContext* context, const Input& input) {
    for (auto* child : context->children) {
        auto* rule = dynamic_cast<antlr4::ParserRuleContext*>(child);
        if (rule == nullptr) continue;
        if (names_something(rule->getRuleIndex())) return text_of(rule, input);
        const auto index = rule->getRuleIndex();
        if (index == Schemac::RuleIndexBody || index == Schemac::RuleCheck) return name_within(rule, input);
        return {};
    }
    return {};
}

Construct around(antlr4::ParserRuleContext* context, const Input& input, bool with_body) {
    for (antlr4::tree::ParseTree* at = context; at != nullptr; at = at->parent) {
        auto* rule = dynamic_cast<antlr4::ParserRuleContext*>(at);
        const auto noun = noun_of(rule->getRuleIndex());
        if (noun.empty() || (with_body && rule->getToken(Schemac::LBRACE, 0) == nullptr)) continue;
        // `function` and `procedure` are one rule.
        const bool routine = rule->getRuleIndex() == Schemac::RuleRoutineDeclaration;
        return {rule, routine ? first_word(rule, input) : std::string(noun), name_within(rule, input)};
    }
    return {};
}

}  // namespace

std::string Construct::described() const {
    if (name.empty()) return noun.empty() ? "the declaration" : "the " + noun;
    const bool quoted = name.find('`') != std::string::npos;
    return noun + " " + (quoted ? name : "`" + name + "`");
}

Construct construct_around(antlr4::ParserRuleContext* context, const Input& input) {
    return around(context, input, false);
}

Construct body_around(antlr4::ParserRuleContext* context, const Input& input) {
    return around(context, input, true);
}

}  // namespace schemac::ast
