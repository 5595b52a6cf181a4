"""What a subject has to know so that its people can be reminded, and which subjects there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy.orm import Session

from handlers.messages import Outgoing
from storage.due import People

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

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        """What each says, by its `Asked.id`; one that is missing is not said any more."""
        ...
