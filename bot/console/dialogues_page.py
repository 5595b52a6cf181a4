"""The list of dialogues with the year's figures, and the form for a new one."""

from collections.abc import Mapping
from datetime import date

from starlette.responses import RedirectResponse, Response

from bot.console.numbers import number_of
from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.dialogues import actions, rules
from handlers.dialogues.rules import Plan
from handlers.errors import Refused
from handlers.messages import Words

FIELDS = ("area", "leader", "subject", "place", "day", "starts")


def show_dialogues(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def plan_dialogue(pages: Pages, visit: Visit) -> Response:
    """Write the plan down and show it; when it is refused, what was typed is shown again."""
    form = visit.form
    try:
        area = number_of(form.get("area", ""))
        made = visit.write(lambda desk: actions.create(desk, area, plan_of(form)))
    except Refused as refused:
        return _show(pages, visit, error=refused.words)
    return RedirectResponse(f"/console/dialogues/{made}?done=plan", 303)


def plan_of(form: Mapping[str, str]) -> Plan:
    return Plan(
        leader=form.get("leader", ""),
        subject=form.get("subject", ""),
        place=form.get("place", ""),
        held_on=day(form, "day", "cs-dt-can-ngay"),
        starts=form.get("starts", ""),
    )


def day(form: Mapping[str, str], name: str, missing: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise Refused(Words(missing)) from None


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    state = visit.query.get("state", "")
    states = (state,) if state in rules.STATES else rules.STATES
    before = number_of(visit.query.get("before", "")) or None
    overview = visit.read(lambda desk: actions.overview(desk, states, before))
    return pages.page(
        "dialogues.html",
        409 if error else 200,
        visit=visit,
        overview=overview,
        states=rules.STATES,
        chosen=state if state in rules.STATES else "",
        draft={name: visit.form.get(name, "") for name in FIELDS},
        error=error,
        done="discard" if visit.query.get("done") == "discard" else "",
        most=actions.MOST,
    )
