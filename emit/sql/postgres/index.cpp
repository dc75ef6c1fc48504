// Emit, PostgreSQL: indexes.
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {

namespace {

Statements create(const plan::CreateIndex& operation) {
    const model::Index& index = operation.index;
    const model::QualifiedName& relation = operation.relation;
    const auto part = model::part_or_default<model::postgres::IndexPart>(index.dialect);
    std::string sql = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX " +
                      (operation.concurrently ? "CONCURRENTLY " : "") + quote(index.name) + " ON " +
                      (operation.only ? "ONLY " : "") + quote(relation);
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

}  // namespace

Statements create_index(const model::QualifiedName& relation, const model::Index& index, bool concurrently) {
    return create({relation, index, concurrently});
}

Statements write(const plan::CreateIndex& operation) {
    return create(operation);
}

Statements write(const plan::RenameIndex& operation) {
    return rename("INDEX", {operation.relation.schema, operation.from}, {operation.relation.schema, operation.to});
}

Statements write(const plan::AttachIndex& operation) {
    const auto index = [](const model::QualifiedName& relation, const std::string& name) {
        return quote(model::QualifiedName{relation.schema, name});
    };
    return {"ALTER INDEX " + index(operation.relation, operation.index) + " ATTACH PARTITION " +
            index(operation.partition, operation.part)};
}

Statements write(const plan::DropIndex& operation) {
    return {std::string("DROP INDEX ") + (operation.concurrently ? "CONCURRENTLY " : "") +
            quote(model::QualifiedName{operation.relation.schema, operation.index.name})};
}

}  // namespace schemac::emit::sql::postgres
