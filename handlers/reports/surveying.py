"""Everything that the indicators of a directive are made of, fetched once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers.desk import Desk
from handlers.feedback import deadlines, rules
from handlers.ratings.rules import last_day_shown
from handlers.reports.counting import Counting
from handlers.reports.drafting import Numbers
from storage import indicators as storage
from storage.areas import Area
from storage.indicators import Span
from storage.ratings import CommuneRating, mean_by_commune
from storage.reports import Period

ANSWERS = (rules.ANSWERED, rules.EXPLAINED)
Said = Mapping[str, str]  # the numbers of an indicator's sentence


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found on one area and period."""

    desk: Desk
    area: Area
    period: Period
    counting: Counting
    numbers: Numbers
    places: list[storage.Place]
    villages: list[storage.Village]
    told: set[int]  # villages that some notice was for
    decided: set[int]
    headed: set[int]
    spans: list[Span]
    timely: Mapping[str, tuple[int, int]]  # by commune code, and "" in all: in time, and late
    people: Mapping[str, int]
    ratings: Mapping[str, CommuneRating]  # by commune code, of the quarters that are over

    @property
    def days(self) -> tuple[date, date]:
        return self.period.since, self.period.until

    @property
    def moments(self) -> storage.Moments:
        return moments(self.desk, self.period.since, self.period.until)


def survey(desk: Desk, area: Area, period: Period, counting: Counting) -> Survey:
    session, path, day = desk.session, area.path, period.until
    during = moments(desk, period.since, period.until)
    villages = storage.villages(session, path, day)
    told = storage.told_paths(session, during)
    places = storage.communes(session, path, day)
    spans = storage.spans(session, period, ANSWERS)
    last = last_day_shown(day, desk.today)
    rated = mean_by_commune(session, storage.of_area(path), period.since, last)
    of = {place.code: _codes(counting, place.code) for place in places}
    return Survey(
        desk=desk,
        area=area,
        period=period,
        counting=counting,
        numbers=Numbers(counting.ledger, of | {"": counting.every}),
        places=places,
        villages=villages,
        told={one.id for one in villages if any(one.path.startswith(path) for path in told)},
        decided=storage.decided(session, path, day),
        headed=storage.headed(session, path, during[1]),
        spans=spans,
        timely=timely(desk, spans),
        people=storage.people(session, period),
        ratings={one.code: one for one in rated},
    )


def moments(desk: Desk, since: date, until: date) -> storage.Moments:
    """From the first minute of the first day to the first after the last, in the office's zone."""
    zone = desk.office.timezone
    return (
        datetime.combine(since, time(), zone),
        datetime.combine(until + timedelta(days=1), time(), zone),
    )


def timely(desk: Desk, spans: Iterable[Span]) -> dict[str, tuple[int, int]]:
    """By commune code, and "" in all: answers within their term, and those later or still due."""
    good, late = Counter[str](), Counter[str]()
    for span in spans:
        if span.forwarded_on is None:
            continue
        matter = deadlines.Matter(span.topic, span.commune_code)
        owed = deadlines.due(desk.office, deadlines.ANSWER, matter, span.forwarded_on)
        if span.answered_on is not None and span.answered_on <= owed:
            good[span.commune_code] += span.cases
        elif span.answered_on is not None or owed < desk.today:
            late[span.commune_code] += span.cases
    found = {code: (good[code], late[code]) for code in good.keys() | late.keys()}
    return found | {"": (good.total(), late.total())}


def _codes(counting: Counting, commune: str) -> frozenset[str]:
    return frozenset(code for code in counting.every if code.endswith(f".{commune}"))
