// Introspect, SQLite: the statements that sqlite_master holds, to the model. Grammar: https://www.sqlite.org/lang.html.
// All throw `Unreadable`.
#pragma once

#include <string_view>

#include "compiler/model/index.h"
#include "compiler/model/table.h"
#include "compiler/model/trigger.h"
#include "compiler/model/view.h"
#include "introspect/sqlite/cursor.h"

namespace schemac::introspect::sqlite {

model::Table parse_table(std::string_view sql);
model::View parse_view(std::string_view sql);
model::Trigger parse_trigger(std::string_view sql);

struct IndexOf {
    std::string table;
    model::Index index;
};
IndexOf parse_index(std::string_view sql);

/// What a CREATE makes, without reading it to the end; `kind` is `table`, `index`, … or empty for another statement.
struct Head {
    std::string kind;
    std::string name;
    std::string module;  ///< of a virtual table
    bool temporary = false;
};
Head parse_head(std::string_view sql);

}  // namespace schemac::introspect::sqlite
