// MySQL and MariaDB: their operators (https://dev.mysql.com/doc/refman/8.0/en/operator-precedence.html), reserved words
// (https://dev.mysql.com/doc/refman/8.0/en/keywords.html) and functions that mean the same.
#include "compiler/dialect/mysql/expression_facts.h"

#include <array>
#include <string>
#include <utility>

namespace schemac::dialect::mysql {
namespace {

using expression::Operator;
using expression::Shape;
using expression::Synonym;
using std::string_view;

constexpr std::array operators{
    Operator{"->", Shape::infix, 170},
    Operator{"->>", Shape::infix, 170},
    Operator{"binary", Shape::prefix, 160},
    Operator{"collate", Shape::collate, 160},
    Operator{"!", Shape::prefix, 150},
    Operator{"-", Shape::prefix, 140},
    Operator{"+", Shape::prefix, 140},
    Operator{"~", Shape::prefix, 140},
    Operator{"^", Shape::infix, 130},
    Operator{"*", Shape::infix, 120},
    Operator{"/", Shape::infix, 120},
    Operator{"%", Shape::infix, 120},
    Operator{"div", Shape::infix, 120},
    Operator{"mod", Shape::infix, 120, "%"},
    Operator{"-", Shape::infix, 110},
    Operator{"+", Shape::infix, 110},
    Operator{"<<", Shape::infix, 100},
    Operator{">>", Shape::infix, 100},
    Operator{"&", Shape::infix, 90, {}, true},
    Operator{"|", Shape::infix, 80, {}, true},
    Operator{"=", Shape::infix, 70},
    Operator{"<=>", Shape::infix, 70},
    Operator{">=", Shape::infix, 70},
    Operator{">", Shape::infix, 70},
    Operator{"<=", Shape::infix, 70},
    Operator{"<", Shape::infix, 70},
    Operator{"<>", Shape::infix, 70},
    Operator{"!=", Shape::infix, 70, "<>"},
    Operator{"is", Shape::is, 70},
    Operator{"like", Shape::like, 70},
    Operator{"regexp", Shape::like, 70},
    Operator{"rlike", Shape::like, 70, "regexp"},
    Operator{"in", Shape::in, 70},
    Operator{"between", Shape::between, 60},
    Operator{"not", Shape::prefix, 50},
    Operator{"and", Shape::infix, 40, {}, true},
    Operator{"&&", Shape::infix, 40, "and", true},
    Operator{"xor", Shape::infix, 30, {}, true},
    Operator{"or", Shape::infix, 20, {}, true},
    Operator{"||", Shape::infix, 20, "or", true},
};

constexpr std::array functions{
    Synonym{"now", "current_timestamp"},
    Synonym{"localtime", "current_timestamp"},
    Synonym{"localtimestamp", "current_timestamp"},
    Synonym{"curdate", "current_date"},
    Synonym{"curtime", "current_time"},
    Synonym{"lcase", "lower"},
    Synonym{"ucase", "upper"},
    Synonym{"character_length", "char_length"},
    Synonym{"substring", "substr"},
    Synonym{"mid", "substr"},
    Synonym{"power", "pow"},
    Synonym{"ceiling", "ceil"},
    Synonym{"session_user", "user"},
    Synonym{"system_user", "user"},
    Synonym{"octet_length", "length"},
    Synonym{"day", "dayofmonth"},
};

constexpr std::array types{
    Synonym{"signed integer", "signed"},
    Synonym{"unsigned integer", "unsigned"},
    Synonym{"dec", "decimal"},
    Synonym{"integer", "signed"},
};

constexpr std::array literals{
    Synonym{"null", "null"},
    Synonym{"true", "true"},
    Synonym{"false", "false"},
    Synonym{"unknown", "null"},
};

constexpr std::array<string_view, 12> niladic{"current_timestamp", "now",      "localtime",    "localtimestamp",
                                              "current_date",      "curdate",  "current_time", "curtime",
                                              "current_user",      "utc_date", "utc_time",     "utc_timestamp"};
constexpr std::array<string_view, 4> unit_functions{"extract", "timestampdiff", "timestampadd", "get_format"};
constexpr std::array<string_view, 4> silent_introducers{"_utf8mb4", "_utf8mb3", "_utf8", "_latin1"};

constexpr std::array<string_view, 231> reserved{
    "accessible",
    "add",
    "all",
    "alter",
    "analyze",
    "and",
    "as",
    "asc",
    "asensitive",
    "before",
    "between",
    "bigint",
    "binary",
    "blob",
    "both",
    "by",
    "call",
    "cascade",
    "case",
    "change",
    "char",
    "character",
    "check",
    "collate",
    "column",
    "condition",
    "constraint",
    "continue",
    "convert",
    "create",
    "cross",
    "current_date",
    "current_time",
    "current_timestamp",
    "current_user",
    "cursor",
    "database",
    "databases",
    "day_hour",
    "day_microsecond",
    "day_minute",
    "day_second",
    "dec",
    "decimal",
    "declare",
    "default",
    "delayed",
    "delete",
    "desc",
    "describe",
    "deterministic",
    "distinct",
    "distinctrow",
    "div",
    "double",
    "drop",
    "dual",
    "each",
    "else",
    "elseif",
    "enclosed",
    "escaped",
    "except",
    "exists",
    "exit",
    "explain",
    "false",
    "fetch",
    "float",
    "float4",
    "float8",
    "for",
    "force",
    "foreign",
    "from",
    "fulltext",
    "generated",
    "grant",
    "group",
    "having",
    "high_priority",
    "hour_microsecond",
    "hour_minute",
    "hour_second",
    "if",
    "ignore",
    "in",
    "index",
    "infile",
    "inner",
    "inout",
    "insensitive",
    "insert",
    "int",
    "int1",
    "int2",
    "int3",
    "int4",
    "int8",
    "integer",
    "intersect",
    "interval",
    "into",
    "is",
    "iterate",
    "join",
    "key",
    "keys",
    "kill",
    "leading",
    "leave",
    "left",
    "like",
    "limit",
    "linear",
    "lines",
    "load",
    "localtime",
    "localtimestamp",
    "lock",
    "long",
    "longblob",
    "longtext",
    "loop",
    "low_priority",
    "match",
    "mediumblob",
    "mediumint",
    "mediumtext",
    "middleint",
    "minute_microsecond",
    "minute_second",
    "mod",
    "modifies",
    "natural",
    "no_write_to_binlog",
    "not",
    "null",
    "numeric",
    "on",
    "optimize",
    "option",
    "optionally",
    "or",
    "order",
    "out",
    "outer",
    "outfile",
    "over",
    "partition",
    "precision",
    "primary",
    "procedure",
    "purge",
    "range",
    "read",
    "reads",
    "real",
    "recursive",
    "references",
    "regexp",
    "release",
    "rename",
    "repeat",
    "replace",
    "require",
    "resignal",
    "restrict",
    "return",
    "revoke",
    "right",
    "rlike",
    "row_number",
    "schema",
    "schemas",
    "second_microsecond",
    "select",
    "sensitive",
    "separator",
    "set",
    "show",
    "signal",
    "smallint",
    "spatial",
    "specific",
    "sql",
    "sql_big_result",
    "sql_calc_found_rows",
    "sql_small_result",
    "sqlexception",
    "sqlstate",
    "sqlwarning",
    "ssl",
    "starting",
    "straight_join",
    "table",
    "terminated",
    "then",
    "tinyblob",
    "tinyint",
    "tinytext",
    "to",
    "trailing",
    "trigger",
    "true",
    "undo",
    "union",
    "unique",
    "unlock",
    "unsigned",
    "update",
    "usage",
    "use",
    "using",
    "utc_date",
    "utc_time",
    "utc_timestamp",
    "values",
    "varbinary",
    "varchar",
    "varcharacter",
    "varying",
    "when",
    "where",
    "while",
    "window",
    "with",
    "write",
    "xor",
    "year_month",
    "zerofill",
};

expression::Argument argument(expression::Child value, string_view before = {}) {
    return {std::string(before), std::move(value)};
}

/// `a -> '$.b'` is json_extract(a, '$.b'), and `->>` unquotes it.
expression::Node json_path(expression::Binary& arrow) {
    expression::Call extract{"json_extract", {}, false, {}};
    extract.arguments.push_back(argument(std::move(arrow.left)));
    extract.arguments.push_back(argument(std::move(arrow.right), ","));
    if (arrow.op == "->") return {std::move(extract)};
    expression::Call unquote{"json_unquote", {}, false, {}};
    unquote.arguments.push_back(argument(expression::Node{std::move(extract)}));
    return {std::move(unquote)};
}

expression::Node rewrite(expression::Node node) {
    auto* binary = std::get_if<expression::Binary>(&node.value);
    if (binary && (binary->op == "->" || binary->op == "->>")) return json_path(*binary);
    return node;
}

}  // namespace

const expression::Facts& expression_facts() {
    static const expression::Facts facts = [] {
        expression::Facts f;
        f.string_quotes = "'\"";
        f.name_quotes = "`";
        f.backslash_escapes = true;
        f.hash_comments = true;
        f.bare_dash_comments = false;
        f.executable_comments = true;
        f.adjacent_strings_join = true;
        f.interval = true;
        f.bit_strings = true;
        f.convert_casts = true;
        f.operators = operators;
        f.functions = functions;
        f.types = types;
        f.literals = literals;
        f.niladic = niladic;
        f.unit_functions = unit_functions;
        f.silent_introducers = silent_introducers;
        f.reserved = reserved;
        f.rewrite = rewrite;
        return f;
    }();
    return facts;
}

}  // namespace schemac::dialect::mysql
