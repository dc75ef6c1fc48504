// SQLite: its operators (https://www.sqlite.org/lang_expr.html, "Operators, and Parse-Affecting Attributes"), keywords
// (https://www.sqlite.org/lang_keywords.html) and functions.
#include "compiler/dialect/sqlite/expression_facts.h"

#include <array>

namespace schemac::dialect::sqlite {
namespace {

using expression::Operator;
using expression::Shape;
using expression::Synonym;
using std::string_view;

constexpr std::array operators{
    Operator{"~", Shape::prefix, 110},
    Operator{"+", Shape::prefix, 110},
    Operator{"-", Shape::prefix, 110},
    Operator{"collate", Shape::collate, 100},
    Operator{"||", Shape::infix, 90, {}, true},
    Operator{"->", Shape::infix, 90},
    Operator{"->>", Shape::infix, 90},
    Operator{"*", Shape::infix, 80},
    Operator{"/", Shape::infix, 80},
    Operator{"%", Shape::infix, 80},
    Operator{"+", Shape::infix, 70},
    Operator{"-", Shape::infix, 70},
    Operator{"&", Shape::infix, 60, {}, true},
    Operator{"|", Shape::infix, 60, {}, true},
    Operator{"<<", Shape::infix, 60},
    Operator{">>", Shape::infix, 60},
    Operator{"<", Shape::infix, 50},
    Operator{">", Shape::infix, 50},
    Operator{"<=", Shape::infix, 50},
    Operator{">=", Shape::infix, 50},
    Operator{"=", Shape::infix, 40},
    Operator{"==", Shape::infix, 40, "="},
    Operator{"<>", Shape::infix, 40},
    Operator{"!=", Shape::infix, 40, "<>"},
    Operator{"is", Shape::is, 40},
    Operator{"between", Shape::between, 40},
    Operator{"in", Shape::in, 40},
    Operator{"like", Shape::like, 40},
    Operator{"glob", Shape::like, 40},
    Operator{"regexp", Shape::like, 40},
    Operator{"match", Shape::like, 40},
    Operator{"isnull", Shape::postfix, 40, "is null"},
    Operator{"notnull", Shape::postfix, 40, "is not null"},
    Operator{"not null", Shape::postfix, 40, "is not null"},
    Operator{"not", Shape::prefix, 30},
    Operator{"and", Shape::infix, 20, {}, true},
    Operator{"or", Shape::infix, 10, {}, true},
};

constexpr std::array functions{
    Synonym{"substring", "substr"},
    Synonym{"if", "iif"},
};

constexpr std::array literals{
    Synonym{"null", "null"},
    Synonym{"true", "true"},
    Synonym{"false", "false"},
};

constexpr std::array<string_view, 3> niladic{"current_date", "current_time", "current_timestamp"};
constexpr std::array<string_view, 1> unit_functions{"raise"};

/// Words that the parser takes for keywords wherever a name might stand, the rest of SQLite's keywords being names
/// where the grammar leaves them no other sense.
constexpr std::array<string_view, 84> reserved{
    "add",        "all",        "alter",  "and",          "as",           "autoincrement",
    "begin",      "between",    "case",   "check",        "collate",      "commit",
    "constraint", "create",     "cross",  "current_date", "current_time", "current_timestamp",
    "default",    "deferrable", "delete", "distinct",     "drop",         "else",
    "end",        "escape",     "except", "exists",       "false",        "filter",
    "foreign",    "from",       "full",   "glob",         "group",        "having",
    "in",         "index",      "inner",  "insert",       "intersect",    "into",
    "is",         "isnull",     "join",   "left",         "like",         "limit",
    "match",      "natural",    "not",    "nothing",      "notnull",      "null",
    "on",         "or",         "order",  "outer",        "over",         "primary",
    "raise",      "references", "regexp", "returning",    "right",        "select",
    "set",        "table",      "then",   "to",           "transaction",  "trigger",
    "true",       "union",      "unique", "update",       "using",        "values",
    "view",       "when",       "where",  "window",       "with",         "without",
};

}  // namespace

const expression::Facts& expression_facts() {
    static const expression::Facts facts = [] {
        expression::Facts f;
        f.name_quotes = "\"`[";
        f.unknown_quoted_is_string = true;
        f.operators = operators;
        f.functions = functions;
        f.literals = literals;
        f.niladic = niladic;
        f.unit_functions = unit_functions;
        f.reserved = reserved;
        return f;
    }();
    return facts;
}

}  // namespace schemac::dialect::sqlite
