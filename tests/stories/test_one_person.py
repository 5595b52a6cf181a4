"""A resident on Telegram and on the web page: joined by a code, told at one place, let go again."""

from pathlib import Path

from sqlalchemy import func, select

from handlers.messages import Kind
from storage.cases import CaseContact
from storage.inbox import FailedEvent
from storage.link_codes import LinkCode, LinkTry
from storage.people import Address, Consent, Person
from tests.stories.two_channels import WELCOME, code, hears, joined, on_two, owners


async def test_a_code_joins_the_web_page_to_telegram(tmp_path: Path, database_url: str) -> None:
    async with on_two(tmp_path, database_url) as (telegram, web):
        there, here = telegram.person("t1"), web.person("w1")
        for step in WELCOME:
            await there.does_step(step)
        said = await there.says("nối kênh")
        assert "trong 10 phút" in said
        assert "Không đưa mã cho ai" in said
        typed = said.split("là ")[1].split(".")[0]
        asked = await here.says(typed)
        assert "nối kênh này với Telegram (thôn Pàng Dề A1)" in asked
        assert owners(web)["w1"] != owners(web)["t1"]
        assert "Nhắn ở kênh nào" in await here.taps("Đúng, nối lại")
        assert here.buttons[:2] == ["Telegram", "trang trò chuyện trên mạng (đang dùng)"]
        assert "gửi về Telegram" in await here.taps("Telegram")
        assert owners(web)["w1"] == owners(web)["t1"]
        assert await hears(there, "Vừa nối trang trò chuyện")
        assert "Telegram, trang trò chuyện trên mạng" in await here.says("DỮ LIỆU CỦA TÔI")


async def test_a_code_is_good_once_and_for_ten_minutes(tmp_path: Path, database_url: str) -> None:
    async with on_two(tmp_path, database_url) as (telegram, web):
        there, _ = await joined(telegram, web)
        await there.says("nối kênh")
        said = await there.taps("Nối thêm kênh")
        typed = said.split("là ")[1].split(".")[0]
        telegram.clock.passes(minutes=11)
        assert "đã quá giờ" in await web.person("w2").says(typed)
        with web.app.database.read() as session:
            assert session.scalar(select(func.count()).select_from(Person)) == 2


async def test_who_guesses_is_not_heard_after_five_wrong_codes(
    tmp_path: Path, database_url: str
) -> None:
    async with on_two(tmp_path, database_url) as (telegram, web):
        there, guesser = telegram.person("t1"), web.person("w1")
        for step in WELCOME:
            await there.does_step(step)
        good = await code(there)
        for number in range(5):
            assert "chưa đúng" in await guesser.says(f"NỐI 000 000 00{number}")
        assert "nhiều lần" in await guesser.says(good)
        assert owners(web)["w1"] != owners(web)["t1"]
        web.clock.passes(minutes=16)
        assert "đã quá giờ" in await guesser.says(good)


async def test_a_no_joins_nothing(tmp_path: Path, database_url: str) -> None:
    async with on_two(tmp_path, database_url) as (telegram, web):
        there, here = telegram.person("t1"), web.person("w1")
        for step in WELCOME:
            await there.does_step(step)
        await here.says(await code(there))
        assert "không nối gì" in await here.taps("Không nối")
        assert owners(web)["w1"] != owners(web)["t1"]


async def test_whoever_it_was_not_cuts_the_other_channel_off(
    tmp_path: Path, database_url: str
) -> None:
    async with on_two(tmp_path, database_url) as (telegram, web):
        there, here = await joined(telegram, web)
        await hears(there, "Vừa nối")
        await there.taps("Không phải tôi")
        here.new()
        assert "Đã bỏ nối" in await there.taps("Bỏ nối")
        assert owners(web)["w1"] != owners(web)["t1"]
        assert await hears(here, "vừa được bỏ nối")
        await here.says("xin chào")
        assert "Tiếng Việt" in here.buttons  # they are asked as a stranger is


async def test_a_forged_button_lets_go_of_nobody_elses_channel(
    tmp_path: Path, database_url: str
) -> None:
    async with on_two(tmp_path, database_url) as (telegram, web):
        await joined(telegram, web)
        thief = web.person("w9")
        for step in WELCOME:
            await thief.does_step(step)
        with web.app.database.read() as session:
            theirs = session.scalars(select(Address.id).where(Address.external_id == "t1")).one()
        before = owners(web)
        said = await thief._did("(giả)", Kind.TAP, tap=f"go.unlink.{theirs}")
        assert "không còn nối" in said
        assert owners(web) == before


async def test_forgetting_forgets_every_channel(tmp_path: Path, database_url: str) -> None:
    async with on_two(tmp_path, database_url) as (telegram, web):
        _, here = await joined(telegram, web)
        await here.says("DỮ LIỆU CỦA TÔI")
        await here.taps("Dừng và xóa")
        await here.taps("Dừng và xóa")
        assert "t1" not in owners(web)
        with web.app.database.read() as session:
            for table in (Consent, CaseContact, LinkCode, LinkTry, FailedEvent):
                assert session.scalar(select(func.count()).select_from(table)) == 0


async def test_two_telephones_on_one_channel_are_told_apart(
    tmp_path: Path, database_url: str
) -> None:
    async with on_two(tmp_path, database_url) as (telegram, _):
        first, second = telegram.person("t1"), telegram.person("t2")
        for step in WELCOME:
            await first.does_step(step)
        await second.says(await code(first))
        await second.taps("Đúng, nối lại")
        assert second.buttons[:2] == ["Telegram", "Telegram (đang dùng)"]
        assert "gửi về Telegram (đang dùng)" in await second.taps("Telegram (đang dùng)")
