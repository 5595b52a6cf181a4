"""People who do not exist, for load tests: as many as wanted, in three statements."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    CTE,
    Integer,
    String,
    and_,
    cast,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Session

from storage.areas import Area
from storage.people import Address, Consent, Person

NO_PROOF = "0" * 64


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many, living in which area's villages (by its path), reached where."""

    count: int
    path: str
    channel: str
    first_address: int
    made_at: datetime
    day: date


def has_real_people(session: Session) -> bool:
    """Whether somebody who is not made up can be reached."""
    real = exists().where(Address.person_id == Person.id, ~Person.synthetic)
    return bool(session.scalar(select(real)))


def is_taken(session: Session, crowd: Crowd) -> bool:
    """Whether the channel has one of these addresses already."""
    numbers = _numbers(crowd.count)
    names = select(cast(numbers.c.n + crowd.first_address, String))
    taken = exists().where(Address.channel == crowd.channel, Address.external_id.in_(names))
    return bool(session.scalar(select(taken)))


def add(session: Session, crowd: Crowd) -> None:
    """The people, spread over the villages; then an address each; then a consent each."""
    villages = _villages(crowd)
    many = select(func.count()).select_from(villages).scalar_subquery()
    numbers = _numbers(crowd.count)
    people = select(literal("vi"), villages.c.id, true(), literal(crowd.day)).join_from(
        numbers, villages, villages.c.place == numbers.c.n % many
    )
    session.execute(
        insert(Person).from_select(["language", "area_id", "synthetic", "created_on"], people)
    )
    fresh = and_(Person.synthetic, ~exists().where(Address.person_id == Person.id))
    place = func.row_number().over(order_by=Person.id) - 1 + crowd.first_address
    addresses = select(
        Person.id, literal(crowd.channel), cast(place, String), literal("active")
    ).where(fresh)
    session.execute(
        insert(Address).from_select(["person_id", "channel", "external_id", "state"], addresses)
    )
    _agree(session, crowd)


def _agree(session: Session, crowd: Crowd) -> None:
    silent = and_(Person.synthetic, ~exists().where(Consent.person_id == Person.id))
    answer = {
        "person_id": Person.id,
        "purpose": literal("notices"),
        "given": true(),
        "text_version": literal("synthetic"),
        "proof": literal(NO_PROOF),
        "channel": literal(crowd.channel),
        "at": literal(crowd.made_at, Consent.at.type),
    }
    answers = select(*answer.values()).where(silent)
    session.execute(insert(Consent).from_select(list(answer), answers))


def _numbers(count: int) -> CTE:
    """0, 1, … count-1."""
    first = select(literal(0, Integer).label("n")).cte("numbers", recursive=True)
    return first.union_all(select(first.c.n + 1).where(first.c.n < count - 1))


def _villages(crowd: Crowd) -> CTE:
    """The area's villages, numbered from 0; the area itself where none is known."""
    inside = Area.path.startswith(crowd.path, autoescape=True)
    has_villages = exists().where(inside, Area.level == "village").correlate(None)
    lived_in = or_(
        and_(inside, Area.level == "village", Area.valid_to.is_(None)),
        and_(Area.path == crowd.path, ~has_villages),
    )
    place = func.row_number().over(order_by=Area.id) - 1
    return select(Area.id, place.label("place")).where(lived_in).cte("villages")
