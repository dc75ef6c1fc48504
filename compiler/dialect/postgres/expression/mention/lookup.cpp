// PostgreSQL expressions: from a name to the objects of a schema that bear it.
#include "compiler/dialect/postgres/expression/mention/lookup.h"

#include <algorithm>

namespace schemac::dialect::postgres::expression {
namespace {

template <class T>
void find_in(const std::vector<T>& objects, const model::QualifiedName& name, std::set<model::ObjectId>& found) {
    constexpr std::size_t few = 64;
    auto at = objects.begin();
    if (objects.size() > few)
        at = std::lower_bound(at, objects.end(), name,
                              [](const T& object, const model::QualifiedName& wanted) { return object.name < wanted; });
    for (; at != objects.end(); ++at) {
        if (at->name == name)
            found.insert(id_of(*at));
        else if (objects.size() > few)
            break;
    }
}

}  // namespace

void find_relations(const model::Schema& schema, const model::QualifiedName& name, std::set<model::ObjectId>& found) {
    find_in(schema.tables, name, found);
    find_in(schema.views, name, found);
    find_in(schema.sequences, name, found);
}

void find_routines(const model::Schema& schema, const model::QualifiedName& name, std::set<model::ObjectId>& found) {
    find_in(schema.routines, name, found);
}

void find_types(const model::Schema& schema, const model::QualifiedName& name, std::set<model::ObjectId>& found) {
    find_in(schema.enums, name, found);
    find_in(schema.domains, name, found);
    find_in(schema.composites, name, found);
    find_in(schema.ranges, name, found);
    for (const model::RangeType& range : schema.ranges)
        if (name == model::QualifiedName{range.name.schema, range.multirange}) found.insert(id_of(range));
    find_in(schema.tables, name, found);
    find_in(schema.views, name, found);
}

}  // namespace schemac::dialect::postgres::expression
