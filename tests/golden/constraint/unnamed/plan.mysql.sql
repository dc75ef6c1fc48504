-- schemac plan for mariadb:10.11, 2 steps: 1 expand, 1 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: create table books [expand]
CREATE TABLE `books` (
  `id` bigint NOT NULL,
  `author_id` bigint NOT NULL,
  `title` varchar(100) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `author_id` (`author_id`),
  CONSTRAINT `books_ibfk_1` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`) ON DELETE CASCADE,
  CONSTRAINT `CONSTRAINT_1` CHECK (title <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- step 2: alter table authors: add column age int, add check CONSTRAINT_1 (age >= 0), add unique index email (email) [contract]
--   cost: blocks writes of table authors, while it writes every row
--   hazard rewrites-table: the server makes a new copy of table authors
--   hazard blocks-writes: writes to table authors wait until it is done
--   hazard may-fail-on-data: two rows with the same (email) make this step fail
--   precondition: no two rows of authors with the same (email); this must return no row:
--     SELECT 1 FROM `authors` WHERE `email` IS NOT NULL GROUP BY `email` HAVING count(*) > 1 LIMIT 1;
ALTER TABLE `authors`
  ADD COLUMN `age` int,
  ADD CONSTRAINT `CONSTRAINT_1` CHECK (age >= 0),
  ADD UNIQUE KEY `email` (`email`);

