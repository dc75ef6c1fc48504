// Introspect, SQLite: CREATE INDEX.
#include "introspect/sqlite/parse.h"
#include "introspect/sqlite/parse_parts.h"

namespace schemac::introspect::sqlite {

IndexOf parse_index(std::string_view sql) {
    Cursor cursor(sql);
    IndexOf found;
    found.index.method = "btree";
    cursor.expect("create");
    found.index.unique = cursor.accept("unique");
    cursor.expect("index");
    cursor.accept_all({"if", "not", "exists"});
    found.index.name = cursor.object_name();
    cursor.expect("on");
    found.table = cursor.name();
    found.index.parts = parse_key_parts(cursor);
    if (cursor.accept("where")) found.index.predicate = model::Expression(cursor.rest());
    return found;
}

}  // namespace schemac::introspect::sqlite
