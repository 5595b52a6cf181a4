"""Pure rules of the checklist: which form counts, how long it must last, when it is due anew.

A message or a network counts only where the village's meeting agreed on it (Law 10/2022/QH15, article
13.4); some matters must be on the commune's loudspeaker, if it has one, for some days in a row (13.3).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from content.disclosure import BOARD, MESSAGE, SPEAKER, Item
from storage.disclosures import Disclosure

NONE, UNCOUNTED, SHORT, AGAIN, DONE = "none", "uncounted", "short", "again", "done"
STATES = (NONE, UNCOUNTED, SHORT, AGAIN, DONE)
LONGEST = timedelta(days=400)  # that one entry may last
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an item has come in a village."""

    state: str
    done_on: date | None = None  # the first day of what counted last
    again_on: date | None = None
    speaker_days: int = 0  # in a row, at most
    board_days: int = 0


def counts(row: Disclosure, item: Item, decided_on: date | None) -> bool:
    """Whether that form serves for the item; a message from the village's decision on."""
    if row.form not in item.forms:
        return False
    return row.form != MESSAGE or (decided_on is not None and decided_on <= row.since)


def in_a_row(spans: Iterable[tuple[date, date]]) -> int:
    """The most days in a row that these spans (both days included) make together."""
    best, begun, last = 0, None, None
    for since, until in sorted(spans):
        if begun is None or last is None or since > last + DAY:
            begun, last = since, until
        else:
            last = max(last, until)
        best = max(best, (last - begun).days + 1)
    return best


def standing(
    item: Item, rows: Sequence[Disclosure], decided_on: date | None, today: date
) -> Standing:
    """`rows`: what was entered of that item in that village."""
    counted = [row for row in rows if counts(row, item, decided_on)]
    if not counted:
        return Standing(UNCOUNTED if rows else NONE)
    done_on = max(row.since for row in counted)
    due_again = again_on(done_on, item)
    days = {form: _days(counted, form, today) for form in (SPEAKER, BOARD)}
    state = DONE
    if days[SPEAKER] < item.speaker_days or days[BOARD] < item.board_days:
        state = SHORT
    if due_again is not None and due_again < today:
        state = AGAIN
    return Standing(state, done_on, due_again, days[SPEAKER], days[BOARD])


def _days(rows: Iterable[Disclosure], form: str, today: date) -> int:
    """Days that are over, or are today: what is planned has not been done."""
    spans = [(row.since, min(row.until, today)) for row in rows if row.form == form]
    return in_a_row(spans)


def fault(since: date, until: date, today: date) -> str | None:
    """The catalog's key of what is wrong with the days of an entry."""
    if since > today:
        return "ckh-ngay-chua-den"
    if not since <= until <= since + LONGEST:
        return "ckh-ngay-khong-hop-le"
    return None


def again_on(done_on: date, item: Item) -> date | None:
    """By when it is made public anew; None: it is not, or that is not known."""
    return done_on + relativedelta(months=item.again) if item.again else None


def speaker_days(rows: Iterable[Disclosure]) -> int:
    """On how many days in a row the loudspeaker speaks by these entries, days to come included."""
    return in_a_row((row.since, row.until) for row in rows if row.form == SPEAKER)


def speaks_on(item: Item, rows: Sequence[Disclosure]) -> date | None:
    """The day on which the loudspeaker is to speak once more; None: it has not begun, or it is enough."""
    if not 0 < speaker_days(rows) < item.speaker_days:
        return None
    return max(row.until for row in rows if row.form == SPEAKER) + DAY
