"""R4, R5 and the rating on every channel: what is offered fits its buttons and does what it says."""

from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from bot.app import App
from storage.ratings import Rating
from tests.contracts.talkers import CHANNELS, Talker
from tests.stories.office import CODE, Officer

WRITES = ("Gửi ý kiến", "Gửi ẩn danh", "Hạ tầng", "Nước sinh hoạt")


@pytest.fixture(params=CHANNELS)
async def opened(
    request: pytest.FixtureRequest, tmp_path: Path, sqlite_url: str
) -> AsyncIterator[tuple[App, Talker]]:
    async with CHANNELS[request.param](tmp_path, sqlite_url) as found:
        yield found


def officer(app: App) -> Officer:
    place: Any = SimpleNamespace(app=app, clock=app.clock)
    return Officer(place)


async def writes(talker: Talker) -> str:
    await talker.opens()
    await talker.taps("Tiếng Việt")
    await talker.says("pang de a1")
    await talker.taps("Đúng")
    await talker.taps("Đồng ý")
    for label in WRITES:
        await talker.taps(label)
    await talker.says("Bể nước cạn")
    await talker.says("xong")
    await talker.taps("Xã Sáng Nhè")
    found = CODE.search(await talker.taps("Đúng rồi, gửi đi"))
    assert found
    return found[0]


async def test_the_answer_is_asked_for_disagreed_with_looked_at_again_and_rated(
    opened: tuple[App, Talker],
) -> None:
    app, talker = opened
    code = await writes(talker)
    first, second = officer(app), officer(app)
    first.answers(code, "Đã sửa xong.")
    assert "trả lời: Đã sửa xong." in await talker.says(code)
    assert "nói rõ chỗ chưa được" in await talker.taps("Tôi chưa đồng ý")
    await talker.says("Bể vẫn rò")
    assert "theo dõi tiếp" in await talker.says("xong")
    second.answers_again(code, "Thay bể mới trong tháng 12.")
    assert "Thay bể mới" in await talker.says(code)
    assert "1 Chưa được – 5 Rất tốt. Không ghi tên." in await talker.taps("Đồng ý")
    assert "không ghi ai chấm" in await talker.taps("4")
    with app.database.read() as session:
        assert [row.score for row in session.scalars(select(Rating))] == [4]


async def test_what_is_not_recorded_is_read_by_somebody_on_the_telephone(
    opened: tuple[App, Talker],
) -> None:
    _, talker = opened
    code = await writes(talker)
    await talker.says(code)
    assert "chưa có bản ghi âm" in await talker.taps("Đọc to")
