"""Recordings and photos from the page: cleaned, stored once, shown to nobody else."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable

import av
import pytest
from PIL import Image

from bot.channels.web.said import MOST_UPLOADED
from tests.channels.web.echo import Echo
from tests.channels.web.phone import Phone
from tests.unit.media.files import photo, recording


def stored(bot: Echo) -> list[bytes]:
    folder = bot.media.path("0" * 8).parent
    return [path.read_bytes() for path in folder.iterdir()] if folder.exists() else []


async def test_a_photo_is_stored_without_where_it_was_taken(bot: Echo, phone: Phone) -> None:
    assert await phone.uploads("photo", photo(300, 200)) == 204
    (kept,) = stored(bot)
    with Image.open(io.BytesIO(kept)) as found:
        assert dict(found.getexif()) == {}
    (event,) = bot.heard
    assert event.media is not None
    assert (event.kind, event.media.kind, event.media.size) == ("photo", "photo", len(kept))


async def test_a_recording_is_stored_as_opus_without_its_tags(bot: Echo, phone: Phone) -> None:
    assert await phone.uploads("voice", recording(seconds=2)) == 204
    (kept,) = stored(bot)
    assert "Páo".encode() not in kept
    with av.open(io.BytesIO(kept)) as found:
        assert found.streams.audio[0].codec_context.name in {"opus", "libopus"}
    (event,) = bot.heard
    assert event.media is not None
    assert event.media.seconds == 2


async def test_a_recording_sent_again_is_heard_and_stored_once(bot: Echo, phone: Phone) -> None:
    for _ in range(2):
        assert await phone.uploads("voice", recording()) == 204
    assert (len(bot.heard), len(stored(bot))) == (1, 1)


async def test_a_recording_sent_twice_at_once_is_heard_and_stored_once(
    bot: Echo, phone: Phone
) -> None:
    data = recording()
    answers = await asyncio.gather(*(phone.uploads("voice", data) for _ in range(3)))
    assert sorted(answers) == [204, 425, 425]
    assert (len(bot.heard), len(stored(bot))) == (1, 1)


async def test_a_file_that_cannot_be_taken_in_is_not_left_behind(bot: Echo, phone: Phone) -> None:
    bot.broken = True
    assert await phone.uploads("photo", photo()) == 503
    assert stored(bot) == []
    bot.broken = False
    assert await phone.uploads("photo", photo()) == 204
    assert len(stored(bot)) == 1


@pytest.mark.parametrize(("kind", "data"), [("voice", b"xin chao"), ("photo", recording())])
async def test_what_is_not_what_it_says_is_refused(
    bot: Echo, phone: Phone, kind: str, data: bytes
) -> None:
    assert await phone.uploads(kind, data) == 422
    assert (bot.heard, stored(bot)) == ([], [])


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_more_than_ten_megabytes_are_not_taken(bot: Echo, phone: Phone, kind: str) -> None:
    assert await phone.uploads(kind, bytes(MOST_UPLOADED[kind] + 1)) == 413
    assert stored(bot) == []


async def test_nor_when_the_size_was_not_told_before(bot: Echo, phone: Phone) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(11):
            yield bytes(1024 * 1024)

    address = "/chat/upload?kind=photo&id=a1b2c3d4e5"
    answer = await phone.client.post(address, content=pieces(), headers=phone.headers)
    assert answer.status_code == 413


@pytest.mark.parametrize("query", ["kind=video&id=a1b2c3d4e5", "kind=voice", "kind=voice&id=/"])
async def test_an_upload_without_kind_or_id_is_refused(phone: Phone, query: str) -> None:
    answer = await phone.client.post(f"/chat/upload?{query}", headers=phone.headers)
    assert answer.status_code == 400


async def test_a_letter_s_recording_is_for_its_reader_and_only_while_it_waits(
    bot: Echo, phone: Phone, someone: Callable[[], Phone]
) -> None:
    other = someone()
    await other.opens()
    await phone.uploads("voice", recording())
    (letter,) = await phone.letters()
    (file,) = letter["media"]
    found = await phone.media(file["id"])
    assert (found.status_code, found.headers["content-type"]) == (200, "audio/ogg")
    assert found.content.startswith(b"OggS")
    assert (await other.media(file["id"])).status_code == 404
    await phone.letters(letter["id"])
    assert (await phone.media(file["id"])).status_code == 404


@pytest.mark.parametrize("name", ["..%2Fnhipcau.db", "unknown", "%00"])
async def test_no_other_file_can_be_named(phone: Phone, name: str) -> None:
    assert (await phone.media(name)).status_code == 404
