"""Somebody who cannot read: R1, R2 and R8 by ear and by number alone."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from handlers.messages import Kind
from handlers.recordings.rules import hash_of
from storage.cases import Case
from storage.media import Media
from storage.people import Person
from storage.recordings import WAITING, Recording
from tests.stories.driver import Village, Villager, village
from tests.stories.test_contests import opened
from tests.stories.test_notices import resident
from tests.stories.voices import INSURANCE, recorded
from tests.unit.media.files import wav

CONTEST = ("Gọi số nào khi có lũ?", "112", "100", "Ai được hỏi ý kiến về hương ước?", "Trưởng bản", "Mọi hộ")  # fmt: skip


class Listener:
    """Types numbers and sends recordings, and must be told by voice what to type."""

    def __init__(self, villager: Villager) -> None:
        self.villager = villager

    @property
    def hears(self) -> bool:
        return "voice" in [file.kind for file in self.villager.last_message.attachments]

    async def opens(self) -> None:
        await self.villager.opens()
        assert self.hears

    async def picks(self, label: str) -> str:
        """The number that was read out before that button, and stands on it."""
        parts = [button.partition(". ") for button in self.villager.buttons]
        return await self.types(next(number for number, _, name in parts if name == label))

    async def types(self, number: str) -> str:
        heard = await self.villager.says(number)
        assert self.hears, heard
        return heard

    async def speaks(self) -> str:
        data = wav()
        heard = await self.villager.sends(Kind.VOICE, data)
        assert self.hears, heard
        return heard


async def test_who_cannot_read_is_welcomed_complains_and_asks_by_ear_and_by_number_alone(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        recorded(place.app, ["vi", "hmn"])
        villager = place.person("bà")
        person = Listener(villager)

        await person.opens()
        assert "nghe tôi đọc" in await person.picks("Tiếng Mông")
        await person.picks("Đọc cho tôi nghe")
        assert "chưa gửi được thông báo của bản" in await person.picks("Bỏ qua")
        assert "Ông (bà) cần việc gì ạ?" in await person.picks("Đồng ý")

        await person.picks("Gửi ý kiến")
        await person.picks("Gửi ẩn danh")
        await person.picks("Hạ tầng")
        await person.picks("Nước sinh hoạt")
        assert "Tôi đã ghi 1 phần" in await person.speaks()
        await person.picks("Xong, gửi hết rồi")
        await person.picks("Bỏ qua")
        assert "Mã: DB-" in await person.picks("Đúng rồi, gửi đi")

        await person.picks("Hỏi chính sách")
        await person.picks("An sinh")
        heard = await person.picks(INSURANCE.label)
        assert "Nguồn: " in heard
        assert "Đây là bản đọc tiếng Mông." in await person.picks("Nghe tiếng Mông")

        with place.app.database.read() as session:
            assert session.query(Case).one().anonymous
            assert session.query(Person).filter_by(language="hmn").one().by_ear


async def test_a_contest_s_questions_and_choices_are_heard_by_who_cannot_read(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        opened(place)
        recorded(place.app, ["hmn"])

        def only_the_contest(session: Session) -> None:
            of_bot = Recording.reads.not_in([hash_of(text) for text in CONTEST])
            session.query(Recording).filter(of_bot).delete()

        def by_ear(session: Session) -> None:
            session.query(Person).update({"language": "hmn", "by_ear": True})

        place.app.writer.call(only_the_contest)
        villager = await resident(place, "bà Mo", "pang de a1")
        place.app.writer.call(by_ear)
        person = Listener(villager)
        await villager.says("menu")
        await villager.taps("Dự thi tìm hiểu")
        heard = await villager.taps("Đồng ý, dự thi")
        assert person.hears
        assert heard == "Câu 1/2:\n\nGọi số nào khi có lũ?"
        await villager.taps("1. 112")
        assert person.hears
        await villager.taps("2. Mọi hộ")
        assert not person.hears  # "… gửi đi?" is the bot's own


async def test_the_greeting_is_heard_in_every_language_that_has_one(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        recorded(place.app, ["vi"])
        one = place.person("ông")
        await one.opens()
        seconds_of_one = await _seconds(place, one)
        recorded(place.app, ["hmn", "blt"])
        three = place.person("bà")
        await three.opens()
        assert await _seconds(place, three) > seconds_of_one


@pytest.mark.parametrize("choice", ["Tôi tự đọc được", "Đọc cho tôi nghe"])
async def test_only_who_wants_to_hear_is_read_to(
    tmp_path: Path, sqlite_url: str, choice: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        recorded(place.app, ["vi"])
        person = place.person("ông")
        await person.opens()
        await person.taps("1. Tiếng Việt")
        await person.says(choice)
        kinds = [file.kind for file in person.last_message.attachments]
        assert kinds == ([] if choice.startswith("Tôi") else ["voice"])


async def test_what_nobody_confirmed_is_not_heard(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        recorded(place.app, ["vi", "hmn"], WAITING)
        person = place.person("bà")
        await person.opens()
        assert person.last_message.attachments == ()


async def test_a_sentence_that_was_changed_since_is_not_heard(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        recorded(place.app, ["vi"])

        def change(session: Session) -> None:
            session.query(Recording).update({"reads": hash_of("Lời cũ, nay đã sửa.")})

        place.app.writer.call(change)
        person = place.person("bà")
        await person.opens()
        assert person.last_message.attachments == ()


async def _seconds(place: Village, person: Villager) -> int:
    (file,) = person.last_message.attachments
    with place.app.database.read() as session:
        return session.get_one(Media, file.media_id).seconds or 0
