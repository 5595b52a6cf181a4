"""What staff do with a dossier: propose, plan, submit, approve, conclude, close."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from content.library.folding import fold
from content.supervision import bases
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports.office import area_to_write_for
from handlers.supervision import door, rules
from storage import reports as names
from storage import supervision as storage
from storage.areas import Area
from storage.media import expire
from storage.supervision import Advice, Late, Supervision, Wanted

TITLE_MOST, TEXT_MOST, FOLDED_MOST = 300, 8000, 900
TEAM_MOST = 40  # lines
PAGE = 30
MOST_TAKEN = 2_000  # lines of the file that is taken home


@dataclass(frozen=True, slots=True)
class Frame:
    """What a dossier is about, and when it runs (both days included)."""

    kind: str
    title: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Origin:
    """Of which area it is; from which group of opinions it was proposed, if from any."""

    area_id: int
    topic: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """`texts` by the names in `rules.TEXTS`; `bases`: codes; `team`: a line each."""

    texts: Mapping[str, str]
    bases: tuple[str, ...]
    team: str


@dataclass(frozen=True, slots=True)
class Line:
    """A dossier in the list; `waiting`: recommendations without an answer."""

    dossier: Supervision
    area: Area
    waiting: int


@dataclass(frozen=True, slots=True)
class Listing:
    lines: list[Line]
    older: int | None  # the number that the next page begins below
    late: list[Late]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier as its page shows it."""

    row: Supervision
    area: Area
    author: str | None
    approver: str | None
    concluder: str | None
    bases: list[str]  # names of the documents
    missing: list[str]  # keys of what the plan lacks
    late: frozenset[int]  # ids of the recommendations that are overdue
    urgeable: frozenset[int]
    actions: frozenset[str]


def listing(desk: Desk, wanted: Wanted) -> Listing:
    """A page of the dossiers of their areas, the newest first, and what is overdue with authorities."""
    reach = door.reach(desk)
    asked = Wanted(fold(wanted.words), wanted.state, wanted.kind, wanted.before)
    found = storage.listed(desk.session, reach, asked, most=PAGE + 1)
    waiting = storage.unanswered(desk.session, reach)
    lines = [Line(one, area, waiting.get(one.id, 0)) for one, area in found[:PAGE]]
    older = lines[-1].dossier.id if len(found) > PAGE else None
    return Listing(lines, older, storage.late(desk.session, reach, desk.today))


def every_line(desk: Desk, wanted: Wanted) -> list[Line]:
    """All of the list, for a file: as many as a file takes."""
    reach = door.reach(desk)
    asked = Wanted(fold(wanted.words), wanted.state, wanted.kind)
    waiting = storage.unanswered(desk.session, reach)
    found = storage.listed(desk.session, reach, asked, most=MOST_TAKEN)
    return [Line(one, area, waiting.get(one.id, 0)) for one, area in found]


def create(desk: Desk, origin: Origin, frame: Frame) -> int:
    """A new dossier of one of their areas; its number."""
    area = area_to_write_for(desk, origin.area_id)
    dossier = Supervision(
        area_id=area.id,
        topic=origin.topic[:10] or None,
        place=origin.place[:100] or None,
        state=rules.DRAFT,
        version=1,
        plan={**dict.fromkeys(rules.TEXTS, ""), "bases": [], "team": []},
        author_id=desk.authority.person_id,
        editor_ids=[desk.authority.person_id],
        created_at=desk.now,
    )
    _put_frame(dossier, frame)
    storage.add(desk.session, dossier)
    desk.note("supervision.draft", door.subject(dossier))
    return dossier.id


def read(desk: Desk, number: str) -> Dossier:
    row, area = door.find(desk, number)
    known = bases(desk.office.tables_dir)
    return Dossier(
        row=row,
        area=area,
        author=names.name_of(desk.session, row.author_id),
        approver=names.name_of(desk.session, row.approver_id),
        concluder=names.name_of(desk.session, row.concluder_id),
        bases=[known[code].name for code in row.plan["bases"] if code in known],
        missing=lacks(row),
        late=_ids(one for one in row.advices if rules.is_late(one, desk.today)),
        urgeable=_ids(one for one in row.advices if rules.may_be_urged(one, desk.today)),
        actions=door.actions(desk, row, area),
    )


def save(desk: Desk, number: str, written: tuple[Frame, Plan], seen: int) -> None:
    """The plan as staff wrote it."""
    dossier = door.take(desk, number, "save", seen)
    frame, plan = written
    _put_frame(dossier, frame)
    known = bases(desk.office.tables_dir)
    team = [" ".join(line.split()) for line in plan.team.splitlines() if line.strip()]
    if len(team) > TEAM_MOST:
        raise Refused(Words("gs-doan-qua-dai", {"nhieu_nhat": TEAM_MOST}))
    dossier.plan = {
        **{name: tidy(plan.texts.get(name, "")) for name in rules.TEXTS},
        "bases": [code for code in known if code in plan.bases],
        "team": [tidy(line, TITLE_MOST) for line in team],
    }
    door.worked_on(desk, dossier, "edit")


def submit(desk: Desk, number: str, seen: int) -> None:
    """Lay the plan before whoever approves it; refused while a part is not written."""
    dossier = door.take(desk, number, "submit", seen)
    if missing := lacks(dossier):
        parts = Words(f"gs-phan-{missing[0]}")
        raise Refused(Words("gs-con-thieu", {"muc": parts}))
    door.worked_on(desk, dossier, "submit")
    _move(desk, dossier, "submit")


def approve(desk: Desk, number: str, seen: int) -> None:
    """By an approver of the area who has not worked on it; then the work begins with clean hands."""
    dossier = door.take(desk, number, "approve", seen)
    dossier.approver_id, dossier.approved_at = desk.authority.person_id, desk.now
    dossier.editor_ids = []
    _move(desk, dossier, "approve")


def send_back(desk: Desk, number: str, seen: int) -> None:
    """The plan, or the results, are to be written anew."""
    dossier, _ = door.find(desk, number)
    action = "reopen" if dossier.state == rules.REPORTED else "back"
    _move(desk, door.take(desk, number, action, seen), action)


def write_up(desk: Desk, number: str, conclusions: str, seen: int) -> None:
    dossier = door.take(desk, number, "write-up", seen)
    dossier.conclusions = tidy(conclusions) or None
    door.worked_on(desk, dossier, "write-up")


def report(desk: Desk, number: str, seen: int) -> None:
    """Lay conclusions and recommendations before whoever approves them."""
    dossier = door.take(desk, number, "report", seen)
    if not dossier.conclusions:
        raise Refused(Words("gs-can-ket-luan"))
    door.worked_on(desk, dossier, "report")
    _move(desk, dossier, "report")


def conclude(desk: Desk, number: str, seen: int) -> None:
    """The results are approved, by an approver who did not write them."""
    dossier = door.take(desk, number, "conclude", seen)
    dossier.concluder_id, dossier.concluded_at = desk.authority.person_id, desk.now
    _move(desk, dossier, "conclude")


def close(desk: Desk, number: str, seen: int) -> None:
    """Every recommendation has been answered; nothing is owed any more."""
    _move(desk, door.take(desk, number, "close", seen), "close")


def discard(desk: Desk, number: str, seen: int) -> None:
    dossier = door.take(desk, number, "discard", seen)
    desk.note("supervision.discard", door.subject(dossier))
    expire(desk.session, [paper.media_id for paper in dossier.papers])
    storage.drop(desk.session, dossier)


def lacks(dossier: Supervision) -> list[str]:
    """The parts of the plan that are not written."""
    needed = (*rules.TEXTS, "bases", "team")
    return [name for name in needed if not dossier.plan.get(name)]


def tidy(text: str, most: int = TEXT_MOST) -> str:
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
    kept = "\n".join(line for line in lines if line)
    if len(kept) > most:
        raise Refused(Words("qua-dai", {"nhieu_nhat": most}))
    return kept


def _put_frame(dossier: Supervision, frame: Frame) -> None:
    title = " ".join(frame.title.split())
    if fault := rules.fault(title, frame.since, frame.until):
        raise Refused(Words(fault))
    dossier.kind = frame.kind if frame.kind in rules.KINDS else rules.SUPERVISION
    dossier.title = tidy(title, TITLE_MOST)
    dossier.folded = fold(dossier.title)[:FOLDED_MOST]
    dossier.since, dossier.until = frame.since, frame.until


def _move(desk: Desk, dossier: Supervision, action: str) -> None:
    dossier.state = rules.after(dossier.state, action)
    dossier.version += 1
    desk.note(f"supervision.{action}", door.subject(dossier))


def _ids(advices: Iterable[Advice]) -> frozenset[int]:
    return frozenset(advice.id for advice in advices)
