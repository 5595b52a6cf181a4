"""People on a channel that has no buttons: what others tap, they send as a number or as its name."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.channels.base import Capabilities, Rendered
from bot.channels.terminal.transcript import BUTTONS, agrees
from bot.delivery.rendering import typed
from content.catalog import pattern
from tests.stories.driver import FILES, ListChannel, Village, Villager, village

ENTRY = re.compile(r"(\d)\. (.+)")
MORE, NUMBERS, OR_NUMBERS, NAMES = (
    pattern(f"menu-{name}") for name in ("xem-them", "nhan-so", "hoac-so", "nhan-chu")
)


class PlainChannel(ListChannel):
    capabilities = Capabilities(buttons=False, text_limit=4096, rate=None)


@dataclass
class Menu:
    """What stands at the end of a message: names, each with what is to be sent for it."""

    before: str
    keys: dict[str, str]

    @classmethod
    def of(cls, message: Rendered) -> "Menu":
        lines = message.text.split("\n")
        if lines[-1] in {NUMBERS, OR_NUMBERS}:
            first = len(lines) - 1
            while found := ENTRY.fullmatch(lines[first - 1]):
                first -= 1
                if found[1] == "1":
                    break
            entries = [ENTRY.fullmatch(line) for line in lines[first:-1]]
            return cls("\n".join(lines[:first]), {e[2]: e[1] for e in entries if e})
        if NAMES in lines:
            first = lines.index(NAMES)
            names = [line.removeprefix("– ") for line in lines[first + 1 :]]
            return cls("\n".join(lines[:first]), {name: name for name in names})
        return cls(message.text, {})


class ByNumber(Villager):
    """Speaks as the others do, and taps by sending a number."""

    async def taps(self, label: str) -> str:
        menu = self._last_menu()
        label = label if label in menu.keys else typed(label)
        if label not in menu.keys and MORE in menu.keys:
            await self.says(menu.keys[MORE])
            self.exchanges.pop()
            return await self.taps(label)
        assert label in menu.keys, f"no entry «{label}»; the last are {list(menu.keys)}"
        heard = await self.says(menu.keys[label])
        self.exchanges[-1] = replace(self.exchanges[-1], did=f"[{label}]")
        return heard

    @property
    def buttons(self) -> list[str]:
        return list(self._last_menu().keys)

    def agrees(self, expected: Sequence[str], heard: Sequence[str]) -> bool:
        return same(expected, heard)

    def _last_menu(self) -> Menu:
        menus = [Menu.of(message) for message in self._messages()]
        return next(menu for menu in reversed(menus) if menu.keys)


def same(expected: Sequence[str], heard: Sequence[str]) -> bool:
    """Whether what was heard is as written, the buttons as a menu of numbers under it."""
    labels = {
        typed(label) for line in expected if line.startswith(BUTTONS) for label in _labels(line)
    }
    files = [line for line in heard if line in FILES]
    menu = Menu.of(Rendered("\n".join(line for line in heard if line not in FILES)))
    offered = {typed(name) for name in menu.keys}
    said = [line for line in (*menu.before.split("\n"), *files) if line.strip()]
    written = [line for line in expected if not line.startswith(BUTTONS)]
    return (
        len(said) == len(written)
        and all(agrees(one, other) for one, other in zip(written, said, strict=True))
        and all(any(agrees(label, name) for label in labels) for name in offered - {MORE})
        and (MORE in offered or len(offered) == len(labels))
    )


def _labels(line: str) -> list[str]:
    return re.findall(r"\[([^\]]+)\]", line)


@asynccontextmanager
async def plain_village(tmp_path: Path, database_url: str) -> AsyncIterator[Village]:
    async with village(tmp_path, database_url, channel=PlainChannel()) as place:
        place.people = ByNumber
        yield place
