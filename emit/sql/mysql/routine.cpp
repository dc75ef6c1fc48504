// Emit, MySQL and MariaDB: functions and procedures.
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {
namespace {

std::string word(const model::Routine& routine) {
    return routine.form == model::Routine::Form::procedure ? "PROCEDURE " : "FUNCTION ";
}

std::string create(const model::Routine& routine, std::string_view head) {
    std::string sql = std::string(head) + ' ' + word(routine) + quote(routine.name) + '(' + routine.parameters + ')';
    if (routine.form == model::Routine::Form::function) sql += " RETURNS " + routine.returns;
    for (const std::string& attribute : routine.attributes)
        sql += '\n' + upper(attribute);
    if (!routine.comment.empty()) sql += "\nCOMMENT " + literal(routine.comment);
    return sql + '\n' + routine.body.sql;
}

}  // namespace

Statements statements(const diff::CreateRoutine& change, const Context&) {
    return {create(change.object, "CREATE")};
}

Statements statements(const diff::DropRoutine& change, const Context&) {
    return {"DROP " + word(change.object) + quote(change.object.name)};
}

Statements statements(const diff::AlterRoutine& change, const Context&) {
    return {create(change.to, "CREATE OR REPLACE")};
}

}  // namespace schemac::emit::sql::mysql
