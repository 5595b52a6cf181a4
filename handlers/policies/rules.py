"""How a long text is cut for a phone."""

import re

PIECE = 1500  # characters that a small screen shows in a few strokes of the thumb
_SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+")


def pieces(text: str, limit: int = PIECE) -> tuple[str, ...]:
    """The text in order, cut between paragraphs; inside one only when it is too long by itself."""
    found: list[str] = []
    for paragraph in text.split("\n\n"):
        for part in _cut(paragraph, limit):
            if found and len(found[-1]) + 2 + len(part) <= limit:
                found[-1] += f"\n\n{part}"
            else:
                found.append(part)
    return tuple(found)


def _cut(paragraph: str, limit: int) -> list[str]:
    """One paragraph in parts of at most `limit`: at a sentence's end, or a word's, or anywhere."""
    parts: list[str] = []
    rest = paragraph.strip()
    while len(rest) > limit:
        ends = [end.start() for end in _SENTENCE_END.finditer(rest, 0, limit + 1)]
        at = (ends and ends[-1]) or rest.rfind(" ", 1, limit + 1)
        at = at if at > 0 else limit
        parts.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*parts, rest] if rest else parts
