"""A dialogue as a member of staff sees it on its page."""

from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.dialogues import announcing, rules
from handlers.dialogues.actions import question_days
from handlers.dialogues.door import actions, reach
from handlers.dialogues.tracking import may_be_urged
from storage import dialogue_work as storage
from storage.areas import Area
from storage.dialogues import Conclusion, Dialogue
from storage.people import names


@dataclass(frozen=True, slots=True)
class Tracked:
    """A conclusion, and how it stands today."""

    conclusion: Conclusion
    group: str  # the title of the questions that it is about; "": of all
    late: bool
    may_be_urged: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many questions there are, for who works on them."""

    all: int
    new: int
    grouped: int
    left_out: int


@dataclass(frozen=True, slots=True)
class DialogueFile:
    dialogue: Dialogue
    area: Area
    author: str | None
    approver: str | None
    numbers: Numbers
    conclusions: list[Tracked]
    collecting: bool
    over: bool  # the days of questions are
    days: int
    notice_text: str
    actions: frozenset[str]
    to_urge: list[str]  # owners
    today: date


def read(desk: Desk, number: str) -> DialogueFile:
    dialogue, area = reach(desk, number)
    called = names(desk.session, [one for one in (dialogue.author_id, dialogue.approver_id) if one])
    tracked = _tracked(desk, dialogue)
    days = (dialogue.opened_on, dialogue.collects_to)
    return DialogueFile(
        dialogue=dialogue,
        area=area,
        author=called.get(dialogue.author_id or 0),
        approver=called.get(dialogue.approver_id or 0),
        numbers=_numbers(desk, dialogue),
        conclusions=tracked,
        collecting=rules.is_collecting(dialogue.state, days, desk.today),
        over=dialogue.collects_to is not None and dialogue.collects_to < desk.today,
        days=question_days(desk),
        notice_text=announcing.draft(dialogue, area),
        actions=actions(desk, dialogue, area),
        to_urge=list(dict.fromkeys(one.conclusion.owner for one in tracked if one.may_be_urged)),
        today=desk.today,
    )


def _tracked(desk: Desk, dialogue: Dialogue) -> list[Tracked]:
    titles = {group.id: group.title for group in dialogue.groups}
    return [
        Tracked(
            one,
            titles.get(one.group_id or 0, ""),
            rules.is_late(one.state, one.due_on, desk.today),
            may_be_urged(desk, one),
        )
        for one in dialogue.conclusions
    ]


def _numbers(desk: Desk, dialogue: Dialogue) -> Numbers:
    states = [one.state for one in storage.questions(desk.session, dialogue.id)]
    count = states.count
    return Numbers(len(states), count(rules.NEW), count(rules.GROUPED), count(rules.LEFT_OUT))
