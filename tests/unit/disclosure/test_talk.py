"""Clause 3c in the chat: a head says what was made public, and hears when it is due."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.context import Office
from handlers.messages import Outgoing as Message
from handlers.people.actions import give_consent
from handlers.people.appointing import hand_over
from handlers.reminders.register import SUBJECTS
from handlers.reminders.running import run_due
from handlers.reminders.subjects import Turn
from handlers.wording import wording
from storage.database import Database
from storage.disclosures import Disclosure
from storage.due import CANCELLED, Due
from storage.outbox import Body, Outgoing
from storage.people import Address, AuditLine
from storage.receipts import VillageDecision
from tests.unit.people.talker import NOW, TODAY, Places, Talker, add_places, head, resident

SPOKEN = "Nội dung nêu tại khoản 7 Điều 11: chưa công khai"
OTHER = "Các nội dung khác của Điều 11: chưa công khai"


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: who is reminded is tried on both databases in tests/contracts."""
    return sqlite_url


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as opened:
        yield opened


@pytest.fixture
def places(session: Session) -> Places:
    return add_places(session)


@pytest.fixture
def by(session: Session, places: Places) -> Talker:
    who = head(session, places.ho_chim)
    give_consent(who.context(), "notices", True)
    return who


def opens(by: Talker, item: str) -> str:
    by.opens_work("Công khai trong bản")
    return by.taps(item)


def spoke(by: Talker, item: str, *, days: str = "") -> str:
    opens(by, item)
    by.taps("Đọc loa")
    if days:
        by.says((TODAY - timedelta(days=1)).strftime("%d/%m/%Y"))
        by.says(days)
    else:
        by.taps("Hôm nay")
    by.taps("Bỏ qua")
    return by.taps("Ghi lại")


def reminders(session: Session, who: Talker) -> list[str]:
    rows = session.scalars(
        select(Body.content)
        .join(Outgoing, Outgoing.body_id == Body.id)
        .join(Address, Address.id == Outgoing.address_id)
        .where(Address.person_id == who.speaker.person_id)
        .order_by(Body.id)
    )
    return [wording(Message.from_json(row).says[0]) for row in rows]


def ticks(session: Session, hours: float, office: Office | None = None) -> None:
    turn = Turn(NOW + timedelta(hours=hours), office or Office(), SUBJECTS)
    while run_due(session, turn, 10):
        pass


def test_the_loudspeaker_s_first_day_is_kept_and_the_next_is_asked_for(
    session: Session, by: Talker
) -> None:
    heard = spoke(by, SPOKEN)
    assert "Loa mới đọc 1 ngày liền, cần 3 ngày" in heard
    row = session.scalars(select(Disclosure)).one()
    assert (row.item, row.form, row.since, row.until) == ("d11-k7", "speaker", TODAY, TODAY)
    line = session.scalars(select(AuditLine).where(AuditLine.action == "disclosure.enter")).one()
    assert line.person_id == by.speaker.person_id
    ticks(session, 23.5)  # half past seven the next morning
    assert len(reminders(session, by)) == 1
    assert "hôm nay bản Hồ Chim 2 đọc loa tiếp. Mới đọc 1 ngày liền" in reminders(session, by)[0]


def test_after_three_days_in_a_row_nobody_is_reminded_and_the_item_is_done(
    session: Session, by: Talker
) -> None:
    assert "Mới" not in spoke(by, SPOKEN, days="2")
    by.now += timedelta(days=1)
    heard = spoke(by, "Nội dung nêu tại khoản 7 Điều 11: chưa đủ ngày")
    assert "đã công khai đủ" in heard
    assert set(session.scalars(select(Due.state).where(Due.kind == "disclosure-days"))) == {
        CANCELLED
    }
    ticks(session, 48)
    assert reminders(session, by) == []


def test_a_message_is_offered_once_the_village_has_agreed_and_counts_from_that_day(
    session: Session, places: Places, by: Talker
) -> None:
    assert "chưa họp chọn kênh" in opens(by, OTHER)
    labels = [wording(words) for _, words in by.tags]
    assert "Nhắn vào nhóm bản đã chọn" not in labels
    assert "Bản đã họp thống nhất" in by.taps("Bản đã họp chọn kênh")
    decision = VillageDecision(
        area_id=places.ho_chim.id, decided_on=TODAY - timedelta(days=2), in_favour=9, at=NOW
    )
    session.add(decision)
    session.flush()
    for day, told in ((4, "chỉ được tính từ ngày"), (1, "đã công khai đủ")):
        opens(by, OTHER)
        by.taps("Nhắn vào nhóm bản đã chọn")
        by.says((TODAY - timedelta(days=day)).strftime("%d/%m/%Y"))
        by.taps("Bỏ qua")
        assert told in by.taps("Ghi lại")
    assert len(session.scalars(select(Disclosure)).all()) == 1


def test_the_same_twice_is_kindly_refused_and_a_day_ahead_is_asked_again(
    session: Session, by: Talker
) -> None:
    spoke(by, SPOKEN)
    opens(by, "Nội dung nêu tại khoản 7 Điều 11: chưa đủ ngày")
    by.taps("Đọc loa")
    assert "không phải ngày sắp tới" in by.says("30/12/2026")
    by.taps("Hôm nay")
    by.taps("Bỏ qua")
    assert "đã được ghi rồi" in by.taps("Ghi lại")


def test_what_is_due_again_is_told_a_week_before_to_whoever_is_head_then(
    session: Session, places: Places, by: Talker, own: Office
) -> None:
    by.office = own
    opens(by, "Việc của quý: chưa công khai")
    by.taps("Dán bảng tin")
    by.taps("Hôm nay")
    by.taps("Bỏ qua")
    heard = by.taps("Ghi lại")
    assert "Phải công khai lại trước ngày 23/02/2027" in heard
    after = resident(session, places.ho_chim, "người sau")
    hand_over(session, places.ho_chim.id, NOW + timedelta(days=1), to=after.speaker.person_id)
    ticks(session, 24 * 85 + 10, own)  # 16 February 2027, 18:00
    assert "phải công khai lại trước ngày 23/02/2027" in " ".join(reminders(session, after))
    assert not any("công khai lại" in one for one in reminders(session, by))


def test_another_s_reminder_opens_nothing(session: Session, places: Places, by: Talker) -> None:
    spoke(by, SPOKEN)
    row = session.scalars(select(Disclosure.id)).one()
    stranger = resident(session, places.ho_chim, "lạ")
    assert "dành cho trưởng thôn" in stranger.begins("made-public", str(row))
    assert "đã công khai bằng cách nào" in by.begins("made-public", str(row))


@pytest.fixture
def own(tmp_path: Path) -> Office:
    head_ = "code,name,article,by,forms,speaker_days,board_days,again,verified,source\n"
    (tmp_path / "disclosure.csv").write_text(
        head_ + "quy,Việc của quý,Đ.11,UBND xã,board,0,0,3,yes,gốc\n", "utf-8"
    )
    return Office(area_code="03172", tables_dir=str(tmp_path))
