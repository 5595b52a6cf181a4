"""The draw and what follows: the public number, the winners, who is told, what is shown of it."""

from dataclasses import dataclass
from datetime import date

from handlers.context import Push
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Outgoing, Words
from handlers.quizzes import actions, door, draw, rules
from handlers.quizzes.taking import asked_of
from handlers.reports.protecting import THRESHOLD, Count, Node, shown
from handlers.sending import send
from storage import outbox
from storage import quizzes as storage
from storage.areas import Area
from storage.quizzes import Contest


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page may show of a contest that has ended; None: fewer than the threshold, or by subtraction."""

    people: int | None
    places: list[tuple[Area, int | None]]
    right: list[tuple[str, int | None]]  # each question, and the share of right answers in percent


def seed(desk: Desk, number: str, typed: str, seen: int) -> None:
    """The public number, on its day at the earliest, as it was announced."""
    row = door.take(desk, number, "seed", seen)
    if desk.today < row.draw_on:
        raise Refused(Words("thi-chua-den-ngay", {"ngay": f"{row.draw_on:%d/%m/%Y}"}))
    found = draw.seed_of(typed)
    if found is None:
        raise Refused(Words("thi-so-chua-dung"))
    row.seed = found
    door.worked_on(desk, row, "seed", found)
    door.move(desk, row, "seed")


def retype(desk: Desk, number: str, seen: int) -> None:
    row = door.take(desk, number, "retype", seen)
    row.seed = None
    row.editor_ids = []
    door.move(desk, row, "retype")


def postpone(desk: Desk, number: str, wanted: tuple[date, str], seen: int) -> None:
    """The list was closed too late: another number, not known yet: (its day, which number)."""
    row = door.take(desk, number, "postpone", seen)
    day, source = wanted[0], actions.line(wanted[1], actions.PRIZE_MOST)
    if day <= desk.today or not source:
        raise Refused(Words("thi-hoan-thieu"))
    row.draw_on, row.seed_source = day, source
    door.worked_on(desk, row, "postpone", f"{day:%d/%m/%Y} {source}")


def draw_lots(desk: Desk, number: str, seen: int) -> None:
    """By somebody who did not type the number: the winners follow from it, and are told."""
    row = door.take(desk, number, "draw", seen)
    row.winning = draw.winners(row.tickets or [], row.seed or "", row.winners)
    row.drawer_id, row.drawn_at = desk.authority.person_id, desk.now
    door.move(desk, row, "draw")
    pushes = [
        Push(
            address.id,
            address.channel,
            outbox.REMINDER,
            f"contest:{row.id}:won",
            Outgoing((Words("thi-trung", {"ten": row.title, "ma": code, "giai": row.prize}),)),
            resend=True,
        )
        for code, address in storage.won_by(desk.session, row.id, row.winning)
    ]
    send(desk.session.connection(), *pushes)


def has_won(desk: Desk, number: str, code: str) -> bool:
    """Whether the code that somebody brings is one of the winners': worked out, not looked up."""
    row, _ = door.find(desk, number)
    return draw.ticket_of(code) in (row.winning or [])


def results(desk: Desk, number: str) -> Shown | None:
    """None while it is open."""
    row, _ = door.find(desk, number)
    if door.stage(desk, row) not in rules.WITH_RESULTS:
        return None
    counted = storage.turnout(desk.session, row.id)
    below = [Node(str(area.id), Count(people, people, people)) for area, people in counted]
    root = Node("all", below=below)
    open_ = shown(root) if below else frozenset[str]()
    places = [(area, people if str(area.id) in open_ else None) for area, people in counted]
    people = sum(number for _, number in counted)
    return Shown(people if "all" in open_ else None, places, _shares(desk, row, people))


def _shares(desk: Desk, row: Contest, people: int) -> list[tuple[str, int | None]]:
    """In tens of percent: an exact share of few would tell who was wrong."""
    tallies = storage.tallies(desk.session, row.id)
    told: list[tuple[str, int | None]] = []
    for number, one in enumerate(asked_of(row)):
        right = tallies.get((number, one.right), 0)
        told.append((one.text, round(10 * right / people) * 10 if people >= THRESHOLD else None))
    return told
