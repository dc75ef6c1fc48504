// Dialect, MySQL and MariaDB: views in what the servers have.
#include "compiler/dialect/mysql/lower.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::mysql {

void lower_views(Lowering& lowering) {
    for (model::View& view : lowering.state.schema.views) {
        if (!view.materialized) continue;
        lowering.sink
            .report(code::not_in_mysql, lowering.origin(id_of(view)), lowering.product(),
                    "materialized " + to_string(id_of(view)))
            .with_help("make it a view, or a table that an event fills");
        view.materialized = false;
        view.indexes.clear();
    }
}

}  // namespace schemac::dialect::mysql
