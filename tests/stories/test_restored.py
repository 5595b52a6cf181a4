"""A backup that is put back: what people had erased since stays erased, wherever the restore was killed."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import backups, clock
from bot.app import office_of
from bot.restoring import FOLDER, Restored, erase_in_place, finish, restore
from bot.settings import Settings
from handlers import erasing
from storage import merging, recordings
from storage.cases import CaseContact, CaseEntry
from storage.database import open_database
from storage.erasures import ErasureList, Mark
from storage.media import Media
from storage.people import Address, Consent, Person
from storage.recordings import Recording
from tests.stories.driver import Village, Villager, village
from tests.stories.test_feedback import SIGNED, writes
from tests.stories.test_no_way_to_the_person import WELCOME

FORGOTTEN, WITHDRAWN, STAYS = "84290001", "84290002", "84290003"
VOICE = "v" * 12


@dataclass
class Kept:
    """A backup, and the bot that it was made of."""

    settings: Settings
    file: Path

    def back(self) -> Restored:
        return restore(self.settings, office_of(self.settings), self.file)

    def found(self) -> tuple[set[str], list[str], int]:
        """Whom the database knows, the words of cases, how many contacts."""
        database = open_database(self.settings.database)
        with database.read() as session:
            names = set(session.scalars(select(Address.external_id)))
            words = [one or "" for one in session.scalars(select(CaseEntry.text))]
            contacts = len(session.scalars(select(CaseContact)).all())
            assert session.scalars(select(Recording)).all() == []
        database.close()
        return names, words, contacts


def backed_up(place: Village, folder: Path) -> Kept:
    settings = place.app.settings
    folder.mkdir(exist_ok=True)
    kept = Kept(settings, folder / "kept.tar.gz")
    backups.write(place.app.database, settings.data_dir, kept.file)
    return kept


def records(place: Village) -> None:
    (place.app.settings.data_dir / "media").mkdir(parents=True, exist_ok=True)
    (place.app.settings.data_dir / "media" / VOICE).write_bytes(b"OggS")
    now = place.clock()
    with place.app.database.write() as session:
        session.add(Media(id=VOICE, kind="voice", size=4, stored_on=now.date()))
        session.flush()
        values = {"reads": "0" * 64, "text": "Chào bà con", "language": "hmn"}
        session.add(Recording(media_id=VOICE, made_at=now, state="confirmed", **values))


async def welcomed(place: Village, name: str) -> Villager:
    who = place.person(name)
    for step in WELCOME:
        await who.does_step(step)
    return who


async def erases(who: Villager) -> None:
    await who.says("DỮ LIỆU CỦA TÔI")
    await who.taps("Dừng và xóa")
    await who.taps("Dừng và xóa")


async def withdraws(who: Villager, code: str) -> None:
    await who.says(code)
    await who.taps("Rút ý kiến")
    await who.taps("Rút và xóa")


@pytest.fixture
async def kept(tmp_path: Path, sqlite_url: str) -> Kept:
    """Three people, a case with a contact and a recording are in it; then all but one person go."""
    async with village(tmp_path, sqlite_url) as place:
        for name in (FORGOTTEN, WITHDRAWN, STAYS):
            await welcomed(place, name)
        records(place)
        code = await writes(place.person(WITHDRAWN), SIGNED)
        kept = backed_up(place, tmp_path / "elsewhere")
        await erases(place.person(FORGOTTEN))
        await withdraws(place.person(WITHDRAWN), code)
        with place.app.database.write() as session:
            recordings.erase(session, session.scalars(select(Recording)).one())
        await place.app.post_office.settle()
        await clock.tick(place.app.services, place.clock)
    return kept


def test_what_was_erased_after_a_backup_is_not_brought_back(kept: Kept) -> None:
    done = kept.back()
    assert (done.again, done.sure) == (3, True)
    assert kept.found() == ({WITHDRAWN, STAYS}, [], 0)
    assert not (kept.settings.data_dir / "media" / VOICE).exists()
    assert not (kept.settings.data_dir / FOLDER).exists()
    assert FORGOTTEN.encode() not in Path(kept.settings.database[10:]).read_bytes()


def test_without_the_list_the_backup_does_hold_them_and_that_is_said(kept: Kept) -> None:
    kept.settings.erasures.unlink()
    done = kept.back()
    assert (done.again, done.sure) == (0, False)
    database = open_database(kept.settings.database)
    with database.read() as session:
        assert FORGOTTEN in session.scalars(select(Address.external_id)).all()
        assert session.scalars(select(CaseContact.name)).one() == "anh Páo"
        assert session.get(Media, VOICE) is not None
    database.close()


def killed(kept: Kept, at: int) -> None:
    """The restore ends, as by `kill -9`, before the `at`-th thing is put somewhere (0: before it erases)."""
    child = os.fork()
    if child:
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        return
    left, rename = at, Path.rename

    def counted(path: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if not left:
            os._exit(9)
        return rename(path, target)

    Path.rename = counted  # type: ignore[method-assign, assignment]
    if not at:
        erasing.erase_again = lambda *_: os._exit(9)
    try:
        kept.back()
    finally:
        os._exit(0)


@pytest.mark.parametrize("at", range(6))
def test_a_restore_that_is_killed_brings_nobody_back_and_is_finished(kept: Kept, at: int) -> None:
    killed(kept, at)
    finish(kept.settings)  # as every start and every command does
    names, words, contacts = kept.found()
    assert FORGOTTEN not in names
    assert STAYS in names
    assert (words, contacts) == ([], 0)
    kept.back()
    assert kept.found() == ({WITHDRAWN, STAYS}, [], 0)
    assert not (kept.settings.data_dir / "media" / VOICE).exists()
    assert not (kept.settings.data_dir / FOLDER).exists()


async def test_whoever_said_stop_or_was_two_people_is_left_alone_after_a_restore(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        for name in (FORGOTTEN, WITHDRAWN, STAYS):
            await welcomed(place, name)
        kept = backed_up(place, tmp_path / "elsewhere")
        await place.person(STAYS).says("DỪNG")
        with place.app.database.write() as session:
            of = select(Address.person_id).where(Address.external_id.in_((FORGOTTEN, WITHDRAWN)))
            first, second = sorted(one for one in session.scalars(of) if one)
            merging.merge(session, first, second, place.clock())
        await erases(place.person(FORGOTTEN))
    kept.back()
    database = open_database(kept.settings.database)
    with database.read() as session:
        assert session.scalars(select(Address.external_id)).all() == [STAYS]
        last = select(Consent).where(Consent.purpose == "notices").order_by(Consent.id.desc())
        assert not session.scalars(last).first().given  # type: ignore[union-attr]
    database.close()


async def test_an_erasure_that_was_rolled_back_is_not_in_the_list(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        records(place)
        with place.app.database.write() as session:
            outer = session.begin_nested()
            with session.begin_nested():
                recordings.erase(session, session.scalars(select(Recording)).one())
            outer.rollback()
        assert not place.app.settings.erasures.exists()


async def test_an_id_that_was_given_again_is_somebody_else_s(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        await erases(await welcomed(place, FORGOTTEN))
        await welcomed(place, STAYS)
        kept = backed_up(place, tmp_path / "elsewhere")
    assert kept.back().again == 0


@pytest.mark.postgres
async def test_erasures_are_done_again_in_a_database_that_others_put_back(
    tmp_path: Path, postgres_url: str
) -> None:
    """By pg_restore, say: here only the list is at hand, and the person is there again."""
    async with village(tmp_path, postgres_url) as place:
        await erases(await welcomed(place, FORGOTTEN))
        await place.app.post_office.settle()
        await clock.tick(place.app.services, place.clock)
        settings, office = place.app.settings, place.app.office
        person_id, came = ErasureList(settings.erasures).since(Mark("", 0))[0][0].of
        with place.app.database.write() as session:
            session.add(Person(id=person_id, created_on=date.fromisoformat(came)))
            session.flush()
            session.add(Address(person_id=person_id, channel="test", external_id=FORGOTTEN))
    assert erase_in_place(settings, office) == 1
    database = open_database(settings.database)
    with database.read() as session:
        assert session.scalars(select(Address.external_id)).all() == []
    database.close()
    assert erase_in_place(settings, office) == 0
