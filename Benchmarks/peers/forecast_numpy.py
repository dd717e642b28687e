"""A million trials of "how many in 30 days?" and "when will 100 be done?" in numpy, in blocks that stay in the cache."""
import csv
import json
import sys
from collections import Counter
from datetime import date, timedelta

import numpy as np

path, as_of, trials = sys.argv[1], date.fromisoformat(sys.argv[2]), int(sys.argv[3])
with open(path, newline="") as rows:
    finished = Counter(row["Done"] for row in csv.DictReader(rows) if row["Done"])
sample = np.array([finished[(as_of - timedelta(days=back)).isoformat()] for back in range(90)], dtype=np.int32)
chance = np.random.default_rng(1)
many, when = [], []
for _ in range(0, trials, 10_000):
    drawn = sample[chance.integers(0, 90, size=(10_000, 30))]
    many.append(drawn.sum(axis=1))
    total, days = np.zeros(10_000, dtype=np.int64), np.zeros(10_000, dtype=np.int64)
    while (open_ := total < 100).any():
        total += np.where(open_, sample[chance.integers(0, 90, size=10_000)], 0)
        days += open_
    when.append(days)
print(json.dumps({
    "items": [int(np.quantile(np.concatenate(many), 1 - p, method="inverted_cdf")) for p in (0.5, 0.7, 0.85, 0.95)],
    "days": [int(np.quantile(np.concatenate(when), p, method="inverted_cdf")) for p in (0.5, 0.7, 0.85, 0.95)]}))
