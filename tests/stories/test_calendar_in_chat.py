"""Staff ask in the chat what the next two weeks bring; nobody else is told."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from handlers.desk import Desk
from handlers.dialogues import actions
from handlers.dialogues.rules import Plan
from handlers.messages import Incoming, Kind
from handlers.people.authority import authority_of
from storage.areas import current
from tests.stories.driver import Village, village
from tests.stories.test_staff_in_chat import SANG_NHE, linked, officer


def plan(place: Village, person_id: int, days: int, subject: str) -> None:
    def work(session: Session) -> None:
        now = place.clock()
        desk = Desk(session, authority_of(session, person_id, now), now, place.app.office)
        area = current(session, SANG_NHE, desk.today)
        assert area is not None
        held_on = desk.today + timedelta(days=days)
        plan = Plan("Chủ tịch UBND xã", subject, "Hội trường xã", held_on, "8h30")
        actions.create(desk, area.id, plan)

    place.app.writer.call(work)


async def test_what_comes_within_two_weeks_is_read_in_the_chat(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person_id = officer(place)
        who = await linked(place, person_id)
        await who.says("menu")
        assert "đường vào bản" not in await who.taps("Lịch hai tuần tới")
        plan(place, person_id, 20, "đường vào bản")
        plan(place, person_id, 21, "nước sinh hoạt")
        place.clock.passes(days=7)
        await who.says("menu")
        said = await who.taps("Lịch hai tuần tới")
        assert "08:30 ngày" in said
        assert "đường vào bản (xã Sáng Nhè)" in said
        assert "nước sinh hoạt" not in said


async def test_who_is_no_staff_reads_nothing_of_it(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person_id = officer(place)
        plan(place, person_id, 20, "đường vào bản")
        place.clock.passes(days=10)
        who = place.person("dân")
        await who.says("menu")
        assert "Lịch hai tuần tới" not in who.buttons
        await place.receive(Incoming("test", who.name, "forged", Kind.TAP, tap="go.calendar"))
        assert "dành cho cán bộ Mặt trận" in who.last
        assert "đường vào bản" not in who.last
