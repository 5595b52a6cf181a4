"""Two matters in one message: a part of it becomes a case of its own, with its own topic and code.

Whoever wrote stays as they were: a contact goes along, and an anonymous case has none to go along; it
keeps its day, not an hour. The person reads the new code beside the first one, and withdrawing the
first withdraws what was split off from it. What goes along are the person's own words, copied as staff
read them (masked, where they were masked), and the recordings and photos that staff choose, moved with
what was written down of them: one file never stands in two cases.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from content.feedback.topics import topics
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import deadlines, rules
from handlers.feedback.codes import new_code
from handlers.feedback.door import log, open_case, opened, reach
from handlers.feedback.moving import due, step, take, words
from handlers.feedback.telling import tell_beside, untell
from handlers.masking.excerpts import Excerpt, excerpt
from handlers.messages import Words
from handlers.wording import wording
from storage import cases
from storage.cases import Case, CaseContact, CaseEntry

FROM = (rules.NEW, rules.SCREENED, rules.ASKED)


@dataclass(frozen=True, slots=True)
class Part:
    """What goes to the new case. `text`: from the person's words; `files`: ids of recordings and photos."""

    topic: str
    text: str = ""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """A case that was split off."""

    code: str
    topic: str
    status: str
    untouched: bool  # nothing has happened to it, so it can be taken back


def split(desk: Desk, code: str, part: Part, seen: int | None = None) -> str:
    """Open the new case; its code."""
    case = take(desk, code, seen)
    if case.status not in FROM:
        raise Refused(Words("tv-khong-tach-luc-nay"))
    if part.topic not in topics():
        raise Refused(Words("can-chon-linh-vuc"))
    said = _own_words(case, part.text) if part.text.strip() else None
    files = [entry for entry in case.entries if entry.media_id and entry.media_id in part.files]
    if not said and not files:
        raise Refused(Words("tv-can-phan-tach"))
    if len(files) == len([one for one in _said(case) if one.media_id or one.text]):
        raise Refused(Words("tv-con-lai-gi"))
    new = _second(desk, case, part.topic)
    _fill(case, new, said, files)
    desk.session.add(new)
    desk.session.flush()
    log(desk, "case.split", case, new.code)
    open_case(desk, new.code, wording(Words("tv-ly-do-tach")))  # who split it has just read it
    told = {"ma": case.code, "linh_vuc": topics()[part.topic].name, "ma_moi": new.code}
    tell_beside(desk.session, new, Words("bao-tach", told))
    return new.code


def _said(case: Case) -> list[CaseEntry]:
    return [entry for entry in case.entries if entry.author == "resident"]


def _own_words(case: Case, typed: str) -> Excerpt:
    """Refused when it is not what the person wrote. What a recording says may be written down."""
    found = excerpt(case.entries, words(typed, "tv-can-phan-tach"))
    if found is None:
        raise Refused(Words("tv-khong-phai-loi"))
    return found


def _second(desk: Desk, case: Case, topic: str) -> Case:
    """Like the first in all but its topic: where, when, and who wrote."""
    new = Case(
        code=new_code(),
        topic=topic,
        area_id=case.area_id,
        language=case.language,
        status=rules.NEW,
        anonymous=case.anonymous,
        opened_on=case.opened_on,
        opened_at=case.opened_at,
        split_from_id=case.id,
    )
    step(new, rules.NEW, case.opened_on)
    step(new, rules.SCREENED, desk.today, staff_id=desk.authority.person_id)
    new.due_on = due(desk, new, deadlines.FORWARD, case.opened_on)
    if case.contact is not None:
        who = case.contact
        new.contact = CaseContact(person_id=who.person_id, name=who.name, phone=who.phone)
    return new


def _fill(case: Case, new: Case, said: Excerpt | None, files: Sequence[CaseEntry]) -> None:
    """The rows of the files go along as they are; an empty one keeps the place of each."""
    for entry in files:
        case.entries.remove(entry)
        new.entries.append(entry)
        case.entries.append(_said_by_person(entry.position, entry.kind, entry.said_on))
    if said is not None:
        last = max((entry.position for entry in files), default=-1)
        copied = _said_by_person(last + 1, "words", new.opened_on)
        copied.text, copied.masked, copied.language = said.text, said.masked, said.language
        new.entries.append(copied)


def _said_by_person(position: int, kind: str, day: date) -> CaseEntry:
    return CaseEntry(position=position, author="resident", kind=kind, said_on=day)


def split_off(desk: Desk, code: str) -> list[Matter]:
    """The cases that were split off from the one that lies open."""
    return [_matter(one) for one in cases.split_from(desk.session, opened(desk, code))]


def _matter(case: Case) -> Matter:
    return Matter(case.code, case.topic, case.status, _is_untouched(case))


def _is_untouched(case: Case) -> bool:
    """Split off and no more: not moved, asked about, answered, merged with, or put on a slip."""
    only_said = all(entry.author == "resident" for entry in case.entries)
    return (
        case.status == rules.SCREENED and len(case.steps) == 2 and only_said and case.slip is None
    )


def unsplit(desk: Desk, code: str, new_code: str, seen: int | None = None) -> None:
    """Take the new case back: its files return to the first, its code means nothing any more."""
    case = take(desk, code, seen)
    new = reach(desk, new_code, lock=True)
    if new.split_from_id != case.id or not _is_untouched(new):
        raise Refused(Words("tv-khong-tra-lai-duoc"))
    if cases.merged_into(desk.session, new):
        raise Refused(Words("co-y-kien-gop"))
    untell(desk.session, new)
    _take_back(case, new)
    desk.session.flush()
    desk.session.delete(new)
    log(desk, "case.unsplit", case, new_code)
    told = {"ma": case.code, "ma_moi": new_code}
    tell_beside(desk.session, case, Words("bao-thoi-tach", told))


def _take_back(case: Case, new: Case) -> None:
    """The files return to their places in the first case."""
    for entry in [one for one in new.entries if one.media_id]:
        kept = [one for one in _said(case) if one.position == entry.position]
        for place in kept:
            case.entries.remove(place)
        new.entries.remove(entry)
        case.entries.append(entry)
