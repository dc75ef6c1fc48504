// Diff: the special members of `TableChange`, compiled once.
#include "compiler/diff/table_change.h"

namespace schemac::diff {

TableChange::TableChange(const TableChange& other) = default;
TableChange::TableChange(TableChange&& other) noexcept = default;
TableChange& TableChange::operator=(const TableChange& other) = default;
TableChange& TableChange::operator=(TableChange&& other) noexcept = default;
TableChange::~TableChange() = default;

}  // namespace schemac::diff
