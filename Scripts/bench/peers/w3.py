"""Ten rules over many tasks, one task a line: DuckDB on one thread."""
import sys

import duckdb

database = duckdb.connect()
database.execute("set threads = 1")
database.execute(f"""
  create table tasks as select * from read_json('{sys.argv[1]}', format = 'newline_delimited',
    columns = {{status: 'VARCHAR', points: 'DOUBLE', owner: 'VARCHAR', age_hours: 'DOUBLE',
                priority: 'VARCHAR', labels: 'VARCHAR[]', deps: 'VARCHAR[]'}})""")
counts = database.execute("""
  select count(*) filter (status = 'review' and age_hours > 48),
         count(*) filter (points >= 21),
         count(*) filter (status = 'blocked' and owner is null),
         count(*) filter (status = 'in_progress' and age_hours > 120),
         count(*) filter (priority = 'critical' and status = 'todo' and age_hours > 24),
         count(*) filter (priority = 'low' and age_hours > 240 and list_contains(labels, 'bug')),
         count(*) filter (owner is null and list_contains(labels, 'security')),
         count(*) filter (len(deps) > 5),
         count(*) filter (status = 'done' and points = 0),
         count(*) filter (len(labels) = 0 and status <> 'done')
  from tasks""").fetchone()
print(",".join(map(str, counts)))
