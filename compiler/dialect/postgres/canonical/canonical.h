// Dialect, PostgreSQL: making a state comparable. One file a kind; state.cpp has the order.
#pragma once

#include <string>

#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/model/state.h"

namespace schemac::dialect::postgres::canonical {

struct Settings {
    std::string default_schema = "public";
    int server_major = 15;
    std::string current_user{};  ///< whom a desired state will belong to; empty where no server said
};

/// What Dialect::canonicalise promises.
void canonicalise(model::State& state, const Settings& settings);

/// Writes the default schema wherever a name has none, in the keys of hints and origins too.
void fill_default_schema(model::State& state, const std::string& schema);

/// A collation without what goes without saying: the schema `pg_catalog`, and the name `default`. A name alone comes
/// without its quotes, one with a schema keeps them.
std::string collation(const std::string& name);

/// Canonical types everywhere, with the schema of enums, domains and extensions' types found by name.
void types(model::Schema& schema, const std::string& default_schema);
/// Collations everywhere, under one name.
void collations(model::Schema& schema, const std::string& default_schema);
/// The same for one type.
model::Type resolved(const model::Type& type, const model::Schema& schema, const std::string& default_schema);

/// An owned sequence and the default that draws from it become the column's `serial`.
void fold_serials(model::Schema& schema);

/// The columns and expressions of a key or index, joined as the server does for its name.
std::string name_columns(const std::vector<model::KeyPart>& parts, const std::vector<std::string>& include);

/// Takes out of partitions what is their parent's: columns, and the constraints that came with them.
void strip_partitions(model::Schema& schema);

/// The names that the server would give to constraints and indexes without one.
void name_constraints(model::Schema& schema);

/// What every canonicaliser of a kind is given; the schema's types are canonical and its names complete.
struct Context {
    const expression::Names& names;
    const Settings& settings;
};
void table(model::Table& table, const Context& context);
void index(model::Index& index, const expression::Scope& scope);
void key_parts(std::vector<model::KeyPart>& parts, const expression::Scope& scope, std::string_view method);
void domain(model::Domain& domain, const Context& context);
void sequence(model::Sequence& sequence);
void view(model::View& view, const Context& context);
void routine(model::Routine& routine, const model::Schema& schema, const Context& context);
void trigger(model::Trigger& trigger, const std::vector<model::Column>* columns, const Context& context);

void rule(model::Rule& rule, const std::vector<model::Column>* columns, const Context& context);
void range_type(model::RangeType& range, const model::Schema& schema, const Settings& settings);
void collation_object(model::Collation& collation);
void statistics(model::Statistics& statistics, const std::vector<model::Column>* columns, const Context& context);
void event_trigger(model::EventTrigger& trigger);
void policy(model::Policy& policy, const std::vector<model::Column>* columns, const Context& context);
void aggregate(model::Routine& aggregate, const model::Schema& schema, const Settings& settings);

/// Keys of hints at routines get the signature that the routine has.
void hints(model::State& state, const Settings& settings);

/// Merged, sorted, without what goes without saying.
void privileges(model::State& state, const Settings& settings);

/// Referenced columns left out are the referenced primary key.
void complete_foreign_keys(model::Schema& schema);

/// What views, routines and triggers depend on, as far as their text tells; the schema is sorted by then.
void dependencies(model::Schema& schema, const Settings& settings);

}  // namespace schemac::dialect::postgres::canonical
