"""The contests of somebody's areas: searched, narrowed, page by page, the newest first."""

from dataclasses import dataclass

from content.library.folding import fold
from handlers.desk import Desk
from handlers.quizzes import door
from storage import quizzes as storage
from storage.areas import Area
from storage.quizzes import Contest

PAGE = 30
MOST = 2_000  # an office holds a few a year


@dataclass(frozen=True, slots=True)
class Sought:
    """What an address asks for; `stage`: one of `rules.STAGES`, "" for any."""

    words: str = ""
    stage: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    row: Contest
    area: Area
    stage: str


@dataclass(frozen=True, slots=True)
class Listing:
    lines: list[Line]
    number: int  # of all pages
    page: int
    pages: int


def listing(desk: Desk, sought: Sought) -> Listing:
    found = every_one(desk, sought)
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(sought.page, 1), pages)
    return Listing(found[(page - 1) * PAGE : page * PAGE], len(found), page, pages)


def every_one(desk: Desk, sought: Sought) -> list[Line]:
    rows = storage.listed(desk.session, door.reach(desk), None, most=MOST)
    lines = (Line(row, area, door.stage(desk, row)) for row, area in rows)
    words = fold(sought.words).split()
    return [
        one
        for one in lines
        if (not sought.stage or one.stage == sought.stage)
        and all(word in fold(f"{one.row.title} {one.area.full_name}") for word in words)
    ]
