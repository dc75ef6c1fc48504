// Introspect, SQLite: virtual tables, which have columns that only their module knows, and shadow tables of their own.
#pragma once

#include <vector>

#include "compiler/model/schema.h"
#include "introspect/sqlite/catalog.h"

namespace schemac::introspect::sqlite {

/// Moves virtual tables to `unmanaged`, and takes the shadow tables of the modules that come with SQLite off the list.
void take_virtual_tables(std::vector<Object>& objects, std::vector<model::Unmanaged>& unmanaged);

}  // namespace schemac::introspect::sqlite
