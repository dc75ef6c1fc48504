SELECT region FROM users ORDER BY id;
