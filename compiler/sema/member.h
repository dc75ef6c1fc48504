// Sema: a table's members, one file a kind.
#pragma once

#include "compiler/sema/table_scope.h"

namespace schemac::sema {

void add(const ast::Column& column, const Place& place, TableScope& scope);
void add(const ast::PrimaryKey& key, const Place& place, TableScope& scope);
void add(const ast::Unique& unique, const Place& place, TableScope& scope);
void add(const ast::ForeignKey& foreign_key, const Place& place, TableScope& scope);
void add(const ast::Check& check, const Place& place, TableScope& scope);
void add(const ast::Exclude& exclude, const Place& place, TableScope& scope);
void add(const ast::Index& index, const Place& place, TableScope& scope);
void add(const ast::DroppedColumn& dropped, const Place& place, TableScope& scope);
void add(const ast::Option& option, const Place& place, TableScope& scope);

/// Whether a member of a dialect's block is no column but an option that the grammar doesn't know, as in
/// `mysql { engin InnoDB; }`: two words, of which the second is no type at all.
bool reads_as_option(const ast::Column& column, const Place& place, const Context& context);

/// What `references …` says, for the columns of the table that it stands beside.
void add_reference(std::vector<std::string> columns, const ast::References& references, const Place& place,
                   PendingName name, TableScope& scope);

/// A primary key or unique constraint written beside its column.
void add_column_key(const std::string& column, const ast::ColumnKey& key, bool primary, const Place& place,
                    TableScope& scope);

}  // namespace schemac::sema
