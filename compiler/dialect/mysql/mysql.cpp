// Dialect, MySQL and MariaDB: the dialect as the other stages see it; each question is answered in a file of its own.
#include "compiler/dialect/mysql/mysql.h"

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/alters.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/capabilities.h"
#include "compiler/dialect/mysql/charset.h"
#include "compiler/dialect/mysql/lower.h"
#include "compiler/dialect/mysql/mentions.h"
#include "compiler/dialect/mysql/options.h"
#include "compiler/dialect/mysql/profile.h"
#include "compiler/dialect/mysql/server_names.h"

namespace schemac::dialect::mysql {
namespace {

/// Whether the server compares names of tables by their letters alone, as it does on Windows and macOS.
bool folds_tables(const std::map<std::string, std::string>& settings) {
    const auto found = settings.find("lower_case_table_names");
    return found != settings.end() && found->second != "0";
}

class MySql final : public Dialect {
  public:
    MySql(const model::Target& target, const std::map<std::string, std::string>& settings)
        : target_(target),
          capabilities_(capabilities_of(target)),
          charsets_(target, settings),
          folds_tables_(folds_tables(settings)) {}

    const model::Target& target() const override { return target_; }
    const Capabilities& capabilities() const override { return capabilities_; }

    std::string fold(model::Kind kind, std::string_view name) const override;

    void lower(model::State& state, source::Diagnostics& sink) const override { lower_state(state, target_, sink); }
    void canonicalise(model::State& state) const override { canonical_state(state, {target_, charsets_}); }

    void rename(model::Expression& expression, const model::QualifiedName& relation,
                const Renames& renames) const override {
        rename_mentions(expression, relation, renames, target_);
    }
    void rename_members(model::Table& table, std::string_view old_name) const override {
        rename_generated(table, old_name);
    }
    std::vector<std::string> columns_in(const model::Expression& expression) const override {
        return mentioned_columns(expression);
    }
    std::vector<model::ObjectId> references(const model::Expression& expression,
                                            const model::Schema& schema) const override {
        return mentioned_objects(expression, schema);
    }

    model::Expression is_not_null(std::string_view column) const override { return not_null_condition(column); }

    bool alters_in_place(const model::Table& from, const model::Table& to,
                         const diff::TableChange& change) const override {
        return mysql::alters_in_place(from, to, change, target_);
    }
    bool replaces_view(const model::View&, const model::View&) const override { return true; }
    bool replaces_routine(const model::Routine& from, const model::Routine& to) const override {
        return mysql::replaces_routine(from, to, target_);
    }
    bool converts_implicitly(const model::Column& from, const model::Column& to) const override {
        return mysql::converts_implicitly(from, to);
    }
    Profile profile(const plan::Operation& operation) const override { return mysql::profile(operation, target_); }

    void apply(const Option& option, model::Table& table, source::Diagnostics& sink) const override {
        apply_option(option, table, sink);
    }
    void apply(const Option& option, model::Column& column, source::Diagnostics& sink) const override {
        apply_option(option, column, sink);
    }
    void apply(const Option& option, model::Index& index, source::Diagnostics& sink) const override {
        apply_option(option, index, sink);
    }
    void apply(const Option& option, model::View& view, source::Diagnostics& sink) const override {
        apply_option(option, view, sink);
    }
    std::vector<Option> options(const model::Table& table) const override { return options_of(table, charsets_); }
    std::vector<Option> options(const model::Column& column) const override { return options_of(column); }
    std::vector<Option> options(const model::Index& index) const override { return options_of(index); }
    std::vector<Option> options(const model::View& view) const override { return options_of(view); }

  private:
    model::Target target_;
    Capabilities capabilities_;
    Charsets charsets_;
    bool folds_tables_;
};

/// Columns, constraints and routines are compared without regard to letter case; tables, views and triggers are files,
/// and so by the file system. Of indexes the letters count, though the server has no two that differ in case only: it
/// shows a name as it was given, and a rename costs nothing
/// (https://dev.mysql.com/doc/refman/8.0/en/identifier-case-sensitivity.html).
std::string MySql::fold(model::Kind kind, std::string_view name) const {
    switch (kind) {
        case model::Kind::schema:
        case model::Kind::table:
        case model::Kind::view:
        case model::Kind::trigger:
        case model::Kind::sequence: return folds_tables_ ? expression::lower(name) : std::string(name);
        case model::Kind::extension:
        case model::Kind::enum_type:
        case model::Kind::domain:
        case model::Kind::column:
        case model::Kind::primary_key:
        case model::Kind::unique:
        case model::Kind::foreign_key:
        case model::Kind::check:
        case model::Kind::exclusion:
        case model::Kind::routine: return expression::lower(name);
        case model::Kind::index:
        case model::Kind::composite_type:
        case model::Kind::policy:
        case model::Kind::privilege:
        case model::Kind::range_type:
        case model::Kind::collation:
        case model::Kind::statistics:
        case model::Kind::rule:
        case model::Kind::event_trigger:
        case model::Kind::raw: return std::string(name);
    }
    return std::string(name);
}

}  // namespace

std::unique_ptr<Dialect> make(const model::Target& target, const std::map<std::string, std::string>& settings) {
    return std::make_unique<MySql>(target, settings);
}

}  // namespace schemac::dialect::mysql
