"""The list of dialogues with the year's figures, and the form for a new one."""

from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.console.list_file import Row, list_file
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.dialogues import actions, listing, rules
from handlers.dialogues.listing import Sought
from handlers.dialogues.rules import Plan
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from storage.dialogue_work import Line

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
    sought = _sought(visit)
    overview = visit.read(lambda desk: actions.overview(desk, sought))
    told = {
        name: value for name, value in (("words", sought.words), ("state", sought.state)) if value
    }
    return pages.page(
        "dialogues.html",
        409 if error else 200,
        visit=visit,
        overview=overview,
        states=rules.STATES,
        sought=sought,
        older=urlencode(told | {"before": overview.older}) if overview.older else "",
        file=lambda kind: f"/console/dialogues/list.{kind}?{urlencode(told)}",
        draft={name: visit.form.get(name, "") for name in FIELDS},
        error=error,
        done="discard" if visit.query.get("done") == "discard" else "",
        most=actions.MOST,
    )


def _sought(visit: Visit) -> Sought:
    """What the address says, if it makes sense; anything else narrows nothing."""
    state = visit.query.get("state", "")
    return Sought(
        words=visit.query.get("words", "")[:100],
        state=state if state in rules.STATES else "",
        before=number_of(visit.query.get("before", "")),
    )


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    return map(_cells, listing.every_line(desk, _sought(visit)))


def _cells(line: Line) -> Row:
    dialogue = line.dialogue
    return [
        dialogue.subject,
        dialogue.leader,
        f"{dialogue.held_on:%d/%m/%Y}, {dialogue.starts}",
        line.area.full_name,
        str(line.questions),
        f"{line.done}/{line.conclusions}",
        sentence(f"cs-dt-trang-thai-{dialogue.state}"),
    ]


COLUMNS = ("cs-dt-noi-dung", "cs-dt-lanh-dao", "cs-dt-cot-ngay", "cs-dt-dia-ban", "cs-dt-cau-hoi", "cs-dt-ket-luan", "cs-loc-trang-thai")  # fmt: skip
dialogues_file = list_file("doi-thoai", COLUMNS, _rows)
