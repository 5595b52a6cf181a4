"""Questions put together: what asks the same stands in one group, in words without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from content.masking import masked
from handlers.desk import Desk
from handlers.dialogues import rules
from handlers.dialogues.door import need, note, reach, take
from handlers.dialogues.rules import Asked
from handlers.dialogues.telling import tell
from handlers.errors import Refused
from handlers.four_eyes import worked_on
from handlers.messages import Words
from storage import dialogue_work as storage
from storage.dialogues import Dialogue, Question, QuestionGroup

TITLE_MOST, WORDS_MOST = 200, 1000
MOST_SHOWN = 60  # of what is not sorted yet, the largest first; the rest follows when these are
LOOKED = "dialogue.look"


@dataclass(frozen=True, slots=True)
class Shown:
    """A question as staff read it: its words masked, nothing of who asked."""

    id: int
    words: str
    commune: str
    asked_on: date
    files: list[tuple[str, str]]  # id and kind
    reason: str  # why it was left out


@dataclass(frozen=True, slots=True)
class Sorted:
    """A group of the agenda with its questions."""

    group: QuestionGroup
    questions: list[Shown]


@dataclass(frozen=True, slots=True)
class Table:
    """All the questions of a dialogue as they lie on the desk."""

    groups: list[Sorted]
    alike: list[list[Shown]]  # not sorted yet: what seems to ask the same together
    more: int  # questions that are not shown yet
    left_out: list[Shown]


def table(desk: Desk, number: str) -> Table:
    """The questions; the page writes into the log that they were looked at: `look`."""
    dialogue, _ = reach(desk, number)
    found = storage.questions(desk.session, dialogue.id)
    shown = _shown(desk, found)
    new = [question for question in found if question.state == rules.NEW]
    clusters = rules.alike([as_asked(question) for question in new])
    return Table(
        groups=[
            Sorted(group, [shown[q.id] for q in found if q.group_id == group.id])
            for group in dialogue.groups
        ],
        alike=[[shown[number] for number in cluster] for cluster in clusters[:MOST_SHOWN]],
        more=sum(map(len, clusters[MOST_SHOWN:])),
        left_out=[shown[q.id] for q in found if q.state == rules.LEFT_OUT],
    )


def look(desk: Desk, number: str) -> None:
    """Whoever looks at questions is in the log, once a day and dialogue."""
    dialogue, _ = reach(desk, number)
    since = desk.now.replace(hour=0, minute=0, second=0, microsecond=0)
    seen = storage.looks(desk.session, f"dialogue:{dialogue.id}", LOOKED)
    mine = (line.at for line in seen if line.person_id == desk.authority.person_id)
    if not any(at >= since for at in mine):
        note(desk, "look", dialogue)


def media_kind(desk: Desk, number: str, media_id: str) -> str:
    """`voice` or `photo`, if it belongs to a question of that dialogue of theirs."""
    dialogue, _ = reach(desk, number)
    kind = storage.with_file(desk.session, dialogue.id, media_id)
    if kind is None:
        raise Refused(Words("cs-dt-khong-thay"))
    return kind


def as_asked(question: Question) -> Asked:
    person = question.contact.person_id if question.contact else None
    return Asked(question.id, question.text or "", question.group_id, person)


def _shown(desk: Desk, questions: Sequence[Question]) -> dict[int, Shown]:
    places = storage.communes(desk.session, [question.area_id for question in questions])
    return {
        question.id: Shown(
            question.id,
            masked(question.text or ""),
            places[question.area_id].full_name,
            question.asked_on,
            [(file.media_id, file.kind) for file in question.files],
            question.reason or "",
        )
        for question in questions
    }


# --- commands ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """Which questions go into a group: one that is there (`group`), or a new one of that title."""

    questions: frozenset[int]
    group: int | None
    title: str = ""
    words: str = ""
    reason: str = ""  # why they are left out


def put(desk: Desk, number: str, choice: Choice, seen: int) -> None:
    dialogue, _ = take(desk, number, "group", seen)
    chosen = _chosen(desk, dialogue, choice.questions)
    group = _group(dialogue, choice.group) if choice.group else _new_group(desk, dialogue, choice)
    for question in chosen:
        question.group_id, question.state, question.reason = group.id, rules.GROUPED, None
    worked_on(desk, dialogue)
    note(desk, "group", dialogue)


def take_out(desk: Desk, number: str, choice: Choice, seen: int) -> None:
    """Back onto the table: out of its group, or no longer left out."""
    dialogue, _ = take(desk, number, "group", seen)
    for question in _chosen(desk, dialogue, choice.questions):
        question.group_id, question.state, question.reason = None, rules.NEW, None
    note(desk, "ungroup", dialogue)


def leave_out(desk: Desk, number: str, choice: Choice, seen: int) -> None:
    """It is not put to the leader; whoever asked is told why."""
    dialogue, _ = take(desk, number, "group", seen)
    reason = choice.reason
    if reason not in rules.REASONS:
        raise Refused(Words("cs-dt-can-ly-do"))
    for question in _chosen(desk, dialogue, choice.questions):
        question.group_id, question.state, question.reason = None, rules.LEFT_OUT, reason
        told = Words("dt-bao-khong-dua", {"ma": question.code, "ly_do": reason})
        tell(desk.session, question, f"left-{reason}", told)
    note(desk, "leave-out", dialogue, reason)


def reword(desk: Desk, number: str, choice: Choice, seen: int) -> None:
    """Another title, other words for a group."""
    dialogue, _ = take(desk, number, "group", seen)
    group = _group(dialogue, choice.group)
    group.title = need(choice.title, "cs-dt-can-ten-nhom", TITLE_MOST)
    group.words = masked(need(choice.words, "cs-dt-can-cau-hoi", WORDS_MOST))
    worked_on(desk, dialogue)
    note(desk, "reword", dialogue)


def move_up(desk: Desk, number: str, choice: Choice, seen: int) -> None:
    """One place earlier in the agenda."""
    dialogue, _ = take(desk, number, "group", seen)
    ordered = list(dialogue.groups)
    at = ordered.index(_group(dialogue, choice.group))
    if at > 0:
        ordered[at - 1].position, ordered[at].position = (
            ordered[at].position,
            ordered[at - 1].position,
        )
    desk.session.flush()
    desk.session.expire(dialogue, ["groups"])
    note(desk, "order", dialogue)


def dissolve(desk: Desk, number: str, choice: Choice, seen: int) -> None:
    """Its questions go back onto the table."""
    dialogue, _ = take(desk, number, "group", seen)
    group = _group(dialogue, choice.group)
    for question in storage.questions(desk.session, dialogue.id):
        if question.group_id == group.id:
            question.group_id, question.state = None, rules.NEW
    desk.session.flush()
    dialogue.groups.remove(group)
    note(desk, "dissolve", dialogue)


def _chosen(desk: Desk, dialogue: Dialogue, ids: frozenset[int]) -> list[Question]:
    found = [q for q in storage.questions(desk.session, dialogue.id) if q.id in ids]
    if not found:
        raise Refused(Words("cs-dt-can-chon-cau"))
    return found


def _group(dialogue: Dialogue, group_id: int | None) -> QuestionGroup:
    found = next((one for one in dialogue.groups if one.id == group_id), None)
    if found is None:
        raise Refused(Words("cs-dt-nhom-khong-con"))
    return found


def _new_group(desk: Desk, dialogue: Dialogue, choice: Choice) -> QuestionGroup:
    last = max((one.position for one in dialogue.groups), default=0)
    group = QuestionGroup(
        position=last + 1,
        title=need(choice.title, "cs-dt-can-ten-nhom", TITLE_MOST),
        words=masked(need(choice.words, "cs-dt-can-cau-hoi", WORDS_MOST)),
    )
    dialogue.groups.append(group)
    desk.session.flush()
    return group
