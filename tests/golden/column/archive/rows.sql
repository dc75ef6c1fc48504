insert into customers values (1, 'a', '123', 7), (2, 'b', null, 3);
insert into orders values (1, 1, 'x'), (2, null, 'y');
