// Random states, kind by kind.
#include "tests/unit/dsl/random_state.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "tests/unit/dsl/random_source.h"
#include "tests/unit/dsl/random_types.h"

namespace schemac::test {
namespace {

class Generator {
  public:
    Generator(std::uint32_t seed, const dialect::Dialect& dialect)
        : random_(seed), dialect_(dialect), caps_(dialect.capabilities()) {}

    model::State run() {
        schemas();
        if (caps_.enum_types) enums();
        if (caps_.domains) domains();
        const std::size_t tables = 1 + random_.below(4);
        for (std::size_t i = 0; i < tables; ++i)
            table();
        if (random_.one_in(2)) view();
        if (caps_.sequences && random_.one_in(3)) sequence();
        return std::move(state_);
    }

  private:
    void schemas() {
        names_.push_back(caps_.default_schema);
        if (!caps_.schemas || random_.one_in(2)) return;
        state_.schema.namespaces.push_back({"shop", random_.comment()});
        names_.push_back("shop");
    }

    model::QualifiedName name() { return {random_.pick(names_), random_.name(objects_)}; }

    void enums() {
        for (std::size_t i = random_.below(3); i > 0; --i)
            state_.schema.enums.push_back({name(), {"open", "in progress", "it's", "Done"}, random_.comment()});
    }

    void domains() {
        if (random_.one_in(2)) return;
        model::Domain domain;
        domain.name = name();
        domain.type.name = "integer";
        domain.not_null = random_.one_in(3);
        if (random_.one_in(2)) domain.default_value.emplace("1");
        model::Check check;
        check.name = "positive";
        check.expression = model::Expression("VALUE > 0");
        domain.checks.push_back(check);
        domain.comment = random_.comment();
        state_.schema.domains.push_back(std::move(domain));
    }

    const RandomType& random_type() { return random_.pick(random_types(dialect_.target().product)); }

    model::Column column(std::vector<std::string>& taken, const RandomType& type) {
        model::Column column;
        column.name = random_.name(taken);
        column.type = type.type;
        column.not_null = random_.one_in(2);
        if (!type.value.empty() && random_.one_in(3)) column.default_value.emplace(type.value);
        if (caps_.comments) column.comment = random_.comment();
        return column;
    }

    model::Column key_column(std::vector<std::string>& taken) {
        model::Column id = column(taken, random_types(dialect_.target().product).front());
        id.not_null = true;
        id.default_value.reset();
        if (random_.one_in(2)) id.identity.emplace();
        return id;
    }

    void table() {
        model::Table table;
        table.name = name();
        if (caps_.comments) table.comment = random_.comment();
        std::vector<std::string> taken;
        table.columns.push_back(key_column(taken));
        table.primary_key.emplace().parts = {part(table.columns.front().name)};
        if (caps_.named_primary_keys && random_.one_in(2)) table.primary_key->name = random_.name(objects_);
        std::vector<const RandomType*> types{&random_types(dialect_.target().product).front()};
        for (std::size_t i = random_.below(6); i > 0; --i) {
            types.push_back(&random_type());
            table.columns.push_back(column(taken, *types.back()));
            if (!state_.schema.enums.empty() && random_.one_in(5)) use_enum(table.columns.back());
        }
        for (std::size_t i = 1; i < types.size(); ++i)
            constraints(table, i, *types[i]);
        foreign_key(table, taken);
        state_.schema.tables.push_back(std::move(table));
    }

    void use_enum(model::Column& column) {
        const model::EnumType& type = random_.pick(state_.schema.enums);
        column.type = {type.name.schema, type.name.name, {}, {}, 0, false};
        column.default_value.reset();
    }

    static model::KeyPart part(std::string column) {
        model::KeyPart part;
        part.column = std::move(column);
        return part;
    }

    std::string quoted(const std::string& name) const {
        const bool mysql =
            dialect_.target().product == model::Product::mysql || dialect_.target().product == model::Product::mariadb;
        const char quote = mysql ? '`' : '"';
        std::string text(1, quote);
        for (const char c : name)
            text += c == quote ? std::string(2, c) : std::string(1, c);
        return text + quote;
    }

    void constraints(model::Table& table, std::size_t index, const RandomType& type) {
        const model::Column& column = table.columns[index];
        if (type.number && column.type == type.type && random_.one_in(3)) {
            model::Check check;
            check.name = random_.name(objects_);
            check.expression = model::Expression(quoted(column.name) + " > 0");
            table.checks.push_back(check);
        }
        if (!type.indexable || column.type.name == "jsonb" || column.type.dimensions) return;
        if (random_.one_in(4)) add_index(table, column.name);
        if (random_.one_in(5) && !caps_.unique_is_index) {
            model::Unique unique;
            unique.name = random_.name(objects_);
            unique.parts = {part(column.name)};
            table.uniques.push_back(unique);
        }
    }

    void add_index(model::Table& table, const std::string& column) {
        model::Index index;
        index.name = random_.name(objects_);
        index.unique = random_.one_in(3);
        index.parts = {part(column)};
        if (random_.one_in(3)) index.parts.back().order = model::Order::descending;
        if (random_.one_in(2)) index.parts.push_back(part(table.columns.front().name));
        table.indexes.push_back(std::move(index));
    }

    void foreign_key(model::Table& table, std::vector<std::string>& taken) {
        if (state_.schema.tables.empty() || random_.one_in(2)) return;
        const model::Table& target = random_.pick(state_.schema.tables);
        model::Column column = key_column(taken);
        column.identity.reset();
        column.not_null = random_.one_in(2);
        model::ForeignKey key;
        key.name = random_.name(objects_);
        key.columns = {column.name};
        key.referenced = target.name;
        key.referenced_columns = {target.columns.front().name};
        if (random_.one_in(2)) key.on_delete = model::ForeignKey::Action::cascade;
        table.columns.push_back(std::move(column));
        table.foreign_keys.push_back(std::move(key));
    }

    void view() {
        const model::Table& table = state_.schema.tables.front();
        model::View view;
        view.name = name();
        std::string relation = quoted(table.name.name);
        if (!table.name.schema.empty()) relation = quoted(table.name.schema) + '.' + relation;
        view.query = model::Expression("SELECT " + quoted(table.columns.front().name) + " FROM " + relation);
        state_.schema.views.push_back(std::move(view));
    }

    void sequence() {
        model::Sequence sequence;
        sequence.name = name();
        sequence.options.increment = "5";
        sequence.options.start = "100";
        state_.schema.sequences.push_back(std::move(sequence));
    }

    RandomSource random_;
    const dialect::Dialect& dialect_;
    const dialect::Capabilities& caps_;
    model::State state_;
    std::vector<std::string> names_;
    std::vector<std::string> objects_;
};

}  // namespace

model::State random_state(std::uint32_t seed, const dialect::Dialect& dialect) {
    model::State state = Generator(seed, dialect).run();
    source::Diagnostics none;
    dialect.lower(state, none);
    return state;
}

}  // namespace schemac::test
