// Introspect, SQLite: views and triggers that don't resolve. SQLite itself looks only when they are used; renaming a
// column, of any table, makes it look at all of them, and name the first that fails
// (https://www.sqlite.org/lang_altertable.html#alter_table_rename).
#include "introspect/rehearse.h"

#include "compiler/dialect/sqlite/mentions.h"
#include "introspect/sqlite/database.h"

namespace schemac::introspect::sqlite {
namespace {

constexpr const char* probe = "schemac_rehearsal";

/// What stands behind `error in view v: `, or nothing where the message is of another object.
std::optional<std::string> said_of(const std::string& message, const char* kind, const std::string& name) {
    const std::string head = std::string("error in ") + kind + ' ' + name + ": ";
    if (!message.starts_with(head)) return std::nullopt;
    return message.substr(head.size());
}

/// A function that the application brings is none of ours; what is missing from the schema is.
bool is_about_schema(const std::string& why) {
    return why.starts_with("no such table") || why.starts_with("no such column");
}

struct Found {
    Unresolved unresolved;
    std::string drop;
};

std::optional<Found> find(const std::string& message, const model::Schema& schema) {
    for (const model::View& view : schema.views)
        if (auto why = said_of(message, "view", view.name.name))
            return Found{{id_of(view), *why}, "DROP VIEW " + dialect::sqlite::quoted(view.name.name)};
    for (const model::Trigger& trigger : schema.triggers)
        if (auto why = said_of(message, "trigger", trigger.name))
            return Found{{id_of(trigger), *why}, "DROP TRIGGER " + dialect::sqlite::quoted(trigger.name)};
    return std::nullopt;
}

}  // namespace

std::vector<Unresolved> rehearse(const std::vector<std::string>& statements, const model::Schema& schema) {
    const Database database = Database::in_memory();
    for (const std::string& statement : statements)
        database.run(statement);
    database.run(std::string("CREATE TABLE ") + probe + " (a)");
    std::vector<Unresolved> all;
    while (const auto refusal = database.run(std::string("ALTER TABLE ") + probe + " RENAME COLUMN a TO b")) {
        const auto found = find(refusal->message, schema);
        if (!found || database.run(found->drop)) break;
        if (is_about_schema(found->unresolved.why)) all.push_back(found->unresolved);
    }
    return all;
}

}  // namespace schemac::introspect::sqlite
