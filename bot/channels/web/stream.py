"""The line that the page keeps open: letters as server-sent events."""

import asyncio
import time
from collections.abc import AsyncGenerator, Iterable, Iterator

import orjson

from bot.channels.web.letterbox import Letter, LetterBox

OPEN_FOR = 300.0  # seconds; the page opens a new line at once
LOOK_EVERY = 15.0  # seconds: another process may have left a letter; it also keeps the line alive


async def letters_as_events(box: LetterBox, address: str) -> AsyncGenerator[bytes, None]:
    """All that waits, then each letter as it comes. The page says with `seen` which it has."""
    told: set[int] = set()
    closes_at = time.monotonic() + OPEN_FOR
    with box.listening(address) as bell:
        yield b"retry: 1000\nevent: beat\ndata: \n\n"
        while time.monotonic() < closes_at:
            bell.clear()
            for letter in _new(box.held(address), told):
                yield _event(letter)
            for letter in _new(await box.waiting(address), told):
                yield _event(letter)
            if not await _rang(bell):
                yield b"event: beat\ndata: \n\n"


def _new(letters: Iterable[Letter], told: set[int]) -> Iterator[Letter]:
    for letter in letters:
        if letter[0] not in told:
            told.add(letter[0])
            yield letter


async def _rang(bell: asyncio.Event) -> bool:
    try:
        async with asyncio.timeout(LOOK_EVERY):
            await bell.wait()
    except TimeoutError:
        return False
    return True


def _event(letter: Letter) -> bytes:
    return b"id: %d\nevent: letter\ndata: %b\n\n" % (letter[0], orjson.dumps(as_json(letter)))


def as_json(letter: Letter) -> dict[str, object]:
    """Ids go as text: a script's numbers are too short for them."""
    number, content = letter
    return {"id": str(number), **content}
