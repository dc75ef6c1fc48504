// Diff: the special members of `Change`, compiled once.
#include "compiler/diff/change.h"

namespace schemac::diff {

Change::Change(const Change& other) = default;
Change::Change(Change&& other) noexcept = default;
Change& Change::operator=(const Change& other) = default;
Change& Change::operator=(Change&& other) noexcept = default;
Change::~Change() = default;

}  // namespace schemac::diff
