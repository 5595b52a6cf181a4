"""The list of summary reports, and the form for a new one."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.responses import RedirectResponse, Response

from bot.console.pages import HEADERS, Pages
from bot.console.visit import Visit
from content.documents.words import sessions
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports import actions, rules
from handlers.reports.office import our_areas
from handlers.reports.rules import Plan

FIELDS = ("area", "session", "phase", "name", "day", "since", "until")


def show_reports(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def draft_report(pages: Pages, visit: Visit) -> Response:
    """Draft one and show it; when the form is refused, what was typed is shown again."""
    form = visit.form
    try:
        number = visit.write(lambda desk: actions.create(desk, _area(form), _plan(form)))
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


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    def look(desk: Desk) -> dict[str, Any]:
        writes = desk.authority.is_caseworker
        return {
            "reports": actions.listed(desk),
            "areas": our_areas(desk) if writes else [],
        }

    shown = visit.read(look)
    return pages.page(
        "reports.html",
        409 if error else 200,
        visit=visit,
        sessions=sessions(),
        draft={name: visit.form.get(name, "") for name in FIELDS},
        error=error,
        **shown,
    )


def _area(form: Mapping[str, str]) -> int:
    typed = form.get("area", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


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
