// Report: what a change or an operation does, in a few words without a full stop.
#pragma once

#include <string>

#include "compiler/diff/change.h"
#include "compiler/plan/operation.h"
#include "compiler/plan/step.h"
#include "emit/report/name.h"

namespace schemac::emit::report {

/// `add column users.email varchar(320) not null`.
std::string describe(const diff::Change& change);
std::string describe(const plan::Operation& operation);

/// Within the table that is being altered: `add column email varchar(320) not null`.
std::string describe(const diff::TableChange& change);

/// What must hold for the data: `no NULL in users.email`.
std::string describe(const plan::Precondition& precondition);

/// `reads and writes of table users wait, while it is read`; empty where nothing waits.
std::string describe(const plan::Lock& lock);

}  // namespace schemac::emit::report
