"""The console's addresses, and what stands between an address and its page.

Endpoints read the form on the event loop; everything else, which may wait for the database, runs on
a thread.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.console import sign_in
from bot.console.calendar_routes import calendar_routes
from bot.console.campaign_plans_routes import campaign_plans_routes
from bot.console.campaigns_page import campaigns_routes
from bot.console.case_page import open_with_reason, show_case, work_on_case
from bot.console.channels_routes import channels_routes
from bot.console.chat_routes import chat_routes
from bot.console.closing_routes import closing_routes
from bot.console.compose_page import compose, show_compose
from bot.console.dialogues_routes import dialogues_routes
from bot.console.doors import Doors, hardened
from bot.console.figures_routes import figures_routes
from bot.console.library_routes import library_routes
from bot.console.masking_routes import MOST_WRITTEN, masking_routes
from bot.console.media_page import show_media
from bot.console.meetings_routes import meetings_routes
from bot.console.navigation import is_open_to, only_watches
from bot.console.notice_page import NoticePages
from bot.console.notices_page import notices_file, notices_page
from bot.console.nowhere import show_nothing
from bot.console.open_drafts import open_draft_route
from bot.console.overdue_page import letter, show_overdue, urge_authority
from bot.console.pages import STATIC, Pages
from bot.console.people_routes import people_routes
from bot.console.progress import Meter
from bot.console.quarterly_routes import quarterly_routes
from bot.console.queue_routes import queue_routes
from bot.console.quizzes_routes import open_draw_routes, quizzes_routes
from bot.console.recordings_routes import recordings_routes
from bot.console.registers_routes import registers_routes
from bot.console.repeating_routes import repeating_routes
from bot.console.report_page import (
    report_annex,
    report_document,
    report_page,
    show_report,
    work_on_report,
)
from bot.console.reports_list import reports_file
from bot.console.reports_page import draft_report, show_reports
from bot.console.slip_page import make_slip, show_slip
from bot.console.spending_routes import spending_routes
from bot.console.supervision_routes import consultation_routes, supervision_routes
from bot.console.visit import MOST_POSTED, Visit, is_ours, posted_form
from bot.console.zalo_oa_routes import zalo_oa_routes
from bot.services import Services
from handlers.errors import Refused
from handlers.people import signing_in

Endpoint = Callable[[Request], Awaitable[Response]]
Handle = Callable[[Pages, Visit], Response]
Form = Mapping[str, str]


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _no_telegram() -> str:
    return ""


def console_routes(
    services: Services,
    clock: Callable[[], datetime] = _utc_now,
    telegram_name: Callable[[], str] = _no_telegram,
) -> list[BaseRoute]:
    """`telegram_name`: the bot's name there, "" when the channel is off."""
    console = Console(services, clock, telegram_name)
    page, post = console.page, partial(console.page, method="POST")
    return [
        *figures_routes(page, post),
        *calendar_routes(page, post),
        *meetings_routes(page, post),
        *channels_routes(page),
        *console.doors.routes(),
        page("/console/overdue", show_overdue),
        post("/console/overdue", urge_authority),
        post("/console/overdue/letter", letter),
        *queue_routes(page, post),
        page("/console/cases/{code}", show_case),
        post("/console/cases/{code}/open", open_with_reason, most=MOST_WRITTEN),
        page("/console/cases/{code}/slip", show_slip),
        post("/console/cases/{code}/slip", make_slip),
        *masking_routes(post),
        post("/console/cases/{code}/{action}", work_on_case),
        page("/console/media/{media}", show_media),
        *chat_routes(page, post),
        *people_routes(page, post, console.doors.attempts),
        *_notice_routes(page, post),
        *library_routes(page, post),
        *recordings_routes(page, post),
        *_report_routes(page, post),
        *dialogues_routes(page, post),
        *supervision_routes(page, post),
        *consultation_routes(page, post),
        *registers_routes(page, post),
        *repeating_routes(page, post),
        *quizzes_routes(page, post),
        *open_draw_routes(services),
        *campaign_plans_routes(page, post),
        *campaigns_routes(page, post),
        *closing_routes(page, post),
        *zalo_oa_routes(page, post),
        *spending_routes(page, post),
        open_draft_route(services, clock),
        *quarterly_routes(page),
        Mount("/console/static", StaticFiles(directory=STATIC)),
        page("/console/{rest:path}", show_nothing),
    ]


def _notice_routes(page: Callable[..., Route], post: Callable[..., Route]) -> list[Route]:
    meter = Meter()
    notice = NoticePages(meter)
    return [
        page("/console/notices", notices_page(meter)),
        page("/console/notices/list.{kind}", notices_file),
        page("/console/notices/new", show_compose),
        post("/console/notices/new", compose),
        page("/console/notices/{number}", notice.show),
        page("/console/notices/{number}/progress", notice.progress),
        page("/console/notices/{number}/{action}", notice.confirm),
        post("/console/notices/{number}/{action}", notice.act),
    ]


def _report_routes(page: Callable[..., Route], post: Callable[..., Route]) -> list[Route]:
    return [
        page("/console/reports", show_reports),
        page("/console/reports/list.{kind}", reports_file),
        post("/console/reports", draft_report),
        page("/console/reports/{number}", show_report),
        page("/console/reports/{number}/docx", report_document),
        page("/console/reports/{number}/xlsx", report_annex),
        page("/console/reports/{number}/pdf", report_page),
        post("/console/reports/{number}/{action}", work_on_report),
    ]


class Console:
    def __init__(
        self,
        services: Services,
        clock: Callable[[], datetime],
        telegram_name: Callable[[], str],
    ) -> None:
        self._services = services
        self._clock = clock
        self._telegram_name = telegram_name
        self._pages = Pages(services.office)
        self._lasting = sign_in.lasting_of(services.settings)
        self.doors = Doors(services, clock, self._pages)

    def page(
        self, path: str, handle: Handle, method: str = "GET", most: int = MOST_POSTED
    ) -> Route:
        """A page for who is signed in; a form is taken only from a page of ours.

        `most`: bytes, of a form.
        """

        async def endpoint(request: Request) -> Response:
            form = await posted_form(request, most) if method == "POST" else {}
            return hardened(await run_in_threadpool(self._serve, handle, request, form))

        return Route(path, endpoint, methods=[method], name=f"{method} {path}")

    def _serve(self, handle: Handle, request: Request, form: Form | None) -> Response:
        visit = self._visit(request, form or {})
        if visit is None:
            return self._pages.notice("cs-chua-vao-tieu-de", "cs-chua-vao", 401, door=True)
        if request.method == "POST" and (form is None or not is_ours(form, visit.token)):
            text = "cs-trang-cu" if form is not None else "cs-gui-qua-lon"
            return self._pages.notice("cs-khong-duoc-tieu-de", text, 403, visit=visit)
        who = visit.holder.authority
        if not is_open_to(who, request.url.path):
            text = "sl-chi-xem" if only_watches(who) else "cs-khong-thay-trang"
            return self._pages.notice("cs-khong-duoc-tieu-de", text, 404, visit=visit)
        try:
            return handle(self._pages, visit)
        except Refused as refused:
            # In the same words whether there is no such case or it is another commune's.
            return self._pages.notice("cs-khong-duoc-tieu-de", refused.words, 404, visit=visit)

    def _visit(self, request: Request, form: Form) -> Visit | None:
        token, now = request.cookies.get(sign_in.COOKIE, ""), self._clock()
        with self._services.database.read() as session:
            holder = signing_in.holder(session, token, now, self._lasting)
        if holder is None:
            return None
        if holder.is_stale(now):
            self._services.writer.call(lambda s: signing_in.touch(s, token, now))
        return Visit(request, self._services, now, token, holder, form, self._telegram_name)
