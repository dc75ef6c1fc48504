// Migrate, PostgreSQL: a statement in batches, as a DO block, which may commit where it is in no transaction
// (https://www.postgresql.org/docs/current/plpgsql-transactions.html).
#include "migrate/runner/offline_batches.h"

#include <fmt/format.h>

#include "migrate/postgres/fingerprint.h"

namespace schemac::migrate::postgres {
namespace {

/// {0}: the table, {1}: the statement as a literal, {2}: what stands in it for the piece, {3}: the version table, {4}:
/// the revision as a literal, {5}: the query for the key.
constexpr const char* block = R"(DO $schemac$
DECLARE
  v_key text; v_mark text; v_first bigint; v_last bigint; v_high bigint; v_next bigint; v_rows bigint;
  v_size bigint := 1000; v_began timestamptz; v_milliseconds numeric;
BEGIN
  EXECUTE {5} INTO v_key;
  IF v_key IS NULL THEN
    EXECUTE {1};
    RETURN;
  END IF;
  SELECT mark INTO v_mark FROM {3} WHERE revision = {4};
  IF v_mark LIKE 'batch:%' THEN
    v_first := split_part(substr(v_mark, 7), ',', 1);
    v_last := split_part(v_mark, ',', 2);
    v_high := split_part(v_mark, ',', 3);
  ELSE
    EXECUTE format('SELECT min(%1$s) - 1, min(%1$s) - 1, max(%1$s) FROM {0}', v_key) INTO v_first, v_last, v_high;
  END IF;
  WHILE v_last < v_high LOOP
    v_began := clock_timestamp();
    EXECUTE format('SELECT max(k), count(*) FROM (SELECT %1$s AS k FROM {0} WHERE %1$s > %2$s AND %1$s <= %3$s '
                   'ORDER BY %1$s LIMIT %4$s) piece', v_key, v_last, v_high, v_size) INTO v_next, v_rows;
    IF v_rows < v_size THEN v_next := v_high; END IF;
    EXECUTE replace({1}, {2}, format('(%1$s > %2$s AND %1$s <= %3$s)', v_key, v_last, v_next));
    v_last := v_next;
    UPDATE {3} SET mark = format('batch:%s,%s,%s', v_first, v_last, v_high), changed_at = now() WHERE revision = {4};
    COMMIT;
    v_milliseconds := extract(epoch FROM clock_timestamp() - v_began) * 1000;
    v_size := greatest(100, least(100000, v_size * 2, v_size * 250 / greatest(v_milliseconds, 1)));
  END LOOP;
END
$schemac$)";

}  // namespace

std::vector<std::string> offline_batches(const Statement& statement, const std::string& revision,
                                         const HistorySql& history) {
    return {fmt::format(block, statement.batches, history.literal(statement.sql),
                        history.literal(std::string(batch_mark)), history.version_table(), history.literal(revision),
                        history.literal(number_key_of(statement.batches)))};
}

}  // namespace schemac::migrate::postgres
