insert into users values (1, 1, 'a', 'b'), (2, 1, null, null);
insert into notes values (1, 1);
insert into tags values ('x', 'y');
