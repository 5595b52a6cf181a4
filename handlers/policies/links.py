"""The link to an item of the library, as a card's or a poster's code carries it."""

from handlers.context import Office
from handlers.people.links import web_link

ITEM = "p_"  # how its payload begins; what follows is the item's key


def item_link(office: Office, key: str) -> str:
    return web_link(office, f"{ITEM}{key}")
