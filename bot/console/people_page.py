"""The list of who holds which post, to look through and to take away."""

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.files import XLSX, as_csv, as_xlsx
from bot.console.links import staff_links
from bot.console.pages import Pages, sentence
from bot.console.people_form import plan_of
from bot.console.visit import Visit
from content.languages import languages
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people import posting, rights, roster
from handlers.people.roster import STATES, Wanted
from handlers.people.tenure import last_day
from storage.roster import PostLine

EXPORT = "people.export"
FIELDS = ("name", "post", "since", "until")
COLUMNS = ("ten", "viec", "dia-ban", "thuoc", "tu", "den", "trang-thai")


def show_people(pages: Pages, visit: Visit) -> Response:
    wanted = wanted_of(visit.query)
    return pages.page(
        "people.html",
        visit=visit,
        listing=visit.read(lambda desk: roster.listing(desk, wanted)),
        wanted=wanted,
        states=STATES,
        roles=rights.ROLES,
        now=visit.now,
        last_day=lambda until: last_day(until, visit.services.office.timezone),
        link=lambda page: f"/console/people?{_address(wanted, page)}",
        file=lambda kind: f"/console/people.{kind}?{_address(wanted, 1)}",
    )


def people_file(_pages: Pages, visit: Visit) -> Response:
    """The same list as a file; that it was taken away is in the audit log."""
    wanted, kind = wanted_of(visit.query), visit.part("kind")

    def take(desk: Desk) -> list[list[str]]:
        found = [_cells(visit, line) for line in roster.every_line(desk, wanted)]
        desk.note(EXPORT, f"people:{wanted.state}", kind)
        return found

    rows = [[sentence(f"ng-cot-{name}") for name in COLUMNS], *visit.write(take)]
    return as_xlsx("can-bo", rows) if kind == XLSX else as_csv("can-bo", rows)


def wanted_of(query: Mapping[str, str]) -> Wanted:
    """What the address says, if it makes sense; anything else narrows nothing."""
    state, role = query.get("state", ""), query.get("role", "")
    return Wanted(
        state=state if state in STATES else STATES[0],
        role=role if role in rights.ROLES else "",
        words=query.get("words", "")[:100],
        page=max(1, number_of(query.get("page", ""))),
    )


def _address(wanted: Wanted, page: int) -> str:
    told = {"state": wanted.state, "role": wanted.role, "words": wanted.words}
    told |= {"page": str(page) if page > 1 else ""}
    return urlencode({name: value for name, value in told.items() if value})


def _cells(visit: Visit, line: PostLine) -> list[str]:
    zone = visit.services.office.timezone
    ends = last_day(line.until, zone)
    language = languages().get(line.language or "")
    role = sentence(f"vai-tro-{line.role}")
    return [
        line.name or sentence("ng-chua-co-ten"),
        f"{role} ({language.name})" if language else role,
        line.area.full_name,
        line.above or "",
        f"{line.since.astimezone(zone):%d/%m/%Y}",
        f"{ends:%d/%m/%Y}" if ends else "",
        sentence(f"ng-trang-thai-{line.state(visit.now)}"),
    ]


def show_new(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    posts = visit.read(posting.posts_to_give)
    if not posts:
        raise Refused(Words("ng-khong-duoc-doi"))
    return pages.page(
        "person_new.html",
        409 if error else 200,
        visit=visit,
        posts=posts,
        draft={name: visit.form.get(name, "") for name in FIELDS},
        error=error,
    )


def appoint(pages: Pages, visit: Visit) -> Response:
    """The link is shown on the page that answers, and nowhere again."""
    form = visit.form
    try:
        person_id, token = visit.write(
            lambda desk: posting.appoint_new(desk, form.get("name", ""), plan_of(form))
        )
    except Refused as refused:
        return show_new(pages, visit, refused.words)
    return link_once(pages, visit, (person_id, form.get("name", "")), token)


def link_once(pages: Pages, visit: Visit, who: tuple[int, str], token: str) -> Response:
    return pages.page("person_link.html", visit=visit, who=who, links=staff_links(visit, token))


def show_rights(pages: Pages, visit: Visit) -> Response:
    """Who may see and do what: read off the code that decides."""
    if not visit.holder.authority.is_staff:
        raise Refused(Words("ng-khong-duoc-xem"))
    return pages.page("people_rights.html", visit=visit, roles=rights.ROLES, rows=rights.table())
