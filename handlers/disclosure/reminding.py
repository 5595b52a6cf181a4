"""Reminders of what is to be made public: the loudspeaker's next day, and a period that has gone by.

Both stand on the newest entry of an item in a village; each new entry plans them anew.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from content.disclosure import Item
from handlers.context import Office
from handlers.disclosure import rules
from handlers.messages import Outgoing, Words
from handlers.reminders.actions import Event, end, plan
from handlers.reminders.subjects import Asked
from storage import disclosure_reminders as reminders
from storage import disclosures as storage
from storage.areas import Area
from storage.disclosures import Disclosure
from storage.due import People
from storage.places import paths

DAYS, AGAIN = "disclosure-days", "disclosure-again"
EVENING = time(17)  # of the day by which it is to be done
WORDS = {DAYS: "ckb-nhac-loa", AGAIN: "ckb-nhac-lam-lai"}


class DisclosureReminders:
    """See `handlers.reminders.subjects.Subject`."""

    tells_answered = False

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def recipients(self, ids: Sequence[int]) -> People:
        return reminders.recipients(self._kind, ids)

    def places(self, session: Session, ids: Sequence[int]) -> Mapping[int, str]:
        return paths(session, Disclosure, ids)

    def messages(self, session: Session, asked: Sequence[Asked]) -> Mapping[int, Outgoing]:
        ids = {one.subject_id for one in asked}
        found = select(Disclosure.id, Area).join(Area, Area.id == Disclosure.area_id)
        rows = session.execute(found.where(Disclosure.id.in_(ids)))
        places = dict(rows.all())
        return {
            one.id: self._message(one, places[one.subject_id])
            for one in asked
            if one.subject_id in places
        }

    def _message(self, asked: Asked, place: Area) -> Outgoing:
        told = Words(WORDS[self._kind], {"noi": place.full_name, **asked.told})
        go = f"go.made-public.{asked.subject_id}"
        return Outgoing((told,), ((go, Words("ckb-nut-ghi")),))


def plan_anew(session: Session, place: tuple[int, Item], clock: tuple[datetime, Office]) -> None:
    """What is due of that item in the village with that id, by all that is entered there now."""
    area_id, item = place
    rows = storage.of_item(session, area_id, item.code)
    for row in rows:
        forget(session, row.id)
    decided_on = storage.decided(session, [area_id]).get(area_id)
    counted = [row for row in rows if rules.counts(row, item, decided_on)]
    if not counted:
        return
    newest = max(counted, key=lambda row: (row.since, row.id))
    for kind, day, told in _due(item, counted, newest.since):
        at = datetime.combine(day, EVENING, clock[1].timezone)
        plan(session, Event(kind, newest.id, at, told={"viec": item.name, **told}), *clock)


def forget(session: Session, entry_id: int) -> None:
    for kind in (DAYS, AGAIN):
        end(session, kind, entry_id)


def _due(
    item: Item, rows: Sequence[Disclosure], newest: date
) -> list[tuple[str, date, dict[str, str | int]]]:
    """(kind, day by which, what the words need)."""
    found: list[tuple[str, date, dict[str, str | int]]] = []
    if speaks_on := rules.speaks_on(item, rows):
        found.append((DAYS, speaks_on, {"da": rules.speaker_days(rows), "can": item.speaker_days}))
    if again_on := rules.again_on(newest, item):
        found.append((AGAIN, again_on, {"ngay": f"{again_on:%d/%m/%Y}"}))
    return found
