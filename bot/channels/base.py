"""What every channel is: it decodes what comes in, sends what goes out, and says what it can do."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from starlette.routing import BaseRoute

from bot.delivery.failures import Failure, SendFailed
from handlers.messages import Incoming

MANY = 100  # buttons: no menu has more

Receive = Callable[[Incoming], Awaitable[None]]
"""The way in: returns when the event is durable, so that the channel may acknowledge it."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """`buttons`: draws choices as buttons, up to `most_buttons`; else they become a numbered menu.

    Rates are messages a second; None: no limit. `recall`: a message can be taken back for a time.
    `unsay`: also from a phone that has it already. `windows`: people can be written to freely only for
    a time after they wrote.
    """

    buttons: bool
    text_limit: int  # characters of one message
    rate: float | None  # of the whole token
    chat_rate: float | None = None  # to one person
    group_rate: float | None = None  # to one group
    recall: bool = False
    unsay: bool = False
    most_buttons: int = MANY
    windows: bool = False

    @property
    def numbers(self) -> bool:
        """Whether a menu may be one of numbers to send."""
        return not self.buttons or self.most_buttons < MANY


@dataclass(frozen=True, slots=True)
class Attachment:
    kind: str  # voice | photo
    media_id: str


@dataclass(frozen=True, slots=True)
class Template:
    """A message of words that the platform approved beforehand, where it allows no others."""

    id: str
    data: Mapping[str, str]  # what stands in its fields
    phone: str = ""  # 84…: to this number; "": to the address
    tracking: str = ""  # our own name of the message, at most 48 characters


@dataclass(frozen=True, slots=True)
class Rendered:
    """One message in the person's language. A menu by number is in `text`, and has no buttons."""

    text: str
    buttons: tuple[tuple[str, str], ...] = ()  # (tag, label)
    attachments: tuple[Attachment, ...] = ()
    forget: bool = False  # drop what the channel keeps of the talk so far
    template: Template | None = None  # it goes out as this, and `text` only says what it says


@dataclass(frozen=True, slots=True)
class Quota:
    """What a platform said with its last answer: messages that may still be sent, of how many."""

    left: int
    most: int


@runtime_checkable
class Metered(Protocol):
    """A channel whose platform says what is left; `quota` is None until it did."""

    @property
    def quota(self) -> Quota | None: ...


class Channel(Protocol):
    """`send` and `recall` return when the platform has done it, or raise `failures.SendFailed`."""

    name: str

    @property
    def capabilities(self) -> Capabilities: ...

    async def send(self, address: str, message: Rendered) -> str:
        """The platform's ids of what it took, joined by commas; "" where it gives none."""
        ...

    async def recall(self, address: str, message_ids: str) -> None:
        """Take back what `send` named so. One that is gone already counts as taken back.

        REFUSED: it is too late, or never possible here; a correction must follow instead.
        """
        ...

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
    """What a channel without a network need not write: it has nothing to run, close or recall."""

    routes: Sequence[BaseRoute] = ()

    async def recall(self, address: str, message_ids: str) -> None:
        raise SendFailed(Failure.REFUSED, detail="no recall here")

    async def run(self) -> None:
        return

    async def aclose(self) -> None:
        return
