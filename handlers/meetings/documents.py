"""Documents that staff attach to a meeting, which those who are invited can open by a link."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from handlers.desk import Desk
from handlers.dialogues.door import need
from handlers.errors import Refused
from handlers.meetings.door import note, reach
from handlers.messages import Words
from storage import meeting_papers as storage
from storage.media import Media, expire
from storage.meeting_papers import DOCUMENT, MeetingPaper
from storage.meetings import CANCELLED

MOST = 10  # of one meeting
NAME_MOST = 200
KIND = "paper"  # of a file in the media folder that no channel sends


@dataclass(frozen=True, slots=True)
class File:
    """A file that was put into the media folder; `name`: what people are told that it is."""

    media_id: str
    suffix: str
    size: int
    name: str


def attach(desk: Desk, number: str, file: File) -> None:
    meeting, _ = reach(desk, number, lock=True)
    if meeting.state == CANCELLED:
        raise Refused(Words("hopxa-da-hoan"))
    if len(storage.documents(desk.session, meeting.id)) >= MOST:
        raise Refused(Words("gs-qua-nhieu-tep", {"nhieu_nhat": MOST}))
    name = need(" ".join(file.name.split()), "hopxa-can-ten-tep", NAME_MOST)
    media = Media(id=file.media_id, kind=KIND, size=file.size, stored_on=desk.today)
    desk.session.add(media)
    desk.session.flush()
    paper = MeetingPaper(
        meeting_id=meeting.id,
        kind=DOCUMENT,
        added_on=desk.today,
        name=name,
        media_id=file.media_id,
        suffix=file.suffix,
    )
    desk.session.add(paper)
    desk.session.flush()
    note(desk, "attach", meeting)


def drop(desk: Desk, number: str, wanted: str) -> None:
    """Its link opens nothing any more, and the file goes when next tidied."""
    meeting, _ = reach(desk, number, lock=True)
    paper = _one(desk, meeting.id, wanted)
    if paper.media_id:
        expire(desk.session, [paper.media_id])
    desk.session.delete(paper)
    desk.session.flush()
    note(desk, "drop-document", meeting)


def document(desk: Desk, number: str, wanted: str) -> MeetingPaper:
    """One of a meeting that they may see."""
    meeting, _ = reach(desk, number)
    return _one(desk, meeting.id, wanted)


def enclosed(session: Session, meeting_id: int) -> tuple[Words, ...]:
    """What an invitation says of the documents; nothing where there are none."""
    names = "; ".join(one.name or "" for one in storage.documents(session, meeting_id))
    return (Words("hopxa-kem", {"ten": names}),) if names else ()


def _one(desk: Desk, meeting_id: int, wanted: str) -> MeetingPaper:
    listed = storage.documents(desk.session, meeting_id)
    found = next((one for one in listed if str(one.id) == wanted), None)
    if found is None:
        raise Refused(Words("hopxa-khong-thay"))
    return found
