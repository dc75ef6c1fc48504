-- schemac plan for sqlite:3.40, 2 steps: 1 expand, 1 contract
-- run it so that an error stops it: sqlite3 -bail DATABASE.db < FILE

PRAGMA foreign_keys = OFF;
DROP TABLE IF EXISTS temp.schemac_broken_keys;
CREATE TEMP TABLE schemac_broken_keys (before INTEGER, after INTEGER,
    CONSTRAINT "every foreign key that held still holds" CHECK (after IS NULL OR after <= before));
INSERT INTO temp.schemac_broken_keys (before) SELECT count(*) FROM pragma_foreign_key_check;

BEGIN IMMEDIATE;

-- step 1: create table books [expand]
CREATE TABLE books (
    id bigint NOT NULL PRIMARY KEY,
    author_id bigint NOT NULL,
    title varchar(100) NOT NULL,
    CHECK (title <> ''),
    FOREIGN KEY (author_id) REFERENCES authors (id) ON DELETE CASCADE
);

-- step 2: rebuild table authors: copy its rows to a new table that takes its place [contract]
--   cost: blocks writes of table authors, while it writes every row
--   hazard rewrites-table: the table is copied, which takes free disk space of its size with all its indexes, and keeps other writers out
--   hazard may-fail-on-data: rows that break the new constraints make it fail
--   precondition: no two rows of authors with the same (email); this must return no row:
--     SELECT 1 FROM authors WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1 LIMIT 1;
SAVEPOINT schemac_rebuild;
CREATE TABLE schemac_rebuild_proof (held INTEGER NOT NULL CONSTRAINT "authors is copied whole, with foreign keys off" CHECK (held = 1));
PRAGMA legacy_alter_table = ON;
ALTER TABLE authors RENAME TO schemac_old_authors;
PRAGMA legacy_alter_table = OFF;
CREATE TABLE authors (
    id bigint NOT NULL PRIMARY KEY,
    email varchar(100) NOT NULL,
    age integer,
    UNIQUE (email),
    CHECK (age >= 0)
);
INSERT OR ROLLBACK INTO authors (id, email)
SELECT id, email FROM schemac_old_authors;
INSERT OR ROLLBACK INTO schemac_rebuild_proof VALUES ((SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'authors') = 1);
INSERT OR ROLLBACK INTO schemac_rebuild_proof VALUES ((SELECT count(*) FROM authors) = (SELECT count(*) FROM schemac_old_authors));
INSERT OR ROLLBACK INTO schemac_rebuild_proof VALUES ((SELECT foreign_keys FROM pragma_foreign_keys) = 0);
DROP TABLE schemac_old_authors;
DROP TABLE schemac_rebuild_proof;
RELEASE schemac_rebuild;

UPDATE OR ROLLBACK temp.schemac_broken_keys
    SET after = (SELECT count(*) FROM pragma_foreign_key_check);
COMMIT;

DROP TABLE temp.schemac_broken_keys;
PRAGMA foreign_keys = ON;
