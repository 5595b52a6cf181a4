"""The slip that passes a case on: read over and changed on the page, then taken home as a file."""

from dataclasses import replace
from datetime import date

from starlette.responses import RedirectResponse, Response

from bot.console.pages import Pages
from bot.console.reports_page import download, templates
from bot.console.visit import Visit
from content.documents import DOCX
from content.documents.forms import forms
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports import letters
from handlers.reports.letters import SlipDraft

CLOSED = "can-ly-do-xem"  # what the door says of a case that they have not opened


def show_slip(pages: Pages, visit: Visit) -> Response:
    """The slip of a case that is open to them; else the case's page, which asks for the reason."""
    code = _code(visit)
    try:
        return _show(pages, visit, visit.read(lambda desk: letters.slip_draft(desk, code)))
    except Refused as refused:
        if refused.words.key != CLOSED:
            raise
        return RedirectResponse(f"/console/cases/{code}", 303)


def make_slip(pages: Pages, visit: Visit) -> Response:
    """The file; when it is refused, what was typed is shown again."""
    code, folder = _code(visit), templates(visit)
    draft = visit.read(lambda desk: letters.slip_draft(desk, code))
    typed = _typed(draft, visit)

    def work(desk: Desk) -> bytes:
        return letters.slip(desk, code, _dated(typed, visit), folder)

    try:
        made = visit.write(work)
    except Refused as refused:
        return _show(pages, visit, typed, refused.words)
    return download(made, f"phieu-chuyen-{draft.topic}.docx", DOCX)


def _typed(draft: SlipDraft, visit: Visit) -> SlipDraft:
    form = visit.form
    return replace(
        draft,
        authority=form.get("authority", draft.authority),
        text=form.get("text", draft.text),
        form=form.get("form", draft.form),
    )


def _dated(draft: SlipDraft, visit: Visit) -> SlipDraft:
    try:
        return replace(draft, due_on=date.fromisoformat(visit.form.get("due", "")))
    except ValueError:
        raise Refused(Words("han-khong-ro")) from None


def _show(pages: Pages, visit: Visit, draft: SlipDraft, error: Words | None = None) -> Response:
    return pages.page(
        "slip.html",
        409 if error else 200,
        visit=visit,
        draft=draft,
        error=error,
        most=letters.TEXT_MOST,
        name_most=letters.AUTHORITY_MOST,
        forms=forms(),
    )


def _code(visit: Visit) -> str:
    return visit.part("code")
