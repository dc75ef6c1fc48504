-- schemac plan for sqlite:3.40, 1 step: 1 contract
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

PRAGMA foreign_keys = OFF;
DROP TABLE IF EXISTS temp.schemac_broken_keys;
CREATE TEMP TABLE schemac_broken_keys (before INTEGER, after INTEGER,
    CONSTRAINT "every foreign key that held still holds" CHECK (after IS NULL OR after <= before));
INSERT INTO temp.schemac_broken_keys (before) SELECT count(*) FROM pragma_foreign_key_check;

BEGIN IMMEDIATE;

-- step 1: rebuild table people: copy its rows to a new table that takes its place [contract]
--   cost: blocks writes of table people, while it writes every row
--   hazard rewrites-table: the table is copied, which takes free disk space of its size with all its indexes, and keeps other writers out
--   hazard may-fail-on-data: rows that break the new constraints make it fail
--   precondition: every row of people satisfies mood in ('ok', 'happy', 'delighted'); this must return no row:
--     SELECT 1 FROM people WHERE NOT (mood in ('ok', 'happy', 'delighted')) LIMIT 1;
SAVEPOINT schemac_rebuild;
CREATE TABLE schemac_rebuild_proof (held INTEGER NOT NULL CONSTRAINT "people is copied whole, with foreign keys off" CHECK (held = 1));
PRAGMA legacy_alter_table = ON;
ALTER TABLE people RENAME TO schemac_old_people;
PRAGMA legacy_alter_table = OFF;
CREATE TABLE people (
    id bigint NOT NULL PRIMARY KEY,
    mood text NOT NULL DEFAULT 'ok',
    CHECK (mood in ('ok', 'happy', 'delighted'))
);
INSERT OR ROLLBACK INTO people (id, mood)
SELECT id, mood FROM schemac_old_people;
INSERT OR ROLLBACK INTO schemac_rebuild_proof VALUES ((SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'people') = 1);
INSERT OR ROLLBACK INTO schemac_rebuild_proof VALUES ((SELECT count(*) FROM people) = (SELECT count(*) FROM schemac_old_people));
INSERT OR ROLLBACK INTO schemac_rebuild_proof VALUES ((SELECT foreign_keys FROM pragma_foreign_keys) = 0);
DROP TABLE schemac_old_people;
DROP TABLE schemac_rebuild_proof;
RELEASE schemac_rebuild;

UPDATE OR ROLLBACK temp.schemac_broken_keys
    SET after = (SELECT count(*) FROM pragma_foreign_key_check);
COMMIT;

DROP TABLE temp.schemac_broken_keys;
PRAGMA foreign_keys = ON;
