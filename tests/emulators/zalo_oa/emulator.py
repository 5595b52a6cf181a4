"""The server's state, and starting it."""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.emulators.zalo_oa import checks
from tests.emulators.zalo_oa.clock import Clock
from tests.emulators.zalo_oa.faults import Faults
from tests.emulators.zalo_oa.oauth import APP_ID, OAuth
from tests.emulators.zalo_oa.people import Person, World
from tests.emulators.zalo_oa.pusher import Hook, Pusher
from tests.emulators.zalo_oa.refusals import Refused

OA_ID, OA_SECRET = "9000001", "secret-of-the-oa"
REMEMBERED = 10_000  # calls


@dataclass
class Call:
    path: str
    fields: dict[str, Any]
    at: float  # time.monotonic()


class Emulator:
    """`everyone`: any id is somebody who wrote just now. `buttons`: the shape that it takes (?)."""

    def __init__(self, *, everyone: bool = False, buttons: str = "payload") -> None:
        self.url = ""
        self.clock = Clock()
        self.pusher = Pusher(self.clock)
        self.world = World(OA_ID, self.clock, self.pusher.bring)
        self.faults = Faults()
        self.people: dict[str, Person] = {}
        self.phones: set[str] = set()  # numbers that are on Zalo
        self.on_phones: list[dict[str, Any]] = []  # what came to them, oldest first
        self.templates: dict[str, str] = {}  # id → transactional | promotional
        self.calls: deque[Call] = deque(maxlen=REMEMBERED)
        self.limit = 4000  # requests a minute of the app
        self.tokens = {"access-1"}
        self.oauth = OAuth(time.time)  # its tokens do not age with `clock`
        self.buttons = buttons
        self._everyone = everyone
        self._asked: deque[float] = deque()
        self._ids = itertools.count(700_000_001)

    def person(self, _name: str = "Mùa A Dế", person_id: str = "") -> Person:
        """Somebody new; or whoever has that id already."""
        named = person_id or str(next(self._ids))
        if named not in self.people:
            self.people[named] = Person(named, self.world)
        return self.people[named]

    def hooks(self, url: str, *, first: str = APP_ID, secret: str = OA_SECRET) -> Hook:
        """Where events are brought. `first`: whose id begins what is signed (?); `secret` too (?)."""
        self.pusher.hook = Hook(url, APP_ID, first, secret)
        return self.pusher.hook

    def is_valid(self, token: str) -> bool:
        return token in self.tokens or self.oauth.is_valid(token)

    def count(self) -> tuple[int, int]:
        """One more request: the limit, and what is left of the minute. Raises Refused."""
        now = time.monotonic()
        while self._asked and self._asked[0] <= now - 60:
            self._asked.popleft()
        if len(self._asked) >= self.limit:
            raise Refused(-32)
        self._asked.append(now)
        return self.limit, self.limit - len(self._asked)

    def consult(self, fields: dict[str, Any]) -> dict[str, Any]:
        person = self._person(fields.get("recipient", {}).get("user_id"))
        message = checks.message(fields.get("message"), self.world.files, self.buttons)
        person.takes_consultation()
        return self._sent(person, message)

    def send_template(self, fields: dict[str, Any]) -> dict[str, Any]:
        checks.template(fields, self.templates, self.clock.hour)
        person = self._person(fields.get("user_id"))
        return self._sent(person, {"template": fields["template_id"], **fields["template_data"]})

    def send_to_phone(self, fields: dict[str, Any]) -> dict[str, Any]:
        checks.template(fields, self.templates, self.clock.hour)
        checks.phone(fields.get("phone"))
        if fields["phone"] not in self.phones:
            raise Refused(-118)
        self.on_phones.append(fields)
        return {"msg_id": self.world.name(), "sent_time": self.clock.milliseconds}

    def asked(self, path: str) -> list[dict[str, Any]]:
        """The requests whose path ends so, oldest first."""
        return [call.fields for call in self.calls if call.path.endswith(path)]

    def _person(self, named: Any) -> Person:
        if self._everyone and isinstance(named, str) and named not in self.people:
            self.person(person_id=named).wrote_at = self.clock()
        if named not in self.people:
            raise Refused(-201, "user_id is invalid")
        return self.people[named]

    def _sent(self, person: Person, message: dict[str, Any]) -> dict[str, Any]:
        quota = {"quota_type": "sub_quota", "remain": "1999", "total": "2000"}
        named = person.receive(message)
        return {
            "message_id": named,
            "user_id": person.id,
            "sent_time": self.clock.milliseconds,
            "quota": quota,
        }


@asynccontextmanager
async def zalo_oa(
    port: int = 0, *, everyone: bool = False, buttons: str = "payload"
) -> AsyncIterator[Emulator]:
    """A server on 127.0.0.1; its `url` is what each `ZALO_OA_…_API` is set to."""
    from tests.emulators.zalo_oa.server import web_app

    emulator = Emulator(everyone=everyone, buttons=buttons)
    runner = web.AppRunner(web_app(emulator), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    host, bound = runner.addresses[0][:2]
    emulator.url = emulator.world.url = f"http://{host}:{bound}"
    pushing = asyncio.get_running_loop().create_task(emulator.pusher.run())
    try:
        yield emulator  # outside of a task group, which would wrap a test's own failure
    finally:
        pushing.cancel()
        await asyncio.gather(pushing, return_exceptions=True)
        await runner.cleanup()
