// Dialect, PostgreSQL: the class, which hands each question to the file that answers it.
#include "compiler/dialect/postgres/alteration.h"
#include "compiler/dialect/postgres/attachment.h"
#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/conversion.h"
#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/features.h"
#include "compiler/dialect/postgres/lower.h"
#include "compiler/dialect/postgres/options.h"
#include "compiler/dialect/postgres/partition_text.h"
#include "compiler/dialect/postgres/postgres.h"
#include "compiler/dialect/postgres/profile.h"
#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/replacement.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres {
namespace {

class Postgres final : public Dialect {
  public:
    Postgres(const model::Target& target, const std::map<std::string, std::string>& settings)
        : target_(target),
          capabilities_(capabilities_of(target.version)),
          features_(features_of(target.version)),
          settings_{capabilities_.default_schema, target.version.major, {}} {
        const auto schema = settings.find("default_schema");
        if (schema != settings.end() && !schema->second.empty())
            settings_.default_schema = capabilities_.default_schema = schema->second;
        const auto login = settings.find("current_user");
        if (login != settings.end()) settings_.current_user = login->second;
    }

    const model::Target& target() const override { return target_; }
    const Capabilities& capabilities() const override { return capabilities_; }

    std::string fold(model::Kind, std::string_view name) const override { return std::string(name); }

    void lower(model::State& state, source::Diagnostics& sink) const override {
        postgres::lower(state, features_, target_, settings_.default_schema, sink);
    }

    void canonicalise(model::State& state) const override { canonical::canonicalise(state, settings_); }

    void rename(model::Expression& expression, const model::QualifiedName& relation,
                const Renames& renames) const override {
        expression::rename(expression, relation, renames, settings_.default_schema);
    }

    std::vector<std::string> columns_in(const model::Expression& expression) const override {
        return expression::columns_in(expression);
    }

    std::vector<model::ObjectId> references(const model::Expression& expression,
                                            const model::Schema& schema) const override {
        return expression::references(expression, schema, settings_.default_schema);
    }

    std::vector<model::ObjectId> relations_of(const model::Table& table) const override {
        const auto part = model::part_or_default<model::postgres::TablePart>(table.dialect);
        std::vector<model::ObjectId> relations;
        const auto add = [&](std::string_view name) {
            relations.push_back(id_of(model::Kind::table, parse_name(name, settings_.default_schema)));
        };
        if (!part.partition_of.empty()) add(part.partition_of);
        for (const std::string& parent : part.inherits)
            add(parent);
        return relations;
    }

    bool is_partitioned(const model::Table& table) const override {
        return !model::part_or_default<model::postgres::TablePart>(table.dialect).partition_by.empty();
    }

    std::optional<model::Expression> archived_value(const model::Table& table,
                                                    const model::Table& aside) const override {
        std::string same;
        for (std::size_t n = 0; n + 1 < aside.columns.size(); ++n) {
            const std::string key = quote(aside.columns[n].name);
            same += (n ? " AND a." : "a.") + key + " = " + quote(table.name.name) + '.' + key;
        }
        return model::Expression("(SELECT a." + quote(aside.columns.back().name) + " FROM " + quote(aside.name) +
                                 " a WHERE " + same + ')');
    }

    model::Table whole(const model::Table& table, const model::Schema& schema) const override {
        return postgres::whole(table, schema, settings_.default_schema);
    }

    std::optional<Attachment> attachment(const model::Table& table, model::Kind kind, const std::string& name,
                                         const model::Schema& schema) const override {
        return postgres::attachment(table, kind, name, schema);
    }

    std::optional<model::ObjectId> collation(std::string_view name) const override {
        const std::vector<Token> tokens = scan(name);
        if (tokens.size() != 3 || !tokens[1].is(".")) return std::nullopt;
        return id_of(model::Kind::collation, {tokens[0].text, tokens[2].text});
    }

    std::string renamed_collation(std::string_view name, const Renames& renames) const override {
        const std::optional<model::ObjectId> id = collation(name);
        const auto found = id ? renames.find(*id) : renames.end();
        return found == renames.end() ? std::string(name) : quote(model::QualifiedName{id->schema, found->second});
    }

    model::Table before_indexes(const model::Table& table) const override {
        const auto* part = std::get_if<model::postgres::TablePart>(&table.dialect);
        if (!part || !part->replica_identity.starts_with("index ")) return table;
        model::Table bare = table;
        std::get<model::postgres::TablePart>(bare.dialect).replica_identity.clear();
        return bare;
    }

    model::Expression is_not_null(std::string_view column) const override {
        return model::Expression(quote(column) + " IS NOT NULL");
    }

    bool alters_in_place(const model::Table& from, const model::Table& to,
                         const diff::TableChange& change) const override {
        return postgres::alters_in_place(from, to, change, features_);
    }

    bool replaces_view(const model::View& from, const model::View& to) const override {
        return postgres::replaces_view(from, to);
    }

    bool replaces_routine(const model::Routine& from, const model::Routine& to) const override {
        return postgres::replaces_routine(from, to);
    }

    /// A body in SQL's standard form is kept as a tree.
    bool tracks_body(const model::Routine& routine) const override {
        if (routine.language != "sql") return false;
        const auto tokens = scan(std::string_view(routine.body.sql).substr(0, 64));
        return !tokens.empty() && (tokens[0].is("return") || tokens[0].is("begin"));
    }

    bool converts_implicitly(const model::Column& from, const model::Column& to) const override {
        return postgres::converts_implicitly(from.type, to.type);
    }

    Profile profile(const plan::Operation& operation) const override { return postgres::profile(operation); }

    void apply(const Option& option, model::Table& table, source::Diagnostics& sink) const override {
        postgres::apply(option, table, sink);
    }
    void apply(const Option& option, model::Column& column, source::Diagnostics& sink) const override {
        postgres::apply(option, column, sink);
    }
    void apply(const Option& option, model::Index& index, source::Diagnostics& sink) const override {
        postgres::apply(option, index, sink);
    }
    void apply(const Option& option, model::View& view, source::Diagnostics& sink) const override {
        postgres::apply(option, view, sink);
    }

    std::vector<Option> options(const model::Table& table) const override { return postgres::options(table); }
    std::vector<Option> options(const model::Column& column) const override { return postgres::options(column); }
    std::vector<Option> options(const model::Index& index) const override { return postgres::options(index); }
    std::vector<Option> options(const model::View& view) const override { return postgres::options(view); }

  private:
    model::Target target_;
    Capabilities capabilities_;
    Features features_;
    canonical::Settings settings_;
};

}  // namespace

std::unique_ptr<Dialect> make(const model::Target& target, const std::map<std::string, std::string>& settings) {
    return std::make_unique<Postgres>(target, settings);
}

}  // namespace schemac::dialect::postgres
