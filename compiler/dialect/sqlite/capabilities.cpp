// SQLite: facts by version (https://www.sqlite.org/changes.html).
#include "compiler/dialect/sqlite/capabilities.h"

namespace schemac::dialect::sqlite {
namespace {

struct Arrival {
    std::string_view words;
    std::string_view version;
    model::Version first;
};

Arrival arrival(Feature feature) {
    switch (feature) {
        case Feature::generated_columns: return {"generated columns", "3.31", {3, 31, 0}};
        case Feature::drop_column: return {"DROP COLUMN", "3.35", {3, 35, 0}};
        case Feature::strict_tables: return {"STRICT tables", "3.37", {3, 37, 0}};
    }
    return {};
}

}  // namespace

bool has(const model::Target& target, Feature feature) {
    return target.version >= arrival(feature).first;
}

std::string_view to_string(Feature feature) {
    return arrival(feature).words;
}

std::string_view since(Feature feature) {
    return arrival(feature).version;
}

Capabilities capabilities_of() {
    Capabilities facts;
    facts.table_alteration = TableAlteration::rebuild;
    facts.schemas = false;
    facts.enum_types = false;
    facts.domains = false;
    facts.sequences = false;
    facts.materialized_views = false;
    facts.routines = false;
    facts.extensions = false;
    facts.comments = false;
    facts.foreign_keys_inline = true;
    facts.foreign_keys_may_dangle = true;
    facts.renames_constraints = false;
    facts.renames_indexes = false;
    facts.renames_views = false;
    facts.comment_statements = false;
    facts.trigger_names_are_global = true;
    facts.identifier_bytes = 0;
    return facts;
}

}  // namespace schemac::dialect::sqlite
