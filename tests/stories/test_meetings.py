"""T3 and R9 through the whole bot: the invitation arrives with its three answers, and one is tapped."""

from pathlib import Path

from sqlalchemy import select

from bot.channels.terminal.transcript import Exchange, read
from handlers.villages.households import replace_list
from storage import households as register
from storage import meetings as storage
from storage.areas import Area
from storage.meetings import Meeting
from tests.stories.driver import Village, village
from tests.stories.test_head_talks import LINES, joins
from tests.stories.test_notices import HO_CHIM, delivered, head, resident

FOLDER = Path(__file__).parent / "talks" / "họp theo cụm"


def household_list(place: Village) -> None:
    with place.app.database.write() as session:
        area = session.scalars(select(Area).where(Area.code == HO_CHIM)).one()
        replace_list(session, area.id, LINES)


async def test_a_household_answers_under_the_invitation_and_the_head_sees_it(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        household_list(place)
        near = await resident(place, "anh", "ho chim 2")
        await joins(place, near, "Nhà số 2")
        by = await head(place)
        await by.opens_work("Họp bản")
        for step in ("Mời họp mới", "Khoản đóng góp của bà con"):
            await by.taps(step)
        await by.says("Mỗi hộ góp 500.000 đồng làm đường nội bản")
        await by.taps("Đủ rồi")
        for said in ("28/11", "19 giờ 30", "nhà văn hóa bản"):
            await by.says(said)
        near.new()
        assert "Đã gửi 1/3 hộ" in await by.taps("Gửi giấy mời")
        await delivered(place, 1)
        assert near.last.startswith("Mời đại diện hộ dự họp bản Hồ Chim 2 lúc 19 giờ 30")
        assert near.buttons[:3] == ["Tôi đi họp", "Nhà cử người khác", "Không đi được"]
        answered = await near.taps("Nhà cử người khác")
        assert "Cảm ơn ông (bà). Bản đã ghi: hộ nhà mình cử người khác đi." in answered
        with place.app.database.read() as session:
            meeting = session.scalars(select(Meeting)).one()
            assert storage.replies(session, meeting.id) == {"other": 1}
        await by.opens_work("Họp bản")
        seen = await by.taps("Họp 28/11/2026, 19 giờ 30")
        assert "Cử người khác: 1 hộ" in seen


def large_village(place: Village) -> None:
    with place.app.database.write() as session:
        area = session.scalars(select(Area).where(Area.code == HO_CHIM)).one()
        replace_list(session, area.id, [f"Nhà số {number}" for number in range(1, 211)])


def comes(place: Village, cluster: int, numbers: tuple[int, int]) -> None:
    """Households with these numbers are marked, as page after page of taps does."""
    first, last = numbers
    with place.app.database.write() as session:
        meeting = session.scalars(select(Meeting)).one()
        found = [one.id for one in register.listed(session, meeting.area_id)][first - 1 : last]
        at = meeting.clusters[cluster]
        storage.mark(session, meeting.id, found, at.starts_at, at.id)


async def test_two_hundred_and_ten_households_meet_in_two_clusters_and_decide_as_one(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        large_village(place)
        by = await head(place)
        await by.follows(talk("T3 mời họp"))
        comes(place, 0, (8, 90))  # the head marks the first seven by himself
        await by.follows(talk("T4 tối Cụm 1"))
        comes(place, 1, (101, 180))
        await by.follows(talk("T5 tối Cụm 2"))
        with place.app.database.read() as session:
            meeting = session.scalars(select(Meeting)).one()
            item = meeting.items[0]
            assert (meeting.present, meeting.households) == (170, 210)
            assert [one.present for one in meeting.clusters] == [90, 80]
            assert (item.in_favour, item.needed, item.passed) == (142, 140, True)


def talk(name: str) -> list[Exchange]:
    return list(read((FOLDER / f"{name}.txt").read_text("utf-8")))
