// Walks a parse tree and notes, for each token, what the formatter can't see from the token alone.
#include "compiler/ast/build/outlines.h"

#include <algorithm>

namespace schemac::ast::build {
namespace {

/// Words of the tree are as the user writes them: they are the user's (a name, a type, an option's word).
bool holds_users_words(Context* context) {
    switch (context->getRuleIndex()) {
        case P::RuleIdentifier:
        case P::RuleColumnName:
        case P::RuleKeyName:
        case P::RuleTypeName:
        case P::RuleTypeIdentifier:
        case P::RuleTypeWord:
        case P::RuleTimeZone:
        case P::RuleOperatorClassName:
        case P::RuleWord:
        case P::RuleOptionToken:
        case P::RuleOptionWord:
        case P::RulePartitioning:
        case P::RuleSettingToken:
        case P::RuleAttribute: return true;
        // `returns null on null input` is an attribute, too.
        case P::RuleRoutineClause: return has(context, P::K_INPUT);
    }
    return false;
}

/// The rules at whose begin a line may be broken.
bool is_clause(std::size_t rule) {
    switch (rule) {
        case P::RuleTableClause:
        case P::RuleHint:
        case P::RuleKeyClause:
        case P::RuleReferencesPart:
        case P::RuleReferences:
        case P::RuleExcludeClause:
        case P::RuleIndexClause:
        case P::RuleSequenceClause:
        case P::RuleExtensionClause:
        case P::RuleViewClause:
        case P::RuleViewEnd:
        case P::RuleRoutineClause:
        case P::RuleTriggerTiming:
        case P::RuleTriggerClause:
        case P::RulePolicyClause:
        case P::RuleRuleClause:
        case P::RuleEventTriggerClause:
        case P::RuleStatisticsClause:
        case P::RuleGrantClause:
        case P::RuleRightHolder:
        case P::RuleAggregateClause:
        case P::RuleDependsOn:
        case P::RuleRenamedFrom:
        case P::RuleCheckPart: return true;
    }
    return false;
}

bool is_list_item(std::size_t rule) {
    return rule == P::RuleIndexElement || rule == P::RuleSetting || rule == P::RuleDependency ||
           rule == P::RuleEnumValue || rule == P::RuleStatisticsElement;
}

/// `not null`, `unique` and their like stand close together.
bool is_short_clause(Context* context) {
    const auto kind = static_cast<std::size_t>(context->getStart()->getType());
    return kind == P::K_NOT || kind == P::K_NULL || kind == P::K_IDENTITY || kind == P::K_PRIMARY ||
           kind == P::K_UNIQUE;
}

/// A domain has the same clauses, but no columns below each other.
bool is_in_table(Context* context) {
    return static_cast<Context*>(context->parent)->getRuleIndex() == P::RuleColumn;
}

class Outliner {
  public:
    Outline run(P::DeclarationContext* context) {
        out_.tokens = {first_index(context), last_index(context)};
        out_.gaps.resize(out_.tokens.last - out_.tokens.first + 1, Gap::plain);
        out_.keywords.resize(out_.gaps.size(), false);
        walk(context);
        auto* declaration = dynamic_cast<Context*>(context->children.front());
        set_body(declaration);
        std::sort(out_.verbatim.begin(), out_.verbatim.end(), [](auto a, auto b) { return a.first < b.first; });
        return std::move(out_);
    }

  private:
    void walk(Context* context) {
        note(context);
        if (context->getRuleIndex() == P::RuleOpaque) return;
        for (auto* child : context->children) {
            if (auto* rule = dynamic_cast<Context*>(child)) {
                walk(rule);
            } else if (!holds_users_words(context)) {
                auto* token = static_cast<antlr4::tree::TerminalNode*>(child)->getSymbol();
                out_.keywords[token->getTokenIndex() - out_.tokens.first] = token->getType() >= first_keyword;
            }
        }
    }

    void note(Context* context) {
        const auto rule = context->getRuleIndex();
        if (rule == P::RuleOpaque) out_.verbatim.push_back({first_index(context), last_index(context)});
        if (is_clause(rule)) set_gap(first_index(context), Gap::clause);
        if (is_list_item(rule)) set_gap(first_index(context), Gap::item);
        if (rule == P::RuleColumnClause) {
            const bool wide = is_in_table(context) && !is_short_clause(context);
            set_gap(first_index(context), wide ? Gap::wide_clause : Gap::clause);
        }
        if (rule == P::RuleTypeArguments || rule == P::RuleArrayDimension || rule == P::RuleCast) glue(context);
        if (rule == P::RuleTypeArgument && out_.gap(first_index(context)) == Gap::plain) glue(context);
        if (rule == P::RuleIndexElement) glue_call(static_cast<P::IndexElementContext*>(context));
        if (rule == P::RuleOption || rule == P::RuleBlockOption || rule == P::RulePartitioning) note_option(context);
        note_signature(context);
    }

    /// Calls and signatures have no blank before their parentheses.
    void note_signature(Context* context) {
        const auto rule = context->getRuleIndex();
        const bool call = rule == P::RuleExpression || rule == P::RuleRoutineDeclaration || rule == P::RuleDependency ||
                          rule == P::RuleDroppedDeclaration || rule == P::RuleAggregateDeclaration ||
                          rule == P::RuleRightHolder;
        const bool trigger = rule == P::RuleTriggerDeclaration || rule == P::RuleEventTriggerDeclaration;
        auto* opaque = call || trigger ? context->getRuleContext<P::OpaqueContext>(0) : nullptr;
        if (opaque != nullptr && first_index(opaque) > first_index(context)) set_gap(first_index(opaque), Gap::none);
        if (trigger && has(context, P::K_EXECUTE)) break_before(context, P::K_EXECUTE);
        if (trigger) break_before(context, P::K_ON);
        if (rule == P::RuleRuleDeclaration) break_before(context, P::K_DO);
        if (rule == P::RuleStatisticsDeclaration) break_before(context, P::K_FROM);
        if (rule == P::RuleViewDeclaration || rule == P::RuleRoutineDeclaration || rule == P::RuleRawDeclaration ||
            trigger) {
            break_before(context, P::K_AS);
            break_before(context, P::K_DROP);
        }
    }

    void break_before(Context* context, std::size_t kind) {
        if (auto* word = context->getToken(kind, 0)) set_gap(index_of(word), Gap::clause);
    }

    /// `column(10)`, `lower(name)`.
    void glue_call(P::IndexElementContext* context) {
        auto* parentheses = context->NESTED();
        if (parentheses != nullptr && index_of(parentheses) > first_index(context))
            set_gap(index_of(parentheses), Gap::none);
    }

    /// The parentheses of an option are as the user writes them.
    void note_option(Context* context) {
        std::uint32_t open = 0;
        for (auto* child : context->children) {
            auto* rule = dynamic_cast<Context*>(child);
            if (rule == nullptr) continue;
            if (rule->getStart()->getType() == P::LPAREN) open = first_index(rule);
            if (rule->getStart()->getType() == P::RPAREN) out_.verbatim.push_back({open, first_index(rule)});
        }
    }

    void glue(Context* context) {
        for (auto i = first_index(context); i <= last_index(context); ++i)
            set_gap(i, Gap::none);
    }

    void set_gap(std::uint32_t token, Gap gap) { out_.gaps[token - out_.tokens.first] = gap; }

    void set_body(Context* declaration) {
        auto* open = declaration->getToken(P::LBRACE, 0);
        if (open == nullptr) return;
        out_.left_brace = index_of(open);
        out_.right_brace = index_of(declaration->getToken(P::RBRACE, 0));
        out_.body =
            declaration->getRuleIndex() == P::RuleEnumDeclaration ? Outline::Body::values : Outline::Body::members;
        for (auto* child : declaration->children) {
            if (auto* member = dynamic_cast<P::MemberContext*>(child)) out_.members.push_back(member_outline(member));
            if (auto* item = dynamic_cast<P::SchemaItemContext*>(child)) out_.members.push_back(schema_item(item));
            if (auto* item = dynamic_cast<P::AttributeItemContext*>(child))
                out_.members.push_back({MemberOutline::Kind::column, range(item), range(item->type()), {}});
        }
    }

    MemberOutline member_outline(P::MemberContext* context) {
        if (auto* item = context->item()) return item_outline(item);
        MemberOutline block{MemberOutline::Kind::block, range(context), {}, {}};
        for (auto* inner : context->blockItem()) {
            auto* item = inner->item();
            block.members.push_back(item != nullptr ? item_outline(item)
                                                    : MemberOutline{MemberOutline::Kind::other, range(inner), {}, {}});
        }
        return block;
    }

    MemberOutline schema_item(P::SchemaItemContext* context) {
        auto* options = context->dialectOptions();
        if (options == nullptr) return {MemberOutline::Kind::other, range(context), {}, {}};
        MemberOutline block{MemberOutline::Kind::block, range(context), {}, {}};
        for (auto* one : options->option()) {
            block.members.push_back({MemberOutline::Kind::other, range(one), {}, {}});
        }
        return block;
    }

    static MemberOutline item_outline(P::ItemContext* context) {
        if (auto* column = context->column()) {
            return {MemberOutline::Kind::column, range(column), range(column->type()), {}};
        }
        const bool other = context->droppedColumn() != nullptr || context->partitioning() != nullptr;
        if (other) return {MemberOutline::Kind::other, range(context), {}, {}};
        return {
            MemberOutline::Kind::constraint, range(context), {first_index(context), last_opening_word(context)}, {}};
    }

    /// `primary key`, `foreign key` and `unique index` are two words, the others one.
    static std::uint32_t last_opening_word(P::ItemContext* context) {
        auto* unique = context->uniqueItem();
        const bool two = context->primaryKey() != nullptr || context->foreignKey() != nullptr ||
                         (unique != nullptr && unique->indexBody() != nullptr);
        return first_index(context) + (two ? 1 : 0);
    }

    static TokenRange range(Context* context) { return {first_index(context), last_index(context)}; }

    Outline out_;
};

}  // namespace

Outline outline(P::DeclarationContext* context) {
    return Outliner().run(context);
}

}  // namespace schemac::ast::build
