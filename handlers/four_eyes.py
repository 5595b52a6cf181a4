"""What some write and somebody else approves: reports, dialogues, dossiers, consultations.

It is changed only as it was seen, each change counts, and who worked on it does not approve it.
"""

from collections.abc import Collection
from typing import NamedTuple, Protocol, TypeVar

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words

T = TypeVar("T")


class Shared(Protocol):
    version: int
    editor_ids: list[int]


class Refusals(NamedTuple):
    """Keys of the catalog."""

    unknown: str  # in the same words whether there is none or it is another area's
    overtaken: str
    not_allowed: str


def found(row: T | None, refusals: Refusals) -> T:
    if row is None:
        raise Refused(Words(refusals.unknown))
    return row


def refuse_if_overtaken(row: Shared, seen: int, refusals: Refusals) -> None:
    if seen != row.version:
        raise Refused(Words(refusals.overtaken))


def refuse_unless_allowed(action: str, allowed: Collection[str], refusals: Refusals) -> None:
    if action not in allowed:
        raise Refused(Words(refusals.not_allowed))


def worked_on(desk: Desk, row: Shared) -> None:
    """They wrote at it: somebody else approves."""
    row.editor_ids = sorted({*row.editor_ids, desk.authority.person_id})
