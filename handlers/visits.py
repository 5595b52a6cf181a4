"""One message at the front desk, and what is said back."""

from dataclasses import dataclass, replace
from datetime import datetime

from handlers.context import Context
from handlers.conversation import State
from handlers.messages import Incoming, Kind, Outgoing, Words


@dataclass(slots=True)
class Visit:
    """Who comes, with what, and the talk that they are in (None: in none)."""

    context: Context
    incoming: Incoming
    state: State | None = None
    touched: datetime | None = None  # when the talk was last answered
    preface: tuple[Words, ...] = ()  # what is said before the answer, whatever that is
    offers: tuple[tuple[str, Words], ...] = ()  # buttons under the answer, whatever that is

    @property
    def text(self) -> str:
        """What was typed; nothing for a tap, a recording or a photo."""
        return self.incoming.text if self.incoming.kind is Kind.TEXT else ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said back (None: nothing), and the talk as it now stands (None: no talk)."""

    message: Outgoing | None
    state: State | None = None

    def after(
        self, preface: tuple[Words, ...], offers: tuple[tuple[str, Words], ...] = ()
    ) -> "Reply":
        """The same, with some words before it and some buttons under it."""
        if self.message is None or not (preface or offers):
            return self
        says = (*preface, *self.message.says)
        buttons = (*self.message.buttons, *offers)
        return Reply(replace(self.message, says=says, buttons=buttons), self.state)

    def aloud(self) -> "Reply":
        """The same, to be heard by who does not hear everything as well."""
        return (
            self
            if self.message is None
            else replace(self, message=replace(self.message, aloud=True))
        )
