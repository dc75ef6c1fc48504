// Command line: which objects one state has otherwise than another.
#include "tools/schemac/touched.h"

#include <map>

#include "compiler/model/each_kind.h"

namespace schemac::cli {
namespace {

template <class T>
void add(const std::vector<T>& before, const std::vector<T>& after, Touched& touched) {
    std::map<model::ObjectId, const T*> old;
    for (const T& object : before)
        old.emplace(id_of(object), &object);
    for (const T& object : after) {
        const auto found = old.find(id_of(object));
        if (found == old.end() || !(*found->second == object)) touched.all.insert(id_of(object));
        if (found != old.end()) old.erase(found);
    }
    for (const auto& [id, object] : old) {
        touched.all.insert(id);
        touched.dropped.insert(id);
    }
}

}  // namespace

Touched touched(const model::Schema& before, const model::Schema& after) {
    Touched touched;
    model::each_kind([&](auto member) { add(before.*member, after.*member, touched); });
    return touched;
}

}  // namespace schemac::cli
