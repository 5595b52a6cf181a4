"""What somebody who asks a question beforehand does with it: sends it, withdraws it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from handlers.context import Context
from handlers.dialogues import rules
from handlers.dialogues.telling import untell
from handlers.feedback.codes import new_code
from handlers.people.actions import drop_media, give_consent
from storage import dialogue_work as storage
from storage import erasures, media
from storage.areas import Area, commune_of
from storage.dialogues import Dialogue, Question, QuestionContact, QuestionFile

CONSENT = "dialogue"  # the purpose under which whoever wants to be told the answer agrees


@dataclass(frozen=True, slots=True)
class Draft:
    """What was gathered in the talk. `parts`: {kind, text, media} each."""

    dialogue: int
    parts: list[dict[str, Any]]
    anonymous: bool


def is_asked(context: Context) -> bool:
    """Whether a dialogue takes questions from the speaker's commune now; the menu asks."""
    place = context.speaker.area_id
    if place is None:
        return False
    return storage.is_collecting(context.session.connection(), place, context.today)


def open_dialogues(context: Context) -> list[dict[str, Any]]:
    """Those that take questions from where the speaker lives, as plain data."""
    place = context.speaker.area_id
    if place is None:
        return []
    found = storage.collecting(context.session, place, context.today)
    return [_told(dialogue) | {"id": dialogue.id} for dialogue, _ in found]


def _told(dialogue: Dialogue) -> dict[str, str]:
    last = dialogue.collects_to or dialogue.held_on
    return {
        "lanh_dao": dialogue.leader,
        "noi_dung": dialogue.subject,
        "ngay": f"{dialogue.held_on:%d/%m/%Y}",
        "gio": dialogue.starts,
        "dia_diem": dialogue.place,
        "han": f"{last:%d/%m/%Y}",
    }


def ask(context: Context, draft: Draft) -> dict[str, str] | None:
    """Keep the question; its code and the dialogue's day, or None when it takes no more questions.

    Of an anonymous one the day and the commune are kept; in the same transaction every trace of the
    talk is erased, also what was told and then told anew.
    """
    dialogue = _taking(context, draft.dialogue)
    if dialogue is None:
        drop_media(context)
        context.erase = context.erase or draft.anonymous
        return None
    question = Question(
        dialogue_id=dialogue.id,
        code=new_code(),
        area_id=_commune(context),
        anonymous=draft.anonymous,
        asked_on=context.today,
        state=rules.NEW,
        text="\n".join(part["text"] for part in draft.parts if part["text"]) or None,
        files=_files(context, draft.parts),
    )
    if draft.anonymous:
        drop_media(context)
        context.erase = True
    else:
        question.contact = QuestionContact(person_id=context.speaker.person_id)
        give_consent(context, CONSENT, True)
    context.session.add(question)
    context.session.flush()
    return {"ma": question.code, "ngay": f"{dialogue.held_on:%d/%m/%Y}"}


def _taking(context: Context, number: int) -> Dialogue | None:
    place = context.speaker.area_id
    if place is None:
        return None
    found = storage.collecting(context.session, place, context.today)
    return next((dialogue for dialogue, _ in found if dialogue.id == number), None)


def _commune(context: Context) -> int:
    """Whoever asks, signed or not: the commune is all that is kept of where they live."""
    area = context.session.get_one(Area, context.speaker.area_id)
    commune = commune_of(context.session, area)
    return (commune or area).id


def _files(context: Context, parts: list[dict[str, Any]]) -> list[QuestionFile]:
    """They belong to the question from now on, and to nobody."""
    wanted = [part for part in parts if part["media"]]
    taken = media.take_over(context.session, [part["media"] for part in wanted])
    kept = [part for part in wanted if part["media"] in taken]
    return [
        QuestionFile(media_id=part["media"], position=at, kind=part["kind"])
        for at, part in enumerate(kept)
    ]


def withdraw(context: Context, code: str) -> bool:
    """Erase what was asked, files too, and who is told; False: it is not there, or was answered."""
    question = storage.asked_with_code(context.session, code, lock=True)
    if question is None or not may_withdraw(question):
        return False
    erase(context.session, question)
    context.erase = True
    return True


def erase(session: Session, question: Question) -> None:
    """What was asked, files too, and who is told; the number of the question remains."""
    erasures.note(session, erasures.QUESTION, question.id)
    untell(session, question)
    media.expire(session, [file.media_id for file in question.files])
    question.files.clear()
    question.contact = None
    _leave_group(session, question)
    question.text = question.reason = None
    question.state = rules.WITHDRAWN
    session.flush()


def _leave_group(session: Session, question: Question) -> None:
    """A group that it stood in alone, and that was not answered yet, says nothing but what it said."""
    left, question.group_id = question.group_id, None
    session.flush()
    dialogue = session.get_one(Dialogue, question.dialogue_id)
    if left is None or dialogue.state != rules.OPEN:
        return
    if not storage.in_group(session, left):
        dialogue.groups = [group for group in dialogue.groups if group.id != left]


def may_withdraw(question: Question) -> bool:
    return question.state != rules.WITHDRAWN
