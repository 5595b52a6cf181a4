"""One person: which posts they hold, what these let them do, and what may be done about it."""

from collections.abc import Callable
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.links import head_links
from bot.console.pages import Pages
from bot.console.people_form import days_of, plan_of
from bot.console.people_page import link_once
from bot.console.visit import Visit
from handlers.calendars import feed
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people import posting, roster
from handlers.people.tenure import last_day

DONE = ("appoint", "days", "end", "cut", "lock", "rename", "calendar")
Command = Callable[[Desk, int, Visit], None]
TYPED = ("post", "since", "until", "reason", "name")


def show_person(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    number = number_of(visit.part("person"))

    def look(desk: Desk) -> dict[str, Any]:
        found = roster.file_of(desk, number)
        own = number == desk.authority.person_id
        posts = [] if own else posting.posts_to_give(desk)
        return {"file": found, "posts": posts, "calendar": feed.kept_by(desk, number)}

    done = visit.query.get("done", "")
    return pages.page(
        "person.html",
        409 if error else 200,
        visit=visit,
        error=error,
        done=done if done in DONE else "",
        now=visit.now,
        last_day=lambda until: last_day(until, visit.services.office.timezone),
        draft={name: visit.form.get(name, "") for name in TYPED},
        at=visit.form.get("appointment", ""),
        **visit.read(look),
    )


def work_on_person(pages: Pages, visit: Visit) -> Response:
    """What is refused is told on the person's page, with what was typed."""
    action, number = visit.part("action"), number_of(visit.part("person"))
    try:
        if action == "hand-over":
            return _handed_over(pages, visit)
        if action == "link":
            return _let_in(pages, visit, number)
        visit.write(lambda desk: _command(action)(desk, number, visit))
    except Refused as refused:
        return show_person(pages, visit, refused.words)
    return RedirectResponse(f"/console/people/{number}?done={action}", 303)


def _handed_over(pages: Pages, visit: Visit) -> Response:
    """The old head has no rights any more; the link for the new one is shown here only."""
    village, token = visit.write(lambda desk: posting.hand_over_village(desk, _appointment(visit)))
    return pages.page(
        "handed_over.html", visit=visit, village=village, links=head_links(visit, token)
    )


def _let_in(pages: Pages, visit: Visit, number: int) -> Response:
    def work(desk: Desk) -> tuple[str, str]:
        return roster.file_of(desk, number).name or "", posting.let_in_again(desk, number)

    name, token = visit.write(work)
    return link_once(pages, visit, (number, name), token)


def _command(action: str) -> Command:
    if action not in COMMANDS:
        raise Refused(Words("ng-khong-co"))
    return COMMANDS[action]


def _appointment(visit: Visit) -> int:
    return number_of(visit.form.get("appointment", ""))


def _appoint(desk: Desk, number: int, visit: Visit) -> None:
    posting.appoint_also(desk, number, plan_of(visit.form))


def _days(desk: Desk, _: int, visit: Visit) -> None:
    posting.change_days(desk, _appointment(visit), days_of(visit.form))


def _end(desk: Desk, _: int, visit: Visit) -> None:
    posting.end_now(desk, _appointment(visit), visit.form.get("reason", ""))


def _cut(desk: Desk, number: int, _: Visit) -> None:
    posting.cut_off(desk, number)


def _lock(desk: Desk, number: int, _: Visit) -> None:
    posting.lock(desk, number)


def _rename(desk: Desk, number: int, visit: Visit) -> None:
    posting.rename(desk, number, visit.form.get("name", ""))


def _calendar(desk: Desk, number: int, _: Visit) -> None:
    feed.take_away(desk, number)


COMMANDS: dict[str, Command] = {
    "appoint": _appoint,
    "days": _days,
    "end": _end,
    "cut": _cut,
    "lock": _lock,
    "rename": _rename,
    "calendar": _calendar,
}
