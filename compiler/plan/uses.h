// Plan: what objects mention, as identities for the dependency graph.
#pragma once

#include <vector>

#include "compiler/plan/context.h"

namespace schemac::plan {

using Ids = std::vector<model::ObjectId>;

/// What a part of `relation` mentions, besides the relation itself. `schema` is the side that the part is on.
class Uses {
  public:
    Uses(const Context& context, const model::Schema& schema) : context_(context), schema_(schema) {}

    void type(const model::Type& type, Ids& ids) const;
    void collation(const std::string& name, Ids& ids) const;
    void expression(const model::Expression& expression, Ids& ids) const;
    void column(const model::Column& column, Ids& ids) const;
    void parts(const model::QualifiedName& relation, const std::vector<model::KeyPart>& parts, Ids& ids) const;
    void primary_key(const model::QualifiedName& relation, const model::PrimaryKey& key, Ids& ids) const;
    void unique(const model::QualifiedName& relation, const model::Unique& unique, Ids& ids) const;
    void check(const model::QualifiedName& relation, const model::Check& check, Ids& ids) const;
    void exclusion(const model::QualifiedName& relation, const model::Exclusion& exclusion, Ids& ids) const;
    void index(const model::QualifiedName& relation, const model::Index& index, Ids& ids) const;
    /// The columns, the referenced table, its columns, and the key that they are.
    void foreign_key(const model::QualifiedName& relation, const model::ForeignKey& key, Ids& ids) const;

  private:
    void expression_of(const model::QualifiedName& relation, const model::Expression& expression, Ids& ids) const;
    void columns(const model::QualifiedName& relation, const std::vector<std::string>& names, Ids& ids) const;
    void referenced_key(const model::ForeignKey& key, Ids& ids) const;

    const Context& context_;
    const model::Schema& schema_;
};

/// The schema that a named object lives in, where the target has schemas.
void add_schema(const model::QualifiedName& name, Ids& ids);

}  // namespace schemac::plan
