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

/// The parts of every index, by its oid; `of_constraints` says whether of those that belong to a constraint or of the
/// others.
std::unordered_map<std::string, IndexParts> read_index_parts(Catalog& catalog, bool of_constraints);

}  // namespace schemac::introspect::postgres
