"""Any photo that a phone takes → JPEG of a decent size, upright, without metadata.

What comes in may say where and when it was taken; what is kept says nothing.
"""

import io
import warnings

LONGEST_SIDE = 1600  # pixels
MOST_PIXELS = 50_000_000
QUALITY = 82


class NotAPhoto(ValueError):  # noqa: N818  reads as what was found
    """The bytes are no JPEG, PNG or WebP, or far too large."""


def clean(data: bytes) -> bytes:
    """The photo as JPEG, its metadata dropped."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as found:
                if found.width * found.height > MOST_PIXELS:
                    raise NotAPhoto("too many pixels")
                upright = ImageOps.exif_transpose(found).convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise NotAPhoto("not a photo") from error
    except Image.DecompressionBombWarning as error:
        raise NotAPhoto("too many pixels") from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    target = io.BytesIO()
    bare.save(target, "JPEG", quality=QUALITY, optimize=True)
    return target.getvalue()
