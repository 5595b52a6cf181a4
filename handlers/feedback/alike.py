"""Opinions about the same thing: proposed by their words, put together by staff, and parted again.

Nothing of an opinion that was not opened is shown: only its day, how alike it is, and which words of
the one that lies open stand in it too. Each that is put together is opened in the log, for a reason.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from content.library.folding import fold
from content.masking import masked
from content.masking.kinds import labels
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import casework, rules
from handlers.feedback.door import is_open, open_case, opened, reach, scope_of
from handlers.feedback.likeness import ALIKE, folded_likeness, likeness, shared_words
from handlers.feedback.moving import take
from handlers.messages import Words
from storage import casework as storage
from storage import casework_alike as near
from storage.cases import Case
from storage.casework_alike import Candidate, Near
from storage.casework_lists import CaseLine

TO_MERGE = (rules.NEW, rules.SCREENED)
GOES_ON = (rules.ASKED, *rules.WITH_AUTHORITY, rules.DISAGREED, rules.EXPLAINED)
SHOWN_MOST = 8
COMMUNES_MOST = 6  # on one page of the list; a list of more communes is not looked through


@dataclass(frozen=True, slots=True)
class Alike:
    """Another opinion that seems to be about the same thing."""

    code: str
    opened_on: date
    status: str
    anonymous: bool
    likeness: int  # of 100
    shared: tuple[str, ...]  # words of the case that lies open
    is_open: bool  # no reason is asked for: anonymous, or opened within the hour

    @property
    def goes_on(self) -> bool:
        """It is further already, so this case is put together with it, not the other way round."""
        return self.status in GOES_ON


def alike(desk: Desk, code: str) -> list[Alike]:
    """What may be about the same thing as the case that lies open, the likeliest first."""
    case = opened(desk, code)
    if case.status in {rules.MERGED, rules.WITHDRAWN} or rules.has_ended(case.status):
        return []
    commune = storage.commune_of(desk.session, case.area_id)
    statuses = (*TO_MERGE, *GOES_ON) if case.status in TO_MERGE else TO_MERGE
    about = Near(commune.id, (case.topic,), statuses, case.opened_on, case.opened_on)
    where = _widened(desk, about)
    others = [
        one for one in near.near(desk.session, scope_of(desk.authority), where) if one.code != code
    ]
    texts = _texts(desk, [case.id, *(one.id for one in others)])
    said = texts.get(case.id, "")
    scored = [(likeness(said, texts.get(one.id, "")), one) for one in others]
    likely = sorted((pair for pair in scored if pair[0] >= ALIKE), key=lambda pair: -pair[0])
    return [_alike(desk, one, score, (said, texts[one.id])) for score, one in likely[:SHOWN_MOST]]


def _widened(desk: Desk, days: Near) -> Near:
    """The days around those as well."""
    around = timedelta(days=desk.office.alike_days)
    return replace(days, since=days.since - around, until=days.until + around)


def _alike(desk: Desk, one: Candidate, score: int, texts: tuple[str, str]) -> Alike:
    free = one.anonymous or is_open(desk, reach(desk, one.code))
    read, other = texts
    shared = shared_words(labels().sub(" ", masked(read)), other)  # never a name
    return Alike(one.code, one.opened_on, one.status, one.anonymous, score, shared, free)


def _texts(desk: Desk, case_ids: Sequence[int]) -> dict[int, str]:
    """What was said, without what stands where something was masked: that makes nothing alike."""
    said = near.words_of(desk.session, case_ids)
    return {case_id: labels().sub(" ", text) for case_id, text in said.items()}


def alike_numbers(desk: Desk, lines: Sequence[CaseLine]) -> dict[str, int]:
    """How many opinions seem to be about the same thing as each that waits on a page of the list."""
    waiting: dict[int, list[CaseLine]] = defaultdict(list)
    for line in lines:
        if line.status in TO_MERGE:
            waiting[line.commune.id].append(line)
    if len(waiting) > COMMUNES_MOST:
        return {}
    numbers: dict[str, int] = {}
    for commune_id, there in waiting.items():
        numbers |= _numbers(desk, commune_id, there)
    return numbers


def _numbers(desk: Desk, commune_id: int, lines: Sequence[CaseLine]) -> dict[str, int]:
    days = [line.opened_on for line in lines]
    topics = tuple({line.topic for line in lines})
    where = _widened(desk, Near(commune_id, topics, TO_MERGE, min(days), max(days)))
    found = near.near(desk.session, scope_of(desk.authority), where)
    ids = {one.code: one.id for one in found}
    texts = {case_id: fold(text) for case_id, text in _texts(desk, list(ids.values())).items()}
    numbers = {line.code: _number(desk, line, found, texts) for line in lines if line.code in ids}
    return {code: number for code, number in numbers.items() if number}


def _number(desk: Desk, line: CaseLine, found: Sequence[Candidate], texts: dict[int, str]) -> int:
    own = next(texts.get(one.id, "") for one in found if one.code == line.code)
    around = timedelta(days=desk.office.alike_days)
    return sum(
        one.code != line.code
        and one.topic == line.topic
        and abs(one.opened_on - line.opened_on) <= around
        and folded_likeness(own, texts.get(one.id, "")) >= ALIKE
        for one in found
    )


@dataclass(frozen=True, slots=True)
class Merged:
    """A case that was put together with the one that lies open."""

    code: str
    opened_on: date
    anonymous: bool
    is_open: bool


def merged_here(desk: Desk, code: str) -> list[Merged]:
    case = opened(desk, code)
    return [
        Merged(one.code, one.opened_on, one.anonymous, one.anonymous or is_open(desk, one))
        for one in near.merged(desk.session, scope_of(desk.authority), case)
    ]


def merge_all(
    desk: Desk, code: str, others: Sequence[str], reason: str, seen: int | None = None
) -> int:
    """Put the others together with this case, which goes on for all. How many.

    `reason`: why those with a name are looked into; one that is new is screened by it.
    """
    main = take(desk, code, seen)
    if not others:
        raise Refused(Words("gt-chua-chon"))
    for other in others:
        _enter(desk, reach(desk, other), reason)
        if reach(desk, other).status == rules.NEW:
            casework.choose_topic(desk, other, main.topic)
        casework.merge(desk, other, code)
    return len(others)


def part_all(desk: Desk, code: str, others: Sequence[str], reason: str) -> int:
    """Part them again; each is screened on its own. How many."""
    main = opened(desk, code)
    merged = near.merged(desk.session, scope_of(desk.authority), main)
    here = {one.code: one for one in merged}
    chosen = [here[other] for other in others if other in here]
    if not chosen:
        raise Refused(Words("gt-chua-chon"))
    for case in chosen:
        _enter(desk, case, reason)
        casework.unmerge(desk, case.code)
    return len(chosen)


def _enter(desk: Desk, case: Case, reason: str) -> None:
    if not is_open(desk, case):
        open_case(desk, case.code, reason)
