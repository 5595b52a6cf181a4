"""A question of policy is answered wherever it is asked; what somebody wants to report is not lost."""

from pathlib import Path

from tests.stories.driver import Village, Villager, village
from tests.stories.voices import INSURANCE

QUESTION = "bhyt cho ng ngheo the nao"


async def known(place: Village) -> Villager:
    person = place.person("bà")
    await person.opens()
    await person.taps("Tiếng Việt")
    await person.taps("Bỏ qua")
    await person.taps("Không đồng ý")
    return person


async def test_a_strangers_first_question_is_answered_by_something_that_says_what_it_is(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        heard = await place.person("bà").says(QUESTION)
        assert "không phải người thật" in heard
        assert INSURANCE.texts["short"] in heard


async def test_a_question_beside_a_talk_that_waits_is_answered_and_the_talk_still_waits(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = await known(place)
        await person.says("đường vào bản bị sạt lở từ tháng trước, xe không đi được")
        assert "Đúng, gửi ý kiến" in person.buttons
        assert INSURANCE.texts["short"] in await person.says(QUESTION)
        assert "Ông (bà) đang gửi ý kiến, chưa xong." in await person.taps("Đủ rồi ạ")


async def test_after_the_numbers_of_an_emergency_the_next_question_is_answered(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = await known(place)
        await person.taps("Hỏi chính sách")
        assert (await person.says("sạt lở đất rồi, cứu với")).startswith("NẾU ĐANG NGUY HIỂM")
        assert INSURANCE.texts["short"] in await person.says(QUESTION)


async def test_what_is_no_question_is_offered_as_feedback_and_may_still_have_been_one(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = await known(place)
        await person.says("đường vào bản bị sạt lở từ tháng trước")
        assert "không dám trả lời" in await person.taps("Tôi muốn hỏi chính sách")
