"""The registers of somebody's areas: searched, narrowed, page by page; what is overdue stands first."""

from dataclasses import dataclass
from datetime import date

from content.library.folding import fold
from content.registers import Register, registers
from handlers.desk import Desk
from handlers.registers import door, rules
from handlers.reports.office import our_areas
from storage import commitments as storage
from storage.areas import Area, communes_under
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
class Awaited:
    """What is held periodically, and was not for too long; `last`: None where it never was."""

    register: Register
    area: Area
    last: date | None


@dataclass(frozen=True, slots=True)
class Listing:
    lines: list[Line]
    number: int  # of all pages
    page: int
    pages: int
    late: list[Owed]
    awaited: list[Awaited]


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
        awaited=awaited(desk),
    )


def awaited(desk: Desk) -> list[Awaited]:
    """In their areas, and in the communes within them."""
    areas = {one.id: one for one in our_areas(desk)}
    areas |= {one.id: one for one in communes_under(desk.session, door.paths(desk), desk.today)}
    found = []
    for register in registers(desk.office.tables_dir).values():
        held = storage.last_held(desk.session, register.code, areas) if register.every else {}
        found += [
            Awaited(register, area, held.get(area.id))
            for area in areas.values()
            if rules.is_awaited(held.get(area.id), register.every, desk.today)
        ]
    return found


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
