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
    std::map<ObjectId, const model::RangeType*> ranges;
    std::map<ObjectId, const model::Collation*> collations;
    std::map<ObjectId, const model::Statistics*> statistics;
    std::map<ObjectId, const model::Routine*> routines;
    std::set<ObjectId> members;  ///< triggers, policies, rules and event triggers

    explicit Side(const model::Schema& schema) {
        collect(schema.tables, tables);
        collect(schema.views, views);
        collect(schema.enums, enums);
        collect(schema.domains, domains);
        collect(schema.composites, composites);
        collect(schema.sequences, sequences);
        collect(schema.ranges, ranges);
        collect(schema.collations, collations);
        collect(schema.statistics, statistics);
        collect(schema.routines, routines);
        const auto add = [&](const auto& objects) {
            for (const auto& object : objects)
                members.insert(id_of(object));
        };
        add(schema.triggers);
        add(schema.policies);
        add(schema.rules);
        add(schema.event_triggers);
    }

    bool has(const ObjectId& id) const {
        return tables.count(id) || views.count(id) || enums.count(id) || domains.count(id) || composites.count(id) ||
               sequences.count(id) || ranges.count(id) || collations.count(id) || statistics.count(id) ||
               routines.count(id);
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
        const bool is_routine = now.kind == Kind::routine;  // whose parent is its signature
        const ObjectId old{now.kind, now.schema, is_routine ? now.parent : std::string(), old_name};
        if ((!now.parent.empty() && !is_routine) || old == now || !from.has(old) || !to.has(now)) continue;
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

/// The relation that a member's is renamed from: its own identity where it isn't.
ObjectId old_relation(const ObjectId& member, const std::map<ObjectId, ObjectId>& objects) {
    for (const Kind kind : {Kind::table, Kind::view})
        for (const auto& [old, now] : objects)
            if (now == ObjectId{kind, member.schema, {}, member.parent}) return old;
    return {Kind::table, member.schema, {}, member.parent};
}

/// Triggers, policies, rules and event triggers whose hints are live.
void rename_members(const model::Hints& hints, const Side& from, const Side& to,
                    const std::map<ObjectId, ObjectId>& objects, Claims& claims, dialect::Renames& names,
                    Changes& changes) {
    for (const auto& [now, old_name] : hints.renames) {
        if (!to.members.count(now)) continue;
        ObjectId old = now;
        old.name = old_name;
        if (!now.parent.empty()) old.parent = old_relation(now, objects).name;
        ObjectId same = old;
        same.name = now.name;
        if (!from.members.count(old) || from.members.count(same) || !claims.claim(old, now)) continue;
        names.emplace(old, now.name);
        old.parent = now.parent;
        changes.push_back(RenameMember{old, now.name});
    }
}

/// A multirange type has no hint of its own: it goes by the range that it comes with.
void rename_multiranges(const Side& from, const Side& to, const std::map<ObjectId, ObjectId>& objects,
                        dialect::Renames& names) {
    for (const auto& [old, range] : from.ranges) {
        const auto renamed = objects.find(old);
        const auto now = to.ranges.find(renamed == objects.end() ? old : renamed->second);
        if (now == to.ranges.end() || range->multirange == now->second->multirange) continue;
        if (range->multirange.empty() || now->second->multirange.empty()) continue;
        names.emplace(ObjectId{Kind::range_type, old.schema, {}, range->multirange}, now->second->multirange);
    }
}

}  // namespace

std::optional<Renamed> rename(const model::State& from, const model::State& to, const dialect::Dialect& dialect,
                              source::Diagnostics& sink) {
    if (to.hints.renames.empty() && from.schema.ranges.empty()) return std::nullopt;
    const Side old_side(from.schema);
    const Side new_side(to.schema);
    Claims claims(to.origins, sink);
    Renamed result;
    const std::map<ObjectId, ObjectId> objects = live_renames(to.hints, old_side, new_side, claims);
    dialect::Renames names;
    for (const auto& [old, now] : objects)
        names.emplace(old, now.name);
    rename_columns(to.hints, old_side, new_side, objects, claims, names, result);
    rename_members(to.hints, old_side, new_side, objects, claims, names, result.changes);
    rename_multiranges(old_side, new_side, objects, names);
    if (names.empty()) return std::nullopt;
    add_changes(old_side.enums, objects, result.changes);
    add_changes(old_side.domains, objects, result.changes);
    add_changes(old_side.composites, objects, result.changes);
    add_changes(old_side.ranges, objects, result.changes);
    add_changes(old_side.collations, objects, result.changes);
    add_changes(old_side.sequences, objects, result.changes);
    add_changes(old_side.statistics, objects, result.changes);
    add_changes(old_side.routines, objects, result.changes);
    add_changes(old_side.tables, objects, result.changes);
    add_changes(old_side.views, objects, result.changes);
    result.schema = from.schema;
    rename_schema(result.schema, names, dialect);
    return result;
}

}  // namespace schemac::diff
