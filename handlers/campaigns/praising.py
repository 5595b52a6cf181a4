"""Praise for what was done in a campaign: proposed by staff, approved by a second person, then thanked for.

Only praise goes out: nobody hears of what others did not do. A village is named; a household or a person is
named publicly only when they said yes, and silence is no.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from content.campaigns import Campaign
from handlers.campaigns import appraising, reach, rules, standing, thanking
from handlers.desk import Desk
from handlers.dialogues.door import need, tidy
from handlers.errors import Refused
from handlers.four_eyes import Refusals, found, refuse_if_overtaken, refuse_unless_allowed
from handlers.messages import Words
from handlers.numbers import number_of
from storage import praises as storage
from storage.areas import Area
from storage.praises import Praise

VILLAGE, HOUSEHOLD, PERSON = "village", "household", "person"
KINDS = (VILLAGE, HOUSEHOLD, PERSON)
PROPOSED, APPROVED = "proposed", "approved"
APPROVE, DROP, NUMBER, NAMED, UNNAMED = "approve", "drop", "number", "named", "unnamed"
FORGET = "forget"
JUDGED = (rules.APPRAISED, rules.PRAISED, rules.SUMMED_UP)
NAME_MOST, REASON_MOST, NUMBER_MOST = 200, 300, 40
REFUSALS = Refusals("kh-khong-thay", "kh-vua-thay-doi", "kh-khong-lam-duoc")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Whom staff propose; `name` is not asked of a village."""

    area_id: int
    kind: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    praise: Praise
    area: Area
    actions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page of praise of a campaign; `villages`: those with something that was appraised."""

    campaign: Campaign
    lines: list[Line]
    villages: list[Area]
    best: list[str]  # who did most of what they took on, among those of like size

    @property
    def approved(self) -> list[Line]:
        """Those whose certificate can be printed."""
        return [one for one in self.lines if one.praise.state == APPROVED and one.praise.name]


def read(desk: Desk, code: str) -> Sheet:
    within = reach.of(desk)
    campaign = standing.found(desk, code)
    lines = [
        Line(praise, area, _actions(desk, praise, area))
        for praise, area in storage.under(desk.session, within, code)
    ]
    villages = storage.villages(desk.session, within, code, JUDGED)
    return Sheet(campaign, lines, villages, appraising.read(desk, code).thanked)


def propose(desk: Desk, code: str, made: Proposal) -> None:
    """Refused where the village has nothing that was appraised, or is the proposer's own."""
    campaign = standing.found(desk, code)
    villages = storage.villages(desk.session, reach.of(desk), campaign.code, JUDGED)
    area = next((one for one in villages if one.id == made.area_id), None)
    if area is None:
        raise Refused(Words("kh-can-ban"))
    if made.kind not in KINDS:
        raise Refused(Words("kh-can-loai"))
    if not desk.authority.may_write_policies(area.path):
        raise Refused(Words(REFUSALS.not_allowed))
    typed = " ".join(made.name.split())
    name = area.full_name if made.kind == VILLAGE else need(typed, "kh-can-ten", NAME_MOST)
    household, person = made.kind == HOUSEHOLD, made.kind == PERSON
    praise = Praise(
        area_id=area.id,
        campaign=campaign.code,
        kind=made.kind,
        name=name,
        reason=need(" ".join(made.reason.split()), "kh-can-ly-do", REASON_MOST),
        household_id=storage.household_named(desk.session, area.id, name) if household else None,
        person_id=storage.person_named(desk.session, area.id, name) if person else None,
        state=PROPOSED,
        version=1,
        editor_ids=[desk.authority.person_id],
        at=desk.now,
    )
    if storage.is_there(desk.session, praise):
        raise Refused(Words("kh-da-co"))
    storage.add(desk.session, praise)
    _note(desk, "propose", praise)


def approve(desk: Desk, number: str, seen: int) -> None:
    """By a second person, for what a second person stands for; they are thanked at once."""
    praise, area = _take(desk, number, APPROVE, seen)
    if not storage.is_confirmed(desk.session, area.id, praise.campaign):
        raise Refused(Words("kh-can-xac-nhan"))
    praise.state, praise.approved_on = APPROVED, desk.today
    praise.approver_id = desk.authority.person_id
    if praise.kind == VILLAGE:
        storage.move(desk.session, praise.campaign, rules.AFTER["praise"], area.id)
    _note(desk, APPROVE, praise)
    thanking.thank(desk, praise, area, standing.found(desk, praise.campaign).name)


def drop(desk: Desk, number: str, seen: int) -> None:
    """A proposal that is not followed."""
    praise, _ = _take(desk, number, DROP, seen)
    _note(desk, DROP, praise)
    storage.drop(desk.session, praise)


def give_number(desk: Desk, number: str, given: str, seen: int) -> None:
    """The certificate's number, once the clerk has given it."""
    praise, _ = _take(desk, number, NUMBER, seen)
    praise.number = tidy(given, NUMBER_MOST) or None
    _note(desk, NUMBER, praise)


def note_answer(desk: Desk, number: str, public: bool, seen: int) -> None:
    """What somebody without a telephone answered when asked whether they may be named."""
    praise, _ = _take(desk, number, NAMED if public else UNNAMED, seen)
    praise.public = public
    _note(desk, NAMED if public else UNNAMED, praise)


def forget(desk: Desk, number: str, seen: int) -> None:
    """Erase the name at the request of somebody without a telephone; that one was praised stays."""
    praise, _ = _take(desk, number, FORGET, seen)
    storage.erase_name(desk.session, praise)
    _note(desk, FORGET, praise)


def told_publicly(session: Session, campaign: str, path: str) -> tuple[list[str], list[str], int]:
    """(villages, households and persons who agreed to be named, how many more) that were praised."""
    rows = storage.approved(session, campaign, path)
    others = [one for one in rows if one.kind != VILLAGE]
    named = [one.name for one in others if one.public]
    return [one.name for one in rows if one.kind == VILLAGE], named, len(others) - len(named)


def find(desk: Desk, number: str) -> tuple[Praise, Area]:
    row = storage.find(desk.session, reach.of(desk), number_of(number))
    return found(row, REFUSALS)


def _take(desk: Desk, number: str, action: str, seen: int) -> tuple[Praise, Area]:
    praise, area = find(desk, number)
    storage.lock(desk.session, praise)
    refuse_if_overtaken(praise, seen, REFUSALS)
    refuse_unless_allowed(action, _actions(desk, praise, area), REFUSALS)
    praise.version += 1
    return praise, area


def _actions(desk: Desk, praise: Praise, area: Area) -> frozenset[str]:
    writes = desk.authority.may_write_policies(area.path)
    if praise.state == APPROVED:
        return frozenset(_afterwards(praise)) if writes else frozenset()
    mine = desk.authority.person_id in praise.editor_ids
    approves = desk.authority.may_approve_policies(area.path) and not mine
    may = {APPROVE, DROP} if approves else set()
    return frozenset(may | ({DROP} if writes else set()))


def _afterwards(praise: Praise) -> set[str]:
    if praise.kind == VILLAGE:
        return {NUMBER}
    return {NUMBER, NAMED, UNNAMED, FORGET} if praise.name else set()


def _note(desk: Desk, action: str, praise: Praise) -> None:
    desk.note(f"praise.{action}", f"praise:{praise.id}")
