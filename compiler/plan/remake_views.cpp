// Plan: PostgreSQL keeps a column from being dropped, or from changing its type, while a view reads it ("cannot alter
// type of a column used by a view or rule"), and a view from being dropped while another reads it. Such views go and
// come again.
#include <algorithm>
#include <map>
#include <set>

#include "compiler/plan/prepare.h"

namespace schemac::plan {
namespace {

using model::Kind;
using model::ObjectId;
using model::View;

bool disrupts(const diff::TableChange& change) {
    return std::holds_alternative<diff::DropColumn>(change) || std::holds_alternative<diff::AlterColumnType>(change) ||
           std::holds_alternative<diff::AlterColumnGeneration>(change);
}

/// Relations that views must let go of.
class Disrupted {
  public:
    Disrupted(const diff::Changes& changes, const model::State& to, const dialect::Dialect& dialect) {
        for (const diff::Change& change : changes) {
            if (const auto* alter = std::get_if<diff::AlterTable>(&change)) add_if(*alter);
            if (const auto* drop = std::get_if<diff::DropTable>(&change)) ids_.insert(id_of(drop->object));
            if (const auto* drop = std::get_if<diff::DropView>(&change)) ids_.insert(id_of(drop->object));
            if (const auto* alter = std::get_if<diff::AlterView>(&change); alter && remakes(*alter, dialect))
                ids_.insert(id_of(alter->to));
            if (const auto* alter = std::get_if<diff::AlterEnum>(&change)) add_users(alter->to.name, to.schema);
            if (const auto* alter = std::get_if<diff::AlterDomain>(&change); alter && replaces_domain(*alter))
                add_users(alter->to.name, to.schema);
        }
    }

    bool any() const { return !ids_.empty(); }
    bool contains(const ObjectId& id) const { return ids_.count(id) > 0; }
    bool touches(const View& view) const {
        return std::any_of(view.depends_on.begin(), view.depends_on.end(),
                           [&](const ObjectId& id) { return contains(id); });
    }
    void add(const ObjectId& id) { ids_.insert(id); }

  private:
    void add_if(const diff::AlterTable& alter) {
        if (std::any_of(alter.changes.begin(), alter.changes.end(), disrupts)) ids_.insert(id_of(alter.to));
    }

    void add_users(const model::QualifiedName& type, const model::Schema& schema) {
        for (const model::Table& table : schema.tables)
            for (const model::Column& column : table.columns)
                if (column.type.schema == type.schema && column.type.name == type.name) ids_.insert(id_of(table));
    }

    std::set<ObjectId> ids_;
};

const View* find(const std::vector<View>& views, const model::QualifiedName& name) {
    const auto found = std::find_if(views.begin(), views.end(), [&](const View& v) { return v.name == name; });
    return found == views.end() ? nullptr : &*found;
}

/// Old views that must go, those that read other such views included.
std::vector<const View*> in_the_way(const std::vector<View>& views, Disrupted& disrupted) {
    std::vector<const View*> result;
    for (bool more = true; more;) {
        more = false;
        for (const View& view : views) {
            const ObjectId id = id_of(view);
            if (!disrupted.touches(view) || std::find(result.begin(), result.end(), &view) != result.end()) continue;
            result.push_back(&view);
            disrupted.add(id);
            more = true;
        }
    }
    return result;
}

bool has_change(const diff::Changes& changes, const ObjectId& id) {
    return std::any_of(changes.begin(), changes.end(), [&](const diff::Change& change) {
        const auto* drop = std::get_if<diff::DropView>(&change);
        return drop && id_of(drop->object) == id;
    });
}

ObjectId column_of(const ObjectId& view, const ObjectId& column) {
    return {Kind::column, view.schema, view.name, column.name};
}

/// The view, which must go before enums are replaced that its relations have columns of, and come after.
View around(View view, const std::vector<ObjectId>& enums) {
    view.depends_on.insert(view.depends_on.end(), enums.begin(), enums.end());
    return view;
}

std::vector<ObjectId> replaced_types(const diff::Changes& changes) {
    std::vector<ObjectId> ids;
    for (const diff::Change& change : changes)
        if (const auto* alter = std::get_if<diff::AlterEnum>(&change); alter && replaces_type(*alter))
            ids.push_back(id_of(alter->to));
        else if (const auto* domain = std::get_if<diff::AlterDomain>(&change); domain && replaces_domain(*domain))
            ids.push_back(id_of(domain->to));
    return ids;
}

void remake(const View& old, const model::State& from, const model::State& to, diff::Changes& changes) {
    const std::vector<ObjectId> enums = replaced_types(changes);
    const ObjectId id = id_of(old);
    const View* now = find(to.schema.views, old.name);
    if (!now || has_change(changes, id)) return;
    std::erase_if(changes, [&](const diff::Change& change) {
        const auto* alter = std::get_if<diff::AlterView>(&change);
        const auto* comment = std::get_if<diff::AlterComment>(&change);
        return (alter && id_of(alter->to) == id) ||
               (comment && (comment->object == id || comment->object == column_of(id, comment->object)));
    });
    changes.push_back(diff::DropView{around(old, enums)});
    changes.push_back(diff::CreateView{around(*now, enums)});
    for (const model::Trigger& trigger : to.schema.triggers) {
        const auto& olds = from.schema.triggers;
        if (trigger.relation == now->name && std::find(olds.begin(), olds.end(), trigger) != olds.end())
            changes.push_back(diff::CreateTrigger{trigger});
    }
}

}  // namespace

void remake_views(diff::Changes& changes, const model::State& from, const model::State& to,
                  const dialect::Dialect& dialect) {
    Disrupted disrupted(changes, to, dialect);
    if (!disrupted.any()) return;
    std::vector<View> replaced;
    for (const diff::Change& change : changes)
        if (const auto* alter = std::get_if<diff::AlterView>(&change); alter && remakes(*alter, dialect))
            replaced.push_back(alter->from);
    for (const View* view : in_the_way(from.schema.views, disrupted))
        remake(*view, from, to, changes);
    for (const View& view : replaced)
        remake(view, from, to, changes);
}

}  // namespace schemac::plan
