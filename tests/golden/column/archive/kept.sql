SELECT * FROM (SELECT id, name, fax, rank FROM customers ORDER BY id) c;
SELECT id, customer_id, note FROM orders ORDER BY id;
