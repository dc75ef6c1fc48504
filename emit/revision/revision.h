// Revision: the file that a migration is kept in, to be read from top to bottom by people and by the runner.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/plan/plan.h"
#include "emit/sql/writer.h"

namespace schemac::emit::revision {

/// What the header says, and the two scripts. Lines that begin with `-- schemac:` are directives, in the header as
/// well as in the scripts: `transaction` and `outside` open a part that runs in one transaction or outside of any,
/// `session` one that sets the connection up, outside of any, each time that the script is begun or resumed; `step N
/// STAGE` opens a step, `hazard CODE: SENTENCE` says what of it policy must allow, `precondition` a query that must
/// return no row before it runs, `statement` a statement that goes to the next directive, whatever semicolons are in
/// it, and `batches TABLE` one that is done piece by piece.
struct Revision {
    std::string id;                       ///< eight hexadecimal digits
    std::vector<std::string> revises;     ///< what it follows: none for the first, several for a merge
    std::vector<std::string> depends_on;  ///< further ids, of other branches
    std::string branch;                   ///< a label; mostly empty
    std::string phase;                    ///< `expand`, `migrate`, `contract`; empty: all in one
    std::string target;                   ///< `postgres:15.4`
    std::string date;                     ///< `2026-01-14T10:00Z`
    std::string message;
    std::string checksum;  ///< of both scripts, as the header has it
    std::string summary;   ///< the numbered steps with their cost and hazards, and what going back loses
    std::string upgrade;
    std::string downgrade;
    std::size_t upgrade_line = 1;  ///< where each script begins in the file, counted from 1
    std::size_t downgrade_line = 1;
};

struct Plans {
    const plan::Plan& upgrade;
    const plan::Plan& downgrade;
};

/// Fills in both scripts, the summary, the checksum and the id, which is a hash of what the revision says and follows,
/// so that the same change made twice is the same revision. `draft` has the rest.
Revision make(Revision draft, const Plans& plans, const sql::Writer& writer);

/// The id: eight hexadecimal digits of a hash of what the revision follows, says and does.
std::string id_of(const Revision& revision);

/// What a script consists of that is to be written by hand: one transaction of one step.
std::string empty_script();

/// The whole file.
std::string write(const Revision& revision);

/// The reverse of `write`; throws `source::Failure` (E0634) where the file is no revision. `name` is for the message.
Revision read(std::string_view text, std::string_view name);

/// Whether a `.sql` file is a revision rather than a schema.
bool is_revision(std::string_view text);

/// `sha256:…` over the upgrade, as snapshots beside a revision carry it.
std::string upgrade_hash(const Revision& revision);
/// `sha256:…` over both scripts; other than `checksum` after an edit by hand.
std::string checksum_of(const Revision& revision);

/// `20260114T1000_3f9c2a1b_add_email_to_users`, without an ending: `.sql` is the revision, `.json` its snapshot.
std::string file_stem(const Revision& revision);

}  // namespace schemac::emit::revision
