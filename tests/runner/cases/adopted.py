"""Another tool's history on each server: as revisions, with what has run there noted; and a database with no history."""
import pathlib
import tempfile

from bench import TARGETS, case, expect

OLD = {
    "1_users": ("CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(50));\n", "DROP TABLE users;\n"),
    "2_city": ("ALTER TABLE users ADD city varchar(50);\nCREATE INDEX users_city ON users (city);\n", ""),
    "3_orders": ("CREATE TABLE orders (id int NOT NULL PRIMARY KEY, user_id int NOT NULL REFERENCES users (id));\n", ""),
}


def words(bench):
    return [] if bench.dialect == "sqlite" else ["--dev-url", bench.server.base]


@case()
def imported(bench):
    """Two of three migrations of golang-migrate have run; schemac runs the third one."""
    bench.fresh()
    for name in ("1_users", "2_city"):
        bench.apply(OLD[name][0])
    bench.apply("CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (2, false);")
    with tempfile.TemporaryDirectory() as folder:
        old = pathlib.Path(folder, "old")
        old.mkdir()
        for name, (up, down) in OLD.items():
            (old / f"{name}.up.sql").write_text(up)
            if down:
                (old / f"{name}.down.sql").write_text(down)
        pathlib.Path(folder, "schemac.toml").write_text(f'targets = ["{TARGETS[bench.name]}"]\nignore = ["schema_migrations"]\n')
        bench.schemac("import", "old", "--stamp", "--url", bench.url(), *words(bench), folder=folder)
        run = bench.schemac("upgrade", "--url", bench.url(), folder=folder).stderr
        expect(": orders" in run and ": city" not in run, run)
        bench.schemac("verify", *words(bench), folder=folder)
        bench.schemac("downgrade", "base", "--allow", "data-loss", "--url", bench.url(), folder=folder)
        bench.schemac("plan", "--check", "--from", bench.url(), "--to", "empty", folder=folder)


@case()
def baseline(bench):
    """All of a database, as its first revision, builds another like it."""
    other = bench.database + "_other"
    bench.fresh()
    bench.fresh(other)
    for up, _ in OLD.values():
        bench.apply(up)
    with tempfile.TemporaryDirectory() as folder:
        bench.schemac("baseline", "--url", bench.url(), folder=folder)
        expect("baseline  (head)" in bench.schemac("current", "--url", bench.url(), folder=folder).stdout, "it isn't stamped")
        bench.schemac("upgrade", "--url", bench.url(other), folder=folder)
        bench.schemac("plan", "--check", "--from", bench.url(), "--to", bench.url(other), folder=folder)
