// Introspect, SQLite: sqlite_master to the model. The text of each object is parsed, since pragmas show neither checks
// nor names of constraints, conflict clauses, deferrability, AUTOINCREMENT, expressions nor collations.
#include "introspect/sqlite/catalog.h"

#include <algorithm>
#include <unordered_map>

#include "compiler/dialect/expression/token.h"
#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/sqlite/parse.h"
#include "introspect/sqlite/virtual_table.h"

namespace schemac::introspect::sqlite {
namespace {

[[noreturn]] void not_understood(const Object& object, const Unreadable& why) {
    std::string near = object.sql.substr(std::min(why.offset, object.sql.size()), 40);
    throw source::Failure(schemac::code::sqlite_unreadable_definition, object.kind, object.name, why.expected, near)
        .help("please report the statement, which `SELECT sql FROM sqlite_master` shows, as a bug of schemac");
}

/// Puts objects into the schema; tables come first.
class Reader {
  public:
    explicit Reader(model::Schema& schema) : schema_(schema) {}

    void read(const Object& object) {
        if (object.kind == "table")
            add_table(object);
        else if (object.kind == "index")
            add_index(object);
        else if (object.kind == "view")
            schema_.views.push_back(parse_view(object.sql));
        else if (object.kind == "trigger")
            schema_.triggers.push_back(parse_trigger(object.sql));
        else
            schema_.unmanaged.push_back({object.kind, object.name});
    }

  private:
    void add_table(const Object& object) {
        places_.emplace(dialect::expression::lower(object.name), schema_.tables.size());
        schema_.tables.push_back(parse_table(object.sql));
    }

    /// An index of a virtual table's own table has none here.
    void add_index(const Object& object) {
        IndexOf found = parse_index(object.sql);
        const auto place = places_.find(dialect::expression::lower(found.table));
        if (place != places_.end()) schema_.tables[place->second].indexes.push_back(std::move(found.index));
    }

    model::Schema& schema_;
    std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::vector<Object> read_objects(const Database& database) {
    std::vector<Object> objects;
    // ALTER TABLE … RENAME keeps the row of the table in place, so a trigger or index may come before its table.
    database.query(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' AND sql IS NOT NULL "
        "ORDER BY type <> 'table', rowid",
        [&](const Row& row) {
            objects.push_back({row.text(0), row.text(1), row.text(2)});
        });
    return objects;
}

model::Schema read_schema(const Database& database) {
    model::Schema schema;
    std::vector<Object> objects = read_objects(database);
    take_virtual_tables(objects, schema.unmanaged);
    Reader reader(schema);
    for (const Object& object : objects) {
        try {
            reader.read(object);
        } catch (const Unreadable& why) {
            not_understood(object, why);
        }
    }
    return schema;
}

}  // namespace schemac::introspect::sqlite
