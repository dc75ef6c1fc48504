// Dialect: PostgreSQL's expressions and queries, parsed with the server's own grammar and compared as the trees that
// the server's analysis makes of them: with types resolved, casts inserted, names qualified.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/model/schema.h"

namespace schemac::dialect::postgres::expression {

/// What one state knows by name: types, routines, relations. Made once a state and shared by the scopes of its
/// relations; copies what it needs, so that the state may be changed meanwhile.
class Names {
  public:
    /// `server_major` matters where versions store the same text differently (`extract` before 14).
    explicit Names(const model::Schema& schema, std::string default_schema = "public", int server_major = 15);
    ~Names();
    Names(Names&&) noexcept;
    Names& operator=(Names&&) noexcept;

    struct Tables;
    const Tables& tables() const { return *tables_; }

  private:
    std::unique_ptr<Tables> tables_;
};

/// Where an expression stands: what its column names mean.
struct Scope {
    const Names* names = nullptr;                         ///< null: only built-in names are known
    model::QualifiedName relation;                        ///< columns may be qualified by it
    const std::vector<model::Column>* columns = nullptr;  ///< of that relation; `old` and `new` have the same
    std::optional<model::Type> value;                     ///< the type of `value` in a domain's check
};

/// Gives the expression with its canonical text and form; `sql` stays. Text that the parser doesn't know becomes
/// opaque. Equal are: what a person typed, what any server from 12 to 18 shows of it, and what both show of each
/// other's.
model::Expression canonical(const model::Expression& expression, const Scope& scope);

/// The same where the value is assigned to a column (or domain) of a type, which gives literals their meaning.
model::Expression canonical_default(const model::Expression& expression, const model::Type& column, const Scope& scope);

/// The same for the query of a view; names of relations and their columns are resolved by `names`. `columns` are the
/// names that the view's declaration gives its first columns: the server keeps them as aliases in the query.
model::Expression canonical_query(const model::Expression& query, const Names& names,
                                  const std::vector<std::string>& columns = {});

/// The same for the body of a function in the SQL standard's form (`BEGIN ATOMIC …`, `RETURN …`), which the server
/// keeps as a tree; `parameters` are the function's, by name. Other bodies are kept as text, and stay verbatim.
model::Expression canonical_body(const model::Routine& routine, const std::vector<model::Column>& parameters,
                                 const Names& names);

/// The same for the commands of a rule on `relation`, between which stand semicolons; `old` and `new` are its rows.
model::Expression canonical_commands(const model::Expression& commands, const model::QualifiedName& relation,
                                     const Names& names);

/// A partition's bound (`FOR VALUES …`, `DEFAULT`) with its values as the types of the parent's key columns take them;
/// `key` is the parent's, such as `range (at)`. What doesn't parse comes back as it is.
std::string canonical_bound(const std::string& bound, const std::string& key, const std::vector<model::Column>& columns,
                            const Names& names);

/// The names of the columns that an expression mentions, each once, in order of appearance; empty for what doesn't
/// parse.
std::vector<std::string> columns_in(const model::Expression& expression);

/// The relations, sequences, routines and types of `schema` (canonical: sorted) that an expression, a query, or the
/// statements of a SQL function's body mention. An unqualified name is looked for in `default_schema`. Sorted.
std::vector<model::ObjectId> references(const model::Expression& expression, const model::Schema& schema,
                                        std::string_view default_schema = "public");

/// The objects whose names stand anywhere in a body that only the server can parse (PL/pgSQL), found by tokens, also
/// within string literals that hold a name and nothing else. Sorted.
std::vector<model::ObjectId> names_in(const model::Expression& body, const model::Schema& schema,
                                      std::string_view default_schema = "public");

/// Renames columns of `relation`, relations, types, routines and sequences in `sql` and `canonical`, leaving every
/// other letter as it was. A query's output keeps its column names (`select old` becomes `select new as old`), as on
/// the server.
void rename(model::Expression& expression, const model::QualifiedName& relation, const Renames& renames,
            std::string_view default_schema = "public");

/// Puts a schema before the relations, sequences, routines and types that are named without one, for a text that was
/// written under another search path. `schema_of` gives the schema of a name, or nothing where none is to be put.
void qualify(model::Expression& expression, const std::function<std::string(const std::string& name)>& schema_of);

}  // namespace schemac::dialect::postgres::expression
