"""The plan of a village's regular conference, before its head calls it.

Decree 59/2023/NĐ-CP, article 10: the plan goes to the commune's People's Committee, its Front and
its People's Inspection Board, and is agreed upon first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.documents.village_letters import PLAN
from handlers.calendars.wording import lunar_in_words
from handlers.context import Context
from handlers.desk import Desk
from handlers.dialogues.door import need, tidy
from handlers.dialogues.rules import clock
from handlers.errors import Refused
from handlers.meetings.door import scope
from handlers.meetings.invitation_paper import filled, head_s_title
from handlers.meetings.workshop import Workshop, begun, dated, say
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people import heads
from handlers.wording import wording
from storage import conferences as storage
from storage.areas import Area
from storage.conferences import BODIES, ConferenceAgreement, ConferencePlan

MATTER = "conference"  # of content/meetings
PLACE_MOST, LINE_MOST, LINES_MOST, NUMBER_MOST = 200, 300, 12, 60
DRAFT, SENT, AGREED = "draft", "sent", "agreed"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is planned; `content`: a line each."""

    held_on: date
    starts: str
    place: str
    content: str


@dataclass(frozen=True, slots=True)
class Letter:
    """By which document, and when; the number may come later."""

    on: date
    number: str


@dataclass(frozen=True, slots=True)
class Shown:
    plan: ConferencePlan
    area: Area
    state: str
    lines: list[str]
    agreed: dict[str, ConferenceAgreement]


def listed(desk: Desk) -> list[Shown]:
    return [_shown(plan, area) for plan, area in storage.listed(desk.session, scope(desk))]


def villages(desk: Desk) -> list[tuple[str, Sequence[Area]]]:
    """Those that a plan may be made for, under their communes' names."""
    scope(desk)
    return heads.villages(desk)


def create(desk: Desk, area_id: int, draft: Draft) -> int:
    """A new plan for a village of theirs; its number. Raises `Refused`."""
    mine = (one for _, members in villages(desk) for one in members)
    area = next((one for one in mine if one.id == area_id), None)
    if area is None:
        raise Refused(Words("can-chon-ban"))
    if draft.held_on <= desk.today:
        raise Refused(Words("hn-ngay-da-qua"))
    plan = ConferencePlan(
        area_id=area.id,
        held_on=draft.held_on,
        starts=_clock(draft.starts),
        place=need(draft.place, "hn-can-dau", PLACE_MOST),
        content="\n".join(_lines(draft.content)),
        created_by=desk.authority.person_id,
        created_at=desk.now,
    )
    desk.session.add(plan)
    desk.session.flush()
    _note(desk, "plan", plan)
    return plan.id


def read(desk: Desk, number: str) -> Shown:
    return _shown(*_find(desk, number))


def sent(desk: Desk, number: str, letter: Letter, seen: int) -> None:
    """It has gone to the three bodies."""
    plan = _take(desk, number, seen)
    _refuse_ahead(desk, letter.on)
    plan.sent_on, plan.sent_number = letter.on, tidy(letter.number, NUMBER_MOST) or None
    _note(desk, "send-plan", plan)


def agree(desk: Desk, number: str, given: tuple[str, Letter], seen: int) -> None:
    """One of the bodies agrees (which, by what letter); said again, it replaces what was there."""
    body, letter = given
    plan = _take(desk, number, seen)
    if body not in BODIES:
        raise Refused(Words("hn-ben-nao"))
    if plan.sent_on is None or letter.on < plan.sent_on:
        raise Refused(Words("hn-chua-gui"))
    _refuse_ahead(desk, letter.on)
    known = next((one for one in plan.agreements if one.body == body), None)
    agreement = known or ConferenceAgreement(body=body)
    agreement.agreed_on, agreement.number = letter.on, tidy(letter.number, NUMBER_MOST) or None
    if known is None:
        plan.agreements.append(agreement)
    desk.session.flush()
    _note(desk, "agree-plan", plan)


def discard(desk: Desk, number: str, seen: int) -> None:
    """Of a plan that was not sent yet."""
    plan = _take(desk, number, seen)
    if plan.sent_on is not None:
        raise Refused(Words("hn-da-gui"))
    desk.session.delete(plan)
    desk.session.flush()
    _note(desk, "discard-plan", plan)


def document(desk: Desk, number: str, folder: Path) -> bytes:
    """The plan as a .docx, from the village to the three bodies. Raises `Refused`."""
    plan, area = _find(desk, number)
    shop = Workshop(desk.session, desk.office, desk.now, folder)
    commune = shop.commune(area)
    when = {
        "gio": plan.starts,
        "ngay": f"{plan.held_on:%d/%m/%Y}",
        "am_lich": wording(lunar_in_words(plan.held_on)),
    }
    fields = {
        "xa": commune.upper(),
        "ban": area.full_name.upper(),
        "dia_danh_ngay": dated(area.name, desk.today),
        "trich_yeu": say("hn-trich-yeu", noi=area.full_name),
        "mo_dau": [say("hn-gui", xa=commune), say("hn-mo-dau", noi=area.full_name)],
        "khi_nao": [say("hn-luc", **when), say("hn-dau", dau=plan.place), say("hn-thanh-phan")],
        "cac_viec": [
            {"tt": str(at), "ten": begun(line)} for at, line in enumerate(_split(plan), 1)
        ],
        "ket": [say("hn-ket")],
        "nguoi_lap": head_s_title(area.kind),
    }
    _note(desk, "print-plan", plan)
    return filled(PLAN, fields, shop)


def is_missing(context: Context, area_id: int, asked: Sequence[str]) -> bool:
    """Whether a head calls the regular conference without a plan that everybody agreed to."""
    return MATTER in asked and not storage.is_agreed(context.session, area_id, context.today)


def _find(desk: Desk, number: str) -> tuple[ConferencePlan, Area]:
    row = storage.find(desk.session, scope(desk), number_of(number))
    if row is None:
        raise Refused(Words("hn-khong-thay"))
    return row


def _take(desk: Desk, number: str, seen: int) -> ConferencePlan:
    """One to be changed, if it was seen as it is; it counts the change."""
    plan, _ = _find(desk, number)
    if plan.version != seen:
        raise Refused(Words("hn-vua-thay-doi"))
    plan.version += 1
    return plan


def _shown(plan: ConferencePlan, area: Area) -> Shown:
    agreed = {one.body: one for one in plan.agreements}
    state = AGREED if len(agreed) == len(BODIES) else SENT if plan.sent_on else DRAFT
    return Shown(plan, area, state, _split(plan), agreed)


def _split(plan: ConferencePlan) -> list[str]:
    return plan.content.split("\n")


def _lines(text: str) -> list[str]:
    lines = [line for line in tidy(text, LINE_MOST * LINES_MOST).split("\n") if line]
    if not lines or len(lines) > LINES_MOST:
        raise Refused(Words("hn-can-noi-dung", {"nhieu_nhat": LINES_MOST}))
    return lines


def _clock(text: str) -> str:
    found = clock(text)
    if found is None:
        raise Refused(Words("hn-can-gio"))
    return found


def _refuse_ahead(desk: Desk, day: date) -> None:
    if day > desk.today:
        raise Refused(Words("hn-ngay-chua-den"))


def _note(desk: Desk, action: str, plan: ConferencePlan) -> None:
    desk.note(f"conference.{action}", f"conference:{plan.id}")
