"""T1: from the invitation to the notice on the villagers' telephones."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.notices.actions import status
from handlers.people.appointing import hand_over
from handlers.people.invitations import invite_head
from storage.areas import Area
from storage.notices import Notice
from tests.stories.by_number import plain_village
from tests.stories.driver import Village, Villager, village

ANSWERS = ("Tiêm phòng cho trâu bò", "hộ có trâu bò", "7 giờ sáng 25/11", "nhà văn hóa bản")
HO_CHIM = "03172-01"


async def resident(place: Village, name: str, lives_in: str) -> Villager:
    who = place.person(name)
    await who.opens()
    await who.taps("Tiếng Việt")
    await who.says(lives_in)
    await who.taps("Đúng")
    await who.taps("Đồng ý")
    who.new()
    return who


async def head(place: Village) -> Villager:
    now = place.clock()
    token = place.app.writer.call(lambda session: invite_head(session, area_code=HO_CHIM, now=now))
    who = place.person("trưởng bản")
    assert "nhận việc trưởng bản Hồ Chim 2" in await who.opens(f"i_{token}")
    await who.taps("Nhận làm trưởng bản")
    await who.says("Vừ A Sùng")
    await who.taps("Không đồng ý")
    assert who.buttons[0] == "Soạn thông báo cho bản"
    return who


async def written(who: Villager) -> str:
    await who.says("menu")
    await who.taps("Soạn thông báo cho bản")
    await who.taps("Việc khác")
    for answer in ANSWERS:
        await who.says(answer)
    return who.last


async def delivered(place: Village, number: int) -> None:
    """Wait until every message of the notice has left."""
    async with asyncio.timeout(10):
        while True:
            with place.app.database.read() as session:
                if status(session, number)["done"]:
                    return
            await asyncio.sleep(0.05)


def notices(place: Village) -> int:
    with place.app.database.read() as session:
        return session.scalar(select(func.count()).select_from(Notice)) or 0


async def test_a_notice_reaches_the_villagers_telephones_and_no_others(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        near, far = (
            await resident(place, "anh", "ho chim 2"),
            await resident(place, "chị", "ta lo san"),
        )
        who = await head(place)
        assert "1 máy đã đồng ý nhận tin" in await written(who)
        assert "Đã gửi đến 1 máy" in await who.taps("Gửi cho cả bản")
        await delivered(place, 1)
        (message,) = near.new()
        assert message.text.startswith(
            "Trưởng bản Hồ Chim 2 xin báo bà con: Tiêm phòng cho trâu bò."
        )
        assert [label for _, label in message.buttons] == [
            "Đã hiểu",
            "Hỏi thêm",
            "Dừng nhận tin",
        ]
        assert far.new() == []
        assert "Đã tới 1, đang chờ 0" in await who.taps("Xem kết quả")


async def test_a_number_answers_what_was_shown_last_be_it_a_notice_that_came_between(
    tmp_path: Path, database_url: str
) -> None:
    async with plain_village(tmp_path, database_url) as place:
        near, who = await resident(place, "anh", "ho chim 2"), await head(place)
        await near.taps("Gửi ý kiến")  # a question with a "1" of its own is open
        await written(who)
        await who.taps("Gửi cho cả bản")
        await delivered(place, 1)
        assert near.buttons == ["Đã hiểu", "Hỏi thêm", "Dừng nhận tin"]
        assert "đã hiểu" in await near.says("1")
        assert "đã dừng nhận tin" in await near.says("DỪNG")


async def test_one_tap_under_a_notice_stops_all_further_ones(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        near, who = await resident(place, "anh", "ho chim 2"), await head(place)
        await written(who)
        await who.taps("Gửi cho cả bản")
        await delivered(place, 1)
        assert "đã dừng nhận tin" in await near.taps("Dừng nhận tin")
        assert "0 máy đã đồng ý" in await written(who)


async def test_a_head_who_taps_send_twice_sends_one_notice(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        near, who = await resident(place, "anh", "ho chim 2"), await head(place)
        await written(who)
        await who.taps("Gửi cho cả bản")
        event = place.last_event
        assert event is not None
        await place.receive(event)  # the channel sends the same tap again
        await who.taps("Gửi cho cả bản")  # and the head taps again
        await delivered(place, 1)
        assert len(near.new()) == 1
        assert notices(place) == 1


async def test_who_is_head_no_longer_cannot_send_what_is_already_written(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        await resident(place, "anh", "ho chim 2")
        who = await head(place)
        await written(who)
        now = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
        with place.app.database.write() as session:
            code = select(Area.id).where(Area.code == HO_CHIM)
            hand_over(session, session.scalars(code).one(), now)
        assert "không còn là trưởng bản" in await who.taps("Gửi cho cả bản")
        assert notices(place) == 0
        await who.says("menu")
        assert "Soạn thông báo cho bản" not in who.buttons


@pytest.mark.parametrize("payload", ["i_", "i_wrong", "i_" + "x" * 60])
async def test_a_link_that_was_made_up_makes_nobody_head(
    tmp_path: Path, sqlite_url: str, payload: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        heard = await place.person("lạ").opens(payload)
        assert "đã dùng rồi hoặc đã quá hạn" in heard
