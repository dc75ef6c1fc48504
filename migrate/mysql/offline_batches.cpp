// Migrate, MySQL and MariaDB: a statement in batches, as a procedure that is dropped again.
#include "migrate/runner/offline_batches.h"

#include <fmt/format.h>

#include "migrate/mysql/definition.h"

namespace schemac::migrate::mysql {
namespace {

/// {0}: the table, {1}: the statement as a literal, {2}: what stands in it for the piece, {3}: the version table, {4}:
/// the revision as a literal, {5}: the query for the key and its type.
constexpr const char* body = R"(CREATE PROCEDURE schemac_backfill()
BEGIN
  DECLARE v_key, v_type, v_mark VARCHAR(255);
  DECLARE v_keys, v_size, v_last, v_next BIGINT DEFAULT 1000;
  DECLARE v_began DATETIME(3);
  SELECT count(*), max(CONCAT('`', REPLACE(COLUMN_NAME, '`', '``'), '`')), max(DATA_TYPE) INTO v_keys, v_key, v_type FROM ({5}) one_key;
  SET @schemac_first = NULL, @schemac_last = NULL, @schemac_high = NULL;
  SELECT mark INTO v_mark FROM {3} WHERE revision = {4};
  IF v_keys <> 1 OR v_type NOT LIKE '%int%' THEN
    SET @schemac_sql = {1};
    PREPARE schemac_piece FROM @schemac_sql;
    EXECUTE schemac_piece;
  ELSE
    IF v_mark LIKE 'batch:%' THEN
      SET @schemac_first = SUBSTRING_INDEX(SUBSTR(v_mark, 7), ',', 1);
      SET @schemac_last = SUBSTRING_INDEX(SUBSTRING_INDEX(v_mark, ',', 2), ',', -1);
      SET @schemac_high = SUBSTRING_INDEX(v_mark, ',', -1);
    ELSE
      SET @schemac_sql = CONCAT('SELECT min(', v_key, ') - 1, min(', v_key, ') - 1, max(', v_key, ') INTO @schemac_first, @schemac_last, @schemac_high FROM {0}');
      PREPARE schemac_piece FROM @schemac_sql;
      EXECUTE schemac_piece;
    END IF;
    SET v_last = @schemac_last;
    WHILE v_last < CAST(@schemac_high AS SIGNED) DO
      SET v_began = NOW(3);
      SET @schemac_sql = CONCAT('SELECT IF(count(*) < ', v_size, ', @schemac_high, max(k)) INTO @schemac_next FROM (SELECT ', v_key, ' AS k FROM {0} WHERE ', v_key, ' > ', v_last, ' AND ', v_key, ' <= ', @schemac_high, ' ORDER BY ', v_key, ' LIMIT ', v_size, ') piece');
      PREPARE schemac_piece FROM @schemac_sql;
      EXECUTE schemac_piece;
      SET v_next = @schemac_next;
      SET @schemac_sql = REPLACE({1}, {2}, CONCAT('(', v_key, ' > ', v_last, ' AND ', v_key, ' <= ', v_next, ')'));
      PREPARE schemac_piece FROM @schemac_sql;
      START TRANSACTION;
      EXECUTE schemac_piece;
      SET v_last = v_next;
      UPDATE {3} SET mark = CONCAT('batch:', @schemac_first, ',', v_last, ',', @schemac_high), changed_at = CURRENT_TIMESTAMP WHERE revision = {4};
      COMMIT;
      SET v_size = GREATEST(100, LEAST(100000, v_size * 2, v_size * 250000 DIV GREATEST(TIMESTAMPDIFF(MICROSECOND, v_began, NOW(3)), 1000)));
    END WHILE;
  END IF;
END)";

}  // namespace

std::vector<std::string> offline_batches(const Statement& statement, const std::string& revision,
                                         const HistorySql& history) {
    const std::string drop = "DROP PROCEDURE IF EXISTS schemac_backfill";
    return {
        drop,
        fmt::format(body, statement.batches, history.literal(statement.sql), history.literal(std::string(batch_mark)),
                    history.version_table(), history.literal(revision), number_key_of(statement.batches)),
        "CALL schemac_backfill()", drop};
}

}  // namespace schemac::migrate::mysql
