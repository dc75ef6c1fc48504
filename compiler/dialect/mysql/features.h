// Dialect, MySQL and MariaDB: what each product can do, and since which version. The one place where versions are
// asked.
#pragma once

#include <cstdint>

#include "compiler/model/target.h"

namespace schemac::dialect::mysql {

enum class Feature : std::uint8_t {
    display_widths,          ///< the catalog shows `int(4)` (MySQL stopped with 8.0.19)
    json_is_longtext,        ///< `json` is `longtext` with a check
    check_constraints,       ///< checks are kept and enforced
    check_enforcement,       ///< `NOT ENFORCED`
    column_checks,           ///< a column has a check of its own, beside those of the table
    drop_constraint,         ///< `DROP CONSTRAINT` for checks; else `DROP CHECK`
    functional_indexes,      ///< key parts that are expressions
    descending_indexes,      ///< `DESC` is more than read over
    descending_serves_keys,  ///< a foreign key makes no index of its own beside a descending one
    invisible_columns,       ///<
    index_visibility,        ///< `INVISIBLE`, or MariaDB's `IGNORED`
    ignored_indexes,         ///< the word for it is `IGNORED`
    parenthesised_defaults,  ///< an expression as a default wants its parentheses
    rename_column,           ///< `RENAME COLUMN a TO b`
    rename_index,            ///< `RENAME INDEX a TO b`
    sequences,               ///< `CREATE SEQUENCE`
    utf8mb3_collations,      ///< `utf8mb3_general_ci` rather than `utf8_general_ci`
    srid_attribute,          ///< `SRID 4326`; MariaDB's is `REF_SYSTEM_ID=4326`
    visible_virtual_null,    ///< a generated column can't say `NOT NULL` (MariaDB)
    uuid_type,               ///< `uuid`
    inet_types,              ///< `inet4`
    or_replace_routines,     ///< `CREATE OR REPLACE FUNCTION`, `… TRIGGER`
    system_versioning,       ///< `WITH SYSTEM VERSIONING`
    escaped_catalog,         ///< expressions in the catalog have their quotes and backslashes escaped once more
    raw_defaults,            ///< the catalog shows default texts without their quotes
    instant_add_last,        ///< `ALGORITHM=INSTANT` adds a column at the end
    instant_add_anywhere,    ///< … anywhere
    instant_drop_column,     ///< … drops one
    instant_rename_column,   ///< … renames one
    instant_nullable,        ///< … takes NOT NULL away
    enum_labels_in_place,    ///< labels added at the end of an enum or set cost nothing
};

/// Whether a server of that product and version has it.
bool has(const model::Target& target, Feature feature);

}  // namespace schemac::dialect::mysql
