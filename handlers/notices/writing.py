"""What a village head does with a notice before it leaves: composes, looks at it, sends it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from content.notices import templates
from handlers.context import Context, Office
from handlers.errors import Refused
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.notices.results import room, summary
from handlers.notices.rules import GOOD_HOURS, after_quiet, is_quiet, leaves_at
from handlers.numbers import dong
from handlers.people.authority import authority_of
from handlers.windows.pricing import Asked, Price, price
from handlers.windows.templates import Said
from storage import audience as storage
from storage import households, receipts
from storage.areas import Area
from storage.audience import Audience
from storage.notices import newest_of

NOW = "now"
_HOUR = re.compile(r"(\d{1,2})\s*(?:giờ|gio|h|:|g)\s*(\d{2})?\b")
_PARTS = {"chiều": 12, "chieu": 12, "tối": 12, "toi": 12}


def headed(context: Context) -> list[dict[str, Any]]:
    """The villages that the speaker is head of now: id, name, and the newest notice to each."""
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    return [_village(context, role.area_id) for role in authority.villages]


def is_head_of(context: Context, area_id: int) -> bool:
    """Asked again before each act: who was head when the talk began may be so no longer."""
    area = context.session.get(Area, area_id)
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    return area is not None and authority.is_head_of(area)


def _village(context: Context, area_id: int) -> dict[str, Any]:
    area = context.session.get_one(Area, area_id)
    newest = newest_of(context.session, context.speaker.person_id, area_id)
    return {"id": area.id, "noi": area.full_name, "newest": newest.id if newest else None}


def template(_: Context, chosen: str) -> dict[str, Any]:
    """The template as plain data: a talk keeps to the questions that it began with."""
    return asdict(templates()[chosen])


def composed(text: str, village: str, answers: Mapping[str, str]) -> str:
    """The notice: the template's text with the village and the answers in it."""
    said = {name: _clause(answer) for name, answer in answers.items()}
    return unicodedata.normalize("NFC", text.format(noi=village, **said))


def _clause(text: str) -> str:
    """One line without its full stop: the template sets its own."""
    return " ".join(text.split()).rstrip(" .;,")


def preview(
    context: Context, area_id: int, text: str, urgent: bool, pattern: str | None = None
) -> dict[str, Any]:
    """How many a notice would reach, and whether the village agreed to be told officially here."""
    session, audience = context.session, Audience((area_id,))
    cap = room(context, urgent=urgent)
    place = session.get_one(Area, area_id).full_name
    asked = Asked(audience, Said(text, pattern, place, context.now), cap, urgent)
    told, people, _ = price(session, context.office, asked)
    listed = households.count(session, area_id)
    within = len(households.within_reach(session, area_id, context.now, cap))
    return {
        "text": text,
        "so_may": sum(one.people for one in people),
        "so_ho": listed or storage.households(session, audience),
        "den_ho": within if listed else None,
        "tien": None if told is None else _money(told),
        "quyet_dinh": receipts.newest_decision(session, area_id) is not None,
    }


def _money(told: Price) -> dict[str, str]:
    """What the head is told of money: nothing where everybody is reached free."""
    waits = told.silent + (told.paid if told.free_only or told.is_over else 0)
    cost = 0 if told.is_over else told.due
    return {"ton": dong(cost) if cost else "", "cho": str(waits)}


def send(
    context: Context, area_id: int, text: str, chosen: str, at: str = NOW
) -> dict[str, Any] | None:
    """Send it to the village; None when the speaker is no longer its head: asked again, here."""
    session, office = context.session, context.office
    authority = authority_of(session, context.speaker.person_id, context.now)
    urgent = templates()[chosen].urgent
    draft = Draft(
        text,
        "urgent" if urgent else "bulk",
        leaves_at=leaves_at(at, context.now, office),
        template=chosen,
    )
    acting = Acting(session, authority, context.now, office)
    try:
        notice = send_notice(acting, Audience((area_id,)), draft)
    except Refused:
        return None
    return {
        **summary(context, notice),
        "den_luc": _told(notice.leaves_at, context.now, office),
    }


def _told(moment: float, now: datetime, office: Office) -> dict[str, str] | None:
    """When it leaves, in words; None: at once."""
    if moment <= now.timestamp():
        return None
    there = datetime.fromtimestamp(moment, office.timezone)
    night = is_quiet(now, office) and there == after_quiet(now, office)
    return {
        "gio": f"{there:%H:%M}",
        "ngay": f"{there:%d/%m/%Y}",
        "vi_dem": "dem" if night else "hen",
    }


# --- when it is to leave ------------------------------------------------------------------------


def proposals(context: Context) -> list[dict[str, str]]:
    """The next hours at which people are at home: the value to send at, and the day."""
    office = context.office
    moments = [
        datetime.fromtimestamp(leaves_at(f"{begin:%H:%M}", context.now, office), office.timezone)
        for begin, _ in GOOD_HOURS
    ]
    return [{"at": f"{one:%H:%M}", "ngay": f"{one:%d/%m}"} for one in sorted(moments)]


def hour(context: Context, said: str) -> str | None:
    """ "19 giờ 30", "7h tối" → "19:30", "19:00"; None when it is no hour, or one of the night."""
    found = _HOUR.search(said.lower())
    if found is None:
        return None
    number = int(found[1])
    if number < 12:
        number += next((more for part, more in _PARTS.items() if part in said.lower()), 0)
    at = f"{number:02}:{found[2] or '00'}"
    try:
        moment = leaves_at(at, context.now, context.office)
    except Refused:
        return None
    there = datetime.fromtimestamp(moment, context.office.timezone)
    return None if is_quiet(there, context.office) else at
