"""The clock's part: staff who agreed to messages hear of what is near, and again of what stays overdue."""

from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from content.holidays import calendar
from content.registers import Register, registers
from handlers.context import Office, Push
from handlers.feedback.deadlines import working_days_after
from handlers.messages import Outgoing, Words
from handlers.people.rules import agreed
from handlers.sending import send
from storage import commitments as storage
from storage import dialogue_work as staff
from storage import outbox, reaching
from storage.commitments import Days
from storage.people import consents

EVENING = time(17)  # nothing is sent to staff after hours


def remind_of_commitments(session: Session, now: datetime, office: Office) -> int:
    """On working days from the hour of the morning's word; how many matters were told of.

    However often it is asked, a matter is told of once when its day is near, and once in so many
    working days while it is overdue: also after the machine was off for long.
    """
    if not is_hour(now, office):
        return 0
    today, told = now.astimezone(office.timezone).date(), 0
    for register in registers(office.tables_dir).values():
        days = days_by(today, (register.remind, register.again), office)
        told += _of_commitments(session, register, days, now)
        told += _of_terms(session, register, days, now)
    return told


def is_hour(now: datetime, office: Office) -> bool:
    """A working day's hours, in which staff are told of what waits."""
    here = now.astimezone(office.timezone)
    working = calendar(office.tables_dir).is_working(here.date())
    return working and office.digest_at <= here.time() < EVENING


def days_by(today: date, wait: tuple[int, int], office: Office) -> Days:
    """`wait`: working days before a day, and between two words about what is overdue."""
    remind, again = wait
    days = calendar(office.tables_dir)
    before = today - timedelta(days=1)
    while working_days_after(before, again, days) > today:
        before -= timedelta(days=1)
    return Days(today, working_days_after(today, remind, days), before)


def _of_commitments(session: Session, register: Register, days: Days, now: datetime) -> int:
    found = storage.to_remind(session, register.code, days)
    for owed in found:
        one = owed.commitment
        one.told_on = days.today
        told = {
            "muc": "late" if one.due_on < days.today else "soon",
            "so": register.name,
            "viec": one.matter,
            "ai": one.owner,
            "han": f"{one.due_on:%d/%m/%Y}",
        }
        purpose = f"commitment:{one.id}:{days.today.isoformat()}"
        tell_staff(session, owed.area.id, (purpose, Words("cs-ck-nhac-viec", told)), now)
    return len(found)


def _of_terms(session: Session, register: Register, days: Days, now: datetime) -> int:
    found = storage.terms_ending(session, register.code, days)
    for entry in found:
        entry.term_told_on = days.today
        told = {"so": register.name, "ten": entry.subject, "ngay": f"{entry.until:%d/%m/%Y}"}
        purpose = f"register-term:{entry.id}:{days.today.isoformat()}"
        tell_staff(session, entry.area_id, (purpose, Words("cs-ck-nhac-het-han", told)), now)
    return len(found)


def tell_staff(session: Session, area_id: int, told: tuple[str, Words], now: datetime) -> None:
    """Each officer and approver of that area who agreed to messages; `told`: purpose, words."""
    purpose, words = told
    message = Outgoing((words,))
    for person_id in staff.staff_of(session, area_id, now):
        if agreed(consents(session, person_id), "notices"):
            pushes = [
                Push(one.id, one.channel, outbox.REMINDER, purpose, message)
                for one in reaching.at(session, person_id)
            ]
            send(session.connection(), *pushes)
