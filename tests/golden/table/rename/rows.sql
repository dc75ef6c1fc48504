INSERT INTO purchases (id, amount) VALUES (1, 10), (2, 20);
