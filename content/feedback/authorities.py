"""Who is likely to have to act: `authorities.csv`, an office's own rows above it, then the topic's own.

A row holds for a topic (or `*`) in one commune by its code, in communes of one kind (xã, phường), or in
all (`*`). The row that says more wins: a commune before a kind before all, a topic before any.
"""

from functools import cache
from pathlib import Path

from content import tables
from content.feedback.topics import topics

TABLE = Path(__file__).with_name("authorities.csv")
OWN = "authorities.csv"
ANY = "*"
BETWEEN = " / "  # several in one cell


def authorities(topic: str, commune: str, kind: str, folder: str = "") -> tuple[str, ...]:
    """The likeliest first; nothing for a topic that there is not. `folder`: the office's own tables."""
    held = rows(folder)
    for area in (commune, kind, ANY):
        for about in (topic, ANY):
            if (about, area) in held:
                return held[about, area]
    known = topics().get(topic)
    return tuple(known.authority.split(BETWEEN)) if known else ()


@cache
def rows(folder: str = "") -> dict[tuple[str, str], tuple[str, ...]]:
    """By topic and area. Raises `TableError` when a row makes no sense."""
    files = [TABLE, tables.own(folder, OWN)]
    return dict(row for file in files if file is not None for row in tables.read(file, _row))


def _row(row: dict[str, str]) -> tuple[tuple[str, str], tuple[str, ...]]:
    if row["topic"] != ANY and row["topic"] not in topics():
        raise ValueError(f"no such topic: {row['topic']!r}")
    named = tuple(name.strip() for name in row["authority"].split(BETWEEN) if name.strip())
    if not row["area"].strip() or not named:
        raise ValueError("area and authority are needed")
    return (row["topic"], row["area"].strip()), named
