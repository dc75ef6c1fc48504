// What the tests of PostgreSQL's SQL files share.
#pragma once

#include <string>

#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"
#include "introspect/read.h"
#include "tests/unit/support/codes.h"

namespace schemac::test {

/// A text read as one file, with what was reported.
struct Reading {
    explicit Reading(const std::string& text) {
        const source::FileId file = sources.add("schema.sql", text).id();
        state = introspect::postgres::read_sql(sources, {file}, {model::Product::postgres, {15, 0, 0}}, diagnostics);
        saw(diagnostics);
    }

    source::Sources sources;
    source::Diagnostics diagnostics;
    model::State state;
    const model::Schema& schema() const { return state.schema; }
    /// The code of the only finding; what there is otherwise.
    std::string only_code() const {
        return diagnostics.all().size() == 1 ? diagnostics.all().front().code
                                             : std::to_string(diagnostics.all().size()) + " findings";
    }
};

}  // namespace schemac::test
