// Plan: slots.
#include "compiler/plan/slot.h"

namespace schemac::plan {

using model::Kind;
using model::ObjectId;

ObjectId slot(const ObjectId& id, const dialect::Capabilities& capabilities) {
    switch (id.kind) {
        case Kind::table:
        case Kind::view:
        case Kind::sequence: return {Kind::table, id.schema, {}, id.name};
        case Kind::index:
        case Kind::primary_key:
        case Kind::unique:
        case Kind::exclusion:
            if (capabilities.index_names_are_global && !id.name.empty()) return {Kind::table, id.schema, {}, id.name};
            return {Kind::index, id.schema, id.parent, id.name};
        case Kind::enum_type:
        case Kind::domain:
        case Kind::composite_type:
        case Kind::range_type: return {Kind::enum_type, id.schema, {}, id.name};
        case Kind::routine: return {Kind::routine, id.schema, {}, id.name};
        case Kind::trigger:
            if (capabilities.trigger_names_are_global) return {Kind::trigger, id.schema, {}, id.name};
            return id;
        case Kind::foreign_key:
        case Kind::check: return {Kind::check, id.schema, id.parent, id.name};
        case Kind::schema:
        case Kind::extension:
        case Kind::column:
        case Kind::policy:
        case Kind::privilege:
        case Kind::collation:
        case Kind::statistics:
        case Kind::rule:
        case Kind::event_trigger:
        case Kind::raw: return id;
    }
    return id;
}

}  // namespace schemac::plan
