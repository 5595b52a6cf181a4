"""What a resident said does not stay in the Telegram of the member of staff who screened it."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from bot.app import App
from storage import recalls
from storage.outbox import Outgoing
from tests.browser.whole import whole_bot
from tests.emulators.telegram import telegram
from tests.emulators.telegram.people import Person
from tests.stories.test_staff_in_chat import link, officer

SECRET = "Mương Zằm Quắng cạn trơ đáy"
WRITES = ("Tiếng Việt", "pang de a1", "Đúng", "Đồng ý", "Gửi ý kiến", "Gửi ẩn danh", "Hạ tầng",
          "Nước sinh hoạt", SECRET, "xong", "Xã Sáng Nhè", "Đúng rồi, gửi đi")  # fmt: skip
SCREENS = ("Nối kênh này", "Không đồng ý", "Bắt đầu sàng lọc", "Mở xem")


async def does(person: Person, *steps: str) -> str:
    """Tap the button of that name, or else type it; what was said to the last."""
    heard: list[dict[str, Any]] = []
    for step in steps:
        _ = person.taps(step) if step in person.buttons else person.says(step)
        heard = await person.hears(seconds=10)
    return "\n".join(str(message.get("text", "")) for message in heard)


def sees(person: Person) -> str:
    return "\n".join(str(message.get("text", "")) for message in person.sees())


def rows(app: App) -> list[str]:
    with app.database.read() as session:
        found = select(Outgoing.purpose).where(Outgoing.purpose.startswith(recalls.FLEETING))
        return list(session.scalars(found))


async def test_the_words_are_deleted_from_the_chat_and_nothing_is_kept_of_it(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalls, "FLEETS", 0.5)
    async with telegram() as api:
        chosen: dict[str, Any] = {
            "telegram_token": api.token,
            "telegram_api": api.url,
            "telegram_rate": 1000,
        }
        with whole_bot(tmp_path, sqlite_url, **chosen) as bot:
            near, staff = api.person("Páo"), api.person("Hoa")
            near.opens()
            await near.hears(seconds=10)
            await does(near, *WRITES)
            place: Any = SimpleNamespace(app=bot.app, clock=bot.app.clock)
            staff.opens(link(place, officer(place)))
            await staff.hears(seconds=10)
            assert SECRET in await does(staff, *SCREENS)
            async with asyncio.timeout(10):
                while SECRET in sees(staff) or rows(bot.app):  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
            assert "Nối kênh trò chuyện này" in sees(staff)  # what held nothing stays
