// Plan: which steps commit together.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

/// Numbers the transactions of ordered steps. Locks are held until the commit, so that what reads or writes all rows of
/// a table that stands has a transaction of its own: no strong lock outlives a scan, and a lock that can't be had takes
/// no scan back with it. What takes a moment shares one. Two things go before that: what is dropped and made again is
/// never missing in between, and `Step::together` is kept. Where DDL has no transactions, or a target's way of altering
/// tables needs a single one, steps are only parted by whether they may run in one.
void cut_transactions(Steps& steps, const Context& context);

}  // namespace schemac::plan
