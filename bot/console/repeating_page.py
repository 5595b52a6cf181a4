"""What repeats for the village heads of an area: the list, the form, the look at the next five days."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.repeating import actions, reading, rules
from handlers.repeating.labels import label
from handlers.repeating.typed import plan_of
from handlers.reports.office import our_areas
from storage.repeating import WAITING

ROOT = "/console/repeating"
DONE = frozenset({"begin", "waits", "approve", "stop"})


def show_list(pages: Pages, visit: Visit) -> Response:
    return _list(pages, visit)


def _list(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    done = visit.query.get("done", "")
    return pages.page(
        "repeating.html",
        409 if error else 200,
        visit=visit,
        lines=visit.read(reading.listed),
        error=error,
        done=done if done in DONE else "",
    )


def show_new(pages: Pages, visit: Visit) -> Response:
    """`?kind=`: the form of that kind of rule; without one, which kinds there are."""
    known = visit.read(lambda desk: reading.typed(desk, visit.query.get("replaces", "")))
    return _form(pages, visit, {**known, **visit.query})


def again(pages: Pages, visit: Visit) -> Response:
    """Back from the look at it: what was typed stands in the form. Posted, so that no log has it."""
    return _form(pages, visit, visit.form)


def look(pages: Pages, visit: Visit) -> Response:
    """The rule in words, the next five days and the reminder as it will read, before it is set."""
    form = visit.form
    try:
        shown = visit.read(lambda desk: _preview(desk, form))
    except Refused as refused:
        return _form(pages, visit, form, refused.words)
    return pages.page("repeating_look.html", visit=visit, typed=_kept(form), shown=shown)


def begin(pages: Pages, visit: Visit) -> Response:
    form = visit.form
    try:
        done = visit.write(lambda desk: _set(desk, form))
    except Refused as refused:
        return _form(pages, visit, form, refused.words)
    return RedirectResponse(f"{ROOT}?done={done}", 303)


def act(pages: Pages, visit: Visit) -> Response:
    command = COMMANDS.get(visit.part("action"))
    if command is None:
        raise Refused(Words("cs-khong-thay-trang"))
    try:
        visit.write(lambda desk: command(desk, visit.part("number")))
    except Refused as refused:
        return _list(pages, visit, refused.words)
    return RedirectResponse(f"{ROOT}?done={visit.part('action')}", 303)


COMMANDS = {"approve": actions.approve, "stop": actions.stop}


def _set(desk: Desk, form: Mapping[str, str]) -> str:
    plan, replaces = plan_of(desk, form), form.get("replaces", "")
    if replaces:
        row = actions.change(desk, replaces, plan)
    else:
        row = actions.begin(desk, number_of(form.get("area", "")), plan)
    return "waits" if row.state == WAITING else "begin"


def _preview(desk: Desk, form: Mapping[str, str]) -> dict[str, Any]:
    plan = plan_of(desk, form)
    area = actions.place(desk, number_of(form.get("area", "")), form.get("replaces", ""))
    return reading.look(desk, area, plan)


def _form(
    pages: Pages, visit: Visit, typed: Mapping[str, str], error: Words | None = None
) -> Response:
    kept = _kept(typed)
    return pages.page(
        "repeating_new.html",
        409 if error else 200,
        visit=visit,
        typed=kept,
        error=error,
        kinds=tuple(rules.FIELDS),
        fields=rules.FIELDS.get(kept["kind"], ()),
        choices=rules.CHOICES,
        label=label,
        most=rules.WHAT_MOST,
        areas=visit.read(our_areas),
    )


FIELDS = ("kind", "what", "at", "area", "replaces", *sorted({one for fields in rules.FIELDS.values() for one in fields}))  # fmt: skip


def _kept(typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed, so that it is shown again or carried on to the next page."""
    return {name: typed.get(name, "")[:200] for name in FIELDS}
