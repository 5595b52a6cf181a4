"""Text split into runs, each in a font that has all of it; a letter that none has is an error."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uharfbuzz as hb  # type: ignore[import-untyped]

from content import fonts
from content.cards import breaking
from content.cards.card import MarkAlone

PAIRED = frozenset({"Ps", "Pe", "Pi", "Pf"})
DOTTED_CIRCLE = 0x25CC  # a shaper puts it under a mark that stands alone


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    family: fonts.Family


def check_letters(text: str) -> None:
    """See `content.cards.check`."""
    for run in runs_of(breaking.tidy(text)):
        _shaped(run)


def runs_of(text: str) -> list[Run]:
    """`text` is tidy. Raises `LetterMissing` and `MarkAlone`."""
    found: list[Run] = []
    missing: set[str] = set()
    for cluster in breaking.clusters(text):
        if breaking.stands_alone(cluster):
            raise MarkAlone(cluster)
        family = _family(cluster, found[-1].family if found else None)
        if family is None:
            missing.update(_nowhere(cluster))
        elif found and found[-1].family == family:
            found[-1] = Run(found[-1].text + cluster, family)
        else:
            found.append(Run(cluster, family))
    if missing:
        raise fonts.LetterMissing("".join(sorted(missing)))
    return found


def _family(cluster: str, present: fonts.Family | None) -> fonts.Family | None:
    """Spaces and stops stay in the font of what is before them; the brackets of a pair are alike."""
    category = unicodedata.category(cluster[0])
    neutral = category[0] in "ZP" and category not in PAIRED
    if neutral and present is not None and present.has(cluster):
        return present
    return next((one for one in fonts.families() if one.has(cluster)), None)


def _nowhere(cluster: str) -> Iterator[str]:
    """The letters that no font has; all, where no font has them together."""
    lost = [one for one in cluster if not any(font.has(one) for font in fonts.families())]
    yield from lost or cluster


def _shaped(run: Run) -> None:
    """Shape it as it will be drawn: no glyph may be a box, or a circle that nobody wrote."""
    font = _font(run.family.regular)
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    circle = font.get_nominal_glyph(DOTTED_CIRCLE)
    for glyph in buffer.glyph_infos:
        if glyph.codepoint == 0:
            raise fonts.LetterMissing(run.text[glyph.cluster])
        if glyph.codepoint == circle and chr(DOTTED_CIRCLE) not in run.text:
            raise MarkAlone(run.text[glyph.cluster])


@cache
def _font(path: Path) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
