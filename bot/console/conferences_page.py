"""Plans of the villages' regular conferences: made, sent to three bodies, agreed upon."""

from collections.abc import Callable, Mapping
from datetime import date

from starlette.responses import RedirectResponse, Response

from bot.console.meetings_page import ROOT as MEETINGS
from bot.console.numbers import version_of
from bot.console.pages import Pages
from bot.console.reports_page import download, templates
from bot.console.visit import Visit
from content.documents import DOCX
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.meetings import conferences
from handlers.meetings.conferences import Draft, Letter
from handlers.messages import Words
from handlers.numbers import number_of
from storage.conferences import BODIES

ROOT = f"{MEETINGS}/conferences"
FIELDS = ("area", "held_on", "starts", "place", "content")
Form = Mapping[str, str]


def show_conferences(pages: Pages, visit: Visit) -> Response:
    return _list(pages, visit)


def plan_conference(pages: Pages, visit: Visit) -> Response:
    """Write the plan down and show it; when it is refused, what was typed is shown again."""
    form = visit.form
    try:
        draft = Draft(
            _day(form, "held_on"),
            form.get("starts", ""),
            form.get("place", ""),
            form.get("content", ""),
        )
        area = number_of(form.get("area", ""))
        made = visit.write(lambda desk: conferences.create(desk, area, draft))
    except Refused as refused:
        return _list(pages, visit, refused.words)
    return RedirectResponse(f"{ROOT}/{made}?done=plan", 303)


def show_conference(pages: Pages, visit: Visit) -> Response:
    return _one(pages, visit)


def work_on_conference(pages: Pages, visit: Visit) -> Response:
    number, form, action = visit.part("number"), visit.form, visit.part("action")
    command = COMMANDS.get(action)
    if command is None:
        raise Refused(Words("cs-khong-thay-trang"))
    try:
        visit.write(lambda desk: command(desk, number, form, version_of(form)))
    except Refused as refused:
        return _one(pages, visit, refused.words)
    place = ROOT if action == "discard" else f"{ROOT}/{number}"
    return RedirectResponse(f"{place}?done={action}", 303)


def conference_document(_pages: Pages, visit: Visit) -> Response:
    number, folder = visit.part("number"), templates(visit)
    made = visit.write(lambda desk: conferences.document(desk, number, folder))
    return download(made, f"ke-hoach-hoi-nghi-{number}.docx", DOCX)


def _list(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    return pages.page(
        "conferences.html",
        409 if error else 200,
        visit=visit,
        plans=visit.read(conferences.listed),
        villages=visit.read(conferences.villages),
        typed={name: visit.form.get(name, "") for name in FIELDS},
        error=error,
        done="discard" if visit.query.get("done") == "discard" else "",
    )


def _one(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    done = visit.query.get("done", "")
    return pages.page(
        "conference.html",
        409 if error else 200,
        visit=visit,
        it=visit.read(lambda desk: conferences.read(desk, visit.part("number"))),
        bodies=BODIES,
        error=error,
        done=done if done in {"plan", *COMMANDS} - {"discard"} and not error else "",
    )


def _day(form: Form, name: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise Refused(Words("hn-can-ngay")) from None


def _letter(form: Form) -> Letter:
    return Letter(_day(form, "on"), form.get("number", ""))


def _send(desk: Desk, number: str, form: Form, seen: int) -> None:
    conferences.sent(desk, number, _letter(form), seen)


def _agree(desk: Desk, number: str, form: Form, seen: int) -> None:
    conferences.agree(desk, number, (form.get("body", ""), _letter(form)), seen)


def _discard(desk: Desk, number: str, _form: Form, seen: int) -> None:
    conferences.discard(desk, number, seen)


COMMANDS: dict[str, Callable[[Desk, str, Form, int], None]] = {
    "send": _send,
    "agree": _agree,
    "discard": _discard,
}
