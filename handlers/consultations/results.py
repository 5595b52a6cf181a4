"""What came of a consultation, for staff: counts that are protected, words in groups, answers to them.

Nothing of it is shown while the consultation is open: whoever watches a number grow by one may know by
whom. How many took part is told as a band.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from content import masking
from content.documents import words
from handlers.consultations import actions, door, rules
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports.protecting import THRESHOLD, Count, Node, shown
from handlers.supervision.rules import band
from storage import consultation_answers as storage
from storage.areas import Area
from storage.consultation_answers import Counted, Opinion
from storage.consultations import Consultation, Group

GROUP_MOST, SHOWN_MOST, REPLY_MOST = 500, 4000, 4000
ON_A_PAGE = 50
Number = int | None  # None: fewer than the threshold, or it would tell another that is


@dataclass(frozen=True, slots=True)
class ChoiceResult:
    """How often a choice was made: in all, and by commune where that may be told."""

    text: str
    number: Number
    places: list[tuple[str, Number]]


@dataclass(frozen=True, slots=True)
class QuestionResult:
    text: str
    choices: list[ChoiceResult]  # empty: it was answered in words

    @property
    def largest(self) -> int:
        """Of the numbers that are shown; what a bar is as long as."""
        return max((choice.number or 1 for choice in self.choices), default=1)


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group of opinions; `number`: of them, None: fewer than the threshold."""

    row: Group
    number: Number


@dataclass(frozen=True, slots=True)
class Said:
    """An opinion as staff read it: `text` with what tells who somebody is hidden."""

    id: int
    question: str
    text: str
    media_id: str | None
    group_id: int | None


@dataclass(frozen=True, slots=True)
class Results:
    row: Consultation
    area: Area
    people: tuple[int, int | None] | None  # a band; None: fewer than the threshold
    questions: list[QuestionResult]
    groups: list[GroupResult]
    said: list[Said]  # a page of what stands in the group that was asked for, or in none yet
    more: int  # how many of these there are beside


@dataclass(frozen=True, slots=True)
class Reply:
    """What the drafting body answered to a group; `taken`: one of `rules.TAKEN`."""

    taken: str
    text: str
    on: date


def read(desk: Desk, number: str, group: int | None = None) -> Results:
    """`group`: whose opinions are looked at; None: those that stand in none."""
    row, area = door.find(desk, number)
    if door.stage(desk, row) not in rules.WITH_RESULTS:
        raise Refused(Words("gy-chua-het"))
    counts = storage.in_groups(desk.session, row.id)
    people = sum(of for of, _ in storage.turnout(desk.session, row.id).values())
    said = _opinions(desk, row, group)
    return Results(
        row=row,
        area=area,
        people=band(people) if people >= THRESHOLD else None,
        questions=questions(row, storage.tallies(desk.session, row.id)),
        groups=[GroupResult(one, _told(counts.get(one.id, 0))) for one in row.groups],
        said=said,
        more=counts.get(group, 0) - len(said),
    )


def questions(row: Consultation, tallies: Sequence[Counted]) -> list[QuestionResult]:
    """The counts of each question, none of fewer than the threshold and none to be had by subtraction.

    A choice's number is the sum of its communes', so these two are protected together; no sum over
    choices is told.
    """
    by_choice = {
        key: list(some) for key, some in groupby(tallies, lambda one: (one.question, one.choice))
    }
    return [
        QuestionResult(
            ask.text,
            [
                _choice(row, text, by_choice.get((number, place), []))
                for place, text in enumerate(ask.choices)
            ],
        )
        for number, ask in enumerate(actions.asks_of(row.questions))
    ]


def _choice(row: Consultation, text: str, tallies: Sequence[Counted]) -> ChoiceResult:
    below = [Node(str(one.area_id), Count(one.number, one.number)) for one in tallies if one.number]
    root = Node("all", below=below)
    open_ = shown(root) if below else frozenset[str]()
    parted = any(one.area_id != row.area_id for one in tallies)
    places = [
        (_place(row, one), one.number if str(one.area_id) in open_ else None)
        for one in tallies
        if parted
    ]
    return ChoiceResult(text, root.count.opinions if "all" in open_ else None, places)


def _place(row: Consultation, one: Counted) -> str:
    together: str = words.supervision()["consultation"]["together"]
    return together if one.area_id == row.area_id else one.place


def _told(number: int) -> Number:
    return number if number >= THRESHOLD else None


# --- words: written down, masked, grouped -------------------------------------------------------------


def group(desk: Desk, number: str, named: tuple[str, str], seen: int) -> None:
    """A new group of opinions: (side, what they say in one sentence)."""
    row = door.take(desk, number, "group", seen)
    side, title = named
    title = actions.tidy(" ".join(title.split()), GROUP_MOST)
    if side not in rules.SIDES or not title:
        raise Refused(Words("gy-nhom-thieu"))
    row.groups.append(Group(side=side, title=title))
    desk.session.flush()
    door.worked_on(desk, row, "group")


def drop_group(desk: Desk, number: str, group_id: str, seen: int) -> None:
    """Its opinions stand in no group again."""
    row = door.take(desk, number, "drop-group", seen)
    row.groups.remove(_group(row, group_id))
    door.worked_on(desk, row, "drop-group")


def put(desk: Desk, number: str, opinion: tuple[str, str, str], seen: int) -> None:
    """Put an opinion into a group, with its words as they may be passed on: (its id, words, group)."""
    row = door.take(desk, number, "put", seen)
    which, text, group_id = opinion
    digits = which.isascii() and which.isdigit() and len(which) < 20
    found = storage.opinion(desk.session, row.id, int(which)) if digits else None
    if found is None:
        raise Refused(Words("gy-khong-lam-duoc"))
    found.shown = actions.tidy(text, SHOWN_MOST) or None
    found.group_id = _group(row, group_id).id if group_id else None
    desk.session.flush()
    door.worked_on(desk, row, "put")


def reply(desk: Desk, number: str, replied: tuple[str, Reply], seen: int) -> None:
    """What the drafting body answered to a group: (the group's id, the reply)."""
    row = door.take(desk, number, "reply", seen)
    found, said = _group(row, replied[0]), replied[1]
    text = actions.tidy(said.text, REPLY_MOST)
    if said.taken not in rules.TAKEN or not text:
        raise Refused(Words("gs-tra-loi-thieu"))
    if not row.closes_on <= said.on <= desk.today:
        raise Refused(Words("gy-ngay-tra-loi"))
    found.taken, found.reply, found.replied_on = said.taken, text, said.on
    door.worked_on(desk, row, "reply")


def voice(desk: Desk, number: str, media_id: str) -> str:
    """A recording of a consultation that has ended and that they may see."""
    row, _ = door.find(desk, number)
    ours = storage.with_voice(desk.session, media_id) == row.id
    over = door.stage(desk, row) in rules.WITH_RESULTS
    if not (ours and over):
        raise Refused(Words("gy-khong-thay"))
    return media_id


def masked(one: Opinion) -> str:
    """As staff wrote it down, else with numbers, plates and addresses hidden."""
    return one.shown or masking.masked(one.text or "")


def _opinions(desk: Desk, row: Consultation, group_id: int | None) -> list[Said]:
    asks = actions.asks_of(row.questions)
    found = storage.opinions(desk.session, row.id, group_id, most=ON_A_PAGE)
    return list(_said(found, [ask.text for ask in asks]))


def _said(found: Iterable[Opinion], asks: list[str]) -> Iterable[Said]:
    for one in found:
        yield Said(one.id, asks[one.question], masked(one), one.media_id, one.group_id)


def _group(row: Consultation, group_id: str) -> Group:
    found = next((one for one in row.groups if str(one.id) == group_id), None)
    if found is None:
        raise Refused(Words("gy-khong-lam-duoc"))
    return found
