insert into customers values (1);
insert into orders values (1, 1, 5), (2, null, null);
