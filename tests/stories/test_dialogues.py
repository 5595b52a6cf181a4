"""C7 from the side of whoever asks: the talk, what they are told, what an anonymous one reads by code."""

import itertools
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.channels.terminal.transcript import read
from handlers.messages import Kind
from storage.cases import Turnaway
from storage.dialogues import Question, QuestionContact, QuestionFile, QuestionGroup
from storage.media import Media
from tests.stories.driver import Village, Villager, village
from tests.stories.leader import Meeting
from tests.stories.office import CODE
from tests.stories.test_feedback import pushed
from tests.stories.traces import every_row, raw, rows_with, tables_with, telling
from tests.unit.media.files import recording

FOLDER = Path(__file__).parent / "talks" / "đối thoại"
TALKS = {file.stem: list(read(file.read_text("utf-8"))) for file in sorted(FOLDER.glob("*.txt"))}
WELCOME = ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]")
MENU = "Gửi câu hỏi đối thoại"
WORDS = "Bể nước Huổi Sấy bao giờ mới được sửa"
NAME = "4200099887"
names = itertools.count()


async def resident(place: Village, name: str = "") -> Villager:
    who = place.person(name or f"who asks {next(names)}")
    for step in WELCOME:
        await who.does_step(step)
    return who


async def asks(who: Villager, way: str = "Hỏi và báo trả lời cho tôi", words: str = WORDS) -> str:
    """Ask a question; its code."""
    for step in (MENU, f"[{way}]", words, "xong", "[Đúng rồi, gửi đi]"):
        await who.does_step(step)
    found = CODE.search(who.last)
    assert found, who.last
    return found[0]


def count(place: Village, table: type) -> int:
    with place.app.database.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize("name", TALKS)
async def test_the_talk_goes_as_it_is_written(name: str, tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        Meeting(place).opens()
        await place.person("resident").follows(TALKS[name])


async def test_the_menu_offers_it_only_while_a_dialogue_of_their_commune_takes_questions(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who, elsewhere = await resident(place), Meeting(place, "03217")
        elsewhere.opens()
        await who.says("menu")
        assert MENU not in who.buttons
        here = Meeting(place)
        here.opens()
        await who.says("menu")
        assert who.buttons[-1] == MENU
        place.clock.passes(days=15)
        await who.says("menu")
        assert who.buttons[-1] == MENU  # the last day is one of them
        place.clock.passes(days=1)
        await who.says("menu")
        assert MENU not in who.buttons


async def test_who_wants_to_be_told_hears_the_answer_and_later_the_result(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        meeting, who = Meeting(place), await resident(place)
        meeting.opens()
        code = await asks(who)
        assert "tôi báo trả lời qua đây" in who.last
        meeting.groups("Bể nước", "Bao giờ sửa bể nước?")
        place.clock.passes(days=22)
        meeting.concludes("Xã sửa bể trong tháng 12.", "Sửa bể nước")
        assert "Xã sửa bể trong tháng 12." in await pushed(place, who, f"Về câu hỏi {code}, Bí thư")
        said = await who.taps("Xem trả lời, kết luận")
        assert "Kết luận: Sửa bể nước" in said
        assert "UBND xã Sáng Nhè làm, hạn 31/12/2026. Chưa bắt đầu." in said
        meeting.finishes("Bể đã có nước.")
        assert "đã xong" in await pushed(place, who, f"Về câu hỏi {code}: việc")


async def test_who_asked_anonymously_reads_all_of_it_with_the_code_from_anywhere(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        meeting, stranger = Meeting(place), place.person("a stranger")
        meeting.opens()
        code = await asks(await resident(place), "Hỏi ẩn danh")
        assert f"Câu hỏi {code}: đã nhận." in await stranger.says(code)
        meeting.groups("Bể nước", "Bao giờ sửa bể nước?")
        assert "đã xếp vào nhóm «Bể nước»" in await stranger.says(code)
        place.clock.passes(days=22)
        meeting.concludes("Xã sửa bể.", "Sửa bể nước")
        assert "trả lời ngày 15/12/2026" in await stranger.says(code)
        place.clock.passes(days=30)
        assert "Đã quá hạn, Mặt trận đang đôn đốc." in await stranger.says(code)
        meeting.finishes("Bể đã có nước.")
        assert "Đã xong: Bể đã có nước." in await stranger.says(code)


async def test_no_two_rows_lead_from_an_anonymous_question_to_the_person(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        meeting, who = Meeting(place), await resident(place, NAME)
        meeting.opens()
        for step in (MENU, "[Hỏi ẩn danh]", WORDS):
            await who.does_step(step)
        await who.sends(Kind.VOICE, recording())
        for step in ("xong", "[Đúng rồi, gửi đi]"):
            await who.does_step(step)
        found = CODE.search(who.last)
        assert found
        await place.app.post_office.settle()
        await place.app.writer.run(lambda session: None, quiet=True)
        rows = every_row(place.app.database)
        assert tables_with(rows, WORDS) == ["dialogue_question"]
        person, question = rows_with(rows, NAME), rows_with(rows, found[0], WORDS)
        assert telling(person) & telling(question) == set()
        assert count(place, QuestionContact) == 0
        assert count(place, QuestionFile) == 1
        assert [row for row in rows if row.table == "media" and NAME in map(str, row.values)] == []


async def test_the_file_holds_an_anonymous_question_once(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        meeting, who = Meeting(place), await resident(place, NAME)
        meeting.opens()
        await asks(who, "Hỏi ẩn danh")
        await place.app.post_office.settle()
        await place.app.writer.run(lambda session: None, quiet=True)
        found = raw(str(place.app.database.reading.url))
        assert found.count(WORDS.encode()) == 1
        assert b'"journal"' not in found


async def test_a_question_that_is_withdrawn_is_erased_with_its_files_and_its_lonely_group(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        meeting, who = Meeting(place), await resident(place)
        meeting.opens()
        code = await asks(who)
        meeting.groups("Bể nước", WORDS)
        await who.says(code)
        await who.taps("Rút câu hỏi")
        assert "Đã rút và xóa câu hỏi." in await who.taps("Rút và xóa câu hỏi")
        assert rows_with(every_row(place.app.database), WORDS) == []
        assert count(place, QuestionContact) == count(place, QuestionGroup) == 0
        assert f"Câu hỏi {code}: đã rút và xóa." in await who.says(code)


async def test_what_is_left_out_or_called_off_is_said_with_its_reason(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        meeting, who = Meeting(place), await resident(place)
        meeting.opens()
        code = await asks(who)
        meeting.leaves_out()
        assert "ngoài nội dung" in await pushed(place, who, f"Câu hỏi {code} không đưa ra")
        other = await asks(who, words="Bao giờ có điện")
        meeting.calls_off()
        assert "không tổ chức nữa" in await pushed(place, who, f"Về câu hỏi {other}: buổi")
        assert "không tổ chức nữa" in await who.says(other)


async def test_a_denunciation_is_shown_the_way_and_nothing_of_it_is_kept(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        meeting, who = Meeting(place), await resident(place)
        meeting.opens()
        for step in (MENU, "[Hỏi ẩn danh]"):
            await who.does_step(step)
        said = await who.says("Tôi tố cáo ông Lò Văn A cán bộ xã ăn chặn tiền hỗ trợ")
        assert "Nơi nhận đơn" in str(who.buttons) or "tố cáo" in said
        assert count(place, Question) == count(place, Media) == 0
        assert count(place, Turnaway) == 1


async def test_a_question_sent_after_the_last_day_is_not_kept(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        meeting, who = Meeting(place), await resident(place)
        meeting.opens()
        place.clock.passes(days=15)
        for step in (MENU, "[Hỏi ẩn danh]", WORDS, "xong"):
            await who.does_step(step)
        place.clock.passes(days=1)
        assert "vừa hết hạn nhận câu hỏi" in await who.taps("Đúng rồi, gửi đi")
        assert rows_with(every_row(place.app.database), WORDS) == []


async def test_who_is_forgotten_is_told_nothing_any_more_and_the_question_stays(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        meeting, who = Meeting(place), await resident(place)
        meeting.opens()
        code = await asks(who)
        assert code in await who.says("DỮ LIỆU CỦA TÔI")
        for step in ("[Dừng và xóa]", "[Dừng và xóa]"):
            await who.does_step(step)
        assert (count(place, Question), count(place, QuestionContact)) == (1, 0)
