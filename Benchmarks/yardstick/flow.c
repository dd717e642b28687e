/* The floor for `pomona flow`: the least a program can do that reads stage-entry columns and computes
 * cycle-time percentiles, throughput, work in progress, cumulative flow and age. One pass, read() in
 * pieces of a mebibyte, memory for days only. It trusts its input: no quotes, no checks, fixed columns.
 *
 *   cc -O3 -march=native -o flow flow.c && ./flow items.csv 2025-12-31
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STATES = 6, START = 2, FINISH = 5, DAYS = 4096, NEVER = 32000, LEADING_COLUMNS = 3, PIECE = 1 << 20 };
static const int EPOCH = 18262; /* 2020-01-01, in days since 1970 */

typedef struct {
  int64_t cycle[DAYS];         /* finished items by their cycle time */
  int64_t finished[DAYS];      /* by day */
  int64_t started[DAYS];       /* by day */
  int64_t left[DAYS];          /* started and finished, by day of the finish */
  int64_t age[DAYS];           /* open items by age */
  int64_t reached[STATES][DAYS]; /* items by the day they had come at least this far */
  int firstDay;
} Counts;

static int16_t dayOf[32 << 9]; /* year, month and day of the month in 5, 4 and 5 bits */

static int daysSince1970(int year, int month, int day) {
  year -= month <= 2;
  int era = year / 400, yearOfEra = year - era * 400;
  int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

static void fillDays(void) {
  for (int year = 2015; year < 2047; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= 31; day++)
        dayOf[((year - 2015) & 31) << 9 | month << 5 | day] = (int16_t)(daysSince1970(year, month, day) - EPOCH);
}

static inline int readDay(const unsigned char *text) { /* YYYY-MM-DD */
  int year = (text[2] & 15) * 10 + (text[3] & 15) - 15;
  int month = (text[5] & 15) * 10 + (text[6] & 15), day = (text[8] & 15) * 10 + (text[9] & 15);
  return dayOf[(year & 31) << 9 | month << 5 | day];
}

static inline void count(Counts *counts, const int *entered, int asOf) {
  if (entered[0] < counts->firstDay) counts->firstDay = entered[0];
  if (entered[FINISH] < NEVER) counts->finished[entered[FINISH]]++;
  if (entered[START] < NEVER) {
    counts->started[entered[START]]++;
    if (entered[FINISH] < NEVER) {
      counts->cycle[entered[FINISH] - entered[START] + 1]++;
      counts->left[entered[FINISH]]++;
    } else {
      counts->age[asOf - entered[START] + 1]++;
    }
  }
  int earliest = NEVER;
  for (int state = STATES - 1; state >= 0; state--) {
    if (entered[state] < earliest) earliest = entered[state];
    if (earliest < NEVER) counts->reached[state][earliest]++;
  }
}

static void countFile(Counts *counts, int file, int asOf) {
  unsigned char *piece = malloc(PIECE + 64);
  size_t kept = 0;
  ssize_t got;
  int isHeader = 1;
  while ((got = read(file, piece + kept, PIECE - kept)) > 0) {
    kept += (size_t)got;
    unsigned char *line = piece, *end = piece + kept, *next;
    while ((next = memchr(line, '\n', (size_t)(end - line)))) {
      if (!isHeader) {
        unsigned char *at = line;
        int entered[STATES];
        for (int column = 0; column < LEADING_COLUMNS; column++) {
          while (*at != ',') at++;
          at++;
        }
        for (int state = 0; state < STATES; state++) {
          if (*at == ',') {
            entered[state] = NEVER;
            at++;
          } else {
            entered[state] = readDay(at);
            at += 11;
          }
        }
        count(counts, entered, asOf);
      }
      isHeader = 0;
      line = next + 1;
    }
    kept = (size_t)(end - line);
    memmove(piece, line, kept);
  }
  free(piece);
}

/* Nearest rank. */
static int percentile(const int64_t *histogram, int64_t sample, int percent) {
  int64_t rank = (sample * percent + 99) / 100, seen = 0;
  for (int value = 0; value < DAYS; value++)
    if ((seen += histogram[value]) >= rank) return value;
  return -1;
}

static void report(const Counts *counts, int asOf) {
  int64_t cycles = 0, finished = 0, most = 0, open = 0, ages = 0, wip = 0, wipSum = 0, flowSum = 0, reached[STATES] = {0};
  for (int day = 0; day < DAYS; day++) {
    cycles += counts->cycle[day];
    finished += counts->finished[day];
    if (counts->finished[day] > most) most = counts->finished[day];
    open += counts->age[day];
    ages += counts->age[day] * day;
  }
  for (int day = counts->firstDay; day <= asOf; day++) {
    wipSum += wip += counts->started[day] - counts->left[day];
    for (int state = 0; state < STATES; state++) flowSum += reached[state] += counts->reached[state][day];
  }
  printf("{\"ct\": [%d, %d, %d, %d], \"n\": %lld, \"tp\": %lld, \"tpmax\": %lld, \"wiplast\": %lld, \"wipsum\": %lld, "
         "\"cfdsum\": %lld, \"age\": [%lld, %lld, %d, %d]}\n",
         percentile(counts->cycle, cycles, 50), percentile(counts->cycle, cycles, 70),
         percentile(counts->cycle, cycles, 85), percentile(counts->cycle, cycles, 95), (long long)cycles,
         (long long)finished, (long long)most, (long long)wip, (long long)wipSum, (long long)flowSum, (long long)open,
         (long long)ages, percentile(counts->age, open, 50), percentile(counts->age, open, 85));
}

int main(int arguments, char **argument) {
  int year = 2025, month = 12, day = 31;
  if (arguments > 2) sscanf(argument[2], "%d-%d-%d", &year, &month, &day);
  int file = arguments > 1 ? open(argument[1], O_RDONLY) : -1;
  if (file < 0) {
    fprintf(stderr, "usage: flow items.csv [as-of]\n");
    return 2;
  }
  fillDays();
  int asOf = daysSince1970(year, month, day) - EPOCH;
  Counts *counts = calloc(1, sizeof *counts);
  counts->firstDay = NEVER;
  countFile(counts, file, asOf);
  report(counts, asOf);
  return 0;
}
