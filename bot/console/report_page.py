"""The page of one summary report: read, edited section by section, submitted, approved, taken home."""

import re
from collections.abc import Callable, Mapping

from starlette.responses import RedirectResponse, Response

from bot.console.numbers import version_of
from bot.console.pages import Pages
from bot.console.reports_page import download, templates
from bot.console.visit import Visit
from content.documents import DOCX
from content.documents.forms import forms
from content.documents.sheets import XLSX
from content.printing import PDF
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports import actions
from handlers.reports.actions import Edit
from handlers.reports.on_one_page import on_one_page

Command = Callable[[Desk, str, Mapping[str, str], int], None]
SENTENCE = re.compile(r"s(\d{1,4})")
DONE = frozenset({"draft", "save", "submit", "approve", "back"})


def show_report(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def work_on_report(pages: Pages, visit: Visit) -> Response:
    """Do what a form on the page asks for; when it is refused, what was typed is shown again."""
    number, form, action = visit.part("number"), visit.form, visit.part("action")
    command = COMMANDS.get(action)
    if command is None:
        raise Refused(Words("cs-khong-thay-trang"))
    version = version_of(form)
    try:
        visit.write(lambda desk: command(desk, number, form, version))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    if action == "discard":
        return RedirectResponse("/console/reports", 303)
    key = form.get("section", "")
    place = f"#muc-{key}" if action == "save" and re.fullmatch(r"[\w-]{1,20}", key) else ""
    return RedirectResponse(f"/console/reports/{number}?done={action}{place}", 303)


def report_document(_pages: Pages, visit: Visit) -> Response:
    number, folder = visit.part("number"), templates(visit)
    form = visit.query.get("form", "")
    made = visit.read(lambda desk: actions.document(desk, number, folder, form))
    return download(made, f"bao-cao-{number}.docx", DOCX)


def report_annex(_pages: Pages, visit: Visit) -> Response:
    number = visit.part("number")
    made = visit.read(lambda desk: actions.annex(desk, number))
    return download(made, f"bao-cao-{number}-phu-luc.xlsx", XLSX)


def report_page(_pages: Pages, visit: Visit) -> Response:
    """The month's summary on one page, to print."""
    number = visit.part("number")
    made = visit.read(lambda desk: on_one_page(desk, number))
    return download(made, f"tom-tat-{number}.pdf", PDF)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    report = visit.read(lambda desk: actions.read(desk, visit.part("number")))
    done = visit.query.get("done", "")
    return pages.page(
        "report.html",
        409 if error else 200,
        visit=visit,
        report=report,
        typed=_texts(visit.form) if error else {},
        section_typed=visit.form.get("section", "") if error else "",
        error=error,
        done=done if done in DONE and not error else "",
        most=actions.SENTENCE_MOST,
        forms=forms(),
    )


def _texts(form: Mapping[str, str]) -> dict[int, str]:
    """What was typed for each sentence, by its place in the section."""
    return {int(m[1]): text for name, text in form.items() if (m := SENTENCE.fullmatch(name))}


# --- the buttons ------------------------------------------------------------------------------------


def _save(desk: Desk, number: str, form: Mapping[str, str], seen: int) -> None:
    actions.save(desk, number, Edit(form.get("section", ""), _texts(form)), seen)


def _submit(desk: Desk, number: str, _: Mapping[str, str], seen: int) -> None:
    actions.submit(desk, number, seen)


def _approve(desk: Desk, number: str, _: Mapping[str, str], seen: int) -> None:
    actions.approve(desk, number, seen)


def _back(desk: Desk, number: str, _: Mapping[str, str], seen: int) -> None:
    actions.send_back(desk, number, seen)


def _discard(desk: Desk, number: str, _: Mapping[str, str], seen: int) -> None:
    actions.discard(desk, number, seen)


COMMANDS: dict[str, Command] = {
    "save": _save,
    "submit": _submit,
    "approve": _approve,
    "back": _back,
    "discard": _discard,
}
