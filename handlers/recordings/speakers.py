"""Speakers: people who read, and confirm, in a language of their own; appointed by a link."""

from typing import Any

from content.catalog.reading import readable
from content.languages import languages
from handlers.context import Context
from handlers.desk import Desk, at_desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import actions as people
from handlers.people import typed
from handlers.people.appointing import Post, appoint
from handlers.people.authority import SPEAKER, authority_of
from handlers.people.invitations import invite
from handlers.recordings import actions
from handlers.recordings.actions import Take
from handlers.recordings.kit import MISSING, kit
from storage import appointments, recordings
from storage import speakers as storage
from storage.areas import current
from storage.people import Person

LINK = typed.SPEAKER
VOICE = "voice"  # the purpose of the consent


def invite_speaker(desk: Desk, language: str) -> str:
    """The payload of a link that works once, for a week."""
    area = current(desk.session, desk.office.area_code, desk.today)
    if language not in languages() or area is None or not desk.authority.may_record(language):
        raise Refused(Words("gh-khong-duoc-ghi"))
    token = invite(desk.session, role=SPEAKER, area_id=area.id, now=desk.now, language=language)
    return f"{LINK}{token}"


def invited_for(context: Context, token_hash: str) -> str | None:
    """The language that a link is for; None: it is used or too old."""
    return storage.invited_for(context.session, token_hash, context.now)


def accept(context: Context, token_hash: str) -> bool:
    """Use up the link: whoever speaks is a speaker of that language from now on."""
    session = context.session
    language = storage.invited_for(session, token_hash, context.now)
    area_id = appointments.take_invitation(session, SPEAKER, token_hash, context.now)
    if language is None or area_id is None:
        return False
    person_id = context.speaker.person_id
    if language not in authority_of(session, person_id, context.now).languages:
        post = Post(SPEAKER, area_id, language)
        appoint(session, person_id, post, context.now)
    if context.speaker.language is None:
        people.set_language(context, "vi")
    return True


def spoken_by(context: Context) -> list[str]:
    """The languages that whoever speaks is appointed for."""
    person_id = context.speaker.person_id
    return list(authority_of(context.session, person_id, context.now).languages)


def left(context: Context, language: str) -> dict[str, int]:
    """How many texts have no recording yet, and how many recordings this speaker may confirm."""
    lines = kit(context.session, language)
    missing = sum(line.state == MISSING for line in lines)
    return {"thieu": missing, "cho": len(actions.waiting_for(at_desk(context), language))}


def next_text(context: Context, language: str, passed: list[str]) -> dict[str, str] | None:
    """The next text without a recording, but for those that were passed over."""
    for line in kit(context.session, language):
        if line.state == MISSING and line.wanted.reads not in passed:
            text = line.wanted
            return {"reads": text.reads, "text": readable(text.text), "fault": line.fault}
    return None


def keep(context: Context, reads: str, language: str, media_id: str) -> str | None:
    """Keep what they just read; None, or why it could not be kept, as a key of the catalog."""
    person = context.session.get_one(Person, context.speaker.person_id)
    take = Take(reads, language, media_id, person.name or "")
    try:
        actions.record(at_desk(context), take)
    except Refused as refused:
        return refused.words.key
    return None


def next_to_judge(context: Context, language: str, passed: list[int]) -> dict[str, Any] | None:
    """The next recording that waits for this speaker's word."""
    for one in actions.waiting_for(at_desk(context), language):
        if one.id not in passed:
            return {"id": one.id, "text": readable(one.text), "media": one.media_id}
    return None


def judge(context: Context, recording_id: int, fault: str | None) -> str | None:
    """`fault`: why it is not right; None: it is. Returns why that could not be taken, as a key."""
    desk = at_desk(context)
    try:
        if fault is None:
            actions.confirm(desk, recording_id)
        else:
            actions.reject(desk, recording_id, fault)
    except Refused as refused:
        return refused.words.key
    return None


def leave(context: Context) -> None:
    """They read no more. What they have read stays until staff, or they, withdraw it."""
    storage.end(context.session, context.speaker.person_id, context.now)


def my_recordings(context: Context) -> int:
    """How many recordings people hear in which this speaker reads."""
    return recordings.count_of(context.session, context.speaker.person_id)


def withdraw_mine(context: Context) -> int:
    """Take back consent: nobody hears them any more, and the files are deleted. Returns how many."""
    return recordings.erase_of(context.session, context.speaker.person_id)
