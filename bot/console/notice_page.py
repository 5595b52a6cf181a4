"""The page of one notice: how far it is, and what can be done with it."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.compose_page import rates_of
from bot.console.pages import Pages
from bot.console.progress import LIVE, Meter, Progress
from bot.console.visit import Visit
from handlers.channels import watching
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import approval, composing, control, dossier, overview, printing
from handlers.notices.acting import at_desk
from handlers.notices.dossier import Dossier
from handlers.notices.forecast import Forecast, forecast, planned_of
from handlers.notices.rules import LONGEST, is_too_long
from storage.notices import Notice

Command = Callable[[Desk, Notice, Mapping[str, str]], None]
TOLD = frozenset({"send", "submit"})  # what was done on the page before this one
CONFIRMED = frozenset({"cancel", "recall"})  # these have a page of their own to say yes on


class NoticePages:
    """They share the meter that tells how fast each notice goes."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter

    def show(self, pages: Pages, visit: Visit) -> Response:
        done = visit.query.get("done", "")
        return self._show(pages, visit, done=done if done in TOLD | COMMANDS.keys() else "")

    def progress(self, pages: Pages, visit: Visit) -> Response:
        """The part of the page that moves, for a script that asks again and again."""

        def look(desk: Desk) -> dict[str, Any]:
            notice = overview.reach(desk, visit.part("number"))
            shown = self._meter.kept(notice.id, notice.state) or self._count(desk, notice)
            rests = dossier.rests_until(desk, notice, shown.figures)
            return {
                "notice": notice,
                "progress": shown,
                "rests_until": rests,
                "stuck": watching.stuck(desk.session, notice.body_id),
            }

        return pages.page("notice_progress.html", **visit.read(look))

    def confirm(self, pages: Pages, visit: Visit) -> Response:
        """What would happen, before it does."""
        action = visit.part("action")
        if action not in CONFIRMED:
            raise Refused(Words("cs-khong-thay-trang"))
        return self._ask(pages, visit, action)

    def act(self, pages: Pages, visit: Visit) -> Response:
        """Do what a button asks for; a notice that has moved on meanwhile is shown as it is now."""
        number, action = visit.part("number"), visit.part("action")
        if action not in COMMANDS:
            raise Refused(Words("cs-khong-thay-trang"))

        def work(desk: Desk) -> bool:
            notice = dossier.may_do(desk, number, action)
            if notice is not None:
                COMMANDS[action](desk, notice, visit.form)
            return notice is not None

        try:
            did = visit.write(work)
        except _Incomplete as lacking:
            return self._ask(pages, visit, action, lacking.words)
        if not did:
            return self._show(pages, visit, error=Words("cs-tb-khong-lam-duoc"))
        return RedirectResponse(f"/console/notices/{number}?done={action}", 303)

    def _show(
        self, pages: Pages, visit: Visit, *, done: str = "", error: Words | None = None
    ) -> Response:
        rates = rates_of(visit)

        def look(desk: Desk) -> dict[str, Any]:
            found = dossier.read(desk, visit.part("number"))
            return {
                "file": found,
                "progress": self._count(desk, found.notice) if found.begun else None,
                "forecast": _forecast(desk, found, rates),
                "stuck": watching.stuck(desk.session, found.notice.body_id),
                "printable": printing.is_posted(found.notice),
            }

        shown = visit.read(look)
        status = 409 if error else 200
        more = {"done": done, "error": error, "live": LIVE, "over": dossier.OVER}
        return pages.page("notice_file.html", status, visit=visit, **shown, **more)

    def _ask(self, pages: Pages, visit: Visit, action: str, error: Words | None = None) -> Response:
        found = visit.read(lambda desk: dossier.read(desk, visit.part("number")))
        if action not in found.actions:
            return self._show(pages, visit, error=Words("cs-tb-khong-lam-duoc"))
        return pages.page(
            "notice_confirm.html",
            409 if error else 200,
            visit=visit,
            file=found,
            action=action,
            error=error,
            correction=visit.form.get("correction", ""),
            most=LONGEST,
        )

    def _count(self, desk: Desk, notice: Notice) -> Progress:
        return self._meter.count(
            notice.id, notice.state, lambda: overview.figures(desk.session, notice)
        )


def _forecast(desk: Desk, found: Dossier, rates: Mapping[str, float]) -> Forecast | None:
    """Of what has not begun; whoever approves it must know whom it reaches."""
    if found.notice.state not in {"review", "scheduled"}:
        return None
    return forecast(desk, found.audience, planned_of(desk.session, found.notice), rates)


# --- the buttons ------------------------------------------------------------------------------------


class _Incomplete(Refused):
    """The form lacks something; it is asked for again."""


def _approve(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    approval.approve(at_desk(desk), notice.id)


def _reject(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    approval.reject(at_desk(desk), notice.id)


def _pause(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    control.pause(at_desk(desk), notice.id)


def _resume(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    control.resume(at_desk(desk), notice.id)


def _cancel(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    control.cancel(at_desk(desk), notice.id)


def _recall(desk: Desk, notice: Notice, form: Mapping[str, str]) -> None:
    correction = composing.tidy(form.get("correction", ""))
    if not correction:
        raise _Incomplete(Words("cs-tb-can-dinh-chinh"))
    if is_too_long(correction):
        length = {"dai": str(len(correction)), "nhieu_nhat": str(LONGEST)}
        raise _Incomplete(Words("cs-tb-dai-qua", length))
    control.recall(at_desk(desk), notice.id, correction)


def _resend_unknown(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    control.settle(at_desk(desk), notice.id, again=True)


def _accept_unknown(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    control.settle(at_desk(desk), notice.id, again=False)


def _print(desk: Desk, notice: Notice, _: Mapping[str, str]) -> None:
    printing.page_link(desk.session, notice, desk.office)


COMMANDS: dict[str, Command] = {
    "approve": _approve,
    "reject": _reject,
    "pause": _pause,
    "resume": _resume,
    "cancel": _cancel,
    "recall": _recall,
    "resend-unknown": _resend_unknown,
    "accept-unknown": _accept_unknown,
    "paper": _print,
}
