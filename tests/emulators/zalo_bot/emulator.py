"""The server's state, and starting it."""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.emulators.zalo_bot.calls import Call
from tests.emulators.zalo_bot.events import Events, Raw
from tests.emulators.zalo_bot.faults import Faults, Refused
from tests.emulators.zalo_bot.methods import METHODS, bad
from tests.emulators.zalo_bot.people import Person
from tests.emulators.zalo_bot.pusher import Pusher
from tests.emulators.zalo_bot.server import web_app

TOKEN = "12345689:emulatoremulator-emulator"
REMEMBERED = 10_000  # calls


class Emulator:
    """`everyone`: any chat id is a person who has written before, as load tests want it."""

    def __init__(self, session: ClientSession, *, everyone: bool = False) -> None:
        self.token = TOKEN
        self.url = ""
        self.flat = True  # the shape of what the webhook brings, as seen live; else as documented
        self.longest_poll = 1.0  # seconds: a test does not wait for thirty
        self.bot = {
            "id": "1459232241454765289",
            "account_name": "bot.VDKyGxQvc",
            "account_type": "BASIC",
            "can_join_groups": False,
        }
        self.events = Events()
        self.faults = Faults()
        self.people: dict[str, Person] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.calls: deque[Call] = deque(maxlen=REMEMBERED)
        self.probes: list[int] = []  # statuses with which the webhook's empty request was answered
        self._session = session
        self._everyone = everyone
        self._ids = itertools.count(0x6EDE9AFA)
        self._messages = itertools.count(1)

    def person(self, name: str = "Lò Thị Ăm", person_id: str = "") -> Person:
        """Somebody new; or whoever has that id already."""
        number = person_id or f"{next(self._ids):08x}66b88fe6d6a9"
        if number not in self.people:
            self.people[number] = Person(number, name, self.events.add, self.store)
        return self.people[number]

    def store(self, kind: str, data: bytes) -> str:
        """Where a file that a person sent can be had, for a while."""
        name = f"{kind}-{len(self.files)}.{'jpg' if kind == 'photo' else 'aac'}"
        self.files[name] = (kind, data)
        return f"{self.url}/files/{name}"

    def chat(self, call: Call) -> Person:
        number = call.text("chat_id")
        if number not in self.people and self._everyone and number:
            self.person("Người", number).met = True
        if number not in self.people:
            raise bad("chat_id is invalid")
        return self.people[number]

    def sent(self, person: Person, content: Raw) -> Raw:
        person.receive(content)
        return {"message_id": f"82599fa32f56d{next(self._messages):07x}", "date": _now()}

    async def fetched(self, url: str) -> tuple[str, bytes]:
        """What a public address gives, as Zalo would fetch it: type and bytes."""
        if not url.startswith("http"):
            raise bad("url is invalid")
        try:
            async with self._session.get(url, timeout=ClientTimeout(5)) as found:
                if found.status != 200:
                    raise bad("url could not be fetched")
                return found.content_type, await found.read()
        except (ClientError, TimeoutError, OSError):
            raise bad("url could not be fetched") from None

    async def probe(self, url: str) -> None:
        """One empty request without a type of content, and without the secret."""
        try:
            async with self._session.post(url, timeout=ClientTimeout(2)) as answer:
                self.probes.append(answer.status)
        except (ClientError, TimeoutError, OSError):
            self.probes.append(0)

    async def carry_out(self, call: Call) -> Any:
        """The result of a method. Raises Refused."""
        self.calls.append(call)
        method = METHODS.get(call.method)
        if method is None:
            raise Refused(404, "Not Found")
        return await method(self, call)

    def asked(self, method: str) -> list[Call]:
        """The requests of a method, oldest first."""
        return [call for call in self.calls if call.method == method]


@asynccontextmanager
async def zalo_bot(port: int = 0, *, everyone: bool = False) -> AsyncIterator[Emulator]:
    """A server on 127.0.0.1; its `url` is what ZALO_BOT_API is set to."""
    async with ClientSession() as session:
        emulator = Emulator(session, everyone=everyone)
        runner = web.AppRunner(web_app(emulator), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        host, bound = runner.addresses[0][:2]
        emulator.url = f"http://{host}:{bound}"
        pusher = Pusher(emulator, session)
        pushing = asyncio.get_running_loop().create_task(pusher.run())
        try:
            yield emulator  # outside of a task group, which would wrap a test's own failure
        finally:
            pushing.cancel()
            await asyncio.gather(pushing, return_exceptions=True)
            await runner.cleanup()


def _now() -> int:
    """In milliseconds, as all of Zalo's dates."""
    return int(time.time() * 1000)
