"""From an anonymous case no way leads to the person, nor back: whichever two rows are put together.

Somebody whose numbers in the database we know goes through all that can be done with a code; then
every row is looked through, and every byte of SQLite's files.
"""

import tarfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot import backups, clock
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import casework, door, waiting
from handlers.feedback.codes import parse
from handlers.messages import Kind
from handlers.people.appointing import Post, appoint
from handlers.people.authority import authority_of
from handlers.people.invitations import first_officer
from storage import webmail
from storage.areas import Area
from storage.cases import by_code
from storage.database import open_database
from storage.outbox import first_id_of
from storage.people import Address, Person
from storage.webmail import WebLetter
from tests.stories import traces
from tests.stories.driver import Village, Villager, village
from tests.stories.traces import Row, every_row, raw, rows_with, tables_with
from tests.unit.media.files import photo, recording

WHO = "42429876543210"  # the channel's name for the person
PERSON, ADDRESS = 731_000_417, 842_000_923  # numbers that nothing else has
WORDS = "Mương Zằm Quắng cạn trơ đáy, cả bản gánh bộ"
REPLY = "Từ gốc sung Pảng Lình tới nhà ông Khờ"
QUESTION = "Đoạn mương cạn dài từ đâu đến đâu ạ"
WELCOME = ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]")


@dataclass
class Scene:
    """The village, the person who writes, and what is found there afterwards."""

    place: Village
    who: Villager
    code: str = ""
    files: set[str] = field(default_factory=set)

    async def does(self, *steps: str) -> str:
        for step in steps:
            await self.who.does_step(step)
        return self.who.last

    async def tells(self) -> None:
        """An anonymous talk, up to the question whether it is right."""
        await self.does("Gửi ý kiến", "[Gửi ẩn danh]", "Hạ tầng", "3", WORDS)
        await self.who.sends(Kind.VOICE, recording())
        await self.who.sends(Kind.PHOTO, photo())
        self.files = {file.name for file in self.folder.iterdir()}
        await self.does("xong", "[Xã Sáng Nhè]")

    async def sends(self) -> None:
        await self.tells()
        self.code = parse(await self.does("[Đúng rồi, gửi đi]")) or ""
        assert self.code
        await self.written()

    async def is_asked_and_replies(self) -> None:
        await self.place.app.writer.run(self._ask)
        assert QUESTION in await self.does("Xem trả lời ý kiến của tôi", self.code.lower())
        await self.does("[Trả lời]", REPLY, "[Xong, gửi hết rồi]")

    def _ask(self, session: Session) -> None:
        officer = first_officer(session, self.place.app.office, self.place.clock())
        desk = self.desk(session, officer)
        door.open_case(desk, self.code)
        casework.choose_topic(desk, self.code, "HT03")
        casework.ask(desk, self.code, QUESTION)

    def desk(self, session: Session, person_id: int) -> Desk:
        now = self.place.clock()
        return Desk(session, authority_of(session, person_id, now), now, self.place.app.office)

    async def ticks(self) -> None:
        """A minute goes by, and the clock says so."""
        self.place.clock.passes(minutes=1)
        await clock.tick(self.place.app.services, self.place.clock)
        await self.written()

    async def written(self) -> None:
        """Wait until what was to be erased is: a job begins when the one before has ended."""
        await self.place.app.post_office.settle()
        await self.place.app.writer.run(lambda session: None, quiet=True)

    def rows(self) -> list[Row]:
        return every_row(self.place.app.database)

    def raw_bytes(self) -> bytes:
        return raw(str(self.place.app.database.reading.url))

    @property
    def folder(self) -> Path:
        return self.place.app.settings.data_dir / "media"

    def case_keys(self) -> traces.Values:
        """All that names the case: its code, its ids, its files."""
        with self.place.app.database.read() as session:
            case = by_code(session, self.code)
            assert case is not None
            ids = [*(e.id for e in case.entries), *(s.id for s in case.steps)]
            media = {entry.media_id for entry in case.entries if entry.media_id}
            return {case.code, case.id, *ids, *media}

    def backup(self, folder: Path) -> tuple[list[Row], bytes, set[str]]:
        """A backup that was made now: its rows, its database's bytes, the names of its files."""
        file, app = folder / "backup.tar.gz", self.place.app
        backups.write(app.database, app.settings.data_dir, file)
        with tarfile.open(file) as tar:
            tar.extractall(folder / "backup", filter="data")
        url = f"sqlite:///{folder / 'backup' / backups.DATABASE}"
        data = raw(url)
        database = open_database(url)
        rows = every_row(database)
        database.close()
        return rows, data, {path.name for path in (folder / "backup" / "media").glob("*")}


@asynccontextmanager
async def scene(tmp_path: Path, url: str) -> AsyncIterator[Scene]:
    """A resident whose numbers we know, welcomed, who has agreed to receive messages."""
    async with village(tmp_path, url) as place:
        with place.app.database.write() as session:
            session.add(Person(id=PERSON, created_on=place.clock().date()))
            session.flush()
            session.add(Address(id=ADDRESS, person_id=PERSON, channel="test", external_id=WHO))
        found = Scene(place, place.person(WHO))
        await found.does(*WELCOME)
        yield found


def assert_apart(rows: list[Row], of_case: traces.Values) -> None:
    """No row joins the person and the case, nor do two rows by something that both hold."""
    person = rows_with(rows, WHO, PERSON, ADDRESS)
    case = rows_with(rows, *of_case, WORDS, REPLY)
    assert person
    assert case
    assert [row for row in person if row in case] == []
    in_both = traces.telling(person) & traces.telling(case)
    assert in_both == set()


async def test_no_two_rows_lead_from_the_case_to_the_person(
    tmp_path: Path, database_url: str
) -> None:
    async with scene(tmp_path, database_url) as here:
        await here.sends()
        assert_apart(here.rows(), here.case_keys())
        assert tables_with(here.rows(), here.code) == ["feedback_case"]
        await here.is_asked_and_replies()
        assert_apart(here.rows(), here.case_keys())


async def test_what_was_said_stands_in_the_case_alone(tmp_path: Path, database_url: str) -> None:
    async with scene(tmp_path, database_url) as here:
        await here.sends()
        await here.is_asked_and_replies()
        rows = here.rows()
        assert tables_with(rows, WORDS) == tables_with(rows, REPLY) == ["case_entry"]
        looks = [row for row in rows_with(rows, here.code) if row.table != "feedback_case"]
        assert {row.table for row in looks} == {"audit_line"}  # of the staff, by their own number
        assert rows_with(looks, PERSON, ADDRESS) == []


async def test_who_may_do_all_with_a_code_stays_apart_from_the_case(
    tmp_path: Path, database_url: str
) -> None:
    async with scene(tmp_path, database_url) as here:
        await here.sends()
        await here.is_asked_and_replies()
        await here.does(here.code, "[Tôi không rõ]", here.code, "[Rút ý kiến]", "[Thôi, không rút]")
        assert_apart(here.rows(), here.case_keys())


async def test_the_files_hold_what_was_said_once_as_soon_as_the_code_is_shown(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with scene(tmp_path, sqlite_url) as here:
        await here.ticks()
        known = here.raw_bytes().count(WHO.encode())  # the address and its index
        await here.sends()
        found = here.raw_bytes()
        assert found.count(WORDS.encode()) == 1
        assert found.count(here.code.encode()) == 2  # the case and its index
        assert found.count(WHO.encode()) == known
        assert b'"journal"' not in found


async def test_the_files_hold_what_was_replied_once_a_minute_later(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with scene(tmp_path, sqlite_url) as here:
        await here.sends()
        await here.is_asked_and_replies()
        await here.ticks()
        found = here.raw_bytes()
        for words in (WORDS, REPLY, QUESTION):
            assert found.count(words.encode()) == 1
        assert b'"journal"' not in found
        looks = tables_with(here.rows(), here.code).count("audit_line")
        assert found.count(here.code.encode()) == 2 + 2 * looks  # in the log, and in its index


async def test_recordings_and_photos_tell_nothing_beside_what_is_heard_and_seen(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with scene(tmp_path, sqlite_url) as here:
        await here.sends()
        assert len(here.files & here.case_keys()) == len(here.files) == 2
        for name in here.files:
            data = (here.folder / name).read_bytes()
            assert traces.told_beside(data) == {}
            assert not any(secret in data for secret in (b"MayAnhCuaPao", b"2026-11-23T"))
        media = [row for row in here.rows() if row.table == "media"]
        assert len(media) == 2
        assert rows_with(media, PERSON, ADDRESS) == []


async def test_a_backup_made_during_the_talk_holds_nothing_of_it(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with scene(tmp_path, sqlite_url) as here:
        await here.tells()
        rows, data, media = here.backup(tmp_path)
        assert rows_with(rows, WORDS, *here.files) == []
        assert not any(trace in data for trace in (WORDS.encode(), b'"journal"'))
        assert media == set()


async def test_a_backup_made_afterwards_leads_from_the_case_to_nobody(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with scene(tmp_path, sqlite_url) as here:
        await here.sends()
        await here.is_asked_and_replies()
        rows, data, media = here.backup(tmp_path)
        assert_apart(rows, here.case_keys())
        assert data.count(WORDS.encode()) == 1
        assert media == here.files


async def test_a_backup_holds_no_letter_that_shows_somebody_a_code(
    tmp_path: Path, sqlite_url: str
) -> None:
    """A page that was closed too soon has not fetched what the code was answered with."""
    async with scene(tmp_path, sqlite_url) as here:
        await here.sends()
        with here.place.app.database.write() as session:
            session.add(Address(person_id=PERSON, channel="web", external_id="a page's cookie"))
            session.flush()
            for text in (here.code, "Mời bà con họp bản"):
                webmail.put(session, "a page's cookie", {"text": text, "forget": False})
        rows, data, _ = here.backup(tmp_path)
        assert tables_with(rows, here.code) == ["feedback_case"]
        assert data.count(here.code.encode()) == 2
        assert tables_with(rows, "Mời bà con họp bản") == ["web_letter"]


async def test_a_letter_that_shows_somebody_a_code_does_not_wait_for_ever(
    tmp_path: Path, database_url: str
) -> None:
    async with scene(tmp_path, database_url) as here:
        await here.sends()
        written = first_id_of(here.place.clock())
        with here.place.app.database.write() as session:
            for number, text in enumerate((here.code, "Mời bà con họp bản")):
                content = {"text": text, "forget": False}
                letter = WebLetter(id=written + number, address_id=ADDRESS, content=content)
                session.add(letter)
        here.place.clock.passes(days=8)
        await here.ticks()
        (left,) = [row for row in here.rows() if row.table == "web_letter"]
        assert left.holds({"Mời bà con họp bản"})


async def test_an_error_of_the_database_does_not_tell_what_was_written(
    tmp_path: Path, database_url: str
) -> None:
    async with scene(tmp_path, database_url) as here:
        with pytest.raises(IntegrityError) as raised, here.place.app.database.write() as session:
            session.add(Address(person_id=1, channel="test", external_id=WHO, state=WORDS[:10]))
        assert WORDS[:10] not in str(raised.value)


async def assert_forgotten(here: Scene) -> None:
    """Nothing of the talk is left: no row, no file, no byte."""
    rows = here.rows()
    assert rows_with(rows, WORDS, *here.files) == []
    assert {row.table for row in rows} & {"conversation", "feedback_case", "media"} == set()
    assert list(here.folder.iterdir()) == []
    if here.place.app.database.is_sqlite:
        assert not any(trace in here.raw_bytes() for trace in (WORDS.encode(), b'"journal"'))


@pytest.mark.parametrize("words", ["[Thôi, không gửi]", "hủy"])
async def test_a_talk_that_is_cancelled_leaves_nothing(
    tmp_path: Path, database_url: str, words: str
) -> None:
    async with scene(tmp_path, database_url) as here:
        await here.tells()
        await here.does(words)
        await here.ticks()
        await assert_forgotten(here)


async def test_a_talk_that_is_left_for_eight_days_leaves_nothing(
    tmp_path: Path, database_url: str
) -> None:
    async with scene(tmp_path, database_url) as here:
        await here.tells()
        here.place.clock.passes(days=6)
        await here.ticks()
        assert rows_with(here.rows(), WORDS)
        here.place.clock.passes(days=2)
        await here.ticks()
        await assert_forgotten(here)


@pytest.mark.parametrize("sender_is_head", [True, False])
async def test_a_village_head_never_sees_the_feedback_of_the_village(
    tmp_path: Path, database_url: str, sender_is_head: bool
) -> None:
    async with scene(tmp_path, database_url) as here:
        place, head = here.place, here.place.person("trưởng thôn")
        for step in WELCOME:
            await head.does_step(step)
        with place.app.database.write() as session:
            address = select(Address).where(Address.external_id == "trưởng thôn")
            head_id = PERSON if sender_is_head else session.scalars(address).one().person_id
            assert head_id is not None
            area = session.scalars(select(Area).where(Area.name == "Pàng Dề A1")).one()
            appoint(session, head_id, Post("head", area.id), place.clock())
        heard = len(place.channel.said["trưởng thôn"])
        await here.sends()
        await here.is_asked_and_replies()
        await here.ticks()
        assert len(place.channel.said["trưởng thôn"]) == heard
        with place.app.database.write() as session:
            desk = here.desk(session, head_id)
            assert desk.authority.is_head
            with pytest.raises(Refused):
                door.open_case(desk, here.code)
            with pytest.raises(Refused):
                waiting.queue(desk)
