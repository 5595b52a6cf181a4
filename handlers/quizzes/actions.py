"""What staff do with a contest before it is drawn: write it, submit, approve, or send it back."""

from dataclasses import dataclass

from content.lessons import Asked
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.quizzes import door, rules
from handlers.quizzes.rules import Days
from handlers.reports.office import area_to_write_for
from storage import quizzes as storage
from storage import reports as names
from storage.areas import Area
from storage.quizzes import Contest

TITLE_MOST, INTRO_MOST, PRIZE_MOST, ASK_MOST = 200, 800, 300, 300
REASON_MOST = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """A contest as staff write it."""

    title: str
    intro: str
    prize: str
    seed_source: str
    days: Days
    numbers: tuple[int, int]  # how many prizes; how many right answers it takes
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A contest as its page shows it."""

    row: Contest
    area: Area
    stage: str
    people: dict[str, str | None]  # author, approver, drawer
    actions: frozenset[str]
    places: list[int]  # ids of the areas in which people took part


def create(desk: Desk, area_id: int, draft: Draft) -> int:
    area = area_to_write_for(desk, area_id)
    row = Contest(
        area_id=area.id,
        state=rules.DRAFT,
        version=1,
        author_id=desk.authority.person_id,
        editor_ids=[desk.authority.person_id],
        created_at=desk.now,
    )
    _put(row, draft)
    desk.session.add(row)
    desk.session.flush()
    desk.note("contest.draft", door.subject(row))
    return row.id


def read(desk: Desk, number: str) -> File:
    row, area = door.find(desk, number)
    named = {"author": row.author_id, "approver": row.approver_id, "drawer": row.drawer_id}
    people = {role: names.name_of(desk.session, one) for role, one in named.items()}
    allowed = door.actions(desk, row, area)
    return File(row, area, door.stage(desk, row), people, allowed, places(desk, row))


def save(desk: Desk, number: str, draft: Draft, seen: int) -> None:
    row = door.take(desk, number, "save", seen)
    _put(row, draft)
    door.worked_on(desk, row, "edit")


def submit(desk: Desk, number: str, seen: int) -> None:
    row = door.take(desk, number, "submit", seen)
    _refuse_if_past(desk, row)
    door.worked_on(desk, row, "submit")
    door.move(desk, row, "submit")


def approve(desk: Desk, number: str, seen: int) -> None:
    """By an approver of the area who has not worked on it; people may take part from its first day on."""
    row = door.take(desk, number, "approve", seen)
    _refuse_if_past(desk, row)
    row.approver_id, row.approved_at = desk.authority.person_id, desk.now
    row.editor_ids = []
    door.move(desk, row, "approve")


def send_back(desk: Desk, number: str, seen: int) -> None:
    door.move(desk, door.take(desk, number, "back", seen), "back")


def close(desk: Desk, number: str, because: str, seen: int) -> None:
    """Today is the last day, for that reason: whoever was told of a later day can still take part."""
    row = door.take(desk, number, "close", seen)
    reason = line(because, REASON_MOST)
    if not reason:
        raise Refused(Words("thi-can-ly-do-som"))
    if row.closes_on == desk.today:
        raise Refused(Words("thi-hom-nay-het-han"))
    row.closes_on, row.closed_early_because = desk.today, reason
    row.version += 1
    desk.note("contest.close", door.subject(row), reason)


def places(desk: Desk, row: Contest) -> list[int]:
    """Where people took part, to be told of a change; the contest's own area before anybody did."""
    found = [area.id for area, _ in storage.turnout(desk.session, row.id)]
    return found or [row.area_id]


def discard(desk: Desk, number: str, seen: int) -> None:
    row = door.take(desk, number, "discard", seen)
    desk.note("contest.discard", door.subject(row))
    desk.session.delete(row)
    desk.session.flush()


def _refuse_if_past(desk: Desk, row: Contest) -> None:
    if row.closes_on < desk.today:
        raise Refused(Words("thi-da-qua-ngay"))


def _put(row: Contest, draft: Draft) -> None:
    title, prize = line(draft.title, TITLE_MOST), line(draft.prize, PRIZE_MOST)
    source, intro = line(draft.seed_source, PRIZE_MOST), line(draft.intro, INTRO_MOST)
    if not (title and intro and prize and source):
        raise Refused(Words("thi-con-thieu"))
    asked = [_asked(one) for one in draft.asked]
    if fault := rules.fault(asked, draft.days, *draft.numbers):
        raise Refused(Words(fault))
    row.title, row.intro, row.prize, row.seed_source = title, intro, prize, source
    row.opens_on, row.closes_on = draft.days.opens_on, draft.days.closes_on
    row.draw_on = draft.days.draw_on
    row.winners, row.pass_right = draft.numbers
    row.questions = [
        {"text": one.text, "choices": list(one.choices), "right": one.right} for one in asked
    ]


def _asked(one: Asked) -> Asked:
    choices = tuple(line(choice, ASK_MOST) for choice in one.choices)
    return Asked(line(one.text, ASK_MOST), choices, one.right, "")


def line(text: str, most: int) -> str:
    plain = " ".join(text.split())
    if len(plain) > most:
        raise Refused(Words("qua-dai", {"nhieu_nhat": most}))
    return plain
