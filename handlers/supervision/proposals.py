"""What people speak of most: groups of opinions from which a topic of supervision can be proposed.

A group is shown only from the threshold of people up, and its number only within a band. What stands
beside it is a topic and a commune, never a case and never a person.
"""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from content.documents import words
from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from handlers.reports import rules as counting
from handlers.reports.office import our_areas
from handlers.reports.protecting import THRESHOLD, added
from handlers.supervision import rules
from storage import reports as numbers
from storage.reports import Period

QUARTER, YEAR = "quarter", "year"
PERIODS = {QUARTER: rules.quarter_before, YEAR: rules.year_before}
MOST = 30


@dataclass(frozen=True, slots=True)
class Proposal:
    """A group of opinions that might be looked into."""

    area_id: int
    topic: str
    place: str
    low: int  # between these numbers of opinions; None: from the lower up
    high: int | None


@dataclass(frozen=True, slots=True)
class Proposals:
    since: date
    until: date
    found: list[Proposal]


def proposals(desk: Desk, period: str) -> Proposals:
    """The largest groups of a period that is over; refused to whoever handles no cases.

    A village head sees none of his village's, so not those of an area around it either.
    """
    since, until = PERIODS.get(period, rules.quarter_before)(desk.today)
    found: list[tuple[int, Proposal]] = []
    outside = scope_of(desk.authority).outside
    for area in our_areas(desk):
        if any(area.covers(path) for path in outside):
            raise Refused(Words("bc-truong-ban-khong-soan"))
        tallies = numbers.tallies(
            desk.session,
            Period(area.path, since, until),
            counting.REPORTED,
            (desk.today, counting.LATE),
        )
        found += [(number, one) for number, one in _large(area.id, tallies)]
    best = sorted(found, key=lambda one: (-one[0], one[1].topic, one[1].place))
    return Proposals(since, until, [one for _, one in best[:MOST]])


def _large(area_id: int, tallies: list[numbers.Tally]) -> list[tuple[int, Proposal]]:
    """Those of at least the threshold of people, each with its lower bound, by which they are sorted.

    No sum of them is shown, so that none can be had by subtraction.
    """
    made = []
    for _, some in groupby(sorted(tallies, key=counting.code), counting.code):
        group = list(some)
        count = added(map(counting.count, group))
        if count.least >= THRESHOLD:
            low, high = rules.band(count.opinions)
            first = group[0]
            made.append((low, Proposal(area_id, first.topic, first.commune, low, high)))
    return made


def title_of(topic: str, place: str) -> str:
    """What a dossier from such a group is called to begin with."""
    known = topics().get(topic)
    name = known.name if known else topic
    name = name[:1].lower() + name[1:] if name[1:2].islower() else name
    return f"việc giải quyết kiến nghị về {name} tại {place}" if place else name


def reason(topic: str | None, place: str | None) -> str:
    """The plan's sentence that says where its topic comes from; "" for one that staff chose."""
    known = topics().get(topic or "")
    if known is None or not place:
        return ""
    text: str = words.supervision()["plan"]["reason"]
    return text.format(linh_vuc=known.name[:1].lower() + known.name[1:], noi=place)
