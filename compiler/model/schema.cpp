// Model: comparisons of the kinds that carry dependencies, which say what an object needs, not what it is.
#include "compiler/model/schema.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace schemac::model {
namespace {

/// The text up to the next unit separator, which is taken off with it.
std::string_view next_part(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\x1f'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

/// Whether two canonical texts say the same. Between unit separators (U+001F) stands what a side may leave open, for
/// the server to fill in: such as the moment from which an event repeats.
bool agree(std::string_view a, std::string_view b) {
    if (std::count(a.begin(), a.end(), '\x1f') != std::count(b.begin(), b.end(), '\x1f')) return false;
    for (bool open = false; !a.empty() || !b.empty(); open = !open) {
        const std::string_view one = next_part(a);
        const std::string_view other = next_part(b);
        if (one != other && !(open && (one.empty() || other.empty()))) return false;
    }
    return true;
}

}  // namespace

/// Queries whose canonical form opens with a record separator (U+001E) name their columns themselves.
bool View::operator==(const View& o) const {
    const bool named = query.canonical.starts_with('\x1e') && o.query.canonical.starts_with('\x1e');
    return (named || columns == o.columns) &&
           std::tie(name, materialized, query, indexes, comment, column_comments, dialect) ==
               std::tie(o.name, o.materialized, o.query, o.indexes, o.comment, o.column_comments, o.dialect);
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

bool Policy::operator==(const Policy& o) const {
    return std::tie(name, table, permissive, command, roles, condition, check, comment) ==
           std::tie(o.name, o.table, o.permissive, o.command, o.roles, o.condition, o.check, o.comment);
}

bool RangeType::operator==(const RangeType& o) const {
    return std::tie(name, subtype, operator_class, collation, difference, multirange, comment) ==
           std::tie(o.name, o.subtype, o.operator_class, o.collation, o.difference, o.multirange, o.comment);
}

bool Rule::operator==(const Rule& o) const {
    return std::tie(name, relation, event, instead, condition, commands, enabled, comment) ==
           std::tie(o.name, o.relation, o.event, o.instead, o.condition, o.commands, o.enabled, o.comment);
}

bool Raw::operator==(const Raw& o) const {
    return std::tie(kind, name, drop) == std::tie(o.kind, o.name, o.drop) &&
           agree(create.canonical, o.create.canonical);
}

ObjectId id_of(const Routine& r) {
    return {Kind::routine, r.name.schema, r.signature, r.name.name};
}

ObjectId id_of(const Trigger& t) {
    return member_id(Kind::trigger, t.relation, t.name);
}

ObjectId id_of(const Rule& r) {
    return member_id(Kind::rule, r.relation, r.name);
}

ObjectId id_of(const Policy& p) {
    return member_id(Kind::policy, p.table, p.name);
}

}  // namespace schemac::model
