"""T1 and T6 from the village's side: whole talks as they are written down, and what each tap does."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.channels.terminal.transcript import read
from handlers.messages import Incoming, Kind
from handlers.notices import receipts
from handlers.notices.receipts import Taps
from handlers.villages.households import replace_list
from storage.areas import Area
from storage.cases import Case, Turnaway
from storage.households import Household
from storage.receipts import Receipt, VillageDecision
from tests.stories.driver import Village, Villager, village
from tests.stories.on_zalo import Opens, zalo_village
from tests.stories.test_notices import HO_CHIM, delivered, head, resident

FOLDER = Path(__file__).parent / "talks" / "trưởng bản"
TALKS = {file.stem: list(read(file.read_text("utf-8"))) for file in sorted(FOLDER.glob("*.txt"))}
LINES = [f"{number}. Nhà số {number}" for number in range(1, 4)]


@pytest.fixture(autouse=True)
def _fresh_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """People and notices of one test have the numbers of another's."""
    monkeypatch.setattr(receipts, "TAPS", Taps())


def join_code(place: Village, name: str) -> str:
    with place.app.database.read() as session:
        found = select(Household.join_code).where(Household.name == name)
        return session.scalars(found).one()


def household_list(place: Village) -> None:
    with place.app.database.write() as session:
        area = session.scalars(select(Area).where(Area.code == HO_CHIM)).one()
        replace_list(session, area.id, LINES)


def count(place: Village, table: type) -> int:
    with place.app.database.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


async def joins(place: Village, who: Villager, name: str) -> str:
    await who.opens(f"h-{join_code(place, name)}")
    return await who.taps("Đồng ý")


async def written(who: Villager, words: str) -> str:
    await who.says("menu")
    await who.taps("Soạn thông báo cho bản")
    await who.taps("Viết tự do")
    return await who.says(words)


async def announced(place: Village) -> tuple[Villager, Villager]:
    """A resident who has just got a notice, and the head who sent it."""
    near, by = await resident(place, "anh", "ho chim 2"), await head(place)
    await written(by, "Mai họp bản")
    await by.taps("Gửi cho cả bản")
    await delivered(place, 1)
    return near, by


async def test_the_talks_of_a_head_are_written_down() -> None:
    assert {name[:2] for name in TALKS} >= {"T1", "T6", "T7", "T8", "T9"}


@pytest.mark.parametrize("name", TALKS)
@pytest.mark.parametrize("opened", [village, zalo_village])
async def test_the_heads_talk_goes_as_it_is_written(
    name: str, opened: Opens, tmp_path: Path, sqlite_url: str
) -> None:
    async with opened(tmp_path, sqlite_url) as place:
        household_list(place)
        for number in (1, 2):
            await joins(place, await resident(place, f"r{number}", "ho chim 2"), f"Nhà số {number}")
        await (await head(place)).follows(TALKS[name])


async def test_a_household_joins_by_its_link_and_the_head_sees_who_is_left(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        household_list(place)
        who = place.person("người mới")
        await who.opens(f"h-{join_code(place, 'Nhà số 2')}")
        assert "vào hộ «Nhà số 2»" in await who.taps("Đồng ý")
        await who.taps("Đồng ý")
        by = await head(place)
        assert "gửi đến 1/3 hộ" in await written(by, "Mai họp bản")
        assert "Đã gửi 1/3 hộ. Còn 2 hộ" in await by.taps("Gửi cho cả bản")
        await delivered(place, 1)
        assert "Còn 1 hộ" in await _told(by, "1. Nhà số 1")


async def _told(by: Villager, household: str) -> str:
    await by.taps("Xem 2 hộ")
    return await by.taps(household)


async def test_a_tap_under_the_notice_is_counted_once_and_the_person_is_thanked(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        near, by = await announced(place)
        for _ in range(2):
            assert "không ghi tên ai" in await near.taps("Đã hiểu")
        assert "«Đã hiểu»: 1, «Hỏi thêm»: 0" in await by.taps("Xem kết quả")


async def test_a_question_under_the_notice_reaches_the_staff(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        near, _ = await announced(place)
        await near.taps("Hỏi thêm")
        await near.taps("Gửi có liên hệ")
        await near.says("Trẻ em có phải đi họp không?")
        assert "Chậm nhất ngày" in await near.taps("Xong, gửi hết rồi")
        assert count(place, Case) == 1
        assert count(place, Receipt) == 1


@pytest.mark.parametrize("way", ["Gửi có liên hệ", "Gửi ẩn danh"])
async def test_a_denunciation_is_not_taken_in_as_a_question(
    tmp_path: Path, sqlite_url: str, way: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        near, _ = await announced(place)
        await near.taps("Hỏi thêm")
        await near.taps(way)
        heard = await near.says("Tôi tố cáo chủ tịch xã tham ô tiền làm đường")
        assert "có thể là tố cáo" in heard
        assert count(place, Case) == 0
        assert count(place, Turnaway) == 1


async def test_a_cry_for_help_is_answered_first_in_a_question(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        near, _ = await announced(place)
        await near.taps("Hỏi thêm")
        await near.taps("Gửi có liên hệ")
        assert "112" in await near.says("nước về, sập nhà rồi")
        assert count(place, Case) == 0


async def test_a_messenger_hears_first_and_the_head_sees_that_it_was_passed_on(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        by, elder = await head(place), place.person("già làng")
        await by.says("menu")
        await by.taps("Việc của bản")
        await by.taps("Người truyền tin")
        link = (await by.taps("Mời người truyền tin")).split("start=")[1].strip()
        assert "báo miệng cho bà con" in await elder.opens(link)
        await elder.taps("Nhận truyền tin")
        await elder.says("Vừ A Páo")
        await elder.taps("Đồng ý")
        elder.new()
        await written(by, "Mai họp bản")
        await by.taps("Gửi cho cả bản")
        await delivered(place, 1)
        (message,) = elder.new()
        assert "Nhờ bác báo miệng tin này" in message.text
        assert "bác đã báo miệng" in await elder.taps("Đã báo miệng")
        assert "1/1 người truyền tin đã báo miệng" in await by.taps("Xem kết quả")


@pytest.mark.parametrize("payload", ["h-", "h-wrong", "m_", "m_wrong", "m_" + "x" * 60])
async def test_a_link_that_was_made_up_opens_nothing(
    tmp_path: Path, sqlite_url: str, payload: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        heard = await place.person("lạ").opens(payload)
        assert "không còn dùng được" in heard or "đã dùng rồi" in heard


async def test_no_tap_begins_the_talk_that_makes_a_messenger(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place, "anh", "ho chim 2")
        tap = Incoming("test", who.name, place.event_id(), Kind.TAP, tap="go.accept-messenger.x")
        await place.receive(tap)
        assert "không còn" in who.last


async def test_a_flood_warning_is_tapped_together_and_leaves_at_once(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        near, by = await resident(place, "anh", "ho chim 2"), await head(place)
        place.clock.passes(hours=15)
        await by.says("menu")
        for tap in (
            "Soạn thông báo cho bản",
            "Cảnh báo lũ, sạt lở",
            "Có thể có lũ quét",
            "Dọc suối",
            "Đến chỗ cao ngay",
            "Gửi cho cả bản",
        ):
            await by.taps(tap)
        await delivered(place, 1)
        assert near.new()[-1].text == (
            "KHẨN. Trưởng bản Hồ Chim 2 xin báo bà con: có thể có lũ quét, ở dọc suối. "
            "Xin bà con đến chỗ cao ngay. Nguy hiểm thì gọi ngay 112."
        )


async def test_the_minutes_are_kept_with_the_decision(tmp_path: Path, database_url: str) -> None:
    async with village(tmp_path, database_url) as place:
        by = await head(place)
        await by.says("menu")
        await by.taps("Việc của bản")
        await by.taps("Kênh công khai của bản")
        await by.taps("Đã họp – nhập ngày, số hộ đồng ý, ảnh biên bản")
        await by.says("20/11/2026")
        await by.says("98")
        await by.does_step("(ảnh)")
        await by.taps("Ghi lại")
        with place.app.database.read() as session:
            kept = session.scalars(select(VillageDecision)).one()
            assert kept.media_id is not None


async def test_the_menu_of_a_head_can_be_typed_with_one_digit(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        assert by.buttons[:2] == ["Soạn thông báo cho bản", "Việc của bản"]
        assert len(by.buttons) <= 9


async def test_a_head_who_left_a_notice_half_written_is_asked_as_bac(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        await by.taps("Soạn thông báo cho bản")
        await by.says("menu")
        offered = await by.taps("Gặp cán bộ Mặt trận")
        assert "Bác đang soạn thông báo, chưa xong. Làm tiếp không ạ?" in offered
        assert "Bác trưởng bản soạn thông báo" in await by.taps("Làm tiếp")
