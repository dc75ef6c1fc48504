// Dialect, PostgreSQL: the names that the server gives to what was left unnamed.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::dialect::postgres {

/// The server's `makeObjectName`: `name1_name2_label`, where the longer of the two names is cut until all fits in 63
/// bytes. An empty `name2` or label is left out with its underscore.
std::string make_object_name(std::string_view name1, std::string_view name2, std::string_view label);

/// The server's `ChooseIndexNameAddition`: names joined by underscores, of which only the first 64 bytes count.
std::string joined_columns(const std::vector<std::string>& columns);

/// The server's `ChooseIndexColumnNames`: a name that stands twice gets a number.
std::vector<std::string> distinct_columns(std::vector<std::string> columns);

/// `name` is `table_column_seq`, or that with the number that the server adds where it is taken.
bool is_sequence_default(std::string_view name, std::string_view table, std::string_view column);

/// Whether the name of a NOT NULL constraint reads like the server's choice, `table_column_not_null`. It stays as it is
/// when the table or the column is renamed, so that any table and column will do.
bool is_not_null_default(std::string_view name);

/// The server's `makeMultirangeTypeName`: the first `range` in the name becomes `multirange`, else that is added to it.
std::string default_multirange_name(std::string_view range);

/// The names that one schema has given away. Relations share one space, constraints (over all tables) another.
class TakenNames {
  public:
    void take_relation(const std::string& name) { relations_.insert(name); }
    void take_constraint(const std::string& name) { constraints_.insert(name); }

    /// `ChooseConstraintName`: for checks and foreign keys. Takes it.
    std::string choose_constraint(std::string_view table, std::string_view column, std::string_view label);
    /// `ChooseRelationName`: for indexes, and for the constraints that are indexes underneath. Takes it.
    std::string choose_index(std::string_view table, std::string_view columns, std::string_view label,
                             bool is_constraint);

  private:
    std::set<std::string> relations_;
    std::set<std::string> constraints_;
};

}  // namespace schemac::dialect::postgres
