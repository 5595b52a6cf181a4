"""People with Zalo on their phones, as a test moves them."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from tests.emulators.zalo_bot.events import Raw
from tests.emulators.zalo_bot.faults import Refused

Store = Callable[[str, bytes], str]
"""Keeps a file of a kind; where it can be had."""
Add = Callable[[Raw], None]


class Person:
    """A private chat with the bot. What a person does becomes an event at once."""

    def __init__(self, person_id: str, name: str, add: Add, store: Store) -> None:
        self.id = person_id
        self.name = name
        self.met = False  # (?) whether a bot may write first is not known: here it may not
        self.blocked = False
        self.typing = 0  # how often the bot said that it is writing
        self.photo_name = "photo_url"  # as seen live; documented: "photo"
        self._add = add
        self._store = store
        self._seen: list[Raw] = []
        self._heard = 0
        self._said = 0
        self._came = asyncio.Event()

    # --- what they do ---------------------------------------------------------------------

    def says(self, text: str) -> str:
        """Returns the message's id, like all that follow."""
        return self.sends("text", text=text)

    def sends_photo(self, data: bytes, caption: str = "") -> str:
        more = {"caption": caption} if caption else {}
        return self.sends("image", **{self.photo_name: self._store("photo", data)}, **more)

    def sends_voice(self, data: bytes) -> str:
        return self.sends("voice", voice_url=self._store("voice", data))

    def sends_sticker(self) -> str:
        return self.sends(
            "sticker", sticker="bfe458bf64fa8da4d4eb", url="https://zalo-api.zadn.vn/s"
        )

    def is_withheld(self, *, nameless: bool = False) -> str:
        """They write, and Zalo passes on that they do; `nameless`: not even who."""
        if nameless:
            self._add({"event_name": "message.unsupported.received"})
            return ""
        return self.sends("unsupported")

    def sends(self, kind: str, **content: Any) -> str:
        """Any content of a message, as Zalo writes it."""
        self.met = True
        self._said += 1
        number = f"{self.id[:8]}{self._said:012x}"
        message = {
            "message_id": number,
            "from": {"id": self.id, "display_name": self.name, "is_bot": False},
            "chat": {"id": self.id, "chat_type": "PRIVATE"},
            "date": int(time.time() * 1000),
        } | content
        self._add({"event_name": f"message.{kind}.received", "message": message})
        return number

    # --- what they see --------------------------------------------------------------------

    def sees(self) -> list[Raw]:
        """The bot's messages in the chat, oldest first."""
        return list(self._seen)

    async def hears(self, count: int = 1, seconds: float = 5.0) -> list[Raw]:
        """Wait for so many messages that were not heard yet, and return all such."""
        async with asyncio.timeout(seconds):
            while len(self._seen) < self._heard + count:
                self._came.clear()
                await self._came.wait()
        fresh = self._seen[self._heard :]
        self._heard += len(fresh)
        return fresh

    # --- what the bot does to them --------------------------------------------------------

    def receive(self, content: Raw) -> None:
        """Raises Refused where they cannot be reached. (?) What a block answers is not known."""
        self.check_reachable()
        self._seen.append(content)
        self._came.set()

    def check_reachable(self) -> None:
        if self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if not self.met:
            raise Refused(404, "Not Found: chat not found")
