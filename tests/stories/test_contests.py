"""A contest from its first answer to its last prize: one try, no trace of answers, a draw by a public number."""

from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, select

from handlers.housekeeping import tidy
from handlers.quizzes import draw
from storage.areas import current
from storage.conversations import Conversation
from storage.quizzes import Contest, ContestEntry, ContestTally, ContestTurnout
from tests.stories.driver import Village, Villager, village
from tests.stories.office import SANG_NHE
from tests.stories.test_notices import resident
from tests.stories.traces import every_row, rows_with

QUESTIONS = [
    {"text": "Gọi số nào khi có lũ?", "choices": ["112", "100"], "right": 0},
    {"text": "Ai được hỏi ý kiến về hương ước?", "choices": ["Trưởng bản", "Mọi hộ"], "right": 1},
]


def opened(place: Village) -> int:
    today = place.clock().date()
    with place.app.database.write() as session:
        area = current(session, SANG_NHE, today)
        assert area is not None
        found = Contest(
            area_id=area.id,
            title="Tìm hiểu phòng chống lũ",
            intro="Hai câu về phòng chống lũ.",
            prize="một chăn ấm",
            winners=1,
            pass_right=2,
            opens_on=today,
            closes_on=date(2026, 12, 1),
            draw_on=date(2026, 12, 5),
            seed_source="giải đặc biệt xổ số kiến thiết miền Bắc",
            questions=QUESTIONS,
            state="approved",
            version=1,
            editor_ids=[],
            created_at=place.clock(),
        )
        session.add(found)
        session.flush()
        return found.id


async def takes_part(who: Villager, *choices: str) -> str:
    await who.says("menu")
    await who.taps("Dự thi tìm hiểu")
    await who.taps("Đồng ý, dự thi")
    for one in choices:
        await who.taps(one)
    return await who.taps("Đúng rồi, gửi đi")


def entries(place: Village) -> list[ContestEntry]:
    with place.app.database.read() as session:
        return list(session.scalars(select(ContestEntry)))


async def test_somebody_takes_part_once_and_is_told_what_is_kept(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place, "bà Mo", "pang de a1")
        await who.says("menu")
        assert "Dự thi tìm hiểu" not in who.buttons
        opened(place)
        await who.says("menu")
        said = await who.taps("Dự thi tìm hiểu")
        assert "không lưu ông (bà) chọn gì" in said
        assert "60 ngày sau khi quay thưởng thì xóa" in said
        await who.taps("Để sau")
        said = await takes_part(who, "112", "Mọi hộ")
        (entry,) = entries(place)
        assert "đúng 2/2 câu" in said
        assert f"Mã của ông (bà): {entry.code}" in said
        assert entry.ticket == draw.ticket_of(entry.code)
        await who.says("menu")
        assert "Mỗi người thi một lần" in await who.taps("Dự thi tìm hiểu")
        assert len(entries(place)) == 1


async def test_who_had_too_few_right_is_thanked_and_not_in_the_draw(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        opened(place)
        who = await resident(place, "bà Mo", "pang de a1")
        said = await takes_part(who, "100", "Mọi hộ")
        assert "đúng 1/2 câu" in said
        assert "chưa đủ để vào quay thưởng" in said


async def test_what_was_answered_is_a_count_and_leads_to_nobody(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        opened(place)
        who = await resident(place, "bà Mo", "pang de a1")
        await takes_part(who, "112", "Trưởng bản")
        await place.app.post_office.settle()
        (entry,) = entries(place)
        with place.app.database.read() as session:
            chosen = select(ContestTally.question, ContestTally.choice, ContestTally.number)
            assert [tuple(row) for row in session.execute(chosen)] == [(0, 0, 1), (1, 0, 1)]
            assert session.scalar(select(ContestTurnout.people)) == 1
            assert session.scalar(select(func.count()).select_from(Conversation)) == 0 or all(
                "Trưởng bản" not in str(one.state) for one in session.scalars(select(Conversation))
            )
        rows = every_row(place.app.database)
        assert {row.table for row in rows_with(rows, entry.code)} == {"contest_entry"}


async def test_the_clock_closes_the_list_and_later_forgets_who_took_part(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        number = opened(place)
        who = await resident(place, "bà Mo", "pang de a1")
        await takes_part(who, "112", "Mọi hộ")
        (entry,) = entries(place)
        place.clock.passes(days=9)

        def cleans() -> Contest:
            with place.app.database.write() as session:
                tidy(session, place.clock(), place.app.office)
            with place.app.database.read() as session:
                return session.get_one(Contest, number)

        closed = cleans()
        assert (closed.tickets, closed.seal) == ([entry.ticket], draw.seal([entry.ticket]))
        with place.app.database.write() as session:
            row = session.get_one(Contest, number)
            row.state, row.drawn_at = "drawn", place.clock()
        place.clock.passes(days=59)
        cleans()
        assert len(entries(place)) == 1
        place.clock.now += timedelta(days=2)
        kept = cleans()
        assert entries(place) == []
        assert kept.tickets == [entry.ticket]  # anybody may still repeat the draw
