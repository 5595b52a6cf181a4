"""The Official Account's money: what a month may cost, what was sent, and the templates."""

import unicodedata
from collections.abc import Mapping

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.windows import desk
from handlers.windows.desk import Typed
from handlers.windows.templates import KINDS, MOST, SOURCES

HOME = "/console/spending"
DONE = frozenset({"budget", "template", "drop"})
NONE = -1  # of a field that holds no number


def show_spending(pages: Pages, visit: Visit) -> Response:
    """`?edit=5`: with that template in the form."""
    return _show(pages, visit)


def set_budget(pages: Pages, visit: Visit) -> Response:
    monthly, urgent = (_amount(visit.form, name) for name in ("monthly", "urgent"))
    try:
        visit.write(lambda at: desk.set_budget(at, monthly, urgent))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return RedirectResponse(f"{HOME}?done=budget", 303)


def save_template(pages: Pages, visit: Visit) -> Response:
    number = number_of(visit.form.get("number", ""))
    typed = typed_of(visit.form)
    try:
        visit.write(lambda at: desk.save_template(at, number, typed))
    except Refused as refused:
        return _show(pages, visit, refused.words, typed)
    return RedirectResponse(f"{HOME}?done=template", 303)


def drop_template(_pages: Pages, visit: Visit) -> Response:
    number = number_of(visit.part("number"))
    visit.write(lambda at: desk.drop_template(at, number))
    return RedirectResponse(f"{HOME}?done=drop", 303)


def typed_of(form: Mapping[str, str]) -> Typed:
    """The form, as far as it makes sense; a field without a name is none."""
    names = [_line(form, f"name.{row}", 40) for row in range(desk.FIELDS)]
    fields = tuple(
        (name, form.get(f"source.{row}", ""), number_of(form.get(f"most.{row}", "")))
        for row, name in enumerate(names)
        if name
    )
    return Typed(
        _line(form, "external_id", 40),
        _line(form, "title", 100),
        form.get("kind", ""),
        form.get("used_for", ""),
        number_of(form.get("price", ""), most=6),
        form.get("approved") == "yes",
        fields,
    )


def _line(form: Mapping[str, str], name: str, most: int) -> str:
    return unicodedata.normalize("NFC", form.get(name, "")).strip()[:most]


def _amount(form: Mapping[str, str], name: str) -> int | None:
    """Đồng as people write it: "2.000.000"."""
    typed = form.get(name, "").replace(".", "").replace(" ", "").strip()
    amount = number_of(typed, otherwise=NONE, most=10)
    return None if amount == NONE else amount


def _show(
    pages: Pages, visit: Visit, error: Words | None = None, typed: Typed | None = None
) -> Response:
    book = visit.read(desk.book)
    edited = number_of((visit.form or visit.query).get("number", visit.query.get("edit", "")))
    found = next((one for one in book.templates if one.id == edited), None) if book else None
    kept = desk.as_typed(found) if found else None
    done = visit.query.get("done", "")
    return pages.page(
        "spending.html",
        409 if error else 200,
        visit=visit,
        book=book,
        shown=typed or kept,
        number=found.id if found else 0,
        error=error,
        done=done if done in DONE else "",
        kinds=KINDS,
        sources=tuple(SOURCES),
        uses=desk.uses(),
        rows=range(desk.FIELDS),
        most=MOST,
        sent=desk.SENT,
    )
