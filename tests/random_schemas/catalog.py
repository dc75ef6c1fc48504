"""What a database is by its own catalog, as sorted lines: names of unnamed constraints and the order of columns aside.

It knows nothing of schemac, and so can say whether two databases are the same.
"""
POSTGRES = """
SELECT 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped;
SELECT 'constraint', conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n';
SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE '%idx' AND indexname NOT LIKE '%_key';
SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = 'public';
SELECT 'comment', c.relname, obj_description(c.oid, 'pg_class') FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r';
SELECT 'enum', enumtypid::regtype, enumlabel, row_number() OVER (PARTITION BY enumtypid ORDER BY enumsortorder) FROM pg_enum;
"""

MYSQL = """
SELECT 'column', table_name, column_name, column_type, is_nullable, column_default, collation_name FROM information_schema.columns WHERE table_schema = DATABASE();
SELECT 'key', table_name, GROUP_CONCAT(column_name, collation ORDER BY seq_in_index), non_unique FROM information_schema.statistics
 WHERE table_schema = DATABASE() GROUP BY table_name, index_name, non_unique;
SELECT 'foreign key', k.table_name, k.column_name, k.referenced_table_name, r.delete_rule, r.update_rule FROM information_schema.key_column_usage k
  JOIN information_schema.referential_constraints r ON r.constraint_schema = k.table_schema AND r.table_name = k.table_name AND r.constraint_name = k.constraint_name
 WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL;
SELECT 'check', check_clause FROM information_schema.check_constraints WHERE constraint_schema = DATABASE();
SELECT 'view', table_name, REPLACE(view_definition, DATABASE(), 'database') FROM information_schema.views WHERE table_schema = DATABASE();
SELECT 'table', table_name, engine, table_collation, table_comment FROM information_schema.tables WHERE table_schema = DATABASE();
"""

SQLITE = [
    "SELECT 'column', m.name, c.name, upper(c.type), c.\"notnull\", c.dflt_value, c.pk FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type IN ('table', 'view')",
    "SELECT 'foreign key', m.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete, f.on_update FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
    "SELECT 'key', m.name, i.\"unique\", i.origin, i.partial, (SELECT group_concat(x.name || x.\"desc\" || x.coll) FROM pragma_index_xinfo(i.name) x WHERE x.key) "
    "FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table'",
    "SELECT 'checks', name, (length(sql) - length(replace(lower(sql), 'check', ''))) / 5 FROM sqlite_master WHERE type = 'table'",
    "SELECT 'view', name FROM sqlite_master WHERE type = 'view'",
]


def state(dialect, server, database):
    queries = {"postgres": [POSTGRES], "mysql": [MYSQL], "sqlite": SQLITE}[dialect]
    return sorted(line for query in queries for line in server.query(database, query).splitlines())
