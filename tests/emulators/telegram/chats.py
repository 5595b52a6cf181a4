"""A chat of any kind: the messages in it, and what the bot does there."""

import asyncio
import itertools
import time
from abc import ABC, abstractmethod
from typing import Any

from tests.emulators.telegram.updates import Updates

Raw = dict[str, Any]


class Chat(ABC):
    """Where the bot may write; what its people do becomes an update at once."""

    def __init__(self, chat_id: int, updates: Updates) -> None:
        self.id = chat_id
        self.typing = 0  # how often the bot said that it is writing
        self._updates = updates
        self._messages: dict[int, Raw] = {}
        self._heard = 0
        self._came = asyncio.Event()
        self._numbers = itertools.count(1)

    @abstractmethod
    def as_chat(self) -> Raw: ...

    @abstractmethod
    def check_reachable(self) -> None:
        """Raises Refused where the bot may not write."""

    # --- what they see --------------------------------------------------------------------

    def sees(self) -> list[Raw]:
        """The bot's messages in the chat, oldest first, as they stand now."""
        return [message for message in self._messages.values() if _is_the_bot_s(message)]

    async def hears(self, count: int = 1, seconds: float = 5.0) -> list[Raw]:
        """Wait for so many messages that were not heard yet, and return all such."""
        async with asyncio.timeout(seconds):
            while len(self.sees()) < self._heard + count:
                self._came.clear()
                await self._came.wait()
        fresh = self.sees()[self._heard :]
        self._heard += len(fresh)
        return fresh

    @property
    def buttons(self) -> list[str]:
        """The labels under the last message."""
        seen = self.sees()
        return [name for name, _ in buttons_of(seen[-1])] if seen else []

    # --- what the bot does to them --------------------------------------------------------

    def receive(self, bot: Raw, content: Raw) -> Raw:
        """A message of the bot's. Raises Refused where they cannot be reached."""
        self.check_reachable()
        message = self._message(bot, content)
        self._came.set()
        return message

    def message(self, message_id: int) -> Raw | None:
        return self._messages.get(message_id)

    def remove(self, message_id: int) -> None:
        del self._messages[message_id]

    def grow_old(self, seconds: float) -> None:
        """All that was written is older by so much."""
        for message in self._messages.values():
            message["date"] -= int(seconds)

    def _message(self, sender: Raw, content: Raw) -> Raw:
        message: Raw = {
            "message_id": next(self._numbers),
            "from": sender,
            "chat": self.as_chat(),
            "date": int(time.time()),
        } | content
        self._messages[message["message_id"]] = message
        return message


def _is_the_bot_s(message: Raw) -> bool:
    """A group that speaks for itself does so through a bot of Telegram's."""
    return message["from"]["is_bot"] and "sender_chat" not in message


def buttons_of(message: Raw) -> list[tuple[str, str]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [(button["text"], button.get("callback_data", "")) for row in rows for button in row]


def membership_of(bot: Raw, status: str) -> Raw:
    return {"user": bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})
