// Introspect, SQLite: what a CREATE makes.
#include "introspect/sqlite/parse.h"

namespace schemac::introspect::sqlite {

Head parse_head(std::string_view sql) {
    Cursor cursor(sql);
    Head head;
    if (!cursor.accept("create")) return head;
    head.temporary = cursor.accept("temp") || cursor.accept("temporary");
    const bool virtual_table = cursor.accept("virtual");
    cursor.accept("unique");
    head.kind = dialect::expression::lower(cursor.take().text);
    cursor.accept_all({"if", "not", "exists"});
    head.name = cursor.object_name();
    if (!virtual_table) return head;
    cursor.expect("using");
    head.module = dialect::expression::lower(cursor.name());
    return head;
}

}  // namespace schemac::introspect::sqlite
