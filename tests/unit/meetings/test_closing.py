"""T5 to its end: minutes to sign, results told, work followed until it is done."""

import io
import zipfile
from datetime import timedelta
from pathlib import Path

import docx
import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.applications import Starlette

from bot.printing import printing_routes
from bot.services import Services
from bot.settings import Settings
from bot.writer import Writer
from content.documents import TEMPLATES, template
from content.documents.minutes import NAME, built
from handlers.conversation import Engine, State
from handlers.errors import Refused
from handlers.meetings import closing
from handlers.meetings.minutes import minutes_of
from handlers.messages import Incoming, Kind, MediaFile
from handlers.villages.talk import FLOWS
from storage.database import Database
from storage.media import LONG_AGO, Media, MediaFolder
from storage.meetings import CALLED, CLOSED, Meeting, MeetingTask
from storage.notices import Notice
from tests.unit.meetings.assembly import called, listed, villager
from tests.unit.meetings.test_counting import attended, counts, on_its_day
from tests.unit.people.talker import NOW, OFFICE, TODAY, Places, Talker, add_places, head


def voted(session: Session, places: Places) -> tuple[Talker, Meeting]:
    """84 of 109 are there, and 75 are in favour."""
    who, meeting = on_its_day(session, places, number=109)
    attended(session, meeting, 84)
    counts(who, meeting, "Giơ tay", "75", "6", "3")
    return who, meeting


def adds_task(who: Talker, due: str = "30/6/2027") -> None:
    who.taps("Ghi việc phải làm")
    who.says("Đổ bê tông 300 m đường nội bản")
    who.says("Chi hội Nông dân")
    who.says(due)
    who.says("số mét đường, ảnh chụp")


def closes(who: Talker, meeting: Meeting) -> str:
    who.begins("meeting", str(meeting.id))
    who.taps("Kết thúc họp")
    adds_task(who)
    who.taps("Hết việc rồi")
    return who.taps("Kết thúc họp")


def token_of(who: Talker, meeting: Meeting) -> str:
    who.begins("meeting-minutes", str(meeting.id))
    assert meeting.page_token is not None
    assert f"/m/{meeting.page_token}" in who.heard
    return meeting.page_token


def words(made: bytes) -> str:
    document = docx.Document(io.BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_the_minutes_have_who_was_there_the_votes_and_what_is_to_be_done(
    session: Session, places: Places
) -> None:
    who, meeting = voted(session, places)
    assert "Đã chốt" in closes(who, meeting)
    made = minutes_of(session, OFFICE, token_of(who, meeting), TEMPLATES)
    assert made is not None
    said = words(made)
    for part in (
        "XÃ NA SANG",
        "BẢN HỒ CHIM 2",
        "Cuộc họp của cộng đồng dân cư bản Hồ Chim 2",
        "Vào hồi 19 giờ 30, ngày 28/11/2026, tại nhà văn hóa bản",
        "Số hộ có đại diện dự: 84/109 hộ (77,1%). Số hộ không có đại diện dự: 25 hộ.",
        "75/109 (68,8%)",
        "từ 2/3 tổng số hộ",
        "Đạt",
        "Chi hội Nông dân",
        "30/06/2027",
        "chưa đối chiếu với văn bản luật",
        "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN",
    ):
        assert part in said


def test_what_nobody_voted_on_is_said_not_to_be(session: Session, places: Places) -> None:
    who, meeting = on_its_day(session, places)
    closes(who, meeting)
    made = minutes_of(session, OFFICE, token_of(who, meeting), TEMPLATES)
    assert made is not None
    assert "Chưa biểu quyết" in words(made)


def test_a_wrong_link_has_no_minutes_and_a_broken_template_is_told_of(
    session: Session, places: Places, tmp_path: Path
) -> None:
    who, meeting = voted(session, places)
    closes(who, meeting)
    token = token_of(who, meeting)
    for wrong in ("", "x", "a/b", "\x00"):
        assert minutes_of(session, OFFICE, wrong, tmp_path) is None
    (tmp_path / f"{NAME}.docx").write_bytes(b"no document")
    with pytest.raises(Refused):
        minutes_of(session, OFFICE, token, tmp_path)


def test_the_template_is_the_one_that_is_built() -> None:
    with zipfile.ZipFile(template(NAME)) as kept, zipfile.ZipFile(io.BytesIO(built())) as made:
        assert kept.namelist() == made.namelist()
        assert [kept.read(one) for one in kept.namelist()] == [
            made.read(one) for one in made.namelist()
        ]


def test_after_the_end_nothing_is_counted_or_marked(session: Session, places: Places) -> None:
    who, meeting = voted(session, places)
    closes(who, meeting)
    assert (meeting.state, meeting.present, meeting.households) == (CLOSED, 84, 109)
    assert "cuộc họp đã xong" in who.begins("meeting-count", str(meeting.id))
    who.begins("meeting", str(meeting.id))
    assert who.buttons == [
        "Lấy biên bản",
        "Ảnh biên bản đã ký",
        "Báo kết quả cho bản",
        "Việc sau họp",
        "Để sau",
    ]


def test_the_end_is_asked_for_twice(session: Session, places: Places) -> None:
    who, meeting = voted(session, places)
    who.begins("meeting", str(meeting.id))
    who.taps("Kết thúc họp")
    who.taps("Hết việc rồi")
    who.taps("Chưa")
    assert meeting.state == CALLED


def test_a_meeting_cannot_end_before_its_day(session: Session, places: Places) -> None:
    who, meeting = called(session, places)
    who.begins("meeting", str(meeting.id))
    assert "Chưa đến ngày họp" in who.taps("Kết thúc họp")


def test_the_village_is_told_the_results_once(session: Session, places: Places) -> None:
    listed(session, places, 109)
    villager(session, places, "anh", 3)
    who, meeting = voted(session, places)
    closes(who, meeting)
    told = who.begins("meeting-results", str(meeting.id))
    assert "có mặt 84/109 hộ. Mỗi hộ góp 500.000 đồng làm đường nội bản: 75/109 hộ" in told
    assert "Đổ bê tông 300 m đường nội bản (Chi hội Nông dân, xong trước 30/06/2027)" in told
    assert "đi đến 1 máy" in who.taps("Gửi cho cả bản")
    newest = session.scalars(select(Notice).order_by(Notice.id.desc())).first()
    assert newest is not None
    assert newest.text in told
    who.begins("meeting-results", str(meeting.id))
    assert "đã báo rồi" in who.taps("Gửi cho cả bản")


def test_work_is_followed_until_it_is_done(session: Session, places: Places) -> None:
    who, meeting = voted(session, places)
    closes(who, meeting)
    assert "đang làm" in who.begins("meeting-tasks", str(meeting.id))
    who.now += timedelta(days=300)
    assert "quá hạn, đang tính là chưa làm" in who.begins("meeting-tasks", str(meeting.id))
    assert "Không còn việc nào" in who.taps("Xong: Đổ bê tông 300 m đường nội bản")
    assert session.query(MeetingTask).one().done_at == who.now


def test_another_head_gets_neither_minutes_nor_results_nor_work(
    session: Session, places: Places
) -> None:
    who, meeting = voted(session, places)
    closes(who, meeting)
    other = head(session, places.huoi_xuan, "other")
    for flow in ("meeting-minutes", "meeting-results", "meeting-tasks"):
        assert "không phải của bản bác" in other.begins(flow, str(meeting.id))
    assert meeting.page_token is None


async def test_the_link_gives_a_word_file_that_nobody_keeps(
    database: Database, tmp_path: Path
) -> None:
    with database.write() as session:
        who, meeting = voted(session, add_places(session))
        closes(who, meeting)
        token = token_of(who, meeting)
    settings = Settings(data_dir=tmp_path, _env_file=None)
    media = MediaFolder(tmp_path / "media")
    services = Services(settings, database, Writer(database), media, OFFICE)
    app = Starlette(routes=printing_routes(services, lambda: NOW))
    site = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://127.0.0.1")
    found = await site.get(f"/m/{token}")
    assert found.status_code == 200
    assert found.headers["cache-control"] == "no-store"
    assert "84/109 hộ" in words(found.content)
    assert (await site.get("/m/wrong")).status_code == 404
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / f"{NAME}.docx").write_bytes(b"no document")
    assert (await site.get(f"/m/{token}")).status_code == 503


def sends_photo(session: Session, who: Talker) -> str:
    """The head answers with a photo; returns its id."""
    photo = Media(kind="photo", size=9, stored_on=TODAY, address_id=who.speaker.address_id)
    session.add(photo)
    session.flush()
    assert who.step.state is not None
    state = State.from_json(who.step.state.as_json())
    event = Incoming(
        "test", "1", photo.id, Kind.PHOTO, media=MediaFile(photo.id, "photo", photo.size)
    )
    who.step = Engine(FLOWS).answer(who.context(), state, event)
    return photo.id


def test_the_signed_minutes_are_kept_as_a_photo_and_a_new_one_takes_its_place(
    session: Session, places: Places
) -> None:
    who, meeting = voted(session, places)
    closes(who, meeting)
    who.begins("meeting-signed", str(meeting.id))
    first = sends_photo(session, who)
    assert "Đã giữ ảnh" in who.heard
    assert meeting.signed_id == first
    assert session.get_one(Media, first).address_id is None
    assert "đang giữ ở trên" in who.begins("meeting-signed", str(meeting.id))
    assert first in who.step.media
    second = sends_photo(session, who)
    assert meeting.signed_id == second
    session.refresh(session.get_one(Media, first))
    assert session.get_one(Media, first).stored_on == LONG_AGO


def test_another_head_neither_sees_nor_replaces_the_photo(session: Session, places: Places) -> None:
    who, meeting = voted(session, places)
    closes(who, meeting)
    other = head(session, places.huoi_xuan, "other")
    assert "không phải của bản bác" in other.begins("meeting-signed", str(meeting.id))
    assert closing.attach(other.context(), str(meeting.id), "x") is False
    assert closing.attach(who.context(), str(meeting.id), "gone") is False
