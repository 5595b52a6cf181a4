"""Who may send what to where: no sequence of actions leads around the one door."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.errors import Refused
from handlers.notices import approval, control, queuing
from handlers.notices.acting import Acting
from handlers.notices.actions import Draft, send_notice, status
from handlers.people.authority import Authority, authority_of
from storage.areas import Area
from storage.audience import Audience
from storage.notices import Notice
from storage.outbox import Outgoing
from storage.people import Address, Appointment, Person
from tests.unit.people.talker import NOW, OFFICE, Places, add_area, resident

LATER = NOW + timedelta(minutes=5)


@dataclass
class Staff:
    """Two approvers and an officer of the commune, and an approver of the province."""

    officer: Authority
    one: Authority
    two: Authority
    province: Authority
    dien_bien: Area


@pytest.fixture
def staff(session: Session, places: Places) -> Staff:
    dien_bien = add_area(session, "11", "tỉnh", "Điện Biên", None)
    dien_bien.level = "province"
    for area in (places.na_sang, places.ho_chim, places.huoi_xuan):
        area.path = dien_bien.path.rstrip("/") + area.path
    places.na_sang.parent_id = dien_bien.id
    session.flush()

    def appointed(role: str, area: Area) -> Authority:
        person = Person(name="x", created_on=NOW.date())
        session.add(person)
        session.flush()
        session.add(Appointment(person_id=person.id, role=role, area_id=area.id, since=NOW))
        session.flush()
        return authority_of(session, person.id, NOW)

    commune = places.na_sang
    return Staff(
        appointed("officer", commune),
        appointed("approver", commune),
        appointed("approver", commune),
        appointed("approver", dien_bien),
        dien_bien,
    )


def _as(session: Session, who: Authority) -> Acting:
    return Acting(session, who, LATER, OFFICE)


def _send(session: Session, who: Authority, *areas: Area, priority: str = "bulk") -> Notice:
    audience = Audience(tuple(area.id for area in areas))
    return send_notice(Acting(session, who, NOW, OFFICE), audience, Draft("Họp.", priority))


def test_what_an_officer_writes_waits_for_an_approver(
    session: Session, places: Places, staff: Staff
) -> None:
    resident(session, places.ho_chim)
    notice = _send(session, staff.officer, places.na_sang)
    assert notice.state == "review"
    assert session.query(Outgoing).count() == 0
    assert [found.id for found in approval.waiting_for(session, staff.one)] == [notice.id]
    assert approval.waiting_for(session, staff.officer) == []
    approval.approve(_as(session, staff.one), notice.id)
    assert session.query(Outgoing).count() == 1
    assert approval.waiting_for(session, staff.one) == []


def test_an_approver_sends_to_the_commune_and_needs_another_for_the_province(
    session: Session, places: Places, staff: Staff
) -> None:
    assert _send(session, staff.one, places.na_sang).state == "sending"
    wide = _send(session, staff.province, staff.dien_bien)
    assert wide.state == "review"
    for who in (staff.province, staff.one, staff.officer):
        with pytest.raises(Refused):
            approval.approve(_as(session, who), wide.id)
    assert session.get_one(Notice, wide.id).state == "review"


def test_what_was_returned_or_approved_is_settled(
    session: Session, places: Places, staff: Staff
) -> None:
    notice = _send(session, staff.officer, places.na_sang)
    approval.reject(_as(session, staff.one), notice.id)
    assert notice.state == "rejected"
    with pytest.raises(Refused):
        approval.approve(_as(session, staff.two), notice.id)
    assert session.query(Outgoing).count() == 0


def test_an_urgent_notice_leaves_at_once_and_is_approved_within_a_day(
    session: Session, places: Places, staff: Staff
) -> None:
    resident(session, places.ho_chim)
    notice = _send(session, staff.province, staff.dien_bien, priority="urgent")
    assert status(session, notice.id)["waiting"] == 1
    assert not approval.is_overdue(session, notice, NOW + timedelta(hours=23))
    assert approval.is_overdue(session, notice, NOW + timedelta(hours=25))
    other = authority_of(session, staff.province.person_id, NOW)
    with pytest.raises(Refused):
        approval.approve(_as(session, other), notice.id)
    with pytest.raises(Refused):
        approval.reject(_as(session, staff.one), notice.id)


ACTIONS = ("send", "urgent", "approve", "reject", "pause", "resume", "cancel", "recall", "work")
step = st.tuples(st.sampled_from(ACTIONS), st.integers(0, 3), st.integers(0, 3), st.integers(0, 4))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(step, min_size=1, max_size=12))
def test_no_sequence_of_actions_sends_outside_what_its_people_answer_for(
    session: Session, places: Places, staff: Staff, steps: list[tuple[str, int, int, int]]
) -> None:
    """Each row of the outbox lies in its author's area, and in its approver's where one is needed."""
    if session.query(Person).count() < 6:
        for number, area in enumerate((places.ho_chim, places.huoi_xuan, places.na_sang)):
            resident(session, area, f"r{number}")
    people = (staff.officer, staff.one, staff.two, staff.province)
    areas = (places.ho_chim, places.huoi_xuan, places.na_sang, staff.dien_bien)
    with session.begin_nested() as nested:
        for what, who, where, which in steps:
            _try(session, what, people[who], areas[where], which)
        _check(session, {person.person_id: person for person in people})
        nested.rollback()


def _try(session: Session, what: str, who: Authority, area: Area, which: int) -> None:
    known = session.scalars(select(Notice.id).order_by(Notice.id)).all()
    number = known[which % len(known)] if known else 0
    try:
        if what in {"send", "urgent"}:
            _send(session, who, area, priority="urgent" if what == "urgent" else "bulk")
        elif what == "approve":
            approval.approve(_as(session, who), number)
        elif what == "reject":
            approval.reject(_as(session, who), number)
        elif what == "recall":
            control.recall(_as(session, who), number, "Sai.")
        elif what == "work":
            queuing.work(session, LATER, OFFICE)
        else:
            getattr(control, what)(_as(session, who), number)
    except Refused:
        return


def _check(session: Session, people: dict[int, Authority]) -> None:
    rows = session.execute(
        select(Outgoing.purpose, Area)
        .join(Address, Address.id == Outgoing.address_id)
        .join(Person, Person.id == Address.person_id)
        .join(Area, Area.id == Person.area_id)
    ).all()
    for purpose, area in rows:
        notice = session.get_one(Notice, int(purpose.split(":")[1]))
        author = people[notice.author_id or 0]
        assert author.may_write_to(area)
        if notice.priority != "urgent" and approval.is_needed(
            author, approval.areas(session, notice)
        ):
            assert notice.approved_by is not None
            assert notice.approved_by != author.person_id
            assert people[notice.approved_by].may_approve_for(area)
