"""What a resident does: sees which drafts are open, reads one, answers once, and is not known by it."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from handlers.consultations import rules
from handlers.context import Context
from handlers.people.actions import drop_media
from storage import consultation_answers as answers_of
from storage import consultations as storage
from storage import media
from storage.areas import Area, commune_of, current
from storage.consultation_answers import Opinion
from storage.consultations import Consultation

PART = 1500  # characters of a draft's text that are shown at once
Answer = dict[str, Any]  # {"choice": int} or {"text", "media"}; empty: passed over


def is_any_open(context: Context) -> bool:
    """Whether the menu has something to offer."""
    area_id, today = context.speaker.area_id, context.today
    if area_id is not None:
        return storage.is_any_open(context.session, storage.lives_in(area_id), today)
    office = storage.office_at(context.office.area_code, today)
    return storage.is_any_open(context.session, office, today)


def open_now(context: Context) -> list[dict[str, Any]]:
    """The drafts that whoever speaks may answer: those of the areas that they live in."""
    area = _home(context)
    if area is None:
        return []
    found = storage.open_for(context.session, area.path, context.today)
    return [{"id": one.id, "title": _told(context, one)["title"]} for one in found]


def draft(context: Context, number: int) -> dict[str, Any] | None:
    """A draft as it is read out, in the person's language where it was put into it; None: not open."""
    one = next((one for one in _open(context) if one.id == number), None)
    if one is None:
        return None
    told = _told(context, one)
    return {
        "ten": told["title"],
        "tom_tat": told["summary"],
        "soan": one.body,
        "den": f"{one.closes_on:%d/%m/%Y}",
        "cau_hoi": told["questions"],
        "phan": _parts(one.full_text or ""),
        "tep": f"{context.office.public_url}/drafts/{one.id}" if one.media_id else "",
        "xong": answers_of.has_taken_part(context.session, one.id, context.speaker.person_id),
    }


def public_file(session: Session, number: int, today: date) -> tuple[str, str] | None:
    """(id in the media folder, ending) of a draft that is open, wherever; None: there is none."""
    one = storage.if_open(session, number, today)
    return (one.media_id, one.suffix) if one and one.media_id and one.suffix else None


def take_part(context: Context, number: int, answers: list[Answer]) -> bool:
    """Count the answers; False when it is over, or they answered before.

    In the same transaction every trace of the talk is erased (`Context.erase`): no row joins the person
    with what was answered.
    """
    context.erase = True
    session, person_id = context.session, context.speaker.person_id
    one = storage.if_open(session, number, context.today, lock=True)
    if one is None or answers_of.has_taken_part(session, number, person_id):
        drop_media(context)
        return False
    home = _home(context)
    commune = commune_of(session, home) if home else None
    _count(context, one, commune, answers)
    drop_media(context)
    return True


def _count(
    context: Context, one: Consultation, commune: Area | None, answers: list[Answer]
) -> None:
    session, whole = context.session, one.area_id
    commune_id = commune.id if commune else None
    way = rules.counting(answers_of.turnout(session, one.id), commune_id, whole)
    for question, answer in enumerate(answers):
        if "choice" in answer:
            answers_of.raise_tally(session, one.id, (question, answer["choice"], way.area_id))
        elif answer.get("text") or answer.get("media"):
            _keep(context, one.id, question, answer)
    answers_of.raise_turnout(session, one.id, commune_id or whole, marked=way.remembered)
    if way.remembered:
        answers_of.mark(session, one.id, context.speaker.person_id)


def _keep(context: Context, number: int, question: int, answer: Answer) -> None:
    """Words and recordings belong to the consultation from now on, and to nobody."""
    file = answer.get("media")
    taken = media.take_over(context.session, [file] if file else [])
    if answer.get("text") or taken:
        row = Opinion(consultation_id=number, question=question, text=answer.get("text") or None)
        row.media_id = file if taken else None
        context.session.add(row)
        context.session.flush()


def _open(context: Context) -> list[Consultation]:
    area = _home(context)
    return list(storage.open_for(context.session, area.path, context.today)) if area else []


def _home(context: Context) -> Area | None:
    """Where they live; the office's own area when they did not say."""
    if context.speaker.area_id is not None:
        return context.session.get(Area, context.speaker.area_id)
    return current(context.session, context.office.area_code, context.today)


def _told(context: Context, one: Consultation) -> dict[str, Any]:
    own = {"title": one.title, "summary": one.summary, "questions": one.questions}
    rendered: dict[str, Any] | None = one.renderings.get(context.speaker.language or "")
    return rendered or own


def _parts(text: str) -> list[str]:
    """A long text in pieces of whole paragraphs, as far as these are not too long themselves."""
    parts: list[str] = []
    for paragraph in filter(None, (line.strip() for line in text.split("\n"))):
        for start in range(0, len(paragraph), PART):
            piece = paragraph[start : start + PART]
            if parts and len(parts[-1]) + len(piece) < PART:
                parts[-1] += f"\n{piece}"
            else:
                parts.append(piece)
    return parts
