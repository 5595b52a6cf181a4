"""Messages on their way out, and what follows from what Zalo answers."""

import socket
import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.base import Attachment, Rendered
from bot.channels.zalo_bot.channel import ZaloBotChannel
from bot.delivery.failures import Failure, SendFailed
from bot.delivery.rendering import render
from bot.media_links import MediaLinks
from handlers.messages import Outgoing, Words, literal
from storage.media import MediaFolder
from tests.channels.zalo_bot.channels import channel_over, serving, settings_for
from tests.emulators.zalo_bot import Emulator, Fault, Person, zalo_bot
from tests.unit.media.files import photo, recording

TODAY = datetime(2026, 11, 25, tzinfo=UTC)


@asynccontextmanager
async def meeting(
    folder: Path, **more: Any
) -> AsyncIterator[tuple[Emulator, ZaloBotChannel, Person]]:
    """The channel and somebody who has written to it; our media are served to Zalo."""
    door = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{door.getsockname()[1]}"
    async with zalo_bot() as api:
        more = {"public_url": url} | more
        links = MediaLinks(settings_for(api, folder, **more), MediaFolder(folder / "media"))
        person = api.person()
        person.met = True
        async with (
            channel_over(api, folder, **more) as channel,
            serving(Starlette(routes=links.routes()), door),
        ):
            yield api, channel, person


def kept(folder: Path, data: bytes) -> str:
    return MediaFolder(folder / "media").write(data, TODAY)


async def test_words_are_sent_and_named(tmp_path: Path) -> None:
    async with meeting(tmp_path) as (_, channel, person):
        named = await channel.send(person.id, Rendered("Chào ông (bà)."))
        assert named.startswith("82599fa32f56d")
        assert person.sees() == [{"text": "Chào ông (bà)."}]
        assert person.typing == 0


async def test_words_are_composed_before_their_length_is_looked_at(tmp_path: Path) -> None:
    async with meeting(tmp_path) as (_, channel, person):
        apart = unicodedata.normalize("NFD", "ộ" * 2000)
        await channel.send(person.id, Rendered(apart))
        assert person.sees() == [{"text": "ộ" * 2000}]
        with pytest.raises(SendFailed) as caught:
            await channel.send(person.id, Rendered("a" * 2001))
        assert caught.value.failure is Failure.TOO_LONG


async def test_a_long_message_leaves_in_pieces_and_its_menu_is_numbers(tmp_path: Path) -> None:
    async with meeting(tmp_path) as (_, channel, person):
        said = Outgoing((literal("Bà con chú ý. " * 300),), (("menu", Words("nut-menu")),))
        for piece in render(said, "vi", channel.capabilities):
            await channel.send(person.id, piece)
        texts = [message["text"] for message in person.sees()]
        assert len(texts) == 3
        assert texts[-1].endswith("0. ≡ Về đầu\nXin nhắn một số để chọn.")


async def test_words_that_zalo_counts_as_longer_go_in_halves(tmp_path: Path) -> None:
    async with meeting(tmp_path) as (api, channel, person):
        api.faults.next("sendMessage", Fault.refuses(400, "text length must be at most 2000"))
        named = await channel.send(person.id, Rendered("Bà con chú ý. " * 40))
        assert len(person.sees()) == len(named.split(",")) == 2


async def test_a_picture_carries_the_words_and_the_person_sees_that_something_comes(
    tmp_path: Path,
) -> None:
    async with meeting(tmp_path) as (_, channel, person):
        file = Attachment("photo", kept(tmp_path, photo()))
        await channel.send(person.id, Rendered("Thẻ", attachments=(file,)))
        (seen,) = person.sees()
        assert seen["caption"] == "Thẻ"
        assert seen["photo"] == photo()
        assert person.typing == 1


async def test_a_recording_comes_as_aac_before_the_words(tmp_path: Path) -> None:
    async with meeting(tmp_path) as (api, channel, person):
        file = Attachment("voice", kept(tmp_path, recording("ogg")))
        await channel.send(person.id, Rendered("Nghe", attachments=(file,)))
        await channel.send(person.id, Rendered("Nghe lại", attachments=(file,)))
        assert [next(iter(message)) for message in person.sees()] == ["voice", "text"] * 2
        first, again = (call.fields["voice_url"] for call in api.asked("sendVoice"))
        assert first == again  # for many, it is fetched once
        assert first.endswith(".aac")


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_words_go_out_without_a_file_that_zalo_cannot_have(kind: str, tmp_path: Path) -> None:
    async with meeting(tmp_path) as (api, channel, person):
        good = recording("ogg") if kind == "voice" else photo()
        gone = Attachment(kind, kept(tmp_path, good))
        api.faults.next(f"send{kind.title()}", Fault.refuses(400, "url could not be fetched"))
        for file in (gone, Attachment(kind, "not-there-at-all"), Attachment(kind, "../x")):
            await channel.send(person.id, Rendered("Chữ", attachments=(file,)))
        assert person.sees() == [{"text": "Chữ"}] * 3


async def test_without_an_address_that_zalo_reaches_no_file_is_offered(tmp_path: Path) -> None:
    async with zalo_bot() as api:
        folder = MediaFolder(tmp_path / "media")
        file = Attachment("photo", kept(tmp_path, photo()))
        inside = {"zalo_bot_api": "https://bot-api.example", "public_url": "http://127.0.0.1:8080"}
        settings = settings_for(api, tmp_path).model_copy(update=inside)
        assert await MediaLinks(settings, folder).to(file) is None
        outside = settings.model_copy(update={"public_url": "https://mttq.example"})
        link = await MediaLinks(outside, folder).to(file)
        assert link is not None
        assert link.startswith("https://mttq.example/m/")


FAULTS = {
    "a quota": (Fault.quota(), Failure.RATE_LIMITED),
    "a wrong token": (Fault.refuses(401, "Unauthorized"), Failure.UNAUTHORISED),
    "a path that is not there": (Fault.refuses(404, "Not Found"), Failure.UNAUTHORISED),
    "a chat that is not there": (Fault.refuses(404, "Chat not found"), Failure.NOT_FOUND),
    "a chat that cannot be": (Fault.refuses(400, "chat_id is invalid"), Failure.NOT_FOUND),
    "a person who blocked us": (
        Fault.refuses(403, "Forbidden: bot was blocked by the user"), Failure.BLOCKED
    ),
    "a 403 that speaks of nobody": (Fault.refuses(403, "Forbidden"), Failure.REFUSED),
    "a quota called 400": (Fault.refuses(400, "Quota exceeded"), Failure.RATE_LIMITED),
    "words that Zalo refuses": (Fault.refuses(400, "text must not be empty"), Failure.REFUSED),
    "an error without a code": (Fault.refuses(0, ""), Failure.SERVER),
    "their own fault": (Fault.refuses(500, "Internal"), Failure.SERVER),
    "a time that ran out": (Fault.refuses(408, "Request timeout"), Failure.UNCERTAIN),
    "a proxy": (Fault.proxy(502), Failure.SERVER),
    "a proxy that says 200": (Fault.proxy(200), Failure.UNCERTAIN),
    "a proxy that says 429": (Fault.proxy(429), Failure.RATE_LIMITED),
    "a line that is lost before": (Fault.closes(), Failure.UNCERTAIN),
    "a line that is lost after": (Fault.closes(done=True), Failure.UNCERTAIN),
}  # fmt: skip


async def test_each_error_has_its_place_in_the_closed_list(tmp_path: Path) -> None:
    async with meeting(tmp_path) as (api, channel, person):
        for label, (fault, failure) in FAULTS.items():
            api.faults.next("sendMessage", fault)
            with pytest.raises(SendFailed) as caught:
                await channel.send(person.id, Rendered("Chào"))
            assert (label, caught.value.failure, caught.value.retry_after) == (label, failure, None)
        assert len(person.sees()) == 1


async def test_nothing_is_sent_where_nobody_listens(tmp_path: Path) -> None:
    async with zalo_bot() as api:
        settings = {"zalo_bot_api": "http://127.0.0.1:9"}
        async with channel_over(api, tmp_path) as channel:
            api.faults.next("sendMessage", Fault.quota())
            with pytest.raises(SendFailed):
                await channel.show(api.person().id, Rendered("Chào"))
            with pytest.raises(SendFailed) as caught:
                await channel.recall(api.person().id, "1")
            assert caught.value.failure is Failure.REFUSED
        from bot.channels.zalo_bot import who_am_i

        closed = settings_for(api, tmp_path).model_copy(update=settings)
        import asyncio

        with pytest.raises(SendFailed) as caught:
            await asyncio.to_thread(who_am_i, closed)
        assert caught.value.failure is Failure.UNREACHABLE
        assert await asyncio.to_thread(who_am_i, settings_for(api, tmp_path)) == "bot.VDKyGxQvc"


async def test_a_link_opens_one_file_and_only_for_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with zalo_bot() as api:
        settings = settings_for(api, tmp_path, public_url="http://test")
        links = MediaLinks(settings, MediaFolder(tmp_path / "media"))
        transport = httpx.ASGITransport(Starlette(routes=links.routes()))
        voice = Attachment("voice", kept(tmp_path, recording("ogg")))
        card = Attachment("photo", kept(tmp_path, photo()))
        heard, seen = await links.to(voice), await links.to(card)
        assert heard
        assert seen
        async with httpx.AsyncClient(transport=transport) as client:
            sound = await client.get(heard)
            assert (sound.status_code, sound.headers["content-type"]) == (200, "audio/aac")
            assert sound.content[:1] == b"\xff"
            part = await client.get(heard, headers={"Range": "bytes=0-9"})
            assert (part.status_code, len(part.content)) == (206, 10)
            picture = await client.get(seen)
            assert (picture.status_code, picture.headers["content-type"]) == (200, "image/jpeg")
            assert picture.headers["x-content-type-options"] == "nosniff"
            assert voice.media_id not in heard
            wrong = heard.replace("/m/", "/m/x")
            for url in (
                wrong,
                heard[:-9] + ".aac",
                "http://test/m/x.jpg",
                f"http://test/m/{'a' * 500}.png",
            ):
                assert (await client.get(url)).status_code == 404
            assert (await client.get(heard.replace(".aac", ".jpg"))).status_code == 404
            monkeypatch.setattr("time.time", lambda: datetime(2126, 1, 1, tzinfo=UTC).timestamp())
            assert (await client.get(seen)).status_code == 404
