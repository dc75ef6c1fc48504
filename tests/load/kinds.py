"""The changes that are made under load, each beside the statements that do the same in one go."""
import dataclasses

ROWS = 300_000

BASE = """postgres {
  function weigh(n bigint) returns bigint language plpgsql immutable as $$begin for i in 1..60 loop n := n + 0; end loop; return n; end$$;
}
table customers {
  id    bigint  primary key;
  name  text    not null;
}
table orders {
  id           bigint       not null;
  customer_id  bigint       not null;
  code         bigint       not null;
  amount       integer;
  state        varchar(10)  not null default 'new';
  note         text;
  primary key orders_pkey (id);
  index orders_customer_idx (customer_id);
}
"""

FILL = f"""
INSERT INTO customers SELECT n, 'customer ' || n FROM generate_series(1, 1000) n;
INSERT INTO orders SELECT n, n % 1000 + 1, n, CASE WHEN n % 10 > 0 THEN n % 500 END, 'new', repeat('x', 100) FROM generate_series(1, {ROWS}) n;
ANALYZE;
"""


@dataclasses.dataclass
class Kind:
    name: str
    change: tuple  # pairs of what stands in BASE and what comes in its place
    plain: str  # the same without staging
    reader: bool = False  # somebody reads the table in a transaction that takes longer than the lock timeout

    def after(self):
        text = BASE
        for old, new in self.change:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text


def member(text):
    return (("  index orders_customer_idx (customer_id);\n", f"  index orders_customer_idx (customer_id);\n  {text}\n"),)


KINDS = [
    Kind("index", member("postgres { index orders_weight_idx ((weigh(code))); }"), "CREATE INDEX orders_weight_idx ON orders (weigh(code))"),
    Kind("index replaced", (("orders_customer_idx (customer_id)", "orders_customer_idx (customer_id, state)"),),
         "BEGIN; DROP INDEX orders_customer_idx; CREATE INDEX orders_customer_idx ON orders (customer_id, state); COMMIT"),
    Kind("index dropped", (("  index orders_customer_idx (customer_id);\n", ""),), "DROP INDEX orders_customer_idx"),
    Kind("check", member("check orders_weight_check (weigh(code) >= 0);"),
         "ALTER TABLE orders ADD CONSTRAINT orders_weight_check CHECK (weigh(code) >= 0)"),
    Kind("foreign key", member("foreign key orders_customer_fkey (customer_id) references customers;"),
         "ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES customers"),
    Kind("not null", (("amount       integer;", "amount       integer  not null backfill (0);"),),
         "BEGIN; UPDATE orders SET amount = 0 WHERE amount IS NULL; ALTER TABLE orders ALTER COLUMN amount SET NOT NULL; COMMIT", True),
    Kind("unique", member("unique orders_code_key (code);"), "ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE (code)"),
    Kind("primary key replaced", (("orders_pkey (id)", "orders_pkey (id, code)"),),
         "ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY (id, code)"),
    Kind("type widened", (("varchar(10)", "varchar(30)"),), "ALTER TABLE orders ALTER COLUMN state TYPE varchar(30)"),
    Kind("column added", (("  note         text;\n", "  note         text;\n  size         integer  not null default 1;\n"),),
         "ALTER TABLE orders ADD COLUMN size integer NOT NULL DEFAULT 1", True),
    Kind("column dropped", (("  note         text;\n", "  dropped column note;\n"),), "ALTER TABLE orders DROP COLUMN note"),
]
