// Introspect, PostgreSQL SQL files: the desired state as it grows, statement by statement.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"
#include "introspect/postgres/sql/statement.h"

namespace schemac::introspect::postgres::sql {

/// What became of a statement: `waiting` is for an object that a later one may make.
enum class Outcome : std::uint8_t { done, waiting };

/// Finds objects by name, however many there are; told when some have gone.
class Places {
  public:
    /// Null where there is none of that name.
    template <class T>
    T* find(std::vector<T>& objects, const model::QualifiedName& name) {
        for (; indexed_ < objects.size(); ++indexed_)
            places_[objects[indexed_].name] = indexed_;
        const auto found = places_.find(name);
        return found == places_.end() ? nullptr : &objects[found->second];
    }
    void forget() {
        places_.clear();
        indexed_ = 0;
    }

  private:
    std::map<model::QualifiedName, std::size_t> places_;
    std::size_t indexed_ = 0;
};

class Builder {
  public:
    Builder(model::State& built, source::Diagnostics& diagnostics) : state(built), sink(diagnostics) {}

    model::State& state;
    source::Diagnostics& sink;
    std::vector<std::string> path{"public"};                    ///< SET search_path
    std::map<model::ObjectId, std::vector<std::string>> paths;  ///< of what was made under another path than `public`
    std::vector<model::ObjectId> placed;                        ///< by the statement that is being read
    int server_major = 15;
    std::string missing;  ///< what a waiting statement waits for: "table `shop.orders`"

    model::Schema& schema() { return state.schema; }

    /// Names of new objects take the first schema of the path; names of old ones the first that has it.
    model::QualifiedName new_name(const Value& range_var) const;
    model::QualifiedName new_name_of(const Value& strings) const;
    model::QualifiedName old_name(const Value& range_var);
    model::QualifiedName old_name_of(const Value& strings);

    /// The name of an index; one without a schema is looked for in the first of the path.
    model::QualifiedName index_name(const Value& range_var) const { return new_name(range_var); }

    /// Null where there is none.
    model::Table* table(const model::QualifiedName& name);
    model::View* view(const model::QualifiedName& name);
    model::Sequence* sequence(const model::QualifiedName& name);
    model::EnumType* enum_type(const model::QualifiedName& name);
    model::Domain* domain(const model::QualifiedName& name);
    model::CompositeType* composite(const model::QualifiedName& name);
    model::Index* index(const model::QualifiedName& name);

    bool has_routine(const model::QualifiedName& name) { return routines_.find(schema().routines, name); }
    /// The serial or identity column whose sequence has that name by the server's choice; null where there is none.
    model::Column* owner_of_sequence(const model::QualifiedName& name);

    /// A column of the table; one that a partition has from its parent becomes its own, to be changed there. Null where
    /// there is none.
    model::Column* column(model::Table& table, const std::string& name);

    /// What `ALL` stands for.
    std::vector<std::string> all_privileges(model::Kind kind) const;

    void place(const model::ObjectId& id, const Statement& statement);
    void unmanaged(std::string kind, std::string name) {
        schema().unmanaged.push_back({std::move(kind), std::move(name)});
    }
    Outcome wait_for(std::string_view kind, const model::QualifiedName& name);
    /// To be called when objects were taken out of the schema.
    void forget_places();
    /// Reports a clause that can't be read.
    void refuse(const Statement& statement, std::string_view clause);

  private:
    bool exists(const model::QualifiedName& name);
    /// Ranges, collations and statistics, of which there are few.
    bool has_other(const model::QualifiedName& name) const;

    Places tables_;
    Places views_;
    Places sequences_;
    Places enums_;
    Places domains_;
    Places composites_;
    Places routines_;
};

/// The kinds of statements, a function each.
Outcome read_schema(const Statement& statement, Builder& builder);
Outcome read_extension(const Statement& statement, Builder& builder);
Outcome read_enum(const Statement& statement, Builder& builder);
Outcome read_alter_enum(const Statement& statement, Builder& builder);
Outcome read_domain(const Statement& statement, Builder& builder);
Outcome read_alter_domain(const Statement& statement, Builder& builder);
Outcome read_sequence(const Statement& statement, Builder& builder);
Outcome read_alter_sequence(const Statement& statement, Builder& builder);
Outcome read_table(const Statement& statement, Builder& builder);
Outcome read_alter_table(const Statement& statement, Builder& builder);
Outcome read_index(const Statement& statement, Builder& builder);
Outcome read_view(const Statement& statement, Builder& builder);
Outcome read_materialized_view(const Statement& statement, Builder& builder);
Outcome read_routine(const Statement& statement, Builder& builder);
Outcome read_trigger(const Statement& statement, Builder& builder);
Outcome read_policy(const Statement& statement, Builder& builder);
Outcome read_alter_policy(const Statement& statement, Builder& builder);
Outcome read_composite(const Statement& statement, Builder& builder);
Outcome read_alter_composite(const Statement& statement, Builder& builder);
Outcome read_aggregate(const Statement& statement, Builder& builder);
Outcome read_range(const Statement& statement, Builder& builder);
Outcome read_collation(const Statement& statement, Builder& builder);
Outcome read_statistics(const Statement& statement, Builder& builder);
Outcome read_alter_statistics(const Statement& statement, Builder& builder);
Outcome read_rule(const Statement& statement, Builder& builder);
Outcome read_event_trigger(const Statement& statement, Builder& builder);
Outcome read_alter_event_trigger(const Statement& statement, Builder& builder);
Outcome read_definition(const Statement& statement, Builder& builder);
Outcome read_grant(const Statement& statement, Builder& builder);
Outcome read_default_privileges(const Statement& statement, Builder& builder);
Outcome read_comment(const Statement& statement, Builder& builder);
Outcome read_drop(const Statement& statement, Builder& builder);
Outcome read_setting(const Statement& statement, Builder& builder);
Outcome read_select(const Statement& statement, Builder& builder);
Outcome read_unmanaged_kind(const Statement& statement, Builder& builder);
Outcome ignore(const Statement& statement, Builder& builder);
Outcome skip_with_warning(const Statement& statement, Builder& builder);

/// Gives what the last statement made the rights that default privileges provide for it.
void apply_default_privileges(Builder& builder);

}  // namespace schemac::introspect::postgres::sql
