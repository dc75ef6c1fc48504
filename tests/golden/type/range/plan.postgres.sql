-- schemac plan for postgres:15.0, 6 steps: 3 expand, 3 contract
-- run it so that an error stops it: psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE

BEGIN;

-- step 1: rename range public.spans to periods [contract]
--   cost: blocks reads and writes of range public.spans, for a moment
ALTER TYPE public.spans RENAME TO periods;

-- step 2: create range public.text range [expand]
CREATE TYPE public."text range" AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C");

-- step 3: alter range public.periods [contract]
--   cost: blocks reads and writes of range public.periods, for a moment
ALTER TYPE public.spans_multirange RENAME TO many_periods;

-- step 4: alter table public.offers: column prices to default 'empty' [expand]
--   cost: blocks reads and writes of table public.offers, for a moment
ALTER TABLE public.offers ALTER COLUMN prices SET DEFAULT 'empty';

-- step 5: comment on range public.price_range [expand]
--   cost: blocks other schema changes of range public.price_range, for a moment
COMMENT ON TYPE public.price_range IS 'What a thing may cost.';

-- step 6: drop range public.gone_range [contract]
--   cost: blocks reads and writes of range public.gone_range, for a moment
DROP TYPE public.gone_range;

COMMIT;

