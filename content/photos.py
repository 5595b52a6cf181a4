"""Any photo that a phone takes → JPEG of a decent size, upright, without metadata.

What comes in may say where and when it was taken; what is kept says nothing.
"""

import io
import warnings
from typing import Any

LONGEST_SIDE = 1600  # pixels
MOST_PIXELS = 50_000_000
MOST_TAKEN = 20_000_000  # bytes
MOST_KEPT = 1_000_000  # bytes: what every channel sends on
QUALITIES = (82, 70, 55, 40, 25)  # the best that is small enough
HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


class NotAPhoto(ValueError):  # noqa: N818  reads as what was found
    """The bytes are no JPEG, PNG or WebP, or far too large."""


class HeicPhoto(NotAPhoto):
    """A photo as an iPhone keeps it, which needs a codec that we do not carry.

    Its owner can send a screenshot of it, or set the camera to «Most Compatible» (JPEG).
    """


def clean(data: bytes) -> bytes:
    """The photo as JPEG, its metadata dropped. Raises `NotAPhoto`, also as `HeicPhoto`."""
    if len(data) > MOST_TAKEN:
        raise NotAPhoto("too many bytes")
    if data[4:8] == b"ftyp" and data[8:12] in HEIC:
        raise HeicPhoto("HEIC")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata that is not well made
            return _packed(_upright(data))
    except NotAPhoto:
        raise
    except Exception as error:  # a spoiled file makes a decoder fail in any way
        raise NotAPhoto("not a photo") from error


def _upright(data: bytes) -> Any:
    """The picture alone, small enough, on white where it was transparent."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as found:
        if found.width * found.height > MOST_PIXELS:
            raise NotAPhoto("too many pixels")
        found.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is never unpacked whole
        upright = ImageOps.exif_transpose(found)
        clear = upright.has_transparency_data
        picture = upright.convert("RGBA" if clear else "RGB")
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.new("RGB", picture.size, "white")
    bare.paste(picture, mask=picture if clear else None)
    return bare


def _packed(picture: Any) -> bytes:
    for quality in QUALITIES:
        target = io.BytesIO()
        picture.save(target, "JPEG", quality=quality, optimize=True)
        if target.tell() <= MOST_KEPT:
            return target.getvalue()
    raise NotAPhoto("too many bytes")
