"""Whose document it is: the Front of the area that a member of staff works for."""

from pathlib import Path
from typing import Any

from content.documents import BrokenTemplate, fill, template
from content.documents.forms import FRONT, heading
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import scope_of
from handlers.messages import Words
from handlers.wording import wording
from storage.areas import Area
from storage.reports import area_of


def our_areas(desk: Desk) -> list[Area]:
    """The areas whose cases they handle; refused to whoever handles none."""
    inside = scope_of(desk.authority).inside
    held = {role.area_id: role for role in desk.authority.roles if role.path in inside}
    if not held:
        raise Refused(Words("khong-co-quyen-xem"))
    return [area_of(desk.session, area_id) for area_id in held]


def our_area(desk: Desk, place: Area) -> Area:
    """The nearest of their areas that a place lies in."""
    around = [area for area in our_areas(desk) if area.covers(place.path)]
    if not around:
        raise Refused(Words("khong-co-quyen-xem"))
    return max(around, key=lambda area: len(area.path))


def front_of(area: Area) -> str:
    """How the office is called within a sentence."""
    return wording(Words("bc-ban-thuong-truc", {"noi": area.full_name}))


def frame(desk: Desk, area: Area, kind: str, recipients: list[str]) -> dict[str, Any]:
    """What every document of the Front's form has around its body."""
    return {
        **heading(FRONT, kind, {"NOI": area.full_name.upper()}),
        "dia_danh": area.name,
        "nam": str(desk.today.year),
        "noi_nhan": recipients,
        "nguoi_ky": "",
        "du_thao": "",
    }


def filled(name: str, context: dict[str, Any], folder: Path) -> bytes:
    """The .docx; `folder` holds the office's own templates. One kind line when one is broken."""
    try:
        return fill(template(f"{name}.{FRONT}", folder), context)
    except BrokenTemplate as broken:
        raise Refused(Words("bc-mau-hong", {"ten": broken.name})) from broken
