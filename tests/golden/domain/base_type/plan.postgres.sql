-- schemac plan for postgres:15.0, 8 steps: 1 expand, 7 contract; 2 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop view public.coded [contract]
--   cost: blocks reads and writes of view public.coded, for a moment
DROP VIEW public.coded;

-- step 2: rename domain public.code to schemac_old_code [contract]
--   cost: blocks reads and writes of domain public.code, for a moment
ALTER DOMAIN public.code RENAME TO schemac_old_code;

-- step 3: create domain public.code [contract]
CREATE DOMAIN public.code AS text NOT NULL CONSTRAINT code_check CHECK (value <> '') CONSTRAINT code_check1 CHECK (length(value) < 40);

-- step 4: alter table public.things: column code loses its default [contract]
--   cost: blocks reads and writes of table public.things, for a moment
ALTER TABLE public.things ALTER COLUMN code DROP DEFAULT;

-- step 5: alter table public.things: column code from public.schemac_old_code to public.code [contract]
--   cost: blocks reads and writes of table public.things, while it writes every row
--   hazard rewrites-table: values are converted, so that the table is written anew while nobody can read it
--   hazard may-fail-on-data: values that are no `public.code` make it fail
ALTER TABLE public.things ALTER COLUMN code TYPE public.code USING code::text::public.code;

-- step 6: alter table public.things: column code to default 'none' [contract]
--   cost: blocks reads and writes of table public.things, for a moment
ALTER TABLE public.things ALTER COLUMN code SET DEFAULT 'none';

-- step 7: create view public.coded [expand]
CREATE VIEW public.coded AS
 select id, code from things ;

COMMIT;

BEGIN;

-- step 8: drop domain public.schemac_old_code [contract]
--   cost: blocks reads and writes of domain public.schemac_old_code, for a moment
DROP DOMAIN public.schemac_old_code;

COMMIT;

