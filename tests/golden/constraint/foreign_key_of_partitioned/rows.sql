insert into kinds values (1);
insert into events values (1, 1), (500, null);
