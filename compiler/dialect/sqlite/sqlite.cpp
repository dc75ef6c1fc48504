// SQLite: the dialect as the other stages see it; each question is answered in a file of its own.
#include "compiler/dialect/sqlite/sqlite.h"

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/alteration.h"
#include "compiler/dialect/sqlite/canonical.h"
#include "compiler/dialect/sqlite/capabilities.h"
#include "compiler/dialect/sqlite/lower.h"
#include "compiler/dialect/sqlite/mentions.h"
#include "compiler/dialect/sqlite/options.h"
#include "compiler/dialect/sqlite/profile.h"
#include "compiler/dialect/sqlite/relations.h"

namespace schemac::dialect::sqlite {
namespace {

class Sqlite final : public Dialect {
  public:
    explicit Sqlite(const model::Target& target) : target_(target), capabilities_(capabilities_of()) {}

    const model::Target& target() const override { return target_; }
    const Capabilities& capabilities() const override { return capabilities_; }

    /// All names are compared without regard to the case of ASCII letters; the user's own words for raw objects aren't
    /// names of SQLite's.
    std::string fold(model::Kind kind, std::string_view name) const override {
        return kind == model::Kind::raw ? std::string(name) : expression::lower(name);
    }

    void lower(model::State& state, source::Diagnostics& sink) const override { lower_state(state, target_, sink); }
    void canonicalise(model::State& state) const override { canonical_state(state); }

    void rename(model::Expression& expression, const model::QualifiedName& relation,
                const Renames& renames) const override {
        rename_mentions(expression, relation, renames);
    }
    std::vector<std::string> columns_in(const model::Expression& expression) const override {
        return mentioned_columns(expression);
    }
    std::vector<model::ObjectId> references(const model::Expression& expression,
                                            const model::Schema& schema) const override {
        return Relations(schema).mentioned(expression);
    }

    model::Expression is_not_null(std::string_view column) const override {
        return model::Expression(quoted(column) + " IS NOT NULL");
    }

    bool alters_in_place(const model::Table& from, const model::Table& to,
                         const diff::TableChange& change) const override {
        return sqlite::alters_in_place(from, to, change, target_);
    }
    bool replaces_view(const model::View&, const model::View&) const override { return false; }
    bool replaces_routine(const model::Routine&, const model::Routine&) const override { return false; }

    /// A value that doesn't convert to a column's affinity is stored as it is; a STRICT table refuses it, when the rows
    /// are copied and nothing is lost.
    bool converts_implicitly(const model::Column&, const model::Column&) const override { return true; }

    Profile profile(const plan::Operation& operation) const override { return profile_of(operation); }

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
    std::vector<Option> options(const model::Table& table) const override { return options_of(table); }
    std::vector<Option> options(const model::Column& column) const override { return options_of(column); }
    std::vector<Option> options(const model::Index& index) const override { return options_of(index); }
    std::vector<Option> options(const model::View&) const override { return {}; }

  private:
    model::Target target_;
    Capabilities capabilities_;
};

}  // namespace

std::unique_ptr<Dialect> make(const model::Target& target, const std::map<std::string, std::string>&) {
    return std::make_unique<Sqlite>(target);
}

}  // namespace schemac::dialect::sqlite
