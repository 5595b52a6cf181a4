"""A message on its way out, before and after it has a slot to leave in."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.channels.base import Template
from content.languages import VIETNAMESE
from handlers.context import Speaker
from handlers.messages import Outgoing


class Reply(NamedTuple):
    """What the door answers: not yet a row of the outbox."""

    row_id: int
    speaker: Speaker
    external_id: str
    message: Outgoing


@dataclass(frozen=True, slots=True)
class Parcel:
    """A claimed row: leased to this process, with its slot."""

    row_id: int
    address_id: int
    external_id: str
    language: str | None
    message: Outgoing
    reply: bool  # erased once sent
    resend: bool  # sent again when its fate is unknown
    attempts: int
    leaves_at: float  # time.monotonic()
    body_id: int | None = None  # it says what that body says, and nothing of its own
    take_back: str | None = None  # the ids of the messages to take back; None: it is to be said
    by_ear: bool | None = None  # whether they want to hear it; None: they were never asked
    template: Template | None = None  # it goes out as this

    @property
    def hears(self) -> bool:
        """See `Speaker.hears`."""
        return self.language != VIETNAMESE if self.by_ear is None else self.by_ear
