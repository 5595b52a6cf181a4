"""What staff do with the checklist: see where each village stands, enter what was made public."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from content.disclosure import Item, items
from content.library.folding import fold
from handlers.desk import Desk
from handlers.disclosure import reminding, rules
from handlers.disclosure.entering import Clock, Made, keep
from handlers.disclosure.rules import Standing
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.registers.door import paths
from storage import disclosures as storage
from storage.areas import Area
from storage.disclosures import Disclosure
from storage.media import expire

PAGE = 30


@dataclass(frozen=True, slots=True)
class Check:
    """An item of the checklist in one village; `counted`: ids of the entries that count."""

    item: Item
    standing: Standing
    rows: list[Disclosure]
    counted: frozenset[int]


@dataclass(frozen=True, slots=True)
class Village:
    """A village and its checklist; `decided_on`: when it agreed on a channel, None: not yet."""

    area: Area
    commune: Area
    decided_on: date | None
    checks: list[Check]

    @property
    def numbers(self) -> Counter[str]:
        """How many items stand in each state."""
        return Counter(check.standing.state for check in self.checks)


@dataclass(frozen=True, slots=True)
class Listing:
    villages: list[Village]
    number: int  # of all pages
    undecided: int  # villages of the whole list that have not agreed on a channel
    page: int
    pages: int


def listing(desk: Desk, words: str, page: int) -> Listing:
    """A page of the villages of their areas whose name, or commune's, has these words."""
    found = named(desk, words)
    decided = storage.decided(desk.session, [area.id for area, _ in found])
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 1), pages)
    shown = found[(page - 1) * PAGE : page * PAGE]
    return Listing(_checked(desk, shown), len(found), len(found) - len(decided), page, pages)


def every_village(desk: Desk, words: str) -> list[Village]:
    return _checked(desk, named(desk, words))


def read(desk: Desk, number: str) -> Village:
    return _checked(desk, [_village(desk, number)])[0]


def may_enter(desk: Desk, village: Area) -> bool:
    return desk.authority.may_write_policies(village.path)


def enter(desk: Desk, number: str, made: Made) -> None:
    village, _ = _village(desk, number)
    if not may_enter(desk, village):
        raise Refused(Words("ckh-khong-lam-duoc"))
    row = keep(desk.session, village, made, Clock(desk.now, desk.office))
    desk.note("disclosure.enter", f"disclosure:{village.id}", f"{row.item} {row.form}")


def photo(desk: Desk, number: str, entry: str) -> str:
    """The photo of an entry, as the head sent it: its name in the media folder."""
    village, _ = _village(desk, number)
    row = storage.find(desk.session, village.id, number_of(entry))
    if row is None or row.media_id is None:
        raise Refused(Words("tep-khong-con"))
    return row.media_id


def take_out(desk: Desk, number: str, entry: str) -> None:
    """An entry made by mistake; that it was there stays in the log."""
    village, _ = _village(desk, number)
    row = storage.find(desk.session, village.id, number_of(entry))
    if row is None or not may_enter(desk, village):
        raise Refused(Words("ckh-khong-lam-duoc"))
    told = f"{row.item} {row.form} {row.since.isoformat()}"
    reminding.forget(desk.session, row.id)
    expire(desk.session, [row.media_id] if row.media_id else [])
    storage.drop(desk.session, row)
    if item := items(desk.office.tables_dir).get(row.item):
        reminding.plan_anew(desk.session, (village.id, item), (desk.now, desk.office))
    desk.note("disclosure.take-out", f"disclosure:{village.id}", told)


def named(desk: Desk, words: str) -> list[tuple[Area, Area]]:
    """The villages of their areas whose name, or commune's, has these words; each with its commune."""
    wanted = fold(words).split()
    found = storage.villages(desk.session, paths(desk), desk.today)
    if not wanted:
        return found
    names = [(fold(f"{area.full_name} {around.full_name}"), area, around) for area, around in found]
    return [(area, around) for name, area, around in names if all(one in name for one in wanted)]


def _village(desk: Desk, number: str) -> tuple[Area, Area]:
    wanted = number_of(number)
    found = storage.villages(desk.session, paths(desk), desk.today)
    row = next((one for one in found if one[0].id == wanted), None)
    if row is None:
        raise Refused(Words("ckh-khong-thay"))
    return row


def _checked(desk: Desk, found: list[tuple[Area, Area]]) -> list[Village]:
    ids = [area.id for area, _ in found]
    decided = storage.decided(desk.session, ids)
    rows: dict[tuple[int, str], list[Disclosure]] = {}
    for row in storage.of(desk.session, ids):
        rows.setdefault((row.area_id, row.item), []).append(row)
    known = items(desk.office.tables_dir).values()
    return [
        Village(area, around, (day := decided.get(area.id)), [
            _check(desk, item, rows.get((area.id, item.code), []), day) for item in known
        ])
        for area, around in found
    ]  # fmt: skip


def _check(desk: Desk, item: Item, rows: list[Disclosure], decided_on: date | None) -> Check:
    counted = frozenset(row.id for row in rows if rules.counts(row, item, decided_on))
    return Check(item, rules.standing(item, rows, decided_on, desk.today), rows, counted)
