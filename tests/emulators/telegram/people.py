"""People with Telegram on their phones, as a test moves them."""

import itertools
import time
from typing import Any

from tests.emulators.telegram.chats import Chat, Raw, buttons_of, membership_of
from tests.emulators.telegram.files import Files
from tests.emulators.telegram.refusals import Refused, bad
from tests.emulators.telegram.updates import Updates


class Person(Chat):
    """A private chat with the bot. What a person does becomes an update at once."""

    def __init__(self, person_id: int, name: str, updates: Updates, files: Files) -> None:
        super().__init__(person_id, updates)
        self.name = name
        self.met = False  # a bot may not write first
        self.blocked = False
        self.deleted = False
        self.alerts: list[str] = []  # answers to taps
        self._files = files
        self._queries = itertools.count(1)
        self.open_queries: set[str] = set()

    # --- what they do ---------------------------------------------------------------------

    def says(self, text: str) -> int:
        """Returns the update's id, like all that follow."""
        return self.sends(text=text)

    def opens(self, payload: str = "") -> int:
        return self.says(f"/start {payload}".strip())

    def taps(self, label: str) -> int:
        """Tap the newest button of that name."""
        for message in reversed(self.sees()):
            for name, tag in buttons_of(message):
                if name == label:
                    return self._query(message, tag)
        raise AssertionError(f"no button «{label}»; there are {self.buttons}")

    def _query(self, message: Raw, tag: str) -> int:
        query = f"{self.id}{next(self._queries):06}"
        self.open_queries.add(query)
        payload = {"id": query, "from": self.as_user(), "message": message, "data": tag}
        return self._updates.add("callback_query", payload | {"chat_instance": str(self.id)})

    def sends_voice(self, data: bytes, seconds: int = 3) -> int:
        return self._sends_file("voice", data, duration=seconds, mime_type="audio/ogg")

    def sends_audio(self, data: bytes, seconds: int = 3) -> int:
        return self._sends_file("audio", data, duration=seconds, mime_type="audio/mpeg")

    def sends_photo(self, data: bytes, caption: str = "") -> int:
        photo = self._files.store("photo", data).described()
        return self.sends(photo=photo, **({"caption": caption} if caption else {}))

    def _sends_file(self, kind: str, data: bytes, **more: Any) -> int:
        return self.sends(**{kind: self._files.store(kind, data).as_json(**more)})

    def sends(self, **content: Any) -> int:
        """Any content of a message, as the Bot API writes it."""
        self.met, self.blocked = True, False
        message = self._message(self.as_user(), content)
        return self._updates.add("message", message)

    def edits(self, text: str) -> int:
        """Change what they wrote last."""
        mine = [m for m in self._messages.values() if not m["from"]["is_bot"] and "text" in m]
        mine[-1] |= {"text": text, "edit_date": int(time.time())}
        return self._updates.add("edited_message", dict(mine[-1]))

    def shares_location(self) -> int:
        return self.sends(location={"latitude": 21.386, "longitude": 103.02})

    def shares_contact(self, phone: str, *, own: bool = True) -> int:
        owner = self.id if own else self.id + 1
        return self.sends(contact={"phone_number": phone, "first_name": "x", "user_id": owner})

    def blocks(self) -> int:
        self.blocked = True
        return self._membership("member", "kicked")

    def unblocks(self) -> int:
        self.blocked = False
        return self._membership("kicked", "member")

    def _membership(self, before: str, after: str) -> int:
        bot = {"id": 1, "is_bot": True, "first_name": "Nhịp Cầu"}
        change = {
            "chat": self.as_chat(),
            "from": self.as_user(),
            "date": int(time.time()),
            "old_chat_member": membership_of(bot, before),
            "new_chat_member": membership_of(bot, after),
        }
        return self._updates.add("my_chat_member", change)

    def as_user(self) -> Raw:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "vi"}

    def as_chat(self) -> Raw:
        return {"id": self.id, "type": "private", "first_name": self.name}

    def check_reachable(self) -> None:
        if self.deleted:
            raise Refused(403, "Forbidden: user is deactivated")
        if self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if not self.met:
            raise bad("chat not found")
