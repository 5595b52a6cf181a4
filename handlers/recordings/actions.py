"""Recording what is to be heard, and a second speaker's word that it means the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from content.languages import languages, spoken
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.recordings.texts import Wanted, wanted
from storage import media
from storage import recordings as storage
from storage.people import AuditLine
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


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the kit, and how far its recording has come: missing, raw, waiting or confirmed."""

    wanted: Wanted
    state: str
    recording: Recording | None


MISSING = "missing"


def kit(session: Session, language: str) -> list[Line]:
    """Everything that can be heard in a language, in the order in which it is recorded.

    A recording of a text that is no longer said is not among it.
    """
    made: dict[str, Recording] = {}
    for recording in storage.of_language(session, language, RAW, WAITING, CONFIRMED):
        made[recording.reads] = recording
    return [
        Line(one, made[one.reads].state if one.reads in made else MISSING, made.get(one.reads))
        for one in wanted(session, language)
    ]


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
    _log(desk, recording, "record")
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


def reject(desk: Desk, recording_id: int, note: str) -> None:
    """It does not mean the same, or cannot be understood: it is to be recorded anew."""
    recording = _to_judge(desk, recording_id)
    recording.judged_by, recording.judged_at = desk.authority.person_id, desk.now
    _retire(desk, recording, note)
    _log(desk, recording, "reject", note)


def withdraw(desk: Desk, recording_id: int, note: str) -> None:
    """Take a confirmed recording away from people, as staff or as whoever is heard in it."""
    recording = desk.session.get(Recording, recording_id, with_for_update=True)
    if recording is None or recording.state != CONFIRMED:
        raise Refused(Words("gh-khong-thay"))
    mine = recording.made_by == desk.authority.person_id
    if not (mine or desk.authority.may_record(recording.language)):
        raise Refused(Words("gh-khong-thay"))
    _retire(desk, recording, note)
    _log(desk, recording, "withdraw", note)


def _retire(desk: Desk, recording: Recording, note: str) -> None:
    recording.state, recording.note = REJECTED, note.strip()[:NOTE_MOST]
    desk.session.flush()


def _to_judge(desk: Desk, recording_id: int) -> Recording:
    recording = desk.session.get(Recording, recording_id, with_for_update=True)
    if recording is None or recording.state != WAITING:
        raise Refused(Words("gh-khong-thay"))
    if recording.made_by == desk.authority.person_id:
        raise Refused(Words("gh-tu-xac-nhan"))
    if not desk.authority.speaks(recording.language):
        name = languages()[recording.language].name
        raise Refused(Words("gh-khong-noi-tieng", {"tieng": name}))
    return recording


def waiting_for(desk: Desk, language: str) -> Sequence[Recording]:
    """What this speaker may confirm: of texts that are still said, recorded by somebody else."""
    if not desk.authority.speaks(language):
        return []
    said = {one.reads for one in wanted(desk.session, language)}
    return [
        recording
        for recording in storage.of_language(desk.session, spoken(language), WAITING)
        if recording.reads in said and recording.made_by != desk.authority.person_id
    ]


def _log(desk: Desk, recording: Recording, action: str, reason: str = "") -> None:
    line = AuditLine(
        at=desk.now,
        person_id=desk.authority.person_id,
        action=f"recording.{action}",
        subject=f"recording:{recording.id}",
        reason=reason.strip()[:NOTE_MOST] or None,
    )
    desk.session.add(line)
    desk.session.flush()
