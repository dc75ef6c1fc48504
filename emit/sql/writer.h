// Emit: typed operations to a dialect's SQL. The only place where SQL is written.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/dialect.h"
#include "compiler/plan/plan.h"

namespace schemac::emit::sql {

/// Statements in the order in which they run, without a closing semicolon.
using Statements = std::vector<std::string>;

class Writer {
  public:
    virtual ~Writer() = default;

    virtual Statements statements(const plan::Operation& operation) const = 0;

    /// A query that returns one row a violation, or none where the precondition holds.
    virtual std::string query(const plan::Precondition& precondition) const = 0;

    virtual std::string quote(std::string_view identifier) const = 0;
    virtual std::string type(const model::Type& type) const = 0;

    /// What a script needs before its first and after its last transaction for these steps (SQLite: foreign keys off).
    virtual Statements prologue(const plan::Steps& steps) const = 0;
    virtual Statements epilogue(const plan::Steps& steps) const = 0;
    virtual std::string begin() const = 0;
    virtual std::string commit() const = 0;
    /// Checks that must hold right before the commit of a transaction with these steps.
    virtual Statements before_commit(const plan::Steps& steps) const = 0;

    /// Whether a backfill is better done piece by piece, since others can write meanwhile.
    virtual bool backfills_in_batches() const { return true; }

    /// A statement as a client takes it, with its terminator (MySQL: `DELIMITER` around a compound body, where
    /// `client`).
    virtual std::string terminated(std::string_view statement, bool client) const = 0;
};

std::unique_ptr<Writer> make_writer(const model::Target& target);

}  // namespace schemac::emit::sql
