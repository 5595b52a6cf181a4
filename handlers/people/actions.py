"""What a person does about themselves: language, village, consent, stopping, being forgotten."""

from datetime import date
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from content.consents import text
from handlers.context import Context, Speaker
from handlers.languages.rules import choice_of
from handlers.messages import Words
from handlers.people.rules import agreed, proof_of
from handlers.sending import lose_address
from handlers.wording import wording
from storage import leaving, media, notice_phones, outbox, praises, recordings
from storage import people as storage
from storage.areas import Area, current
from storage.people import Consent, Person

NO_PHONE = "khong-co"  # the catalog's name for a telephone that is not set

WHAT_WE_KNOW = (
    Words("biet-gi-luu"),
    Words("biet-gi-khong-luu"),
    Words("biet-gi-y-kien"),
    Words("biet-gi-chua-lam-duoc"),
    Words("biet-gi-lam-gi"),
)  # what anybody may ask of us, in the chat and on the public page


def register(session: Session, channel: str, external_id: str, today: date) -> Speaker:
    """Somebody writes for the first time: a person and an address, and nothing else."""
    person_id, address_id = storage.register(session, channel, external_id, today)
    return Speaker(address_id, person_id, channel)


def greeting(context: Context) -> Words:
    """That it is a machine, and whose."""
    return Words("chao", {"co_quan": office_name(office_place(context))})


def office_place(context: Context) -> str:
    """The unit whose Front office runs this bot: "xã Sáng Nhè"; "" when nobody loaded the areas."""
    area = current(context.session, context.office.area_code, context.today)
    return area.full_name if area else ""


def office_name(place: str) -> Words:
    """As it is said: "Ủy ban MTTQ Việt Nam xã Sáng Nhè"."""
    return Words("ten-co-quan", {"noi": place}) if place else Words("ten-co-quan-chua-ro")


def set_language(context: Context, code: str) -> None:
    """The language to be spoken to in, as they chose it; nothing is concluded from it."""
    _change(context, language=code)
    context.speaker.language = code


def hinted_language(context: Context) -> str | None:
    """The language that their phone is set to, if it is one of ours; it decides nothing."""
    return choice_of(context.hint) if context.hint else None


def can_be_heard(context: Context, code: str) -> bool:
    """Whether anything is recorded in that language."""
    return recordings.speaks(context.session, code)


def set_by_ear(context: Context, by_ear: bool) -> None:
    """Whether what we say is read to them, as they chose."""
    _change(context, by_ear=by_ear)
    context.speaker.by_ear = by_ear


def set_village(context: Context, area_id: int) -> str:
    """Where they live, as they named it; returns what it is called."""
    _change(context, area_id=area_id)
    context.speaker.area_id = area_id
    return context.session.get_one(Area, area_id).full_name


def set_name(context: Context, name: str) -> None:
    """Of a village head or a member of staff; a resident is never asked for one."""
    _change(context, name=name)


def village_id(context: Context) -> int | None:
    return context.speaker.area_id


def _change(context: Context, **values: Any) -> None:
    speaker = context.speaker
    context.session.execute(
        update(Person)
        .where(Person.id == speaker.person_id)
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    storage.mark_staying(context.session, speaker.address_id)


def request(context: Context, purpose: str, place: str | None = None) -> Words:
    """The words with which consent is asked for, as this office (at `place`) fills them in."""
    key = text(purpose).key
    if purpose != "notices":
        return Words(key)
    where = office_place(context) if place is None else place
    phone = context.office.phone or NO_PHONE
    return Words(key, {"co_quan": office_name(where), "sdt": phone})


def give_consent(context: Context, purpose: str, given: bool, shown: Words | None = None) -> None:
    """Write down an answer, and the proof of what was asked.

    `purpose`: notices | contact | household | phone. `shown`: the words, if not those of `request`.
    """
    asked = shown or request(context, purpose)
    _record(context, purpose, given, (text(purpose).version, asked))
    storage.mark_staying(context.session, context.speaker.address_id)


def _record(context: Context, purpose: str, given: bool, shown: tuple[str, Words]) -> None:
    version, words = shown
    consent = Consent(
        person_id=context.speaker.person_id,
        purpose=purpose,
        given=given,
        text_version=version,
        proof=proof_of(wording(words, context.speaker.language)),
        channel=context.speaker.channel,
        at=context.now,
    )
    context.session.add(consent)
    context.session.flush()
    if purpose == "notices" and not given:
        drop_phone(context)  # it was given for notices alone


def drop_phone(context: Context) -> None:
    """The number that they gave for notices is erased, and its consent withdrawn."""
    if notice_phones.drop(context.session, context.speaker.person_id):
        asked = request(context, notice_phones.PURPOSE)
        version = text(notice_phones.PURPOSE).version
        _record(context, notice_phones.PURPOSE, given=False, shown=(version, asked))


def has_agreed(context: Context, purpose: str) -> bool:
    return agreed(storage.consents(context.session, context.speaker.person_id), purpose)


def stop(context: Context) -> None:
    """ "DỪNG": from now on nothing is pushed to them, at any address; what waits is called back."""
    stopped = text("stop")
    _record(context, "notices", given=False, shown=(stopped.version, Words(stopped.key)))
    mine = storage.address_ids(context.session, context.speaker.person_id)
    outbox.cancel_pushes(context.session.connection(), mine)


def mark_reachable(context: Context, *, reachable: bool) -> None:
    """The person blocked us on this channel, or let us in again. What they agreed to stays."""
    session, address_id = context.session, context.speaker.address_id
    if reachable:
        storage.mark(session, address_id, "active")
    else:
        lose_address(session, address_id)


def unfollow(context: Context) -> None:
    """They left by the platform's own way: nothing more is sent there, and following again agrees to
    nothing. What they agreed to holds only where they are reached otherwise too, not by telephone."""
    mark_reachable(context, reachable=False)
    drop_phone(context)
    elsewhere = storage.active_addresses(context.session, context.speaker.person_id)
    if not elsewhere and has_agreed(context, "notices"):
        stop(context)


def drop_media(context: Context) -> None:
    """What they sent for a talk that is dropped is deleted, file and row, within a minute."""
    media.expire_of(context.session, context.speaker.address_id)


def forget(context: Context) -> dict[str, str]:
    """Erase the person and all that is theirs, now; returns when, in words.

    Our last words still have to go out, so the address that they go to is entered anew, as that of
    a stranger, and is erased too when they have gone (`storage.leaving`). A case that was passed on
    stays, without a person.
    """
    session, speaker = context.session, context.speaker
    person_id = speaker.person_id
    mine = list(storage.address_ids(session, person_id))
    name = storage.give_up_name(session, speaker.address_id)
    fresh = register(session, speaker.channel, name, context.today)
    storage.mark(session, fresh.address_id, "leaving")
    leaving.expire_media(session, mine, fresh.address_id)
    recordings.erase_of(session, person_id)
    praises.erase_of(session, person_id)
    storage.erase(session, person_id)
    speaker.person_id, speaker.address_id = fresh.person_id, fresh.address_id
    speaker.language = speaker.area_id = speaker.by_ear = None
    context.pushes.clear()
    context.erase = context.forgotten = True
    here = context.now.astimezone(context.office.timezone)
    return {"gio": f"{here:%H:%M}", "ngay": f"{here:%d/%m/%Y}"}
