"""What staff do with a register: enter what was signed or held, and follow what is owed because of it."""

from dataclasses import dataclass
from datetime import date

from content.library.folding import fold
from content.registers import Register, registers
from handlers.desk import Desk
from handlers.dialogues.door import need, tidy
from handlers.errors import Refused
from handlers.messages import Words
from handlers.registers import door, rules
from handlers.reports.office import our_areas
from storage import commitments as storage
from storage.areas import Area
from storage.commitments import Commitment, Entry
from storage.media import Media, expire

SUBJECT_MOST, NAME_MOST, DOCUMENT_MOST, TEXT_MOST, FOLDED_MOST = 300, 200, 100, 2000, 1600
COMMITMENTS_MOST = 60  # of one entry
KIND = "paper"  # of a file in the media folder that no channel sends


@dataclass(frozen=True, slots=True)
class Frame:
    """What was signed or held: about what, with whom, when, until when, under which number."""

    subject: str
    partner: str
    days: rules.Days
    document: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """Somebody is to do something by a day."""

    matter: str
    owner: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a commitment has come; `result`: what was done, of one that is done."""

    commitment: str
    state: str
    result: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """The paper of an entry, put into the media folder."""

    media_id: str
    suffix: str
    size: int


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as its page shows it."""

    row: Entry
    area: Area
    register: Register | None  # None: the office's table no longer has it
    late: frozenset[int]  # ids of commitments
    has_ended: bool  # its term is over
    actions: frozenset[str]


def create(desk: Desk, place: tuple[int, str], frame: Frame) -> int:
    """A new entry of one of their areas in that register: (id of the area, code); its number."""
    area = next((one for one in our_areas(desk) if one.id == place[0]), None)
    if area is None:
        raise Refused(Words("gs-can-dia-ban"))
    register = _register(desk, place[1])
    entry = Entry(area_id=area.id, register=register.code, version=1, created_at=desk.now)
    _put(desk, entry, frame)
    storage.add(desk.session, entry)
    door.note(desk, "enter", entry)
    return entry.id


def read(desk: Desk, number: str) -> Shown:
    row, area = door.find(desk, number)
    late = (one.id for one in row.commitments if rules.is_late(one.state, one.due_on, desk.today))
    return Shown(
        row=row,
        area=area,
        register=registers(desk.office.tables_dir).get(row.register),
        late=frozenset(late),
        has_ended=row.until is not None and row.until < desk.today,
        actions=door.actions(desk, row, area),
    )


def save(desk: Desk, number: str, frame: Frame, seen: int) -> None:
    """The frame as staff corrected it; a new term is told of anew when it ends."""
    entry = door.take(desk, number, rules.SAVE, seen)
    before = entry.until
    _put(desk, entry, frame)
    if any(rules.due_fault(entry.held_on, one.due_on) for one in entry.commitments):
        raise Refused(Words("ck-han-khong-hop-le"))
    if entry.until != before:
        entry.term_told_on = None
    door.note(desk, "save", entry)


def promise(desk: Desk, number: str, made: Promise, seen: int) -> None:
    """Add what somebody owes."""
    entry = door.take(desk, number, rules.PROMISE, seen)
    if len(entry.commitments) >= COMMITMENTS_MOST:
        raise Refused(Words("ck-qua-nhieu", {"nhieu_nhat": COMMITMENTS_MOST}))
    if fault := rules.due_fault(entry.held_on, made.due_on):
        raise Refused(Words(fault))
    entry.commitments.append(
        Commitment(
            matter=need(made.matter, "ck-can-viec", TEXT_MOST),
            owner=need(made.owner, "ck-can-nguoi", NAME_MOST),
            due_on=made.due_on,
            state=rules.WAITING,
        )
    )
    desk.session.flush()
    door.note(desk, "promise", entry)


def progress(desk: Desk, number: str, made: Progress, seen: int) -> None:
    """It waits, was taken in hand, or is done; one that is done says what was done."""
    entry = door.take(desk, number, rules.PROGRESS, seen)
    owed = _of(entry, made.commitment)
    if made.state not in rules.STATES:
        raise Refused(Words("ck-khong-lam-duoc"))
    if made.state == rules.DONE:
        owed.result = need(made.result, "ck-can-ket-qua", TEXT_MOST)
        owed.done_on = owed.done_on or desk.today
    else:
        owed.result, owed.done_on = None, None
    owed.state = made.state
    door.note(desk, made.state, entry)


def drop(desk: Desk, number: str, commitment: str, seen: int) -> None:
    """Take out what was entered by mistake; what was begun stays."""
    entry = door.take(desk, number, rules.DROP, seen)
    owed = _of(entry, commitment)
    if owed.state != rules.WAITING:
        raise Refused(Words("ck-khong-lam-duoc"))
    entry.commitments.remove(owed)
    door.note(desk, "drop", entry)


def attach(desk: Desk, number: str, file: File, seen: int) -> None:
    """Keep the signed paper, or the minutes; one that was there before goes."""
    entry = door.take(desk, number, rules.ATTACH, seen)
    if entry.media_id:
        expire(desk.session, [entry.media_id])
    storage.keep_file(
        desk.session, Media(id=file.media_id, kind=KIND, size=file.size, stored_on=desk.today)
    )
    entry.media_id, entry.suffix = file.media_id, file.suffix
    door.note(desk, "attach", entry)


def paper(desk: Desk, number: str) -> tuple[str, str]:
    """(id in the media folder, ending) of an entry's paper that they may see."""
    entry, _ = door.find(desk, number)
    if entry.media_id is None or entry.suffix is None:
        raise Refused(Words("ck-khong-thay"))
    return entry.media_id, entry.suffix


def discard(desk: Desk, number: str, seen: int) -> None:
    entry = door.take(desk, number, rules.DISCARD, seen)
    door.note(desk, "discard", entry)
    expire(desk.session, [entry.media_id] if entry.media_id else [])
    storage.drop(desk.session, entry)


def _put(desk: Desk, entry: Entry, frame: Frame) -> None:
    register = _register(desk, entry.register)
    if fault := rules.fault(frame.days, has_term=register.has_term, today=desk.today):
        raise Refused(Words(fault))
    entry.subject = need(" ".join(frame.subject.split()), "ck-can-ten", SUBJECT_MOST)
    entry.partner = need(" ".join(frame.partner.split()), "ck-can-ben", NAME_MOST)
    entry.folded = fold(f"{entry.subject} {entry.partner}")[:FOLDED_MOST]
    entry.held_on = frame.days.held_on
    entry.until = frame.days.until if register.has_term else None
    entry.document = tidy(frame.document, DOCUMENT_MOST) or None


def _register(desk: Desk, code: str) -> Register:
    found = registers(desk.office.tables_dir).get(code)
    if found is None:
        raise Refused(Words("ck-can-so"))
    return found


def _of(entry: Entry, commitment: str) -> Commitment:
    found = next((one for one in entry.commitments if str(one.id) == commitment), None)
    if found is None:
        raise Refused(Words("ck-khong-lam-duoc"))
    return found
