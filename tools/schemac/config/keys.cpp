// Command line: the keys of `schemac.toml`.
#include "tools/schemac/config/keys.h"

#include <array>

namespace schemac::cli {
namespace {

constexpr std::array<KeyInfo, 26> keys{{
    {"", "schema", "path", "the folder or file with the desired state; `schema` by default"},
    {"", "migrations", "path", "the folder of revisions, one folder a dialect in it; `migrations` by default"},
    {"", "targets", "list of targets", "what the schema compiles for, such as `postgres:15`"},
    {"", "environment", "name", "the environment that is used without `--env`"},
    {"", "ignore", "list of globs", "objects to leave alone, such as `tmp_*`, `audit.*` or `table:old_*`"},
    {"", "naming", "table", "how constraints and indexes are called that nobody named"},
    {"", "policy", "table", "what plans may do"},
    {"", "history", "table", "what schemac's own tables are called"},
    {"", "hooks", "table", "commands of the project's own"},
    {"", "backfill", "table", "how gently backfills go"},
    {"", "environments", "table of tables", "where databases are, by name"},
    {"naming", "primary_key", "pattern", "such as `pk_{table}`"},
    {"naming", "unique", "pattern", "such as `uq_{table}_{columns}`"},
    {"naming", "foreign_key", "pattern", "such as `fk_{table}_{columns}_{referenced_table}`"},
    {"naming", "check", "pattern", "such as `ck_{table}_{columns}`"},
    {"naming", "exclude", "pattern", "such as `ex_{table}_{columns}`"},
    {"naming", "index", "pattern", "such as `ix_{table}_{columns}`"},
    {"policy", "allow", "list of hazards",
     "hazards that plans may have beside those that are always allowed; or `all`"},
    {"hooks", "before_upgrade", "command", "run before revisions run, such as a backup; its failure stops them"},
    {"hooks", "after_upgrade", "command", "run after revisions have run"},
    {"hooks", "post_write", "command", "run on each new revision's file, such as a formatter"},
    {"backfill", "wait_while", "query", "no batch is begun while it gives a row, such as of a replica that lags"},
    {"backfill", "pause", "milliseconds", "how long to rest between two batches; 0 by default"},
    {"history", "version", "name", "the table of revisions that ran; `schemac_version` by default"},
    {"history", "journal", "name", "the table of steps that ran; `schemac_journal` by default"},
    {"history", "schema", "name", "the schema that both are in; by default where the connection creates tables"},
}};

}  // namespace

std::span<const KeyInfo> config_keys() {
    return keys;
}

}  // namespace schemac::cli
