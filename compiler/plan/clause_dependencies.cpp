// Plan: what each change to a table depends on.
#include <algorithm>

#include "compiler/plan/clause.h"
#include "compiler/plan/uses.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::member_id;

/// What the tables that leave their parent make together: the parent's changes come after, or they would go down to
/// them.
model::ObjectId departure(const model::ObjectId& parent) {
    return {Kind::policy, parent.schema, parent.name, "(departure)"};
}

/// Writes one change's dependencies; a kind without an answer doesn't compile.
struct Writer {
    const diff::AlterTable& alter;
    const Context& context;
    Dependencies& out;
    Uses old_uses{context, context.from.schema};
    Uses new_uses{context, context.to.schema};

    const model::QualifiedName& relation() const { return alter.to.name; }
    model::ObjectId column(const std::string& name) const { return member_id(Kind::column, relation(), name); }
    model::ObjectId member(Kind kind, const std::string& name) const { return member_id(kind, relation(), name); }

    /// The columns of its own table that a generated column is computed from.
    void sources(const model::Column& computed, Ids& ids) const {
        if (!computed.generated) return;
        for (const std::string& name : context.dialect.columns_in(computed.generated->expression))
            ids.push_back(column(name));
    }

    void operator()(const diff::AddColumn& c) const {
        out.creates.push_back(column(c.column.name));
        for (const model::ObjectId& above : context.dialect.relations_of(alter.to))
            out.needs.push_back({Kind::column, above.schema, above.name, c.column.name});
        sources(c.column, out.needs);
        new_uses.column(c.column, out.needs);
    }
    void operator()(const diff::DropColumn& c) const {
        out.destroys.push_back(column(c.column.name));
        // what a partition says of a column of its parent goes before the column does
        for (const model::ObjectId& above : context.dialect.relations_of(alter.from))
            out.releases.push_back({Kind::column, above.schema, above.name, c.column.name});
        sources(c.column, out.releases);
        old_uses.column(c.column, out.releases);
    }
    void operator()(const diff::RenameColumn& c) const {
        out.destroys.push_back(column(c.from));
        out.creates.push_back(column(c.to));
    }
    void altered(const diff::AlterColumn& c) const {
        out.needs.push_back(column(c.to.name));
        new_uses.column(c.to, out.needs);
        old_uses.column(c.from, out.releases);
    }
    void operator()(const diff::AlterColumnType& c) const { altered(c); }
    /// A column whose type stays lets go of nothing but what the old default mentions; its own type, when that is
    /// replaced, sees to the default by itself.
    void operator()(const diff::AlterColumnDefault& c) const {
        if (!(c.from.type == c.to.type)) return altered(c);
        out.needs.push_back(column(c.to.name));
        new_uses.column(c.to, out.needs);
        if (!c.from.default_value) return;
        Ids ids;
        old_uses.expression(*c.from.default_value, ids);
        const model::Type& type = c.from.type;
        std::erase_if(ids, [&](const model::ObjectId& id) { return id.schema == type.schema && id.name == type.name; });
        out.releases.insert(out.releases.end(), ids.begin(), ids.end());
    }
    void operator()(const diff::AlterColumnGeneration& c) const { altered(c); }
    void operator()(const diff::AlterColumnNullability& c) const { out.needs.push_back(column(c.to.name)); }
    void operator()(const diff::AlterColumnIdentity& c) const { out.needs.push_back(column(c.to.name)); }
    void operator()(const diff::AlterColumnComment& c) const { out.needs.push_back(column(c.to.name)); }
    void operator()(const diff::AlterColumnOptions& c) const { out.needs.push_back(column(c.to.name)); }

    void operator()(const diff::AddPrimaryKey& c) const {
        out.creates.push_back(member(Kind::primary_key, c.key.name));
        new_uses.primary_key(relation(), c.key, out.needs);
    }
    void operator()(const diff::DropPrimaryKey& c) const {
        out.destroys.push_back(member(Kind::primary_key, c.key.name));
        old_uses.primary_key(relation(), c.key, out.releases);
    }
    void operator()(const diff::AddUnique& c) const {
        out.creates.push_back(member(Kind::unique, c.unique.name));
        new_uses.unique(relation(), c.unique, out.needs);
    }
    void operator()(const diff::DropUnique& c) const {
        out.destroys.push_back(member(Kind::unique, c.unique.name));
        old_uses.unique(relation(), c.unique, out.releases);
    }
    void operator()(const diff::AddForeignKey& c) const {
        out.creates.push_back(member(Kind::foreign_key, c.key.name));
        new_uses.foreign_key(relation(), c.key, out.needs);
    }
    void operator()(const diff::DropForeignKey& c) const {
        out.destroys.push_back(member(Kind::foreign_key, c.key.name));
        old_uses.foreign_key(relation(), c.key, out.releases);
    }
    void operator()(const diff::AlterForeignKey& c) const { out.needs.push_back(member(Kind::foreign_key, c.to.name)); }
    void operator()(const diff::AddCheck& c) const {
        out.creates.push_back(member(Kind::check, c.check.name));
        new_uses.check(relation(), c.check, out.needs);
    }
    void operator()(const diff::DropCheck& c) const {
        out.destroys.push_back(member(Kind::check, c.check.name));
        old_uses.check(relation(), c.check, out.releases);
    }
    void operator()(const diff::AlterCheck& c) const { out.needs.push_back(member(Kind::check, c.to.name)); }
    void operator()(const diff::AddExclusion& c) const {
        out.creates.push_back(member(Kind::exclusion, c.exclusion.name));
        new_uses.exclusion(relation(), c.exclusion, out.needs);
    }
    void operator()(const diff::DropExclusion& c) const {
        out.destroys.push_back(member(Kind::exclusion, c.exclusion.name));
        old_uses.exclusion(relation(), c.exclusion, out.releases);
    }
    void operator()(const diff::RenameConstraint& c) const {
        out.destroys.push_back(member(c.kind, c.from));
        out.creates.push_back(member(c.kind, c.to));
    }
    void operator()(const diff::AddIndex& c) const {
        out.creates.push_back(member(Kind::index, c.index.name));
        new_uses.index(relation(), c.index, out.needs);
    }
    void operator()(const diff::DropIndex& c) const {
        out.destroys.push_back(member(Kind::index, c.index.name));
        old_uses.index(relation(), c.index, out.releases);
    }
    void operator()(const diff::RenameIndex& c) const {
        out.destroys.push_back(member(Kind::index, c.from));
        out.creates.push_back(member(Kind::index, c.to));
    }
    void operator()(const diff::AlterIndex& c) const { out.needs.push_back(member(Kind::index, c.to.name)); }
    void operator()(const diff::AlterTableComment&) const {}
    /// What is attached needs what it is attached to; what is detached lets go of it.
    void operator()(const diff::AlterTableOptions&) const {
        for (model::ObjectId& above : context.dialect.relations_of(alter.to))
            out.needs.push_back(std::move(above));
        const Ids stay = context.dialect.relations_of(alter.to);
        for (const model::ObjectId& above : context.dialect.relations_of(alter.from)) {
            out.releases.push_back(above);
            if (std::find(stay.begin(), stay.end(), above) == stay.end()) out.creates.push_back(departure(above));
        }
    }
};

/// A key that stands aside while its table is made anew goes before the old table does.
bool goes_before_table(const std::vector<diff::TableChange>& changes, const diff::AlterTable& alter,
                       const Context& context) {
    for (const diff::TableChange& change : changes)
        if (!std::holds_alternative<diff::DropForeignKey>(change)) return false;
    for (const diff::Change& change : context.changes)
        if (const auto* drop = std::get_if<diff::DropTable>(&change); drop && drop->object.name == alter.to.name)
            return true;
    return false;
}

Dependencies start(const std::vector<diff::TableChange>& changes, const diff::AlterTable& alter,
                   const Context& context) {
    if (goes_before_table(changes, alter, context)) return {.releases = {id_of(alter.to)}};
    return {.needs = {id_of(alter.to)}, .wants = {departure(id_of(alter.to))}};
}

}  // namespace

Dependencies dependencies_of(const diff::TableChange& change, const diff::AlterTable& alter, const Context& context) {
    Dependencies dependencies = start({change}, alter, context);
    std::visit(Writer{alter, context, dependencies}, change);
    return dependencies;
}

Dependencies dependencies_of(const std::vector<diff::TableChange>& changes, const diff::AlterTable& alter,
                             const Context& context) {
    Dependencies dependencies = start(changes, alter, context);
    const Writer writer{alter, context, dependencies};
    for (const diff::TableChange& change : changes)
        std::visit(writer, change);
    return dependencies;
}

}  // namespace schemac::plan
