"""R1 and R10 through the front desk: stopping from anywhere, being forgotten with everything."""

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.housekeeping import tidy
from storage.base import Base
from storage.people import Address, Consent, Person
from tests.stories.driver import Village, Villager, village


async def welcomed(place: Village, name: str, answer: str = "Đồng ý") -> Villager:
    who = place.person(name)
    await who.opens()
    await who.taps("Tiếng Việt")
    await who.says("ho chim 2")
    await who.taps("Đúng")
    await who.taps(answer)
    return who


def consents(place: Village) -> list[bool]:
    with place.app.database.read() as session:
        return list(session.scalars(select(Consent.given).order_by(Consent.id)))


async def test_who_refuses_sees_the_menu_and_public_news(tmp_path: Path, database_url: str) -> None:
    async with village(tmp_path, database_url) as place:
        who = await welcomed(place, "anh", "Không đồng ý")
        assert "Gửi ý kiến" in who.buttons
        assert "thông báo" in await who.taps("Nghe, xem thông báo")
        assert consents(place) == [False]


async def test_who_says_stop_in_the_middle_of_a_talk_has_stopped_and_may_go_on_with_it(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await welcomed(place, "anh")
        await who.taps("Dữ liệu của tôi")
        assert await who.says("DỪNG") == (
            "Ông (bà) đã dừng nhận tin. Muốn nhận lại, nhắn NHẬN TIN."
        )
        assert consents(place) == [True, False]
        assert "xin phép gửi" in await who.says("nhận tin")


async def test_a_stranger_may_stop_before_anything_was_asked(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        assert "đã dừng nhận tin" in await place.person("lạ").says("dừng")
        assert consents(place) == [False]


def rows(session: Session) -> dict[str, int]:
    """How many rows each table has that is about people."""
    found = {}
    for table in Base.metadata.sorted_tables:
        about = {"person_id", "address_id"} & set(table.c.keys()) or table.name == "person"
        many = session.scalar(select(func.count()).select_from(table)) if about else 0
        found[table.name] = many or 0
    return {name: many for name, many in found.items() if many}


async def test_who_is_forgotten_takes_the_talk_that_waited_along(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await welcomed(place, "anh")
        await who.taps("Gửi ý kiến")
        assert "đang lưu" in await who.says("DỮ LIỆU CỦA TÔI")
        await who.taps("Dừng và xóa")
        last_words = await who.taps("Dừng và xóa")
        assert "Đã dừng và xóa" in last_words
        assert "Gửi tiếp" not in last_words
        with place.app.database.read() as session:
            assert rows(session) == {"person": 1, "address": 1}
            assert session.scalars(select(Person.language)).one() is None
        office, now = place.app.office, place.clock()
        await place.app.writer.run(lambda session: tidy(session, now, office))
        with place.app.database.read() as session:
            assert rows(session) == {}
        assert "Tôi là trợ lý tự động" in await who.says("alo")


async def test_who_is_forgotten_on_one_channel_is_forgotten_on_the_other(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await welcomed(place, "anh")
        with place.app.database.write() as session:
            person_id = session.scalars(select(Person.id)).one()
            session.add(Address(person_id=person_id, channel="web", external_id="cookie"))
        await who.says("dữ liệu của tôi")
        await who.taps("Dừng và xóa")
        await who.taps("Dừng và xóa")
        with place.app.database.read() as session:
            assert session.scalars(select(Address.external_id)).all() == ["anh"]
