// Indexes.
#include "compiler/ast/build/indexes.h"

#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

/// `column`, `column(10)`, or `function(…)`, which may have its schema before it.
void set_key(const Input& in, P::IndexElementContext* context, IndexElement& to) {
    if (auto* parentheses = context->NESTED()) {
        const auto whole = nested(in, index_of(parentheses));
        auto* named = context->name(0);
        const bool opens = named == nullptr || first_index(named) > index_of(parentheses);
        if (opens) {
            to.expression = in_parentheses(whole);
            return;
        }
        if (whole.text.find_first_not_of("0123456789") != std::string::npos || whole.text.empty()) {
            std::string call;
            for (auto i = first_index(named); i <= last_index(named); ++i)
                call += text(in, i, i);
            call.append("(").append(whole.text).append(")");
            to.expression = Expression{Expression::Form::call, std::move(call),
                                       span(in, first_index(named), index_of(parentheses))};
            return;
        }
        to.prefix_length = whole_number(in, whole.text, false, whole.span);
    }
    to.column = plain(in, name(in, context->name(0)), "a column");
}

void set_operator_class(const Input& in, P::OperatorClassContext* context, IndexElement& to) {
    Name made;
    const auto first = first_index(context);
    if (context->identifier() != nullptr) made.schema = identifier(in, first);
    const auto last = context->identifier() == nullptr ? first : first + 2;
    made.name = identifier(in, last);
    made.span = span(in, first, last);
    to.operator_class = std::move(made);
    if (auto* given = context->NESTED()) to.operator_class_settings = settings(in, index_of(given));
}

IndexElement element(const Input& in, P::IndexElementContext* context) {
    IndexElement made;
    made.span = span(in, context);
    set_key(in, context, made);
    if (context->K_COLLATE() != nullptr) made.collation = name(in, context->name().back());
    if (auto* given = context->operatorClass()) set_operator_class(in, given, made);
    if (context->K_ASC() != nullptr) made.order = IndexElement::Order::ascending;
    if (context->K_DESC() != nullptr) made.order = IndexElement::Order::descending;
    if (context->K_FIRST() != nullptr) made.nulls = IndexElement::Nulls::first;
    if (context->K_LAST() != nullptr) made.nulls = IndexElement::Nulls::last;
    made.without_overlaps = context->K_OVERLAPS() != nullptr;
    return made;
}

void add_clause(const Input& in, P::IndexClauseContext* context, std::string_view of, Index& to) {
    const auto at = span(in, context);
    if (auto* list = context->columnList()) {
        if (!to.include.empty()) in.diagnostics.report(code::clause_twice, at, "include", of);
        to.include = columns(in, list);
    }
    if (auto* distinct = context->nullsDistinct()) to.nulls_not_distinct = has(distinct, P::K_NOT);
    if (auto* where = context->opaque()) {
        set_once(in, to.where, in_parentheses(opaque(in, where)), "where", of, at);
    }
    if (auto* given = context->settings()) {
        for (auto& one : settings(in, given))
            to.settings.push_back(std::move(one));
    }
    if (auto* from = context->renamedFrom()) {
        set_once(in, to.renamed_from, renamed_from(in, from), "renamed from", of, at);
    }
    if (auto* given = context->dialectOptions()) add_options(in, given, to.options);
}

void set_rest(const Input& in, P::IndexRestContext* context, Index& to) {
    if (auto* method = context->identifier()) to.method = identifier(in, method);
    to.elements = index_elements(in, context->indexElements());
    const auto of = to.name ? "index `" + to.name->name.text + "`" : "the index";
    for (auto* clause : context->indexClause())
        add_clause(in, clause, of, to);
}

}  // namespace

std::vector<IndexElement> index_elements(const Input& in, P::IndexElementsContext* context) {
    std::vector<IndexElement> result;
    for (auto* one : context->indexElement())
        result.push_back(element(in, one));
    return result;
}

Index index(const Input& in, P::IndexBodyContext* context, bool unique) {
    Index made;
    made.unique = unique;
    made.span = span(in, context);
    if (auto* given = context->keyName()) made.name = Name{std::nullopt, identifier(in, given), span(in, given)};
    set_rest(in, context->indexRest(), made);
    return made;
}

Index index(const Input& in, P::IndexDeclarationContext* context) {
    Index made;
    made.unique = context->K_UNIQUE() != nullptr;
    made.span = span(in, context);
    made.name = name(in, context->name(0));
    made.on = name(in, context->name(1));
    set_rest(in, context->indexRest(), made);
    return made;
}

}  // namespace schemac::ast::build
