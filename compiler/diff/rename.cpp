// Diff: which renames the hints ask for, and the changes that make them. What a rename does to everything that mentions
// the old name is in rename_schema.cpp.
#include "compiler/diff/rename.h"

#include <set>

#include "compiler/diff/rename_schema.h"
#include "compiler/source/codes/plan.h"

namespace schemac::diff {
namespace {

using model::Kind;
using model::ObjectId;

template <class T>
void collect(const std::vector<T>& objects, std::map<ObjectId, const T*>& ids) {
    for (const T& object : objects)
        ids.emplace(id_of(object), &object);
}

struct Side {
    std::map<ObjectId, const model::Table*> tables;
    std::map<ObjectId, const model::View*> views;
    std::map<ObjectId, const model::EnumType*> enums;
    std::map<ObjectId, const model::Domain*> domains;
    std::map<ObjectId, const model::CompositeType*> composites;
    std::map<ObjectId, const model::Sequence*> sequences;

    explicit Side(const model::Schema& schema) {
        collect(schema.tables, tables);
        collect(schema.views, views);
        collect(schema.enums, enums);
        collect(schema.domains, domains);
        collect(schema.composites, composites);
        collect(schema.sequences, sequences);
    }

    bool has(const ObjectId& id) const {
        return tables.count(id) || views.count(id) || enums.count(id) || domains.count(id) || composites.count(id) ||
               sequences.count(id);
    }
};

/// Old identities that two hints claim are reported once, at the second.
class Claims {
  public:
    Claims(const model::Origins& origins, source::Diagnostics& sink) : origins_(origins), sink_(sink) {}

    bool claim(const ObjectId& old, const ObjectId& by) {
        const auto [found, fresh] = taken_.emplace(old, by);
        if (fresh) return true;
        const auto origin = origins_.find(by);
        sink_.report(code::renamed_twice, origin == origins_.end() ? source::Span{} : origin->second, to_string(old),
                     to_string(found->second), to_string(by));
        return false;
    }

  private:
    const model::Origins& origins_;
    source::Diagnostics& sink_;
    std::map<ObjectId, ObjectId> taken_;
};

/// The renames of objects that stand by themselves: old identity → new identity. A hint is live while the old name is
/// there, and the new one isn't, or is on its way to a name of its own.
std::map<ObjectId, ObjectId> live_renames(const model::Hints& hints, const Side& from, const Side& to, Claims& claims) {
    std::map<ObjectId, ObjectId> live;
    std::set<ObjectId> leaving;
    for (const auto& [now, old_name] : hints.renames)
        leaving.insert({now.kind, now.schema, now.parent, old_name});
    for (const auto& [now, old_name] : hints.renames) {
        const ObjectId old{now.kind, now.schema, {}, old_name};
        if (!now.parent.empty() || old == now || !from.has(old) || !to.has(now)) continue;
        if (from.has(now) && !(leaving.count(now) && to.has(old))) continue;
        if (claims.claim(old, now)) live.emplace(old, now);
    }
    return live;
}

template <class T>
void add_changes(const std::map<ObjectId, const T*>& objects, const std::map<ObjectId, ObjectId>& renames,
                 Changes& changes) {
    for (const auto& [old, now] : renames)
        if (const auto found = objects.find(old); found != objects.end())
            changes.push_back(Rename<T>{*found->second, {now.schema, now.name}});
}

/// Columns of one table whose hints are live.
void rename_columns(const model::Hints& hints, const Side& from, const Side& to,
                    const std::map<ObjectId, ObjectId>& tables, Claims& claims, dialect::Renames& names,
                    Renamed& result) {
    std::map<ObjectId, ObjectId> old_tables;
    for (const auto& [old, now] : tables)
        old_tables.emplace(now, old);
    for (const auto& [now, old_name] : hints.renames) {
        if (now.kind != Kind::column || now.name == old_name) continue;
        const ObjectId table{Kind::table, now.schema, {}, now.parent};
        const ObjectId old_table = old_tables.count(table) ? old_tables.at(table) : table;
        const auto old = from.tables.find(old_table);
        const auto desired = to.tables.find(table);
        if (old == from.tables.end() || desired == to.tables.end()) continue;
        if (!find_column(*old->second, old_name) || find_column(*old->second, now.name)) continue;
        if (!find_column(*desired->second, now.name)) continue;
        const ObjectId old_column{Kind::column, now.schema, old_table.name, old_name};
        if (!claims.claim(old_column, now)) continue;
        names.emplace(old_column, now.name);
        result.columns[desired->second->name].push_back({old_name, now.name});
    }
}

}  // namespace

std::optional<Renamed> rename(const model::State& from, const model::State& to, const dialect::Dialect& dialect,
                              source::Diagnostics& sink) {
    if (to.hints.renames.empty()) return std::nullopt;
    const Side old_side(from.schema);
    const Side new_side(to.schema);
    Claims claims(to.origins, sink);
    Renamed result;
    const std::map<ObjectId, ObjectId> objects = live_renames(to.hints, old_side, new_side, claims);
    dialect::Renames names;
    for (const auto& [old, now] : objects)
        names.emplace(old, now.name);
    rename_columns(to.hints, old_side, new_side, objects, claims, names, result);
    if (names.empty()) return std::nullopt;
    add_changes(old_side.enums, objects, result.changes);
    add_changes(old_side.domains, objects, result.changes);
    add_changes(old_side.composites, objects, result.changes);
    add_changes(old_side.sequences, objects, result.changes);
    add_changes(old_side.tables, objects, result.changes);
    add_changes(old_side.views, objects, result.changes);
    result.schema = from.schema;
    rename_schema(result.schema, names, dialect);
    return result;
}

}  // namespace schemac::diff
