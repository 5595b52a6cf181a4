"""R3, R4 and R5 over both databases: what is told, what may be done with a code, what is erased."""

import asyncio
import re
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot import clock
from handlers.feedback.codes import new_code
from handlers.messages import Incoming, Kind
from storage.base import Base
from storage.cases import Case, CaseContact, CaseEntry
from storage.inbox import FailedEvent
from storage.outbox import Outgoing
from tests.stories.driver import Village, Villager, village
from tests.stories.office import CODE, Officer, cases, told

WELCOME = ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]")
TOLD = (
    "[Hạ tầng]",
    "[Đường giao thông thôn bản/liên xã]",
    "Đường sạt",
    "(ảnh)",
    "(ghi âm)",
    "xong",
)
SIGNED = ("[Gửi có liên hệ]", *TOLD, "[Thôn Pàng Dề A1]", "anh Páo", "[Bỏ qua]")
UNSIGNED = ("[Gửi ẩn danh]", *TOLD, "[Xã Sáng Nhè]")
SEND = "[Đúng rồi, gửi đi]"
QUESTION, ANSWER = "Đoạn đường hỏng từ đâu đến đâu ạ?", "Tháng 12 xã rải đá."


async def resident(place: Village, name: str = "resident") -> Villager:
    who = place.person(name)
    for step in WELCOME:
        await who.does_step(step)
    return who


async def writes(who: Villager, how: tuple[str, ...]) -> str:
    """Send feedback; returns its code."""
    for step in ("Gửi ý kiến", *how, SEND):
        await who.does_step(step)
    found = CODE.search(who.last)
    assert found, who.last
    return found[0]


async def pushed(who: Villager, words: str) -> None:
    """Wait for something that they did not ask for."""
    async with asyncio.timeout(10):
        while words not in who.last:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def a_minute_passes(place: Village) -> None:
    await clock.tick(place.app.services, place.clock)


def count(place: Village, table: type[Base]) -> int:
    with place.app.database.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def files(place: Village) -> int:
    return len(list((place.app.settings.data_dir / "media").iterdir()))


async def test_who_left_a_contact_is_asked_and_replies_under_the_question(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.asks(code, QUESTION)
        await pushed(who, QUESTION)
        assert who.buttons[:3] == ["Trả lời", "Tôi không rõ", "Rút ý kiến"]
        assert QUESTION in await who.taps("Trả lời")
        await who.says("Từ suối đến nhà văn hóa")
        await who.taps("Xong, gửi hết rồi")
        _, said = told(place, code)
        assert said[-2:] == [QUESTION, "Từ suối đến nhà văn hóa"]


async def test_who_left_a_contact_may_agree_under_the_answer(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.answers(code, ANSWER)
        await pushed(who, ANSWER)
        assert "Ông (bà) thấy thế nào?" in who.last
        assert who.buttons[:2] == ["Đồng ý", "Tôi chưa đồng ý"]
        assert "cảm ơn" in await who.taps("Đồng ý")
        assert told(place, code)[0] == "DA_GIAI_QUYET"


async def test_who_left_a_contact_may_say_what_is_not_right_under_the_answer(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.answers(code, ANSWER)
        await pushed(who, ANSWER)
        assert "nói rõ chỗ chưa được" in await who.taps("Tôi chưa đồng ý")
        await who.says("Chưa thấy xe nào")
        await who.says("xong")
        status, said = told(place, code)
        assert (status, said[-1]) == ("CHUA_DONG_Y", "Chưa thấy xe nào")


async def test_an_answer_that_was_agreed_with_cannot_be_disagreed_with(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, SIGNED)
        officer.answers(code, ANSWER)
        await pushed(who, ANSWER)
        await who.taps("Đồng ý")
        assert "đã khép lại" in await who.taps("Tôi chưa đồng ý")
        assert told(place, code)[0] == "DA_GIAI_QUYET"


@pytest.mark.parametrize("work", ["asks", "forwards", "answers"])
async def test_whoever_wrote_without_a_name_is_never_told_unasked(
    tmp_path: Path, database_url: str, work: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, UNSIGNED)
        heard = len(place.channel.said[who.name])
        words = () if work == "forwards" else (QUESTION,)
        getattr(officer, work)(code, *words)
        await asyncio.sleep(0.1)
        await place.app.post_office.settle()
        assert len(place.channel.said[who.name]) == heard
        assert count(place, Outgoing) == 0
        asked_for = await who.says(code)
        assert "".join(words) in asked_for
        assert code in asked_for


@pytest.mark.parametrize("spell", [str.lower, lambda code: re.sub("-", " ", code), lambda c: c[3:]])
async def test_a_code_is_answered_however_it_is_typed(
    tmp_path: Path, database_url: str, spell: object
) -> None:
    assert callable(spell)
    async with village(tmp_path, database_url) as place:
        code = await writes(await resident(place), UNSIGNED)
        Officer(place).forwards(code)
        stranger = place.person("stranger")
        found = await stranger.says(spell(code))
        assert "Đã chuyển UBND xã Sáng Nhè" in found
        assert "(phiếu số 15). Hạn trả lời: 10/12/2026" in found


@pytest.mark.parametrize("how", [SIGNED, UNSIGNED])
async def test_what_was_withdrawn_is_erased_with_its_files_and_messages(
    tmp_path: Path, database_url: str, how: tuple[str, ...]
) -> None:
    async with village(tmp_path, database_url) as place:
        who, officer = await resident(place), Officer(place)
        code = await writes(who, how)
        officer.asks(code, QUESTION)
        assert files(place) == 2
        await who.says(code)
        await who.taps("Rút ý kiến")
        assert "Đã rút" in await who.taps("Rút và xóa")
        assert told(place, code) == ("RUT", [])
        await a_minute_passes(place)
        assert files(place) == 0
        assert count(place, CaseEntry) == count(place, CaseContact) == count(place, Outgoing) == 0
        assert count(place, Case) == 1


async def test_send_that_is_tapped_twice_or_comes_twice_opens_one_case(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        await writes(who, UNSIGNED)
        sent = place.last_event
        assert sent is not None
        await place.receive(sent)
        await place.receive(Incoming(sent.channel, sent.address, "again", Kind.TAP, tap=sent.tap))
        assert cases(place) == 1
        assert count(place, FailedEvent) == 0


async def test_two_taps_at_the_same_moment_open_one_case(tmp_path: Path, database_url: str) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        for step in ("Gửi ý kiến", *UNSIGNED):
            await who.does_step(step)
        buttons = place.channel.said[who.name][-1].buttons
        (tag,) = [tag for tag, label in buttons if label == SEND[1:-1]]
        async with asyncio.TaskGroup() as group:
            for number in range(4):
                tap = Incoming("test", who.name, f"tap {number}", Kind.TAP, tap=tag)
                group.create_task(place.app.receive(tap))
        assert cases(place) == 1
        assert count(place, FailedEvent) == 0


async def test_a_talk_that_was_left_is_offered_after_two_days_and_sent_once(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        for step in ("Gửi ý kiến", *UNSIGNED[:-1], "(2 ngày sau)", "alo"):
            await who.does_step(step)
        assert "Hôm trước ông (bà) đang gửi ý kiến về đường giao thông" in who.last
        for step in ("[Gửi tiếp]", UNSIGNED[-1], SEND):
            await who.does_step(step)
        assert CODE.search(who.last)
        assert cases(place) == 1
        with place.app.database.read() as session:
            said = session.scalars(select(CaseEntry.kind).order_by(CaseEntry.position)).all()
        assert said == ["words", "photo", "voice"]


FLOWS = ("reply", "unknown", "withdraw", "agree", "disagree", "lookup")


@pytest.mark.parametrize("flow", FLOWS)
async def test_a_stranger_without_the_code_can_do_nothing_to_a_case(
    tmp_path: Path, database_url: str, flow: str
) -> None:
    async with village(tmp_path, database_url) as place:
        code = await writes(await resident(place), SIGNED)
        Officer(place).asks(code, QUESTION)
        before = told(place, code)
        stranger = await resident(place, "stranger")
        for guess in (new_code(), "", "1", "MOI", "%", code[:-1]):
            tap = f"go.{flow}.{guess}".rstrip(".")
            await place.receive(Incoming("test", "stranger", tap, Kind.TAP, tap=tap))
            for words in ("xong", "có", "Xóa đi", "xong"):
                assert QUESTION not in await stranger.says(words)
        assert told(place, code) == before
        assert count(place, FailedEvent) == 0
