"""Photos: what they say beside the picture is gone, and what is none is refused at once."""

import io
import os
import struct
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from content.photos import MOST_KEPT, MOST_TAKEN, HeicPhoto, NotAPhoto, clean
from tests.unit.media.files import photo

SECRET = "ban Ho Chim 2, 21.0 23.0"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><p>{SECRET}</p></x:xmpmeta>'.encode()
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x1d\x1c\x02\x5a\0\x18" + SECRET.encode()
RED = Image.new("RGB", (40, 20), (180, 30, 20))


def saved(kind: str, image: Image.Image = RED, **more: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **more)
    return target.getvalue()


def with_iptc() -> bytes:
    """The segment APP13 right behind the beginning."""
    whole = saved("JPEG")
    return whole[:2] + b"\xff\xed" + struct.pack(">H", len(IPTC) + 2) + IPTC + whole[2:]


def with_png_text() -> bytes:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", SECRET)
    told.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return saved("PNG", pnginfo=told)


def with_gps() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SECRET
    exif.get_ifd(0x8825)[2] = (21.0, 23.0, 1.0)
    return saved("JPEG", exif=exif)


TELLING: dict[str, Callable[[], bytes]] = {
    "GPS in EXIF": with_gps,
    "XMP in JPEG": lambda: saved("JPEG", xmp=XMP),
    "XMP in WebP": lambda: saved("WEBP", xmp=XMP),
    "IPTC": with_iptc,
    "comment": lambda: saved("JPEG", comment=SECRET),
    "colour profile": lambda: saved("JPEG", icc_profile=SECRET.encode() * 8),
    "text in PNG": with_png_text,
    "behind the end": lambda: saved("JPEG") + SECRET.encode(),
}


@pytest.mark.parametrize("where", TELLING)
def test_nothing_is_kept_of_what_a_photo_says_beside_the_picture(where: str) -> None:
    told = TELLING[where]()
    assert SECRET.encode() in told
    kept = clean(told)
    assert SECRET.encode() not in kept
    with Image.open(io.BytesIO(kept)) as found:
        assert set(found.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert found.size == (40, 20)


def test_of_a_moving_picture_the_first_is_kept() -> None:
    blue = Image.new("RGB", (40, 20), "blue")
    with Image.open(io.BytesIO(clean(saved("WEBP", save_all=True, append_images=[blue])))) as found:
        red, _, deep = found.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert red > deep


def test_what_was_transparent_is_white() -> None:
    clear = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    for kind, image in (("PNG", clear), ("WEBP", clear), ("PNG", clear.convert("LA"))):
        with Image.open(io.BytesIO(clean(saved(kind, image)))) as found:
            assert found.getpixel((5, 5)) == (255, 255, 255)


def test_the_densest_photo_is_small_enough_to_be_sent_on() -> None:
    dense = Image.frombytes("RGB", (1600, 1600), os.urandom(1600 * 1600 * 3))
    assert len(clean(saved("WEBP", dense, lossless=True, quality=0))) <= MOST_KEPT


def png_of(width: int, height: int) -> bytes:
    """A header that promises as much, and nothing behind it."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def text_bomb() -> bytes:
    """Text that unpacks to 80 million bytes."""
    body = b"zTXtComment\0\0" + zlib.compress(bytes(80_000_000), 9)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    whole = saved("PNG")
    return whole[:33] + chunk + whole[33:]


REFUSED: dict[str, Callable[[], bytes]] = {
    "a bomb": lambda: png_of(50_000, 50_000),
    "a bomb of text": text_bomb,
    "only a header": lambda: png_of(40, 20),
    "a torn JPEG": lambda: photo(400, 400)[:-900],
    "a torn PNG": lambda: saved("PNG", Image.effect_noise((200, 200), 50))[:9000],
    "SVG": lambda: b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "GIF": lambda: saved("GIF"),
    "TIFF": lambda: saved("TIFF"),
    "PDF": lambda: saved("PDF"),
    "too many bytes": lambda: saved("JPEG") + bytes(MOST_TAKEN),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_bomb_a_torn_file_and_a_wrong_type_are_refused(what: str) -> None:
    with pytest.raises(NotAPhoto):
        clean(REFUSED[what]())


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
def test_a_photo_as_an_iphone_keeps_it_is_known_as_such(brand: bytes) -> None:
    with pytest.raises(HeicPhoto):
        clean(b"\0\0\0\x24ftyp" + brand + bytes(100))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 900), st.binary(max_size=40))
def test_a_spoiled_photo_is_refused_or_cleaned_and_nothing_else(
    kind: str, at: int, put: bytes
) -> None:
    whole = photo(kind=kind)
    try:
        kept = clean(whole[:at] + put + whole[at + len(put) :])
    except NotAPhoto:
        return
    assert kept.startswith(b"\xff\xd8")
