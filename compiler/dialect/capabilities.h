// Dialect: the facts that planning, sema and reports ask for, by target and version.
#pragma once

#include <cstdint>
#include <string>

namespace schemac::dialect {

/// How ALTER TABLE works: a statement for each clause, all clauses of a table in one statement, or mostly not at all.
enum class TableAlteration : std::uint8_t { statement_per_clause, one_statement, rebuild };

struct Capabilities {
    TableAlteration table_alteration = TableAlteration::statement_per_clause;
    std::string default_schema;  ///< empty: anonymous
    bool transactional_ddl = true;
    bool schemas = true;
    bool enum_types = true;
    bool domains = true;
    bool sequences = true;
    bool materialized_views = true;
    bool routines = true;
    bool extensions = true;
    bool comments = true;
    bool indexes_are_statements = true;  ///< CREATE INDEX is planned by itself, rather than as part of its table
    bool unique_is_index = false;        ///< unique constraints are unique indexes
    bool restrict_is_no_action = false;
    bool named_primary_keys = true;
    bool not_valid_constraints = false;          ///< ADD … NOT VALID, then VALIDATE
    bool not_valid_keys_of_partitioned = false;  ///< … also for the foreign keys of a partitioned table
    bool concurrent_indexes = false;             ///< indexes come and go outside of transactions while others write
    bool keys_from_indexes = false;              ///< ADD PRIMARY KEY and ADD UNIQUE … USING INDEX
    bool set_not_null_uses_check = false;        ///< a valid CHECK (c IS NOT NULL) spares SET NOT NULL its scan
    bool foreign_keys_inline = false;            ///< foreign keys can only be part of CREATE TABLE
    bool foreign_keys_may_dangle = false;        ///< a foreign key may name a table that isn't there
    bool renames_constraints = true;
    bool renames_indexes = true;
    bool renames_views = true;
    bool alters_foreign_keys = false;  ///< deferrability in place
    bool comment_statements = true;    ///< COMMENT ON; otherwise a comment is part of its object's definition
    bool views_block_changes = false;  ///< a view keeps the columns that it reads from being dropped or altered
    bool foreign_keys_block_type_changes = false;  ///< … and must be dropped and added again around them
    bool index_names_are_global =
        true;  ///< unique in the schema, along with tables and views, rather than on the table
    bool trigger_names_are_global = false;            ///< unique in the schema rather than on the table
    unsigned identifier_bytes = 63;                   ///< 0: unlimited
    bool identifier_limit_counts_characters = false;  ///< MySQL: 64 characters, however many bytes
};

}  // namespace schemac::dialect
