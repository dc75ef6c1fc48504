// Introspect, SQLite: virtual and shadow tables. The names of shadow tables are those that the modules' documentation
// gives (https://www.sqlite.org/fts5.html#the_fts5_table_structure, fts3.html#shadow_tables, rtree.html).
#include "introspect/sqlite/virtual_table.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "compiler/dialect/expression/token.h"
#include "introspect/sqlite/parse.h"

namespace schemac::introspect::sqlite {
namespace {

struct Module {
    std::string_view name;
    std::array<std::string_view, 5> suffixes;
};

constexpr std::array modules{
    Module{"fts3", {"content", "segments", "segdir", "docsize", "stat"}},
    Module{"fts4", {"content", "segments", "segdir", "docsize", "stat"}},
    Module{"fts5", {"data", "idx", "content", "docsize", "config"}},
    Module{"rtree", {"node", "parent", "rowid", "", ""}},
    Module{"rtree_i32", {"node", "parent", "rowid", "", ""}},
    Module{"geopoly", {"node", "parent", "rowid", "", ""}},
};

/// Most rows of sqlite_master aren't worth a parse.
bool is_virtual(const Object& object) {
    constexpr std::string_view opening = "create virtual";
    return object.kind == "table" && dialect::expression::lower(object.sql.substr(0, opening.size())) == opening;
}

void add_shadows(const Object& object, std::set<std::string>& shadows) {
    const std::string module = parse_head(object.sql).module;
    for (const Module& known : modules)
        if (known.name == module)
            for (const std::string_view suffix : known.suffixes)
                shadows.insert(dialect::expression::lower(object.name + '_' + std::string(suffix)));
}

}  // namespace

void take_virtual_tables(std::vector<Object>& objects, std::vector<model::Unmanaged>& unmanaged) {
    std::set<std::string> shadows;
    for (const Object& object : objects) {
        if (!is_virtual(object)) continue;
        unmanaged.push_back({"virtual table", object.name});
        add_shadows(object, shadows);
    }
    if (unmanaged.empty()) return;
    std::erase_if(objects, [&](const Object& object) {
        return is_virtual(object) || (object.kind == "table" && shadows.count(dialect::expression::lower(object.name)));
    });
}

}  // namespace schemac::introspect::sqlite
