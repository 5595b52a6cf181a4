"""A sheet of A4: text in the machine's fonts, each letter checked, and QR codes as lines of ink."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import segno
from fpdf import FPDF
from fpdf.fonts import TTFFont

from content import fonts

WIDTH, HEIGHT = 210.0, 297.0  # millimetres
MARGIN = 18.0
POINT = 25.4 / 72  # millimetres
LINE = 1.36  # of the letters' height: marks stand above and below Vietnamese letters
INK, SOFT, RED = (27, 38, 48), (77, 91, 102), (168, 32, 26)
QUIET = 4  # white modules around a QR code, which its readers need
OVERLAP = 0.02  # of two dark modules, so that no hair of white is seen between them
DECORATION = frozenset({"So", "Sk", "Cf", "Mn", "Me"})  # pictures, and what changes their look


@dataclass(frozen=True, slots=True)
class Type:
    """How a piece of text is set."""

    size: float  # points
    bold: bool = False
    align: str = "L"
    colour: tuple[int, int, int] = INK

    @property
    def line(self) -> float:
        return self.size * POINT * LINE


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the sheet, in millimetres from its upper left corner."""

    x: float
    y: float
    width: float
    height: float = 0.0


class Sheet(FPDF):
    """One document, to be used in a `with`. Its text is shaped, so that marks sit on their letters."""

    def __init__(self, title: str, *, landscape: bool = False) -> None:
        super().__init__("landscape" if landscape else "portrait", format="A4")
        face = fonts.family()
        self._faces = (face.regular, face.bold)
        self._more: dict[Path, str] = {}
        self.add_font("body", "", face.regular)
        self.add_font("body", "B", face.bold)
        self.set_margin(0)
        self.c_margin = 0
        self.set_auto_page_break(auto=False)
        self.set_text_shaping(True, language="vie")
        self.set_title(title)
        self.set_lang("vi")
        self.set_creator("Nhịp Cầu")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Each font holds its file open; nobody else would close it."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    def put(self, text: str, box: Box, how: Type) -> float:
        """Set the text into the box's width; where it ends, from the top of the sheet."""
        ready = self._dressed(text, how)
        self.set_xy(box.x, box.y)
        self.multi_cell(box.width, how.line, ready, align=how.align, new_x="LEFT", new_y="NEXT")
        return self.get_y()

    def height_of(self, text: str, width: float, how: Type) -> float:
        return len(self.lines_of(text, width, how)) * how.line

    def lines_of(self, text: str, width: float, how: Type) -> list[str]:
        """The text as it would be broken."""
        ready = self._dressed(text, how)
        lines = self.multi_cell(
            width, how.line, ready, align=how.align, dry_run=True, output="LINES"
        )
        return list(lines) if isinstance(lines, list) else []

    def width_of(self, text: str, how: Type) -> float:
        return self.get_string_width(self._dressed(text, how))

    def fitted(self, text: str, room: Box, how: Type, smallest: float) -> Type:
        """The largest type, from `how` down to `smallest`, in which the text has room.

        Also no word may be wider than the box: it would be torn.
        """
        size = how.size
        while size > smallest:
            tried = Type(size, how.bold, how.align, how.colour)
            widest = max((self.width_of(word, tried) for word in text.split()), default=0)
            if widest <= room.width and self.height_of(text, room.width, tried) <= room.height:
                return tried
            size -= 1
        return Type(smallest, how.bold, how.align, how.colour)

    def rule(self, y: float, *, weight: float = 0.4) -> None:
        self.set_draw_color(*INK)
        self.set_line_width(weight)
        self.line(MARGIN, y, WIDTH - MARGIN, y)

    def qr(self, address: str, box: Box) -> None:
        """A code of the box's width, its quiet border within."""
        code = segno.make(address, error="m", micro=False)
        module = box.width / (len(code.matrix) + 2 * QUIET)
        self.set_fill_color(0)
        for row, line in enumerate(code.matrix):
            y = box.y + (row + QUIET) * module
            for first, length in _dark(line):
                x = box.x + (first + QUIET) * module
                self.rect(x, y, length * module + OVERLAP, module + OVERLAP, style="F")

    def pdf(self) -> bytes:
        return bytes(self.output())

    def _dressed(self, text: str, how: Type) -> str:
        """Choose the type; the text with every letter in some font of this document."""
        ready = self._printable(text)
        self.set_font("body", "B" if how.bold else "", how.size)
        self.set_text_color(*how.colour)
        return ready

    def _printable(self, text: str) -> str:
        """Without pictures that no font has. Raises `LetterMissing` for a letter that none has."""
        composed = unicodedata.normalize("NFC", text)
        lacking = {one for one in composed if not one.isspace() and not self._has(one)}
        lost = {one for one in lacking if unicodedata.category(one) not in DECORATION}
        if lost:
            raise fonts.LetterMissing("".join(sorted(lost)))
        if not lacking:
            return composed
        kept = "".join(one for one in composed if one not in lacking)
        return re.sub(" {2,}", " ", kept)

    def _has(self, letter: str) -> bool:
        if all(fonts.has(path, letter) for path in self._faces):
            return True
        path = fonts.further(letter)
        if path is None:
            return False
        if path not in self._more:
            self._more[path] = name = f"more{len(self._more)}"
            self.add_font(name, "", path)
            self.set_fallback_fonts(list(self._more.values()), exact_match=False)
        return True


def _dark(line: bytes | bytearray) -> Iterator[tuple[int, int]]:
    """Runs of dark modules: where each begins, and how long it is."""
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and line[end]:
            end += 1
        if end > at:
            yield at, end - at
        at = end + 1
