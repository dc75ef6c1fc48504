// Migrate: the questions that a revision has about the data.
#include "migrate/runner/preconditions.h"

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/interrupt.h"

namespace schemac::migrate {
namespace {

/// How many rows the query gives. schemac's own stop at the first one, and count only where there is one.
std::size_t violations(std::string query, Session& session) {
    constexpr std::string_view first_only = " LIMIT 1";
    const auto count = [&] {
        return std::stoull(session.query("SELECT count(*) FROM (" + query + "\n) violations")[0][0].value_or("0"));
    };
    const std::size_t rows = count();
    if (rows == 0 || !query.ends_with(first_only)) return rows;
    query.resize(query.size() - first_only.size());
    return count();
}

[[noreturn]] void stop(const Revision& revision) {
    throw source::Failure(code::run_interrupted, "only questions about the data were asked")
        .at(revision.path)
        .help("run the same command again");
}

}  // namespace

void ask(const Revision& revision, const Step& step, const Precondition& precondition, Session& session,
         Observer& observer) {
    const std::size_t rows = [&] {
        const Cancellable while_it_runs(session);
        return violations(precondition.query.sql, session);
    }();
    observer.asked(step, precondition, rows);
    if (rows == 0) return;
    throw source::Failure(code::precondition_failed, step.number, revision.file.id, rows, precondition.text)
        .at(revision.path + ':' + std::to_string(precondition.query.line))
        .note("the query was: " + precondition.query.sql)
        .help("mend these rows, then run the same command again");
}

std::set<const Precondition*> ask_before(const Revision& revision, const std::vector<const Step*>& steps,
                                         Session& session, Observer& observer) {
    std::set<const Precondition*> later;
    for (const Step* step : steps)
        for (const Precondition& precondition : step->preconditions) {
            try {
                ask(revision, *step, precondition, session, observer);
            } catch (const ServerError& error) {
                if (error.lost()) throw;
                if (error.cancelled() && interrupted()) stop(revision);
                observer.asks_later(*step, precondition);
                later.insert(&precondition);
            }
        }
    return later;
}

}  // namespace schemac::migrate
