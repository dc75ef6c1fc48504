// Dialect, MySQL and MariaDB: what makes a state comparable, kind by kind.
#pragma once

#include <optional>

#include "compiler/dialect/mysql/charset.h"
#include "compiler/model/state.h"

namespace schemac::dialect::mysql {

/// What canonical forms depend on.
struct Server {
    const model::Target& target;
    const Charsets& charsets;
};

void canonical_state(model::State& state, const Server& server);

void canonical_table(model::Table& table, const Server& server);
/// `table_collation` is that of the column's table, already resolved.
void canonical_column(model::Column& column, const model::Table& table, const std::string& table_collation,
                      const Server& server);
/// Unique constraints become indexes, names are those that the server would choose, key parts lose what means nothing.
void canonical_indexes(model::Table& table, const Server& server);
/// Names, referenced columns, and the index that a foreign key makes for itself.
void canonical_foreign_keys(model::Table& table, const model::Schema& schema, const Server& server);
void canonical_checks(model::Table& table, const Server& server);
/// What is left out is written out: an ALTER SEQUENCE leaves alone what it doesn't name.
void canonical_sequence(model::Sequence& sequence);
void canonical_view(model::View& view, const model::Schema& schema);
void canonical_routine(model::Routine& routine, const model::Schema& schema, const Server& server);
void canonical_trigger(model::Trigger& trigger, const model::Schema& schema);
void canonical_raw(model::Raw& raw, const model::Schema& schema);

/// Sets the comparable form of an expression over a table's columns.
void canonical_expression(model::Expression& expression, const model::QualifiedName& relation);

/// A default's comparable form, which its column's type decides; nothing for NULL, which is no default.
std::optional<model::Expression> canonical_default(std::optional<model::Expression> value, const model::Type& type);

/// Whether a default is a literal, with or without a sign, rather than an expression.
bool is_literal_default(const model::Expression& value);

/// `now(3)`, `CURRENT_TIMESTAMP` … as `current_timestamp(3)`, `current_timestamp`; empty for any other text.
std::string canonical_now(std::string_view text);

}  // namespace schemac::dialect::mysql
