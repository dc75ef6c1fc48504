// Diff: what the differs of a table's parts are given.
#pragma once

#include "compiler/diff/context.h"

namespace schemac::diff {

struct TableContext {
    const Context& context;
    const model::Table& from;
    const model::Table& to;
    std::vector<TableChange>& changes;

    void add(TableChange change) const { changes.push_back(std::move(change)); }
    const dialect::Capabilities& capabilities() const { return context.dialect.capabilities(); }
};

/// One function a part of a table, each in the file of that name.
void diff_columns(const TableContext& table);
void diff_primary_key(const TableContext& table);
void diff_uniques(const TableContext& table);
void diff_foreign_keys(const TableContext& table);
void diff_checks(const TableContext& table);
void diff_exclusions(const TableContext& table);
void diff_indexes(const TableContext& table);

}  // namespace schemac::diff
