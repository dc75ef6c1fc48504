// Model: comparisons of the kinds that carry dependencies, which say what an object needs, not what it is.
#include "compiler/model/schema.h"

#include <tuple>

namespace schemac::model {

bool View::operator==(const View& o) const {
    return std::tie(name, materialized, columns, query, indexes, comment, dialect) ==
           std::tie(o.name, o.materialized, o.columns, o.query, o.indexes, o.comment, o.dialect);
}

bool Routine::operator==(const Routine& o) const {
    return std::tie(form, name, signature, parameters, returns, language, attributes, body, comment) ==
           std::tie(o.form, o.name, o.signature, o.parameters, o.returns, o.language, o.attributes, o.body, o.comment);
}

bool Trigger::operator==(const Trigger& o) const {
    return std::tie(name, relation, timing, events, update_columns, for_each_row, referencing, when, constraint,
                    deferral, enabled, order, body, comment) ==
           std::tie(o.name, o.relation, o.timing, o.events, o.update_columns, o.for_each_row, o.referencing, o.when,
                    o.constraint, o.deferral, o.enabled, o.order, o.body, o.comment);
}

bool Raw::operator==(const Raw& o) const {
    return std::tie(kind, name, create, drop) == std::tie(o.kind, o.name, o.create, o.drop);
}

ObjectId id_of(const Routine& r) {
    return {Kind::routine, r.name.schema, r.signature, r.name.name};
}

ObjectId id_of(const Trigger& t) {
    return member_id(Kind::trigger, t.relation, t.name);
}

}  // namespace schemac::model
