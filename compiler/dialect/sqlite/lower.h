// SQLite: a desired state in what SQLite has.
//
// Types keep their names, since SQLite takes any name and derives an affinity from it, and a database that is read must
// come out as it went in. STRICT tables know six types only, which the portable ones become:
//
//     smallint, integer, bigint, boolean and kin              integer
//     real, double precision, float, numeric and decimal      real
//     text, varchar, char, clob, date, time, timestamp,
//     timestamptz, datetime, uuid, json                       text
//     blob, any                                               themselves
//
// An enum becomes text with a check, a domain its base type with its checks. An identity is INTEGER PRIMARY KEY
// AUTOINCREMENT: it promises, as the other dialects' identities do, that no number is handed out twice, which the plain
// rowid alias (`integer primary key`) doesn't. SQLite stores no comments; they stay in the source, and are dropped here
// without a word.
#pragma once

#include "compiler/model/state.h"
#include "compiler/source/diagnostics.h"

namespace schemac::dialect::sqlite {

/// Lowers everything; what SQLite or the target's version lacks is reported (E0341 to E0344) with a fix.
void lower_state(model::State& state, const model::Target& target, source::Diagnostics& sink);

/// What the lowering of every kind works with.
struct Lowering {
    model::State& state;
    const model::Target& target;
    source::Diagnostics& sink;

    source::Span origin(const model::ObjectId& id) const;
    /// Reports a clause that SQLite lacks (E0342).
    void refuse(const model::ObjectId& id, std::string_view clause, std::string help) const;
};

void lower_table(model::Table& table, Lowering& lowering);
void lower_column(model::Column& column, model::Table& table, Lowering& lowering);
void lower_constraints(model::Table& table, Lowering& lowering);
void lower_indexes(model::Table& table, Lowering& lowering);
void lower_parts(std::vector<model::KeyPart>& parts, const model::ObjectId& id, Lowering& lowering);
void lower_view(model::View& view, Lowering& lowering);
void lower_trigger(model::Trigger& trigger, Lowering& lowering);

/// The portable functions: `now()` is CURRENT_TIMESTAMP, `greatest` is max. A `::type` after a default says nothing.
void lower_expression(model::Expression& expression);
/// The type of a column of a STRICT table.
void lower_strict_type(model::Type& type);

}  // namespace schemac::dialect::sqlite
