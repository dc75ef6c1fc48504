// Introspect, PostgreSQL SQL files: what a search path meant.
#include "introspect/postgres/sql/path.h"

#include "compiler/dialect/postgres/expression/expression.h"

namespace schemac::introspect::postgres::sql {
namespace {

using Names = std::map<std::string, std::vector<std::string>>;  ///< name to the schemas that have it

Names all_names(const model::Schema& schema) {
    Names names;
    const auto add = [&](const auto& objects) {
        for (const auto& object : objects)
            names[object.name.name].push_back(object.name.schema);
    };
    add(schema.tables);
    add(schema.views);
    add(schema.sequences);
    add(schema.enums);
    add(schema.domains);
    add(schema.composites);
    add(schema.routines);
    return names;
}

/// Qualifies by one object's path.
class Qualifier {
  public:
    Qualifier(const Names& names, const std::vector<std::string>& path) : names_(names), path_(path) {}

    void operator()(model::Expression& expression) const {
        dialect::postgres::expression::qualify(expression, [this](const std::string& name) { return schema_of(name); });
    }
    void operator()(std::optional<model::Expression>& expression) const {
        if (expression) (*this)(*expression);
    }
    void operator()(std::vector<model::Index>& indexes) const {
        for (model::Index& index : indexes) {
            for (model::KeyPart& part : index.parts)
                (*this)(part.expression);
            (*this)(index.predicate);
        }
    }
    void operator()(std::vector<model::Check>& checks) const {
        for (model::Check& check : checks)
            (*this)(check.expression);
    }

  private:
    std::string schema_of(const std::string& name) const {
        const auto found = names_.find(name);
        if (found == names_.end()) return {};
        for (const std::string& schema : path_)
            for (const std::string& other : found->second)
                if (schema == other) return schema == "public" ? std::string() : schema;
        return {};
    }

    const Names& names_;
    const std::vector<std::string>& path_;
};

void qualify_table(model::Table& table, const Qualifier& qualify) {
    for (model::Column& column : table.columns) {
        qualify(column.default_value);
        if (column.generated) qualify(column.generated->expression);
    }
    qualify(table.checks);
    qualify(table.indexes);
    for (model::Exclusion& exclusion : table.exclusions)
        qualify(exclusion.predicate);
}

}  // namespace

void apply_paths(Builder& builder) {
    if (builder.paths.empty()) return;
    model::Schema& schema = builder.schema();
    const Names names = all_names(schema);
    const auto each = [&](auto& objects, auto apply) {
        for (auto& object : objects)
            if (const auto path = builder.paths.find(id_of(object)); path != builder.paths.end())
                apply(object, Qualifier(names, path->second));
    };
    each(schema.tables, qualify_table);
    each(schema.views, [](model::View& view, const Qualifier& qualify) {
        qualify(view.query);
        qualify(view.indexes);
    });
    each(schema.domains, [](model::Domain& domain, const Qualifier& qualify) {
        qualify(domain.default_value);
        qualify(domain.checks);
    });
    each(schema.policies, [](model::Policy& policy, const Qualifier& qualify) {
        qualify(policy.condition);
        qualify(policy.check);
    });
    each(schema.triggers, [](model::Trigger& trigger, const Qualifier& qualify) { qualify(trigger.when); });
}

}  // namespace schemac::introspect::postgres::sql
