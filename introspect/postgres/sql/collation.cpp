// Introspect, PostgreSQL SQL files: collations.
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {

/// One made FROM another is what that is; of the server's own only `C` and `POSIX` are known here.
Outcome read_collation(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Collation collation;
    collation.name = builder.new_name_of(body["defnames"]);
    for (const Value& item : body["definition"]) {
        const Value& option = item.as("DefElem");
        const std::string_view name = option["defname"].text;
        const std::string value = value_text(option["arg"]);
        if (name == "provider")
            collation.provider = value;
        else if (name == "locale")
            collation.locale = value;
        else if (name == "lc_collate")
            collation.collate = value;
        else if (name == "lc_ctype")
            collation.ctype = value;
        else if (name == "deterministic")
            collation.deterministic = value != "false";
        else if (name == "rules")
            collation.rules = value;
        else if (name == "from" && (option["arg"].as("List")["items"].last().string() == "C" ||
                                    option["arg"].as("List")["items"].last().string() == "POSIX"))
            collation.locale = option["arg"].as("List")["items"].last().string();
        else if (name != "version")
            builder.refuse(statement, name);
    }
    builder.place(id_of(collation), statement);
    builder.schema().collations.push_back(std::move(collation));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
