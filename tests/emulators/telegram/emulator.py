"""The server's state, and starting it."""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.emulators.telegram.calls import Call
from tests.emulators.telegram.chats import Chat
from tests.emulators.telegram.faults import Faults
from tests.emulators.telegram.files import Files
from tests.emulators.telegram.groups import Group
from tests.emulators.telegram.methods import METHODS
from tests.emulators.telegram.people import Person
from tests.emulators.telegram.pusher import Pusher
from tests.emulators.telegram.refusals import Refused, bad, too_many
from tests.emulators.telegram.server import web_app
from tests.emulators.telegram.updates import Updates

TOKEN = "4242:AAHemulatoremulatoremulatoremulator_"
REMEMBERED = 10_000  # calls


class Emulator:
    """`everyone`: any chat id is a person who has written before, as load tests want it."""

    def __init__(self, *, everyone: bool = False, token: str = TOKEN) -> None:
        self.token = token
        self.url = ""
        self.bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Nhịp Cầu",
            "username": "nhip_cau_bot",
        }
        self.updates = Updates()
        self.files = Files()
        self.faults = Faults()
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.calls: deque[Call] = deque(maxlen=REMEMBERED)
        self.rate: int | None = None  # messages a second of the whole bot; None: no limit
        self._sent: deque[float] = deque()
        self._everyone = everyone
        self._ids = itertools.count(700_000_001)

    def person(self, name: str = "Mùa A Dế", person_id: int | None = None) -> Person:
        """Somebody new; or whoever has that id already."""
        number = next(self._ids) if person_id is None else person_id
        if number not in self.people:
            self.people[number] = Person(number, name, self.updates, self.files)
        return self.people[number]

    def group(self, title: str = "Bản Nà Tấu") -> Group:
        """A new group with the bot in it."""
        number = -next(self._ids)
        self.groups[number] = Group(number, title, self.updates, self.bot)
        return self.groups[number]

    def grow(self, group: Group) -> Group:
        """The group becomes a supergroup: the new one."""
        grown = group.becomes_supergroup()
        self.groups[grown.id] = grown
        return grown

    def chat(self, call: Call) -> Chat:
        if not call.text("chat_id"):
            raise bad("chat_id is empty")
        number = call.number("chat_id")
        if number in self.groups:
            return self.groups[number]
        if number not in self.people and self._everyone and number > 0:
            self.person(f"Người {number}", number).met = True
        if number not in self.people:
            raise bad("chat not found")
        return self.people[number]

    def count(self, chat: Chat) -> None:
        """One more message; refused when there were too many within the last second."""
        chat.check_reachable()
        if self.rate is None:
            return
        now = time.monotonic()
        while self._sent and self._sent[0] <= now - 1:
            self._sent.popleft()
        if len(self._sent) >= self.rate:
            raise too_many(1)
        self._sent.append(now)

    async def carry_out(self, call: Call) -> Any:
        """The result of a method. Raises Refused."""
        self.calls.append(call)
        method = METHODS.get(call.method)
        if method is None:
            raise Refused(404, "Not Found")
        return await method(self, call)

    async def answered(self, answer: dict[str, Any]) -> None:
        """What a webhook answered with: a method, and nobody hears how it went."""
        call = Call(str(answer.get("method", "")).lower(), answer, form="webhook")
        try:
            await self.carry_out(call)
        except Refused as refused:
            call.form = f"webhook, refused: {refused.description}"

    def asked(self, method: str) -> list[Call]:
        """The requests of a method, oldest first."""
        return [call for call in self.calls if call.method == method.lower()]


@asynccontextmanager
async def telegram(port: int = 0, *, everyone: bool = False) -> AsyncIterator[Emulator]:
    """A server on 127.0.0.1; its `url` is what TELEGRAM_API is set to."""
    emulator = Emulator(everyone=everyone)
    runner = web.AppRunner(web_app(emulator), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    host, bound = runner.addresses[0][:2]
    emulator.url = f"http://{host}:{bound}"
    pusher = Pusher(emulator.updates, emulator.answered)
    pushing = asyncio.get_running_loop().create_task(pusher.run())
    try:
        yield emulator  # outside of a task group, which would wrap a test's own failure
    finally:
        pushing.cancel()
        await asyncio.gather(pushing, return_exceptions=True)
        await runner.cleanup()
