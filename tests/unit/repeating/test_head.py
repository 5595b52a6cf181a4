"""A head sets what repeats in the village by talking; its people are reminded, once each time."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN
from handlers.people.authority import HEAD
from handlers.repeating.planning import plan_ahead
from storage import appointments
from storage.due import Due
from storage.outbox import Outgoing
from storage.people import AuditLine
from storage.repeating import OFF, Occurrence, Repeating
from tests.unit.people.talker import OFFICE, Places, Talker, head, resident
from tests.unit.repeating.ticking import reminders, ticks

FIFTH = datetime(2026, 12, 5, 19, 30, tzinfo=DIEN_BIEN)


def opens(who: Talker) -> None:
    who.opens_work("Việc lặp lại")


def sets(who: Talker) -> str:
    """Up to the look at the next five days."""
    opens(who)
    if "Đặt việc mới" in who.buttons:
        who.taps("Đặt việc mới")
    who.taps("Sinh hoạt bản định kỳ")
    who.taps("Ngày trong tháng")
    who.says("5")
    return who.says("19 giờ 30")


def mends(who: Talker, part: str, answer: str) -> str:
    who.taps(part)
    return who.taps(answer)


def is_set(session: Session, places: Places) -> Talker:
    who = head(session, places.ho_chim)
    sets(who)
    who.taps("Đặt nhắc")
    return who


def test_the_next_five_days_are_seen_before_it_is_set(session: Session, places: Places) -> None:
    shown = sets(head(session, places.ho_chim))
    assert "ngày 5 hằng tháng, lúc 19:30" in shown
    for month in ("12/2026", "01/2027", "02/2027", "03/2027", "04/2027"):
        assert f"ngày 05/{month}" in shown
    assert "Xin nhắc bà con bản Hồ Chim 2: Sinh hoạt bản định kỳ, lúc 19:30" in shown
    assert session.query(Repeating).count() == 0


def test_people_are_reminded_the_day_before_and_two_hours_before(
    session: Session, places: Places
) -> None:
    near, far = resident(session, places.ho_chim, "anh"), resident(session, places.huoi_xuan, "chị")
    is_set(session, places)
    for now in (FIFTH - timedelta(days=1), FIFTH - timedelta(hours=2)):
        plan_ahead(session, now, OFFICE)
        plan_ahead(session, now, OFFICE)  # twice in one minute
        ticks(session, now)
    assert reminders(session, near) == ["lap-nhac-sap-den"] * 2
    assert reminders(session, far) == []


def test_what_is_stopped_reminds_no_more_and_who_was_told_hears_of_it(
    session: Session, places: Places
) -> None:
    told = resident(session, places.ho_chim, "anh")
    who = is_set(session, places)
    who.now = FIFTH - timedelta(days=1)
    ticks(session, who.now)
    arrive(session)
    opens(who)
    who.taps(next(one for one in who.buttons if one.startswith("Sinh hoạt")))
    assert "đã ngừng nhắc" in who.taps("Ngừng nhắc")
    ticks(session, who.now)
    ticks(session, FIFTH - timedelta(hours=2))
    assert reminders(session, told) == ["lap-nhac-sap-den", "lap-nhac-thoi"]
    assert session.scalars(select(Repeating.state)).all() == [OFF]


def test_what_is_changed_takes_the_place_of_what_was(session: Session, places: Places) -> None:
    who = is_set(session, places)
    opens(who)
    who.taps(next(one for one in who.buttons if one.startswith("Sinh hoạt")))
    who.taps("Đổi việc này")
    mends(who, "Tên việc", "Vệ sinh đường làng, ngõ bản")
    who.taps("Sửa lại")
    who.taps("Ngày lặp lại")
    who.taps("Ngày âm lịch")
    assert "1 đến 30" in who.says("31")
    assert "mùng 1 hằng tháng âm lịch, cả tháng nhuận, lúc 19:30" in who.says("1")
    who.taps("Sửa lại")
    who.taps("Giờ")
    assert "Vệ sinh đường làng, ngõ bản: mùng 1" in who.says("7 giờ")
    who.taps("Đặt nhắc")
    states = session.execute(select(Repeating.what, Repeating.state).order_by(Repeating.id)).all()
    assert [tuple(one) for one in states] == [
        ("Sinh hoạt bản định kỳ", "off"),
        ("Vệ sinh đường làng, ngõ bản", "on"),
    ]


def test_what_is_mended_before_it_is_set_keeps_the_rest(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    sets(who)
    who.taps("Sửa lại")
    assert who.buttons == ["Tên việc", "Ngày lặp lại", "Giờ"]
    who.taps("Giờ")
    shown = who.says("8 giờ")
    assert "Sinh hoạt bản định kỳ: ngày 5 hằng tháng, lúc 08:00." in shown
    who.taps("Đặt nhắc")
    row = session.query(Repeating).one()
    assert (row.what, row.rule, row.at) == (
        "Sinh hoạt bản định kỳ",
        {"kind": "monthly", "day": 5},
        "08:00",
    )


def test_what_was_stopped_meanwhile_is_not_changed(session: Session, places: Places) -> None:
    who = is_set(session, places)
    opens(who)
    who.taps(next(one for one in who.buttons if one.startswith("Sinh hoạt")))
    session.query(Repeating).one().state = OFF
    session.flush()
    assert "không còn nữa" in who.taps("Đổi việc này")


def test_a_successor_takes_over_and_without_one_it_rests(session: Session, places: Places) -> None:
    near = resident(session, places.ho_chim, "anh")
    is_set(session, places)
    day_before = FIFTH - timedelta(days=1)
    appointments.end(session, HEAD, places.ho_chim.id, day_before - timedelta(days=3))
    plan_ahead(session, day_before - timedelta(days=2), OFFICE)
    ticks(session, day_before)
    assert reminders(session, near) == []
    new = head(session, places.ho_chim, "new head")
    plan_ahead(session, day_before, OFFICE)
    ticks(session, FIFTH - timedelta(hours=2))
    assert reminders(session, near) == ["lap-nhac-sap-den"]
    row = session.query(Repeating).one()
    assert row.author_id == new.speaker.person_id
    lines = select(AuditLine.person_id).where(AuditLine.action == "reminder.done")
    assert session.scalars(lines).all() == [new.speaker.person_id]


def test_another_village_s_head_reaches_nothing_of_it(session: Session, places: Places) -> None:
    is_set(session, places)
    other = head(session, places.huoi_xuan, "other head")
    assert "chưa đặt việc lặp lại nào" in other.opens_work("Việc lặp lại")


def test_each_day_is_planned_once_and_only_some_days_ahead(
    session: Session, places: Places
) -> None:
    is_set(session, places)
    for day in range(40):
        plan_ahead(session, FIFTH - timedelta(days=12) + timedelta(days=day), OFFICE)
    days = session.scalars(select(Occurrence.at).order_by(Occurrence.at)).all()
    assert [f"{one:%d/%m}" for one in days] == ["05/12", "05/01"]
    assert session.query(Due).count() == 4


def arrive(session: Session) -> None:
    """Everything that was queued has left."""
    session.query(Outgoing).update({"state": "sent"})
