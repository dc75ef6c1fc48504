-- schemac plan for postgres:18.0, 4 steps: 1 expand, 3 contract; 4 transactions
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: alter table public.rooms: add column code text [expand]
--   cost: blocks reads and writes of table public.rooms, for a moment
ALTER TABLE public.rooms ADD COLUMN code text;

COMMIT;

BEGIN;

-- step 2: alter table public.rooms: add unique rooms_code (code, valid) [contract]
--   cost: blocks reads and writes of table public.rooms, while it reads every row
--   hazard may-fail-on-data: rows that don't meet unique public.rooms.rooms_code make it fail
--   hazard blocks-reads: nobody can read or write the table while it is checked
ALTER TABLE public.rooms ADD CONSTRAINT rooms_code UNIQUE (code, valid WITHOUT OVERLAPS);

COMMIT;

BEGIN;

-- step 3: alter table public.visits: add foreign key visits_room (room, valid) references public.rooms [contract]
--   cost: blocks writes of table public.visits and table public.rooms, for a moment
ALTER TABLE public.visits ADD CONSTRAINT visits_room FOREIGN KEY (room, PERIOD valid) REFERENCES public.rooms (id, PERIOD valid) NOT VALID;

COMMIT;

BEGIN;

-- step 4: validate foreign key public.visits.visits_room [contract]
--   cost: blocks other schema changes of table public.visits, while it reads every row
--   hazard may-fail-on-data: rows that don't meet foreign key public.visits.visits_room make it fail
--   precondition: every (room, valid) of public.visits is in public.rooms; this must return no row:
--     SELECT 1 FROM public.visits a WHERE a.room IS NOT NULL AND a.valid IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.rooms b WHERE b.id = a.room HAVING a.valid <@ range_agg(b.valid)) LIMIT 1;
ALTER TABLE public.visits VALIDATE CONSTRAINT visits_room;

COMMIT;

