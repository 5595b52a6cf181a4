"""What every channel is: it decodes what comes in, sends what goes out, and says what it can do."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from starlette.routing import BaseRoute

from handlers.messages import Incoming

Receive = Callable[[Incoming], Awaitable[None]]
"""The way in: returns when the event is durable, so that the channel may acknowledge it."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """`buttons`: draws choices as buttons; else they become a numbered menu in the text."""

    buttons: bool
    text_limit: int  # characters of one message
    rate: float | None  # messages a second of the whole token; None: no limit


@dataclass(frozen=True, slots=True)
class Attachment:
    kind: str  # voice | photo
    media_id: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """One message in the person's language. On a channel without buttons they are in `text`."""

    text: str
    buttons: tuple[tuple[str, str], ...] = ()  # (tag, label)
    attachments: tuple[Attachment, ...] = ()
    forget: bool = False  # drop what the channel keeps of the talk so far


class Channel(Protocol):
    """`send` returns when the platform has taken the message, or raises `failures.SendFailed`."""

    name: str

    @property
    def capabilities(self) -> Capabilities: ...

    async def send(self, address: str, message: Rendered) -> None: ...

    async def show(self, address: str, message: Rendered) -> None:
        """Send without the database's help: for the numbers to call when it does not answer."""
        ...

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """What the web server serves for it: a page, a webhook."""
        ...

    async def run(self) -> None:
        """What it does beside all else, until cancelled: asking for updates, for one."""
        ...

    async def aclose(self) -> None: ...


class LocalChannel:
    """The parts of a channel that one without a network leaves empty."""

    routes: Sequence[BaseRoute] = ()

    async def run(self) -> None:
        return

    async def aclose(self) -> None:
        return
