-- schemac plan for postgres:15.0, 3 steps: 3 expand
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: create table public.feed [expand]
CREATE TABLE public.feed (
    id bigint NOT NULL
);

-- step 2: create unique index feed_key on public.feed (id) [expand]
--   cost: blocks writes of table public.feed, while it reads every row
--   hazard blocks-writes: nobody can write to the table while the index is built
CREATE UNIQUE INDEX feed_key ON public.feed (id);

-- step 3: alter table public.feed: change its options [expand]
--   cost: blocks reads and writes of table public.feed, for a moment
ALTER TABLE public.feed REPLICA IDENTITY USING INDEX feed_key;

COMMIT;

