// Model: the whole of what a database or a desired state holds.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/collation.h"
#include "compiler/model/composite_type.h"
#include "compiler/model/domain.h"
#include "compiler/model/enum_type.h"
#include "compiler/model/event_trigger.h"
#include "compiler/model/extension.h"
#include "compiler/model/namespace.h"
#include "compiler/model/object_id.h"
#include "compiler/model/policy.h"
#include "compiler/model/privilege.h"
#include "compiler/model/range_type.h"
#include "compiler/model/raw.h"
#include "compiler/model/routine.h"
#include "compiler/model/rule.h"
#include "compiler/model/sequence.h"
#include "compiler/model/statistics.h"
#include "compiler/model/table.h"
#include "compiler/model/trigger.h"
#include "compiler/model/view.h"

namespace schemac::model {

/// An object that a catalog holds and schemac doesn't manage; named on every run, never planned for.
struct Unmanaged {
    std::string kind;  ///< in the server's words: `event trigger`
    std::string name;  ///< as a person would write it, qualified

    auto operator<=>(const Unmanaged&) const = default;
};

/// Plain values that refer to one another by name. Comparing two is meaningful once both are canonical, when each
/// vector is sorted by name (a table's columns keep their order).
struct Schema {
    std::vector<Namespace> namespaces;
    std::vector<Extension> extensions;
    std::vector<Collation> collations;
    std::vector<EnumType> enums;
    std::vector<Domain> domains;
    std::vector<CompositeType> composites;
    std::vector<RangeType> ranges;
    std::vector<Sequence> sequences;
    std::vector<Table> tables;
    std::vector<Statistics> statistics;
    std::vector<View> views;
    std::vector<Routine> routines;
    std::vector<Trigger> triggers;
    std::vector<Policy> policies;
    std::vector<Rule> rules;
    std::vector<EventTrigger> event_triggers;
    std::vector<Privilege> privileges;
    std::vector<Raw> raws;
    std::vector<Unmanaged> unmanaged;

    bool operator==(const Schema&) const = default;
};

inline ObjectId id_of(const Namespace& n) {
    return {Kind::schema, {}, {}, n.name};
}
inline ObjectId id_of(const Extension& e) {
    return {Kind::extension, {}, {}, e.name};
}
inline ObjectId id_of(const EnumType& e) {
    return id_of(Kind::enum_type, e.name);
}
inline ObjectId id_of(const Domain& d) {
    return id_of(Kind::domain, d.name);
}
inline ObjectId id_of(const CompositeType& c) {
    return id_of(Kind::composite_type, c.name);
}
inline ObjectId id_of(const RangeType& r) {
    return id_of(Kind::range_type, r.name);
}
inline ObjectId id_of(const Collation& c) {
    return id_of(Kind::collation, c.name);
}
inline ObjectId id_of(const Statistics& s) {
    return id_of(Kind::statistics, s.name);
}
inline ObjectId id_of(const EventTrigger& t) {
    return {Kind::event_trigger, {}, {}, t.name};
}
inline ObjectId id_of(const Sequence& s) {
    return id_of(Kind::sequence, s.name);
}
inline ObjectId id_of(const Table& t) {
    return id_of(Kind::table, t.name);
}
inline ObjectId id_of(const View& v) {
    return id_of(Kind::view, v.name);
}
inline ObjectId id_of(const Raw& r) {
    return {Kind::raw, {}, r.kind, r.name};
}

}  // namespace schemac::model
