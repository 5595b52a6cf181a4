"""Everything that the home page, and the page of figures, show."""

from dataclasses import dataclass
from datetime import date, datetime

from content.languages import languages
from handlers.desk import Desk
from handlers.figures import reading, rules, signs
from handlers.figures.grounds import Ground, ground_of
from handlers.figures.reading import Pace, Topics, Week
from handlers.figures.rules import Period
from handlers.figures.showing import Number
from handlers.figures.signs import Sign
from handlers.policies import coverage
from handlers.ratings import actions as ratings
from storage import figures as storage
from storage.areas import Area
from storage.ratings import CommuneRating

TOPICS = 8  # on the home page


@dataclass(frozen=True, slots=True)
class Home:
    """What was said and done of late. `week`: whose topics these are."""

    ground: Ground
    week: Period
    topics: list[tuple[str, Number]]
    more_topics: int
    weeks: list[Week]
    pace: Pace
    signs: list[Sign]
    counted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Language:
    """How much of the library can be read and heard in it."""

    code: str
    read: int
    heard: int


@dataclass(frozen=True, slots=True)
class Villages:
    """Of one commune, or of several together."""

    villages: int
    active: int
    decided: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The page of figures: communes beside each other, and two quarters."""

    ground: Ground
    block: Period
    received: list[tuple[Area, Number]]
    in_time: list[tuple[Area, float | None]]
    villages: dict[int, Villages]
    paces: tuple[Pace, Pace]  # of the quarter that runs, of the one before
    items: int
    languages: list[Language]
    rated: list[
        CommuneRating
    ]  # how answers were found; a commune without enough ratings is left out
    rated_days: tuple[date, date]
    counted_at: datetime | None


def home(desk: Desk) -> Home:
    ground = ground_of(desk)
    week = ground.newest(rules.week_of(desk.today), desk.today)
    found = signs.signs(desk, ground)
    cells = [one.cell for one in found]
    topics = reading.topics(desk, ground, week, cells)
    return Home(
        ground=ground,
        week=week,
        topics=topics[:TOPICS],
        more_topics=max(len(topics) - TOPICS, 0),
        weeks=reading.weeks(desk, ground, cells),
        pace=reading.pace(desk, ground.area_ids, [rules.quarter_of(desk.today)]),
        signs=found,
        counted_at=reading.counted_at(desk, rules.week_of(desk.today)),
    )


def figures(desk: Desk) -> Figures:
    ground = ground_of(desk)
    block = rules.before(rules.block_of(desk.today))
    quarter = rules.quarter_of(desk.today)
    table = coverage.table(desk.session)
    rated_days = rules.year_until(rules.before(quarter))
    return Figures(
        ground=ground,
        block=block,
        received=reading.communes(desk, ground, block, signs.within(desk, ground, block)),
        in_time=reading.in_time(desk, ground, quarter),
        villages=villages(desk, ground),
        paces=(
            reading.pace(desk, ground.area_ids, [quarter]),
            reading.pace(desk, ground.area_ids, [rules.before(quarter)]),
        ),
        items=len(table),
        languages=[
            Language(
                code,
                sum(row.cells[place].text for row in table),
                sum(row.cells[place].audio for row in table),
            )
            for place, code in enumerate(languages())
        ],
        rated=_rated(desk, ground, rated_days),
        rated_days=rated_days,
        counted_at=reading.counted_at(desk, rules.week_of(desk.today)),
    )


def _rated(desk: Desk, ground: Ground, days: tuple[date, date]) -> list[CommuneRating]:
    here = {area.code for area in ground.communes}
    return [one for one in ratings.mean_by_commune(desk, *days) if one.code in here]


def topics_in(desk: Desk, found: Figures, commune_id: int) -> tuple[Area, Topics] | None:
    """What a commune of theirs wrote about in those four weeks; None for whoever only watches."""
    if not desk.authority.is_caseworker:
        return None
    for area, number in found.received:
        if area.id == commune_id and desk.authority.may_see_cases_of(area):
            return area, reading.topics_in(desk, area, found.block, number)
    return None


def villages(desk: Desk, ground: Ground) -> dict[int, Villages]:
    """By the commune's id; a commune without a village is not in it."""
    return {
        row.area_id: Villages(row.villages, row.active, row.decided)
        for row in storage.villages(desk.session, ground.commune_ids)
    }
