"""What staff see of the notices: those that go to their own areas and nowhere else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from content.library.folding import fold
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import approval
from handlers.notices.actions import status
from handlers.notices.lines import Line, lines_of
from handlers.numbers import number_of
from handlers.people.authority import APPROVER, STAFF
from storage.areas import Area
from storage.notices import Notice

MOST = 50  # lines on one page
MOST_TAKEN = 5_000  # lines of the file that is taken home
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; "" and False narrow nothing."""

    state: str = ""
    mine: bool = False
    to_approve: bool = False
    words: str = ""  # that stand in the notice, with or without their diacritics
    before: int = 0  # only those older than that notice; 0: from the newest on


@dataclass(frozen=True, slots=True)
class Overview:
    waiting: list[Line]  # for the approval of whoever looks, the oldest first
    lines: list[Line]  # the newest first
    older: int | None  # where the next page begins: `Wanted.before`


@dataclass(frozen=True, slots=True)
class Figures:
    """A notice's messages by what became of them."""

    sent: int
    waiting: int
    failed: int
    unknown: int
    cancelled: int

    @property
    def total(self) -> int:
        return self.sent + self.waiting + self.failed + self.unknown + self.cancelled

    @property
    def gone(self) -> int:
        """Those that were tried."""
        return self.sent + self.failed + self.unknown


def overview(desk: Desk, wanted: Wanted) -> Overview:
    """Refused to whoever is no staff."""
    _refuse_strangers(desk)
    waiting = approval.waiting_for(desk.session, desk.authority)
    shown = lines_of(desk, waiting, {notice.id for notice in waiting})
    if wanted.to_approve:
        return Overview(shown, [], None)
    apart = {notice.id for notice in waiting} if wanted == Wanted() else set[int]()
    others = (one for one in _newest(desk, wanted) if one.id not in apart)
    found = list(islice(others, MOST + 1))
    lines = lines_of(desk, found[:MOST], {notice.id for notice in waiting})
    older = found[MOST - 1].id if len(found) > MOST else None
    return Overview(shown if apart else [], lines, older)


def every_line(desk: Desk, wanted: Wanted) -> list[Line]:
    """All of the list, for a file: the newest first, as many as a file takes."""
    _refuse_strangers(desk)
    waiting = {notice.id for notice in approval.waiting_for(desk.session, desk.authority)}
    found = list(islice(_newest(desk, wanted), MOST_TAKEN))
    return lines_of(desk, found, waiting)


def waiting_number(desk: Desk) -> int:
    """How many notices wait for the approval of whoever asks; most people approve nothing."""
    if not any(role.role == APPROVER for role in desk.authority.roles):
        return 0
    return len(approval.waiting_for(desk.session, desk.authority))


def reach(desk: Desk, number: str) -> Notice:
    """A notice of their areas. Another's is refused in the same words as one that does not exist."""
    notice = desk.session.get(Notice, number_of(number))
    if notice is None or not _lies_within(desk, approval.areas(desk.session, notice)):
        raise Refused(Words("cs-tb-khong-thay"))
    return notice


def line_of(desk: Desk, notice: Notice) -> Line:
    return lines_of(
        desk, [notice], {one.id for one in approval.waiting_for(desk.session, desk.authority)}
    )[0]


def figures(session: Session, notice: Notice) -> Figures:
    found = status(session, notice.id)
    return Figures(
        sent=found["sent"],
        waiting=found["waiting"] + found["sending"],
        failed=found["failed"],
        unknown=found["unknown"],
        cancelled=found["cancelled"],
    )


# --- whose they are ---------------------------------------------------------------------------------


def _paths(desk: Desk) -> list[str]:
    return [role.path for role in desk.authority.roles if role.role in STAFF]


def _refuse_strangers(desk: Desk) -> None:
    if not _paths(desk):
        raise Refused(Words("khong-co-quyen-xem"))


def _lies_within(desk: Desk, areas: Sequence[Area]) -> bool:
    paths = tuple(_paths(desk))
    return bool(areas) and all(area.path.startswith(paths) for area in areas)


def _newest(desk: Desk, wanted: Wanted) -> Iterator[Notice]:
    """Those of their areas, the newest first, read in batches as they are asked for."""
    before, sought = wanted.before, fold(wanted.words)
    while True:
        found = _narrowed(desk, wanted).order_by(Notice.id.desc()).limit(_BATCH)
        if before:
            found = found.where(Notice.id < before)
        batch = desk.session.scalars(found).all()
        yield from (one for one in batch if sought in fold(one.text) and _is_within(desk, one))
        if len(batch) < _BATCH:
            return
        before = batch[-1].id


def _narrowed(desk: Desk, wanted: Wanted) -> Select[Notice]:
    """Also those to a larger area: somebody with two communes may have written to both."""
    paths = _paths(desk)
    above = {int(part) for path in paths for part in path.strip("/").split("/")}
    inside = or_(*(Area.path.startswith(path, autoescape=True) for path in paths))
    near = or_(Area.id.in_(above), inside) if len(paths) > 1 else inside
    found = select(Notice).where(Notice.area_id.in_(select(Area.id).where(near)))
    if wanted.state:
        found = found.where(Notice.state == wanted.state)
    if wanted.mine:
        found = found.where(Notice.author_id == desk.authority.person_id)
    return found


def _is_within(desk: Desk, notice: Notice) -> bool:
    if len(_paths(desk)) == 1:
        return True  # its whole audience lies in the one area that was asked for
    return _lies_within(desk, approval.areas(desk.session, notice))
