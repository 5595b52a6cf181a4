"""A village head takes a lesson in the chat; a resident has none to take."""

from pathlib import Path

from sqlalchemy import select

from content.lessons import lessons
from storage.lessons import LessonDone
from tests.stories.driver import Village, Villager, village
from tests.stories.test_notices import head, resident


async def _takes(who: Villager, title: str, choices: list[str]) -> str:
    for step in (title, "Làm 3 câu hỏi", *choices):
        heard = await who.taps(step)
    return heard


def _done(place: Village) -> list[str]:
    with place.app.database.read() as session:
        return list(session.scalars(select(LessonDone.lesson)))


async def test_a_head_reads_answers_and_is_told_why_each_time(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        bac = await head(place)
        assert "bài chưa học" in await bac.opens_work("Bài học ngắn")
        assert "Gọi miễn phí" in await bac.taps("Khẩn cấp và tố cáo: không nhận ở đây")
        await bac.taps("Làm 3 câu hỏi")
        assert "Chưa đúng. Câu đúng là: Gọi 112." in await bac.taps("Nhắn cho trợ lý")
        assert "Đúng rồi." in await bac.taps("Đến nơi nhận đơn có thẩm quyền")
        said = await bac.taps("Không được lưu")
        assert "đúng 2/3 câu" in said
        assert "Còn 3 bài chưa học" in said
        assert _done(place) == ["khan-cap"]


async def test_all_lessons_of_a_head_can_be_taken_and_looked_at_again(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        bac = await head(place)
        await bac.opens_work("Bài học ngắn")
        for one in lessons().values():
            if one.audience == "head":
                right = [asked.choices[asked.right] for asked in one.questions]
                said = await _takes(bac, one.title, right)
                assert "đúng 3/3 câu" in said
                await bac.taps("Bài khác")
        assert "Các bài đã học hết" in bac.last
        assert len(_done(place)) == 4
        first = next(iter(lessons().values()))
        right = [asked.choices[asked.right] for asked in first.questions]
        await _takes(bac, f"{first.title} (đã học)", right)
        assert len(_done(place)) == 4


async def test_a_resident_has_no_lessons_and_none_by_its_name(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place, "bà Mo", "pang de a1")
        await who.says("menu")
        assert "Bài học ngắn" not in who.buttons
