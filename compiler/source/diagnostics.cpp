// The sink: counts errors, and sorts for the reader.
#include "compiler/source/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace schemac::source {

Diagnostic& Diagnostics::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::error) ++errors_;
    return items_.emplace_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result(items_.begin(), items_.end());
    std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
        if (a.span.valid() != b.span.valid()) return !a.span.valid();
        return a.span.valid() && std::tie(a.span, a.code) < std::tie(b.span, b.code);
    });
    return result;
}

}  // namespace schemac::source
