"""Speakers in the chat: invited by a link, reading, confirming what others read, and taking it all back."""

import asyncio
import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.app import App
from bot.channels.terminal.transcript import read
from bot.polishing import polish
from handlers.desk import Desk
from handlers.housekeeping import tidy
from handlers.people.authority import authority_of
from handlers.people.invitations import first_officer
from handlers.recordings import actions
from handlers.recordings.kit import kit, progress
from handlers.recordings.speakers import invite_speaker
from storage import recordings
from storage.media import Media
from storage.people import Consent
from storage.recordings import Recording
from tests.stories.driver import Village, Villager, village

FOLDER = Path(__file__).parent / "talks" / "người đọc"
TALKS = {file.stem: list(read(file.read_text("utf-8"))) for file in sorted(FOLDER.glob("*.txt"))}


def link(place: Village, language: str = "hmn") -> str:
    """The payload of an invitation by the officer on duty."""
    return place.app.writer.call(lambda session: invite_speaker(_desk(place, session), language))


def _desk(place: Village, session: Session) -> Desk:
    now, office = place.clock(), place.app.office
    officer = first_officer(session, office, now)
    return Desk(session, authority_of(session, officer, now), now, office)


async def invited(place: Village, name: str, called: str) -> Villager:
    who = place.person(name)
    await who.opens(link(place))
    for tap in ("Nhận giúp", "Đồng ý"):
        await who.taps(tap)
    await who.says(called)
    return who


async def reads(who: Villager, count: int) -> None:
    await who.says("menu")
    await who.taps("Đọc và nghe duyệt")
    await who.taps("Đọc câu mới")
    for _ in range(count):
        await who.does_step("(ghi âm)")


async def listens(who: Villager) -> str:
    await who.says("menu")
    await who.taps("Đọc và nghe duyệt")
    return await who.taps("Nghe duyệt")


def all_of(place: Village) -> Sequence[Recording]:
    with place.app.database.read() as session:
        return session.scalars(select(Recording).order_by(Recording.id)).all()


def states(place: Village) -> list[str]:
    return [recording.state for recording in all_of(place)]


def heard(place: Village) -> int:
    with place.app.database.read() as session:
        return progress(kit(session, "hmn")).heard


async def tidied(app: App, place: Village) -> None:
    files = await app.writer.run(lambda session: tidy(session, place.clock(), app.office))
    for file in files:
        app.media.delete(file)


async def test_a_reader_and_a_listener_talk_as_it_is_written(
    tmp_path: Path, sqlite_url: str
) -> None:
    assert list(TALKS) == ["1 người đọc", "2 người nghe duyệt", "3 rút giọng"]
    async with village(tmp_path, sqlite_url) as place:
        reader, listener = place.person("đọc"), place.person("nghe")
        for who, talk in ((reader, "1 người đọc"), (listener, "2 người nghe duyệt")):
            await who.opens(link(place))
            await who.follows(TALKS[talk])
            await polish(place.app.services)
        assert states(place) == ["confirmed", "rejected", *["waiting"] * 7]
        await reader.follows(TALKS["3 rút giọng"])
        assert states(place) == []
        await tidied(place.app, place)
        folder = place.app.media.path("x" * 8).parent
        assert list(folder.iterdir()) == []


async def test_what_was_sent_is_levelled_before_anybody_is_asked_about_it(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        reader = await invited(place, "đọc", "bà Mỷ")
        listener = await invited(place, "nghe", "ông Lử")
        await reads(reader, 2)
        assert states(place) == ["raw", "raw"]
        raw = [recording.media_id for recording in all_of(place)]
        await listener.says("menu")
        await listener.taps("Đọc và nghe duyệt")
        assert "Nghe duyệt" not in listener.buttons
        await listener.taps("Thôi, để lúc khác")
        assert await polish(place.app.services) == 2
        assert await polish(place.app.services) == 0
        assert states(place) == ["waiting", "waiting"]
        assert not {recording.media_id for recording in all_of(place)} & set(raw)
        await tidied(place.app, place)
        assert [place.app.media.path(name).exists() for name in raw] == [False, False]
        assert all(place.app.media.path(one.media_id).exists() for one in all_of(place))
        await listens(listener)
        await listener.taps("Xác nhận đúng nghĩa")
        assert heard(place) == 1


async def test_two_processes_that_level_the_same_recording_do_no_harm(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        await reads(await invited(place, "đọc", "bà Mỷ"), 1)
        (sent,) = all_of(place)

        def finish(session: Session) -> bool:
            media = Media(kind="voice", size=1, stored_on=place.clock().date())
            return recordings.finish_raw(session, sent.id, sent.media_id, media)

        taken = [place.app.writer.call(finish) for _ in range(2)]
        assert taken == [True, False]
        assert states(place) == ["waiting"]


async def test_a_process_that_dies_while_it_levels_leaves_the_recording_raw(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        await reads(await invited(place, "đọc", "bà Mỷ"), 1)
        with monkeypatch.context() as broken:
            broken.setattr(recordings, "finish_raw", _dies)
            assert await polish(place.app.services) == 0
        assert states(place) == ["raw"]
        assert await polish(place.app.services) == 1
        assert states(place) == ["waiting"]


def _dies(*_: object) -> bool:
    raise OSError("the power is gone")


async def test_a_file_that_is_gone_holds_up_no_other(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        await reads(await invited(place, "đọc", "bà Mỷ"), 2)
        place.app.media.delete(all_of(place)[0].media_id)
        assert await polish(place.app.services) == 1
        assert states(place) == ["rejected", "waiting"]


async def test_who_stops_and_erases_is_heard_no_more(tmp_path: Path, database_url: str) -> None:
    async with village(tmp_path, database_url) as place:
        reader = await invited(place, "đọc", "bà Mỷ")
        listener = await invited(place, "nghe", "ông Lử")
        await reads(reader, 1)
        await polish(place.app.services)
        await listens(listener)
        await listener.taps("Xác nhận đúng nghĩa")
        (confirmed,) = all_of(place)
        page = f"/a/{confirmed.token}"
        status, shown = await asyncio.to_thread(_get, place, page)
        assert (status, "bà Mỷ" in shown, "Câu nói của trợ lý" in shown) == (200, True, True)
        assert (await asyncio.to_thread(_get, place, f"{page}/sound.ogg"))[0] == 200
        await reader.says("dữ liệu của tôi")
        await reader.taps("Dừng và xóa")
        await reader.taps(reader.buttons[0])
        assert states(place) == []
        for path in (page, f"{page}/sound.ogg"):
            assert (await asyncio.to_thread(_get, place, path))[0] == 404
        await tidied(place.app, place)
        assert not place.app.media.path(confirmed.media_id).exists()


def _get(place: Village, path: str) -> tuple[int, str]:
    """The public page, as any phone asks for it."""
    with warnings.catch_warnings():  # it would rather have httpx2, which we do not need
        warnings.simplefilter("ignore")
        from starlette.testclient import TestClient
    with TestClient(place.app.web()) as client:
        answer = client.get(path)
        return answer.status_code, answer.text


async def test_who_declines_leaves_nothing_and_the_link_still_works(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        payload, who = link(place), place.person("đọc")
        await who.opens(payload)
        assert "Tôi không ghi gì cả" in await who.taps("Tôi chưa nhận")
        await who.opens(payload)
        await who.taps("Nhận giúp")
        assert "Tôi không ghi gì cả" in await who.taps("Không đồng ý")
        with place.app.database.read() as session:
            assert session.scalars(select(Consent).where(Consent.purpose == "voice")).all() == []
        await who.opens(payload)
        await who.taps("Nhận giúp")
        await who.taps("Đồng ý")
        other = place.person("người khác")
        assert "không còn" in await other.opens(payload) or "đã dùng" in other.last


async def test_a_resident_is_offered_nothing_to_read(tmp_path: Path, sqlite_url: str) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = place.person("dân")
        await who.opens("")
        tap = await _tap(place, who, "go.speak")
        assert "Việc này dành cho người đọc" in tap


async def _tap(place: Village, who: Villager, tag: str) -> str:
    from handlers.messages import Incoming, Kind

    await place.receive(Incoming("test", who.name, place.event_id(), Kind.TAP, tap=tag))
    return who.last


async def test_a_recording_by_the_desk_is_confirmed_in_the_chat(
    tmp_path: Path, sqlite_url: str
) -> None:
    """An elder reads at the office; somebody in the village says whether it means the same."""
    async with village(tmp_path, sqlite_url) as place:
        listener = await invited(place, "nghe", "ông Lử")

        def at_the_desk(session: Session) -> None:
            desk = _desk(place, session)
            text = kit(desk.session, "hmn")[0].wanted
            file = Media(id="from-the-desk", kind="voice", size=5, stored_on=desk.today)
            desk.session.add(file)
            desk.session.flush()
            take = actions.Take(text.reads, "hmn", file.id, "cụ Sùng", ready=True)
            actions.record(desk, take)

        place.app.writer.call(at_the_desk)
        await listens(listener)
        await listener.taps("Xác nhận đúng nghĩa")
        assert heard(place) == 1
