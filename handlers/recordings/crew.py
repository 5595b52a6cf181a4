"""Who reads and confirms in each language, as staff see it, and letting somebody go."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.recordings.kit import kit
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
    found: dict[str, list[Reader]] = {}
    for language, posts in groupby(
        storage.speakers(desk.session, desk.now), key=lambda pair: pair[1].language or ""
    ):
        heard = _heard(desk, language)
        found[language] = [
            Reader(person.id, person.name or "", _day(desk, post.since), heard[person.id])
            for person, post in posts
        ]
    return found


def _heard(desk: Desk, language: str) -> Counter[int | None]:
    """Person → how many of their recordings people hear in it."""
    lines = kit(desk.session, language)
    return Counter(line.heard.made_by for line in lines if line.heard)


def _day(desk: Desk, moment: datetime) -> date:
    return moment.astimezone(desk.office.timezone).date()


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
