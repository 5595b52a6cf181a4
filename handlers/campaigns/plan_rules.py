"""Pure rules of a campaign that an office writes: its states, and what of it is not understood.

Criteria with points and measures, and who may register: "Quy trình MTTQ và luật", section 9.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from content.campaigns import WHO
from content.campaigns.typed import ROWS_MOST, Typed, TypedCriterion, TypedMilestone
from handlers.messages import Words

DRAFT, SUBMITTED, LAUNCHED, ENDED = "draft", "submitted", "launched", "ended"
STATES = (DRAFT, SUBMITTED, LAUNCHED, ENDED)
OUT = frozenset({LAUNCHED, ENDED})  # villages know of them
MOVES = {
    (DRAFT, "submit"): SUBMITTED,
    (SUBMITTED, "back"): DRAFT,
    (SUBMITTED, "launch"): LAUNCHED,
    (LAUNCHED, "end"): ENDED,
}
WORK = {
    DRAFT: frozenset({"save", "attach", "drop-paper", "submit", "discard"}),
    SUBMITTED: frozenset({"back"}),
    LAUNCHED: frozenset({"milestone"}),
}
APPROVALS = {SUBMITTED: frozenset({"launch", "back"}), LAUNCHED: frozenset({"end"})}
KINDS = ("step", "interim", "final")  # of a milestone
NAME_MOST, CELL_MOST, UNIT_MOST, POINTS_MOST = 200, 200, 40, 1000
_LOCAL_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody is to a campaign: may they write, may they approve, have they worked on it."""

    writes: bool
    approves: bool
    worked: bool


def actions(state: str, who: Person) -> frozenset[str]:
    """Whoever worked on a campaign does not launch it."""
    none = frozenset[str]()
    found = WORK.get(state, none) if who.writes else none
    approves = who.approves and not (state == SUBMITTED and who.worked)
    return found | (APPROVALS.get(state, none) if approves else none)


def day(typed: str) -> date | None:
    """ "2027-06-30" or "30/06/2027"."""
    local = _LOCAL_DAY.fullmatch(typed.strip())
    parts = [int(one) for one in reversed(local.groups())] if local else None
    try:
        return date(*parts) if parts else date.fromisoformat(typed.strip())
    except ValueError:
        return None


def faults(typed: Typed) -> list[Words]:
    """What is not understood, one line each; those of a row name the row."""
    return [*_of_head(typed), *_of_criteria(typed), *_of_milestones(typed)]


def plain(text: str) -> str:
    return " ".join(text.split())


def documents(typed: Typed) -> list[str]:
    return [plain(one) for one in typed.documents.splitlines() if one.strip()]


def criteria(typed: Typed) -> list[dict[str, Any]]:
    """As they are stored, when there are no faults."""
    return [
        {
            "code": str(number),
            "name": plain(one.name),
            "measure": plain(one.measure),
            "unit": plain(one.unit),
            "points": int(one.points) if one.points.strip() else None,
        }
        for number, one in enumerate(typed.criteria, 1)
    ]


def milestones(typed: Typed) -> list[dict[str, Any]]:
    """As they are stored, when there are no faults; the first day first."""
    rows = [
        {"on": str(day(one.on)), "name": plain(one.name), "kind": one.kind, "done_on": None}
        for one in typed.milestones
    ]
    return sorted(rows, key=lambda one: str(one["on"]))


def _of_head(typed: Typed) -> Iterator[Words]:
    since, until = day(typed.since), day(typed.until)
    if not plain(typed.name) or not plain(typed.issuer):
        yield Words("pt-thieu-ten")
    lines = (typed.name, typed.issuer, *typed.documents.splitlines())
    if any(len(plain(one)) > NAME_MOST for one in lines):
        yield Words("qua-dai", {"nhieu_nhat": NAME_MOST})
    if since is None or until is None:
        yield Words("pt-ngay-chua-ro")
    elif until < since:
        yield Words("pt-ngay-nguoc")
    if not typed.who or not typed.who <= WHO:
        yield Words("pt-chua-chon-ai")
    if not typed.criteria:
        yield Words("pt-chua-co-tieu-chi")
    if any(len(getattr(typed, kind)) > most for kind, most in ROWS_MOST.items()):
        yield Words("pt-tep-nhieu-dong")


def _of_criteria(typed: Typed) -> Iterator[Words]:
    seen: set[str] = set()
    for one in typed.criteria:
        yield from _of_criterion(one)
        name = plain(one.name).lower()
        if name and name in seen:
            yield Words("pt-tieu-chi-trung", {"dong": one.line, "ten": plain(one.name)})
        seen.add(name)


def _of_criterion(one: TypedCriterion) -> Iterator[Words]:
    cells = plain(one.name), plain(one.measure), plain(one.unit)
    if not all(cells):
        yield Words("pt-tieu-chi-thieu", {"dong": one.line})
    if any(len(cell) > CELL_MOST for cell in cells) or len(cells[2]) > UNIT_MOST:
        yield Words("pt-dong-dai", {"dong": one.line, "nhieu_nhat": CELL_MOST})
    points = one.points.strip()
    whole = points.isascii() and points.isdigit() and len(points) <= len(str(POINTS_MOST))
    if points and not (whole and 0 < int(points) <= POINTS_MOST):
        given = {"dong": one.line, "da_ghi": points[:40], "nhieu_nhat": POINTS_MOST}
        yield Words("pt-tieu-chi-diem", given)


def _of_milestones(typed: Typed) -> Iterator[Words]:
    since, until = day(typed.since), day(typed.until)
    for one in typed.milestones:
        yield from _of_milestone(one)
        on = day(one.on)
        if on and since and until and not since <= on <= until:
            yield Words("pt-moc-ngoai-ky", {"dong": one.line, "ngay": f"{on:%d/%m/%Y}"})


def _of_milestone(one: TypedMilestone) -> Iterator[Words]:
    name = plain(one.name)
    if day(one.on) is None:
        yield Words("pt-moc-ngay", {"dong": one.line, "da_ghi": one.on.strip()[:40]})
    if not name or one.kind not in KINDS:
        yield Words("pt-moc-thieu-ten", {"dong": one.line})
    if len(name) > CELL_MOST:
        yield Words("pt-moc-dai", {"dong": one.line, "nhieu_nhat": CELL_MOST})
