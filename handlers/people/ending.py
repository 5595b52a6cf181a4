"""The clock's part: the staff of the area above hear that a term ends soon, and that it is over."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from content.holidays import calendar
from handlers.context import Office
from handlers.messages import Words
from handlers.people.authority import APPROVER, HEAD, OFFICER
from handlers.people.tenure import last_day
from handlers.registers.reminding import EVENING, tell_staff
from storage import vacancies as storage
from storage.areas import Area
from storage.people import Appointment

ROLES = (HEAD, OFFICER, APPROVER)
LATELY = timedelta(days=30)  # a machine that was off for so long tells of it still


def remind_of_terms(session: Session, now: datetime, office: Office) -> int:
    """On working days from the hour of the morning's word; how many terms were told of, each once."""
    here = now.astimezone(office.timezone)
    working = calendar(office.tables_dir).is_working(here.date())
    if not working or not office.digest_at <= here.time() < EVENING:
        return 0
    soon = storage.ending(session, ROLES, now, timedelta(days=office.term_days))
    over = [
        (one, area)
        for one, area in storage.over(session, ROLES, now, LATELY)
        if one.until and not _told_since(one, one.until, office)
    ]
    for key, found in (("ng-nhac-sap-het", soon), ("ng-nhac-da-het", over)):
        for one, area in found:
            _tell(session, (one, area), key, (now, office))
    return len(soon) + len(over)


def _told_since(one: Appointment, until: datetime, office: Office) -> bool:
    ended_on = until.astimezone(office.timezone).date()
    return one.term_told_on is not None and one.term_told_on >= ended_on


def _tell(
    session: Session, post: tuple[Appointment, Area], key: str, clock: tuple[datetime, Office]
) -> None:
    (one, area), (now, office) = post, clock
    one.term_told_on = now.astimezone(office.timezone).date()
    told = {
        "vai": Words(f"vai-tro-{one.role}"),
        "noi": area.full_name,
        "ngay": f"{last_day(one.until, office.timezone):%d/%m/%Y}",
    }
    purpose = f"term:{one.id}:{one.term_told_on.isoformat()}"
    tell_staff(session, area.parent_id or area.id, (purpose, Words(key, told)), now)
