"""Commands on posts: appoint, change, end, hand over, let in again, cut off. Each is in the audit log.

Who may is asked of `authority` each time; nobody acts on a post of their own.
"""

from dataclasses import dataclass
from datetime import date, datetime

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.people import linking
from handlers.people.appointing import Post, Term, appoint, hand_over
from handlers.people.authority import APPROVER, HEAD, STAFF, authority_of
from handlers.people.invitations import STAFF_LEVELS, invite_head, invite_to, sign_in_again
from handlers.people.roster import may_change, rules_over
from handlers.people.tenure import Days, end_of, moments
from storage import accounts, calendar, chat_links, sessions
from storage import roster as storage
from storage.areas import Area, holding_at
from storage.people import Appointment, Person

NAME_MOST = 100
BEGIN, CHANGE, END, HAND_OVER = "people.appoint", "people.change", "people.end", "people.hand-over"
LINK, CUT, RENAME = "people.link", "people.cut", "people.rename"
LOCK = "people.lock"


@dataclass(frozen=True, slots=True)
class Plan:
    """A post of the staff that somebody is to hold."""

    role: str
    area_id: int
    days: Days


def posts_to_give(desk: Desk) -> list[tuple[str, list[Area]]]:
    """(role of the staff, the communes and the province over which they may appoint to it)."""
    areas = [area for level in ("province", "commune") for area in _areas(desk, level)]
    offered = [
        (role, [area for area in areas if desk.authority.may_appoint(role, area.path)])
        for role in ("officer", APPROVER, "observer")
    ]
    return [(role, found) for role, found in offered if found]


def _areas(desk: Desk, level: str) -> list[Area]:
    found = holding_at(desk.session, level, desk.today)
    return sorted(found, key=lambda area: (area.name, area.id))


def appoint_new(desk: Desk, name: str, plan: Plan) -> tuple[int, str]:
    """A new member of staff; their id, and a token that signs them in once."""
    person = Person(name=_name(name), language="vi", created_on=desk.today)
    area = _area(desk, plan)
    since, until = _moments(desk, plan.days)
    desk.session.add(person)
    desk.session.flush()
    post = Post(plan.role, area.id, None, until, desk.authority.person_id)
    appoint(desk.session, person.id, post, since)
    desk.note(BEGIN, f"person:{person.id}", f"{plan.role} {area.code}")
    return person.id, invite_to(desk.session, post, max(desk.now, since), person.id)


def appoint_also(desk: Desk, person_id: int, plan: Plan) -> None:
    """Another post of the staff for somebody who has, or had, one."""
    area = _area(desk, plan)
    held = storage.posts_of(desk.session, person_id)
    if person_id == desk.authority.person_id:
        raise Refused(Words("ng-cua-minh"))
    if not any(desk.authority.may_see_people_of(line.area.path) for line in held):
        raise Refused(Words("ng-khong-co"))
    same = [line for line in held if (line.role, line.area.id) == (plan.role, area.id)]
    if any(line.state(desk.now) != storage.ENDED for line in same):
        raise Refused(Words("ng-dang-giu", {"noi": area.full_name}))
    since, until = _moments(desk, plan.days)
    post = Post(plan.role, area.id, None, until, desk.authority.person_id)
    appoint(desk.session, person_id, post, since)
    desk.note(BEGIN, f"person:{person_id}", f"{plan.role} {area.code}")


def change_days(desk: Desk, appointment_id: int, days: Days) -> int:
    """Other days for a post; one that has begun keeps its first. Whose it is."""
    found, area = _mine(desk, appointment_id)
    zone = desk.office.timezone
    if found.since > desk.now:
        found.since, found.until = moments(days, desk.now, zone)
    else:
        _not_before(desk.today, days.until)
        found.until = end_of(days.until, zone)
    desk.note(CHANGE, f"person:{found.person_id}", f"{found.role} {area.code}")
    return found.person_id


def _not_before(today: date, until: date | None) -> None:
    if until is not None and until < today:
        raise Refused(Words("ng-ngay-da-qua"))


def end_now(desk: Desk, appointment_id: int, reason: str) -> int:
    """The post ends this moment, every browser of theirs is signed out, every chat cut. Whose it was."""
    if not reason.strip():
        raise Refused(Words("ng-can-ly-do"))
    found, _ = _mine(desk, appointment_id)
    found.until = desk.now
    found.since = min(found.since, desk.now)
    desk.session.flush()
    desk.note(END, f"person:{found.person_id}", reason)
    _shut_out(desk, found.person_id)
    if found.role in STAFF and not _serves_a_village(desk, found.person_id):
        linking.cut_all(desk, found.person_id)
    return found.person_id


def hand_over_village(desk: Desk, appointment_id: int) -> tuple[str, str]:
    """The head's rights end this moment; the village's name, and a token for whoever comes next."""
    found, area = _mine(desk, appointment_id)
    if found.role != HEAD:
        raise Refused(Words("ng-chi-truong-ban"))
    hand_over(desk.session, area.id, desk.now)
    desk.note(HAND_OVER, f"person:{found.person_id}", area.code)
    _shut_out(desk, found.person_id)
    return area.full_name, fresh_head_link(desk, area)


def fresh_head_link(desk: Desk, area: Area, until: datetime | None = None) -> str:
    """A token that makes whoever opens it head there; earlier ones open nothing any more."""
    storage.drop_links_to(desk.session, HEAD, area.id)
    term = Term(until, desk.authority.person_id)
    return invite_head(desk.session, area_code=area.code, now=desk.now, term=term)


def let_in_again(desk: Desk, person_id: int) -> str:
    """A token that signs them in once; earlier ones open nothing any more."""
    _rule(desk, person_id)
    storage.drop_links_of(desk.session, person_id)
    desk.note(LINK, f"person:{person_id}")
    return sign_in_again(desk.session, person_id, desk.now)


def cut_off(desk: Desk, person_id: int) -> int:
    """Every browser of theirs is signed out, no link signs them in, their calendar's address is dead."""
    _rule(desk, person_id)
    desk.note(CUT, f"person:{person_id}")
    return _shut_out(desk, person_id)


def lock(desk: Desk, person_id: int) -> None:
    """A telephone is lost: nothing that they have opens a door, until they are let in again."""
    _rule(desk, person_id)
    desk.note(LOCK, f"person:{person_id}")
    accounts.drop_all(desk.session, person_id)
    _shut_out(desk, person_id)
    linking.cut_all(desk, person_id)


def rename(desk: Desk, person_id: int, name: str) -> None:
    _rule(desk, person_id)
    desk.session.get_one(Person, person_id).name = _name(name)
    desk.note(RENAME, f"person:{person_id}")


def _serves_a_village(desk: Desk, person_id: int) -> bool:
    """Their chat is then the village's way to them, and theirs in any case."""
    held = authority_of(desk.session, person_id, desk.now).roles
    return any(role.role not in STAFF for role in held)


def _shut_out(desk: Desk, person_id: int) -> int:
    chat_links.drop_of(desk.session, person_id)
    storage.drop_links_of(desk.session, person_id)
    calendar.drop_feed(desk.session, person_id)
    return sessions.end_of(desk.session, person_id)


def _rule(desk: Desk, person_id: int) -> None:
    if not rules_over(desk, person_id):
        raise Refused(Words("ng-khong-duoc-doi"))


def _mine(desk: Desk, appointment_id: int) -> tuple[Appointment, Area]:
    """A post that is theirs to change, and has not ended."""
    found = storage.post(desk.session, appointment_id)
    area = desk.session.get_one(Area, found.area_id) if found else None
    if found is None or area is None or not desk.authority.may_see_people_of(area.path):
        raise Refused(Words("ng-khong-co"))
    if not may_change(desk, found.person_id, found.role, area.path):
        own = found.person_id == desk.authority.person_id
        raise Refused(Words("ng-cua-minh" if own else "ng-khong-duoc-doi"))
    if found.until is not None and found.until <= desk.now:
        raise Refused(Words("ng-da-thoi"))
    return found, area


def _area(desk: Desk, plan: Plan) -> Area:
    """Where the post is, if it is theirs to give."""
    if plan.role not in STAFF:
        raise Refused(Words("ng-can-chon-viec"))
    area = desk.session.get(Area, plan.area_id)
    if area is None or area.level not in STAFF_LEVELS or not area.holds_on(desk.today):
        raise Refused(Words("ng-can-chon-dia-ban"))
    if not desk.authority.may_appoint(plan.role, area.path):
        raise Refused(Words("ng-khong-duoc-bo-nhiem", {"noi": area.full_name}))
    return area


def _moments(desk: Desk, days: Days) -> tuple[datetime, datetime | None]:
    return moments(days, desk.now, desk.office.timezone)


def _name(typed: str) -> str:
    name = " ".join(typed.split())[:NAME_MOST]
    if not name:
        raise Refused(Words("can-ten-can-bo"))
    return name
