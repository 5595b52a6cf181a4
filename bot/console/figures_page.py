"""The page of figures: communes beside each other as tiles, how quickly it went, languages; early signs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from bot.console.pages import Pages, number, sentence
from bot.console.reports_page import download, templates
from bot.console.visit import Visit
from content.documents import DOCX
from content.figures import tiles
from handlers.desk import Desk
from handlers.figures import overview, quick_report
from handlers.figures.overview import Figures
from handlers.figures.reading import Topics
from handlers.numbers import number_of
from handlers.ratings.rules import mean_of, told_mean
from storage.areas import Area
from storage.ratings import HIGHEST, LOWEST

RECEIVED, IN_TIME, RATED, VILLAGES = "received", "in-time", "rated", "villages"
KINDS = (RECEIVED, IN_TIME, RATED, VILLAGES)
SHADES = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """A commune: its value in words, and how dark it is, from 0 to `SHADES`."""

    area: Area
    row: int
    column: int
    text: str
    shade: int


def show_figures(pages: Pages, visit: Visit) -> Response:
    kind = visit.query.get("figure", "")
    kind = kind if kind in KINDS else RECEIVED
    commune = number_of(visit.query.get("commune", ""))

    def look(desk: Desk) -> tuple[Figures, tuple[Area, Topics] | None]:
        figures = overview.figures(desk)
        return figures, overview.topics_in(desk, figures, commune)

    found, one = visit.read(look)
    made = [] if len(found.ground.communes) < 2 else SAID[kind](found)
    folder = visit.services.office.tables_dir
    return pages.page(
        "figures.html",
        visit=visit,
        figures=found,
        kind=kind,
        kinds=KINDS,
        tiles=_placed(made, folder),
        mean=told_mean(mean_of(found.rated)) if found.rated else None,
        one=one,
        works=visit.holder.authority.is_caseworker,
    )


def quick_report_file(_pages: Pages, visit: Visit) -> Response:
    """The quick report on an early sign, as a file."""
    form, folder = visit.form, templates(visit)

    def write(desk: Desk) -> bytes:
        sign = quick_report.find(
            desk, form.get("topic", ""), form.get("commune", ""), form.get("week", "")
        )
        return quick_report.document(desk, sign, folder)

    return download(visit.write(write), f"bao-cao-nhanh-{form.get('topic', '')}.docx", DOCX)


def is_narrow(visit: Visit) -> bool:
    return visit.query.get("size", "") == "narrow"


# --- tiles ----------------------------------------------------------------------------------------

Said = Sequence[tuple[Area, str, float]]  # each commune's value in words, and from 0 to 1


def _received(found: Figures) -> Said:
    most = max((one.value or 0 for _, one in found.received), default=0) or 1
    few = sentence("sl-duoi-nguong")
    return [
        (area, few if one.value is None else number(one.value), (one.value or 0) / most)
        for area, one in found.received
    ]


def _in_time(found: Figures) -> Said:
    few = sentence("sl-chua-du")
    return [
        (
            area,
            few if share is None else sentence("sl-phan-tram", so=round(share * 100)),
            max(2 * (share or 0) - 1, 0),  # a half and less is as light as nothing
        )
        for area, share in found.in_time
    ]


def _rated(found: Figures) -> Said:
    rated = {one.code: one.mean for one in found.rated}
    return [
        (
            area,
            told_mean(rated[area.code]) if area.code in rated else sentence("sl-duoi-nguong"),
            (rated.get(area.code, LOWEST) - LOWEST) / (HIGHEST - LOWEST),
        )
        for area in found.ground.communes
    ]


def _villages(found: Figures) -> Said:
    said = []
    for area in found.ground.communes:
        here = found.villages.get(area.id)
        if here is None:
            said.append((area, sentence("sl-chua-co-ban"), 0.0))
        else:
            text = sentence("sl-ban-tren", co=here.active, tong=here.villages)
            said.append((area, text, here.active / here.villages))
    return said


SAID: dict[str, Callable[[Figures], Said]] = {
    RECEIVED: _received,
    IN_TIME: _in_time,
    RATED: _rated,
    VILLAGES: _villages,
}


def _placed(made: Said, folder: str) -> list[Tile]:
    """From the north to the south; a commune without a place stands below the others."""
    known = tiles(folder)
    below = max((one.row for one in known.values()), default=0) + 1
    found = []
    for area, text, share in made:
        place = known.get(area.code)
        row, column = (place.row, place.column) if place else (below, 0)
        found.append(Tile(area, row, column, text, _shade(share)))
    return sorted(found, key=lambda one: (one.row, one.column, one.area.name))


def _shade(share: float) -> int:
    return min(SHADES, round(share * SHADES + 0.4)) if share > 0 else 0
