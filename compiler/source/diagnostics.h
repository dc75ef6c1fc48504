// Collects the diagnostics of a run, so that all of them are reported and not only the first.
#pragma once

#include "compiler/source/diagnostic.h"

#include <deque>
#include <utility>

namespace schemac::source {

/// A sink. Stages report into it and go on; who started the run asks `has_errors` in the end.
class Diagnostics {
  public:
    /// Reports a code at a span. The reference stays valid while the sink lives:
    /// `sink.report(code::unknown_column, span, name, table).with_label("…").with_suggestion(other);`
    template <Code C, class... Arguments>
    Diagnostic& report(C code, Span span, Arguments&&... arguments) {
        return add(diagnose(code, span, std::forward<Arguments>(arguments)...));
    }

    Diagnostic& add(Diagnostic diagnostic);
    bool has_errors() const { return errors_ > 0; }
    std::size_t error_count() const { return errors_; }
    bool empty() const { return items_.empty(); }

    /// In the order they were reported.
    const std::deque<Diagnostic>& all() const { return items_; }
    /// By file, place, then code; what has no span comes first, in the order it was reported.
    std::vector<Diagnostic> sorted() const;

  private:
    std::deque<Diagnostic> items_;
    std::size_t errors_ = 0;
};

}  // namespace schemac::source
