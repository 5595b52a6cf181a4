"""What staff do with a consultation: write it, put it into other languages, submit, approve."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from content.languages import VIETNAMESE, languages
from content.library.folding import fold
from handlers.consultations import door, rules
from handlers.consultations.rules import Ask
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports.office import area_to_write_for
from storage import consultations as storage
from storage import reports as names
from storage.areas import Area
from storage.consultations import Consultation, Wanted
from storage.media import Media, expire

TITLE_MOST, BODY_MOST, ASK_MOST = 300, 200, 300
SUMMARY_MOST, TEXT_MOST = 1500, 40_000
PAGE = 30
MOST_TAKEN = 2_000  # lines of the file that is taken home
KIND = "paper"  # of a file in the media folder that no channel sends


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft and its questions, as staff write them."""

    title: str
    body: str
    summary: str
    full_text: str
    days: tuple[date, date]  # the first and the last on which it is open
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """The same in another language; `by`: who put it into it."""

    language: str
    title: str
    summary: str
    asks: tuple[Ask, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Line:
    row: Consultation
    area: Area
    stage: str


@dataclass(frozen=True, slots=True)
class File:
    """A consultation as its page shows it."""

    row: Consultation
    area: Area
    stage: str
    author: str | None
    approver: str | None
    concluder: str | None
    actions: frozenset[str]


def listed(desk: Desk, wanted: Wanted) -> tuple[list[Line], int | None]:
    """A page of the consultations of their areas, the newest first; where the next page begins below."""
    asked = Wanted(fold(wanted.words), wanted.before)
    found = storage.listed(desk.session, door.reach(desk), asked, most=PAGE + 1)
    lines = [Line(row, area, door.stage(desk, row)) for row, area in found[:PAGE]]
    return lines, lines[-1].row.id if len(found) > PAGE else None


def every_line(desk: Desk, words: str) -> list[Line]:
    """All of the list, for a file: as many as a file takes."""
    found = storage.listed(desk.session, door.reach(desk), Wanted(fold(words)), most=MOST_TAKEN)
    return [Line(row, area, door.stage(desk, row)) for row, area in found]


def create(desk: Desk, area_id: int, draft: Draft) -> int:
    area = area_to_write_for(desk, area_id)
    row = Consultation(
        area_id=area.id,
        renderings={},
        state=rules.DRAFT,
        version=1,
        author_id=desk.authority.person_id,
        editor_ids=[desk.authority.person_id],
        created_at=desk.now,
    )
    _put(row, draft)
    desk.session.add(row)
    desk.session.flush()
    desk.note("consultation.draft", door.subject(row))
    return row.id


def read(desk: Desk, number: str) -> File:
    row, area = door.find(desk, number)
    return File(
        row=row,
        area=area,
        stage=door.stage(desk, row),
        author=names.name_of(desk.session, row.author_id),
        approver=names.name_of(desk.session, row.approver_id),
        concluder=names.name_of(desk.session, row.concluder_id),
        actions=door.actions(desk, row, area),
    )


def save(desk: Desk, number: str, draft: Draft, seen: int) -> None:
    """Write it anew; a rendering whose questions no longer fit is dropped."""
    row = door.take(desk, number, "save", seen)
    _put(row, draft)
    asks = asks_of(row.questions)
    kept = {
        code: one
        for code, one in row.renderings.items()
        if rules.fits(asks, asks_of(one["questions"]))
    }
    row.renderings = kept
    door.worked_on(desk, row, "edit")


def render(desk: Desk, number: str, rendering: Rendering, seen: int) -> None:
    """Keep the texts in another language, by a speaker who is named; without a title: take them out."""
    row = door.take(desk, number, "render", seen)
    if rendering.language not in languages() or rendering.language == VIETNAMESE:
        raise Refused(Words("gy-can-tieng"))
    others = {code: one for code, one in row.renderings.items() if code != rendering.language}
    title = _line(rendering.title, TITLE_MOST)
    row.renderings = {**others, rendering.language: _rendered(row, rendering)} if title else others
    door.worked_on(desk, row, "render", rendering.language)


def attach(desk: Desk, number: str, file: tuple[str, str, int], seen: int) -> None:
    """The draft as a file: (its id in the media folder, its ending, its size)."""
    row = door.take(desk, number, "attach", seen)
    expire(desk.session, [row.media_id] if row.media_id else [])
    media_id, suffix, size = file
    desk.session.add(Media(id=media_id, kind=KIND, size=size, stored_on=desk.today))
    row.media_id, row.suffix = media_id, suffix
    desk.session.flush()
    door.worked_on(desk, row, "attach")


def submit(desk: Desk, number: str, seen: int) -> None:
    row = door.take(desk, number, "submit", seen)
    if not row.questions:
        raise Refused(Words("gy-can-cau-hoi"))
    if row.closes_on < desk.today:
        raise Refused(Words("gy-da-qua-ngay"))
    door.worked_on(desk, row, "submit")
    _move(desk, row, "submit")


def approve(desk: Desk, number: str, seen: int) -> None:
    """By an approver of the area who has not worked on it; people are asked from its first day on."""
    row = door.take(desk, number, "approve", seen)
    row.approver_id, row.approved_at = desk.authority.person_id, desk.now
    row.editor_ids = []
    _move(desk, row, "approve")


def report(desk: Desk, number: str, seen: int) -> None:
    """Lay the summary of what came in before whoever approves it."""
    row = door.take(desk, number, "report", seen)
    door.worked_on(desk, row, "report")
    _move(desk, row, "report")


def conclude(desk: Desk, number: str, seen: int) -> None:
    """The summary is approved, by an approver who did not write it."""
    row = door.take(desk, number, "conclude", seen)
    row.concluder_id, row.concluded_at = desk.authority.person_id, desk.now
    _move(desk, row, "conclude")


def send_back(desk: Desk, number: str, seen: int) -> None:
    """What waits for approval, the questions or the summary, is to be written anew."""
    row, _ = door.find(desk, number)
    action = "reopen" if row.state == rules.REPORTED else "back"
    _move(desk, door.take(desk, number, action, seen), action)


def discard(desk: Desk, number: str, seen: int) -> None:
    row = door.take(desk, number, "discard", seen)
    desk.note("consultation.discard", door.subject(row))
    expire(desk.session, [row.media_id] if row.media_id else [])
    desk.session.delete(row)
    desk.session.flush()


def asks_of(questions: list[Any]) -> list[Ask]:
    return [Ask(one["text"], tuple(one["choices"])) for one in questions]


def _move(desk: Desk, row: Consultation, action: str) -> None:
    row.state = rules.MOVES[row.state, action]
    row.version += 1
    desk.note(f"consultation.{action}", door.subject(row))


def _put(row: Consultation, draft: Draft) -> None:
    title, body = _line(draft.title, TITLE_MOST), _line(draft.body, BODY_MOST)
    summary = tidy(draft.summary, SUMMARY_MOST)
    if not (title and body and summary):
        raise Refused(Words("gy-con-thieu"))
    asks = [_ask(one) for one in draft.asks if one.text.strip()]
    if fault := rules.fault(asks, *draft.days):
        raise Refused(Words(fault))
    row.title, row.folded, row.body, row.summary = title, fold(title)[:900], body, summary
    row.full_text = tidy(draft.full_text, TEXT_MOST) or None
    row.opens_on, row.closes_on = draft.days
    row.questions = _plain(asks)


def _rendered(row: Consultation, rendering: Rendering) -> Mapping[str, Any]:
    asks = [_ask(one) for one in rendering.asks if one.text.strip()]
    summary, by = tidy(rendering.summary, SUMMARY_MOST), _line(rendering.by, BODY_MOST)
    if not (summary and by) or not rules.fits(asks_of(row.questions), asks):
        raise Refused(Words("gy-ban-dich-thieu"))
    title = _line(rendering.title, TITLE_MOST)
    return {"title": title, "summary": summary, "questions": _plain(asks), "by": by}


def _ask(one: Ask) -> Ask:
    choices = (_line(choice, ASK_MOST) for choice in one.choices)
    return Ask(_line(one.text, ASK_MOST), tuple(filter(None, choices)))


def _plain(asks: list[Ask]) -> list[dict[str, Any]]:
    return [{"text": one.text, "choices": list(one.choices)} for one in asks]


def _line(text: str, most: int) -> str:
    return tidy(" ".join(text.split()), most)


def tidy(text: str, most: int) -> str:
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
    kept = "\n".join(line for line in lines if line)
    if len(kept) > most:
        raise Refused(Words("qua-dai", {"nhieu_nhat": most}))
    return kept
