// Sema: a table while it is being lowered, with the names that its members may use.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/ast/table.h"
#include "compiler/model/table.h"
#include "compiler/sema/context.h"

namespace schemac::sema {

/// Where a member stands: in the table, in a mixin that it takes over, or beside it (an index).
struct Place {
    const std::string* doc = nullptr;
    source::Span span;
    std::string schema;                           ///< the current one there
    const Declared<ast::Mixin>* mixin = nullptr;  ///< null: the table's own
    bool in_block = false;                        ///< of a dialect
};

/// The columns of a relation by name, as the target compares names.
class ColumnNames {
  public:
    ColumnNames(const dialect::Dialect& dialect, std::string relation, std::string_view word = "table")
        : dialect_(dialect), relation_(std::move(relation)), word_(word) {}

    struct Entry {
        std::string name;
        source::Span span;
        const Declared<ast::Mixin>* mixin = nullptr;
    };

    /// The earlier column of that name, or null and it is in.
    const Entry* add(Entry entry);
    const Entry* find(const std::string& name) const;

    /// The declared spelling of a column; reports one that isn't there and gives it back as written.
    std::string resolve(const ast::Identifier& name, source::Diagnostics& sink) const;
    /// A list, in which no column may stand twice.
    std::vector<std::string> resolve(const std::vector<ast::Identifier>& names, source::Diagnostics& sink) const;

    /// Views, whose columns aren't known: every name is taken as it is.
    void accept_all() { accepts_all_ = true; }

  private:
    const dialect::Dialect& dialect_;
    std::string relation_;
    std::string_view word_;
    bool accepts_all_ = false;
    std::map<std::string, Entry> entries_;
};

/// A constraint or index of the table that still waits for its name to be settled.
struct PendingName {
    model::Kind kind;
    std::size_t index = 0;  ///< in the table's list of that kind
    source::Span span;
    source::Span name_span;  ///< invalid: nobody named it
    std::optional<ast::RenamedFrom> renamed_from;
    const Declared<ast::Mixin>* mixin = nullptr;
};

/// A foreign key whose target is looked at once all tables are known.
struct PendingReference {
    std::size_t index = 0;
    const ast::References* references = nullptr;
    std::string schema;
    source::Span span;
};

struct TableScope {
    TableScope(Context& whole, const Declared<ast::Table>& declaration)
        : context(whole), declared(declaration), columns(whole.dialect, declaration.name.name) {
        table.name = declaration.name;
    }

    Context& context;
    const Declared<ast::Table>& declared;
    ColumnNames columns;
    model::Table table;
    std::vector<PendingName> names;
    std::vector<PendingReference> references;
    std::vector<const ast::Column*> explicitly_null;
};

}  // namespace schemac::sema
