"""A login that may connect to the database and read the catalog, as everybody may, and nothing else."""
import difflib
import re

from schemac import build, schemac

READER = "schemac_reader"
SCHEMA = """
schema vault;
enum level { low, high }
domain email as text check (value like '%@%');
table vault.accounts {
  id      bigint  identity primary key;
  mail    email   not null unique;
  level   level   not null default 'low';
  balance numeric(12,2) not null default 0;
  check   (balance >= 0);
  index   accounts_level (level) where (balance > 0);
  postgres { row security; }
}
view vault.rich as $$ select id, mail from vault.accounts where balance > 1000 $$;
postgres {
  function vault.secret() returns integer language sql security definer as $$ select 42 $$;
  policy own on vault.accounts using (mail = current_user::text);
  grant select on view vault.rich to public;
  revoke execute on function vault.secret() from public;
  statistics vault.spread on level, balance from vault.accounts;
  rule keep on delete to vault.accounts do instead nothing;
}
"""


def reader_url(url):
    return re.sub(r"//[^@]*@", f"//{READER}@", url)


def same(what, one, other):
    lines = list(difflib.unified_diff(one.splitlines(), other.splitlines(), "owner", "reader", lineterm="", n=0))
    assert not lines, f"{what} differs for a login without rights\n" + "\n".join(lines[:30])


def with_reader(server, folder, check):
    database, state = "rights_reader", folder / "rights.schema"
    state.write_text(SCHEMA)
    build(server, database, state)
    server.apply(database, f'DROP ROLE IF EXISTS {READER}; CREATE ROLE {READER} LOGIN NOINHERIT;'
                           f'REVOKE ALL ON DATABASE {database} FROM PUBLIC; GRANT CONNECT ON DATABASE {database} TO {READER}')
    try:
        check(server.url(database), reader_url(server.url(database)), database, state)
    finally:
        server.drop(database)
        server.apply("postgres", f"DROP ROLE IF EXISTS {READER}")


def reads(server, folder):
    def check(owner, reader, _database, state):
        same("pull", schemac("pull", "--from", owner).stdout, schemac("pull", "--from", reader).stdout)
        snapshots = [schemac("snapshot", "--from", url).stdout.replace(READER, "postgres") for url in (owner, reader)]
        same("snapshot", *snapshots)
        schemac("plan", "--check", "--from", reader, "--to", state)
        schemac("drift", "--from", reader, "--to", state)
        changed = folder / "changed.schema"
        changed.write_text(SCHEMA.replace("numeric(12,2)", "numeric(14,2)"))
        plans = [schemac("plan", "--from", url, "--to", changed, "--sql", "--allow", "all").stdout for url in (owner, reader)]
        same("plan", *plans)
        schemac("drift", "--from", reader, "--to", changed, ok=(2,))

    with_reader(server, folder, check)


def is_told_the_grant(server, folder):
    def check(_owner, reader, database, _state):
        server.apply(database, "REVOKE SELECT ON pg_catalog.pg_policy FROM PUBLIC")
        said = schemac("pull", "--from", reader, ok=(1,)).stderr
        wanted = f"GRANT SELECT ON pg_catalog.pg_policy TO {READER}"
        assert wanted in said, f"the missing grant isn't named: {said}"

    with_reader(server, folder, check)


def cases(_label, server):
    yield "rights to connect", lambda folder: reads(server, folder)
    yield "rights that are missing", lambda folder: is_told_the_grant(server, folder)
