"""A list of the console as a file that staff take away: CSV or XLSX, as the list is narrowed."""

from collections.abc import Callable, Iterable, Sequence

from starlette.responses import Response

from bot.console.files import CSV, XLSX, as_csv, as_xlsx
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words

Row = Sequence[str]
MAKERS = {CSV: as_csv, XLSX: as_xlsx}


def list_file(
    name: str, columns: Sequence[str], rows: Callable[[Desk, Visit], Iterable[Row]]
) -> Callable[[Pages, Visit], Response]:
    """`columns`: keys of the catalog; the address says which `kind` of file."""

    def take(_pages: Pages, visit: Visit) -> Response:
        make = MAKERS.get(visit.part("kind"))
        if make is None:
            raise Refused(Words("cs-khong-thay-trang"))
        return make(
            name, [list(map(sentence, columns)), *visit.read(lambda desk: rows(desk, visit))]
        )

    return take
