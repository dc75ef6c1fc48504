// Plan: one step, with all that a reviewer wants to know of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/plan/operation.h"

namespace schemac::plan {

/// Whom a step is safe for: the old application still works after `expand`, the new one is needed before `contract`.
enum class Stage : std::uint8_t { expand, migrate, contract };

/// The strongest lock that a step takes, in PostgreSQL's words, which the other dialects are mapped to: `share` blocks
/// writes, `access_exclusive` blocks reads too.
enum class LockMode : std::uint8_t {
    none,
    row_exclusive,
    share_update_exclusive,
    share,
    share_row_exclusive,
    access_exclusive,
};

/// How long a step takes and so holds its lock: a moment, one read of the table, or a new copy of it.
enum class Work : std::uint8_t { instant, scan, rewrite };

struct Lock {
    LockMode mode = LockMode::none;
    model::ObjectId on;
};

/// A danger that policy must allow. Codes are stable and explained by `schemac explain`.
struct Hazard {
    enum class Code : std::uint8_t {
        data_loss,
        needs_backfill,
        may_fail_on_data,
        blocks_reads,
        blocks_writes,
        rewrites_table,
        not_transactional,
        irreversible,
        drift,  ///< of a run: what it touches was changed since the last revision
    };
    Code code = Code::data_loss;
    model::ObjectId object;
    std::string sentence;
    bool allowed_by_hint = false;  ///< a `dropped …` in the language says that it is meant
};

/// `data-loss`, `needs-backfill`, …
std::string_view to_string(Hazard::Code code);
/// All of them, in the order of the documentation.
std::span<const Hazard::Code> hazard_codes();
std::optional<Hazard::Code> hazard_named(std::string_view word);

/// Questions about the data that whoever executes asks first; each holds when its query finds no row.
struct NoNulls {
    model::QualifiedName table;
    std::string column;
};
struct NoDuplicates {
    model::QualifiedName table;
    std::vector<std::string> columns;
    bool nulls_not_distinct = false;
};
struct AllSatisfy {
    model::QualifiedName table;
    model::Expression condition;
};
struct AllReferencesExist {
    model::QualifiedName table;
    model::ForeignKey key;
};
using Precondition = std::variant<NoNulls, NoDuplicates, AllSatisfy, AllReferencesExist>;

/// What a step's place in the order follows from. `needs` must be there when it runs; `releases` is what it stops
/// depending on, and so must come before that is destroyed.
struct Dependencies {
    std::vector<model::ObjectId> creates{};
    std::vector<model::ObjectId> needs{};
    std::vector<model::ObjectId> wants{};  ///< soft: from names found in bodies that only the server can resolve
    std::vector<model::ObjectId> destroys{};
    std::vector<model::ObjectId> releases{};
};

struct Step {
    Operation operation;
    Stage stage = Stage::expand;
    bool transactional = true;
    Lock lock;
    Work work = Work::instant;
    std::vector<Hazard> hazards;
    std::vector<Precondition> preconditions;
    Dependencies dependencies;
    std::vector<Lock> also{};     ///< locks on other relations, such as the one that a foreign key refers to
    model::ObjectId together{};   ///< steps with the same one commit together, unless it is empty
    std::size_t transaction = 0;  ///< its number in the plan; outside of transactions, of the run of such steps
};

using Steps = std::vector<Step>;

}  // namespace schemac::plan
