"""People of a village who wrote on the Official Account some time ago."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice
from handlers.people import actions
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice
from storage.people import Address
from storage.platform_templates import PlatformTemplate
from storage.windows import Windows, hour_of
from tests.unit.people.talker import NOW, OFFICE, Talker, stranger

OA = "zalo-oa"
WINDOWS = Windows()


def office(budget: int = 0, urgent: int = 0) -> Office:
    """The office of the tests, with so much money."""
    return replace(OFFICE, windows=replace(WINDOWS, budget=budget, urgent_budget=urgent))


def silent(
    session: Session, area: Area, name: str, wrote: datetime | None, *, telegram: bool = False
) -> Talker:
    """Agreed to notices, wrote last then (None: never), and has Telegram too or not."""
    who = stranger(session, name, OA)
    actions.set_language(who.context(), "vi")
    actions.set_village(who.context(), area.id)
    actions.give_consent(who.context(), "notices", True)
    address = session.get_one(Address, who.speaker.address_id)
    address.heard_at = None if wrote is None else hour_of(wrote)
    if telegram:
        session.add(
            Address(person_id=who.speaker.person_id, channel="telegram", external_id=f"t{name}")
        )
    session.flush()
    return who


def ago(hours: float, now: datetime = NOW) -> datetime:
    return now - timedelta(hours=hours)


def template(session: Session, *, promotional: bool = False, most: int = 300) -> PlatformTemplate:
    """One that takes any notice of so many characters."""
    made = PlatformTemplate(
        channel=OA,
        external_id="7895417",
        name="Thông báo",
        kind="promotional" if promotional else "transactional",
        used_for="notice",
        price=120,
        approved=True,
        fields=[
            {"name": "noi_dung", "type": "text", "most": most, "source": "text"},
            {"name": "noi", "type": "text", "most": 60, "source": "place"},
        ],
    )
    session.add(made)
    session.flush()
    return made


def announce(session: Session, money: Office, area: Area, draft: Draft | None = None) -> Notice:
    """The operator's notice to an area. `money`: the office."""
    acting = Acting(session, None, NOW, money)
    return send_notice(acting, Audience((area.id,)), draft or Draft("Mưa to, xin tránh suối."))
