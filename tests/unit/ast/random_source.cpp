// Random source text.
#include "tests/unit/ast/random_source.h"

#include <sstream>

namespace schemac::test {

void RandomSource::space() {
    switch (random_() % 16) {
        case 0: text_ += "\n\n\n"; break;
        case 1: text_ += " // c\n"; break;
        case 2: text_ += " /* c */ "; break;
        case 3: text_ += "\n  -- c\n"; break;
        case 4: text_ += "\n"; break;
        case 5: text_ += "\n\n// own\n"; break;
        default: text_ += "  ";
    }
}

/// The words of `tokens`, with random blanks between.
void RandomSource::add(std::string_view tokens) {
    std::istringstream words{std::string(tokens)};
    for (std::string word; words >> word;) {
        text_ += word;
        space();
    }
}

void RandomSource::name() {
    add(pick({"a", "b_long_name_of_something", "Users", "\"Quoted\"", "`tick`", "x1", "data", "view_", "s . t"}));
}

void RandomSource::names() {
    add("(");
    for (int i = 0; i == 0 || (i < 30 && chance(60)); ++i) {
        if (i > 0) add(",");
        add(pick({"a", "b_long_name_of_something", "\"Quoted\""}));
    }
    add(")");
}

void RandomSource::opaque() {
    text_ += pick({"( a  >  0 )", "(lower((x)) = ')')", "(1)", "( x\n   and y -- c\n )", "(a /* c */ and $$ ( $$ <> b)",
                   "((((1))))"});
    space();
}

void RandomSource::column() {
    add(pick({"id", "full_name", "\"check\"", "a_rather_long_name_of_a_column_that_is_not_aligned", "n"}));
    add(pick({"bigint", "varchar ( 20 )", "numeric(12, -2)", "timestamp ( 3 ) with time zone", "enum('a', 'b''c')",
              "integer [ ] [3]", "int unsigned", "s . status", "'geometry(Point,1)'", "untyped", "double precision"}));
    if (chance(50)) add(pick({"not null", "null", "NOT NULL"}));
    if (chance(30)) {
        add("default");
        add(pick({"0", "- 1.5", "'x y'", "now ( )", "'a' :: text", "null", "{ postgres (1) ; mysql ( 2 ) }"}));
    }
    if (chance(10)) add(pick({"primary key", "unique", "unique nulls not distinct"}));
    if (chance(10)) add("identity always ( start with 1 increment by - 2 no cycle )");
    if (chance(10)) {
        add("references");
        name();
        if (chance(50)) names();
        if (chance(50)) add("on delete set null (a , b) on update cascade deferrable initially deferred");
    }
    if (chance(10)) {
        add("backfill");
        opaque();
    }
    if (chance(10)) add("postgres { storage external ; statistics = 100 ; }");
    if (chance(10)) add("deprecated 'why'");
    add(";");
}

void RandomSource::index_rest() {
    if (chance(30)) add("using gin");
    add("(");
    for (int i = 0; i == 0 || (i < 12 && chance(60)); ++i) {
        if (i > 0) add(",");
        add(pick({"a", "b desc nulls last", "( lower ( x ) )", "c ( 10 )", "lower ( y )",
                  "d collate \"C\" text_ops ( k = 1 ) asc"}));
    }
    add(")");
    if (chance(30)) {
        add("include");
        names();
    }
    if (chance(30)) {
        add("where");
        opaque();
    }
    if (chance(20)) add("with ( fillfactor = 70 , a . b = on )");
}

void RandomSource::member() {
    if (chance(20)) text_ += "\n/// doc\n";
    switch (random_() % 10) {
        case 0:
            add("primary key");
            names();
            add(";");
            break;
        case 1:
            add(chance(50) ? "index i1" : "unique index");
            index_rest();
            add(";");
            break;
        case 2:
            add("check c1");
            opaque();
            add("no inherit ;");
            break;
        case 3:
            add("foreign key");
            names();
            add("references other ;");
            break;
        case 4: add("dropped column fax archive ;"); break;
        case 5: add("mysql { engine InnoDB ; charset = utf8mb4 ; index x ( a ( 10 ) ) ; }"); break;
        case 6:
            add("postgres {");
            column();
            add("storage ( fillfactor = 90 ) ;");
            add("}");
            break;
        default: column();
    }
}

void RandomSource::table() {
    add("table");
    name();
    if (chance(20)) add("with times , s . more renamed from old");
    add("{");
    while (chance(85))
        member();
    add(chance(20) ? "} ;" : "}");
}

void RandomSource::other_declaration() {
    switch (random_() % 8) {
        case 0: add("schema \"my-shop\" ;"); break;
        case 1: add("enum s { a , b renamed from c , 'd e' , }"); break;
        case 2:
            add("domain d as varchar ( 10 ) not null check c1");
            opaque();
            add(";");
            break;
        case 3:
            add("view v ( a , b ) depends on t , function f ( int ) as");
            text_ += "$$ select\n  1 $$";
            space();
            add("with check option ;");
            break;
        case 4:
            add("function f ( a int ) returns setof numeric ( 10 , 2 ) language sql immutable set search_path = a , b "
                "as");
            text_ += "$q$ x  $$  y $q$";
            add(" ;");
            break;
        case 5: add("trigger g before insert or update of a , b on t for each row execute f ( 1 , 'x' ) ;"); break;
        case 6: add("sequence q as bigint start with 1 increment by - 1 owned by t . a ;"); break;
        default: add("raw postgres kind n as 'create' drop 'drop it' ;");
    }
}

void RandomSource::declaration() {
    if (chance(20)) text_ += "\n/// doc\n/// more\n";
    if (chance(10)) {
        add("postgres {");
        if (chance(80)) table();
        other_declaration();
        add("}");
    } else if (chance(60)) {
        table();
    } else {
        other_declaration();
    }
}

std::string RandomSource::file() {
    text_.clear();
    while (chance(80))
        declaration();
    return text_;
}

}  // namespace schemac::test
