"""The sections of the console, and who finds something there."""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.people.authority import STAFF, Authority


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


def _writers_and_speakers(who: Authority) -> bool:
    return _staff(who) or bool(who.languages)


SECTIONS = (
    Section("cases", "/console/cases", "cs-y-kien", _caseworkers),
    Section("notices", "/console/notices", "cs-thong-bao", _staff),
    Section("library", "/console/library", "cs-thu-vien", _writers_and_speakers),
    Section("recordings", "/console/recordings", "cs-ga", _writers_and_speakers),
    Section("reports", "/console/reports", "cs-bao-cao", _staff),
    Section("people", "/console/people", "cs-nguoi", _caseworkers),
)


def sections(who: Authority) -> list[Section]:
    """Those that the member of staff has anything to do in, in the order of the page's head."""
    return [section for section in SECTIONS if section.is_for(who)]
