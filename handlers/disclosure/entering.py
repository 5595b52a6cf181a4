"""Noting that something was made public: what staff enter at a desk and heads in the chat, by the same rules."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from content.disclosure import Item, items
from handlers.context import Office
from handlers.dialogues.door import need
from handlers.disclosure import reminding, rules
from handlers.errors import Refused
from handlers.messages import Words
from storage import disclosures as storage
from storage.areas import Area
from storage.disclosures import Disclosure

BY_MOST = 200


@dataclass(frozen=True, slots=True)
class Made:
    """Something was made public: which item, in which form, from when until when, by whom."""

    item: str
    form: str
    since: date
    until: date | None
    by: str
    photo: str | None = None  # in the media folder


@dataclass(frozen=True, slots=True)
class Clock:
    now: datetime
    office: Office

    @property
    def today(self) -> date:
        return self.now.astimezone(self.office.timezone).date()


def keep(session: Session, village: Area, made: Made, clock: Clock) -> Disclosure:
    """The same twice is refused, so that no day stands there doubled. What is due then is planned."""
    item = item_of(made.item, clock.office)
    if made.form not in item.forms:
        raise Refused(Words("ckh-khong-lam-duoc"))
    until = made.until or made.since
    if fault := rules.fault(made.since, until, clock.today):
        raise Refused(Words(fault))
    row = Disclosure(
        area_id=village.id,
        item=item.code,
        form=made.form,
        since=made.since,
        until=until,
        by=need(" ".join(made.by.split()), "ckh-can-ai", BY_MOST),
        entered_at=clock.now,
        media_id=made.photo,
    )
    if storage.entered(session, row) is not None:
        raise Refused(Words("ckh-da-ghi"))
    storage.add(session, row)
    reminding.plan_anew(session, (village.id, item), (clock.now, clock.office))
    return row


def item_of(code: str, office: Office) -> Item:
    item = items(office.tables_dir).get(code)
    if item is None:
        raise Refused(Words("ckh-khong-lam-duoc"))
    return item
