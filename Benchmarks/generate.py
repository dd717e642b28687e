#!/usr/bin/env python3
"""Seeded work-item histories for measuring: one row an item, one date column a state.

    python3 generate.py --items 1000000 --out DIR [--seed 7] [--jobs 2] [--team NAME] [--until 2025-12-31]

Writes DIR/items.csv with the columns that ActionableAgile and its kin read:
ID,Link,Title,Backlog,Ready,In Progress,Review,Test,Done,Type,Team,Estimate,Blocked Days.
The same arguments give the same bytes, whatever --jobs is: items are made in blocks, each with a
random stream of its own, and only random() is used, which Python keeps stable.

Three years up to a day. Times in state are lognormal over working hours; one move in twenty-five
falls on a Saturday; states are skipped, work goes back from Review and Test and is reopened, items are
cancelled before they start. Of what moves back the first entry into a state is kept and later states
are erased, as such exports do.
"""
import argparse
import bisect
import datetime
import math
import os
import random
import statistics
from multiprocessing import Pool

BLOCK = 10_000
HOURS = 10  # a working day
TYPES = ["Story", "Story", "Story", "Bug", "Bug", "Task", "Spike"]
POINTS = [1, 2, 3, 5, 8, 13]
HEADER = "ID,Link,Title,Backlog,Ready,In Progress,Review,Test,Done,Type,Team,Estimate,Blocked Days\n"


def days_by_hour(until):
    """The date of every working hour; the last two hours of a Friday are worked on the Saturday."""
    dates, day = [], until - datetime.timedelta(days=1094)
    while day <= until:
        if day.weekday() < 5:
            late = day + datetime.timedelta(days=1) if day.weekday() == 4 else day
            dates += [day.isoformat()] * (HOURS - 2) + [late.isoformat()] * 2
        day += datetime.timedelta(days=1)
    return dates


def lognormal(median_days, sigma):
    """Working hours at the midpoints of 4,096 equal slices of the distribution."""
    normal = statistics.NormalDist()
    return [max(1, round(median_days * HOURS * math.exp(sigma * normal.inv_cdf((i + 0.5) / 4096)))) for i in range(4096)]


DATES = []
BACKLOG, READY, PROGRESS, REVIEW, TEST, PAUSE = (
    lognormal(8, 1.2), lognormal(2, 1.1), lognormal(3, 1.1), lognormal(0.7, 1.2), lognormal(1, 1.1), lognormal(2, 1.1))


def teams(items):
    """Cumulative shares of the teams, falling as one over the root of the rank."""
    weights = [1 / math.sqrt(rank + 1) for rank in range(max(3, items // 2500))]
    total, cumulative = sum(weights), 0.0
    shares = []
    for weight in weights:
        cumulative += weight / total
        shares.append(cumulative)
    return shares


def begin(until):
    DATES[:] = days_by_hour(until)


def path(rnd, hour):
    """Working hours of the entries into Backlog, Ready, In Progress, Review, Test and Done; -1 for none."""
    def spend(table):
        return table[int(rnd() * 4096)]
    backlog = hour
    hour += spend(BACKLOG)
    if rnd() < 0.02:
        return backlog, hour, -1, -1, -1, hour + spend(READY)
    ready = review = test = -1
    if rnd() >= 0.15:
        ready = hour
        hour += spend(READY)
    progress = hour
    hour += spend(PROGRESS)
    if rnd() >= 0.12:
        if rnd() < 0.1:
            hour += spend(REVIEW) + spend(PROGRESS)
        review = hour
        hour += spend(REVIEW)
    if rnd() >= 0.2:
        if rnd() < 0.08:
            hour += spend(TEST) + spend(PROGRESS)
        test = hour
        hour += spend(TEST)
    if rnd() < 0.05 and hour < len(DATES):
        hour += spend(PAUSE)
        if hour < len(DATES):
            review = test = -1
            hour += spend(PROGRESS)
    return backlog, ready, progress, review, test, hour


def block(work):
    number, items, seed, folder, team = work
    rnd = random.Random(seed * 1_000_003 + number).random
    shares, span, end = teams(items), len(DATES), len(DATES)
    rows = []
    for item in range(number * BLOCK, min(items, (number + 1) * BLOCK)):
        # Arrivals grow by half over the period; the hour of the nth is found in closed form.
        share = (item + rnd()) / items
        hours = path(rnd, min(span - 1, int((math.sqrt(1 + 1.25 * share) - 1) * 2 * span)))
        columns = ",".join([DATES[hour] if 0 <= hour < end else "" for hour in hours])
        blocked = int(rnd() * 4) if rnd() < 0.12 else 0
        rows.append(
            "P-%d,https://tracker.example/P-%d,Item %d,%s,%s,%s,%d,%d\n"
            % (item + 1, item + 1, item + 1, columns, TYPES[int(rnd() * 7)],
               team or "team-%d" % (bisect.bisect_left(shares, rnd()) + 1), POINTS[int(rnd() * 6)], blocked))
    part = os.path.join(folder, "items.%06d" % number)
    with open(part, "w", newline="") as out:
        out.writelines(rows)
    return part


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--items", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--until", type=datetime.date.fromisoformat, default=datetime.date(2025, 12, 31))
    parser.add_argument("--team", help="the team of all items; left out, they belong to many")
    asked = parser.parse_args()
    if asked.items < 1:
        parser.error("--items must be at least 1")
    os.makedirs(asked.out, exist_ok=True)
    work = [(number, asked.items, asked.seed, asked.out, asked.team) for number in range((asked.items + BLOCK - 1) // BLOCK)]
    whole = os.path.join(asked.out, "items.csv")
    with Pool(max(1, asked.jobs), begin, (asked.until,)) as pool, open(whole + ".new", "wb") as out:
        out.write(HEADER.encode())
        for part in pool.imap(block, work):
            with open(part, "rb") as made:
                out.write(made.read())
            os.remove(part)
    os.replace(whole + ".new", whole)


if __name__ == "__main__":
    main()
