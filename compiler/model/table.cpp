// Model: look-ups within a table.
#include "compiler/model/table.h"

#include <algorithm>

namespace schemac::model {

const Column* find_column(const Table& table, std::string_view name) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& c) { return c.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

}  // namespace schemac::model
