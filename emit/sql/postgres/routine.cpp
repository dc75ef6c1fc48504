// Emit, PostgreSQL: functions and procedures.
#include "compiler/dialect/postgres/scan.h"
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string kind(const model::Routine& routine) {
    switch (routine.form) {
        case model::Routine::Form::function: return "FUNCTION";
        case model::Routine::Form::procedure: return "PROCEDURE";
        case model::Routine::Form::aggregate: return "AGGREGATE";
    }
    return {};
}

std::string path(const model::Routine& routine) {
    const bool any = routine.form == model::Routine::Form::aggregate && routine.signature.empty();
    return kind(routine) + ' ' + quote(routine.name) + '(' + (any ? "*" : routine.signature) + ')';
}

/// A body in SQL's standard form (`RETURN …`, `BEGIN ATOMIC …`) stands by itself; no string in language SQL begins so.
bool is_standard_form(const model::Routine& routine) {
    if (routine.language != "sql") return false;
    const auto tokens = dialect::postgres::scan(std::string_view(routine.body.sql).substr(0, 200));
    if (tokens.empty()) return false;
    return tokens[0].is("return") || (tokens.size() > 1 && tokens[0].is("begin") && tokens[1].is("atomic"));
}

std::string body(const model::Routine& routine) {
    if (is_standard_form(routine)) return routine.body.sql;
    if (routine.language == "c") return "AS " + routine.body.sql;
    return "AS " + dialect::postgres::dollar_quoted(routine.body.sql);
}

/// `CREATE AGGREGATE f(integer) (SFUNC = …, STYPE = …)`.
std::string aggregate(const model::Routine& routine, std::string_view create) {
    std::string options;
    for (const std::string& attribute : routine.attributes)
        options += (options.empty() ? "\n    " : ",\n    ") + attribute;
    return std::string(create) + " AGGREGATE " + quote(routine.name) + '(' +
           (routine.parameters.empty() ? "*" : routine.parameters) + ") (" + options + "\n)";
}

std::string definition(const model::Routine& routine, std::string_view create) {
    if (routine.form == model::Routine::Form::aggregate) return aggregate(routine, create);
    std::string sql =
        std::string(create) + ' ' + kind(routine) + ' ' + quote(routine.name) + '(' + routine.parameters + ')';
    if (!routine.returns.empty()) sql += "\nRETURNS " + routine.returns;
    sql += "\nLANGUAGE " + quote(routine.language);
    for (const std::string& attribute : routine.attributes)
        sql += '\n' + attribute;
    return sql + '\n' + body(routine);
}

}  // namespace

Statements write(const diff::CreateRoutine& change) {
    Statements statements{definition(change.object, "CREATE")};
    add_comment(statements, path(change.object), change.object.comment);
    return statements;
}

Statements write(const diff::DropRoutine& change) {
    return {"DROP " + path(change.object)};
}

Statements write(const diff::AlterRoutine& change) {
    return {definition(change.to, "CREATE OR REPLACE")};
}

/// `rename` takes the name to be all; a routine's has its arguments behind it.
Statements write(const diff::RenameRoutine& change) {
    const std::string arguments = '(' + change.from.signature + ')';
    Statements statements;
    model::QualifiedName name = change.from.name;
    if (name.name != change.to.name)
        statements.push_back("ALTER ROUTINE " + quote(name) + arguments + " RENAME TO " + quote(change.to.name));
    name.name = change.to.name;
    if (name.schema != change.to.schema)
        statements.push_back("ALTER ROUTINE " + quote(name) + arguments + " SET SCHEMA " + quote(change.to.schema));
    return statements;
}

}  // namespace schemac::emit::sql::postgres
