"""Zalo has no link that opens a talk: whoever is invited types a code. And what Zalo withholds."""

from pathlib import Path

from sqlalchemy import func, select

from handlers.messages import Kind
from handlers.people.invitations import invite_head
from handlers.people.typed import in_groups
from storage.cases import Case
from storage.people import Appointment
from tests.stories.driver import Village, Villager
from tests.stories.on_zalo import zalo_village
from tests.stories.test_notices import HO_CHIM, resident
from tests.stories.test_speakers import link as speaker_link
from tests.stories.test_staff_in_chat import link as staff_link
from tests.stories.test_staff_in_chat import officer


def code_of_head(place: Village) -> str:
    now = place.clock()
    token = place.app.writer.call(lambda s: invite_head(s, area_code=HO_CHIM, now=now))
    return in_groups(token)


def held(place: Village, role: str) -> int:
    with place.app.database.read() as session:
        found = select(func.count()).select_from(Appointment).where(Appointment.role == role)
        return session.scalar(found) or 0


async def accepts(who: Villager, code: str) -> None:
    assert "nhận việc trưởng bản Hồ Chim 2" in await who.says(code)
    await who.taps("Nhận làm trưởng bản")
    await who.says("Vừ A Sùng")
    await who.taps("Không đồng ý")


async def test_a_stranger_who_types_the_code_becomes_the_head_and_the_code_works_no_more(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with zalo_village(tmp_path, sqlite_url) as place:
        code = code_of_head(place)
        who = place.person("trưởng bản")
        await accepts(who, code.replace(" ", "."))
        assert who.buttons[0] == "Soạn thông báo cho bản"
        assert held(place, "head") == 1
        other = place.person("người khác")
        heard = await other.says(code)
        assert "nhận việc" not in heard
        assert "đã dùng rồi hoặc đã quá hạn" in heard
        assert held(place, "head") == 1


async def test_a_code_is_taken_in_the_middle_of_another_talk_and_is_no_part_of_it(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with zalo_village(tmp_path, sqlite_url) as place:
        who = await resident(place, "anh", "ho chim 2")
        for label in ("Gửi ý kiến", "Gửi ẩn danh", "Hạ tầng"):
            await who.taps(label)
        await who.says("3")
        await who.says("Bể nước cạn")
        await accepts(who, code_of_head(place))
        assert held(place, "head") == 1
        await who.says("tiếp tục")
        assert "Bể nước cạn" in "\n".join(who.exchanges[-1].heard) or "Gửi tiếp" in who.buttons


async def test_a_code_that_was_mistyped_is_said_to_be_none(tmp_path: Path, sqlite_url: str) -> None:
    async with zalo_village(tmp_path, sqlite_url) as place:
        code = code_of_head(place)
        last = "1" if code[-1] != "1" else "2"
        heard = await place.person("anh").says(code[:-1] + last)
        assert "xin xem lại từng số" in heard
        assert held(place, "head") == 0


async def test_speakers_and_staff_type_their_codes_too(tmp_path: Path, sqlite_url: str) -> None:
    async with zalo_village(tmp_path, sqlite_url) as place:
        reader = place.person("người đọc")
        await reader.says(in_groups(speaker_link(place)[2:]))
        assert "Nhận giúp" in reader.buttons
        staff = place.person("cán bộ")
        told = await staff.says(in_groups(staff_link(place, officer(place))[2:]))
        assert "Nối kênh trò chuyện này với tài khoản của Lò Thị Hoa" in told


async def test_a_poster_s_code_brings_a_stranger_to_the_village(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with zalo_village(tmp_path, sqlite_url) as place:
        who = place.person("anh")
        assert "không phải người thật" in await who.says(f"V-{HO_CHIM}")
        assert "Hồ Chim 2" in await who.taps("Tiếng Việt")


async def test_a_stranger_whose_words_are_withheld_gets_numbers_and_a_person_to_call(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with zalo_village(tmp_path, sqlite_url) as place:
        who = place.person("bà Mẩy")
        told = await who.does(Kind.WITHHELD)
        assert "Zalo không chuyển nội dung" in told
        assert "chị trực Mặt trận xã, điện thoại 0215 000 000" in told
        assert "Tiếng Việt" in who.buttons
        assert "ở bản nào" in await who.says("1")  # a digit is passed on, and is enough


async def test_who_is_withheld_in_a_talk_stays_in_it_and_sends_everything_by_number(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with zalo_village(tmp_path, sqlite_url) as place:
        who = await resident(place, "bà Mẩy", "ho chim 2")
        await who.taps("Gửi ý kiến")
        asked = who.buttons
        told = await who.does(Kind.WITHHELD)
        assert "Zalo không chuyển nội dung" in told
        assert who.buttons == asked
        await who.taps("Gửi ẩn danh")
        await who.taps("Hạ tầng")
        await who.says("1")
        withheld = await who.does(Kind.WITHHELD)
        assert "Zalo không chuyển nội dung" in withheld
        assert "1 phần" in await who.says("Đường sạt")
        with place.app.database.read() as session:
            assert session.scalar(select(func.count()).select_from(Case)) == 0
