-- schemac plan for postgres:15.0, 3 steps: 2 expand, 1 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: drop view public.people [contract]
--   cost: blocks reads and writes of view public.people, for a moment
DROP VIEW public.people;

-- step 2: create view public.people [expand]
CREATE VIEW public.people AS
select id, name, age from users;

-- step 3: create trigger public.people.people_add [expand]
--   cost: blocks writes of table public.people, for a moment
CREATE TRIGGER people_add
INSTEAD OF INSERT ON public.people
FOR EACH ROW
EXECUTE FUNCTION public.add_person();

COMMIT;

