"""A group to which the bot was added, as its members move it."""

import time
from typing import Any

from tests.emulators.telegram.chats import Chat, Raw, membership_of
from tests.emulators.telegram.people import Person
from tests.emulators.telegram.refusals import Refused
from tests.emulators.telegram.updates import Updates

SUPERGROUP = -1_000_000_000_000  # and below: ids of supergroups
ANONYMOUS_ADMIN: Raw = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
MIGRATED = "Bad Request: group chat was upgraded to a supergroup chat"


class Group(Chat):
    """A plain group, until it becomes a supergroup under another id."""

    def __init__(self, group_id: int, title: str, updates: Updates, bot: Raw) -> None:
        super().__init__(group_id, updates)
        self.title = title
        self.bot = bot
        self.inside = True  # whether the bot is a member
        self.moved_to: int | None = None

    def says(self, person: Person, text: str) -> int:
        """A member writes; returns the update's id, like all that follow."""
        return self._update(person.as_user(), {"text": text})

    def says_as_the_group(self, text: str) -> int:
        """An administrator writes who does not show who they are."""
        return self._itself({"text": text})

    def removes_bot(self, person: Person) -> int:
        return self._membership(person, inside=False)

    def adds_bot(self, person: Person) -> int:
        return self._membership(person, inside=True)

    def becomes_supergroup(self) -> "Group":
        """The group goes on under a new id; both chats say so."""
        grown = Group(SUPERGROUP + self.id, self.title, self._updates, self.bot)
        self.moved_to = grown.id
        self._itself({"migrate_to_chat_id": grown.id})
        grown._itself({"migrate_from_chat_id": self.id})
        return grown

    def as_chat(self) -> Raw:
        kind = "supergroup" if self.id < SUPERGROUP else "group"
        return {"id": self.id, "type": kind, "title": self.title}

    def check_reachable(self) -> None:
        if self.moved_to is not None:
            raise Refused(400, MIGRATED, migrate_to_chat_id=self.moved_to)
        if not self.inside:
            raise Refused(403, "Forbidden: bot was kicked from the group chat")

    def _itself(self, content: Raw) -> int:
        return self._update(ANONYMOUS_ADMIN, content | {"sender_chat": self.as_chat()})

    def _update(self, sender: Raw, content: Raw) -> int:
        return self._updates.add("message", self._message(sender, content))

    def _membership(self, person: Person, *, inside: bool) -> int:
        before, after = ("left", "member") if inside else ("member", "kicked")
        self.inside = inside
        change: dict[str, Any] = {
            "chat": self.as_chat(),
            "from": person.as_user(),
            "date": int(time.time()),
            "old_chat_member": membership_of(self.bot, before),
            "new_chat_member": membership_of(self.bot, after),
        }
        return self._updates.add("my_chat_member", change)
