// Model: triggers on tables and views.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/model/constraint.h"
#include "compiler/model/expression.h"
#include "compiler/model/name.h"
#include "compiler/model/object_id.h"

namespace schemac::model {

struct Trigger {
    enum class Timing : std::uint8_t { before, after, instead_of };
    enum class Event : std::uint8_t { insert, update, delete_, truncate };

    std::string name;
    QualifiedName relation;
    Timing timing = Timing::before;
    std::vector<Event> events;                ///< sorted
    std::vector<std::string> update_columns;  ///< of `update of a, b`
    bool for_each_row = true;
    bool level_stated = true;  ///< whether its text says FOR EACH …; no part of what the trigger is
    std::string referencing;   ///< PostgreSQL: `old table as o new table as n`
    std::optional<Expression> when;
    bool constraint = false;  ///< PostgreSQL: `create constraint trigger`
    Deferral deferral = Deferral::not_deferrable;
    std::string enabled;  ///< PostgreSQL: `disabled`, `replica`, `always`; empty: enabled
    std::string order;    ///< MySQL: `follows x`; only where asked for
    Expression body;      ///< PostgreSQL: the call, `f(1, 'a')`; MySQL and SQLite: the statement or `begin … end`
    std::string comment;
    std::vector<ObjectId> depends_on;  ///< as for a view

    bool operator==(const Trigger&) const;
};

ObjectId id_of(const Trigger& trigger);

}  // namespace schemac::model
