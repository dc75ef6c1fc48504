// Dialect, PostgreSQL: collations, as objects and as the names by which others sort.
#include <map>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres::canonical {
namespace {

/// Every way to call one of the schema's own collations, with its qualified name in quotes where needed.
class Declared {
  public:
    Declared(const model::Schema& schema, const std::string& default_schema) {
        for (const model::Collation& collation : schema.collations) {
            const std::string text = quote(collation.name);
            names_[text] = names_[collation.name.schema + '.' + collation.name.name] = text;
            if (collation.name.schema == default_schema)
                names_[collation.name.name] = names_[quote(collation.name.name)] = text;
        }
    }

    bool any() const { return !names_.empty(); }
    void replace(std::string& name) const {
        if (const auto found = names_.find(name); found != names_.end()) name = found->second;
    }
    void replace(std::vector<model::KeyPart>& parts) const {
        for (model::KeyPart& part : parts)
            replace(part.collation);
    }
    void replace(std::vector<model::Index>& indexes) const {
        for (model::Index& index : indexes)
            replace(index.parts);
    }

  private:
    std::map<std::string, std::string> names_;
};

}  // namespace

void collations(model::Schema& schema, const std::string& default_schema) {
    const Declared declared(schema, default_schema);
    if (!declared.any()) return;
    for (model::Table& table : schema.tables) {
        for (model::Column& column : table.columns)
            declared.replace(column.collation);
        for (model::Exclusion& exclusion : table.exclusions)
            for (model::Exclusion::Element& element : exclusion.elements)
                declared.replace(element.part.collation);
        declared.replace(table.indexes);
    }
    for (model::View& view : schema.views)
        declared.replace(view.indexes);
    for (model::Domain& domain : schema.domains)
        declared.replace(domain.collation);
    for (model::RangeType& range : schema.ranges)
        declared.replace(range.collation);
    for (model::CompositeType& composite : schema.composites)
        for (model::CompositeType::Attribute& attribute : composite.attributes)
            declared.replace(attribute.collation);
}

/// libc is what CREATE COLLATION takes where nobody says; both parts of a locale that are the same are the locale.
void collation_object(model::Collation& collation) {
    if (collation.provider.empty()) collation.provider = "libc";
    if (collation.locale.empty() && collation.collate == collation.ctype) collation.locale = collation.collate;
    if (collation.locale.empty()) return;
    collation.collate.clear();
    collation.ctype.clear();
}

}  // namespace schemac::dialect::postgres::canonical
