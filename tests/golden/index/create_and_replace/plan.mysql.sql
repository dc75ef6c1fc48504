-- schemac plan for mariadb:10.11, 1 step: 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: alter table events: add unique index events_day_kind_idx (day, kind), drop index events_kind_idx, add index events_kind_idx (kind, day desc) [contract]
--   cost: reads every row
ALTER TABLE `events`
  DROP INDEX `events_kind_idx`,
  ADD UNIQUE KEY `events_day_kind_idx` (`day`, `kind`),
  ADD KEY `events_kind_idx` (`kind`, `day` DESC),
  ALGORITHM=INPLACE, LOCK=NONE;

