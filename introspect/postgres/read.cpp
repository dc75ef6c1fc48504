// Introspect, PostgreSQL: a live database to a State. The queries are as many for one table as for ten thousand.
#include "introspect/read.h"

#include <algorithm>

#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {
namespace {

void read_facts(Catalog& catalog, Draft& draft) {
    model::Facts& facts = draft.state.facts;
    const int version = catalog.version();
    facts.target = model::Target{model::Product::postgres, {version / 10000, version % 10000, 0}};
    facts.settings["default_schema"] = "public";
    for (const Row row : catalog.query("SELECT current_setting('server_encoding'), current_user")) {
        facts.settings["server_encoding"] = row.text(0);
        facts.settings["current_user"] = row.text(1);
    }
}

}  // namespace

model::State read(const Url& url) {
    Catalog catalog(url);
    Draft draft;
    read_facts(catalog, draft);
    read_schemas(catalog, draft);
    read_extensions(catalog, draft);
    read_enums(catalog, draft);
    read_domains(catalog, draft);
    read_collations(catalog, draft);
    read_composites(catalog, draft);
    read_ranges(catalog, draft);
    read_sequences(catalog, draft);
    read_tables(catalog, draft);
    read_columns(catalog, draft);
    read_views(catalog, draft);
    read_indexes(catalog, draft);
    read_constraints(catalog, draft);
    read_routines(catalog, draft);
    read_aggregates(catalog, draft);
    read_triggers(catalog, draft);
    read_policies(catalog, draft);
    read_rules(catalog, draft);
    read_event_triggers(catalog, draft);
    read_statistics(catalog, draft);
    read_privileges(catalog, draft);
    read_dependencies(catalog, draft);
    read_unmanaged(catalog, draft);
    auto& unmanaged = draft.state.schema.unmanaged;
    std::sort(unmanaged.begin(), unmanaged.end());
    unmanaged.erase(std::unique(unmanaged.begin(), unmanaged.end()), unmanaged.end());
    return std::move(draft.state);
}

}  // namespace schemac::introspect::postgres
