-- schemac plan for postgres:15.0, 8 steps: 3 expand, 5 contract; 2 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.notes: drop foreign key notes_event_id_event_at_fkey (event_id, event_at) references public.events [expand]
--   cost: blocks reads and writes of table public.notes and table public.events, for a moment
ALTER TABLE public.notes DROP CONSTRAINT notes_event_id_event_at_fkey;

-- step 2: copy the rows of table public.events aside, to public.schemac_rows_of_events [contract]
--   cost: blocks reads and writes of table public.events, while it writes every row
LOCK TABLE public.events IN ACCESS EXCLUSIVE MODE;
CREATE TABLE public.schemac_rows_of_events AS TABLE public.events;

-- step 3: drop table public.events [contract]
--   cost: blocks reads and writes of table public.events, for a moment
DROP TABLE public.events;

-- step 4: create table public.events [expand]
CREATE TABLE public.events (
    id bigint NOT NULL,
    at date NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY (id, at)
) PARTITION BY range (at);

-- step 5: create table public.events_rest [expand]
--   cost: blocks reads and writes of table public.events, for a moment
CREATE TABLE public.events_rest PARTITION OF public.events default;

-- step 6: copy the rows back into table public.events, and drop public.schemac_rows_of_events [contract]
--   cost: blocks reads and writes of table public.events, while it writes every row
--   hazard rewrites-table: the rows of table public.events are copied twice, as it is made anew
--   hazard may-fail-on-data: rows that find no place in the new table make it fail
INSERT INTO public.events (id, at) OVERRIDING SYSTEM VALUE SELECT id, at FROM public.schemac_rows_of_events;
DROP TABLE public.schemac_rows_of_events;

-- step 7: alter table public.notes: add foreign key notes_event_id_event_at_fkey (event_id, event_at) references public.events [contract]
--   cost: blocks writes of table public.notes and table public.events, for a moment
ALTER TABLE public.notes ADD CONSTRAINT notes_event_id_event_at_fkey FOREIGN KEY (event_id, event_at) REFERENCES public.events (id, at) NOT VALID;

COMMIT;

BEGIN;

-- step 8: validate foreign key public.notes.notes_event_id_event_at_fkey [contract]
--   cost: blocks other schema changes of table public.notes, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.notes.notes_event_id_event_at_fkey make it fail
ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_id_event_at_fkey;

COMMIT;

