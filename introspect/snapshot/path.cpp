// Snapshot: paths as text.
#include "introspect/snapshot/path.h"

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"

namespace schemac::introspect::snapshot {

std::string Path::text() const {
    if (!parent) return {};
    const std::string outer = parent->text();
    if (key.empty()) return outer + '[' + std::to_string(index) + ']';
    return outer.empty() ? std::string(key) : outer + '.' + std::string(key);
}

void Path::fail(std::string_view why) const {
    const std::string place = text();
    throw source::Failure(code::broken_snapshot,
                          (place.empty() ? std::string("the document") : '`' + place + '`') + ' ' + std::string(why))
        .help("write it again with `schemac snapshot`; snapshots are not meant to be edited");
}

}  // namespace schemac::introspect::snapshot
