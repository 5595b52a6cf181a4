"""The registers of somebody's areas: searched, narrowed, page by page; what is overdue stands first."""

from dataclasses import dataclass

from content.library.folding import fold
from handlers.desk import Desk
from handlers.registers import door
from storage import commitments as storage
from storage.commitments import Line, Owed, Wanted

PAGE = 30
LATE_SHOWN = 20
MOST_TAKEN = 2_000  # lines of the file that is taken home


@dataclass(frozen=True, slots=True)
class Sought:
    """What an address asks for; `register`: a code, `state`: one of `rules.NARROWED`, "" for any."""

    words: str = ""
    register: str = ""
    state: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Listing:
    lines: list[Line]
    number: int  # of all pages
    page: int
    pages: int
    late: list[Owed]


def listing(desk: Desk, sought: Sought) -> Listing:
    wanted = _wanted(desk, sought)
    number = storage.number(desk.session, wanted)
    pages = max(1, -(-number // PAGE))
    page = min(max(sought.page, 1), pages)
    return Listing(
        lines=storage.listed(desk.session, wanted, skip=(page - 1) * PAGE, most=PAGE),
        number=number,
        page=page,
        pages=pages,
        late=storage.late(desk.session, wanted.paths, desk.today, LATE_SHOWN),
    )


def every_one(desk: Desk, sought: Sought) -> list[Owed]:
    """Each commitment of the list, for a file: as many as a file takes."""
    return storage.every_one(desk.session, _wanted(desk, sought), MOST_TAKEN)


def _wanted(desk: Desk, sought: Sought) -> Wanted:
    return Wanted(
        paths=door.paths(desk),
        today=desk.today,
        words=fold(sought.words),
        register=sought.register,
        state=sought.state,
    )
