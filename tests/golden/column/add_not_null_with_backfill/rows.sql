INSERT INTO users (id, country) VALUES (1, 'de'), (2, 'fr');
