// Sema: row-level security policies.
#include <algorithm>
#include <array>
#include <map>

#include "compiler/sema/dependency.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

constexpr std::array<std::string_view, 5> commands{"all", "select", "insert", "update", "delete"};

std::optional<model::Policy> lower(const Declared<ast::Policy>& declared, Context& context) {
    const ast::Policy& node = *declared.node;
    const NameTable::Entry* relation = context.names.relations.find(node.on, declared.schema);
    if (!relation || relation->kind != model::Kind::table) {
        context.sink.report(code::unknown_relation, node.on.span, written(node.on))
            .with_suggestion(context.names.relations.suggest(node.on));
        return std::nullopt;
    }
    model::Policy policy;
    policy.name = node.name.text;
    policy.table = relation->name;
    policy.permissive = node.permissive.value_or(true);
    if (node.command) policy.command = lower_case(node.command->text);
    if (std::find(commands.begin(), commands.end(), policy.command) == commands.end())
        context.sink.report(code::unknown_right, node.command->span, node.command->text, "the commands of a policy")
            .with_help("a policy is for `all`, `select`, `insert`, `update` or `delete`");
    for (const ast::Identifier& role : node.roles)
        policy.roles.push_back(role.text);
    if (node.condition) policy.condition = sema::lower(*node.condition);
    if (node.check) policy.check = sema::lower(*node.check);
    policy.comment = declared.declaration->doc;
    policy.depends_on = sema::lower(node.depends_on, declared.schema, context);
    return policy;
}

}  // namespace

void lower_policies(Context& context) {
    std::map<model::ObjectId, source::Span> seen;
    for (const Declared<ast::Policy>& declared : context.declarations.policies) {
        const ast::Policy& node = *declared.node;
        std::optional<model::Policy> policy = lower(declared, context);
        if (!policy) continue;
        const model::ObjectId id = model::id_of(*policy);
        const auto [first, is_new] = seen.try_emplace(id, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, "policy", node.name.text)
                .with_note("first declared here", first->second);
        if (!policy->depends_on.empty()) context.state.hints.depends_on[id] = policy->depends_on;
        note_rename(id, node.renamed_from, context);
        check_length(node.name.text, node.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.policies.push_back(*std::move(policy));
    }
}

}  // namespace schemac::sema
