"""T9: a head sends what somebody without a telephone has to say, and cannot see it again."""

import asyncio
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.people.appointing import hand_over
from storage.cases import Case
from storage.people import Appointment
from tests.stories.driver import Village, Villager, village
from tests.stories.office import CODE, Officer, cases
from tests.stories.test_notices import head, resident
from tests.stories.traces import every_row, rows_with

WORDS = "Mương Zằm Quắng cạn trơ đáy, cả bản gánh bộ"
TOLD = ("Hạ tầng", "[Nước sinh hoạt]", WORDS, "xong")


ASKED = ("[Gửi thay ý kiến bà con]", "[Gửi thay ý kiến bà con]")


async def sends(who: Villager) -> str:
    for step in ("menu", "[Việc của bản]", *ASKED, "[Có, đồng ý]", *TOLD):
        await who.does_step(step)
    await who.taps("Đúng rồi, gửi đi")
    found = CODE.search(who.last)
    assert found, who.last
    return found[0]


def the_case(place: Village) -> Case:
    with place.app.database.read() as session:
        return session.scalars(select(Case)).one()


async def test_it_is_anonymous_to_the_commune_and_says_that_somebody_agreed(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        code = await sends(by)
        assert "Bác đọc mã cho bà con" in by.last
        case = the_case(place)
        assert (case.code, case.anonymous, case.by_head) == (code, True, True)
        assert (case.opened_at, case.language) == (None, None)
        rows = every_row(place.app.database)
        assert {row.table for row in rows_with(rows, WORDS)} == {"case_entry"}
        assert {row.table for row in rows_with(rows, code)} == {"feedback_case"}


async def test_the_head_does_not_see_it_again_and_the_person_does(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        code = await sends(by)
        assert "không xem lại được" in await by.says(code)
        assert "Rút ý kiến" not in by.buttons
        near = await resident(place, "cháu", "ho chim 2")
        assert "Đã tiếp nhận" in await near.says(code)
        assert "Rút ý kiến" in near.buttons


def hand_over_the_village(place: Village) -> None:
    def end(session: Session) -> None:
        post = session.scalars(select(Appointment).where(Appointment.role == "head")).one()
        hand_over(session, post.area_id, place.clock())

    place.app.writer.call(end)


async def test_whoever_is_no_longer_head_sends_nothing_and_leaves_no_trace(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        for step in ("menu", "[Việc của bản]", *ASKED, "[Có, đồng ý]", *TOLD):
            await by.does_step(step)
        await asyncio.to_thread(hand_over_the_village, place)
        assert "dành cho trưởng thôn" in await by.taps("Đúng rồi, gửi đi")
        with place.app.database.read() as session:
            assert session.scalars(select(Case)).all() == []
        assert rows_with(every_row(place.app.database), WORDS) == []


async def test_a_forged_button_does_not_let_the_head_in(tmp_path: Path, sqlite_url: str) -> None:
    from handlers.messages import Incoming, Kind

    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        code = await sends(by)
        event = Incoming("test", by.name, "forged", Kind.TAP, tap=f"go.withdraw.{code}")
        await place.receive(event)
        await by.taps("Rút và xóa")
        assert the_case(place).status == "MOI"


async def test_without_consent_nothing_is_sent(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        for step in ("menu", "[Việc của bản]", ASKED[0]):
            await by.does_step(step)
        said = await by.taps("Gửi thay ý kiến bà con")
        assert "Nếu ý kiến nói về ban quản lý bản" in said
        assert "không gửi gì" in await by.taps("Không")
        assert cases(place) == 0


async def test_a_denunciation_is_not_taken_from_a_head_either(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        by = await head(place)
        for step in ("menu", "[Việc của bản]", *ASKED, "[Có, đồng ý]", "Dân chủ", "1"):
            await by.does_step(step)
        said = await by.says("Ông Nguyễn Văn Tèo chủ tịch xã ăn chặn tiền hỗ trợ của dân")
        assert "có thể là tố cáo" in said
        assert cases(place) == 0


async def test_who_is_no_head_is_not_offered_it(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place, "dân", "ho chim 2")
        Officer(place)
        await who.says("menu")
        assert "Việc của bản" not in who.buttons
