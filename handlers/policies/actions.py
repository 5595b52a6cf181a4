"""Reading what is public: notices, and the library's items as plain data for a talk."""

from datetime import timedelta
from typing import Any

from content.feedback.topics import groups, topics
from content.languages import VIETNAMESE, needs_picture, spoken, written
from content.languages.detection import detect
from handlers.context import Context
from handlers.policies import coverage, editions, searching
from handlers.policies.rules import pieces
from handlers.recordings.rules import hash_of
from storage import library as storage
from storage import recordings
from storage.areas import Area
from storage.library import Edition, PolicyVersion
from storage.policies import notices_for
from storage.recordings import Recording

NOT_SPOKEN = frozenset({"en", "zh", "other"})
RECENT = timedelta(days=60)
MOST = 5
Told = dict[str, Any]


def recent_notices(context: Context) -> list[dict[str, str]] | None:
    """Newest first: day, place and words of each; None when we do not know where the person is."""
    area_id = context.speaker.area_id
    if area_id is None:
        return None
    zone = context.office.timezone
    return [
        {
            "ngay": f"{notice.created_at.astimezone(zone):%d/%m/%Y}",
            "noi": area.full_name,
            "noi_dung": notice.text,
        }
        for notice, area in notices_for(context.session, area_id, context.now - RECENT, most=MOST)
    ]


def shelves(context: Context) -> list[str]:
    """The groups of topics in which there is something to read here."""
    filled = {_group(version.topic) for version in _here(context)}
    return [*(name for name in groups() if name in filled), *(filled - groups().keys())]


def shelf(context: Context, group: str) -> list[list[str]]:
    """Key and label of each item in a group."""
    found = [version for version in _here(context) if _group(version.topic) == group]
    return [[version.item.key, version.label] for version in found]


def asked_for(context: Context, question: str) -> Told:
    """What the words may mean, the likeliest first: `items` [key, label], and whether it is `sure`."""
    hits = searching.search(context.session, question)
    known = {version.item_id: version for version in _here(context)}
    found = [hit for hit in hits if hit.item_id in known]
    items = [[known[hit.item_id].item.key, known[hit.item_id].label] for hit in found]
    return {"items": items, "sure": bool(found) and found[0].sure}


def is_foreign(text: str) -> bool:
    """Whether it is clearly in a language in which nobody can be answered here."""
    guess = detect(text)
    return not guess.ask and guess.language in NOT_SPOKEN


def item(context: Context, key: str) -> Told | None:
    """An item as this person can use it; None: it is not, or is no longer, for people to read.

    What is missing in their language is counted.
    """
    version = next((v for v in _here(context) if v.item.key == key), None)
    if version is None:
        return None
    language = context.speaker.language or VIETNAMESE
    shown = editions.best(version, language, "short")
    if shown is None:
        return None
    sound = _sound(context, version, language)
    _count_missing(context, version, language, sound)
    card = editions.in_language(version, shown.language, "card")
    return {
        "id": version.id,
        "text": shown.text,
        "of": hash_of(version.text("short")),
        "card": (card or shown).id,
        "shows_card": card is not None or needs_picture(shown.text),
        "heard": _heard(sound) if sound else None,
        "full": editions.best(version, language, "full") is not None,
        "document": bool(version.document),
        "caveat": version.caveat,
        **_source(version, context),
    }


def scripts(context: Context, key: str) -> list[Told]:
    """An item's loudspeaker script in every language that it counts in, Vietnamese first."""
    version = next((v for v in _here(context) if v.item.key == key), None)
    found = [
        edition
        for edition in (version.editions if version else ())
        if edition.form == "loudspeaker" and editions.counts(edition)
    ]
    return [_script(edition) for edition in sorted(found, key=lambda e: e.language != VIETNAMESE)]


def _script(edition: Edition) -> Told:
    name = written()[edition.language].name
    return {
        "code": edition.language,
        "tieng": name if edition.language == VIETNAMESE else name[0].lower() + name[1:],
        "text": edition.text,
        "translator": edition.translator,
        "media": f"card:{edition.id}" if needs_picture(edition.text) else None,
        "nguon": edition.version.source,
    }


def part(context: Context, version_id: int, what: str, number: int) -> Told | None:
    """One screenful of the `full` text or of the `document` itself, and how many there are."""
    version = context.session.get(PolicyVersion, version_id)
    if version is None:
        return None
    text = version.document if what == "document" else _full(version, context)
    parts = pieces(text)
    return {"text": parts[number], "of": len(parts)} if number < len(parts) else None


def corrections(context: Context, version_id: int) -> list[dict[str, str]]:
    """Misprints of the document that its text sets right."""
    version = context.session.get(PolicyVersion, version_id)
    return list(version.corrections) if version else []


def _full(version: PolicyVersion, context: Context) -> str:
    found = editions.best(version, context.speaker.language or VIETNAMESE, "full")
    return found.text if found else ""


def _here(context: Context) -> list[PolicyVersion]:
    """What is for everybody, or for where this person lives; who named no place reads all."""
    session, mine = context.session, context.speaker.area_id
    area = session.get(Area, mine) if mine else None
    around = {int(number) for number in area.path.split("/") if number} if area else None
    return [
        version
        for version in storage.published(session)
        if not version.areas or around is None or around & set(version.areas)
    ]


def _group(topic: str) -> str:
    found = topics().get(topic)
    return found.group if found else topic


def _sound(context: Context, version: PolicyVersion, language: str) -> Recording | None:
    """In their language, else in Vietnamese."""
    texts = [hash_of(e.text) for e in version.editions if e.form == coverage.HEARD]
    languages = (spoken(language), VIETNAMESE)
    sounds = recordings.confirmed(context.session, texts, languages)
    found = (coverage.sound_of(version, code, sounds) for code in languages)
    return next((sound for sound in found if sound), None)


def _heard(sound: Recording) -> Told:
    name = written()[sound.language].name
    return {
        "media": sound.media_id,
        "tieng": name[0].lower() + name[1:],
        "nguoi_doc": sound.reader,
        "token": sound.token,
    }


def _count_missing(
    context: Context, version: PolicyVersion, language: str, sound: Recording | None
) -> None:
    if language != VIETNAMESE and editions.in_language(version, language, "short") is None:
        storage.count_miss(context.session, version.item_id, language, "short")
    heard = sound is not None and sound.language == spoken(language)
    if context.speaker.hears and not heard:
        storage.count_miss(context.session, version.item_id, language, "audio")


def _source(version: PolicyVersion, context: Context) -> Told:
    return {
        "nguon": version.source,
        "ngay": f"{version.issued:%d/%m/%Y}",
        "tu_ngay": f"{version.in_force_from:%d/%m/%Y}",
        "giai_doan": version.period,
        "ended": version.has_ended(context.today),
    }
