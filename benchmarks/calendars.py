"""A year of repeating meetings for every residential area: the dates alone, and the whole plan.

*dates*: the same rules (a day of the month, a weekday of it, every second week, every quarter) by us and by
dateutil's rrule, in the same run; both must find the same days. *all kinds*: lunar and can-chi rules too, which
dateutil has not. *plan*: all kinds, each date looked at for markets and festivals of its commune and moved to the
nearest free day, with three reminders each that leave neither at night nor during Tết.

    python -m benchmarks.calendars [--areas 1658] [--year 2027] [--rounds 3]
"""

import argparse
import time as clock
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice

from dateutil.rrule import FR, MO, MONTHLY, SA, WEEKLY, rrule

from content.areas import units
from content.calendars.dates import dates
from content.calendars.events import clashes, nearest_free
from content.calendars.pauses import Pause, festival_pauses
from content.calendars.rules import Lunar, MarketDays, Monthly, NthWeekday, Rule, Weekly
from handlers.calendars.rules import allowed_at
from handlers.context import DIEN_BIEN, Office

EVENING = time(19, 30, tzinfo=DIEN_BIEN)
REMINDERS = (timedelta(days=3), timedelta(days=1), timedelta(hours=2))
OFFICE = Office()


@dataclass(frozen=True, slots=True)
class Year:
    first: date
    last: date

    @property
    def as_moments(self) -> dict[str, datetime]:
        start = datetime.combine(self.first, time())
        return {"dtstart": start, "until": datetime.combine(self.last, time())}


@dataclass(frozen=True, slots=True)
class Plan:
    """How much was planned."""

    meetings: int
    moved: int
    reminders: int


def shared(year: Year) -> list[tuple[Rule, Callable[[], rrule]]]:
    """Rules that both can say, each with dateutil's."""
    span, since = year.as_moments, year.first
    return [
        (Monthly(5), lambda: rrule(MONTHLY, bymonthday=5, **span)),
        (Monthly(20, 3, since), lambda: rrule(MONTHLY, interval=3, bymonthday=20, **span)),
        (NthWeekday(1, 5), lambda: rrule(MONTHLY, byweekday=SA(1), **span)),
        (NthWeekday(-1, 4), lambda: rrule(MONTHLY, byweekday=FR(-1), **span)),
        (Weekly((0,), 2, since), lambda: rrule(WEEKLY, interval=2, byweekday=MO, **span)),
    ]


def every_kind(year: Year) -> list[Rule]:
    both: list[Rule] = [rule for rule, _ in shared(year)]
    return [*both, Lunar((1, 15)), Lunar((10,)), MarketDays((0, 6)), Monthly(31)]


def ours(rules: list[Rule], year: Year) -> int:
    return sum(1 for rule in rules for _ in dates(rule, year.first, year.last))


def plan(rules: list[Rule], communes: list[str], year: Year) -> Plan:
    """Every meeting of every area, with its reminders."""
    moved = meetings = reminders = 0
    for rule, commune in zip(rules, cycle(communes), strict=False):
        pauses = festival_pauses(year.first, year.last, commune)
        for day in dates(rule, year.first, year.last):
            held = day
            if clashes(day, commune):
                held = nearest_free(day, year.first, commune) or day
            meetings += 1
            moved += held != day
            reminders += len(_reminders(held, pauses))
    return Plan(meetings, moved, reminders)


def _reminders(day: date, pauses: list[Pause]) -> list[datetime]:
    """When each leaves; one that would leave only after the meeting began is dropped."""
    begins = datetime.combine(day, EVENING)
    leaving = [allowed_at(begins - before, OFFICE, pauses) for before in REMINDERS]
    return [moment for moment in leaving if moment < begins]


def timed(work: Callable[[], object], rounds: int) -> float:
    """The shortest of the rounds, in seconds."""
    taken = []
    for _ in range(rounds):
        began = clock.perf_counter()
        work()
        taken.append(clock.perf_counter() - began)
    return min(taken)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--areas", type=int, default=1658)
    parser.add_argument("--year", type=int, default=2027)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    year = Year(date(given.year, 1, 1), date(given.year, 12, 31))
    for rule, theirs in shared(year):
        found = list(dates(rule, year.first, year.last))
        assert found == [one.date() for one in theirs()], rule
    pairs = list(islice(cycle(shared(year)), given.areas))
    kinds = list(islice(cycle(every_kind(year)), given.areas))
    communes = [one.code for one in units() if one.level == "commune" and one.valid_to is None]
    alone = timed(lambda: ours([rule for rule, _ in pairs], year), given.rounds)
    peer = timed(lambda: sum(1 for _, theirs in pairs for _ in theirs()), given.rounds)
    print(f"dateutil rrule, dates          {peer:7.3f} s")
    print(f"ours, the same dates           {alone:7.3f} s   {peer / alone:.1f} times as fast")
    print(f"ours, all kinds                {timed(lambda: ours(kinds, year), given.rounds):7.3f} s")
    whole = timed(lambda: plan(kinds, communes, year), given.rounds)
    print(f"plan with clashes, reminders   {whole:7.3f} s   {plan(kinds, communes, year)}")


if __name__ == "__main__":
    main()
