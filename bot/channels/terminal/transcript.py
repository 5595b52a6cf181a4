"""A talk written down, to be read by people and run as a test.

    > xin chào                what the person typed
    > [Gửi ý kiến]            a button that they pressed
    > (ghi âm)                a recording; (ảnh): a photo
    < Ông (bà) muốn …         what the bot said, line by line
    <   [Gửi ẩn danh] [Thôi]  the buttons under it

In what the bot said, "…" stands for anything: a code, a date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.channels.base import Rendered

_CHANGING = re.compile(r"DB(?:-[0-9A-Z]{2,6})+|\b\d{2}/\d{2}/\d{4}\b|\b\d{1,2}:\d{2}\b")
BUTTONS = "  ["


@dataclass(frozen=True, slots=True)
class Exchange:
    """One thing that the person did, and all that was said to it."""

    did: str
    heard: list[str] = field(default_factory=list)


def heard_lines(message: Rendered) -> list[str]:
    """What a person sees of a message, as lines of a transcript."""
    lines = [line.rstrip() for line in message.text.split("\n") if line.strip()]
    lines += [f"({'ghi âm' if a.kind == 'voice' else 'ảnh'})" for a in message.attachments]
    if message.buttons:
        lines.append("  " + " ".join(f"[{label}]" for _, label in message.buttons))
    return lines


def written(exchanges: Sequence[Exchange]) -> str:
    """The transcript; what changes from day to day is written as "…"."""
    parts = []
    for exchange in exchanges:
        parts.append(f"> {exchange.did}")
        parts += [f"< {_CHANGING.sub('…', line)}" for line in exchange.heard]
    return "\n".join(parts) + "\n"


def read(text: str) -> Iterator[Exchange]:
    """Parse a transcript; lines that begin otherwise are remarks."""
    current: Exchange | None = None
    for line in text.splitlines():
        if line.startswith("> "):
            if current is not None:
                yield current
            current = Exchange(line[2:])
        elif line.startswith("< ") and current is not None:
            current.heard.append(line[2:])
    if current is not None:
        yield current


def agrees(expected: str, found: str) -> bool:
    """Whether a line is as expected, "…" standing for anything."""
    pattern = ".*".join(re.escape(part) for part in expected.split("…"))
    return re.fullmatch(pattern, found) is not None
