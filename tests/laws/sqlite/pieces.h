// The pieces that random specs are made of.
#pragma once

#include "tests/laws/random.h"
#include "tests/laws/sqlite/spec.h"

namespace schemac::laws::sqlite {

/// A table with its key, and no other column.
void add_table(Spec& spec, Random& random);
void add_column(Table& table, Random& random);
void add_constraint(Table& table, const Spec& spec, Random& random);
void add_index(Table& table, Random& random);
/// A view or a trigger.
void add_body(Spec& spec, Random& random);

std::string random_type(Random& random);
std::string random_rest(Random& random, const Table& table);

}  // namespace schemac::laws::sqlite
