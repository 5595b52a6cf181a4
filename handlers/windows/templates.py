"""Whether a notice fits into one of the templates that the platform approved, and what stands in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from handlers.context import Office
from storage import platform_templates
from storage.platform_templates import PlatformTemplate

ANY = "notice"  # a template that takes any notice
REMINDER = "reminder"  # one that takes what the clock reminds of
KINDS = (TRANSACTIONAL, PROMOTIONAL) = ("transactional", "promotional")
MOST = 400  # characters of one field: more is a slip of the pen (Zalo names no figure)


@dataclass(frozen=True, slots=True)
class Said:
    """A notice: its words, of which pattern, for which place, and when it goes out."""

    text: str
    pattern: str | None
    place: str
    now: datetime


# What of ours may stand in a field. Nothing of the person: a telephone number is the office's own.
SOURCES: Mapping[str, Callable[[Said, Office], str]] = {
    "text": lambda said, _: " ".join(said.text.split()),
    "place": lambda said, _: said.place,
    "day": lambda said, office: f"{said.now.astimezone(office.timezone):%d/%m/%Y}",
    "contact": lambda _, office: office.contact,
    "phone": lambda _, office: office.phone,
}
TYPE_OF = {"text": "text", "place": "text", "day": "date", "contact": "text", "phone": "phone"}


def fitting(session: Session, office: Office, said: Said) -> dict[str, Any] | None:
    """The cheapest approved template that takes it whole: id, data, kind and price.

    None when there is none: words are never cut, since half a warning is worse than none.
    """
    if office.windows is None:
        return None
    uses = [one for one in (said.pattern, ANY) if one] if said.pattern != REMINDER else [REMINDER]
    for one in platform_templates.approved_for(session, office.windows.channel, uses):
        data = filled(one, said, office)
        if data is not None:
            return {"id": one.external_id, "data": data, "kind": one.kind, "price": one.price}
    return None


def filled(template: PlatformTemplate, said: Said, office: Office) -> dict[str, str] | None:
    """What stands in each field; None when something is missing or too long."""
    data = {one["name"]: SOURCES[one["source"]](said, office) for one in template.fields}
    fits = all(0 < len(data[one["name"]]) <= one["most"] for one in template.fields)
    return data if fits else None
