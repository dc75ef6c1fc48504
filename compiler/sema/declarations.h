// Sema: the declarations of all files that count for the target, by kind.
#pragma once

#include <string>
#include <vector>

#include "compiler/ast/file.h"
#include "compiler/dialect/dialect.h"
#include "compiler/model/name.h"

namespace schemac::sema {

/// A declaration with what its place in a file says about it.
template <class Node>
struct Declared {
    const Node* node = nullptr;
    const ast::Declaration* declaration = nullptr;
    std::string schema;         ///< the current one at its place, for names that it mentions
    model::QualifiedName name;  ///< of kinds that live in a schema
};

struct Declarations {
    std::vector<Declared<ast::Schema>> schemas;
    std::vector<Declared<ast::Extension>> extensions;
    std::vector<Declared<ast::Enum>> enums;
    std::vector<Declared<ast::Domain>> domains;
    std::vector<Declared<ast::Mixin>> mixins;
    std::vector<Declared<ast::Sequence>> sequences;
    std::vector<Declared<ast::Table>> tables;
    std::vector<Declared<ast::Index>> indexes;
    std::vector<Declared<ast::View>> views;
    std::vector<Declared<ast::Routine>> routines;
    std::vector<Declared<ast::Trigger>> triggers;
    std::vector<Declared<ast::CompositeType>> composites;
    std::vector<Declared<ast::Policy>> policies;
    std::vector<Declared<ast::RangeType>> ranges;
    std::vector<Declared<ast::Collation>> collations;
    std::vector<Declared<ast::Statistics>> statistics;
    std::vector<Declared<ast::Rule>> rules;
    std::vector<Declared<ast::EventTrigger>> event_triggers;
    std::vector<Declared<ast::Grant>> grants;
    std::vector<Declared<ast::Raw>> raws;
    std::vector<Declared<ast::Dropped>> dropped;
};

/// Whether what stands in a block of `block` is for the target. `mysql` serves both products.
bool applies(const std::optional<ast::Dialect>& block, model::Product product);

/// Whether a block of `a` refines one of `b`: the narrower one wins where both say something.
bool refines(const std::optional<ast::Dialect>& a, const std::optional<ast::Dialect>& b);

/// Gathers what counts for the dialect's target. On one without schemas all names are in the anonymous one; more than
/// one schema is then reported.
Declarations collect(const std::vector<ast::File>& files, const dialect::Dialect& dialect, source::Diagnostics& sink);

/// The schema of a name where `current` is the current one.
std::string schema_of(const ast::Name& name, const std::string& current, const dialect::Dialect& dialect);

}  // namespace schemac::sema
