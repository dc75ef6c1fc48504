// Emit, PostgreSQL: range types.
#include "compiler/dialect/postgres/names.h"
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

Statements write(const diff::CreateRange& change) {
    const model::RangeType& range = change.object;
    std::string options = "SUBTYPE = " + type_text(range.subtype);
    if (!range.operator_class.empty()) options += ", SUBTYPE_OPCLASS = " + range.operator_class;
    if (!range.collation.empty()) options += ", COLLATION = " + collate(range.collation).substr(9);
    if (!range.difference.empty()) options += ", SUBTYPE_DIFF = " + range.difference;
    if (!range.multirange.empty() && range.multirange != dialect::postgres::default_multirange_name(range.name.name))
        options += ", MULTIRANGE_TYPE_NAME = " + quote(model::QualifiedName{range.name.schema, range.multirange});
    const std::string name = quote(range.name);
    Statements statements{"CREATE TYPE " + name + " AS RANGE (" + options + ')'};
    add_comment(statements, "TYPE " + name, range.comment);
    return statements;
}

Statements write(const diff::DropRange& change) {
    return {"DROP TYPE " + quote(change.object.name)};
}

Statements write(const diff::RenameRange& change) {
    return rename("TYPE", change.from.name, change.to);
}

Statements write(const diff::AlterRange& change) {
    return rename("TYPE", {change.to.name.schema, change.from.multirange},
                  {change.to.name.schema, change.to.multirange});
}

}  // namespace schemac::emit::sql::postgres
