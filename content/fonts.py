"""Finding fonts on the machine: files of Debian's packages, wherever else they may lie.

Paper and picture cards need a regular and a bold face with every letter of Vietnamese, and a face for
each further script. A letter that none has is an error, never a box.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
PACKAGE = "fonts-noto-core"  # the one to install where there is none


@dataclass(frozen=True, slots=True)
class Script:
    """A script, the pairs of files (regular, bold) that draw it, the best first."""

    code: str  # ISO 15924
    name: str  # as staff call it
    package: str  # Debian's, that brings the best pair
    pairs: tuple[tuple[str, str], ...]
    needed: bool = True


LATIN = Script(
    "Latn",
    "chữ Việt",
    PACKAGE,
    (
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    ),
)
_TAI_VIET = (
    ("TaiHeritagePro-Regular.ttf", "TaiHeritagePro-Bold.ttf"),
    ("NotoSansTaiViet-Regular.ttf", "NotoSansTaiViet-Regular.ttf"),
)
_PAHAWH = (("NotoSansPahawhHmong-Regular.ttf", "NotoSansPahawhHmong-Regular.ttf"),)
_NYIAKENG = (
    ("NotoSerifNyiakengPuachueHmong-Regular.ttf", "NotoSerifNyiakengPuachueHmong-Bold.ttf"),
)
_HAN = (("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),)
SCRIPTS = (
    LATIN,
    Script("Tavt", "chữ Thái (Tai Viet)", "fonts-sil-taiheritagepro", _TAI_VIET),
    Script("Laoo", "chữ Lào", PACKAGE, (("NotoSansLao-Regular.ttf", "NotoSansLao-Bold.ttf"),)),
    Script("Hmng", "chữ Mông Pahawh", PACKAGE, _PAHAWH),
    Script("Hmnp", "chữ Mông Nyiakeng Puachue", PACKAGE, _NYIAKENG),
    Script(
        "Thai", "chữ Thái Lan", PACKAGE, (("NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),)
    ),
    Script("Hani", "chữ Hán", "fonts-droid-fallback", _HAN, needed=False),
)
PICTURES = ("NotoSansSymbols2-Regular.ttf", "DejaVuSans.ttf")  # arrows and the like


class FontMissing(Exception):  # noqa: N818  reads as what is the matter
    """No family that we know is on this machine; `package` would bring one."""

    def __init__(self) -> None:
        super().__init__(PACKAGE)
        self.package = PACKAGE


class LetterMissing(Exception):  # noqa: N818  reads as what is the matter
    """No font on this machine has these letters; `package` may bring one that has."""

    def __init__(self, letters: str) -> None:
        super().__init__(letters)
        self.letters = letters
        self.package = " ".join(dict.fromkeys(map(package_for, letters))) or PACKAGE


@dataclass(frozen=True, slots=True)
class Family:
    regular: Path
    bold: Path

    def has(self, letters: str) -> bool:
        """Whether each is in both faces."""
        return all(has(self.regular, one) and has(self.bold, one) for one in letters)


@cache
def family() -> Family:
    """The first for Vietnamese that is whole on this machine. Raises `FontMissing`."""
    found = _found(LATIN)
    if found is None:
        raise FontMissing
    return found


@cache
def families() -> tuple[Family, ...]:
    """Vietnamese first, then one for each script that this machine can draw. Raises `FontMissing`."""
    others = (found for script in SCRIPTS[1:] if (found := _found(script)))
    pictures = (Family(path, path) for name in PICTURES if (path := _files().get(name)))
    return (family(), *others, *pictures)


def missing_fonts() -> tuple[str, ...]:
    """The Debian packages to install before anything can be printed."""
    return () if _found(LATIN) else (LATIN.package,)


def missing_scripts() -> tuple[Script, ...]:
    """Those that this machine cannot draw; the ones that are `needed` first."""
    missing = (script for script in SCRIPTS if _found(script) is None)
    return tuple(sorted(missing, key=lambda script: not script.needed))


def package_for(letter: str) -> str:
    """The Debian package that draws the script of the letter, or the one that draws most."""
    from fontTools import unicodedata

    code = unicodedata.script(letter)
    return next((script.package for script in SCRIPTS if script.code == code), PACKAGE)


def further(letter: str) -> Path | None:
    """Another font that has the letter."""
    return next((one.regular for one in families()[1:] if has(one.regular, letter)), None)


def has(path: Path, letter: str) -> bool:
    return ord(letter) in _letters(path)


def _found(script: Script) -> Family | None:
    for regular, bold in script.pairs:
        if regular in _files() and bold in _files():
            return Family(_files()[regular], _files()[bold])
    return None


@cache
def _letters(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # a tenth of a second to import, and seldom needed

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
    for kept in (_files, family, families, _letters):
        kept.cache_clear()
