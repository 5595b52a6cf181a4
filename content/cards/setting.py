"""Text set in lines: measured in the fonts in which it is drawn, never clipped and never torn."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from PIL import ImageDraw, ImageFont

from content.cards import breaking
from content.cards.card import TooLong
from content.cards.runs import Run, runs_of

LEADING = 1.36  # of the letters' height, from one line to the next
LONELY = 0.25  # of the width: a last line that is shorter looks forgotten
AIR = 5  # pixels, at least, between the marks of two lines
LARGER = {"TaiHeritagePro": 1.12, "NotoSansPahawhHmong": 1.05}  # drawn small for their size


@dataclass(frozen=True, slots=True)
class Type:
    size: int  # pixels
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Runs, from the left, on one base line."""

    runs: tuple[Run, ...]
    how: Type
    above: float  # of the base line, what ink reaches
    below: float

    def draw(self, on: ImageDraw.ImageDraw, at: tuple[float, float], colour: str) -> None:
        """`at`: the left end of the base line."""
        x, y = at
        for run in self.runs:
            font = _font(_path(run, self.how), self.how.size)
            on.text((x, y), run.text, fill=colour, font=font, anchor="ls")
            x += font.getlength(run.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    lines: tuple[Line, ...]
    steps: tuple[float, ...]  # from the top to the first base line, and from each to the next
    height: float

    def draw(self, on: ImageDraw.ImageDraw, at: tuple[float, float], colour: str) -> float:
        """`at`: the upper left corner. Where it ends."""
        x, top = at
        y = top
        for line, step in zip(self.lines, self.steps, strict=True):
            y += step
            line.draw(on, (x, round(y)), colour)
        return top + self.height


def set_in_lines(text: str, how: Type, width: float) -> Paragraph:
    """The text in lines no wider than that. Raises `TooLong` when a word is, and as `runs_of` does."""
    lines = [_line(one, how) for one in _even(breaking.tidy(text), how, width)]
    nominal = how.size * LEADING
    closest = [one.below + other.above + AIR for one, other in pairwise(lines)]
    first = max([how.size * 1.05, *(line.above for line in lines[:1])])
    steps = (first, *[max([nominal, *closest])] * len(closest))
    below = max([how.size * 0.3, *(line.below for line in lines[-1:])])
    return Paragraph(tuple(lines), steps, sum(steps) + below)


def _even(text: str, how: Type, width: float) -> list[str]:
    """Where one short word would stand alone on the last line, the lines above give up some."""
    lines = _broken(text, how, width)
    for share in (0.92, 0.84, 0.76):
        if len(lines) < 2 or _width(lines[-1], how) > width * LONELY:
            break
        with contextlib.suppress(TooLong):
            tried = _broken(text, how, width * share)
            lines = tried if len(tried) == len(lines) else lines
    return lines


def _broken(text: str, how: Type, width: float) -> list[str]:
    lines, used = [""], 0.0
    for piece in breaking.pieces(text):
        shown = _width(_shown(piece), how)
        if shown > width:
            raise TooLong(_shown(piece))
        if used + shown > width:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += _width(piece, how)
    return [_shown(line) for line in lines if _shown(line)]


@lru_cache(10_000)
def _width(text: str, how: Type) -> float:
    return sum(_font(_path(run, how), how.size).getlength(run.text) for run in runs_of(text))


def _shown(line: str) -> str:
    return line.replace(breaking.ZERO_WIDTH_SPACE, "").rstrip()


def _line(text: str, how: Type) -> Line:
    runs = tuple(runs_of(text))
    boxes = [_font(_path(run, how), how.size).getbbox(run.text, anchor="ls") for run in runs]
    return Line(runs, how, -min(box[1] for box in boxes), max(box[3] for box in boxes))


def tallest(paragraphs: Sequence[Paragraph], gap: float) -> float:
    """All of them, one below the other."""
    return sum(one.height for one in paragraphs) + gap * max(0, len(paragraphs) - 1)


def _path(run: Run, how: Type) -> Path:
    return run.family.bold if how.bold else run.family.regular


@cache
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    larger = LARGER.get(path.stem.split("-")[0], 1.0)
    return ImageFont.truetype(path, round(size * larger), layout_engine=ImageFont.Layout.RAQM)
