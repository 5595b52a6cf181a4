"""Finding fonts on the machine: files of Debian's packages, wherever else they may lie.

A page needs a regular and a bold face with every letter of Vietnamese. What they lack (the Thái
script, arrows) is looked for in further ones. A letter that none has is an error, never a box.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
PACKAGE = "fonts-noto-core"  # the one to install where there is none
FAMILIES = (
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
)
FURTHER = ("NotoSansTaiViet-Regular.ttf", "NotoSansSymbols2-Regular.ttf", "DejaVuSans.ttf")


class FontMissing(Exception):  # noqa: N818  reads as what is the matter
    """No family that we know is on this machine; `package` would bring one."""

    def __init__(self) -> None:
        super().__init__(PACKAGE)
        self.package = PACKAGE


class LetterMissing(Exception):  # noqa: N818  reads as what is the matter
    """No font on this machine has these letters."""

    def __init__(self, letters: str) -> None:
        super().__init__(letters)
        self.letters = letters
        self.package = PACKAGE


@dataclass(frozen=True, slots=True)
class Family:
    regular: Path
    bold: Path


@cache
def family() -> Family:
    """The first that is whole on this machine. Raises `FontMissing`."""
    for regular, bold in FAMILIES:
        if regular in _files() and bold in _files():
            return Family(_files()[regular], _files()[bold])
    raise FontMissing


def missing_fonts() -> tuple[str, ...]:
    """The Debian packages to install before anything can be printed."""
    try:
        family()
    except FontMissing as missing:
        return (missing.package,)
    return ()


def further(letter: str) -> Path | None:
    """Another font that has the letter."""
    found = (_files()[name] for name in FURTHER if name in _files())
    return next((path for path in found if has(path, letter)), None)


def has(path: Path, letter: str) -> bool:
    return ord(letter) in _letters(path)


@cache
def _letters(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def _files() -> dict[str, Path]:
    """Every font's file by its name, the first of those that are called so."""
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.ttf")):
            found.setdefault(path.name, path)
    return found


def forget() -> None:
    """Look anew: after fonts were installed."""
    for kept in (_files, family, _letters):
        kept.cache_clear()
