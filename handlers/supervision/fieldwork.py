"""What is brought back from the field: records, photos and papers.

The record of a village's inspection board (Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng)
is on paper; an officer enters it and attaches a photo of it.
"""

from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.supervision import door
from handlers.supervision.actions import tidy
from storage import supervision as storage
from storage.media import Media, expire
from storage.supervision import Finding, Paper

PLACE_MOST = 200
PAPERS_MOST = 60  # of one dossier
KIND = "paper"  # of a file in the media folder that no channel sends


@dataclass(frozen=True, slots=True)
class Record:
    """What was seen, where, when, and which body wrote it down."""

    seen_on: date
    place: str
    made_by: str
    text: str


@dataclass(frozen=True, slots=True)
class File:
    """A file that was put into the media folder. `finding`: the record that it belongs to, or ""."""

    media_id: str
    suffix: str
    size: int
    name: str
    finding: str = ""


def find(desk: Desk, number: str, record: Record, seen: int) -> None:
    """Add a record from the field."""
    dossier = door.take(desk, number, "find", seen)
    place, made_by, text = (
        tidy(record.place, PLACE_MOST),
        tidy(record.made_by, PLACE_MOST),
        tidy(record.text),
    )
    if not (place and made_by and text):
        raise Refused(Words("gs-bien-ban-thieu"))
    if record.seen_on > desk.today:
        raise Refused(Words("gs-ngay-chua-den"))
    dossier.findings.append(
        Finding(seen_on=record.seen_on, place=place, made_by=made_by, text=text)
    )
    desk.session.flush()
    door.worked_on(desk, dossier, "find")


def drop_finding(desk: Desk, number: str, finding: str, seen: int) -> None:
    """Take a record out again, with the papers that belong to it."""
    dossier = door.take(desk, number, "drop-finding", seen)
    found = next((one for one in dossier.findings if str(one.id) == finding), None)
    if found is None:
        raise Refused(Words("gs-khong-lam-duoc"))
    theirs = [one for one in dossier.papers if one.finding_id == found.id]
    expire(desk.session, [one.media_id for one in theirs])
    for paper in theirs:
        dossier.papers.remove(paper)
    desk.session.flush()
    dossier.findings.remove(found)
    door.worked_on(desk, dossier, "drop-finding")


def attach(desk: Desk, number: str, file: File, seen: int) -> None:
    """Keep a photo or a document with the dossier, or with one of its records."""
    dossier = door.take(desk, number, "attach", seen)
    if len(dossier.papers) >= PAPERS_MOST:
        raise Refused(Words("gs-qua-nhieu-tep", {"nhieu_nhat": PAPERS_MOST}))
    owner = next((one.id for one in dossier.findings if str(one.id) == file.finding), None)
    media = Media(id=file.media_id, kind=KIND, size=file.size, stored_on=desk.today)
    storage.keep_file(desk.session, media)
    name = tidy(" ".join(file.name.split()), PLACE_MOST)
    paper = Paper(
        finding_id=owner, name=name or file.suffix, media_id=file.media_id, suffix=file.suffix
    )
    dossier.papers.append(paper)
    desk.session.flush()
    door.worked_on(desk, dossier, "attach")


def paper(desk: Desk, number: str, wanted: str) -> Paper:
    """A paper of a dossier that they may see."""
    dossier, _ = door.find(desk, number)
    found = next((one for one in dossier.papers if str(one.id) == wanted), None)
    if found is None:
        raise Refused(Words("gs-khong-thay"))
    return found
