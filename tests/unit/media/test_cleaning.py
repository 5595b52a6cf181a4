"""What is kept of a recording or a photo tells nothing but what is heard or seen."""

import io
from datetime import datetime, timedelta
from pathlib import Path

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.media import keeper
from content.audio.voice import NotAVoice, to_ogg
from content.photos import NotAPhoto, clean
from handlers.context import Office
from storage.media import MediaFolder
from tests.unit.media.files import photo, recording, wav


@pytest.mark.parametrize(
    ("container", "codec"), [("webm", "libopus"), ("ogg", "libopus"), ("mp4", "aac")]
)
def test_a_recording_of_any_phone_becomes_ogg_without_tags(container: str, codec: str) -> None:
    kept, seconds = to_ogg(recording(container, codec, seconds=2))
    assert kept.startswith(b"OggS")
    assert seconds == 2
    assert "Páo".encode() not in kept
    with av.open(io.BytesIO(kept)) as found:
        tags = {**found.metadata, **found.streams.audio[0].metadata}
        assert set(map(str.lower, tags)) <= {"encoder"}


def test_a_plain_wave_file_is_taken_too() -> None:
    assert to_ogg(wav())[1] == 1


@pytest.mark.parametrize("data", [b"", b"xin chao", photo()])
def test_what_is_no_recording_is_refused(data: bytes) -> None:
    with pytest.raises(NotAVoice):
        to_ogg(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_keeps_no_place_and_no_camera(kind: str) -> None:
    kept = clean(photo(kind=kind))
    assert b"MayAnh" not in kept
    with Image.open(io.BytesIO(kept)) as found:
        assert not found.getexif()
        assert found.format == "JPEG"


def test_a_photo_is_turned_upright() -> None:
    with Image.open(io.BytesIO(clean(photo(40, 20, orientation=6)))) as found:
        assert found.size == (20, 40)


def test_a_large_photo_is_made_smaller() -> None:
    with Image.open(io.BytesIO(clean(photo(4000, 1000)))) as found:
        assert max(found.size) == 1600


def test_a_photo_with_too_many_pixels_is_refused() -> None:
    with pytest.raises(NotAPhoto):
        clean(photo(9000, 9000, kind="PNG"))


@given(st.binary(max_size=300))
def test_garbage_is_refused_and_nothing_else_happens(data: bytes) -> None:
    with pytest.raises(NotAPhoto):
        clean(data)
    with pytest.raises(NotAVoice):
        to_ogg(data)


async def test_a_stored_file_tells_its_day_and_not_its_hour(tmp_path: Path) -> None:
    folder, office = MediaFolder(tmp_path), Office()
    kept = await keeper(folder, office)("photo", photo())
    stored = datetime.fromtimestamp(folder.path(kept.id).stat().st_mtime, office.timezone)
    assert (stored.hour, stored.minute, stored.second) == (0, 0, 0)
    assert datetime.now(office.timezone) - stored < timedelta(days=2)


@pytest.mark.parametrize("name", ["../secret", "a/b", "", "x.part", "....."])
def test_a_file_outside_the_folder_cannot_be_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a media id"):
        MediaFolder(tmp_path).path(name)
