// Dialect, MySQL and MariaDB: the facts that every stage asks for.
#include "compiler/dialect/mysql/capabilities.h"

#include "compiler/dialect/mysql/features.h"

namespace schemac::dialect::mysql {

Capabilities capabilities_of(const model::Target& target) {
    Capabilities caps;
    caps.table_alteration = TableAlteration::one_statement;
    caps.transactional_ddl = false;
    caps.schemas = false;
    caps.enum_types = false;
    caps.domains = false;
    caps.sequences = has(target, Feature::sequences);
    caps.materialized_views = false;
    caps.extensions = false;
    caps.indexes_are_statements = false;
    caps.unique_is_index = true;
    caps.named_primary_keys = false;
    caps.renames_constraints = false;
    caps.renames_indexes = has(target, Feature::rename_index);
    caps.renames_views = true;
    caps.trigger_names_are_global = true;
    caps.comment_statements = false;
    caps.foreign_keys_block_type_changes = true;
    caps.index_names_are_global = false;
    caps.identifier_bytes = 64;
    caps.identifier_limit_counts_characters = true;
    return caps;
}

}  // namespace schemac::dialect::mysql
