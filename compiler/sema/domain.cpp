// Sema: domains.
#include <map>

#include "compiler/sema/check.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/objects.h"
#include "compiler/sema/type.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

std::vector<model::Check> lower_checks(const std::vector<ast::Check>& checks, Context& context) {
    std::vector<model::Check> lowered;
    std::map<std::string, source::Span> seen;
    for (const ast::Check& check : checks) {
        if (check.renamed_from)
            context.sink.report(code::not_managed_yet, check.renamed_from->span, "a renamed check of a domain");
        if (check.name) {
            const auto [first, is_new] = seen.try_emplace(check.name->text, check.name->span);
            if (!is_new)
                context.sink.report(code::declared_twice, check.name->span, "check", check.name->text)
                    .with_note("first declared here", first->second);
        }
        if (auto one = lower(check, context)) lowered.push_back(*std::move(one));
    }
    return lowered;
}

}  // namespace

void lower_domains(Context& context) {
    for (const Declared<ast::Domain>& declared : context.declarations.domains) {
        const ast::Domain& node = *declared.node;
        const LoweredType type = lower(node.type, declared.schema, context);
        if (type.serial)
            context.sink.report(code::unknown_type, node.type.span, "serial")
                .with_help("a domain can't number itself: use `identity` at the column");
        model::Domain domain;
        domain.name = declared.name;
        domain.type = type.type;
        if (node.collation) domain.collation = written(*node.collation);
        domain.not_null = node.nullability && !node.nullability->nullable;
        if (node.default_value) domain.default_value = choose(*node.default_value, context.product());
        domain.checks = lower_checks(node.checks, context);
        domain.comment = declared.declaration->doc;
        const model::ObjectId id = model::id_of(domain);
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.domains.push_back(std::move(domain));
    }
}

}  // namespace schemac::sema
