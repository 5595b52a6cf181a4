"""After the meeting: what was answered to each group, what was concluded, whom it is told."""

from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.dialogues import rules
from handlers.dialogues.door import need, note, take, tidy
from handlers.dialogues.telling import tell
from handlers.errors import Refused
from handlers.four_eyes import worked_on
from handlers.messages import Words
from storage import dialogue_work as storage
from storage.dialogues import Conclusion, Dialogue, Question, QuestionGroup

ANSWER_MOST, MATTER_MOST, OWNER_MOST = 3000, 1000, 200
MOST_CONCLUSIONS = 100  # of one dialogue


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the form of a conclusion. `group`: the questions that it is about; None: all."""

    matter: str
    owner: str
    due_on: date | None
    group: int | None = None


def answer(desk: Desk, number: str, said: tuple[int, str], seen: int) -> None:
    """What the leader answered; `said`: the group and the words. Empty words take it back."""
    dialogue, _ = take(desk, number, "answer", seen)
    group = next((one for one in dialogue.groups if one.id == said[0]), None)
    if group is None:
        raise Refused(Words("cs-dt-nhom-khong-con"))
    group.answer = tidy(said[1], ANSWER_MOST) or None
    worked_on(desk, dialogue)
    note(desk, "answer", dialogue)


def conclude(desk: Desk, number: str, entry: Entry, seen: int) -> None:
    """Write a conclusion down: the matter, whose it is, by when."""
    dialogue, _ = take(desk, number, "conclude", seen)
    if entry.due_on is None or entry.due_on < dialogue.held_on:
        raise Refused(Words("cs-dt-can-han"))
    if len(dialogue.conclusions) >= MOST_CONCLUSIONS:
        raise Refused(Words("cs-dt-nhieu-qua", {"nhieu_nhat": MOST_CONCLUSIONS}))
    groups = {group.id for group in dialogue.groups}
    last = max((one.position for one in dialogue.conclusions), default=0)
    dialogue.conclusions.append(
        Conclusion(
            group_id=entry.group if entry.group in groups else None,
            position=last + 1,
            matter=need(entry.matter, "cs-dt-can-viec", MATTER_MOST),
            owner=need(entry.owner, "cs-dt-can-ai", OWNER_MOST),
            due_on=entry.due_on,
            state=rules.NOT_BEGUN,
            urged=0,
        )
    )
    worked_on(desk, dialogue)
    note(desk, "conclude", dialogue)


def drop(desk: Desk, number: str, conclusion: int, seen: int) -> None:
    """Strike a conclusion out again."""
    dialogue, _ = take(desk, number, "drop", seen)
    dialogue.conclusions = [one for one in dialogue.conclusions if one.id != conclusion]
    worked_on(desk, dialogue)
    note(desk, "drop", dialogue)


def report(desk: Desk, number: str, seen: int) -> None:
    """Lay answers and conclusions before whoever approves them; each group has its answer."""
    dialogue, _ = take(desk, number, "report", seen)
    missing = [group.title for group in dialogue.groups if not group.answer]
    if missing:
        raise Refused(Words("cs-dt-thieu-tra-loi", {"nhom": "; ".join(missing)}))
    if not dialogue.conclusions and not dialogue.groups:
        raise Refused(Words("cs-dt-thieu-ket-luan"))
    dialogue.state = rules.REPORTED
    worked_on(desk, dialogue)
    note(desk, rules.REPORTED, dialogue)


def reopen(desk: Desk, number: str, seen: int) -> None:
    """Back to be corrected."""
    dialogue, _ = take(desk, number, "reopen", seen)
    dialogue.state = rules.HELD
    note(desk, "reopen", dialogue)


def confirm(desk: Desk, number: str, seen: int) -> None:
    """By an approver who wrote none of it: whoever asked is told, and the matters are tracked."""
    dialogue, _ = take(desk, number, "confirm", seen)
    dialogue.concluded_on = desk.today
    dialogue.state = rules.TRACKED
    note(desk, rules.TRACKED, dialogue)
    groups = {group.id: group for group in dialogue.groups}
    for question in storage.questions(desk.session, dialogue.id):
        if question.state != rules.LEFT_OUT:
            tell(desk.session, question, "answer", _told(question, dialogue, groups))
    close_if_done(desk, dialogue)


def _told(question: Question, dialogue: Dialogue, groups: dict[int, QuestionGroup]) -> Words:
    about = {"ma": question.code, "ngay": f"{dialogue.held_on:%d/%m/%Y}"}
    group = groups.get(question.group_id or 0)
    if group is None or not group.answer:
        return Words("dt-bao-khong-nhom", about)
    return Words("dt-bao-tra-loi", about | {"lanh_dao": dialogue.leader, "tra_loi": group.answer})


def close_if_done(desk: Desk, dialogue: Dialogue) -> None:
    """It is over when nothing that was concluded is left to do."""
    if all(one.state == rules.DONE for one in dialogue.conclusions):
        dialogue.state, dialogue.closed_on = rules.CLOSED, desk.today
        note(desk, rules.CLOSED, dialogue)
