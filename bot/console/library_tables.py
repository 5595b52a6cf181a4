"""What is missing: items by language, and questions that nothing answers."""

from starlette.responses import RedirectResponse, Response

from bot.console.files import XLSX, as_csv, as_xlsx
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from content.languages import languages
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.policies import coverage, gaps, reading
from handlers.policies.coverage import Cell, Row
from storage.areas import Area

FEWEST = 10  # below this no number is shown: a cell with fewer than ten is not told


def show_coverage(pages: Pages, visit: Visit) -> Response:
    rows = visit.read(_table)
    shown = [languages()[code] for code in languages()]
    return pages.page("library_coverage.html", visit=visit, rows=rows, shown=shown, times=times)


def coverage_file(_pages: Pages, visit: Visit) -> Response:
    kind = visit.part("kind")
    if kind not in {"csv", "xlsx"}:
        raise Refused(Words("cs-khong-thay-trang"))
    rows = visit.read(_table)
    parts = ("chu", "tieng", "lo")
    head = [sentence("kv-cot-label")]
    for language in languages().values():
        head += [f"{language.name}: {sentence(f'kv-phu-{part}')}" for part in parts]
    body = [
        [row.version.label, *(text for cell in row.cells for text in _cells(cell))] for row in rows
    ]
    return (as_xlsx if kind == XLSX else as_csv)("do-phu", [head, *body])


def show_gaps(pages: Pages, visit: Visit) -> Response:
    def look(desk: Desk) -> list[tuple[object, str]]:
        reading.enter(desk)
        found = gaps.open_for(desk)
        areas = (
            (gap, desk.session.get(Area, gap.area_id) if gap.area_id else None) for gap in found
        )
        return [(gap, area.full_name if area else "") for gap, area in areas]

    writes = visit.holder.authority.is_caseworker
    done = visit.query.get("done") == "1"
    rows = visit.read(look)
    return pages.page(
        "library_gaps.html", visit=visit, rows=rows, times=times, writes=writes, done=done
    )


def close_gap(_pages: Pages, visit: Visit) -> Response:
    gap = number_of(visit.part("gap"))
    visit.write(lambda desk: gaps.close(desk, gap))
    return RedirectResponse("/console/library/gaps?done=1", 303)


def times(number: int) -> str:
    return f"{number:,}".replace(",", ".") if number >= FEWEST else sentence("kv-duoi-10")


def _table(desk: Desk) -> list[Row]:
    reading.enter(desk)
    return coverage.table(desk.session)


def _cells(cell: Cell) -> tuple[str, str, str]:
    marks = ("✓" if there else "" for there in (cell.text, cell.audio))
    lacks = not (cell.text and cell.audio) or cell.missed >= FEWEST
    return (*marks, times(cell.missed) if lacks else "")  # type: ignore[return-value]
