INSERT INTO users (id, status) VALUES (1, 'old'), (2, NULL);
