// Model: what no difference can know, said by a person in the language, a hints file or on the command line.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/model/expression.h"
#include "compiler/model/object_id.h"

namespace schemac::model {

/// What existing rows get, and how the way back restores what was there.
struct Backfill {
    Expression forward;
    std::optional<Expression> reverse;
};

/// A deliberate drop; `archive` keeps the data aside.
struct Drop {
    bool archive = false;
};

/// Hints are keyed by the identity of the object in the desired state (drops: of the object that goes) and so never
/// disturb equality. A hint whose work is done does no harm.
struct Hints {
    std::map<ObjectId, std::string> renames;                               ///< new identity → old name
    std::map<ObjectId, std::map<std::string, std::string>> label_renames;  ///< enum → new label → old label
    std::map<ObjectId, Backfill> backfills;
    std::map<ObjectId, Expression> conversions;
    std::map<ObjectId, Drop> drops;
    std::set<ObjectId> deprecated;
    std::map<ObjectId, std::vector<ObjectId>> depends_on;
};

}  // namespace schemac::model
