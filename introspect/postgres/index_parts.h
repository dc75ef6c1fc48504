// Introspect, PostgreSQL: what an index is made of, for indexes and for the constraints that are indexes underneath.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/model/key_part.h"
#include "introspect/postgres/catalog.h"

namespace schemac::introspect::postgres {

struct IndexParts {
    std::vector<model::KeyPart> parts;
    std::vector<std::string> include;
};

/// SQL: the qualified, quoted name of the index of the parent that an index `i` of a partition belongs to.
inline constexpr std::string_view index_above =
    "(SELECT quote_ident(an.nspname) || '.' || quote_ident(ac.relname) FROM pg_inherits h"
    " JOIN pg_class ac ON ac.oid = h.inhparent JOIN pg_namespace an ON an.oid = ac.relnamespace"
    " WHERE h.inhrelid = i.indexrelid)";

/// The parts of every index, by its oid; `of_constraints` says whether of those that belong to a constraint or of the
/// others.
std::unordered_map<std::string, IndexParts> read_index_parts(Catalog& catalog, bool of_constraints);

}  // namespace schemac::introspect::postgres
