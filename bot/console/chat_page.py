"""A chat of a member of staff's own: the link that makes it so, and cutting it off."""

from starlette.responses import RedirectResponse, Response

from bot.console.links import Link, by_zalo
from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people import linking
from handlers.people.links import telegram_link, web_link

NAMED = frozenset(
    {"web", "telegram", "zalo-bot", "terminal"}
)  # channels that the catalog has a name for


def show_chats(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    return _page(pages, visit, [], error)


def make_link(pages: Pages, visit: Visit) -> Response:
    """Shown on the page that answers, and nowhere again: we keep only a hash."""
    payload = visit.write(linking.new_link)
    links = [Link("cs-chat-kenh-web", web_link(visit.services.office, payload))]
    if bot := visit.telegram_name():
        links.append(Link("cs-chat-kenh-telegram", telegram_link(bot, payload)))
    links += by_zalo(visit, payload)
    return _page(pages, visit, links)


def cut(pages: Pages, visit: Visit) -> Response:
    address_id = number_of(visit.form.get("chat", ""))
    try:
        visit.write(lambda desk: linking.cut(desk, address_id))
    except Refused as refused:
        return show_chats(pages, visit, refused.words)
    return RedirectResponse("/console/chat?done=cut", 303)


def _page(pages: Pages, visit: Visit, links: list[Link], error: Words | None = None) -> Response:
    if not visit.holder.authority.is_caseworker:
        raise Refused(Words("khong-co-quyen-xem"))
    chats = [(chat.address_id, _name(chat.channel)) for chat in visit.read(linking.chats)]
    status, done = 409 if error else 200, visit.query.get("done") == "cut"
    shown = {"chats": chats, "links": links, "error": error, "done": done}
    return pages.page("chat.html", status, visit=visit, **shown)


def _name(channel: str) -> str:
    return f"cs-chat-kenh-{channel if channel in NAMED else 'khac'}"
