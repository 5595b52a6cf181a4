"""The list of dossiers, what people speak of most, and the form for a new dossier."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.dossier_forms import Form, day_of
from bot.console.list_file import Row, list_file
from bot.console.new_form import NewForm
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.numbers import number_of
from handlers.supervision import actions, rules
from handlers.supervision.actions import Frame, Line, Origin
from handlers.supervision.proposals import QUARTER, YEAR, proposals, title_of
from storage.supervision import Wanted

ROOT = "/console/supervision"
FIELDS = ("topic", "place", "kind", "title", "since", "until")


def show_list(pages: Pages, visit: Visit) -> Response:
    wanted = _wanted(visit)
    found = visit.read(lambda desk: actions.listing(desk, wanted))
    kept = {"words": wanted.words, "state": wanted.state, "kind": wanted.kind}
    narrows = {name: value for name, value in kept.items() if value}
    return pages.page(
        "supervision.html",
        visit=visit,
        listing=found,
        wanted=wanted,
        narrows=bool(narrows),
        states=rules.STATES,
        kinds=rules.KINDS,
        today=visit.now.astimezone(visit.services.office.timezone).date(),
        older=urlencode(narrows | {"before": found.older}) if found.older else "",
        file=lambda kind: f"{ROOT}/list.{kind}?{urlencode(narrows)}",
    )


def _wanted(visit: Visit) -> Wanted:
    """What the address says, if it makes sense; anything else narrows nothing."""
    asked = visit.query
    state, kind = asked.get("state", ""), asked.get("kind", "")
    return Wanted(
        words=asked.get("words", "")[:100],
        state=state if state in rules.STATES else "",
        kind=kind if kind in rules.KINDS else "",
        before=number_of(asked.get("before", "")) or None,
    )


def show_proposals(pages: Pages, visit: Visit) -> Response:
    period = YEAR if visit.query.get("period") == YEAR else QUARTER
    found = visit.read(lambda desk: proposals(desk, period))
    return pages.page(
        "supervision_proposals.html", visit=visit, found=found, period=period, periods=PERIODS
    )


PERIODS = (QUARTER, YEAR)


def _origin(form: Form) -> Origin:
    area = number_of(form.get("area", ""))
    return Origin(area, form.get("topic", ""), form.get("place", ""))


def frame_of(form: Form) -> Frame:
    return Frame(
        kind=form.get("kind", rules.SUPERVISION),
        title=form.get("title", ""),
        since=day_of(form, "since"),
        until=day_of(form, "until"),
    )


def _create(desk: Desk, form: Form) -> int:
    return actions.create(desk, _origin(form), frame_of(form))


def _fields(_visit: Visit, form: Form) -> dict[str, Any]:
    """A group of opinions that somebody comes from proposes its name."""
    typed = {name: form.get(name, "") for name in FIELDS}
    if typed["topic"] and "title" not in form:
        typed["title"] = title_of(typed["topic"], typed["place"])
    return {"typed": typed, "kinds": rules.KINDS}


new = NewForm(ROOT, "supervision_new.html", _create, _fields)


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    return map(_cells, actions.every_line(desk, _wanted(visit)))


def _cells(line: Line) -> Row:
    dossier = line.dossier
    return [
        sentence("cs-gs-ten", loai=dossier.kind, ten=dossier.title),
        line.area.full_name,
        f"{dossier.since:%d/%m/%Y} – {dossier.until:%d/%m/%Y}",
        sentence(f"cs-gs-trang-thai-{dossier.state}"),
        str(line.waiting),
    ]


COLUMNS = ("cs-gs-noi-dung", "cs-bc-cot-noi", "cs-gs-thoi-gian", "cs-bc-cot-trang-thai", "cs-gs-cho-tra-loi")  # fmt: skip
supervision_list = list_file("giam-sat", COLUMNS, _rows)
