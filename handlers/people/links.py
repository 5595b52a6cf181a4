"""Links that anybody may open: the payload that a poster's code carries, and what it means."""

import re
from typing import Any

from handlers.context import Context, Office
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people.actions import has_agreed
from storage.areas import Area, commune_of, current

VILLAGE = "v-"  # how the payload of a village's link begins
_FITS = re.compile(r"[\w-]{1,20}", re.ASCII)  # what a Telegram link may hold


def payload_of(area: Area) -> str:
    """Raises `Refused` where the code does not fit into a link."""
    if not _FITS.fullmatch(area.code):
        raise Refused(Words("in-ma-la", {"ma": area.code}))
    return f"{VILLAGE}{area.code}"


def web_link(office: Office, payload: str) -> str:
    return f"{office.public_url}/chat?start={payload}"


def telegram_link(bot: str, payload: str) -> str:
    return f"https://t.me/{bot}?start={payload}"


def linked_village(context: Context, code: str) -> dict[str, Any] | None:
    """The village of a link, as people say it: "bản Hồ Chim 2, xã Na Sang"; None: there is none."""
    area = current(context.session, code, context.today) if _FITS.fullmatch(code) else None
    if area is None or area.level != "village":
        return None
    commune = commune_of(context.session, area)
    label = f"{area.full_name}, {commune.full_name}" if commune else area.full_name
    return {"id": area.id, "noi": label, "mine": area.id == context.speaker.area_id}


def asked_for(context: Context, payload: str) -> str | None:
    """The code of the village by whose link somebody came, unless they have all that it gives."""
    if not payload.startswith(VILLAGE):
        return None
    code = payload.removeprefix(VILLAGE)
    village = linked_village(context, code)
    if village is None or (village["mine"] and has_agreed(context, "notices")):
        return None
    return code
