"""A project of more than thirty revisions, written by `schemac diff`, that serves every dialect."""
import os
import pathlib
import subprocess

# One change after the other to one schema: (message, what replaces what). The text is the source of each state.
FIRST = """
table customers {
  id    bigint        primary key;
  name  varchar(200)  not null;
}
"""

STEPS = [
    ("first", None),
    ("email", ("  name  varchar(200)  not null;\n", "  name  varchar(200)  not null;\n  email  varchar(320);\n")),
    ("orders", ("", "table orders {\n  id  bigint  primary key;\n  customer_id  bigint  not null references customers;\n  total  numeric(10,2)  not null default 0;\n}\n")),
    ("orders index", ("default 0;\n}", "default 0;\n  index orders_customer_idx (customer_id);\n}")),
    ("country", ("  email  varchar(320);\n", "  email  varchar(320);\n  country  varchar(2)  not null default 'xx';\n")),
    ("unique email", ("email  varchar(320);", "email  varchar(320)  unique;")),
    ("products", ("", "table products {\n  id  bigint  primary key;\n  label  varchar(100)  not null;\n}\n")),
    ("items", ("", "table items {\n  order_id  bigint  not null references orders on delete cascade;\n  product_id  bigint  not null references products;\n  amount  int  not null default 1;\n  primary key (order_id, product_id);\n}\n")),
    ("price", ("  label  varchar(100)  not null;\n", "  label  varchar(100)  not null;\n  price  numeric(12,2);\n")),
    ("price set", ("price  numeric(12,2);", "price  numeric(12,2)  not null backfill (0);")),
    ("price positive", ("backfill (0);\n", "backfill (0);\n  check  products_price_positive (price >= 0);\n")),
    ("full name", ("  name  varchar(200)  not null;", "  full_name  varchar(200)  not null  renamed from name;")),
    ("notes", ("  customer_id  bigint  not null references customers;\n", "  customer_id  bigint  not null references customers;\n  note  varchar(500);\n")),
    ("longer notes", ("note  varchar(500);", "note  varchar(1000);")),
    ("label index", ("  check  products_price_positive (price >= 0);\n", "  check  products_price_positive (price >= 0);\n  index products_label_idx (label);\n")),
    ("two columns index", ("  index products_label_idx (label);\n", "  index products_label_idx (label, price);\n")),
    ("tags", ("", "table tags {\n  id  bigint  primary key;\n  word  varchar(50)  not null unique;\n}\n")),
    ("product tags", ("", "table product_tags {\n  product_id  bigint  not null references products;\n  tag_id  bigint  not null references tags;\n  primary key (product_id, tag_id);\n}\n")),
    ("status", ("  note  varchar(1000);\n", "  note  varchar(1000);\n  status  varchar(20)  not null default 'new';\n")),
    ("status check", ("  index orders_customer_idx (customer_id);\n", "  index orders_customer_idx (customer_id);\n  check  orders_status_known (status <> '');\n")),
    ("status index", ("  check  orders_status_known (status <> '');\n", "  check  orders_status_known (status <> '');\n  index orders_status_idx (status);\n")),
    ("city", ("  country  varchar(2)  not null default 'xx';\n", "  country  varchar(2)  not null default 'xx';\n  city  varchar(100);\n")),
    ("no status index", ("  index orders_status_idx (status);\n", "")),
    ("addresses", ("", "table addresses {\n  id  bigint  primary key;\n  customer_id  bigint  not null references customers;\n  street  varchar(200)  not null;\n}\n")),
    ("zip", ("  street  varchar(200)  not null;\n", "  street  varchar(200)  not null;\n  zip  varchar(20)  not null default '';\n")),
    ("zip index", ("not null default '';\n}", "not null default '';\n  index addresses_zip_idx (zip);\n}")),
    ("default country", ("default 'xx';", "default 'de';")),
    ("city set", ("city  varchar(100);", "city  varchar(100)  not null backfill ('?');")),
    ("amount check", ("  primary key (order_id, product_id);\n", "  check  items_amount_positive (amount > 0);\n  primary key (order_id, product_id);\n")),
    ("kind", ("  word  varchar(50)  not null unique;\n", "  word  varchar(50)  not null unique;\n  kind  int  not null default 0;\n")),
    ("postcode", ("  zip  varchar(20)", "  postcode  varchar(20)")),
    ("no kind default", ("  kind  int  not null default 0;", "  kind  int;")),
    ("total index", ("  index orders_customer_idx (customer_id);\n", "  index orders_customer_idx (customer_id);\n  index orders_total_idx (total);\n")),
]

ROWS = """
INSERT INTO customers (id, name, email, country) VALUES (1, 'Ada', 'ada@example.org', 'gb'), (2, 'Grace', NULL, 'us');
INSERT INTO orders (id, customer_id, total) VALUES (10, 1, 12.50), (11, 1, 0), (12, 2, 99.99);
INSERT INTO products (id, label) VALUES (100, 'book'), (101, 'pen');
INSERT INTO items (order_id, product_id, amount) VALUES (10, 100, 1), (10, 101, 3), (12, 100, 2);
"""
ROWS_AFTER = 8  # these rows fit the schema after so many revisions
TABLES = {"customers": "id", "orders": "id", "products": "id", "items": "order_id, product_id"}


def states():
    text, result = FIRST, []
    for message, change in STEPS:
        if change:
            old, new = change
            if old and old not in text:
                raise ValueError(f"{message}: {old!r} is not there")
            text = text.replace(old, new, 1) if old else text + new
        if message == "postcode":
            text = text.replace("index addresses_zip_idx (zip)", "index addresses_zip_idx (postcode)")
            text = text.replace("  postcode  varchar(20)  not null default ''", "  postcode  varchar(20)  not null default ''  renamed from zip")
        result.append((message, text))
        text = text.replace("  renamed from name", "").replace("  renamed from zip", "")
    return result


def write_project(folder, target):
    """Writes the project's revisions, one `schemac diff` each, into FOLDER/migrations."""
    folder = pathlib.Path(folder)
    (folder / "schema").mkdir(parents=True)
    (folder / "schemac.toml").write_text(f'targets = ["{target}"]\n')
    for number, (message, text) in enumerate(states()):
        (folder / "schema" / "main.schema").write_text(text)
        add_revision(folder, message, number)
    return folder


def by_hand(folder, message, number, upgrade, downgrade=""):
    """A revision that `diff --empty` writes, with these scripts put in; gives its path."""
    path = add_revision(folder, message, number, "--empty")
    head, rest = path.read_text().split("-- schemac:upgrade\n")
    path.write_text(f"{head}-- schemac:upgrade\n{upgrade}\n-- schemac:downgrade\n{downgrade}\n")
    return path


def add_revision(folder, message, number, *more):
    date = str(1768384800 + 60 * number)
    done = subprocess.run([os.environ["SCHEMAC"], "diff", "-m", message, "--allow", "all", *more], cwd=folder, text=True,
                          capture_output=True, timeout=60, env={**os.environ, "SOURCE_DATE_EPOCH": date})
    if done.returncode or not done.stdout:
        raise RuntimeError(f"diff -m '{message}': exit {done.returncode}\n{done.stderr}")
    return folder / done.stdout.strip()
