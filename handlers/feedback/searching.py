"""What is typed above the list: a case's code, a slip's number, a topic, a commune or an authority.

Never what somebody said: words can be looked up only when they are kept a second time, where an erased
case's stay behind (SQLite's FTS5 before 3.42 keeps them in its segments, whose order also tells after
whom an anonymous person wrote), and looking for a name in cases that nobody opened would be a search by
author past the question why they are looked at.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from content.feedback.statuses import statuses
from content.feedback.topics import topics
from content.library.folding import fold
from handlers.desk import Desk
from handlers.feedback.codes import parse
from handlers.feedback.door import scope_of
from storage import casework_lists as storage
from storage.casework_lists import Wanted

MOST = 100  # letters that are looked at
NAMES_MOST = 20  # authorities that one word may mean
EVERY = tuple(statuses())
_NUMBER = re.compile(r"[^\s]*\d[^\s]*")


def sought(desk: Desk, typed: str, base: Wanted, *, stands: bool) -> list[Wanted]:
    """What to list for the words; `base`: the filters beside them, `stands`: a status is among these.

    A code or a number finds a case wherever it stands; other words only narrow the list.
    """
    text = " ".join(typed.split())[:MOST]
    anywhere = base if stands else replace(base, statuses=EVERY)
    code = parse(text)
    found = [replace(anywhere, code=code)] if code else []
    found += [replace(anywhere, slip=number) for number in _numbers(text)]
    return found + _named(desk, set(fold(text).split()), base)


def _numbers(text: str) -> Iterable[str]:
    """The number of a slip as it was typed, and in capital letters."""
    return sorted({text, text.upper()}) if _NUMBER.fullmatch(text) else []


def _named(desk: Desk, words: set[str], base: Wanted) -> list[Wanted]:
    if not words:
        return []
    about = [code for code, one in topics().items() if _says(f"{one.group} {one.name}", words)]
    communes = storage.communes(desk.session, scope_of(desk.authority))
    there = [area.id for area in communes if _says(area.full_name, words)]
    hold = [name for name in storage.holders(desk.session) if _says(name, words)][:NAMES_MOST]
    found = []
    if about := [code for code in about if base.topics is None or code in base.topics]:
        found.append(replace(base, topics=tuple(about)))
    if there:
        found.append(replace(base, areas=storage.areas_of(desk.session, there)))
    if hold:
        found.append(replace(base, held_by=tuple(hold)))
    return found


def _says(name: str, words: set[str]) -> bool:
    return words <= set(fold(name).split())
