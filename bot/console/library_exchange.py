"""Files for translators: out as XLSX or XLIFF, and back in as a whole or not at all."""

from collections.abc import Mapping
from dataclasses import replace

from starlette.responses import Response

from bot.console.files import XLSX, as_file
from bot.console.pages import Pages
from bot.console.visit import Visit
from content.exchange import UnreadableError, write_xliff, write_xlsx
from content.languages import VIETNAMESE, written
from content.library import FORMS
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.policies import exchange, reading
from handlers.policies.exchange import ALL, GIVEN, ITEMS, MISSING, PROMPTS, Order, Taken
from handlers.policies.reading import Wanted

FORM = "form."  # how the names of the boxes for forms begin
MOST_TOLD = 200  # faults on one page


def show_exchange(
    pages: Pages, visit: Visit, *, error: Words | None = None, taken: Taken | None = None
) -> Response:
    asked = visit.form or visit.query
    own = visit.holder.authority.languages
    order = order_of(asked)
    if not asked.get("language") and own:
        order = replace(order, language=own[0])

    def look(desk: Desk) -> list[tuple[str, str]]:
        return [
            (one.version.item.key, one.version.label) for one in reading.every_line(desk, Wanted())
        ]

    status = 409 if error or (taken and taken.faults) else 200
    return pages.page(
        "library_exchange.html",
        status,
        visit=visit,
        order=order,
        items=visit.read(look),
        choices=[one for code, one in written().items() if code != VIETNAMESE],
        forms=FORMS,
        error=error,
        taken=taken,
        most_told=MOST_TOLD,
    )


def export(pages: Pages, visit: Visit) -> Response:
    order = order_of(visit.query)
    found = visit.read(lambda desk: exchange.units(desk, order))
    if not found:
        return show_exchange(pages, visit, error=Words("kv-td-khong-co"))
    kind = "xliff" if visit.query.get("as") == "xliff" else XLSX
    write = write_xliff if kind == "xliff" else write_xlsx
    name = f"dich-{order.language}-{'thu-vien' if order.what == ITEMS else 'cau-tro-ly'}"
    return as_file(name, kind, write(found, order.language))


def take(pages: Pages, visit: Visit) -> Response:
    """What came back; the bot's own sentences are given back as files to be put into the product."""
    order = order_of(visit.form)
    file = visit.file("file")
    if not file:
        return show_exchange(pages, visit, error=Words("kv-td-chua-chon"))
    try:
        taken = visit.write(lambda desk: exchange.take(desk, order, file))
    except UnreadableError as error:
        return show_exchange(pages, visit, error=Words(error.reason))
    except Refused as refused:
        return show_exchange(pages, visit, error=refused.words)
    if taken.files:
        return as_file(f"content-catalog-{order.language}", "zip", taken.files)
    return show_exchange(pages, visit, taken=taken)


def order_of(asked: Mapping[str, str]) -> Order:
    """What the address or the form asks for; what makes no sense is as usual."""
    language, which = asked.get("language", ""), asked.get("which", "")
    chosen = tuple(form for form in FORMS if asked.get(f"{FORM}{form}"))
    return Order(
        language=language if language in written() and language != VIETNAMESE else "hmn",
        what=PROMPTS if asked.get("what") == PROMPTS else ITEMS,
        which=which if which in {ALL, GIVEN} else MISSING,
        forms=chosen or FORMS,
        item=asked.get("item", "")[:60],
    )
