// Tests of sema: from source text to a state, or to the errors as a person sees them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compiler/ast/parse.h"
#include "compiler/sema/sema.h"
#include "compiler/source/render.h"

namespace schemac::test {

struct Lowered {
    model::State state;
    std::string errors;
};

/// The files a.schema, b.schema … of the texts, lowered for the target.
inline Lowered lower(const std::vector<std::string>& texts, const std::string& target = "postgres:15",
                     const sema::Options& options = {}) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    std::vector<ast::File> files;
    std::string path = "a.schema";
    for (const std::string& text : texts) {
        files.push_back(ast::parse(sources.add(path, text), diagnostics));
        ++path[0];
    }
    Lowered lowered;
    lowered.state = sema::lower(files, model::parse_target(target).value(), options, diagnostics);
    lowered.errors = source::render(diagnostics, sources);
    return lowered;
}

inline Lowered lower(const char* text, const std::string& target = "postgres:15", const sema::Options& options = {}) {
    return lower(std::vector<std::string>{text}, target, options);
}

}  // namespace schemac::test
