// Dialect, MySQL and MariaDB: which changes the servers make in place.
#pragma once

#include "compiler/diff/table_change.h"
#include "compiler/model/schema.h"
#include "compiler/model/target.h"

namespace schemac::dialect::mysql {

bool alters_in_place(const model::Table& from, const model::Table& to, const diff::TableChange& change,
                     const model::Target& target);

/// MariaDB has CREATE OR REPLACE FUNCTION; MySQL alters characteristics only.
bool replaces_routine(const model::Routine& from, const model::Routine& to, const model::Target& target);

/// The server converts every value by assignment; what it can't keep fails in strict mode.
bool converts_implicitly(const model::Column& from, const model::Column& to);

}  // namespace schemac::dialect::mysql
