"""The sections of the console, and who finds something there."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.people.authority import OBSERVER, STAFF, Authority


@dataclass(frozen=True, slots=True)
class Section:
    key: str  # as the templates name it
    address: str
    name: str  # of the catalog
    is_for: Callable[[Authority], bool]


def _caseworkers(who: Authority) -> bool:
    return who.is_caseworker


def _staff(who: Authority) -> bool:
    return any(role.role in STAFF for role in who.roles)


def _caseworkers_and_speakers(who: Authority) -> bool:
    return who.is_caseworker or bool(who.languages)


SECTIONS = (
    Section("home", "/console", "cs-trang-chu", _staff),
    Section("calendar", "/console/calendar", "lich-tieu-de", _caseworkers),
    Section("cases", "/console/cases", "cs-y-kien", _caseworkers),
    Section("dialogues", "/console/dialogues", "cs-dt", _caseworkers),
    Section("consultations", "/console/consultations", "cs-gop-y", _caseworkers),
    Section("supervision", "/console/supervision", "cs-giam-sat", _caseworkers),
    Section("registers", "/console/registers", "cs-ck", _caseworkers),
    Section("meetings", "/console/meetings", "hopxa-tieu-de", _caseworkers),
    Section("campaigns", "/console/campaigns", "cs-td", _caseworkers),
    Section("notices", "/console/notices", "cs-thong-bao", _caseworkers),
    Section("library", "/console/library", "cs-thu-vien", _caseworkers_and_speakers),
    Section("recordings", "/console/recordings", "cs-ga", _caseworkers_and_speakers),
    Section("figures", "/console/figures", "cs-so-lieu", _staff),
    Section("reports", "/console/reports", "cs-bao-cao", _staff),
    Section("people", "/console/people", "cs-nguoi", _caseworkers),
)


def sections(who: Authority) -> list[Section]:
    """Those that the member of staff has anything to do in, in the order of the page's head."""
    return [section for section in SECTIONS if section.is_for(who)]


SUMS = ("/console", "/console/meetings")  # where they find sums; what lies below is closed
# The work that sections belong to, in the order of the page's head; a section of none stands by itself.
WORK = (
    ("nhom-hom-nay", ("home", "calendar")),
    ("nhom-nghe-dan", ("cases", "dialogues", "consultations", "supervision")),
    ("nhom-bao-tin", ("notices", "library", "recordings")),
    ("nhom-hop-thi-dua", ("meetings", "campaigns")),
    ("nhom-tong-hop", ("figures", "reports", "registers")),
    ("nhom-can-bo", ("people",)),
)
FEW = 5  # sections, that need no grouping


@dataclass(frozen=True, slots=True)
class Group:
    """Sections of one kind of work; one section alone has no name above it."""

    name: str  # of the catalog
    sections: tuple[Section, ...]

    def holds(self, key: str) -> bool:
        return any(section.key == key for section in self.sections)


def groups(who: Authority) -> list[Group]:
    """The same sections by the work that they belong to, so that few stand beside each other."""
    own = sections(who)
    if len(own) <= FEW:
        return [_alone(section) for section in own]
    grouped = {key for _, keys in WORK for key in keys}
    found = [(name, tuple(one for one in own if one.key in keys)) for name, keys in WORK]
    loose = [_alone(section) for section in own if section.key not in grouped]
    made = [Group(name, held) if held[1:] else _alone(held[0]) for name, held in found if held]
    return made + loose


def _alone(section: Section) -> Group:
    return Group(section.name, (section,))


# What whoever only watches may open: figures, early signs, reports, what is their own, and who may do
# what. Every other address is closed to them, one that is added later too.
WATCHED = (
    "/console/figures",
    "/console/charts",
    "/console/reports",
    "/console/account",
    "/console/confirm",
    "/console/people/rights",
)


# What is left to whoever is signed in and holds no post of the console's: what is their own.
KEPT = ("/console/account", "/console/confirm", "/console/calendar/feed/drop")


def is_open_to(who: Authority, path: str) -> bool:
    """Whether they may ask for that address at all; what they find there the handlers decide."""
    if not (who.is_staff or who.languages):
        return _is_under(path, KEPT)
    if not only_watches(who):
        return True
    return path in SUMS or _is_under(path, WATCHED)


def _is_under(path: str, places: tuple[str, ...]) -> bool:
    return any(path == one or path.startswith(f"{one}/") for one in places)


def only_watches(who: Authority) -> bool:
    """An observer who holds no other role."""
    return bool(who.roles) and all(role.role == OBSERVER for role in who.roles)
