"""One thing on one day, wherever it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from handlers.context import Office
from handlers.messages import Words
from storage.calendar import Span

DAY = timedelta(days=1)
SHOWN = 60  # characters of somebody's own words


@dataclass(frozen=True, slots=True)
class Entry:
    """`kind` says how it is marked; each kind has a word of its own, so that no colour is needed."""

    day: date
    starts: str  # "08:30"; "" where no hour is known
    kind: str
    title: Words
    place: str  # the area's name; "" for the whole country
    address: str  # of its page in the console; "" where there is none
    key: str  # what the entry is called for ever, in a feed


def in_order(found: Iterable[Entry]) -> list[Entry]:
    """By day and hour, each once; what has no hour comes first."""
    once = {entry.key: entry for entry in found}
    return sorted(once.values(), key=lambda entry: (entry.day, entry.starts, entry.key))


def hours(office: Office, span: Span) -> tuple[datetime, datetime]:
    """When the first day begins and the last one is over."""
    first, after = (
        datetime.combine(day, time(), office.timezone).astimezone(UTC)
        for day in (span.since, span.until + DAY)
    )
    return first, after


def begun(text: str) -> str:
    """The beginning of somebody's words, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rstrip()}…"
