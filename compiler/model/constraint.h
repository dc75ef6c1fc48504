// Model: the constraints of a table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/model/dialect_part.h"
#include "compiler/model/expression.h"
#include "compiler/model/key_part.h"
#include "compiler/model/mysql.h"
#include "compiler/model/name.h"
#include "compiler/model/postgres.h"
#include "compiler/model/sqlite.h"

namespace schemac::model {

enum class Deferral : std::uint8_t { not_deferrable, initially_immediate, initially_deferred };

using KeyDialectPart = DialectPart<postgres::IndexPart, mysql::IndexPart, sqlite::KeyPart>;

struct PrimaryKey {
    std::string name;  ///< empty where the target has no names for it (MySQL), or nobody gave one (SQLite)
    std::vector<KeyPart> parts;
    std::vector<std::string> include;
    Deferral deferral = Deferral::not_deferrable;
    bool without_overlaps = false;  ///< PostgreSQL 18: of the last column, ranges that overlap are equal
    std::string comment;
    KeyDialectPart dialect;

    bool operator==(const PrimaryKey&) const = default;
};

/// MySQL knows no unique constraints beside unique indexes: there its canonical form is `Index` with `unique`.
struct Unique {
    std::string name;
    std::vector<KeyPart> parts;
    std::vector<std::string> include;
    bool nulls_not_distinct = false;
    Deferral deferral = Deferral::not_deferrable;
    bool without_overlaps = false;  ///< as for a primary key
    std::string comment;
    KeyDialectPart dialect;

    bool operator==(const Unique&) const = default;
};

struct ForeignKey {
    enum class Action : std::uint8_t { no_action, restrict, cascade, set_null, set_default };
    enum class Match : std::uint8_t { simple, full, partial };

    std::string name;
    std::vector<std::string> columns;
    QualifiedName referenced;
    std::vector<std::string> referenced_columns;  ///< empty until canonical: the primary key
    Action on_update = Action::no_action;
    Action on_delete = Action::no_action;
    std::vector<std::string> on_delete_columns;  ///< PostgreSQL 15: `on delete set null (a, b)`
    Match match = Match::simple;
    Deferral deferral = Deferral::not_deferrable;
    bool validated = true;
    bool enforced = true;
    bool period = false;  ///< PostgreSQL 18: the last column's range must be covered by the referenced ones
    std::string comment;

    bool operator==(const ForeignKey&) const = default;
};

struct Check {
    std::string name;
    Expression expression;
    bool no_inherit = false;
    bool validated = true;
    bool enforced = true;
    std::string comment;

    bool operator==(const Check&) const = default;
};

struct Exclusion {
    struct Element {
        KeyPart part;
        std::string operator_name;

        bool operator==(const Element&) const = default;
    };
    std::string name;
    std::string method;
    std::vector<Element> elements;
    std::vector<std::string> include;
    std::optional<Expression> predicate;
    Deferral deferral = Deferral::not_deferrable;
    std::string comment;
    KeyDialectPart dialect;

    bool operator==(const Exclusion&) const = default;
};

}  // namespace schemac::model
