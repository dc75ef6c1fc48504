-- What a schema is, a line for each thing, in the server's own words: for two databases to be compared without pg_dump.
WITH o AS (SELECT n.oid, quote_ident(n.nspname) AS name FROM pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'),
extended AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
lines AS (
  SELECT 'schema ' || name || coalesce(' ' || obj_description(oid, 'pg_namespace'), '') AS line FROM o
  UNION ALL SELECT format('extension %s %s', extname, extversion) FROM pg_extension
  UNION ALL SELECT format('relation %s.%I %s %s options %s rls %s %s replica %s partition %s of %s %s inherits %s am %s comment %s', o.name, c.relname, c.relkind, c.relpersistence,
      c.reloptions, c.relrowsecurity, c.relforcerowsecurity, c.relreplident, pg_get_partkeydef(c.oid), c.relispartition, pg_get_expr(c.relpartbound, c.oid),
      (SELECT array_agg(h.inhparent::regclass ORDER BY h.inhseqno) FROM pg_inherits h WHERE h.inhrelid = c.oid), c.relam, obj_description(c.oid, 'pg_class'))
    FROM pg_class c JOIN o ON o.oid = c.relnamespace
  UNION ALL SELECT format('column %s.%I.%s %I %s notnull %s default %s identity %s generated %s collation %s storage %s compression %s statistics %s options %s comment %s', o.name, c.relname,
      (SELECT count(*) FROM pg_attribute b WHERE b.attrelid = a.attrelid AND b.attnum > 0 AND b.attnum <= a.attnum AND NOT b.attisdropped), a.attname,
      format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attcollation::regcollation, a.attstorage,
      to_jsonb(a) ->> 'attcompression', coalesce(a.attstattarget, -1), a.attoptions, col_description(a.attrelid, a.attnum))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN o ON o.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
  UNION ALL SELECT format('constraint %s.%s %I %s valid %s above %s comment %s', o.name, coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text), k.conname,
      pg_get_constraintdef(k.oid), k.convalidated, (SELECT p.conname FROM pg_constraint p WHERE p.oid = k.conparentid), obj_description(k.oid, 'pg_constraint'))
    FROM pg_constraint k JOIN o ON o.oid = k.connamespace
  UNION ALL SELECT format('index %s above %s clustered %s valid %s comment %s', pg_get_indexdef(i.indexrelid), (SELECT h.inhparent::regclass FROM pg_inherits h WHERE h.inhrelid = i.indexrelid),
      i.indisclustered, i.indisvalid, obj_description(i.indexrelid, 'pg_class'))
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN o ON o.oid = c.relnamespace
  UNION ALL SELECT format('view %s.%I %s', o.name, c.relname, pg_get_viewdef(c.oid)) FROM pg_class c JOIN o ON o.oid = c.relnamespace WHERE c.relkind IN ('v', 'm')
  UNION ALL SELECT format('sequence %s.%I %s %s %s %s %s %s %s owned by %s', o.name, c.relname, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
      (SELECT d.refobjid::regclass || '.' || d.refobjsubid FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')))
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN o ON o.oid = c.relnamespace
  UNION ALL SELECT format('routine %s %s comment %s', p.oid::regprocedure, CASE WHEN p.prokind = 'a' THEN (SELECT to_jsonb(a)::text FROM (SELECT aggtransfn, aggtranstype::regtype, aggfinalfn,
      agginitval, aggcombinefn, aggkind FROM pg_aggregate WHERE aggfnoid = p.oid) a) ELSE pg_get_functiondef(p.oid) END, obj_description(p.oid, 'pg_proc'))
    FROM pg_proc p JOIN o ON o.oid = p.pronamespace WHERE ('pg_proc'::regclass, p.oid) NOT IN (SELECT classid, objid FROM extended)
  UNION ALL SELECT format('trigger %s %s comment %s', pg_get_triggerdef(t.oid), t.tgenabled, obj_description(t.oid, 'pg_trigger')) FROM pg_trigger t WHERE NOT t.tgisinternal
  UNION ALL SELECT format('policy %s %I %s %s %s %s %s comment %s', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, (SELECT array_agg(pg_get_userbyid(r)) FROM unnest(p.polroles) r),
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), obj_description(p.oid, 'pg_policy')) FROM pg_policy p
  UNION ALL SELECT format('rule %s %s comment %s', pg_get_ruledef(r.oid), r.ev_enabled, obj_description(r.oid, 'pg_rewrite')) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
      JOIN o ON o.oid = c.relnamespace WHERE r.rulename <> '_RETURN'
  UNION ALL SELECT format('statistics %s target %s comment %s', pg_get_statisticsobjdef(s.oid), coalesce(s.stxstattarget, -1), obj_description(s.oid, 'pg_statistic_ext')) FROM pg_statistic_ext s
  UNION ALL SELECT format('event trigger %I %s %s %s %s comment %s', e.evtname, e.evtevent, e.evttags, e.evtfoid::regproc, e.evtenabled, obj_description(e.oid, 'pg_event_trigger')) FROM pg_event_trigger e
  UNION ALL SELECT format('collation %s.%I %s', o.name, c.collname, to_jsonb(c) - '{oid,collnamespace,collowner,collversion,collname}'::text[] || jsonb_build_object('comment', obj_description(c.oid, 'pg_collation')))
    FROM pg_collation c JOIN o ON o.oid = c.collnamespace
  UNION ALL SELECT format('type %s %s labels %s base %s %s default %s range %s comment %s', t.oid::regtype, t.typtype, (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
      format_type(nullif(t.typbasetype, 0), t.typtypmod), t.typnotnull, t.typdefault, (SELECT format('%s %s %s %s %s', r.rngsubtype::regtype, r.rngcollation::regcollation, (SELECT c.opcname FROM pg_opclass c WHERE c.oid = r.rngsubopc),
      r.rngsubdiff, to_jsonb(r) ->> 'rngmultitypid' IS NOT NULL) FROM pg_range r WHERE r.rngtypid = t.oid), obj_description(t.oid, 'pg_type'))
    FROM pg_type t JOIN o ON o.oid = t.typnamespace WHERE t.typelem = 0 AND ('pg_type'::regclass, t.oid) NOT IN (SELECT classid, objid FROM extended)
  UNION ALL SELECT format('rights on %s: %s', g.what, (SELECT array_agg(x ORDER BY x) FROM (SELECT (CASE WHEN e.grantee = 0 THEN 'public' ELSE pg_get_userbyid(e.grantee)::text END) || ' ' || e.privilege_type || ' ' || e.is_grantable FROM aclexplode(g.acl) e) y(x)))
    FROM (SELECT c.oid::regclass::text AS what, c.relacl AS acl FROM pg_class c JOIN o ON o.oid = c.relnamespace UNION ALL SELECT p.oid::regprocedure::text, p.proacl FROM pg_proc p JOIN o ON o.oid = p.pronamespace
      UNION ALL SELECT t.oid::regtype::text, t.typacl FROM pg_type t JOIN o ON o.oid = t.typnamespace UNION ALL SELECT o.name, n.nspacl FROM pg_namespace n JOIN o USING (oid)
      UNION ALL SELECT a.attrelid::regclass || '.' || a.attname, a.attacl FROM pg_attribute a WHERE a.attacl IS NOT NULL
      UNION ALL SELECT 'new ' || d.defaclobjtype::text || ' in ' || coalesce((SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = d.defaclnamespace), 'all') || ' of ' || pg_get_userbyid(d.defaclrole)::text, d.defaclacl FROM pg_default_acl d) g
    WHERE g.acl IS NOT NULL
)
SELECT replace(line, E'\n', ' ') FROM lines;
