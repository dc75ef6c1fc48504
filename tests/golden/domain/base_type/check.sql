SELECT id, code FROM coded ORDER BY id
