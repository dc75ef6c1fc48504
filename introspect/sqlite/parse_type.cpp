// Introspect, SQLite: the names of types, which SQLite keeps as they were written.
#include "compiler/dialect/sqlite/type_name.h"
#include "introspect/sqlite/parse_parts.h"

namespace schemac::introspect::sqlite {

model::Type type_of(std::string written) {
    model::Type type = dialect::sqlite::parse_type(written);
    if (dialect::sqlite::type_text(type) == dialect::expression::lower(written)) return type;
    return {{}, std::move(written), {}, {}, 0, true};
}

}  // namespace schemac::introspect::sqlite
