"""People answer on a draft: they are counted, and nothing in the database says who answered what."""

from datetime import date
from pathlib import Path

from sqlalchemy import select

from bot import clock
from bot.channels.terminal.transcript import read
from handlers.context import Context, Speaker
from handlers.messages import Kind
from handlers.people.own_data import export
from storage import consultation_answers
from storage.areas import current
from storage.consultation_answers import Mark, Opinion, Tally, Turnout
from storage.consultations import Consultation
from storage.media import Media
from storage.people import Address, Person
from tests.stories.driver import Village, Villager, village
from tests.stories.office import SANG_NHE
from tests.stories.traces import every_row, raw, rows_with, telling
from tests.unit.media.files import recording

TALK = Path(__file__).parent / "talks" / "góp ý dự thảo" / "một người trả lời.txt"
WELCOME = ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]")
WORDS = "Mức đóng nên giảm cho hộ nghèo ở Huổi Sấy"
WHO = "4200099120077"
CLOSES = date(2026, 12, 8)


def opened(place: Village, **change: object) -> int:
    """A draft of the commune's, open to all who live there; its number."""
    with place.app.database.write() as session:
        area = current(session, SANG_NHE, place.clock().date())
        assert area is not None
        row = {
            "area_id": area.id,
            "title": "dự thảo hương ước mẫu",
            "folded": "du thao huong uoc mau",
            "body": "UBND xã Sáng Nhè",
            "summary": "Việc cưới không quá hai ngày. Mỗi hộ góp hai ngày công làm đường.",
            "full_text": "Điều 1. Việc cưới không quá hai ngày.\nĐiều 2. Mỗi hộ góp hai ngày công.",
            "opens_on": date(2026, 11, 20),
            "closes_on": CLOSES,
            "questions": [
                {
                    "text": "Việc cưới không quá hai ngày, có hợp không?",
                    "choices": ["Hợp", "Chưa hợp"],
                },
                {"text": "Còn điều gì cần sửa?", "choices": []},
            ],
            "renderings": {},
            "state": "approved",
            "version": 1,
            "editor_ids": [],
            "created_at": place.clock(),
        }
        found = Consultation(**{**row, **change})
        session.add(found)
        session.flush()
        return found.id


async def welcomed(place: Village, name: str) -> Villager:
    who = place.person(name)
    for step in WELCOME:
        await who.does_step(step)
    return who


async def answers(who: Villager, choice: str = "Hợp", words: str = "") -> str:
    for step in ("Góp ý dự thảo", "[Trả lời]", f"[{choice}]", words or "[Bỏ qua]"):
        await who.does_step(step)
    return await who.taps("Đúng rồi, gửi đi")


def own_data(place: Village, name: str) -> str:
    """All that is stored of somebody, as they may take it with them."""
    with place.app.database.read() as session:
        address = session.scalars(select(Address).where(Address.external_id == name)).one()
        assert address.person_id is not None
        speaker = Speaker(address.id, address.person_id, "test")
        return export(Context(speaker, place.clock(), place.app.office, lambda: session))


async def test_the_talk_goes_as_it_is_written(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        opened(place)
        transcript = list(read(TALK.read_text("utf-8")))
        assert len(transcript) >= 10
        await place.person("resident").follows(transcript)


async def test_the_menu_has_the_entry_only_while_a_draft_is_open_for_their_commune(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await welcomed(place, WHO)
        assert "Góp ý dự thảo" not in who.buttons
        opened(place, opens_on=date(2026, 11, 25))
        await who.taps("Gặp cán bộ Mặt trận")
        await who.says("đầu trang")
        assert "Góp ý dự thảo" not in who.buttons
        place.clock.passes(days=2)
        await who.says("đầu trang")
        assert who.buttons[-1] == "Góp ý dự thảo"


async def test_from_the_answer_no_way_leads_to_the_person(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        number = opened(place)
        who = await welcomed(place, WHO)
        for step in ("Góp ý dự thảo", "[Trả lời]", "[Chưa hợp]", WORDS):
            await who.does_step(step)
        await who.taps("Đúng rồi, gửi đi")
        await place.app.post_office.settle()
        await place.app.writer.run(lambda session: None, quiet=True)
        rows = every_row(place.app.database)
        with place.app.database.read() as session:
            address = session.scalars(select(Address).where(Address.external_id == WHO)).one()
            opinion = session.scalars(select(Opinion)).one()
            assert (opinion.text, opinion.consultation_id) == (WORDS, number)
            assert session.scalars(select(Mark)).all() == []  # one of one would be known by it
        assert {row.table for row in rows_with(rows, WORDS)} == {"consultation_opinion"}
        assert telling(rows_with(rows, WHO)) & telling(rows_with(rows, WORDS)) == set()
        assert "conversation" not in {row.table for row in rows_with(rows, address.id)}
        assert raw(sqlite_url).count(WORDS.encode()) == 1


async def test_a_recording_belongs_to_the_consultation_and_to_nobody(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        opened(place)
        who = await welcomed(place, WHO)
        for step in ("Góp ý dự thảo", "[Trả lời]", "[Hợp]"):
            await who.does_step(step)
        await who.sends(Kind.VOICE, recording())
        await who.taps("Đúng rồi, gửi đi")
        with place.app.database.read() as session:
            opinion = session.scalars(select(Opinion)).one()
            file = session.get_one(Media, opinion.media_id)
            assert (opinion.text, file.address_id) == (None, None)


async def test_from_ten_on_nobody_answers_twice_and_the_first_are_forgotten_with_the_end(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        number = opened(place)
        people = [await welcomed(place, f"{WHO}{n}") for n in range(11)]
        for who in people:
            assert "Cảm ơn ông (bà) đã góp ý" in await answers(who)
        assert "Ông (bà) đã trả lời rồi" in await people[-1].says("Góp ý dự thảo")
        with place.app.database.read() as session:
            assert len(session.scalars(select(Mark)).all()) == 2
            turnout = session.scalars(select(Turnout)).one()
            assert (turnout.people, turnout.marked) == (11, 2)
            tally = session.scalars(select(Tally)).one()
            assert (tally.question, tally.choice, tally.number) == (0, 0, 11)
            counted = consultation_answers.tallies(session, number)
            assert [(one.number, one.place) for one in counted] == [(11, "xã Sáng Nhè")]
        assert "dự thảo hương ước mẫu" in own_data(place, f"{WHO}10")
        assert "dự thảo hương ước mẫu" not in own_data(place, f"{WHO}0")
        place.clock.passes(days=20)
        await clock.tick(place.app.services, place.clock)
        with place.app.database.read() as session:
            assert session.scalars(select(Mark)).all() == []
            assert session.scalars(select(Turnout)).one().people == 11


async def test_a_draft_that_ended_during_the_talk_takes_no_answer(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        number = opened(place)
        who = await welcomed(place, WHO)
        for step in ("Góp ý dự thảo", "[Trả lời]", "[Hợp]", WORDS):
            await who.does_step(step)
        with place.app.database.write() as session:
            session.get_one(Consultation, number).closes_on = date(2026, 11, 22)
        assert "đã hết hạn nhận ý kiến" in await who.taps("Đúng rồi, gửi đi")
        with place.app.database.read() as session:
            assert session.scalars(select(Opinion)).all() == []


async def test_words_are_screened_as_they_are_everywhere(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        opened(place)
        who = await welcomed(place, WHO)
        for step in ("Góp ý dự thảo", "[Trả lời]", "[Hợp]"):
            await who.does_step(step)
        assert "112" in await who.says("nước về, sập nhà")


async def test_a_draft_is_read_in_the_language_that_it_was_put_into(
    tmp_path: Path, sqlite_url: str
) -> None:
    rendered = {
        "title": "hương ước (tiếng Mông)",
        "summary": "Tóm tắt tiếng Mông.",
        "questions": [{"text": "Câu một?", "choices": ["A", "B"]}, {"text": "Hai?", "choices": []}],
        "by": "Hạng A Chù",
    }
    async with village(tmp_path, sqlite_url) as place:
        opened(place, renderings={"hmn": rendered})
        who = await welcomed(place, WHO)
        with place.app.database.write() as session:
            address = session.scalars(select(Address).where(Address.external_id == WHO)).one()
            session.get_one(Person, address.person_id).language = "hmn"
        assert "Tóm tắt tiếng Mông." in await who.says("Góp ý dự thảo")
