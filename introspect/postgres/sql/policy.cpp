// Introspect, PostgreSQL SQL files: row-level security policies.
#include <algorithm>

#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

std::optional<model::Expression> in_brackets_after(const Statement& statement, std::string_view opening,
                                                   std::string_view word) {
    const std::size_t at = statement.find(opening, 0);
    if (at >= statement.tokens().size()) return std::nullopt;
    return model::Expression(statement.in_brackets(word, statement.tokens()[at].begin));
}

void read_conditions(const Value& body, const Statement& statement, model::Policy& policy) {
    if (body["qual"]) policy.condition = in_brackets_after(statement, "using", "using");
    if (body["with_check"]) policy.check = in_brackets_after(statement, "with", "check");
}

}  // namespace

Outcome read_policy(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Policy policy;
    policy.name = body["policy_name"].text;
    policy.table = builder.old_name(body["table"]);
    if (!builder.table(policy.table)) return builder.wait_for("table", policy.table);
    policy.permissive = body["permissive"].is_true();
    policy.command = body["cmd_name"].text;
    policy.roles = read_roles(body["roles"], statement, builder);
    read_conditions(body, statement, policy);
    builder.place(id_of(policy), statement);
    builder.schema().policies.push_back(std::move(policy));
    return Outcome::done;
}

Outcome read_alter_policy(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName table = builder.old_name(body["table"]);
    const model::ObjectId id = member_id(model::Kind::policy, table, body["policy_name"].text);
    auto& all = builder.schema().policies;
    const auto found = std::find_if(all.begin(), all.end(), [&](const model::Policy& p) { return id_of(p) == id; });
    if (found == all.end()) return builder.wait_for("policy", {id.schema, id.name});
    if (body["roles"].size() > 0) found->roles = read_roles(body["roles"], statement, builder);
    read_conditions(body, statement, *found);
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
