// Model: event triggers, which belong to the database as a whole.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/name.h"

namespace schemac::model {

struct EventTrigger {
    std::string name;
    std::string event;              ///< `ddl_command_start`, `ddl_command_end`, `table_rewrite`, `sql_drop`, `login`
    std::vector<std::string> tags;  ///< `when tag in (…)`, upper case, sorted; empty: all
    QualifiedName function;         ///< without arguments
    std::string enabled;            ///< `disabled`, `replica`, `always`; empty: enabled
    std::string comment;

    bool operator==(const EventTrigger&) const = default;
};

}  // namespace schemac::model
