// Command line: hazards at length.
#include "tools/schemac/hazard_pages.h"

namespace schemac::cli {

using Code = plan::Hazard::Code;

std::string_view page_of(Code code) {
    switch (code) {
        case Code::data_loss:
            return "data-loss: the step destroys rows or values.\n\n"
                   "Refused unless somebody allows it: `--allow data-loss`, `allow = [\"data-loss\"]` under `[policy]` "
                   "in\n"
                   "schemac.toml, or a deliberate drop in the schema (`dropped column fax;`, `dropped table "
                   "old_orders;`).\n"
                   "If the object was renamed instead, say so: `renamed from`, or `--rename`.\n";
        case Code::needs_backfill:
            return "needs-backfill: existing rows need a value that nothing provides.\n\n"
                   "A column becomes NOT NULL, and has neither a default nor `backfill (…)`. Rows that are NULL then "
                   "make\n"
                   "the step fail; the plan has a query that finds them. Write what they get: `backfill "
                   "(expression)`.\n";
        case Code::may_fail_on_data:
            return "may-fail-on-data: rows that exist may contradict the step.\n\n"
                   "A new constraint, unique index or narrower type is refused by the server when some row violates "
                   "it.\n"
                   "The plan has a query that finds such rows; run it first.\n";
        case Code::blocks_reads:
            return "blocks-reads: reads of a table wait while the step runs.\n\n"
                   "The server has no way to do this online. Run it when the table is quiet, or under a lock "
                   "timeout.\n";
        case Code::blocks_writes:
            return "blocks-writes: writes to a table wait while the step runs.\n\n"
                   "The server has no way to do this online. Run it when the table is quiet, or under a lock "
                   "timeout.\n";
        case Code::rewrites_table:
            return "rewrites-table: the server writes every row of the table anew.\n\n"
                   "It takes as long as copying the table does, and as much space, and holds its lock meanwhile.\n";
        case Code::not_transactional:
            return "not-transactional: the step can't run in a transaction.\n\n"
                   "If a later step fails, this one stays done.\n";
        case Code::irreversible: return "irreversible: the downgrade doesn't bring back what the step changes.\n";
        case Code::drift:
            return "drift: what revisions are about to touch is not as the last one left it.\n\n"
                   "Somebody changed the database by hand, or it was made otherwise. Refused unless somebody allows "
                   "it:\n"
                   "`--allow drift`, or `allow = [\"drift\"]` under `[policy]` in schemac.toml. `schemac drift` shows "
                   "all of\n"
                   "the differences, `schemac stamp` notes where a database is that was made otherwise.\n";
    }
    return {};
}

std::optional<std::string_view> hazard_page(std::string_view word) {
    const auto code = plan::hazard_named(word);
    return code ? std::optional(page_of(*code)) : std::nullopt;
}

}  // namespace schemac::cli
