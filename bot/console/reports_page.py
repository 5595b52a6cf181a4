"""The list of summary reports, and the form for a new one."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from starlette.responses import RedirectResponse, Response

from bot.console.pages import HEADERS, Pages
from bot.console.reports_list import KINDS, narrows, sought_of
from bot.console.visit import Visit
from content.documents.words import sessions
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.reports import actions, listing, periods, rules
from handlers.reports.access import STATES
from handlers.reports.campaign import Closing
from handlers.reports.rules import Plan

FIELDS = ("kind", "area", "session", "phase", "name", "day", "since", "until", "term")


def show_reports(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def draft_report(pages: Pages, visit: Visit) -> Response:
    """Draft one and show it; when the form is refused, what was typed is shown again."""
    form = visit.form
    try:
        number = visit.write(lambda desk: _create(desk, form))
    except Refused as refused:
        return _show(pages, visit, error=refused.words)
    return RedirectResponse(f"/console/reports/{number}?done=draft", 303)


def templates(visit: Visit) -> Path:
    """Where the office keeps templates of its own."""
    return visit.services.settings.data_dir / "templates"


def download(made: bytes, name: str, media_type: str) -> Response:
    """A file to keep; its name is plain letters, for every machine."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    plain = re.sub(r"[^A-Za-z0-9.]+", "-", plain.encode("ascii", "ignore").decode()).lower()
    disposition = f'attachment; filename="{quote(plain[-80:])}"'
    return Response(
        made, media_type=media_type, headers=HEADERS | {"Content-Disposition": disposition}
    )


def _create(desk: Desk, form: Mapping[str, str]) -> int:
    kind = form.get("kind", rules.SESSION)
    if kind == rules.SESSION:
        return actions.create(desk, _area(form), _plan(form))
    if kind == rules.CAMPAIGN:
        closing = Closing(form.get("campaign", ""), form.get("phase", ""))
        return actions.create_for_campaign(desk, _area(form), closing)
    term = periods.term(form.get("term", ""))
    if term is None:
        raise Refused(Words("bc-can-ky"))
    return actions.create_for_term(desk, _area(form), kind, term)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    sought = sought_of(visit.query)

    def look(desk: Desk) -> dict[str, Any]:
        kinds = {kind: actions.areas_for(desk, kind) for kind in (rules.SESSION, *rules.OF_TERMS)}
        return {
            "found": listing.listed(desk, sought),
            "areas": kinds.pop(rules.SESSION),
            "of_terms": {kind: areas for kind, areas in kinds.items() if areas},
            "terms": {kind: periods.offered(kind, desk.today) for kind in kinds},
            "works": desk.authority.is_caseworker,
        }

    shown = visit.read(look)
    reports, older = shown.pop("found")
    told = narrows(sought)
    return pages.page(
        "reports.html",
        409 if error else 200,
        visit=visit,
        reports=reports,
        narrowed=told,
        kinds=KINDS,
        states=STATES,
        older=urlencode(told | {"before": str(older)}) if older else "",
        file=lambda kind: f"/console/reports/list.{kind}?{urlencode(told)}",
        sessions=sessions(),
        draft={name: visit.form.get(name, "") for name in FIELDS},
        error=error,
        **shown,
    )


def _area(form: Mapping[str, str]) -> int:
    return number_of(form.get("area", ""))


def _plan(form: Mapping[str, str]) -> Plan:
    return Plan(
        session=form.get("session", ""),
        name=" ".join(form.get("name", "").split()),
        phase=form.get("phase", rules.BEFORE),
        day=_day(form, "day"),
        since=_day(form, "since"),
        until=_day(form, "until"),
    )


def _day(form: Mapping[str, str], name: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise Refused(Words("bc-can-ngay")) from None
