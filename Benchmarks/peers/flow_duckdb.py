"""Task F in DuckDB, as a skilled user writes it: the figures of yardstick/flow.c, printed the same way."""
import json
import sys

import duckdb

path, as_of = sys.argv[1], sys.argv[2]
STATES = ["Backlog", "Ready", "In Progress", "Review", "Test", "Done"]
columns = {"ID": "VARCHAR", "Link": "VARCHAR", "Title": "VARCHAR", **{state: "DATE" for state in STATES},
           "Type": "VARCHAR", "Team": "VARCHAR", "Estimate": "INTEGER", "Blocked Days": "INTEGER"}
base = duckdb.connect()
named = ", ".join(f'"{state}" as s{index}' for index, state in enumerate(STATES))
base.execute(f"""create temp table items as select {named} from read_csv('{path}', header = true, delim = ',', quote = '',
    escape = '', auto_detect = false, nullstr = '', columns = {columns})""")


def one(query):
    return base.execute(query).fetchone()


days = f"""days as (select unnest(generate_series((select min(s0) from items), date '{as_of}', interval 1 day))::date as day)"""
ct, n = one("select quantile_disc(s5 - s2 + 1, [0.5, 0.7, 0.85, 0.95]), count(*) from items where s2 is not null and s5 is not null")
tp, tpmax = one("select sum(n), max(n) from (select count(*) as n from items where s5 is not null group by s5)")
wiplast, wipsum = one(f"""with {days},
    changes as (select s2 as day, count(*) as n from items where s2 is not null group by 1
        union all select s5, -count(*) from items where s2 is not null and s5 is not null group by 1),
    daily as (select day, sum(n) as n from changes group by 1),
    running as (select day, sum(coalesce(n, 0)) over (order by day) as wip from days left join daily using (day))
    select last(wip order by day), sum(wip) from running""")
reached = " union all ".join(
    f"select {state} as state, least({', '.join(f's{later}' for later in range(state, 6))}) as day, count(*) as n from items group by 2"
    for state in range(6))
cfdsum = one(f"""with {days}, reached as ({reached}),
    running as (select sum(coalesce(n, 0)) over (partition by states.state order by days.day) as total
        from days cross join (select unnest(range(6)) as state) states
        left join reached on reached.day = days.day and reached.state = states.state)
    select sum(total) from running""")[0]
age = one(f"""select count(*), sum(date '{as_of}' - s2 + 1), quantile_disc(date '{as_of}' - s2 + 1, [0.5, 0.85])
    from items where s2 is not null and s5 is null""")
print(json.dumps({"ct": [int(x) for x in ct], "n": n, "tp": int(tp), "tpmax": int(tpmax), "wiplast": int(wiplast),
                  "wipsum": int(wipsum), "cfdsum": int(cfdsum), "age": [age[0], int(age[1]), *[int(x) for x in age[2]]]}))
