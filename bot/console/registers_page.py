"""The registers: agreements, work sessions, friendship across the border; the list and a new entry."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.dossier_forms import Form, day_of
from bot.console.list_file import Row, list_file
from bot.console.new_form import NewForm
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from content.registers import registers
from handlers.desk import Desk
from handlers.numbers import number_of
from handlers.registers import actions, rules
from handlers.registers.actions import Frame
from handlers.registers.listing import Sought, every_one, listing
from storage.commitments import Owed

ROOT = "/console/registers"
FIELDS = ("register", "subject", "partner", "held_on", "until", "document")


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


def frame_of(form: Form) -> Frame:
    until = day_of(form, "until") if form.get("until") else None
    days = rules.Days(day_of(form, "held_on"), until)
    return Frame(form.get("subject", ""), form.get("partner", ""), days, form.get("document", ""))


def _create(desk: Desk, form: Form) -> int:
    place = number_of(form.get("area", "")), form.get("register", "")
    return actions.create(desk, place, frame_of(form))


def _fields(visit: Visit, form: Form) -> dict[str, Any]:
    typed = {name: form.get(name, "") for name in FIELDS}
    return {"typed": typed, "registers": registers(visit.services.office.tables_dir)}


new = NewForm(ROOT, "register_new.html", _create, _fields, "enter")


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
