"""`/a/<token>`: a recording for whoever has the address, on any phone."""

import base64
import hashlib
import re
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from bot.listening import Heard, listening_routes
from bot.listening.recoding import Recoder
from content.audio.voice import to_ogg
from tests.unit.media.sounds import codec_of, seconds_of, speech

TOKEN = "aB3-_xyz"
WITHDRAWN = "gone"


@pytest.fixture(scope="module")
def recording() -> bytes:
    return to_ogg(speech(3))[0]


@pytest.fixture
def file(tmp_path: Path, recording: bytes) -> Path:
    path = tmp_path / "recording"
    path.write_bytes(recording)
    return path


@pytest.fixture
def site(file: Path) -> httpx.AsyncClient:
    heard = Heard("Thẻ <bảo hiểm> y tế", "Mông", "", "Nghị quyết số 1", file)
    routes = listening_routes({TOKEN: heard}.get)
    transport = httpx.ASGITransport(app=Starlette(routes=routes))
    return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")


async def test_the_page_says_what_is_heard_in_which_language_and_by_what_right(
    site: httpx.AsyncClient,
) -> None:
    page = await site.get(f"/a/{TOKEN}")
    assert page.status_code == 200
    assert "Thẻ &lt;bảo hiểm&gt; y tế" in page.text
    assert re.search(r"<dt>Tiếng</dt><dd>Mông</dd>", page.text)
    assert "<dd>Nghị quyết số 1</dd>" in page.text
    assert "Người đọc" not in page.text
    assert '<audio id="audio" controls' in page.text
    assert page.headers["x-robots-tag"] == "noindex"


async def test_the_page_is_one_small_file_that_allows_its_own_script_only(
    site: httpx.AsyncClient,
) -> None:
    page = await site.get(f"/a/{TOKEN}")
    assert len(page.content) < 15_000
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (within,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page.text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(within.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.search(r"https?://", page.text)


@pytest.mark.parametrize("ending", ["", "/sound.ogg", "/sound.m4a"])
@pytest.mark.parametrize("token", [WITHDRAWN, "x", "%00", "a b", "ạ", TOKEN.lower()])
async def test_an_address_that_is_wrong_or_no_longer_used_gets_a_kind_page(
    site: httpx.AsyncClient, token: str, ending: str
) -> None:
    found = await site.get(f"/a/{token}{ending}")
    assert found.status_code == 404
    assert ending or "Bản ghi đã thôi dùng" in found.text


async def test_a_recording_whose_file_was_erased_is_not_there(
    site: httpx.AsyncClient, file: Path
) -> None:
    file.unlink()  # noqa: ASYNC240
    for ending in ("", "/sound.ogg", "/sound.m4a"):
        assert (await site.get(f"/a/{TOKEN}{ending}")).status_code == 404


@pytest.mark.parametrize(
    ("ending", "media_type", "coding"),
    [("ogg", "audio/ogg", ("ogg", "opus")), ("m4a", "audio/mp4", ("mov", "aac"))],
)
async def test_the_sound_is_there_for_every_phone(
    site: httpx.AsyncClient, ending: str, media_type: str, coding: tuple[str, str]
) -> None:
    found = await site.get(f"/a/{TOKEN}/sound.{ending}")
    assert found.headers["content-type"] == media_type
    container, codec = codec_of(found.content)
    assert (container.split(",")[0], codec) == coding
    assert seconds_of(found.content) == pytest.approx(3, abs=0.15)


@pytest.mark.parametrize("ending", ["ogg", "m4a"])
async def test_a_player_gets_the_part_that_it_asks_for(
    site: httpx.AsyncClient, ending: str
) -> None:
    address = f"/a/{TOKEN}/sound.{ending}"
    whole = (await site.get(address)).content
    for asked, part in (("0-1", whole[:2]), ("100-", whole[100:]), ("-10", whole[-10:])):
        found = await site.get(address, headers={"Range": f"bytes={asked}"})
        assert (found.status_code, found.content) == (206, part)
        assert found.headers["content-range"].endswith(f"/{len(whole)}")
    beyond = await site.get(address, headers={"Range": f"bytes={len(whole)}-"})
    assert beyond.status_code == 416


async def test_the_other_form_is_made_once_and_no_more_than_fit_are_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def as_m4a(recording: bytes) -> bytes:
        made.append(len(recording))
        return bytes(60)

    monkeypatch.setattr("content.audio.sending.as_m4a", as_m4a)
    recoder = Recoder(most=100)
    other = file.with_name("other")
    other.write_bytes(b"OggS")
    for path, count in ((file, 1), (file, 1), (other, 2), (other, 2), (file, 3)):
        assert await recoder.m4a(path) == bytes(60)
        assert len(made) == count


async def test_a_recording_that_is_replaced_is_not_heard_any_more(file: Path) -> None:
    recoder = Recoder()
    first = await recoder.m4a(file)
    file.write_bytes(to_ogg(speech(1))[0])  # noqa: ASYNC240
    assert seconds_of(await recoder.m4a(file) or b"") == pytest.approx(1, abs=0.15)
    assert seconds_of(first or b"") == pytest.approx(3, abs=0.15)


async def test_what_is_no_recording_is_not_there(file: Path) -> None:
    file.write_bytes(b"no sound")  # noqa: ASYNC240
    assert await Recoder().m4a(file) is None
