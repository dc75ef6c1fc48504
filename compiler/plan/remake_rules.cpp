// Plan: PostgreSQL keeps a column from being dropped, or from changing its type, while a rule mentions it ("cannot
// alter type of a column used by a view or rule"). Such rules go and come again, as do those on views that are remade.
#include <algorithm>

#include "compiler/plan/disrupted.h"
#include "compiler/plan/prepare.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;
using model::Rule;

bool touches(const Rule& rule, const std::set<ObjectId>& ids) {
    const auto gone = [&](const ObjectId& id) {
        const bool relation = id.kind == Kind::table || id.kind == Kind::view;
        return ids.count(id) > 0 || (relation && ids.count({Kind::column, id.schema, id.name, {}}) > 0);
    };
    return gone(id_of(Kind::table, rule.relation)) || gone(id_of(Kind::view, rule.relation)) ||
           std::any_of(rule.depends_on.begin(), rule.depends_on.end(), gone);
}

bool drops(const diff::Changes& changes, const ObjectId& rule) {
    return std::any_of(changes.begin(), changes.end(), [&](const diff::Change& change) {
        const auto* drop = std::get_if<diff::DropRule>(&change);
        return drop && id_of(drop->object) == rule;
    });
}

}  // namespace

void remake_rules(diff::Changes& changes, const model::State& from, const model::State& to,
                  const dialect::Dialect& dialect) {
    if (from.schema.rules.empty()) return;
    const std::set<ObjectId> ids = disrupted(changes, dialect);
    if (ids.empty()) return;
    for (const Rule& old : from.schema.rules) {
        const auto now = std::find_if(to.schema.rules.begin(), to.schema.rules.end(),
                                      [&](const Rule& r) { return id_of(r) == id_of(old); });
        if (now == to.schema.rules.end() || !touches(old, ids) || drops(changes, id_of(old))) continue;
        std::erase_if(changes, [&](const diff::Change& change) {
            const auto* alter = std::get_if<diff::AlterRule>(&change);
            const auto* comment = std::get_if<diff::AlterComment>(&change);
            return (alter && id_of(alter->to) == id_of(old)) || (comment && comment->object == id_of(old));
        });
        changes.push_back(diff::DropRule{old});
        changes.push_back(diff::CreateRule{*now});
    }
}

}  // namespace schemac::plan
