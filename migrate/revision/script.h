// Migrate: one direction of a revision, cut up as its directives say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/target.h"
#include "compiler/plan/step.h"

namespace schemac::migrate {

struct Statement {
    std::string sql;       ///< without a closing semicolon
    std::size_t line = 1;  ///< of the file
    std::string batches;   ///< the table whose rows it goes through piece by piece; empty: at once
};

/// What stands in such a statement for the piece: `/* schemac:batch */ TRUE`.
inline constexpr std::string_view batch_mark = "/* schemac:batch */ TRUE";

/// A query that must return no row before the step runs.
struct Precondition {
    std::string text;
    Statement query;
};

/// What policy is asked about before the script runs.
struct StepHazard {
    plan::Hazard::Code code = plan::Hazard::Code::data_loss;
    std::string sentence;
};

struct Step {
    unsigned number = 1;
    std::string text;  ///< what it does, by the first comment in it
    std::size_t line = 1;
    std::vector<Precondition> preconditions;
    std::vector<Statement> statements;
    std::optional<plan::Stage> stage;  ///< unless the file doesn't say
    std::vector<StepHazard> hazards;
};

struct Part {
    enum class Kind : std::uint8_t {
        transaction,  ///< all of it or nothing
        outside,      ///< statement by statement
        session,      ///< sets the connection up, whenever the script is begun or resumed
    };
    Kind kind = Kind::transaction;
    std::vector<Step> steps;
};

using Script = std::vector<Part>;

/// Reads a script. What stands before any directive is in a transaction, and what is in no step is one by itself, with
/// the next number. `path` and `first_line` are for errors. Throws `source::Failure` (E0820).
Script read_script(std::string_view text, model::Product product, const std::string& path, std::size_t first_line);

}  // namespace schemac::migrate
