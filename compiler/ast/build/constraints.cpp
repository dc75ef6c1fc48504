// Constraints of tables, and checks wherever they stand.
#include "compiler/ast/build/constraints.h"

#include "compiler/ast/build/indexes.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"

namespace schemac::ast::build {
namespace {

std::optional<Identifier> key_name(const Input& in, P::KeyNameContext* context) {
    if (context == nullptr) return std::nullopt;
    return identifier(in, context);
}

std::string described(std::string_view noun, const std::optional<Identifier>& name) {
    return name ? std::string(noun) + " `" + name->text + "`" : "the " + std::string(noun);
}

/// The clauses that a primary key and a unique constraint share.
template <class Key>
void add_clause(const Input& in, P::KeyClauseContext* context, const std::string& of, Key& to) {
    const auto at = span(in, context);
    if (auto* list = context->columnList()) {
        if (!to.include.empty()) in.diagnostics.report(code::clause_twice, at, "include", of);
        to.include = columns(in, list);
    }
    if (auto* given = context->settings()) {
        for (auto& one : settings(in, given))
            to.settings.push_back(std::move(one));
    }
    if (auto* given = context->deferral()) add_deferral(in, given, of, to.deferral);
    if (auto* from = context->renamedFrom()) {
        set_once(in, to.renamed_from, renamed_from(in, from), "renamed from", of, at);
    }
    if (auto* given = context->dialectOptions()) add_options(in, given, to.options);
}

void add_clause(const Input& in, P::ExcludeClauseContext* context, const std::string& of, Exclude& to) {
    const auto at = span(in, context);
    if (auto* list = context->columnList()) to.include = columns(in, list);
    if (auto* given = context->settings()) {
        for (auto& one : settings(in, given))
            to.settings.push_back(std::move(one));
    }
    if (auto* where = context->opaque()) set_once(in, to.where, in_parentheses(opaque(in, where)), "where", of, at);
    if (auto* given = context->deferral()) add_deferral(in, given, of, to.deferral);
    if (auto* given = context->dialectOptions()) add_options(in, given, to.options);
    if (auto* from = context->renamedFrom()) {
        set_once(in, to.renamed_from, renamed_from(in, from), "renamed from", of, at);
    }
}

/// Only the last column of a key may be said not to overlap.
void check_overlaps(const Input& in, const std::vector<IndexElement>& elements) {
    for (const IndexElement& element : elements)
        if (element.without_overlaps && &element != &elements.back())
            in.diagnostics
                .report(code::clause_out_of_place, element.span, "a column before the last", "without overlaps")
                .with_help("the range is the last of the columns");
}

}  // namespace

Check check(const Input& in, P::CheckContext* context) {
    Check made;
    made.span = span(in, context);
    made.name = key_name(in, context->keyName());
    made.expression = value(in, context->bracketed());
    for (auto* part : context->checkPart()) {
        if (has(part, P::K_INHERIT)) made.no_inherit = true;
        if (has(part, P::K_VALID)) made.not_valid = true;
        if (has(part, P::K_ENFORCED)) made.not_enforced = true;
    }
    return made;
}

Check check(const Input& in, P::CheckItemContext* context) {
    auto made = check(in, context->check());
    if (auto* from = context->renamedFrom()) made.renamed_from = renamed_from(in, from);
    return made;
}

PrimaryKey primary_key(const Input& in, P::PrimaryKeyContext* context) {
    PrimaryKey made;
    made.span = span(in, context);
    made.name = key_name(in, context->keyName());
    made.columns = index_elements(in, context->indexElements());
    check_overlaps(in, made.columns);
    const auto of = described("primary key", made.name);
    for (auto* clause : context->keyClause()) {
        add_clause(in, clause, of, made);
        if (clause->nullsDistinct() == nullptr) continue;
        in.diagnostics.report(code::clause_out_of_place, span(in, clause), "a primary key", "nulls not distinct")
            .with_help("remove it: a primary key holds no nulls");
    }
    return made;
}

Unique unique(const Input& in, P::UniqueItemContext* context) {
    Unique made;
    made.span = span(in, context);
    made.name = key_name(in, context->keyName());
    made.columns = index_elements(in, context->indexElements());
    check_overlaps(in, made.columns);
    if (auto* distinct = context->nullsDistinct()) made.nulls_not_distinct = has(distinct, P::K_NOT);
    const auto of = described("unique constraint", made.name);
    for (auto* clause : context->keyClause()) {
        add_clause(in, clause, of, made);
        if (auto* distinct = clause->nullsDistinct()) made.nulls_not_distinct = has(distinct, P::K_NOT);
    }
    return made;
}

ForeignKey foreign_key(const Input& in, P::ForeignKeyContext* context) {
    ForeignKey made;
    made.span = span(in, context);
    made.name = key_name(in, context->keyName());
    made.columns = key_columns(in, context->keyColumns(), made.period);
    made.references = references(in, context->references());
    if (auto* from = context->renamedFrom()) made.renamed_from = renamed_from(in, from);
    return made;
}

Exclude exclude(const Input& in, P::ExcludeContext* context) {
    Exclude made;
    made.span = span(in, context);
    made.name = key_name(in, context->keyName());
    if (auto* method = context->identifier()) made.method = identifier(in, method);
    made.elements = opaque(in, context->opaque());
    const auto of = described("exclude constraint", made.name);
    for (auto* clause : context->excludeClause())
        add_clause(in, clause, of, made);
    return made;
}

}  // namespace schemac::ast::build
