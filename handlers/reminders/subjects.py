"""What a subject has to know so that its people can be reminded, and which subjects there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Protocol

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.messages import Outgoing
from storage.due import People, Row

IN_TIME, LATE, MOVED, OFF = "in_time", "late", "moved", "off"


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that is wanted. `manner`: in which of the ways above it is to be worded."""

    id: int
    subject_id: int
    manner: str
    told: Mapping[str, Any]  # what `Change.told` kept


class Subject(Protocol):
    """Of one kind of content/reminders. Many subjects are asked for at once, so that it is quick."""

    tells_answered: bool  # whoever has answered hears of changes from the subject itself

    def recipients(self, ids: Sequence[int]) -> People:
        """Rows (subject_id, person_id, answered, consent) of everybody who is to be reminded.

        `answered`: 1 of whoever has answered already, else 0; `consent`: the purpose under which
        they may be told. One row a person and subject. Who agrees is looked up elsewhere.
        """
        ...

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        """The path of the area that each is about: its pauses hold the reminder back."""
        ...

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        """What each says, by its `Asked.id`; one that is missing is not said any more."""
        ...


Subjects = Mapping[str, Subject]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of the clock."""

    now: datetime
    office: Office
    subjects: Subjects


def by_kind(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    ordered = sorted(rows, key=lambda row: row.kind)
    return [(name, list(some)) for name, some in groupby(ordered, key=lambda row: row.kind)]
