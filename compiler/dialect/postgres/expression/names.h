// PostgreSQL expressions: what one state knows by name, indexed for the analysis.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/dialect/postgres/expression/catalog/catalog.h"
#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/type_ref.h"

namespace schemac::dialect::postgres::expression {

/// A column of a relation, or of a query's output.
struct OutputColumn {
    std::string name;
    TypeRef type;
};

struct NamedType {
    bool is_enum = false;
    TypeRef base;  ///< of a domain
};

/// A function of the user's; overloads differ in their arguments.
struct NamedRoutine {
    std::string schema;
    catalog::Candidate candidate;
};

struct NamedRelation {
    std::vector<OutputColumn> columns;
    std::string query;                 ///< of a view whose columns aren't worked out yet
    std::vector<std::string> aliases;  ///< the view's own names for its columns
    enum class Progress : unsigned char { pending, running, done } progress = Progress::done;
};

/// Keys are qualified names, quoted where needed.
struct Names::Tables {
    std::string default_schema;
    int server_major = 15;
    std::unordered_map<std::string, NamedType> types;
    std::unordered_map<std::string, std::vector<NamedRoutine>> routines;  ///< by name without schema
    mutable std::unordered_map<std::string, NamedRelation> relations;     ///< views fill in their columns when asked

    /// Defaults that were made canonical, by text and type of the column: most are the same few.
    mutable std::unordered_map<std::string, model::Expression> defaults;

    /// The key of a name as written: the default schema where it has none.
    std::string key(std::string_view schema, std::string_view name) const;
};

/// The tables of no state at all.
const Names::Tables& no_names();

}  // namespace schemac::dialect::postgres::expression
