"""Staff screen in a chat of their own: linked by the console, through the same door, leaving nothing."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.channels.terminal.transcript import read
from handlers.desk import Desk
from handlers.feedback.digest import send_digests
from handlers.people import linking
from handlers.people.appointing import Post, appoint
from handlers.people.authority import authority_of
from storage.areas import current
from storage.conversations import Conversation
from storage.outbox import Outgoing
from storage.people import Address, AuditLine, Person
from tests.stories.driver import Village, Villager, village
from tests.stories.office import told
from tests.stories.test_feedback import SIGNED, UNSIGNED, resident, writes
from tests.stories.traces import every_row, rows_with

SANG_NHE, TUA_CHUA = "03244", "03217"
FOLDER = Path(__file__).parent / "talks" / "cán bộ"
TALKS = {file.stem: list(read(file.read_text("utf-8"))) for file in sorted(FOLDER.glob("*.txt"))}
REASON = "sàng lọc buổi sáng"


def officer(place: Village, area_code: str = SANG_NHE, role: str = "officer") -> int:
    """A new member of staff over that commune."""

    def add(session: Session) -> int:
        now = place.clock()
        area = current(session, area_code, now.date())
        assert area is not None
        person = Person(name="Lò Thị Hoa", language="vi", created_on=now.date())
        session.add(person)
        session.flush()
        appoint(session, person.id, Post(role, area.id), now)
        return person.id

    return place.app.writer.call(add)


def link(place: Village, person_id: int) -> str:
    def make(session: Session) -> str:
        now = place.clock()
        desk = Desk(session, authority_of(session, person_id, now), now, place.app.office)
        return linking.new_link(desk)

    return place.app.writer.call(make)


async def linked(place: Village, person_id: int, name: str = "cán bộ") -> Villager:
    who = place.person(name)
    assert "Nối kênh trò chuyện này với tài khoản của Lò Thị Hoa" in await who.opens(
        link(place, person_id)
    )
    assert "lúc 07:30" in await who.taps("Nối kênh này")
    await who.taps("Đồng ý")
    return who


def rows(place: Village, table: type) -> int:
    with place.app.database.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


async def test_the_link_makes_the_chat_the_officers_and_works_once(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person_id = officer(place)
        payload = link(place, person_id)
        who, other = place.person("cán bộ"), place.person("người khác")
        await who.opens(payload)
        await who.taps("Nối kênh này")
        with place.app.database.read() as session:
            mine = session.scalars(select(Address).where(Address.external_id == "cán bộ")).one()
            assert mine.person_id == person_id
        assert "đã dùng hoặc quá 30 phút" in await other.opens(payload)
        assert rows(place, Person) == 2  # the stranger that they were is gone


async def test_a_link_is_too_old_after_half_an_hour(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        payload = link(place, officer(place))
        place.clock.passes(minutes=31)
        assert "quá 30 phút" in await place.person("cán bộ").opens(payload)


async def test_a_chat_with_feedback_of_its_own_is_not_taken_over(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        await writes(who, SIGNED)
        assert "không nối được" in await who.opens(link(place, officer(place)))


async def test_an_anonymous_case_is_screened_and_nothing_of_it_stays_in_the_talk(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        who = await linked(place, officer(place))
        await who.says("menu")
        assert who.buttons[0] == "1 ý kiến chờ sàng lọc"
        assert "Bể nước" not in await who.taps("1 ý kiến chờ sàng lọc")
        assert "Bể nước nứt" in await who.taps("Mở xem")
        words = rows_with(every_row(place.app.database), "Bể nước nứt")
        assert {row.table for row in words} == {"case_entry"}
        await who.taps("Đúng lĩnh vực")
        assert told(place, code)[0] == "SANG_LOC"
        assert "Không còn ý kiến nào" in await who.taps("Ý kiến tiếp theo")
        assert who.last_message.forget
        assert rows(place, Conversation) == 0
        assert rows(place, Outgoing) == 0


async def test_a_case_with_a_contact_is_opened_for_a_reason_that_stands_in_the_log(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        code = await writes(await resident(place), SIGNED)
        who = await linked(place, officer(place))
        await who.says("menu")
        assert "Gõ lý do xem" in await who.taps("1 ý kiến chờ sàng lọc")
        said = await who.says(REASON)
        assert "Bể nước nứt" in said
        assert "anh Páo" not in said
        with place.app.database.read() as session:
            look = select(AuditLine.reason).where(AuditLine.action == "case.view")
            assert session.scalars(look).all() == [REASON]
        assert told(place, code)[0] == "MOI"


async def test_the_person_is_asked_and_hears_it(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        near = await resident(place)
        code = await writes(near, SIGNED)
        who = await linked(place, officer(place))
        for step in ("menu", "[1 ý kiến chờ sàng lọc]", REASON, "[Đúng lĩnh vực]"):
            await who.does_step(step)
        await who.taps("Hỏi thêm người gửi")
        assert "Người dân sẽ đọc: Bể ở đầu bản nào ạ?" in await who.says("Bể ở đầu bản nào ạ?")
        await who.taps("Gửi")
        assert told(place, code)[0] == "CAN_BO_SUNG"
        async with asyncio.timeout(5):
            while "Bể ở đầu bản nào ạ?" not in near.last:  # noqa: ASYNC110
                await asyncio.sleep(0.02)


async def test_an_answer_about_a_flood_is_no_emergency_of_the_staff(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        who = await linked(place, officer(place))
        for step in ("menu", "[1 ý kiến chờ sàng lọc]", "[Mở xem]", "[Đúng lĩnh vực]"):
            await who.does_step(step)
        await who.taps("Trả lời ngay")
        said = await who.says("Nước về, sập nhà thì gọi 112; bể đã sửa.")
        assert "NẾU ĐANG NGUY HIỂM" not in said
        await who.taps("Gửi")
        assert told(place, code)[0] == "CO_TRA_LOI"


async def test_an_officer_of_another_commune_has_nothing_to_screen(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        await writes(await resident(place), SIGNED)
        who = await linked(place, officer(place, TUA_CHUA))
        await who.says("menu")
        assert who.buttons[0] == "0 ý kiến chờ sàng lọc"
        assert "Không còn ý kiến nào" in await who.taps("0 ý kiến chờ sàng lọc")


async def test_a_resident_who_forges_the_button_is_not_let_in(
    tmp_path: Path, sqlite_url: str
) -> None:
    from handlers.messages import Incoming, Kind

    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        await writes(who, SIGNED)
        await place.receive(Incoming("test", who.name, "forged", Kind.TAP, tap="go.triage"))
        assert "dành cho cán bộ Mặt trận" in who.last


async def test_a_chat_that_was_cut_off_screens_no_more(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        await writes(await resident(place), UNSIGNED)
        person_id = officer(place)
        who = await linked(place, person_id)
        await who.says("menu")
        await who.taps("1 ý kiến chờ sàng lọc")

        def cut(session: Session) -> None:
            now = place.clock()
            desk = Desk(session, authority_of(session, person_id, now), now, place.app.office)
            [chat] = linking.chats(desk)
            linking.cut(desk, chat.address_id)

        place.app.writer.call(cut)
        said = await who.taps("Mở xem")
        assert "Bể nước" not in said


async def test_who_erases_what_is_stored_in_a_chat_of_staff_cuts_it_off_and_stays_staff(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person_id = officer(place)
        who = await linked(place, person_id)
        await who.says("dữ liệu của tôi")
        assert "nhật ký công việc vẫn còn" in await who.taps("Dừng và xóa")
        assert "Đã cắt kênh này" in await who.taps("Cắt kênh này")
        with place.app.database.read() as session:
            assert session.get_one(Person, person_id).name == "Lò Thị Hoa"
            assert "chat.cut" in session.scalars(select(AuditLine.action)).all()
        await who.says("menu")
        assert "muốn nghe tiếng nào" in who.last  # a stranger again


def digests(place: Village) -> int:
    now, office = place.clock(), place.app.office
    return place.app.writer.call(lambda session: send_digests(session, now, office))


async def test_the_morning_word_says_numbers_once_to_who_agreed(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        await writes(await resident(place), UNSIGNED)
        who = await linked(place, officer(place))
        place.clock.passes(hours=1)
        assert digests(place) == 0  # at nine it is too late
        place.clock.passes(hours=22, minutes=35)
        assert digests(place) == digests(place) == 1
        async with asyncio.timeout(5):
            while not who.last.startswith("Sáng nay"):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        assert who.last == "Sáng nay: 1 ý kiến chờ sàng lọc, 0 ý kiến quá hạn."
        assert who.buttons == ["Bắt đầu sàng lọc"]
        assert len([one for one in who.new() if one.text.startswith("Sáng nay")]) == 1


@pytest.mark.parametrize("step", ["DỪNG", "không"])
async def test_who_did_not_agree_or_stopped_hears_nothing(
    tmp_path: Path, sqlite_url: str, step: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        await writes(await resident(place), UNSIGNED)
        who = place.person("cán bộ")
        await who.opens(link(place, officer(place)))
        await who.taps("Nối kênh này")
        await who.taps("Đồng ý" if step == "DỪNG" else "Không đồng ý")
        if step == "DỪNG":
            await who.says(step)
        place.clock.passes(hours=23, minutes=35)
        assert digests(place) == 0


async def test_nothing_is_said_on_a_day_off_or_when_nothing_waits(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        await linked(place, officer(place))
        place.clock.passes(hours=23, minutes=35)
        assert digests(place) == 0
        await writes(await resident(place), UNSIGNED)
        place.clock.passes(days=4)  # a Saturday
        assert digests(place) == 0


@pytest.mark.parametrize("name", TALKS)
async def test_the_staffs_talk_goes_as_it_is_written(
    name: str, tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        near = await resident(place)
        await writes(near, UNSIGNED)
        await writes(near, SIGNED)
        who = await linked(place, officer(place))
        await who.follows(TALKS[name])
