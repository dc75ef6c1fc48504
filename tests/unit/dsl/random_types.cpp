// Column types for random states.
#include "tests/unit/dsl/random_types.h"

#include <utility>

namespace schemac::test {
namespace {

model::Type type(std::string name, std::vector<std::string> arguments = {}, std::vector<std::string> modifiers = {},
                 int dimensions = 0) {
    return {{}, std::move(name), std::move(arguments), std::move(modifiers), dimensions, false};
}

const std::vector<RandomType> postgres{
    {type("integer"), "42", true, true},
    {type("bigint"), "'-1'::integer", true, true},
    {type("numeric", {"12", "2"}), "0.5", true, true},
    {type("text"), "'it''s; (a) {b}'::text"},
    {type("character varying", {"20"}), "'x'::character varying"},
    {type("boolean"), "false"},
    {type("timestamp with time zone"), "now()"},
    {type("timestamp without time zone", {"3"}), "CURRENT_TIMESTAMP"},
    {type("jsonb"), "'{}'::jsonb"},
    {type("integer", {}, {}, 1), "'{}'::integer[]"},
    {type("uuid"), "gen_random_uuid()"},
    {type("double precision"), "", true, true},
    {type("date"), ""},
    {type("interval"), "'01:00:00'::interval"},
    {type("bytea"), ""},
    {type("bit varying", {"5"}), ""},
    {type("\"char\""), ""},
};

const std::vector<RandomType> mysql{
    {type("int"), "42", true, true},
    {type("bigint", {}, {"unsigned"}), "1", true, true},
    {type("decimal", {"12", "2"}), "0.50", true, true},
    {type("varchar", {"20"}), "'it''s; (a) {b}'"},
    {type("char", {"3"}), "'abc'"},
    {type("text"), "", false},
    {type("datetime", {"3"}), "current_timestamp(3)"},
    {type("timestamp"), "", true},
    {type("date"), ""},
    {type("enum", {"a", "it's", "b c"}), "'a'"},
    {type("set", {"x", "y"}), "'x'"},
    {type("double"), "", true, true},
    {type("varbinary", {"16"}), ""},
    {type("tinyint", {"1"}), "0", true, true},
    {type("longblob"), "", false},
    {type("year"), ""},
};

const std::vector<RandomType> sqlite{
    {type("integer"), "42", true, true},
    {type("text"), "'it''s; (a) {b}'"},
    {type("real"), "0.5", true, true},
    {type("blob"), ""},
    {type("numeric"), "1", true, true},
    {type("varchar", {"20"}), "'x'"},
    {type("datetime"), "CURRENT_TIMESTAMP"},
    {type("decimal", {"10", "2"}), "", true, true},
    {type(""), ""},
};

}  // namespace

const std::vector<RandomType>& random_types(model::Product product) {
    switch (product) {
        case model::Product::postgres: return postgres;
        case model::Product::mysql:
        case model::Product::mariadb: return mysql;
        case model::Product::sqlite: return sqlite;
    }
    return sqlite;
}

}  // namespace schemac::test
