// Command line: differences that may be none are named.
#include "tools/schemac/unproven.h"

#include <variant>

namespace schemac::cli {

void name_unproven(const diff::Changes& changes, const Session& session) {
    for (const diff::Change& change : changes) {
        const auto* altered = std::get_if<diff::AlterView>(&change);
        if (!altered || altered->from.query == altered->to.query) continue;
        const bool opaque =
            altered->from.query.form == model::Form::opaque || altered->to.query.form == model::Form::opaque;
        if (opaque)
            session.complain("unproven: the queries of " + to_string(id_of(altered->to)) +
                             " differ in their words; whether in their meaning, can't be told\n");
    }
}

}  // namespace schemac::cli
