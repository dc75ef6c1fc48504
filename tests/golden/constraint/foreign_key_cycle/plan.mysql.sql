-- schemac plan for mariadb:10.11, 4 steps: 2 expand, 2 contract
-- run it so that an error stops it: mysql --show-warnings DATABASE < FILE

SET NAMES utf8mb4;

-- step 1: create table departments [expand]
CREATE TABLE `departments` (
  `id` bigint NOT NULL,
  `head_id` bigint,
  PRIMARY KEY (`id`),
  KEY `departments_head_fk` (`head_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- step 2: create table employees [expand]
CREATE TABLE `employees` (
  `id` bigint NOT NULL,
  `department_id` bigint,
  PRIMARY KEY (`id`),
  KEY `employees_department_fk` (`department_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- step 3: alter table departments: add foreign key departments_head_fk (head_id) references employees [contract]
--   cost: blocks writes of table departments, while it writes every row
--   hazard rewrites-table: the server makes a new copy of table departments
--   hazard blocks-writes: writes to table departments wait until it is done
ALTER TABLE `departments` ADD CONSTRAINT `departments_head_fk` FOREIGN KEY (`head_id`) REFERENCES `employees` (`id`);

-- step 4: alter table employees: add foreign key employees_department_fk (department_id) references departments [contract]
--   cost: blocks writes of table employees, while it writes every row
--   hazard rewrites-table: the server makes a new copy of table employees
--   hazard blocks-writes: writes to table employees wait until it is done
ALTER TABLE `employees` ADD CONSTRAINT `employees_department_fk` FOREIGN KEY (`department_id`) REFERENCES `departments` (`id`) ON DELETE SET NULL;

