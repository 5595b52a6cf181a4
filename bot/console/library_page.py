"""The list of the library's items: what waits first, then each item once."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from starlette.responses import Response

from bot.console.files import as_csv
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from content.feedback.topics import topics
from content.languages import languages
from handlers.numbers import number_of
from handlers.policies import reading
from handlers.policies.reading import Line, Wanted
from storage.library import APPROVED, DRAFT, PUBLISHED, REVIEW, WITHDRAWN

STATES = (DRAFT, REVIEW, APPROVED, PUBLISHED, WITHDRAWN)
COLUMNS = ("ma", "topic", "label", "trang-thai", "nguon", "so-vb", "tu-ngay", "den-ngay", "soan",
           "duyet", "luc", "cu", "thieu")  # fmt: skip


def show_list(pages: Pages, visit: Visit) -> Response:
    wanted = wanted_of(visit.query)
    found = visit.read(lambda desk: reading.listing(desk, wanted))
    return pages.page(
        "library_list.html",
        visit=visit,
        listing=found,
        wanted=wanted,
        states=STATES,
        all_languages=languages(),
        link=lambda page: f"/console/library?{_address(wanted, page)}",
        file=f"/console/library.csv?{_address(wanted, 1)}",
    )


def list_as_csv(_pages: Pages, visit: Visit) -> Response:
    wanted = wanted_of(visit.query)
    found = visit.read(lambda desk: list(map(_cells, reading.every_line(desk, wanted))))
    head = [sentence(f"kv-cot-{name}") for name in COLUMNS]
    return as_csv("thu-vien", [head, *found])


def wanted_of(query: Mapping[str, str]) -> Wanted:
    """What the address says, if it makes sense; anything else narrows nothing."""
    state, topic = query.get("state", ""), query.get("topic", "")
    return Wanted(
        state=state if state in STATES else "",
        topic=topic if topic in topics() else "",
        words=query.get("words", "")[:100],
        ending=query.get("ending") == "1",
        mine=query.get("mine") == "1",
        page=number_of(query.get("page", "")) or 1,
    )


def _address(wanted: Wanted, page: int) -> str:
    told = {"state": wanted.state, "topic": wanted.topic, "words": wanted.words}
    told |= {"ending": "1" if wanted.ending else "", "mine": "1" if wanted.mine else ""}
    told |= {"page": str(page) if page > 1 else ""}
    return urlencode({name: value for name, value in told.items() if value})


def _cells(line: Line) -> list[str]:
    version = line.version
    return [
        f"{version.item.key} {version.number}",
        topics()[version.topic].name if version.topic in topics() else version.topic,
        version.label,
        sentence(f"kv-trang-thai-{version.state}"),
        version.source,
        version.document_number,
        f"{version.in_force_from:%d/%m/%Y}",
        f"{version.in_force_to:%d/%m/%Y}" if version.in_force_to else "",
        line.author or "",
        line.approver or "",
        f"{version.changed_at:%d/%m/%Y}",
        ", ".join(_named(line.stale)),
        ", ".join(_named(line.missing)),
    ]


def _named(codes: tuple[str, ...]) -> Iterator[str]:
    return (languages()[code].name if code in languages() else code for code in codes)
