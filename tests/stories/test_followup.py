"""With the code and after the answer: read aloud, merged, reported, rated."""

import asyncio
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.feedback import casework
from storage import summed_up
from storage.areas import current
from storage.cases import Case, by_code
from storage.conversations import Conversation
from storage.outbox import Outgoing
from storage.ratings import Rating
from storage.reports import Report
from tests.stories.driver import Village, Villager, village
from tests.stories.office import Officer
from tests.stories.test_feedback import SIGNED, UNSIGNED, resident, writes
from tests.stories.traces import every_row, rows_with
from tests.stories.voices import recorded

ANSWER = "Tổ nước của bản sửa bể trong tuần này."
SCORES = ["1 – Chưa được", "2", "3", "4", "5 – Rất tốt", "Bỏ qua"]


async def hears(who: Villager, words: str) -> str:
    async with asyncio.timeout(10):
        while words not in who.last:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return who.last


def voices(who: Villager) -> list[str]:
    return [file.kind for file in who.last_message.attachments]


async def test_the_code_is_read_aloud_where_it_was_recorded(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        recorded(place.app, ["vi"])
        who = place.person("resident")
        for step in ("/start", "1", "[Tôi tự đọc được]", "pang de a1", "[Đúng]", "[Đồng ý]"):
            await who.does_step(step)
        code = await writes(who, UNSIGNED)
        await who.says(code)
        assert voices(who) == []
        said = await who.taps("Đọc to")
        assert voices(who) == ["voice"]
        assert said.startswith("Đã tiếp nhận")
        assert "chưa có bản ghi âm" not in said


async def test_who_wants_to_hear_is_offered_what_can_be_done_with_the_code(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        recorded(place.app, ["vi"])
        who = place.person("resident")
        for step in ("/start", "1", "[Đọc cho tôi nghe]", "pang de a1", "1", "1"):
            await who.does_step(step)
        writer = place.person("writer")
        for step in ("/start", "1", "[Tôi tự đọc được]", "pang de a1", "[Đúng]", "[Đồng ý]"):
            await writer.does_step(step)
        code = await writes(writer, UNSIGNED)
        await who.says(code)
        assert any(label.endswith("Rút ý kiến") for label in who.buttons)
        assert who.buttons[0].startswith("1. ")


async def merged(place: Village, who: Villager) -> tuple[str, str, Officer]:
    """The code of the case that goes on for both, and that of the other."""
    officer = Officer(place)
    main, other = await writes(who, UNSIGNED), await writes(who, SIGNED)
    for code in (main, other):
        officer.does(code, partial(casework.choose_topic, code=code, topic="HT03"))
    officer.does(other, lambda desk: casework.merge(desk, other, main))
    return main, other, officer


async def test_a_merged_case_tells_how_the_joint_matter_stands_and_not_its_code(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        main, other, officer = await merged(place, who)
        await hears(who, "được gộp với ý kiến khác")
        officer.forwards_only(main)
        said = await who.says(other)
        assert "Việc chung đang ở bước: Đã chuyển cơ quan có thẩm quyền." in said
        assert "Nơi giải quyết: UBND xã Sáng Nhè. Phiếu số 15. Hạn báo lại: 10/12/2026." in said
        assert main not in said


async def test_whoever_was_merged_hears_the_explanation_and_the_answer_and_rates_it(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        main, other, officer = await merged(place, who)
        officer.forwards_only(main)
        officer.explains(main, "Chưa có vốn.", "Đưa vào kế hoạch 2027.")
        assert other in await hears(who, "giải trình: Chưa có vốn.")
        Officer(place).answers_again(main, ANSWER)
        assert "thấy trả lời này thế nào" in await hears(who, ANSWER)
        assert who.buttons == SCORES
        await who.taps("2")
        assert "không ghi ai chấm" in who.last
        assert "hỏi một lần rồi" in await who.taps("5 – Rất tốt")


async def test_a_rating_leads_to_no_case_and_to_nobody(tmp_path: Path, database_url: str) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        code = await writes(who, SIGNED)
        Officer(place).answers(code, ANSWER)
        await hears(who, ANSWER)
        await who.taps("Đồng ý")
        await who.taps("3")
        rows = every_row(place.app.database)
        [rating] = [row for row in rows if row.table == "rating"]
        assert rating.telling == set()
        assert rows_with(rows, "nut-diem-3", "hoi-hai-long") == []
        with place.app.database.read() as session:
            assert session.scalars(select(Conversation)).all() == []
            left = session.scalars(select(Outgoing).where(Outgoing.priority == 0)).all()
            assert left == []
            [counted] = session.scalars(select(Rating))
            assert (counted.score, counted.count) == (3, 1)
            case = by_code(session, code)
            assert case is not None
            assert case.rating_asked


async def test_who_passes_over_the_question_is_counted_nowhere_and_not_asked_again(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        code = await writes(who, UNSIGNED)
        Officer(place).answers(code, ANSWER)
        await who.says(code)
        await who.taps("Đồng ý")
        assert "Vâng ạ" in await who.taps("Bỏ qua")
        await who.says(code)
        assert "Đánh giá trả lời" not in who.buttons
        with place.app.database.read() as session:
            assert session.scalars(select(Rating)).all() == []


async def test_a_summarised_matter_tells_of_the_report_once_it_is_approved(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        code = await writes(who, UNSIGNED)
        Officer(place).summarises(code)
        assert "đã được tổng hợp" not in await who.says(code)
        place.app.writer.call(lambda session: _report(session, place, "DB-0000"))
        assert "đã được tổng hợp" not in await who.says(code)
        place.app.writer.call(lambda session: _report(session, place, code))
        said = await who.says(code)
        assert "đã được tổng hợp, không nêu ai, trong báo cáo trước kỳ họp thứ ba" in said


def _report(session: Session, place: Village, code: str) -> None:
    """An approved one of the area and time, that the case of that code went into."""
    now = place.clock()
    province = current(session, "11", now.date())
    assert province is not None
    report = Report(
        area_id=province.id,
        session_code="hdnd-tinh",
        session_name="kỳ họp thứ ba HĐND tỉnh",
        phase="before",
        due_on=now.date(),
        since=now.date().replace(month=1, day=1),
        until=now.date(),
        state="approved",
        version=1,
        body={},
        editor_ids=[],
        created_at=now,
        approved_at=now,
    )
    session.add(report)
    session.flush()
    summed_up.report_on(session, report.id, Case.code == code)
