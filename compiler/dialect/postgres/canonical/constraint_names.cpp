// Dialect, PostgreSQL: names for what was left unnamed, in the order of declaration.
#include <map>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/expression_name.h"
#include "compiler/dialect/postgres/names.h"

namespace schemac::dialect::postgres::canonical {
namespace {

class Namer {
  public:
    explicit Namer(const model::Schema& schema) {
        for (const model::Table& table : schema.tables)
            take(table);
        for (const model::View& view : schema.views) {
            names(view.name).take_relation(view.name.name);
            take_relations(view.indexes, names(view.name));
        }
        for (const model::Sequence& sequence : schema.sequences)
            names(sequence.name).take_relation(sequence.name.name);
        for (const model::Domain& domain : schema.domains)
            take_constraints(domain.checks, names(domain.name));
    }

    void name(model::Table& table) {
        TakenNames& taken = names(table.name);
        const std::string& owner = table.name.name;
        for (model::Check& check : table.checks)
            if (check.name.empty()) check.name = taken.choose_constraint(owner, single_column(check), "check");
        if (table.primary_key && table.primary_key->name.empty())
            table.primary_key->name = taken.choose_index(owner, "", "pkey", true);
        for (model::Unique& unique : table.uniques)
            if (unique.name.empty())
                unique.name = taken.choose_index(owner, name_columns(unique.parts, unique.include), "key", true);
        for (model::Exclusion& exclusion : table.exclusions)
            if (exclusion.name.empty()) exclusion.name = taken.choose_index(owner, columns(exclusion), "excl", true);
        for (model::ForeignKey& key : table.foreign_keys)
            if (key.name.empty()) key.name = taken.choose_constraint(owner, joined_columns(key.columns), "fkey");
        name(table.indexes, owner, taken);
    }

    void name(model::View& view) { name(view.indexes, view.name.name, names(view.name)); }

    void name(model::Domain& domain) {
        for (model::Check& check : domain.checks)
            if (check.name.empty()) check.name = names(domain.name).choose_constraint(domain.name.name, "", "check");
    }

  private:
    TakenNames& names(const model::QualifiedName& name) { return schemas_[name.schema]; }

    static void take_relations(const std::vector<model::Index>& indexes, TakenNames& taken) {
        for (const model::Index& index : indexes)
            taken.take_relation(index.name);
    }

    template <class T>
    static void take_constraints(const std::vector<T>& constraints, TakenNames& taken) {
        for (const T& constraint : constraints)
            taken.take_constraint(constraint.name);
    }

    template <class T>
    static void take_both(const std::vector<T>& constraints, TakenNames& taken) {
        take_constraints(constraints, taken);
        for (const T& constraint : constraints)
            taken.take_relation(constraint.name);
    }

    void take(const model::Table& table) {
        TakenNames& taken = names(table.name);
        taken.take_relation(table.name.name);
        take_relations(table.indexes, taken);
        if (table.primary_key) {
            taken.take_relation(table.primary_key->name);
            taken.take_constraint(table.primary_key->name);
        }
        take_both(table.uniques, taken);
        take_both(table.exclusions, taken);
        take_constraints(table.checks, taken);
        take_constraints(table.foreign_keys, taken);
    }

    static void name(std::vector<model::Index>& indexes, const std::string& owner, TakenNames& taken) {
        for (model::Index& index : indexes)
            if (index.name.empty())
                index.name = taken.choose_index(owner, name_columns(index.parts, index.include), "idx", false);
    }

    /// A check's name has a column in it where the check mentions just one.
    static std::string single_column(const model::Check& check) {
        const std::vector<std::string> mentioned = expression::columns_in(check.expression);
        return mentioned.size() == 1 ? mentioned.front() : std::string();
    }

    static std::string columns(const model::Exclusion& exclusion) {
        std::vector<model::KeyPart> parts;
        for (const model::Exclusion::Element& element : exclusion.elements)
            parts.push_back(element.part);
        return name_columns(parts, exclusion.include);
    }

    std::map<std::string, TakenNames> schemas_;
};

}  // namespace

std::string name_columns(const std::vector<model::KeyPart>& parts, const std::vector<std::string>& include) {
    std::vector<std::string> list;
    for (const model::KeyPart& part : parts)
        list.push_back(part.expression ? expression_name(part.expression->sql) : part.column);
    list.insert(list.end(), include.begin(), include.end());
    return joined_columns(distinct_columns(std::move(list)));
}

void name_constraints(model::Schema& schema) {
    Namer namer(schema);
    for (model::Domain& d : schema.domains)
        namer.name(d);
    for (model::Table& t : schema.tables)
        namer.name(t);
    for (model::View& v : schema.views)
        namer.name(v);
}

}  // namespace schemac::dialect::postgres::canonical
