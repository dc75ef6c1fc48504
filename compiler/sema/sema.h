// Sema: from what files declare to a desired State. Resolves names, expands mixins, applies naming conventions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/ast/file.h"
#include "compiler/dialect/dialect.h"
#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"

namespace schemac::sema {

/// How constraints and indexes are called that nobody named, such as `ix_{table}_{columns}`; empty: as the dialect
/// names them. `{table}`, `{columns}` and, of foreign keys, `{referenced_table}` are filled in.
struct NamingConventions {
    std::string primary_key;
    std::string unique;
    std::string foreign_key;
    std::string check;
    std::string exclude;
    std::string index;
};

struct Options {
    NamingConventions naming;
    std::map<std::string, std::string> settings;  ///< of the server, for `dialect::make`
};

/// The state that all files together declare, for the target: the order of files and declarations means nothing. What
/// is wrong is reported (E02xx, E03xx); the state is then incomplete. Ends with `dialect.lower`.
model::State lower(const std::vector<ast::File>& files, const model::Target& target, const Options& options,
                   source::Diagnostics& sink);

/// The same for a dialect that is made already.
model::State lower(const std::vector<ast::File>& files, const dialect::Dialect& dialect, const Options& options,
                   source::Diagnostics& sink);

}  // namespace schemac::sema
