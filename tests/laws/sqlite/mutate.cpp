// Random changes to specs.
#include "tests/laws/sqlite/generate.h"
#include "tests/laws/sqlite/pieces.h"

namespace schemac::laws::sqlite {
namespace {

template <class T>
void drop_one(std::vector<T>& from, Random& random, std::size_t keep = 0) {
    if (from.size() > keep)
        from.erase(from.begin() + static_cast<std::ptrdiff_t>(keep + random.below(from.size() - keep)));
}

void change_column(Table& table, Random& random) {
    if (table.columns.size() < 2) return add_column(table, random);
    Column& column = table.columns[1 + random.below(table.columns.size() - 1)];
    if (random.chance(50))
        column.type = random_type(random);
    else
        column.rest = random_rest(random, table);
}

void change_key(Table& table, Random& random) {
    if (!table.options.empty()) return;
    const std::vector<std::string> keys{
        "PRIMARY KEY",    "PRIMARY KEY AUTOINCREMENT", "NOT NULL PRIMARY KEY", "PRIMARY KEY DESC", "UNIQUE",
        "UNIQUE NOT NULL"};
    table.columns[0].rest = random.pick(keys);
}

void edit(Spec& spec, Random& random) {
    Table& table = spec.tables[random.below(spec.tables.size())];
    switch (random.below(13)) {
        case 0: return add_table(spec, random);
        case 1: return drop_one(spec.tables, random, 1);
        case 2:
        case 3: return add_column(table, random);
        case 4: return drop_one(table.columns, random, 1);
        case 5:
        case 6: return change_column(table, random);
        case 7: return change_key(table, random);
        case 8: return add_constraint(table, spec, random);
        case 9: return drop_one(table.constraints, random);
        case 10: return random.chance(50) ? add_index(table, random) : drop_one(table.indexes, random);
        case 11: return add_body(spec, random);
        case 12: return drop_one(spec.bodies, random);
    }
}

}  // namespace

Spec mutate(Spec spec, Random& random) {
    for (std::size_t edits = 1 + random.below(6); edits > 0; --edits) {
        edit(spec, random);
        mend(spec);
    }
    return spec;
}

}  // namespace schemac::laws::sqlite
