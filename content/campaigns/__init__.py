"""Emulation campaigns as data: who issued one, for how long, by which criteria, with which milestones.

Names, targets and points change with each term of the Front and with the province's decisions, so they are
tables. Ours are examples, marked as not verified; an office that puts tables of these names into its own
folder has its own campaigns: a campaign of the same code replaces ours with its criteria and milestones.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from content.tables import own, read

FOLDER = Path(__file__).parent
WHO = frozenset({"household", "village", "commune"})
MILESTONES = frozenset({"interim", "final"})
YES = {"yes": True, "no": False}
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Criterion:
    """What can be taken on. `points`: the most it gives; None where the province has not said."""

    campaign: str
    code: str
    name: str
    measure: str  # what shows it: "Ảnh và số mét đường"
    unit: str
    points: int | None
    verified: bool
    source: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """When the campaign is summed up, for the time being or for good: interim | final."""

    campaign: str
    on: date
    kind: str
    verified: bool
    source: str
    name: str = ""
    done_on: date | None = None  # the day on which it was ticked off


@dataclass(frozen=True, slots=True)
class Campaign:
    """`since`, `until`: both days included; `who` may register; `documents`: numbers, as written.

    `plan_id` and `area_path` are of a campaign that an office wrote in the console, for its own area; one
    of the tables is for every area. `ended_on`: staff ended it.
    """

    code: str
    name: str
    issuer: str
    since: date
    until: date
    who: frozenset[str]
    documents: tuple[str, ...]
    verified: bool
    source: str
    criteria: tuple[Criterion, ...]
    milestones: tuple[Milestone, ...]
    plan_id: int | None = None
    area_path: str = ""
    ended_on: date | None = None

    def runs_on(self, day: date) -> bool:
        return self.ended_on is None and self.since <= day <= self.until

    def is_for(self, path: str) -> bool:
        """Whether the area with that path is asked to take part."""
        return path.startswith(self.area_path)


@cache
def campaigns(folder: str = "") -> dict[str, Campaign]:
    """By code. `folder`: the office's own tables, "" for none. Raises `TableError`, `ValueError`."""
    ours = _from(FOLDER)
    theirs = _from(Path(folder)) if own(folder, "campaigns.csv") else {}
    return {**ours, **theirs}


def _from(folder: Path) -> dict[str, Campaign]:
    criteria = _rows(folder, "criteria.csv", _criterion)
    milestones = _rows(folder, "milestones.csv", _milestone)

    def campaign(row: dict[str, str]) -> Campaign:
        code = row["code"].strip()
        own_criteria = tuple(one for one in criteria if one.campaign == code)
        own_milestones = tuple(one for one in milestones if one.campaign == code)
        return _campaign(row, own_criteria, own_milestones)

    found = {one.code: one for one in _rows(folder, "campaigns.csv", campaign)}
    named = {one.campaign for one in criteria} | {one.campaign for one in milestones}
    if lost := named - found.keys():
        raise ValueError(f"criteria or milestones of no campaign: {', '.join(sorted(lost))}")
    return found


def _rows(folder: Path, name: str, parse: Callable[[dict[str, str]], Row]) -> list[Row]:
    path = own(str(folder), name)
    return read(path, parse) if path else []


def _campaign(
    row: dict[str, str], criteria: tuple[Criterion, ...], milestones: tuple[Milestone, ...]
) -> Campaign:
    since, until = date.fromisoformat(row["since"]), date.fromisoformat(row["until"])
    who = frozenset(row["who"].split())
    if until < since:
        raise ValueError("ends before it begins")
    if not who or not who <= WHO:
        raise ValueError(f"who {row['who']!r}")
    if not criteria:
        raise ValueError("no criteria")
    if len({one.code for one in criteria}) < len(criteria):
        raise ValueError("a criterion twice")
    return Campaign(
        code=row["code"].strip(),
        name=row["name"].strip(),
        issuer=row["issuer"].strip(),
        since=since,
        until=until,
        who=who,
        documents=tuple(one.strip() for one in row["documents"].split(";") if one.strip()),
        verified=YES[row["verified"]],
        source=row["source"],
        criteria=criteria,
        milestones=milestones,
    )


def _criterion(row: dict[str, str]) -> Criterion:
    points = int(row["points"]) if row["points"].strip() else None
    if points is not None and points <= 0:
        raise ValueError(f"points {points}")
    texts = (row["campaign"], row["code"], row["name"], row["measure"], row["unit"])
    if not all(one.strip() for one in texts):
        raise ValueError("an empty cell")
    campaign, code, name, measure, unit = (one.strip() for one in texts)
    verified = YES[row["verified"]]
    return Criterion(campaign, code, name, measure, unit, points, verified, row["source"])


def _milestone(row: dict[str, str]) -> Milestone:
    if row["kind"] not in MILESTONES:
        raise ValueError(f"kind {row['kind']!r}")
    on = date.fromisoformat(row["on"])
    return Milestone(row["campaign"].strip(), on, row["kind"], YES[row["verified"]], row["source"])
