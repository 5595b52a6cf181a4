"""The posts that nobody holds, to look through and to take away; a head is invited from here."""

from collections.abc import Iterator
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.list_file import Row, list_file
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.numbers import number_of
from handlers.people import vacancies
from handlers.people.tenure import last_day

ROOT = "/console/people/vacant"


def show_vacancies(pages: Pages, visit: Visit) -> Response:
    sought = _sought(visit)
    page = number_of(visit.query.get("page", "")) or 1
    narrows: dict[str, str | int] = {
        name: value for name, value in zip(("words", "role"), sought, strict=True) if value
    }
    return pages.page(
        "vacancies.html",
        visit=visit,
        listing=visit.read(lambda desk: vacancies.listing(desk, sought, page)),
        words=sought[0],
        role=sought[1],
        roles=vacancies.ROLES,
        last_day=lambda until: last_day(until, visit.services.office.timezone),
        link=lambda page: f"{ROOT}?{urlencode(narrows | ({'page': page} if page > 1 else {}))}",
        file=lambda kind: f"{ROOT}/list.{kind}?{urlencode(narrows)}",
    )


def _sought(visit: Visit) -> tuple[str, str]:
    role = visit.query.get("role", "")
    return visit.query.get("words", "")[:100], role if role in vacancies.ROLES else ""


def _rows(desk: Desk, visit: Visit) -> Iterator[Row]:
    for one in vacancies.every_one(desk, *_sought(visit)):
        ended = last_day(one.since, desk.office.timezone)
        since = f"{ended:%d/%m/%Y}" if ended else ""
        yield [sentence(f"vai-tro-{one.role}"), one.area.full_name, one.above or "", since]


COLUMNS = ("ng-cot-viec", "ng-cot-dia-ban", "ng-cot-thuoc", "ng-khuyet-tu")
vacancies_list = list_file("vi-tri-khuyet", COLUMNS, _rows)
