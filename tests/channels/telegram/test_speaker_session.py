"""A speaker's session over the Bot API: a voice message comes in, is levelled, and goes out to be confirmed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import App
from bot.polishing import polish
from bot.runtime import running
from content.audio.sound import frames_of
from handlers.desk import Desk
from handlers.people.authority import authority_of
from handlers.people.invitations import first_officer
from handlers.recordings.kit import kit, progress
from handlers.recordings.speakers import invite_speaker
from tests.channels.telegram.channels import settings_for, until
from tests.emulators.telegram import Emulator, telegram
from tests.emulators.telegram.people import Person
from tests.prepared import prepare_by_copy
from tests.unit.media.files import recording


@asynccontextmanager
async def bot_over(api: Emulator, folder: Path, database_url: str) -> AsyncIterator[App]:
    """The whole program but its clock."""
    app = App(settings_for(api.url, api.token, folder, database_url=database_url))
    prepare_by_copy(app)
    async with running(app, frozenset({"worker"})):
        yield app


def link(app: App) -> str:
    with app.database.write() as session:
        now = app.clock()
        officer = authority_of(session, first_officer(session, app.office, now), now)
        return invite_speaker(Desk(session, officer, now, app.office), "hmn")


async def said(person: Person, words: str) -> None:
    """Wait until the bot has said that."""
    await until(lambda: any(words in str(m.get("text") or m.get("caption")) for m in person.sees()))


async def joins(person: Person, payload: str, name: str) -> None:
    person.opens(payload)
    await said(person, "Ông (bà) nhận không ạ?")
    person.taps("Nhận giúp")
    await said(person, "Giọng của ông (bà) sẽ được lưu")
    person.taps("Đồng ý")
    await said(person, "muốn được ghi tên thế nào")
    person.says(name)
    await said(person, "Cảm ơn ông (bà). Từ nay")
    person.taps("Đọc và nghe duyệt")
    await said(person, "câu tiếng Mông chưa có người đọc")


async def test_a_voice_message_is_levelled_and_confirmed_by_another_who_speaks_it(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with telegram() as api, bot_over(api, tmp_path, sqlite_url) as app:
        reader, listener = api.person("Mỷ"), api.person("Lử")
        await joins(reader, link(app), "bà Giàng Thị …")
        reader.taps("Đọc câu mới")
        await said(reader, "Mời ông (bà) đọc câu dưới đây")
        reader.sends_voice(recording("ogg", seconds=2.0))
        await said(reader, "Đã ghi. Câu tiếp theo")
        assert await polish(app.services) == 1
        await joins(listener, link(app), "ông Vàng A …")
        listener.taps("Nghe duyệt")
        await until(lambda: any("voice" in message for message in listener.sees()))
        assert heard_seconds(api, listener) > 1.5
        listener.taps("Xác nhận đúng nghĩa")
        await said(listener, "Bà con nghe được câu này rồi")
        with app.database.read() as session:
            assert progress(kit(session, "hmn")).heard == 1


def heard_seconds(api: Emulator, person: Person) -> float:
    """How long the recording is that the bot sent them."""
    sent = next(m["voice"] for m in person.sees() if "voice" in m)
    stored = api.files.at(api.files.describe(sent["file_id"])["file_path"])
    assert stored is not None
    return float(sum(frame.samples for frame in frames_of(stored.data))) / 48_000
