"""The page of one village meeting: its papers, its documents, and what came of it."""

from starlette.responses import RedirectResponse, Response

from bot.console.kept_files import given_back, kept
from bot.console.meetings_page import ROOT
from bot.console.pages import HEADERS, Pages
from bot.console.reports_page import templates
from bot.console.visit import Visit
from handlers.errors import Refused
from handlers.meetings import documents, record
from handlers.meetings.documents import File
from handlers.messages import Words

DONE = frozenset({"attach", "drop"})


def show_meeting(pages: Pages, visit: Visit) -> Response:
    return _show(pages, visit)


def meeting_paper(_pages: Pages, visit: Visit) -> Response:
    """What is printed, or put into a calendar."""
    number, kind, folder = visit.part("number"), visit.part("kind"), templates(visit)
    made = visit.read(lambda desk: record.paper(desk, number, kind, folder))
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return Response(made.data, media_type=made.media_type, headers=headers)


def meeting_document(_pages: Pages, visit: Visit) -> Response:
    number, wanted = visit.part("number"), visit.part("paper")
    found = visit.read(lambda desk: documents.document(desk, number, wanted))
    if not found.media_id or not found.suffix:
        raise Refused(Words("hopxa-khong-thay"))
    return given_back(visit, found.media_id, found.suffix)


def signed_minutes(_pages: Pages, visit: Visit) -> Response:
    photo = visit.read(lambda desk: record.signed(desk, visit.part("number")))
    if not photo:
        raise Refused(Words("hopxa-khong-co-giay"))
    return given_back(visit, photo, "jpg")


def attach_document(pages: Pages, visit: Visit) -> Response:
    """When it is refused, what was typed is shown again."""
    number, name = visit.part("number"), visit.form.get("name", "")
    try:
        with kept(visit, "file") as file:
            given = File(file.media_id, file.suffix, file.size, name)
            visit.write(lambda desk: documents.attach(desk, number, given))
    except Refused as refused:
        return _show(pages, visit, refused.words)
    return RedirectResponse(f"{ROOT}/{number}?done=attach#tai-lieu", 303)


def drop_document(_pages: Pages, visit: Visit) -> Response:
    number, wanted = visit.part("number"), visit.part("paper")
    visit.write(lambda desk: documents.drop(desk, number, wanted))
    return RedirectResponse(f"{ROOT}/{number}?done=drop#tai-lieu", 303)


def _show(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    done = visit.query.get("done", "")
    return pages.page(
        "meeting.html",
        409 if error else 200,
        visit=visit,
        it=visit.read(lambda desk: record.read(desk, visit.part("number"))),
        error=error,
        done=done if done in DONE and not error else "",
        typed=visit.form.get("name", "") if error else "",
    )
