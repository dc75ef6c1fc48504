-- schemac plan for postgres:15.0, 8 steps: 5 expand, 3 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: rename collation public.german to deutsch [contract]
--   cost: blocks reads and writes of collation public.german, for a moment
ALTER COLLATION public.german RENAME TO deutsch;

-- step 2: rename collation public.unused to schemac_old_unused [contract]
--   cost: blocks reads and writes of collation public.unused, for a moment
ALTER COLLATION public.unused RENAME TO schemac_old_unused;

-- step 3: create collation public.nocase [expand]
CREATE COLLATION public.nocase (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = FALSE);

-- step 4: create domain public.label [expand]
CREATE DOMAIN public.label AS text COLLATE public.nocase;

-- step 5: create collation public.unused [expand]
CREATE COLLATION public.unused (PROVIDER = libc, LC_COLLATE = 'POSIX', LC_CTYPE = 'C');

-- step 6: alter table public.people: add column nick text [expand]
--   cost: blocks reads and writes of table public.people, for a moment
ALTER TABLE public.people ADD COLUMN nick text COLLATE public.nocase;

-- step 7: comment on collation public.deutsch [expand]
--   cost: blocks other schema changes of collation public.deutsch, for a moment
COMMENT ON COLLATION public.deutsch IS 'As in the phone book.';

-- step 8: drop collation public.schemac_old_unused [contract]
--   cost: blocks reads and writes of collation public.schemac_old_unused, for a moment
DROP COLLATION public.schemac_old_unused;

COMMIT;

