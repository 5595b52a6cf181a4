"""What falls into a pause: days of mourning, Tết. It waits until they are over, or is not said at all.

Asked when a reminder is due and not when it is planned, for nobody knows of mourning beforehand. What was
held back is then late, as what was missed while the machine was off: said in those words, or of no use.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from content.calendars.pauses import Pause, holding_on
from content.reminders import kinds
from handlers.calendars.rules import allowed_at
from handlers.reminders.subjects import Turn, by_kind
from storage import due as storage
from storage.areas import codes_along
from storage.due import NEWS, Row


def held_back(session: Session, turn: Turn, taken: Sequence[Row]) -> list[Row]:
    """Those that may be said now. A change is always said: whoever was told must not go in vain."""
    today = turn.now.astimezone(turn.office.timezone).date()
    pauses = holding_on(today, turn.office.tables_dir)
    until = _until(session, turn, taken, pauses) if pauses else {}
    for row_ids, moment in _by_moment(until):
        storage.hold_back(session, row_ids, moment.timestamp())
    dropped = [row.id for row in taken if row.id in until and _is_dropped(turn, row)]
    storage.drop(session, dropped)
    return [row for row in taken if row.id not in until]


def _until(
    session: Session, turn: Turn, taken: Sequence[Row], pauses: Sequence[Pause]
) -> dict[int, datetime]:
    """Until when each row that is held back waits, by its id."""
    found: dict[int, datetime] = {}
    for name, rows in by_kind(taken):
        waiting = [row for row in rows if row.step not in NEWS]
        kind, subject = kinds(turn.office.tables_dir).get(name), turn.subjects.get(name)
        if not waiting or kind is None or subject is None or kind.in_pause == "say":
            continue
        paths = subject.places(session, [row.subject_id for row in waiting])
        codes = codes_along(session, set(paths.values()))
        for row in waiting:
            areas = codes.get(paths.get(row.subject_id, ""), ())
            there = [one for one in pauses if one.is_at(*areas)]
            if there:
                found[row.id] = allowed_at(turn.now, turn.office, there)
    return found


def _is_dropped(turn: Turn, row: Row) -> bool:
    return kinds(turn.office.tables_dir)[row.kind].in_pause == "drop"


def _by_moment(until: Mapping[int, datetime]) -> list[tuple[list[int], datetime]]:
    found: dict[datetime, list[int]] = {}
    for row_id, moment in until.items():
        found.setdefault(moment, []).append(row_id)
    return [(ids, moment) for moment, ids in found.items()]
