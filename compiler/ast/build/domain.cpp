// `domain`: it takes some of the clauses of a column.
#include "compiler/ast/build/columns.h"
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/types.h"

namespace schemac::ast::build {
namespace {

/// Reports what a domain has no use for.
void reject_column_clauses(const Input& in, const Column& clauses, const std::string& of) {
    const auto reject = [&](const auto& given, std::string_view clause) {
        if (given) in.diagnostics.report(code::clause_out_of_place, given->span, of, clause);
    };
    reject(clauses.identity, "identity");
    reject(clauses.generated, "generated");
    reject(clauses.primary_key, "primary key");
    reject(clauses.unique, "unique");
    reject(clauses.backfill, "backfill");
    reject(clauses.convert, "convert using");
    for (const auto& one : clauses.references)
        reject(std::optional(one), "references");
    for (const auto& one : clauses.options)
        reject(std::optional(one.option), "option");
}

}  // namespace

Domain domain(const Input& in, P::DomainDeclarationContext* context) {
    Domain made;
    made.name = name(in, context->name());
    made.type = type(in, context->type());
    const auto of = "domain `" + made.name.name.text + "`";
    Column clauses;
    for (auto* clause : context->columnClause())
        add_clause(in, clause, of, clauses);
    reject_column_clauses(in, clauses, of);
    made.collation = std::move(clauses.collation);
    made.default_value = std::move(clauses.default_value);
    made.nullability = clauses.nullability;
    made.checks = std::move(clauses.checks);
    made.renamed_from = std::move(clauses.renamed_from);
    made.deprecated = std::move(clauses.deprecated);
    return made;
}

}  // namespace schemac::ast::build
