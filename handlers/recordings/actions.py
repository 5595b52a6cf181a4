"""Recording what is to be heard, and a second speaker's word that it means the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from content.languages import languages, spoken
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import MediaFile, Words
from handlers.recordings.rules import same_person
from handlers.recordings.texts import wanted
from handlers.wording import wording
from storage import media
from storage import recordings as storage
from storage.media import Media
from storage.people import Person
from storage.recordings import CONFIRMED, RAW, REJECTED, WAITING, Recording

READER_MOST, NOTE_MOST = 100, 300


@dataclass(frozen=True, slots=True)
class Take:
    """A recording that somebody has just made: of which text, in which language, in which file."""

    reads: str
    language: str
    media_id: str
    reader: str = ""  # who is heard, as they wish to be named; "" where they do not
    ready: bool = False  # trimmed and levelled already
    consent: str = ""  # how the reader agreed to be heard, where they did so at somebody's desk


def add_file(desk: Desk, file: MediaFile) -> str:
    """Enter a recording that was made at a desk, so that `record` can take it; returns its id."""
    row = {"seconds": file.seconds, "size": file.size, "stored_on": desk.today}
    desk.session.add(Media(id=file.id, kind=file.kind, **row))
    desk.session.flush()
    return file.id


def record(desk: Desk, take: Take) -> Recording:
    """Keep a recording; nobody hears it until a second speaker has confirmed it."""
    if not desk.authority.may_record(take.language):
        raise Refused(Words("gh-khong-duoc-ghi"))
    session = desk.session
    text = next((w for w in wanted(session, take.language) if w.reads == take.reads), None)
    if take.language not in languages() or text is None:
        raise Refused(Words("gh-khong-con-cau"))
    if not media.take_over(session, [take.media_id]):
        raise Refused(Words("gh-mat-tep"))
    _drop_unconfirmed(session, take)
    recording = Recording(
        reads=take.reads,
        text=text.text,
        language=take.language,
        media_id=take.media_id,
        reader=take.reader.strip()[:READER_MOST],
        state=WAITING if take.ready else RAW,
        made_by=desk.authority.person_id,
        made_at=desk.now,
    )
    session.add(recording)
    session.flush()
    _log(desk, recording, "record", take.consent)
    return recording


def _drop_unconfirmed(session: Session, take: Take) -> None:
    """A new take replaces one that nobody confirmed; a confirmed one stays until this one is."""
    for old in storage.of_language(session, take.language, RAW, WAITING):
        if old.reads == take.reads:
            media.expire(session, [old.media_id])
            session.delete(old)
    session.flush()


def confirm(desk: Desk, recording_id: int) -> Recording:
    """It means the same: from now on people hear it; the one before it goes."""
    recording = _to_judge(desk, recording_id)
    for old in storage.of_language(desk.session, recording.language, CONFIRMED):
        if old.reads == recording.reads:
            _retire(desk, old, "")
    recording.state = CONFIRMED
    recording.judged_by, recording.judged_at = desk.authority.person_id, desk.now
    desk.session.flush()
    _log(desk, recording, "confirm")
    return recording


def reject(desk: Desk, recording_id: int, note: str) -> Recording:
    """It does not mean the same, or cannot be understood: it is to be recorded anew."""
    recording = _to_judge(desk, recording_id)
    _retire(desk, recording, note)
    _log(desk, recording, "reject", note)
    return recording


def withdraw(desk: Desk, recording_id: int, note: str) -> None:
    """Take a confirmed recording away from people; its file is kept for a month."""
    recording = _mine_or_staff_s(desk, recording_id)
    if recording.state != CONFIRMED:
        raise Refused(Words("gh-khong-thay"))
    _retire(desk, recording, note)
    _log(desk, recording, "withdraw", note)


def erase(desk: Desk, recording_id: int, *, all_of_reader: bool = False) -> int:
    """The reader no longer agrees to be heard: nothing of it is kept, in whatever state it is.

    `all_of_reader`: nor of what else somebody of that name reads in the language. Returns how many.
    """
    chosen = _mine_or_staff_s(desk, recording_id)
    gone = [chosen]
    if all_of_reader and chosen.reader and desk.authority.is_caseworker:
        others = storage.of_language(desk.session, chosen.language)
        gone = [one for one in others if same_person(one.reader, chosen.reader)]
    for recording in gone:
        _log(desk, recording, "erase")
        storage.erase(desk.session, recording)
    return len(gone)


def _mine_or_staff_s(desk: Desk, recording_id: int) -> Recording:
    """One that they made, or of a language in which they may record. Raises Refused."""
    recording = _locked(desk, recording_id)
    if recording is None:
        raise Refused(Words("gh-khong-thay"))
    mine = recording.made_by == desk.authority.person_id
    if not (mine or desk.authority.may_record(recording.language)):
        raise Refused(Words("gh-khong-thay"))
    return recording


def refuse_raw(session: Session, recording_id: int, now: datetime) -> None:
    """What was sent holds no sound: it is to be recorded anew, and whoever reads next is told."""
    recording = session.get(Recording, recording_id, with_for_update=True)
    if recording is not None and recording.state == RAW:
        recording.state, recording.judged_at = REJECTED, now
        recording.note = wording(Words("gh-khong-nghe-ra"))


def _retire(desk: Desk, recording: Recording, note: str) -> None:
    """Nobody hears it from now on; by whom and when is known until its file is deleted."""
    recording.state, recording.note = REJECTED, note.strip()[:NOTE_MOST]
    recording.judged_by, recording.judged_at = desk.authority.person_id, desk.now
    desk.session.flush()


def _locked(desk: Desk, recording_id: int) -> Recording | None:
    return desk.session.get(Recording, recording_id, with_for_update=True, populate_existing=True)


def _to_judge(desk: Desk, recording_id: int) -> Recording:
    recording = _locked(desk, recording_id)
    if recording is None:
        raise Refused(Words("gh-khong-thay"))
    if (objection := why_not_judge(desk, recording)) is not None:
        raise Refused(objection)
    return recording


def why_not_judge(desk: Desk, recording: Recording) -> Words | None:
    """Why they may not say whether it means the same; None: they may."""
    if recording.state != WAITING:
        return Words("gh-khong-thay")
    if _is_own(desk, recording):
        return Words("gh-tu-xac-nhan")
    if not desk.authority.speaks(recording.language):
        return Words("gh-khong-noi-tieng", {"tieng": languages()[recording.language].name})
    return None


def _is_own(desk: Desk, recording: Recording) -> bool:
    """They made it, or are the one who is heard in it, as far as the name tells."""
    if recording.made_by == desk.authority.person_id:
        return True
    me = desk.session.get(Person, desk.authority.person_id)
    return me is not None and same_person(me.name, recording.reader)


def waiting_for(desk: Desk, language: str) -> Sequence[Recording]:
    """What this speaker may confirm: of texts that are still said, recorded by somebody else."""
    if not desk.authority.speaks(language):
        return []
    said = {one.reads for one in wanted(desk.session, language)}
    return [
        recording
        for recording in storage.of_language(desk.session, spoken(language), WAITING)
        if recording.reads in said and not _is_own(desk, recording)
    ]


def _log(desk: Desk, recording: Recording, action: str, reason: str = "") -> None:
    desk.note(f"recording.{action}", f"recording:{recording.id}", reason)
