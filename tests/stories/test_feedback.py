"""R2 to R5: what people say, what staff ask back, and what comes of it."""

import asyncio
import itertools
from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.messages import Incoming, Kind
from storage.cases import CaseContact
from storage.conversations import Conversation
from storage.media import Media
from tests.stories.driver import Village, Villager, village
from tests.stories.office import CODE, Officer, cases, told
from tests.unit.media.files import photo

names = itertools.count()
WELCOME = ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]")
ABOUT_WATER = ("[Hạ tầng]", "[Nước sinh hoạt]", "Bể nước nứt", "xong", "[Thôn Pàng Dề A1]")
SIGNED = ("[Gửi có liên hệ]", *ABOUT_WATER, "anh Páo", "[Bỏ qua]", "[Đúng rồi, gửi đi]")
UNSIGNED = ("[Gửi ẩn danh]", *ABOUT_WATER[:-1], "[Xã Sáng Nhè]", "[Đúng rồi, gửi đi]")


async def resident(place: Village) -> Villager:
    who = place.person(f"resident {next(names)}")
    for step in WELCOME:
        await who.does_step(step)
    return who


async def writes(who: Villager, steps: tuple[str, ...]) -> str:
    """Send feedback; returns its code."""
    await who.says("menu")
    for step in ("[Gửi ý kiến]", *steps):
        await who.does_step(step)
    found = CODE.search(who.last)
    assert found, who.last
    return found[0]


async def pushed(place: Village, who: Villager, begins: str) -> str:
    """Wait for a message that nobody asked for."""
    async with asyncio.timeout(10):
        while not who.last.startswith(begins):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return who.last


def count(place: Village, table: type) -> int:
    with place.app.database.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


async def test_a_resident_who_taps_send_twice_opens_one_case(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        await writes(who, SIGNED)
        assert place.last_event is not None
        again = place.last_event
        await place.receive(again)
        await place.receive(Incoming("test", who.name, "tapped again", Kind.TAP, tap=again.tap))
        assert cases(place) == 1
        assert who.last != ""


async def test_staff_ask_back_and_the_resident_answers_under_the_question(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.asks(code, "Bể ở đâu ạ?")
        assert "Bể ở đâu ạ?" in await pushed(place, who, f"Về ý kiến {code}")
        assert who.buttons[:3] == ["Trả lời", "Tôi không rõ", "Rút ý kiến"]
        await who.taps("Trả lời")
        await who.says("Ở đầu bản")
        assert "đã chuyển trả lời" in await who.says("xong")
        assert told(place, code)[1] == ["Bể nước nứt", "Bể ở đâu ạ?", "Ở đầu bản"]


async def test_who_does_not_know_says_so_once_however_often_they_tap(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.asks(code, "Bể ở đâu ạ?")
        await pushed(place, who, f"Về ý kiến {code}")
        for _ in range(2):
            event = place.event_id()
            await place.receive(
                Incoming("test", who.name, event, Kind.TAP, tap=f"go.unknown.{code}")
            )
        assert told(place, code)[1] == ["Bể nước nứt", "Bể ở đâu ạ?", "Tôi không rõ."]


@pytest.mark.parametrize("spelled", [str.lower, lambda code: code.replace("-", " "), str])
async def test_whoever_has_the_code_asks_for_the_answer_from_anywhere(
    spelled: object, tmp_path: Path, sqlite_url: str
) -> None:
    assert callable(spelled)
    async with village(tmp_path, sqlite_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        Officer(place).forwards(code)
        stranger = place.person("a stranger")
        answer = await stranger.says(spelled(code))
        assert answer.startswith(f"Ý kiến {code}: Đã chuyển UBND xã Sáng Nhè ngày 23/11/2026")
        assert "(phiếu số 15). Hạn trả lời: 10/12/2026" in answer


async def test_asking_with_a_code_leaves_nothing_of_who_asked(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        who = await resident(place)
        assert code in await who.says(f"mã của tôi là {code} ạ")
        assert count(place, Conversation) == 0


async def test_a_code_typed_within_another_talk_is_no_part_of_it(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        who = await resident(place)
        await who.says("menu")
        for step in ("[Gửi ý kiến]", *SIGNED[:3]):
            await who.does_step(step)
        assert f"Ý kiến {code}" in await who.says(code)
        await who.taps("Gửi tiếp")
        for step in SIGNED[3:]:
            await who.does_step(step)
        found = CODE.search(who.last)
        assert found
        assert told(place, found[0])[1] == ["Bể nước nứt"]


async def test_a_mistyped_code_is_told_apart_from_an_unknown_one(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        await who.says("menu")
        await who.taps("Xem trả lời ý kiến của tôi")
        assert "gõ chưa đúng" in await who.says("DB-0000-0000-0000-01")
        await who.taps("Gõ lại mã")
        assert "không thấy ý kiến nào" in await who.says("DB-0000-0000-0000-00")


async def test_a_withdrawn_case_is_empty_and_belongs_to_nobody(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        code = await writes(who, SIGNED)
        await who.says(code)
        await who.taps("Rút ý kiến")
        assert "Đã rút và xóa" in await who.taps("Rút và xóa")
        assert told(place, code) == ("RUT", [])
        assert count(place, CaseContact) == 0
        assert "Rút ý kiến" not in (await who.says(code), who.buttons)[1]


async def test_who_thinks_better_of_it_keeps_the_case(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        code = await writes(who, UNSIGNED)
        await who.says(code)
        await who.taps("Rút ý kiến")
        assert "giữ nguyên" in await who.taps("Thôi, không rút")
        assert told(place, code) == ("MOI", ["Bể nước nứt"])


async def test_who_agrees_with_the_answer_settles_the_case(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        Officer(place).answers(code, "Xã sửa bể trong tháng 12.")
        who = place.person("a stranger")
        assert "trả lời: Xã sửa bể trong tháng 12." in await who.says(code)
        assert "Xin cảm ơn" in await who.taps("Đồng ý")
        assert told(place, code)[0] == "DA_GIAI_QUYET"


async def test_who_does_not_agree_says_what_is_not_right(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        Officer(place).answers(code, "Đã sửa xong.")
        who = await resident(place)
        await who.says(code)
        assert "Xin nói rõ chỗ chưa được." in await who.taps("Tôi chưa đồng ý")
        await who.says("Bể vẫn rò")
        assert "theo dõi tiếp" in await who.says("xong")
        status, words = told(place, code)
        assert (status, words[-1]) == ("CHUA_DONG_Y", "Bể vẫn rò")


async def test_a_denunciation_takes_what_was_sent_before_it_away(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        await who.says("menu")
        for step in ("[Gửi ý kiến]", *SIGNED[:3], "(ghi âm)", "Chuyện của ông Páo chủ tịch xã"):
            await who.does_step(step)
        assert "có thể là tố cáo" in await who.says("ăn chặn tiền hỗ trợ")
        assert count(place, Conversation) == 0
        assert "không còn giữ gì" in await who.taps("Xóa nội dung vừa nhập")
        with place.app.database.read() as session:
            files = session.scalars(select(Media.stored_on)).all()
        assert [day.year for day in files] == [1970]  # deleted within the minute


async def test_words_under_a_photo_are_heard_too(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        media = await place.app.keep("photo", photo())
        event = Incoming("test", who.name, "photo", Kind.PHOTO, "cháy nhà", media=media)
        await place.receive(event)
        assert "NẾU ĐANG NGUY HIỂM" in who.last


async def test_somebody_under_sixteen_is_asked_to_turn_to_their_parents(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        await who.says("menu")
        for step in ("[Gửi ý kiến]", *SIGNED[:3]):
            await who.does_step(step)
        assert "bố mẹ hoặc thầy cô" in await who.says("cháu 12 tuổi, trường cháu thiếu nước")
        assert count(place, Conversation) == 0


async def test_numbers_of_papers_are_not_taken_and_the_talk_goes_on(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        await who.says("menu")
        for step in ("[Gửi ý kiến]", *SIGNED[:3]):
            await who.does_step(step)
        assert "tôi không lưu" in await who.says("số cccd của ông ấy 011083001234")
        for step in SIGNED[3:]:
            await who.does_step(step)
        found = CODE.search(who.last)
        assert found
        assert told(place, found[0])[1] == ["Bể nước nứt"]


async def test_advice_is_given_once_and_the_words_are_taken(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        await who.says("menu")
        for step in ("[Gửi ý kiến]", *SIGNED[:3]):
            await who.does_step(step)
        assert "đơn khiếu nại" in await who.says("tôi muốn khiếu nại việc đo đất")
        assert "đơn khiếu nại" not in await who.says("khiếu nại lần nữa")
        for step in SIGNED[4:]:
            await who.does_step(step)
        found = CODE.search(who.last)
        assert found
        assert len(told(place, found[0])[1]) == 2
