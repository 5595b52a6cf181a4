"""Posts within somebody's areas that nobody holds: searched, narrowed, page by page."""

from dataclasses import dataclass

from handlers.answers import fold
from handlers.desk import Desk
from handlers.people import roster
from handlers.people.authority import APPROVER, HEAD, OFFICER
from storage import vacancies as storage
from storage.vacancies import Vacancy

POSTS = ((HEAD, "village"), (OFFICER, "commune"), (APPROVER, "commune"))
ROLES = tuple(role for role, _ in POSTS)


@dataclass(frozen=True, slots=True)
class Listing:
    lines: list[Vacancy]
    number: int  # of all pages
    page: int
    pages: int


def listing(desk: Desk, sought: tuple[str, str], page: int) -> Listing:
    found = every_one(desk, *sought)
    pages = max(1, -(-len(found) // roster.PAGE))
    page = min(max(page, 1), pages)
    return Listing(found[(page - 1) * roster.PAGE : page * roster.PAGE], len(found), page, pages)


def every_one(desk: Desk, words: str, role: str) -> list[Vacancy]:
    """`words`: of the area or the commune; `role`: one of `ROLES`, "" for any."""
    paths, moment = roster.paths(desk), (desk.now, desk.today)
    posts = [post for post in POSTS if role in ("", post[0])]
    found = [one for post in posts for one in storage.vacant(desk.session, paths, post, moment)]
    wanted = fold(words)
    return [one for one in found if wanted in fold(f"{one.area.full_name} {one.above or ''}")]
