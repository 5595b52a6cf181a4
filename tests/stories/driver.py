"""A village in a test: the whole bot over a database of its own, and the people who talk to it.

Only the edge is fake: people speak through a channel that is a list, and the clock stands still
until it is moved.
"""

import asyncio
import itertools
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from bot.channels.base import Capabilities, LocalChannel, Rendered
from bot.channels.terminal.transcript import Exchange, agrees, heard_lines
from bot.runtime import running
from bot.settings import Settings
from bot.start import prepare
from handlers.messages import Incoming, Kind, MediaFile
from tests.unit.media.files import photo, wav

MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # eight in the morning in Điện Biên


FILES = {"(ghi âm)": (Kind.VOICE, wav()), "(ảnh)": (Kind.PHOTO, photo())}


class StandingClock:
    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


class ListChannel(LocalChannel):
    """A channel of a test: what the bot says to each address is a list."""

    capabilities = Capabilities(buttons=True, text_limit=4096, rate=None)

    def __init__(self, name: str = "test") -> None:
        self.name = name
        self.said: dict[str, list[Rendered]] = {}

    async def send(self, address: str, message: Rendered) -> str:
        self.said.setdefault(address, []).append(message)
        return ""

    async def show(self, address: str, message: Rendered) -> None:
        await self.send(address, message)


@dataclass
class Villager:
    """One person on one channel."""

    village: "Village"
    name: str
    heard: int = 0
    exchanges: list[Exchange] = field(default_factory=list)

    async def says(self, text: str) -> str:
        return await self._did(text, Kind.TEXT, text=text)

    async def opens(self, payload: str = "") -> str:
        return await self._did("/start", Kind.START, text=payload)

    async def taps(self, label: str) -> str:
        tags = {name: tag for message in self._messages() for tag, name in message.buttons}
        assert label in tags, f"no button «{label}»; the last are {self.buttons}"
        return await self._did(f"[{label}]", Kind.TAP, tap=tags[label])

    async def sends(self, kind: Kind, data: bytes) -> str:
        media = await self.village.app.keep(kind.value, data)
        return await self._did("(ghi âm)" if kind is Kind.VOICE else "(ảnh)", kind, media=media)

    async def does(self, kind: Kind, text: str = "") -> str:
        return await self._did(f"({kind})", kind, text=text)

    @property
    def buttons(self) -> list[str]:
        """The labels under the last message."""
        return [label for _, label in self._messages()[-1].buttons]

    @property
    def last(self) -> str:
        return self.last_message.text

    @property
    def last_message(self) -> Rendered:
        return self._messages()[-1]

    def new(self) -> list[Rendered]:
        """What was said since last looked at."""
        messages = self._messages()[self.heard :]
        self.heard += len(messages)
        return messages

    def _messages(self) -> list[Rendered]:
        return self.village.channel.said.get(self.name, [])

    async def _did(
        self, did: str, kind: Kind, text: str = "", tap: str = "", media: MediaFile | None = None
    ) -> str:
        """Do it, wait for what is said to it, and return that as one text."""
        self.new()
        event = Incoming(
            self.village.channel.name, self.name, self.village.event_id(), kind, text, tap, media
        )
        await self.village.receive(event)
        answers = self.new()
        lines = [line for message in answers for line in heard_lines(message)]
        self.exchanges.append(Exchange(did, lines))
        return "\n".join(message.text for message in answers)

    async def follows(self, transcript: list[Exchange]) -> None:
        """Do what the transcript says and hear what it says, line by line."""
        for exchange in transcript:
            await self.does_step(exchange.did)
            heard = self.exchanges[-1].heard
            assert self.agrees(exchange.heard, heard), _differ(exchange, heard)

    def agrees(self, expected: Sequence[str], heard: Sequence[str]) -> bool:
        """Whether that is what they are to hear."""
        return len(expected) == len(heard) and all(map(agrees, expected, heard))

    async def does_step(self, did: str) -> None:
        if did == "/start":
            await self.opens()
        elif later := re.fullmatch(r"\((\d+) ngày sau\)", did):
            self.village.clock.passes(days=int(later[1]))
            self.exchanges.append(Exchange(did))
        elif did in FILES:
            await self.sends(*FILES[did])
        elif did.startswith("[") and did.endswith("]"):
            await self.taps(did[1:-1])
        else:
            await self.says(did)


def _differ(exchange: Exchange, heard: list[str]) -> str:
    return "\n".join([f"> {exchange.did}", "expected:", *exchange.heard, "", "heard:", *heard])


class Village:
    def __init__(self, app: App, channel: ListChannel, clock: StandingClock) -> None:
        self.app = app
        self.channel = channel
        self.clock = clock
        self._ids = itertools.count(1)
        self.last_event: Incoming | None = None
        self.people = Villager  # how they answer

    def person(self, name: str) -> Villager:
        return self.people(self, name)

    def event_id(self) -> str:
        return f"e{next(self._ids)}"

    async def receive(self, event: Incoming) -> None:
        self.last_event = event
        await self.app.receive(event)
        await self.app.post_office.settle()


@asynccontextmanager
async def village(
    tmp_path: Path,
    database_url: str,
    clock: StandingClock | None = None,
    channel: ListChannel | None = None,
    **more: Any,
) -> AsyncIterator[Village]:
    """The bot running over `database_url`, Điện Biên's areas and the example villages loaded.

    `more`: settings.
    """
    standing = clock or StandingClock()
    channel = channel or ListChannel()
    settings = Settings(
        data_dir=tmp_path / "data",
        database_url=database_url,
        office_phone="0215 000 000",
        office_contact="chị trực Mặt trận xã",
        telegram_token=None,
        _env_file=None,
        **more,
    )
    app = App(settings, own=[channel], clock=standing)
    prepare(app)
    async with running(app, frozenset({"worker"})):
        await asyncio.sleep(0)  # the sender starts: what is said from now on leaves at once
        yield Village(app, channel, standing)
