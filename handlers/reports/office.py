"""Whose document it is: the Front of the area that a member of staff works for."""

from datetime import date
from pathlib import Path
from typing import Any, Protocol

from content.documents import BrokenTemplate, fill, template
from content.documents.forms import FRONT, forms, heading, issuer
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


def area_to_write_for(desk: Desk, area_id: int) -> Area:
    """One of their areas, but none around a village that they head themselves."""
    area = next((one for one in our_areas(desk) if one.id == area_id), None)
    if area is None:
        raise Refused(Words("gs-can-dia-ban"))
    if any(area.covers(path) for path in scope_of(desk.authority).outside):
        raise Refused(Words("bc-truong-ban-khong-soan"))
    return area


def our_area(desk: Desk, place: Area) -> Area:
    """The nearest of their areas that a place lies in."""
    around = [area for area in our_areas(desk) if area.covers(place.path)]
    if not around:
        raise Refused(Words("khong-co-quyen-xem"))
    return max(around, key=lambda area: len(area.path))


def front_of(area: Area) -> str:
    """How the office is called within a sentence."""
    return wording(Words("bc-ban-thuong-truc", {"noi": area.full_name}))


class Dated(Protocol):
    """A desk, or whoever else writes a document on a day."""

    @property
    def today(self) -> date: ...


def frame(
    desk: Dated, area: Area, kind: str, recipients: list[str], *, form: str = FRONT
) -> dict[str, Any]:
    """What every document has around its body, in one of the forms."""
    noi, ten = area.full_name.upper(), area.name.upper()
    whole = {"NOI": _unbroken(noi), "TEN": _unbroken(ten)}
    named = {"NOI": noi, **issuer(form, area.level, whole)}
    return {
        **heading(form, kind, named),
        "dia_danh": area.name,
        "nam": str(desk.today.year),
        "noi_nhan": recipients,
        "nguoi_ky": "",
        "du_thao": "",
    }


def _unbroken(name: str) -> str:
    """A name that no line of the heading ends in the middle of."""
    return name.replace(" ", "\u00a0")


def filled(name: str, context: dict[str, Any], folder: Path, *, form: str = FRONT) -> bytes:
    """The .docx; `folder` holds the office's own templates. One kind line when one is broken."""
    try:
        return fill(template(f"{name}.{form}", folder), context)
    except BrokenTemplate as broken:
        raise Refused(Words("bc-mau-hong", {"ten": broken.name})) from broken


def known_form(form: str, otherwise: str = FRONT) -> str:
    """A form that somebody chose, if there is one of that name."""
    return form if form in forms() else otherwise
