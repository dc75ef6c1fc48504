// Sema: who is called what. Names resolve across all files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/ast/name.h"
#include "compiler/dialect/dialect.h"
#include "compiler/model/object_id.h"
#include "compiler/sema/declarations.h"

namespace schemac::sema {

/// Names that may not be given twice, compared as the target compares them.
class NameTable {
  public:
    struct Entry {
        model::Kind kind;
        model::QualifiedName name;  ///< as declared
        source::Span span;
        std::string_view word;  ///< `table`, `materialized view`
    };

    NameTable(const dialect::Dialect& dialect, model::Kind folds_as) : dialect_(dialect), folds_as_(folds_as) {}

    /// The earlier declaration of the same name, or null and the entry is in.
    const Entry* add(Entry entry);

    const Entry* find(const model::QualifiedName& name) const;

    /// `name` where `current` is the current schema: there, else in the target's default one.
    const Entry* find(const ast::Name& name, const std::string& current) const;

    /// The declared name nearest to what was written, or an empty string.
    std::string suggest(const ast::Name& name) const;

  private:
    using Key = std::pair<std::string, std::string>;
    Key key(const model::QualifiedName& name) const;

    const dialect::Dialect& dialect_;
    model::Kind folds_as_;
    std::map<Key, Entry> entries_;
};

/// `shop.orders` or `orders`, as it was written.
std::string written(const ast::Name& name);

struct Names {
    explicit Names(const dialect::Dialect& dialect)
        : relations(dialect, model::Kind::table),
          types(dialect, model::Kind::enum_type),
          mixins(dialect, model::Kind::table),
          schemas(dialect, model::Kind::schema) {}

    NameTable relations;  ///< tables, views, sequences
    NameTable types;      ///< enums, domains
    NameTable mixins;
    NameTable schemas;
};

/// All names that the declarations give; what is declared twice is reported, with a note at the first.
Names name_all(const Declarations& declarations, const dialect::Dialect& dialect, source::Diagnostics& sink);

}  // namespace schemac::sema
