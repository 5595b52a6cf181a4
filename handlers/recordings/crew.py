"""Who reads and confirms in each language, as staff see it, and letting somebody go."""

from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from storage import recordings
from storage import speakers as storage
from storage.people import AuditLine


@dataclass(frozen=True, slots=True)
class Reader:
    """A speaker: what they are called ("" while they gave no name), and what people hear of them."""

    person_id: int
    name: str
    since: date
    heard: int


def crew(desk: Desk) -> dict[str, list[Reader]]:
    """Language → its speakers of now."""
    heard = recordings.counts_by_maker(desk.session)
    found: dict[str, list[Reader]] = {}
    for person, post in storage.speakers(desk.session, desk.now):
        language = post.language or ""
        since = post.since.astimezone(desk.office.timezone).date()
        reader = Reader(person.id, person.name or "", since, heard.get((person.id, language), 0))
        found.setdefault(language, []).append(reader)
    return found


def dismiss(desk: Desk, person_id: int, language: str) -> None:
    """They neither read nor confirm in it any more; what people hear of them stays."""
    if not desk.authority.is_caseworker:
        raise Refused(Words("gh-khong-duoc-ghi"))
    if not storage.end(desk.session, person_id, desk.now, language):
        raise Refused(Words("gh-khong-con-doc"))
    line = AuditLine(
        at=desk.now,
        person_id=desk.authority.person_id,
        action="speaker.dismiss",
        subject=f"person:{person_id}:{language}",
    )
    desk.session.add(line)
    desk.session.flush()
