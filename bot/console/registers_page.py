"""The registers: agreements, work sessions, friendship across the border; the list and a new entry."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.console.list_file import Row, list_file
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from content.registers import registers
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.registers import actions, rules
from handlers.registers.actions import Frame
from handlers.registers.listing import Sought, every_one, listing
from handlers.reports.office import our_areas
from storage.commitments import Owed

ROOT = "/console/registers"
FIELDS = ("area", "register", "subject", "partner", "held_on", "until", "document")


def show_list(pages: Pages, visit: Visit) -> Response:
    sought = _sought(visit)
    found = visit.read(lambda desk: listing(desk, sought))
    narrows = _narrows(sought)
    return pages.page(
        "registers.html",
        visit=visit,
        listing=found,
        sought=sought,
        narrows=bool(narrows),
        registers=registers(visit.services.office.tables_dir),
        states=rules.NARROWED,
        link=lambda page: f"{ROOT}?{urlencode(narrows | ({'page': page} if page > 1 else {}))}",
        file=lambda kind: f"{ROOT}/list.{kind}?{urlencode(narrows)}",
    )


def _sought(visit: Visit) -> Sought:
    """What the address says, if it makes sense; anything else narrows nothing."""
    asked = visit.query
    register, state = asked.get("register", ""), asked.get("state", "")
    return Sought(
        words=asked.get("words", "")[:100],
        register=register if register in registers(visit.services.office.tables_dir) else "",
        state=state if state in rules.NARROWED else "",
        page=number_of(asked.get("page", "")) or 1,
    )


def _narrows(sought: Sought) -> dict[str, str | int]:
    told = {"words": sought.words, "register": sought.register, "state": sought.state}
    return {name: value for name, value in told.items() if value}


def show_new(pages: Pages, visit: Visit) -> Response:
    return _form(pages, visit, {name: visit.query.get(name, "") for name in FIELDS})


def begin(pages: Pages, visit: Visit) -> Response:
    """A new entry; when the form is refused, what was typed is shown again."""
    form = visit.form
    place = number_of(form.get("area", "")), form.get("register", "")
    try:
        number = visit.write(lambda desk: actions.create(desk, place, frame_of(form)))
    except Refused as refused:
        typed = {name: form.get(name, "") for name in FIELDS}
        return _form(pages, visit, typed, refused.words)
    return RedirectResponse(f"{ROOT}/{number}?done=enter", 303)


def _form(
    pages: Pages, visit: Visit, typed: Mapping[str, str], error: Words | None = None
) -> Response:
    def look(desk: Desk) -> dict[str, Any]:
        return {"areas": our_areas(desk)}

    return pages.page(
        "register_new.html",
        409 if error else 200,
        visit=visit,
        typed=typed,
        registers=registers(visit.services.office.tables_dir),
        error=error,
        **visit.read(look),
    )


def frame_of(form: Mapping[str, str]) -> Frame:
    until = day_of(form, "until") if form.get("until") else None
    days = rules.Days(day_of(form, "held_on"), until)
    return Frame(form.get("subject", ""), form.get("partner", ""), days, form.get("document", ""))


def day_of(form: Mapping[str, str], name: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise Refused(Words("gs-can-ngay")) from None


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    names = {code: one.name for code, one in registers(desk.office.tables_dir).items()}
    for owed in every_one(desk, _sought(visit)):
        yield _cells(owed, names.get(owed.entry.register, owed.entry.register), desk.today)


def _cells(owed: Owed, register: str, today: date) -> Row:
    entry, one = owed.entry, owed.commitment
    late = rules.is_late(one.state, one.due_on, today)
    return [
        one.matter,
        one.owner,
        f"{one.due_on:%d/%m/%Y}",
        sentence("cs-ck-loc-late" if late else f"cs-ck-viec-{one.state}"),
        one.result or "",
        register,
        entry.subject,
        entry.partner,
        f"{entry.held_on:%d/%m/%Y}",
        f"{entry.until:%d/%m/%Y}" if entry.until else "",
        owed.area.full_name,
    ]


COLUMNS = ("cs-ck-viec", "cs-ck-ai", "cs-ck-han", "cs-loc-trang-thai", "cs-ck-ket-qua", "cs-ck-so", "cs-ck-noi-dung", "cs-ck-ben", "cs-ck-ngay", "cs-ck-den-ngay", "cs-bc-cot-noi")  # fmt: skip
registers_list = list_file("so-theo-doi", COLUMNS, _rows)
