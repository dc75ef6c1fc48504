INSERT INTO prices (id, amount) VALUES (1, 7);
