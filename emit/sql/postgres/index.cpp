// Emit, PostgreSQL: indexes.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

Statements create_index(const model::QualifiedName& relation, const model::Index& index, bool concurrently) {
    const auto part = model::part_or_default<model::postgres::IndexPart>(index.dialect);
    std::string sql = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX " +
                      (concurrently ? "CONCURRENTLY " : "") + quote(index.name) + " ON " + quote(relation);
    if (!index.method.empty() && index.method != "btree") sql += " USING " + quote(index.method);
    sql += ' ' + parts_text(index.parts) + include_text(index.include);
    if (index.nulls_not_distinct) sql += " NULLS NOT DISTINCT";
    sql += with_text(part.storage);
    if (!part.tablespace.empty()) sql += " TABLESPACE " + quote(part.tablespace);
    if (index.predicate) sql += " WHERE " + reproducible(index.predicate->sql);
    Statements statements{sql};
    if (part.clustered) statements.push_back("ALTER TABLE " + quote(relation) + " CLUSTER ON " + quote(index.name));
    add_comment(statements, "INDEX " + quote(model::QualifiedName{relation.schema, index.name}), index.comment);
    return statements;
}

Statements write(const plan::CreateIndex& operation) {
    return create_index(operation.relation, operation.index, operation.concurrently);
}

Statements write(const plan::DropIndex& operation) {
    return {std::string("DROP INDEX ") + (operation.concurrently ? "CONCURRENTLY " : "") +
            quote(model::QualifiedName{operation.relation.schema, operation.index.name})};
}

}  // namespace schemac::emit::sql::postgres
