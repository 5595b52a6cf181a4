"""What staff see and set: the month's money, what was sent, and the platform's templates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content.notices import templates as patterns
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.windows.money import Money, money, month_of
from handlers.windows.templates import ANY, KINDS, MOST, REMINDER, SOURCES, TYPE_OF
from handlers.wording import wording
from storage import platform_templates, spending
from storage.areas import current
from storage.platform_templates import PlatformTemplate
from storage.windows import Windows

SENT = spending.KINDS
MONTHS = 6  # that are shown
LARGEST = 1_000_000_000  # đồng a month: more is a slip of the pen
FIELDS = 6  # of one template: Zalo names no figure


@dataclass(frozen=True, slots=True)
class Book:
    """`sums`: of each month, (messages, đồng) by kind. `quota`: left, of how many, and when said.

    `trouble`: the code with which the platform lets nothing be sent, and since when.
    """

    windows: Windows
    money: Money
    month: str
    sums: Mapping[str, Mapping[str, tuple[int, int]]]
    quota: tuple[int, int, datetime] | None
    trouble: tuple[str, datetime] | None
    templates: Sequence[PlatformTemplate]
    may_change: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """A template as it was typed; `fields`: (name, source, most) of each that has a name."""

    external_id: str
    name: str
    kind: str
    used_for: str
    price: int
    approved: bool
    fields: tuple[tuple[str, str, int], ...]


def book(desk: Desk) -> Book | None:
    """None: no channel of ours has windows. Refused to whoever writes no notices."""
    if not desk.authority.is_caseworker:
        raise Refused(Words("khong-co-quyen-xem"))
    windows = desk.office.windows
    if windows is None:
        return None
    connection, month = desk.session.connection(), month_of(desk.now, desk.office)
    said = spending.quota(connection, windows.channel)
    quota = said and (said[0], said[1], datetime.fromtimestamp(said[2], desk.office.timezone))
    return Book(
        windows,
        money(connection, windows, month),
        month,
        spending.sums(connection, windows.channel, MONTHS),
        quota,
        stopped(desk),
        platform_templates.all_of(desk.session, windows.channel),
        _may_change(desk),
    )


def stopped(desk: Desk) -> tuple[str, datetime] | None:
    """Why the platform lets the account itself send nothing, and since when."""
    windows = desk.office.windows
    if windows is None:
        return None
    found = spending.trouble(desk.session.connection(), windows.channel)
    return found and (found[0], datetime.fromtimestamp(found[1], desk.office.timezone))


def _may_change(desk: Desk) -> bool:
    """Whoever approves notices for the office's whole area: the money and the account are its own."""
    area = current(desk.session, desk.office.area_code, desk.today)
    return area is not None and desk.authority.may_approve_for(area)


def _windows(desk: Desk) -> Windows:
    """Raises `Refused` to whoever may not change anything of them."""
    if desk.office.windows is None or not _may_change(desk):
        raise Refused(Words("tien-khong-quyen"))
    return desk.office.windows


def set_budget(desk: Desk, monthly: int | None, urgent: int | None) -> None:
    """Đồng a month; None: what was typed is no number."""
    windows = _windows(desk)
    if monthly is None or urgent is None or max(monthly, urgent) > LARGEST:
        raise Refused(Words("tien-khong-phai-so"))
    spending.set_budget(desk.session.connection(), windows.channel, monthly, urgent)
    desk.note("windows.budget", f"channel:{windows.channel}", f"{monthly} + {urgent}")


def save_template(desk: Desk, number: int, typed: Typed) -> int:
    """`number`: of one that is there; 0: a new one. Raises `Refused` with what is wrong."""
    windows = _windows(desk)
    _check(typed)
    one = _template(desk, number) if number else PlatformTemplate(channel=windows.channel)
    one.external_id, one.name = typed.external_id, typed.name
    one.kind, one.used_for, one.price = typed.kind, typed.used_for, typed.price
    one.approved, one.changed_by = typed.approved, desk.authority.person_id
    one.fields = [_field(*field) for field in typed.fields]
    desk.session.add(one)
    desk.session.flush()
    desk.note("windows.template", f"template:{one.id}")
    return one.id


def _field(name: str, source: str, most: int) -> dict[str, Any]:
    return {"name": name, "type": TYPE_OF[source], "most": most, "source": source}


def as_typed(one: PlatformTemplate) -> Typed:
    """A template that is there, as it stands in the form."""
    fields = tuple((field["name"], field["source"], field["most"]) for field in one.fields)
    what = (one.external_id, one.name, one.kind, one.used_for)
    return Typed(*what, one.price, one.approved, fields)


def _check(typed: Typed) -> None:
    if not typed.external_id or not typed.name or not typed.fields:
        raise Refused(Words("mau-oa-thieu"))
    known = typed.kind in KINDS and typed.used_for in uses()
    fits = all(source in SOURCES and 0 < most <= MOST for _, source, most in typed.fields)
    if not known or not fits:
        raise Refused(Words("mau-oa-o-sai", {"nhieu_nhat": MOST}))
    if len({name for name, _, _ in typed.fields}) < len(typed.fields):
        raise Refused(Words("mau-oa-trung"))


def drop_template(desk: Desk, number: int) -> None:
    """It is used no more; what is on its way keeps what it says."""
    _windows(desk)
    desk.session.delete(_template(desk, number))
    desk.session.flush()
    desk.note("windows.template-drop", f"template:{number}")


def _template(desk: Desk, number: int) -> PlatformTemplate:
    found = desk.session.get(PlatformTemplate, number)
    if found is None:
        raise Refused(Words("cs-khong-thay-trang"))
    return found


def uses() -> dict[str, str]:
    """What a template can be for, and how that is called: any notice, reminders, one pattern."""
    named = {one.id: one.label for one in patterns().values()}
    return {ANY: wording(Words("mau-oa-moi-tin")), REMINDER: wording(Words("mau-oa-nhac")), **named}
