-- schemac plan for postgres:15.0, 7 steps: 4 expand, 3 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop event trigger gone [expand]
DROP EVENT TRIGGER gone;

-- step 2: drop event trigger guard [expand]
DROP EVENT TRIGGER guard;

-- step 3: rename event trigger audit to auditing [contract]
ALTER EVENT TRIGGER audit RENAME TO auditing;

-- step 4: create table public.things [expand]
CREATE TABLE public.things (
    id integer NOT NULL,
    CONSTRAINT things_pkey PRIMARY KEY (id)
);

-- step 5: comment on event trigger auditing [expand]
--   cost: blocks other schema changes of event trigger auditing, for a moment
COMMENT ON EVENT TRIGGER auditing IS 'Who did what.';

-- step 6: create event trigger quiet [contract]
CREATE EVENT TRIGGER quiet ON table_rewrite EXECUTE FUNCTION public.note_ddl();
ALTER EVENT TRIGGER quiet DISABLE;

-- step 7: create event trigger guard [contract]
CREATE EVENT TRIGGER guard ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP VIEW') EXECUTE FUNCTION public.note_ddl();

COMMIT;

