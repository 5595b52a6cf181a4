"""What a machine lacks to print, told in one line that names the package."""

from collections.abc import Iterator
from contextlib import contextmanager

from handlers.errors import Refused
from handlers.messages import Words


@contextmanager
def fonts_told() -> Iterator[None]:
    """Raises `Refused` where no font is there, or none has a letter."""
    from content.fonts import FontMissing, LetterMissing

    try:
        yield
    except FontMissing as missing:
        raise Refused(Words("in-thieu-phong", {"goi": missing.package})) from missing
    except LetterMissing as missing:
        lacking = {"chu": " ".join(missing.letters), "goi": missing.package}
        raise Refused(Words("in-thieu-chu", lacking)) from missing
