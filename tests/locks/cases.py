"""What the test of locks runs: two states, and the operations that the plan between them must have."""
import dataclasses


@dataclasses.dataclass
class Case:
    name: str
    before: str
    after: str
    steps: tuple = ()  # words of steps that it is about
    rows: str = ""
    flags: tuple = ()


def alter(name, old, new, *steps, others="", rows="", flags=()):
    """One table `t` whose members change, beside other declarations that stay."""
    return Case(name, f"table t {{ id bigint primary key; {old} }}\n{others}", f"table t {{ id bigint primary key; {new} }}\n{others}",
                steps, rows, flags)


def objects(name, old, new, *steps, stays="", flags=()):
    """Declarations that change, beside others that stay."""
    return Case(name, f"{stays}\n{old}", f"{stays}\n{new}", steps, "", flags)


R = "table r { id bigint primary key; code text unique; }"
T = "table t { id bigint primary key; a integer; b text; }"
PARTED = """postgres {
  table parted { id bigint not null; a integer; %s partition by range (id); }
  table parted_low { postgres { partition of parted; partition bound = 'for values from (0) to (100)'; } }
  table parted_high { postgres { partition of parted; partition bound = default; } }
}
"""
FUNCTION = "postgres { function touch() returns trigger language plpgsql as $$begin return new; end$$; }"

TYPES = [
    ("varchar(10)", "text"), ("text", "varchar(10)"), ("varchar(20)", "varchar(10)"), ("varchar(10)", "varchar"), ("char(5)", "char(9)"),
    ("char(5)", "text"), ("numeric(8,2)", "numeric(10,2)"), ("numeric(8,2)", "numeric(10,3)"), ("numeric(8,2)", "numeric"),
    ("timestamp(3)", "timestamp(6)"), ("timestamp(3)", "timestamp"), ("timestamptz(3)", "timestamptz"), ("time(3)", "time(6)"),
    ("timestamp", "timestamptz"), ("'interval(3)'", "interval"), ("'varbit(3)'", "'varbit(9)'"), ("'bit(3)'", "'bit(9)'"),
    ("'cidr'", "'inet'"), ("'inet'", "'cidr'"), ("integer", "bigint"), ("integer", "numeric(12,0)"), ("real", "double precision"), ("date", "timestamp"),
    ("json", "jsonb"), ("text[]", "varchar(9)[]"), ("varchar(9)[]", "varchar(12)[]"), ("varchar(9)[]", "text[]"), ("integer", "text"),
]

CASES = [
    # tables
    objects("create_table", "", "table u { id bigint primary key; r_id bigint references r; }", "create table", stays=R),
    objects("drop_table", "table u { id bigint primary key; r_id bigint references r; }", "dropped table u;", "drop table", stays=R),
    objects("rename_table", T, T.replace("table t", "table t2 renamed from t"), "rename table"),
    objects("create_partition", PARTED % "", PARTED % "" + "postgres { table parted_mid { postgres { partition of parted; partition bound = "
            "'for values from (100) to (200)'; } } }", "create table"),
    objects("inherit", "table child { id bigint; }", "postgres { table child { id bigint; postgres { inherits parent; } } }", "alter table",
            stays="table parent { id bigint; }"),
    objects("table_comment", T, "/// About t.\n" + T, "comment"),
    alter("storage", "a integer;", "a integer; postgres { storage fillfactor = 70; }", "alter table"),
    alter("unlogged", "a integer;", "a integer; postgres { unlogged; }", "alter table"),
    alter("row_security", "a integer;", "a integer; postgres { row security; }", "alter table"),
    # columns
    alter("add_column", "", "a integer;", "add column"),
    alter("add_column_volatile", "", "a uuid not null default (gen_random_uuid());", "add column"),
    alter("add_column_of_domain", "", "a positive;", "add column", others="domain positive as integer check (value > 0);"),
    alter("add_column_of_plain_domain", "", "a number;", "add column", others="domain number as integer;"),
    alter("add_column_identity", "", "a integer not null identity;", "add column"),
    alter("add_column_generated", "b integer;", "b integer; a integer generated always as (b + 1) stored;", "add column"),
    alter("add_column_default", "", "a integer not null default 5; at timestamptz not null default now();", "add column"),
    alter("add_column_not_null", "b text;", "b text; a text not null backfill (b);", "add column", "backfill", "validate", "to not null"),
    alter("drop_column", "a integer;", "dropped column a;", "drop column"),
    alter("rename_column", "a integer;", "b integer renamed from a;", "rename column"),
    alter("type_widened", "a varchar(10);", "a varchar(20);", "a from"),
    alter("type_rewritten", "a integer; index t_a (a);", "a bigint; index t_a (a);", "a from"),
    *(alter(f"type_{n}", f"a {old};", f"a {new};", "a from") for n, (old, new) in enumerate(TYPES)),
    alter("set_not_null", "a integer;", "a integer not null;", "validate", "to not null"),
    alter("drop_not_null", "a integer not null;", "a integer;", "a"),
    alter("set_default", "a integer;", "a integer default 1;", "default"),
    alter("add_identity", "a integer not null;", "a integer not null identity;", "identity"),
    alter("drop_identity", "a integer not null identity;", "a integer not null;", "identity"),
    alter("column_comment", "a integer;", "\n/// About a.\na integer;", "comment"),
    alter("column_storage", "b text;", "b text postgres { storage external; };", "b"),
    alter("column_statistics", "b text;", "b text postgres { statistics = 500; };", "b"),
    # keys and constraints
    objects("add_primary_key", "table u { id bigint not null; }", "table u { id bigint not null; primary key u_pk (id); }", "primary key",
            "index"),
    objects("replace_primary_key", "table u { id bigint not null; n bigint not null; primary key u_pk (id); unique u_id (id); }",
            "table u { id bigint not null; n bigint not null; primary key u_pk (id, n); unique u_id (id); }", "primary key"),
    objects("drop_primary_key", "table u { id bigint not null; primary key u_pk (id); }", "table u { id bigint not null; }", "primary key"),
    alter("add_unique", "a integer;", "a integer; unique t_a (a);", "create unique index", "unique t_a"),
    alter("drop_unique", "a integer; unique t_a (a);", "a integer;", "drop unique"),
    alter("replace_unique", "a integer; b text; unique t_a (a);", "a integer; b text; unique t_a (a, b);", "unique t_a"),
    alter("add_foreign_key", "r_id bigint;", "r_id bigint; foreign key t_r (r_id) references r;", "foreign key", "validate", others=R),
    alter("drop_foreign_key", "r_id bigint; foreign key t_r (r_id) references r;", "r_id bigint;", "foreign key", others=R),
    alter("foreign_key_deferred", "r_id bigint; foreign key t_r (r_id) references r;",
          "r_id bigint; foreign key t_r (r_id) references r initially deferred;", "foreign key", others=R),
    alter("foreign_key_validated", "r_id bigint; foreign key t_r (r_id) references r not valid;",
          "r_id bigint; foreign key t_r (r_id) references r;", "foreign key", others=R),
    alter("add_check", "a integer;", "a integer; check t_a (a > 0);", "check", "validate"),
    alter("drop_check", "a integer; check t_a (a > 0);", "a integer;", "check"),
    alter("add_exclusion", "a integer;", "a integer; postgres { exclude t_a using btree (a with =); }", "exclu"),
    alter("drop_exclusion", "a integer; postgres { exclude t_a using btree (a with =); }", "a integer;", "exclu"),
    alter("rename_constraint", "a integer; check t_a (a > 0);", "a integer; check t_b (a > 0);", "rename"),
    # indexes
    alter("add_index", "a integer;", "a integer; index t_a (a);", "create index"),
    alter("drop_index", "a integer; index t_a (a);", "a integer;", "drop index"),
    alter("replace_index", "a integer; b text; index t_a (a);", "a integer; b text; index t_a (a, b);", "create index", "drop index",
          "rename index"),
    alter("rename_index", "a integer; index t_a (a);", "a integer; index t_b (a);", "rename index"),
    alter("alter_index", "a integer; index t_a (a);", "a integer; index t_a (a) with (fillfactor = 70);", "index"),
    # partitioned tables
    objects("parted_index", PARTED % "", PARTED % "index parted_a (a);", "create index", "attach index"),
    objects("parted_drop_index", PARTED % "index parted_a (a);", PARTED % "", "drop index"),
    objects("parted_check", PARTED % "", PARTED % "check parted_a (a > 0);", "check", "validate"),
    objects("parted_foreign_key", PARTED % "r_id bigint;", PARTED % "r_id bigint; foreign key parted_r (r_id) references r;", "foreign key",
            stays=R),
    objects("parted_unique", PARTED % "", PARTED % "unique parted_id (id);", "unique"),
    # views
    objects("create_view", "", "view v as $$select id from t$$;", "create view", stays=T),
    objects("replace_view", "view v as $$select id from t$$;", "view v as $$select id, a from t$$;", "view", stays=T),
    objects("drop_view", "view v as $$select id from t$$;", "", "drop view", stays=T),
    objects("materialized_view_index", "postgres { materialized view m as $$select id, a from t$$; }",
            "postgres { materialized view m as $$select id, a from t$$; index m_id on m (id); }", "create index", stays=T),
    # triggers, policies, sequences, comments
    objects("create_trigger", FUNCTION, FUNCTION + "postgres { trigger t_touch before update on t for each row execute touch(); }",
            "create trigger", stays=T),
    objects("drop_trigger", FUNCTION + "postgres { trigger t_touch before update on t for each row execute touch(); }", FUNCTION,
            "drop trigger", stays=T),
    objects("create_policy", "", "postgres { policy p on t using (a > 0); }", "create policy", stays=T),
    objects("alter_policy", "postgres { policy p on t using (a > 0); }", "postgres { policy p on t using (a > 1); }", "policy", stays=T),
    objects("drop_policy", "postgres { policy p on t using (a > 0); }", "", "policy", stays=T),
    objects("alter_sequence", "sequence s as bigint start 1;", "sequence s as bigint start 1 increment by 2;", "sequence"),
    objects("drop_sequence", "sequence s as bigint start 1;", "", "sequence"),
    objects("constraint_comment", "table u { id bigint; check u_id (id > 0); }", "table u { id bigint;\n/// About it.\ncheck u_id (id > 0); }",
            "comment"),
    objects("grant", "", "grant select on t to pg_monitor;", "privileges", stays=T),
    objects("replace_enum", "enum e { x, y, z } table u { id bigint primary key; e e; }", "enum e { x, y } table u { id bigint primary key; e e; }",
            "enum"),
]
