"""Random pairs of desired states, written in the language: what a database is, and what it shall become.

A state is plain values, so that Hypothesis can shrink a failing pair to a small one. Each pair keeps to what a person
may ask for with rows in the tables: nothing in it must fail on data that fit the first state.
"""
import dataclasses

from hypothesis import strategies as st

# A type of the language: a literal for row i, a default, and whether MySQL lets an index or default stand on it.
TYPES = {
    "integer": (lambda i: str(i), "7", True),
    "bigint": (lambda i: str(i * 1000), "8", True),
    "varchar(20)": (lambda i: f"'v{i}'", "'none'", True),
    "varchar(80)": (lambda i: f"'it''s {i}'", "'a ''b'''", True),
    "text": (lambda i: f"'text {i}'", None, False),
    "numeric(12,2)": (lambda i: f"{i}.50", "0.25", True),
    "boolean": (lambda i: "TRUE" if i % 2 else "FALSE", "true", False),
    "date": (lambda i: f"'2024-01-0{i}'", "'2024-02-29'", True),
    "mood": (lambda i: "'fine'", "'fine'", False),
}
WIDER = {"integer": "bigint", "varchar(20)": "varchar(80)", "varchar(80)": "text"}
NUMBERS = {"integer", "bigint", "numeric(12,2)"}
ROWS = 3


@dataclasses.dataclass(frozen=True)
class Column:
    name: str
    type: str
    not_null: bool = False
    default: bool = False
    references: str | None = None  # a table, by its name before
    on_delete: str = ""
    was: str | None = None  # its name before, where it was there

    def text(self, tables, fill):
        words = [self.name, self.type, "not null" if self.not_null else ""]
        if self.default:
            words.append(f"default {TYPES[self.type][1]}")
        if self.references:
            words.append(f"references {tables[self.references]} (id) {self.on_delete}".rstrip())
        if self.was not in (None, self.name):
            words.append(f"renamed from {self.was}")
        if fill and self.not_null:
            words.append(f"backfill ({TYPES[self.type][0](1)})")
        return "  " + " ".join(filter(None, words)) + ";"


@dataclasses.dataclass(frozen=True)
class Table:
    name: str
    columns: tuple
    members: tuple = ()  # of the body: unique, index, check
    comment: str = ""
    was: str | None = None

    def text(self, tables, fill):
        head = f"table {self.name}" + (f" renamed from {self.was}" if self.was not in (None, self.name) else "")
        lines = [f"/// {self.comment}"] if self.comment else []
        lines += [head + " {", "  id bigint primary key;"]
        return "\n".join(lines + [c.text(tables, fill) for c in self.columns] + [f"  {m};" for m in self.members] + ["}"])


@dataclasses.dataclass(frozen=True)
class State:
    tables: tuple
    moods: tuple
    views: tuple = ()  # names of tables

    def text(self, fill=False):
        """`fill`: NOT NULL columns say what existing rows get."""
        names = {t.was or t.name: t.name for t in self.tables}
        parts = [f"enum mood {{ {', '.join(self.moods)} }}"] + [t.text(names, fill) for t in self.tables]
        parts += [f"view {names[v]}_ids as $$SELECT id FROM {names[v]}$$;" for v in self.views if v in names]
        return "\n\n".join(parts) + "\n"


@st.composite
def members(draw, columns, seed):
    """Indexes, unique constraints and checks over columns. A unique one takes the key in, so that no data break it."""
    found = []
    for number, column in enumerate(columns):
        if not TYPES[column.type][2]:
            continue
        name = f"{seed}_{column.name}_{number}"
        found += draw(st.sampled_from([
            [], [], [], [f"index {name}_idx ({column.name})"], [f"index {name}_idx ({column.name} desc, id)"],
            [f"unique ({column.name}, id)"], [f"unique {name}_key ({column.name}, id)"],
            *([[f"check ({column.name} >= 0)"], [f"check {name}_check ({column.name} >= 0)"]] if column.type in NUMBERS and not column.references else [])]))  # MySQL checks no column that a key may set
    return tuple(found)


@st.composite
def columns(draw, name, tables):
    if draw(st.integers(0, 3)) == 0:
        return Column(name, "bigint", references=draw(st.sampled_from(tables)), on_delete=draw(st.sampled_from(["", "on delete cascade", "on delete set null"])))
    kind = draw(st.sampled_from(list(TYPES)))
    return Column(name, kind, draw(st.booleans()), TYPES[kind][1] is not None and draw(st.booleans()))


@st.composite
def befores(draw):
    names = [f"t{n}" for n in range(draw(st.integers(1, 3)))]
    tables = []
    for name in names:
        of_it = tuple(draw(columns(f"c{n}", names)) for n in range(draw(st.integers(0, 4))))
        tables.append(Table(name, of_it, draw(members(of_it, name)), draw(st.sampled_from(["", "a comment", "it's 'one'"]))))
    return State(tuple(tables), ("fine", "sad"), tuple(draw(st.lists(st.sampled_from(names), unique=True, max_size=2))))


@st.composite
def changed(draw, column, kept):
    """The column after, or None where it goes."""
    what = draw(st.sampled_from(["same", "same", "drop", "rename", "widen", "default", "null"]))
    after = dataclasses.replace(column, was=column.name)
    if column.references and column.references not in kept:
        after = dataclasses.replace(after, references=None, on_delete="")
    if what == "drop":
        return None
    if what == "rename":
        return dataclasses.replace(after, name=column.name + "_new")
    if column.references:
        return after
    if what == "widen" and column.type in WIDER:
        wider = WIDER[column.type]
        return dataclasses.replace(after, type=wider, default=column.default and TYPES[wider][1] is not None)
    if what == "default" and TYPES[column.type][1] is not None:
        return dataclasses.replace(after, default=not column.default)
    if what == "null":
        return dataclasses.replace(after, not_null=not column.not_null)
    return after


@st.composite
def pairs(draw):
    """(before, after), two states."""
    before = draw(befores())
    kept = [t.name for t in before.tables if draw(st.integers(0, 5))]
    fresh = [f"n{n}" for n in range(draw(st.integers(0, 2)))]
    tables = []
    for table in before.tables:
        if table.name not in kept:
            continue
        of_it = [c for c in [draw(changed(c, kept)) for c in table.columns] if c]
        of_it += [draw(columns(f"d{n}", kept + fresh)) for n in range(draw(st.integers(0, 2)))]
        renamed = draw(st.integers(0, 4)) == 0
        # A member over columns that are as they were stays or goes; the others may get new ones.
        same = {c.name for c in of_it if c in {dataclasses.replace(b, was=b.name) for b in table.columns}}
        stay = [m for m in table.members if m.split("(")[1].split(")")[0].split()[0].strip(",") in same and draw(st.booleans())]
        more = draw(members(tuple(c for c in of_it if not any(f"({c.name} " in m or f"({c.name}," in m or f"({c.name})" in m for m in stay)), table.name + "m"))
        tables.append(Table(table.name + "_new" if renamed else table.name, tuple(of_it), tuple(stay) + more,
                            draw(st.sampled_from([table.comment, "another", ""])), table.name))
    for name in fresh:
        of_it = tuple(draw(columns(f"c{n}", kept + fresh)) for n in range(draw(st.integers(0, 3))))
        tables.append(Table(name, of_it, draw(members(of_it, name))))
    moods = draw(st.sampled_from([("fine", "sad"), ("fine", "sad", "new"), ("first", "fine", "sad"), ("fine",)]))
    views = draw(st.lists(st.sampled_from(kept + fresh), unique=True, max_size=2)) if kept + fresh else []
    return before, State(tuple(tables), moods, tuple(views))


def rows(state):
    """SQL that puts ROWS rows into each table of a state; foreign keys are set last, since they may go in circles."""
    sql = []
    for table in state.tables:
        plain = [c for c in table.columns if not c.references]
        for i in range(1, ROWS + 1):
            values = [str(i)] + [TYPES[c.type][0](i) if c.not_null or i != 2 else "NULL" for c in plain]
            sql.append(f"INSERT INTO {table.name} ({', '.join(['id'] + [c.name for c in plain])}) VALUES ({', '.join(values)});")
    for table in state.tables:
        sql += [f"UPDATE {table.name} SET {c.name} = id WHERE id <> 3;" for c in table.columns if c.references]
    return "\n".join(sql)


def followed(before, after):
    """[(query before, query after)]: the values that must be the same."""
    queries = []
    for table in after.tables:
        if not table.was:
            continue
        old = next(t for t in before.tables if t.name == table.was)
        columns_of = {c.name: c for c in old.columns}
        # A NULL that a column may no longer hold was filled.
        both = [(columns_of[c.was], c) for c in table.columns if c.was]
        both = [(b, a) for b, a in both if b.type == a.type and (b.not_null or not a.not_null)]
        queries.append((f"SELECT {', '.join(['id'] + [b.name for b, _ in both])} FROM {old.name} ORDER BY id",
                        f"SELECT {', '.join(['id'] + [a.name for _, a in both])} FROM {table.name} ORDER BY id"))
    return queries


def emptied(before, after):
    """SQL that takes the rows away where the way back can't keep them: a NOT NULL column comes back without values, a
    table that others refer to without rows."""
    kept = {(t.was, c.was) for t in after.tables for c in t.columns}
    there = {t.was for t in after.tables}
    bare = [c for t in before.tables for c in t.columns if t.name in there and (t.name, c.name) not in kept and c.not_null and not c.default]
    bare += [c for t in before.tables for c in t.columns if t.name in there and c.references and c.references not in there]
    if not bare:
        return ""
    keys = [f"UPDATE {t.name} SET {c.name} = NULL;" for t in after.tables for c in t.columns if c.references]
    return "\n".join(keys + [f"DELETE FROM {t.name};" for t in after.tables])
