-- schemac plan for mariadb:10.11, 1 step: 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: alter table events: add unique index events_day_kind_idx (day, kind), drop index events_kind_idx, add index events_kind_idx (kind, day desc) [contract]
--   cost: reads every row
--   hazard may-fail-on-data: two rows with the same (day, kind) make this step fail
--   precondition: no two rows of events with the same (day, kind); this must return no row:
--     SELECT 1 FROM `events` WHERE `day` IS NOT NULL AND `kind` IS NOT NULL GROUP BY `day`, `kind` HAVING count(*) > 1 LIMIT 1;
ALTER TABLE `events`
  DROP INDEX `events_kind_idx`,
  ADD UNIQUE KEY `events_day_kind_idx` (`day`, `kind`),
  ADD KEY `events_kind_idx` (`kind`, `day` DESC),
  ALGORITHM=INPLACE, LOCK=NONE;

