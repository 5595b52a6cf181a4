"""People with Zalo on their phones, as a test moves them."""

import asyncio
import itertools
from collections.abc import Callable
from typing import Any

from tests.emulators.zalo_oa.clock import Clock
from tests.emulators.zalo_oa.files import Files
from tests.emulators.zalo_oa.refusals import Refused

Raw = dict[str, Any]
Bring = Callable[[Raw], None]
"""Hands an event to whoever pushes it to the webhook."""

FREE, BILLED = 48 * 3600, 7 * 86_400  # seconds since they last wrote


class Person:
    """`base`: what comes before the path of a file. What a person does becomes an event at once."""

    def __init__(self, person_id: str, world: "World") -> None:
        self.id = person_id
        self.wrote_at: float | None = None
        self.follows_us = False
        self.billed = 0  # messages that the account paid for
        self._world = world
        self._messages: list[Raw] = []
        self._heard = 0
        self._came = asyncio.Event()

    # --- what they do ---------------------------------------------------------------------------

    def says(self, text: str) -> str:
        """Returns the message's id, like those that follow."""
        return self.sends("text", text=text)

    def taps(self, label: str) -> str:
        """Tap the newest button of that name: its payload comes back as if typed."""
        for message in reversed(self._messages):
            for button in buttons_of(message):
                if button["title"] == label and button["type"] == "oa.query.hide":
                    return self.says(button["payload"])
        raise AssertionError(f"no button «{label}»; there are {self.buttons}")

    def sends_voice(self, data: bytes) -> str:
        return self._sends_file("audio", data)

    def sends_photo(self, data: bytes, text: str = "") -> str:
        return self._sends_file("image", data, **({"text": text} if text else {}))

    def sends(self, kind: str, **message: Any) -> str:
        """Any content of a message."""
        self.wrote_at = self._world.clock()
        message_id = self._world.name()
        message = message | {"msg_id": message_id}
        event = {"event_name": f"user_send_{kind}", "sender": {"id": self.id}, "message": message}
        self._world.bring(event | {"recipient": {"id": self._world.oa_id}})
        return message_id

    def follows(self) -> None:
        self.follows_us = True
        self.wrote_at = self._world.clock()
        self._by_follower("follow")

    def unfollows(self) -> None:
        self.follows_us, self.wrote_at = False, None
        self._by_follower("unfollow")

    def looks(self) -> None:
        """At all that came so far."""
        ids = [message["msg_id"] for message in self._messages]
        about = {"sender": {"id": self.id}, "recipient": {"id": self._world.oa_id}}
        self._world.bring({"event_name": "user_seen_message", "message": {"msg_ids": ids}} | about)

    def _by_follower(self, name: str) -> None:
        about = {"follower": {"id": self.id}, "oa_id": self._world.oa_id, "source": "oa_profile"}
        self._world.bring({"event_name": name} | about)

    def _sends_file(self, kind: str, data: bytes, **more: Any) -> str:
        stored = self._world.files.keep(kind, data)
        url = f"{self._world.base()}/media/{stored.id}"
        payload = {"url": url} | ({"thumbnail": url} if kind == "image" else {})
        return self.sends(kind, attachments=[{"type": kind, "payload": payload}], **more)

    # --- what they see --------------------------------------------------------------------------

    def sees(self) -> list[Raw]:
        return list(self._messages)

    @property
    def buttons(self) -> list[str]:
        """The labels under the last message."""
        return [button["title"] for button in buttons_of(self._messages[-1])]

    async def hears(self, count: int = 1, seconds: float = 10.0) -> list[Raw]:
        """Wait for so many messages that were not heard yet, and return all such."""
        async with asyncio.timeout(seconds):
            while len(self._messages) < self._heard + count:
                self._came.clear()
                await self._came.wait()
        fresh = self._messages[self._heard :]
        self._heard += len(fresh)
        return fresh

    # --- what the account does ------------------------------------------------------------------

    def takes_consultation(self) -> None:
        """Raises Refused outside of the window since they wrote; within, it may cost."""
        if self.wrote_at is None:
            raise Refused(-230 if self.follows_us else -213)
        since = self._world.clock() - self.wrote_at
        if since > BILLED:
            raise Refused(-230)
        self.billed += since > FREE

    def receive(self, message: Raw) -> str:
        named = message | {"msg_id": self._world.name()}
        self._messages.append(named)
        self._came.set()
        echo = {"event_name": "oa_send_text", "sender": {"id": self._world.oa_id}}
        about = {"recipient": {"id": self.id}, "message": {"msg_id": named["msg_id"]}}
        self._world.bring(echo | about)
        receipt = {"event_name": "user_received_message", "sender": {"id": self.id}}
        self._world.bring(receipt | about | {"recipient": {"id": self._world.oa_id}})
        return str(named["msg_id"])


class World:
    """What people share: the clock, the files, and who brings their events."""

    def __init__(self, oa_id: str, clock: Clock, bring: Bring) -> None:
        self.oa_id = oa_id
        self.clock = clock
        self.files = Files(clock)
        self.bring = bring
        self.url = ""
        self._names = itertools.count(1)

    def base(self) -> str:
        return self.url

    def name(self) -> str:
        """A new message's id."""
        return f"{next(self._names):020x}"


def buttons_of(message: Raw) -> list[Raw]:
    found = message.get("attachment", {}).get("payload", {}).get("buttons", [])
    return list(found)
