"""«Kênh»: each channel, whether it is on, what goes in and out, and what it still needs."""

from starlette.responses import Response

from bot.channel_facts import all_facts
from bot.console.channel_cards import Sheet, cards_of
from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.channels import watching
from handlers.channels.traffic import traffic


def show_channels(pages: Pages, visit: Visit) -> Response:
    """Those that are on come first."""
    facts = sorted(all_facts(visit.services.settings), key=lambda one: not one.on)
    found = visit.read(lambda desk: traffic(desk, [one.name for one in facts]))
    down = {one.channel: one for one in visit.read(lambda desk: watching.down(desk.session))}
    sheets = [Sheet(visit, one, found[one.name], down.get(one.name)) for one in facts]
    return pages.page(
        "channels.html",
        visit=visit,
        sheets=[(sheet, cards_of(sheet)) for sheet in sheets],
    )
