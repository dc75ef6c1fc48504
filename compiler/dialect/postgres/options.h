// Dialect, PostgreSQL: the options of a `postgres { … }` block, to and from the model.
#pragma once

#include <vector>

#include "compiler/dialect/option.h"
#include "compiler/model/table.h"
#include "compiler/model/view.h"
#include "compiler/source/diagnostics.h"

namespace schemac::dialect::postgres {

void apply(const Option& option, model::Table& table, source::Diagnostics& sink);
void apply(const Option& option, model::Column& column, source::Diagnostics& sink);
void apply(const Option& option, model::Index& index, source::Diagnostics& sink);
void apply(const Option& option, model::View& view, source::Diagnostics& sink);

std::vector<Option> options(const model::Table& table);
std::vector<Option> options(const model::Column& column);
std::vector<Option> options(const model::Index& index);
std::vector<Option> options(const model::View& view);

}  // namespace schemac::dialect::postgres
