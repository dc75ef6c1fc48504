// Emit, language: what the writers of the kinds need to know of the whole.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/model/state.h"
#include "emit/dsl/defaults.h"

namespace schemac::emit::dsl {

class Context {
  public:
    Context(const model::State& state, const dialect::Dialect& dialect);

    const model::Schema& schema() const { return state_.schema; }
    const model::Hints& hints() const { return state_.hints; }
    const dialect::Dialect& dialect() const { return dialect_; }
    model::Product product() const { return dialect_.target().product; }

    /// The schema that unqualified names belong to: that of the last `schema` declaration.
    const std::string& current_schema() const { return current_schema_; }
    const Defaults& defaults() const { return defaults_; }
    bool is_declared_type(const model::Type& type) const;
    /// The table that the name means in a dialect without schemas, or null.
    const model::Table* find_table(const std::string& name) const;

  private:
    const model::State& state_;
    const dialect::Dialect& dialect_;
    std::string current_schema_;
    Defaults defaults_;
    std::set<model::QualifiedName> types_;
    std::map<std::string, const model::Table*> tables_;  ///< by folded name
};

/// The schemas in the order in which they are declared: the default one last, so that it is current after them.
std::vector<const model::Namespace*> declared_order(const model::Schema& schema, const dialect::Dialect& dialect);

}  // namespace schemac::emit::dsl
