// Introspect, PostgreSQL: the State as it grows, with what its readers must find again by the server's oids.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/model/state.h"
#include "introspect/postgres/catalog.h"

namespace schemac::introspect::postgres {

/// Parts of the model's `depends_on`: what an object refers to, by the catalog class and oid of who refers.
struct Draft {
    model::State state;
    std::unordered_map<std::string, std::size_t> tables;  ///< oid to place in `state.schema.tables`
    std::unordered_map<std::string, std::size_t> views;

    /// Null where the relation is none of those read: of an extension, or of another kind.
    model::Table* table(const std::string& oid);
    model::View* view(const std::string& oid);
    void unmanaged(std::string kind, std::string name) {
        state.schema.unmanaged.push_back({std::move(kind), std::move(name)});
    }
};

/// SQL: schemas that belong to users. `n` is the alias of pg_namespace.
inline constexpr std::string_view user_schema =
    " n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'schemac_archive') ";

/// SQL: the object is no member of an extension.
std::string not_of_extension(std::string_view catalog, std::string_view oid);

/// SQL: the object isn't part of another, as the constructors and casts of a range type are.
std::string not_internal(std::string_view catalog, std::string_view oid);

/// SQL: a left join that gives the comment of an object as `<alias>.description`.
std::string comment_join(std::string_view catalog, std::string_view oid, std::string_view alias,
                         std::string_view subid = "0");

/// `name=value` elements, sorted by name.
model::postgres::StorageParameters parameters(const std::vector<std::string>& elements);

/// `not deferrable`, … from pg_constraint's or pg_trigger's two flags.
model::Deferral deferral(bool deferrable, bool initially_deferred);

/// `disabled`, `replica`, `always` or nothing, from the letter of pg_trigger, pg_rewrite or pg_event_trigger.
std::string enabled(std::string_view letter);

/// One reader a kind, each in the file of that name. Tables come before what belongs to them.
void read_schemas(Catalog& catalog, Draft& draft);
void read_extensions(Catalog& catalog, Draft& draft);
void read_enums(Catalog& catalog, Draft& draft);
void read_domains(Catalog& catalog, Draft& draft);
void read_composites(Catalog& catalog, Draft& draft);
void read_ranges(Catalog& catalog, Draft& draft);
void read_collations(Catalog& catalog, Draft& draft);
void read_sequences(Catalog& catalog, Draft& draft);
void read_tables(Catalog& catalog, Draft& draft);
void read_columns(Catalog& catalog, Draft& draft);
void read_views(Catalog& catalog, Draft& draft);
void read_indexes(Catalog& catalog, Draft& draft);
void read_constraints(Catalog& catalog, Draft& draft);
void read_routines(Catalog& catalog, Draft& draft);
void read_aggregates(Catalog& catalog, Draft& draft);
void read_triggers(Catalog& catalog, Draft& draft);
void read_policies(Catalog& catalog, Draft& draft);
void read_rules(Catalog& catalog, Draft& draft);
void read_event_triggers(Catalog& catalog, Draft& draft);
void read_statistics(Catalog& catalog, Draft& draft);
void read_privileges(Catalog& catalog, Draft& draft);
void read_dependencies(Catalog& catalog, Draft& draft);
void read_unmanaged(Catalog& catalog, Draft& draft);

}  // namespace schemac::introspect::postgres
