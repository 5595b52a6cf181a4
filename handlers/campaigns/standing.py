"""How villages and communes stand in a campaign: for the staff's own eyes, never sent to anybody.

Villages are set beside those of like size only, by name and not by rank; communes by what one village
of theirs did on average. Of a campaign that has ended the numbers are those of its last moment.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from content.campaigns import Campaign
from handlers.campaigns import known, reach, rules
from handlers.campaigns.rules import Task, Village
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from storage import campaign_lists as storage
from storage import campaign_plans as plans
from storage.areas import Area
from storage.campaign_lists import Light
from storage.campaigns import Reach


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one area. `points` of `most`: of the criteria that it took something on in; `sure`: confirmed."""

    taken: int = 0
    done: int = 0
    points: int = 0
    most: int = 0
    sure: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    area: Area
    tally: Tally
    thanked: bool


@dataclass(frozen=True, slots=True)
class Commune:
    """`taking_part` of `villages` registered; `own`: tasks of the commune itself; sums include both."""

    area: Area
    taking_part: int
    villages: int
    own: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Standing:
    """`bands`: villages by size, the smallest first; None: those whose size nobody has counted."""

    campaign: Campaign
    bands: list[tuple[int | None, list[Place]]]
    communes: list[Commune]


def read(desk: Desk, code: str) -> Standing:
    within = reach.of(desk)
    campaign = found(desk, code)
    tallies = _tallies(desk, campaign, within)
    areas = storage.areas(desk.session, tallies.keys())
    return Standing(campaign, _bands(tallies, areas), _communes(desk, within, tallies, areas))


def found(desk: Desk, code: str) -> Campaign:
    """A campaign that concerns their areas."""
    campaign = known.of_desk(desk, reach.of(desk).inside).get(code)
    if campaign is None:
        raise Refused(Words("cs-td-khong-thay"))
    return campaign


def to_freeze(desk: Desk, code: str) -> list[dict[str, Any]]:
    """The standing of every area of the campaign, as it is kept."""
    campaign = known.known(desk.session, desk.office)[code]
    rows = storage.light(desk.session, Reach((campaign.area_path,)), code)
    return [
        {"area": area, **{name: getattr(one, name) for name in Tally.__slots__}}
        for area, one in sums(rows, campaign).items()
    ]


def unjudged(desk: Desk, code: str) -> int:
    """How many tasks of the areas they answer for are not appraised."""
    rows = storage.light(desk.session, reach.of(desk), code)
    return sum(standing_of(one, desk.today) != rules.DONE for one in rows)


def standing_of(row: Light, today: date) -> str:
    return rules.standing(Task(row.state, row.due_on), today)


def thanked(tallies: Mapping[int, Tally], areas: Mapping[int, Area]) -> set[str]:
    """Names of villages that did most among those of like size: only what a second person confirmed."""
    villages = [
        Village(area.full_name, area.households, tallies[number].taken, tallies[number].sure)
        for number, area in areas.items()
        if area.level == "village"
    ]
    return {one.name for group in rules.thanked(villages).values() for one in group}


def _tallies(desk: Desk, campaign: Campaign, within: Reach) -> dict[int, Tally]:
    frozen = _frozen(desk, campaign)
    if frozen is None:
        return sums(storage.light(desk.session, within, campaign.code), campaign)
    kept = {one["area"]: Tally(**{n: one[n] for n in Tally.__slots__}) for one in frozen}
    areas = storage.areas(desk.session, kept.keys())
    return {number: one for number, one in kept.items() if _holds(within, areas[number].path)}


def _frozen(desk: Desk, campaign: Campaign) -> list[Any] | None:
    """The standing of a campaign that has ended, whether an office wrote it or it is of the tables."""
    if campaign.plan_id is not None:
        plan = desk.session.get(plans.CampaignPlan, campaign.plan_id)
        return plan.frozen if plan else None
    end = desk.session.get(plans.CampaignEnd, campaign.code)
    return end.frozen if end else None


def _holds(within: Reach, path: str) -> bool:
    return path.startswith(tuple(within.inside)) and not path.startswith(tuple(within.outside))


def sums(rows: Iterable[Light], campaign: Campaign) -> dict[int, Tally]:
    """By area."""
    by_area: dict[int, list[Light]] = defaultdict(list)
    for one in rows:
        by_area[one.area_id].append(one)
    most = {one.code: one.points or 0 for one in campaign.criteria}
    return {area: _tally(own, most) for area, own in by_area.items()}


def _tally(rows: list[Light], most: Mapping[str, int]) -> Tally:
    """Several tasks of one criterion never add up to more than the criterion gives."""
    points: dict[str, int] = defaultdict(int)
    for one in rows:
        points[one.criterion] += one.points or 0
    capped = sum(min(given, most.get(code, 0)) for code, given in points.items())
    done = [one for one in rows if standing_of(one, one.due_on) == rules.DONE]
    full = sum(most.get(code, 0) for code in points)
    return Tally(len(rows), len(done), capped, full, sum(one.confirmed for one in done))


def _bands(
    tallies: Mapping[int, Tally], areas: Mapping[int, Area]
) -> list[tuple[int | None, list[Place]]]:
    best = thanked(tallies, areas)
    groups: dict[int | None, list[Place]] = defaultdict(list)
    for number, area in areas.items():
        if area.level == "village":
            place = Place(area, tallies[number], area.full_name in best)
            groups[rules.band(area.households)].append(place)
    order = sorted(groups, key=lambda size: (size is None, size or 0))
    return [(size, sorted(groups[size], key=lambda one: one.area.name)) for size in order]


def _communes(
    desk: Desk, within: Reach, tallies: Mapping[int, Tally], areas: Mapping[int, Area]
) -> list[Commune]:
    groups: dict[int, list[int]] = defaultdict(list)
    for number, area in areas.items():
        above = area.id if area.level == "commune" else area.parent_id
        if above is not None:
            groups[above].append(number)
    counts = storage.villages_by_commune(desk.session, within, desk.today)
    named = storage.areas(desk.session, groups.keys())
    found = [
        Commune(
            area=named[above],
            taking_part=sum(one != above for one in numbers),
            villages=counts.get(above, 0),
            own=tallies[above].taken if above in numbers else 0,
            tally=_added(tallies[one] for one in numbers),
        )
        for above, numbers in groups.items()
    ]
    return sorted(found, key=lambda one: one.area.name)


def _added(tallies: Iterable[Tally]) -> Tally:
    every = [tuple(getattr(one, name) for name in Tally.__slots__) for one in tallies]
    return Tally(*(sum(column) for column in zip(*every, strict=True)))
