// Emit, MariaDB: sequences.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {
namespace {

std::string numbers(const model::SequenceOptions& options, std::string_view start) {
    std::string sql;
    if (options.start) sql += std::string(start) + *options.start;
    if (options.minimum) sql += " MINVALUE " + *options.minimum;
    if (options.maximum) sql += " MAXVALUE " + *options.maximum;
    if (options.increment) sql += " INCREMENT BY " + *options.increment;
    if (options.cache) sql += " CACHE " + *options.cache;
    return sql + (options.cycle ? " CYCLE" : " NOCYCLE");
}

}  // namespace

Statements statements(const diff::CreateSequence& change, const Context&) {
    return {"CREATE SEQUENCE " + quote(change.object.name) + numbers(change.object.options, " START WITH ")};
}

Statements statements(const diff::DropSequence& change, const Context&) {
    return {"DROP SEQUENCE " + quote(change.object.name)};
}

Statements statements(const diff::RenameSequence& change, const Context&) {
    return {"RENAME TABLE " + quote(change.from.name) + " TO " + quote(change.to)};
}

Statements statements(const diff::AlterSequence& change, const Context&) {
    return {"ALTER SEQUENCE " + quote(change.to.name) + numbers(change.to.options, " START WITH ")};
}

}  // namespace schemac::emit::sql::mysql
