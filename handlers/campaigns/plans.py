"""What staff do with a campaign of their own: write it, submit, launch, tick off milestones, end it."""

from dataclasses import dataclass
from typing import Any

from content.campaigns.typed import Typed, TypedCriterion, TypedMilestone
from handlers import four_eyes
from handlers.campaigns import launching, reminding, standing
from handlers.campaigns import plan_rules as rules
from handlers.campaigns.known import code_of
from handlers.campaigns.plan_rules import Person
from handlers.campaigns.rules import AFTER
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.four_eyes import Refusals
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.reports.office import area_to_write_for
from storage import campaign_plans as storage
from storage import praises
from storage import reports as names
from storage.areas import Area
from storage.campaign_plans import CampaignPaper, CampaignPlan, Reach
from storage.media import Media
from storage.supervision import keep_file

REFUSALS = Refusals("pt-khong-thay", "pt-vua-thay-doi", "pt-khong-lam-duoc")
PAPERS_MOST, KIND = 12, "paper"  # of one campaign; of a file that no channel sends


class NotUnderstood(Refused):
    """`lines`: everything that is not understood, so that it is put right at one go."""

    def __init__(self, lines: list[Words]) -> None:
        super().__init__(lines[0])
        self.lines = lines


@dataclass(frozen=True, slots=True)
class Line:
    row: CampaignPlan
    area: Area


@dataclass(frozen=True, slots=True)
class Given:
    """A file that was put into the media folder, and what staff call it."""

    media_id: str
    suffix: str
    size: int
    name: str


@dataclass(frozen=True, slots=True)
class File:
    """A campaign as its page shows it; `told`: whom launching would tell; `open`: tasks not appraised."""

    row: CampaignPlan
    area: Area
    code: str
    people: dict[str, str | None]  # author, launcher, ender
    actions: frozenset[str]
    told: launching.Told | None
    open: int


def listed(desk: Desk) -> list[Line]:
    """Drafts and what waits for a second person, of their areas, the newest first."""
    states = (rules.DRAFT, rules.SUBMITTED)
    rows = storage.listed(desk.session, _reach(desk), states)
    return [Line(row, area) for row, area in rows if _is_ours(desk, area)]


def awaited(desk: Desk) -> int:
    """How many they may launch."""
    rows = storage.listed(desk.session, _reach(desk), (rules.SUBMITTED,))
    return sum("launch" in actions(desk, row, area) for row, area in rows)


def create(desk: Desk, area_id: int, typed: Typed) -> int:
    """Raises `NotUnderstood`; nothing of the form is stored then."""
    area = area_to_write_for(desk, area_id)
    row = CampaignPlan(
        area_id=area.id,
        state=rules.DRAFT,
        version=1,
        author_id=desk.authority.person_id,
        editor_ids=[desk.authority.person_id],
        created_at=desk.now,
    )
    _put(row, typed)
    desk.session.add(row)
    desk.session.flush()
    desk.note("campaign.draft", _subject(row))
    return row.id


def read(desk: Desk, number: str) -> File:
    row, area = _find(desk, number)
    named = {"author": row.author_id, "launcher": row.launcher_id, "ender": row.ender_id}
    may = actions(desk, row, area)
    return File(
        row,
        area,
        code_of(row),
        {role: names.name_of(desk.session, one) for role, one in named.items()},
        may,
        launching.told(desk, row) if row.state in (rules.DRAFT, rules.SUBMITTED) else None,
        standing.unjudged(desk, code_of(row)) if "end" in may else 0,
    )


def save(desk: Desk, number: str, typed: Typed, seen: int) -> None:
    row = _take(desk, number, "save", seen)
    _put(row, typed)
    _worked_on(desk, row, "edit")


def submit(desk: Desk, number: str, seen: int) -> None:
    row = _take(desk, number, "submit", seen)
    _refuse_if_past(desk, row)
    _worked_on(desk, row, "submit")
    row.state = rules.MOVES[row.state, "submit"]


def send_back(desk: Desk, number: str, seen: int) -> None:
    _move(desk, _take(desk, number, "back", seen), "back")


def launch(desk: Desk, number: str, seen: int) -> None:
    """By an approver of the area who has not worked on it; heads, or everybody who agreed, are told."""
    row = _take(desk, number, "launch", seen)
    _refuse_if_past(desk, row)
    row.launcher_id, row.launched_at = desk.authority.person_id, desk.now
    _move(desk, row, "launch")
    row.notice_id = launching.tell(desk, row)


def end(desk: Desk, number: str, seen: int, *, sure: bool) -> None:
    """No more is registered or appraised, and the standing stays as it is: whoever ends it says they know."""
    row = _take(desk, number, "end", seen)
    if not sure:
        raise Refused(Words("pt-can-chac"))
    row.frozen = standing.to_freeze(desk, code_of(row))
    row.ender_id, row.ended_at = desk.authority.person_id, desk.now
    reminding.ended(desk.session, code_of(row))
    praises.move(desk.session, code_of(row), AFTER["sum-up"])
    _move(desk, row, "end")


def discard(desk: Desk, number: str, seen: int) -> None:
    row = _take(desk, number, "discard", seen)
    desk.note("campaign.discard", _subject(row))
    desk.session.delete(row)
    desk.session.flush()


def tick(desk: Desk, number: str, place: str, seen: int) -> None:
    """A milestone was reached (or, pressed again, was not after all). `place`: in the list, from 0."""
    row = _take(desk, number, "milestone", seen)
    at = number_of(place, otherwise=len(row.milestones))
    if at >= len(row.milestones):
        raise Refused(Words("pt-khong-thay"))
    milestones = [dict(one) for one in row.milestones]
    done = milestones[at]["done_on"]
    milestones[at]["done_on"] = None if done else desk.today.isoformat()
    row.milestones = milestones
    row.version += 1
    desk.note("campaign.milestone", _subject(row), milestones[at]["name"])


def attach(desk: Desk, number: str, given: Given, seen: int) -> None:
    row = _take(desk, number, "attach", seen)
    if len(row.papers) >= PAPERS_MOST:
        raise Refused(Words("gs-qua-nhieu-tep", {"nhieu_nhat": PAPERS_MOST}))
    media = Media(id=given.media_id, kind=KIND, size=given.size, stored_on=desk.today)
    keep_file(desk.session, media)
    name = rules.plain(given.name)[: rules.NAME_MOST] or given.suffix
    row.papers.append(CampaignPaper(name=name, media_id=given.media_id, suffix=given.suffix))
    _worked_on(desk, row, "attach")


def drop_paper(desk: Desk, number: str, paper: str, seen: int) -> None:
    row = _take(desk, number, "drop-paper", seen)
    row.papers.remove(_paper(row, paper))
    _worked_on(desk, row, "drop-paper")


def paper(desk: Desk, number: str, wanted: str) -> CampaignPaper:
    """A document of a campaign that they may see."""
    return _paper(_find(desk, number)[0], wanted)


def typed_of(row: CampaignPlan) -> Typed:
    """What is stored, as the form shows it."""
    criteria = (
        TypedCriterion(n, one["name"], one["measure"], one["unit"], _shown(one["points"]))
        for n, one in enumerate(row.criteria, 1)
    )
    milestones = (
        TypedMilestone(n, one["on"], one["name"], one["kind"])
        for n, one in enumerate(row.milestones, 1)
    )
    days = row.since.isoformat(), row.until.isoformat()
    documents = "\n".join(row.documents)
    head = (row.name, row.issuer, documents, *days, frozenset(row.who))
    return Typed(*head, tuple(criteria), tuple(milestones))


def actions(desk: Desk, row: CampaignPlan, area: Area) -> frozenset[str]:
    who = Person(
        writes=desk.authority.may_write_policies(area.path),
        approves=desk.authority.may_approve_policies(area.path),
        worked=desk.authority.person_id in row.editor_ids,
    )
    return rules.actions(row.state, who)


def _shown(points: int | None) -> str:
    return "" if points is None else str(points)


def _reach(desk: Desk) -> Reach:
    inside = scope_of(desk.authority).inside
    if not inside:
        raise Refused(Words("khong-co-quyen-xem"))
    return Reach(inside)


def _find(desk: Desk, number: str) -> tuple[CampaignPlan, Area]:
    """One of their areas, or one of an area above that was launched; others' are not there."""
    row, area = four_eyes.found(
        storage.find(desk.session, number_of(number), _reach(desk)), REFUSALS
    )
    seen = _is_ours(desk, area) or row.state in rules.OUT
    return four_eyes.found((row, area) if seen else None, REFUSALS)


def _is_ours(desk: Desk, area: Area) -> bool:
    return area.path.startswith(scope_of(desk.authority).inside)


def _take(desk: Desk, number: str, action: str, seen: int) -> CampaignPlan:
    row, area = _find(desk, number)
    storage.lock(desk.session, row)
    four_eyes.refuse_if_overtaken(row, seen, REFUSALS)
    four_eyes.refuse_unless_allowed(action, actions(desk, row, area), REFUSALS)
    return row


def _worked_on(desk: Desk, row: CampaignPlan, action: str) -> None:
    row.version += 1
    four_eyes.worked_on(desk, row)
    desk.session.flush()
    desk.note(f"campaign.{action}", _subject(row))


def _move(desk: Desk, row: CampaignPlan, action: str) -> None:
    row.state = rules.MOVES[row.state, action]
    row.version += 1
    desk.note(f"campaign.{action}", _subject(row))


def _subject(row: CampaignPlan) -> str:
    return f"campaign:{row.id}"


def _paper(row: CampaignPlan, wanted: str) -> CampaignPaper:
    found = next((one for one in row.papers if str(one.id) == wanted), None)
    return four_eyes.found(found, REFUSALS)


def _refuse_if_past(desk: Desk, row: CampaignPlan) -> None:
    if row.until < desk.today:
        raise Refused(Words("pt-da-qua-ngay"))


def _put(row: CampaignPlan, typed: Typed) -> None:
    if lines := rules.faults(typed):
        raise NotUnderstood(lines)
    told: dict[str, Any] = {
        "name": rules.plain(typed.name),
        "issuer": rules.plain(typed.issuer),
        "documents": rules.documents(typed),
        "since": rules.day(typed.since),
        "until": rules.day(typed.until),
        "who": sorted(typed.who),
        "criteria": rules.criteria(typed),
        "milestones": rules.milestones(typed),
    }
    for name, value in told.items():
        setattr(row, name, value)
