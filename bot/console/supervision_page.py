"""The list of dossiers, what people speak of most, and the form for a new dossier."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.console.list_file import Row, list_file
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.reports.office import our_areas
from handlers.supervision import actions, rules
from handlers.supervision.actions import Frame, Line, Origin
from handlers.supervision.proposals import QUARTER, YEAR, proposals, title_of
from storage.supervision import Wanted

ROOT = "/console/supervision"
FIELDS = ("area", "topic", "place", "kind", "title", "since", "until")


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


def show_new(pages: Pages, visit: Visit) -> Response:
    asked = {name: visit.query.get(name, "") for name in FIELDS}
    if asked["topic"] and not asked["title"]:
        asked["title"] = title_of(asked["topic"], asked["place"])
    return _form(pages, visit, asked)


def begin(pages: Pages, visit: Visit) -> Response:
    """A new dossier; when the form is refused, what was typed is shown again."""
    form = visit.form
    try:
        number = visit.write(lambda desk: actions.create(desk, _origin(form), frame_of(form)))
    except Refused as refused:
        typed = {name: form.get(name, "") for name in FIELDS}
        return _form(pages, visit, typed, refused.words)
    return RedirectResponse(f"{ROOT}/{number}?done=draft", 303)


def _form(
    pages: Pages, visit: Visit, typed: Mapping[str, str], error: Words | None = None
) -> Response:
    def look(desk: Desk) -> dict[str, Any]:
        return {"areas": our_areas(desk)}

    return pages.page(
        "supervision_new.html",
        409 if error else 200,
        visit=visit,
        typed=typed,
        kinds=rules.KINDS,
        error=error,
        **visit.read(look),
    )


def _origin(form: Mapping[str, str]) -> Origin:
    area = number_of(form.get("area", ""))
    return Origin(area, form.get("topic", ""), form.get("place", ""))


def frame_of(form: Mapping[str, str]) -> Frame:
    return Frame(
        kind=form.get("kind", rules.SUPERVISION),
        title=form.get("title", ""),
        since=day_of(form, "since"),
        until=day_of(form, "until"),
    )


def day_of(form: Mapping[str, str], name: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise Refused(Words("gs-can-ngay")) from None


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
