// Model: sequences that stand by themselves (those of identity and serial columns are part of the column).
#pragma once

#include <string>

#include "compiler/model/column.h"
#include "compiler/model/name.h"
#include "compiler/model/type.h"

namespace schemac::model {

struct Sequence {
    QualifiedName name;
    Type type;
    SequenceOptions options;
    QualifiedName owner_table;  ///< `owned by`; empty: nobody
    std::string owner_column;
    std::string comment;

    bool operator==(const Sequence&) const = default;
};

}  // namespace schemac::model
