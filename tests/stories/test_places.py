"""Where something happened, through the front desk: how closely it is asked."""

from pathlib import Path

from tests.stories.driver import Village, Villager, village
from tests.stories.test_people import welcomed


async def asked_where(place: Village, way: str) -> Villager:
    """Somebody who has told a matter and named no more than a commune."""
    who = await welcomed(place, "anh")
    await who.taps("Gửi ý kiến")
    await who.taps(way)
    await who.taps("Việc khác")
    await who.says("đường vào bản lầy quá")
    await who.taps("Xong, gửi hết rồi")
    await who.taps("Nơi khác")
    await who.says("xã xá nhè")
    return who


async def test_of_an_anonymous_case_the_village_is_not_asked(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await asked_where(place, "Gửi ẩn danh")
        assert "Nơi: xã Sáng Nhè" in await who.taps("Đúng")


async def test_of_a_contactable_case_the_village_is_asked(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await asked_where(place, "Gửi có liên hệ")
        assert "Bản nào của xã Sáng Nhè ạ?" in await who.taps("Đúng")
        assert who.buttons[0] == "Thôn Pàng Dề A1"
