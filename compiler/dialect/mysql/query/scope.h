// Dialect, MySQL and MariaDB: what names mean in a query.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/dialect/expression/tree.h"
#include "compiler/model/schema.h"

namespace schemac::dialect::mysql::query {

using Columns = std::vector<std::string>;  ///< in lower case

/// A relation of FROM under the name by which its columns are called.
struct Relation {
    std::string name;  ///< in lower case
    Columns columns;
};

/// What is in sight in one SELECT; what isn't found is looked for in the query around it.
struct Scope {
    const model::Schema& schema;
    const Scope* outer = nullptr;
    std::vector<Relation> relations{};
    std::map<std::string, Columns> common{};  ///< of WITH, by name in lower case
    std::map<std::string, std::string> windows{};
    int depth = 0;

    /// The relation that has the column; of several the first, which USING makes equal.
    const Relation* owner(const std::string& column) const;
    const Relation* relation(const std::string& name) const;
    const Columns* common_columns(const std::string& name) const;
};

/// A column as `relation.column`, both in lower case. Throws NotUnderstood where no relation has it.
void resolve(expression::Name& name, const Scope& scope);

/// The columns of a table or view of the schema; throws NotUnderstood where there is none.
Columns columns_of(const std::string& relation, const Scope& scope);

}  // namespace schemac::dialect::mysql::query
