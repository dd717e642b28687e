"""Task F in Polars, as a skilled user writes it: the figures of yardstick/flow.c, printed the same way."""
import json
import sys
from datetime import date

import polars as pl

path, as_of = sys.argv[1], date.fromisoformat(sys.argv[2])
STATES = ["Backlog", "Ready", "In Progress", "Review", "Test", "Done"]
schema = {"ID": pl.String, "Link": pl.String, "Title": pl.String, **{state: pl.Date for state in STATES},
          "Type": pl.String, "Team": pl.String, "Estimate": pl.Int32, "Blocked Days": pl.Int32}
items = pl.scan_csv(path, schema=schema, quote_char=None).select(STATES).collect()
start, done = pl.col("In Progress"), pl.col("Done")


def ranks(sample, percents):
    return [int(sample[-(-len(sample) * percent // 100) - 1]) for percent in percents]


def per_day(day):
    return items.lazy().select(day.alias("day")).drop_nulls().group_by("day").len()


def running(counted):
    days = pl.DataFrame({"day": pl.date_range(items["Backlog"].min(), as_of, "1d", eager=True)}).lazy()
    joined = days.join(counted, on="day", how="left").sort("day")
    return joined.select(pl.col("len").fill_null(0).cast(pl.Int64).cum_sum()).collect().to_series()


both = items.filter(start.is_not_null() & done.is_not_null())
cycle = both.select((done - start).dt.total_days() + 1).to_series().sort()
finished = per_day(done).collect()["len"]
wip = running(per_day(start)) - running(both.lazy().select(done.alias("day")).group_by("day").len())
flow = sum(running(per_day(pl.min_horizontal(STATES[state:]))).sum() for state in range(6))
age = items.filter(start.is_not_null() & done.is_null()).select((pl.lit(as_of) - start).dt.total_days() + 1).to_series().sort()
print(json.dumps({"ct": ranks(cycle, (50, 70, 85, 95)), "n": len(cycle), "tp": int(finished.sum()),
                  "tpmax": int(finished.max()), "wiplast": int(wip[-1]), "wipsum": int(wip.sum()), "cfdsum": int(flow),
                  "age": [len(age), int(age.sum()), *ranks(age, (50, 85))]}))
