// Random specs. What comes out may be refused by SQLite now and then; such a one is thrown away.
#include "tests/laws/sqlite/generate.h"

#include <algorithm>

#include "tests/laws/sqlite/pieces.h"

namespace schemac::laws::sqlite {
namespace {

void add_columns(Table& table, Random& random) {
    const std::size_t count = 1 + random.below(5);
    for (std::size_t i = 0; i < count; ++i)
        add_column(table, random);
}

void add_some(Table& table, const Spec& spec, Random& random) {
    for (std::size_t i = random.below(3); i > 0; --i)
        add_constraint(table, spec, random);
    for (std::size_t i = random.below(3); i > 0; --i)
        add_index(table, random);
}

}  // namespace

Spec generate(Random& random) {
    Spec spec;
    const std::size_t tables = 1 + random.below(4);
    for (std::size_t i = 0; i < tables; ++i)
        add_table(spec, random);
    for (Table& table : spec.tables) {
        add_columns(table, random);
        add_some(table, spec, random);
    }
    for (std::size_t i = random.below(4); i > 0; --i)
        add_body(spec, random);
    mend(spec);
    return spec;
}

std::vector<std::string> rows(const Spec& spec, Random& random) {
    const std::vector<std::string> values{"1",   "2",     "3",       "NULL", "'x'", "'2024-01-01'",
                                          "1.5", "x'00'", "'it''s'", "'12'", "-7",  "''"};
    std::vector<std::string> all;
    for (int pass = 0; pass < 2; ++pass)
        for (const Table& table : spec.tables)
            for (int n = 1; n <= 4; ++n) {
                std::string names, list;
                for (const Column& column : table.columns) {
                    if (column.rest.find(" AS (") != std::string::npos) continue;
                    names += (names.empty() ? "" : ", ") + quoted(column.name);
                    list += (list.empty() ? "" : ", ") + (random.chance(60) ? std::to_string(n) : random.pick(values));
                }
                all.push_back("INSERT INTO " + quoted(table.name) + " (" + names + ") VALUES (" + list + ")");
            }
    return all;
}

Case make_case(std::size_t seed) {
    Random random(seed);
    Case made;
    made.from = generate(random);
    made.to = random.chance(80) ? mutate(made.from, random) : generate(random);
    made.rows = rows(made.from, random);
    return made;
}

}  // namespace schemac::laws::sqlite
