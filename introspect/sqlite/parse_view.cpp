// Introspect, SQLite: CREATE VIEW.
#include "introspect/sqlite/parse.h"

namespace schemac::introspect::sqlite {

model::View parse_view(std::string_view sql) {
    Cursor cursor(sql);
    model::View view;
    cursor.expect("create");
    if (!cursor.accept("temp")) cursor.accept("temporary");
    cursor.expect("view");
    cursor.accept_all({"if", "not", "exists"});
    view.name.name = cursor.object_name();
    if (cursor.at("(")) view.columns = cursor.names();
    cursor.expect("as");
    view.query = model::Expression(cursor.rest());
    return view;
}

}  // namespace schemac::introspect::sqlite
