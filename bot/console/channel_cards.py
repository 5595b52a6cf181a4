"""What stands on a channel's sheet of the page «Kênh»: cards, each of a part of the bot.

A part adds its own: a function here or in a module of its own, a template under `templates/channels/`,
and a line in `CARDS`. A card is left out where it says nothing of that channel.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.channel_facts import Facts
from bot.console.links import Link
from bot.console.spending_page import HOME
from bot.console.visit import Visit
from handlers.channels.traffic import SHOWN, Traffic
from handlers.channels.watching import Down
from handlers.oa_tokens.alarm import ADDRESS, SILENT
from handlers.oa_tokens.standing import standing


@dataclass(frozen=True, slots=True)
class Sheet:
    """A channel, and what is known of it when its cards are made."""

    visit: Visit
    facts: Facts
    traffic: Traffic
    down: Down | None = None  # nobody is reached on it


@dataclass(frozen=True, slots=True)
class Card:
    template: str  # under templates/channels/; it finds `shown` under that name
    shown: Any


Make = Callable[[Sheet], Card | None]


def down_card(sheet: Sheet) -> Card | None:
    """Since when nobody is reached on it, and how much waits."""
    return Card("down.html", sheet.down) if sheet.down else None


def missing_card(sheet: Sheet) -> Card | None:
    """Which settings it waits for: of a channel that is off, what would switch it on."""
    return Card("missing.html", sheet.facts.lacks) if sheet.facts.lacks else None


def numbers_card(sheet: Sheet) -> Card | None:
    """What left and what did not: of a channel that is on, or was within the week."""
    week = sheet.traffic.of_week
    if not sheet.facts.on and not any(week.values()):
        return None
    day = sheet.traffic.of_day
    return Card("numbers.html", [(one, day.get(one, 0), week.get(one, 0)) for one in SHOWN])


def webhook_card(sheet: Sheet) -> Card | None:
    return Card("webhook.html", sheet.facts.webhook) if sheet.facts.webhook else None


def way_in_card(sheet: Sheet) -> Card | None:
    """How people come in: a link, and its code to scan."""
    if not sheet.facts.on:
        return None
    link = sheet.facts.link
    if sheet.facts.name == "telegram" and (bot := sheet.visit.telegram_name()):
        link = f"https://t.me/{bot}"
    label = f"kenh-vao-{sheet.facts.name}"
    return Card("way_in.html", Link(label, link)) if link else None


def account_card(sheet: Sheet) -> Card | None:
    """How the Official Account's tokens stand, and the way to them and to its money."""
    if sheet.facts.name != SILENT:
        return None
    found = sheet.visit.read(lambda desk: standing(desk.session, desk.office, desk.now))
    ways = (Link("zo-tieu-de", ADDRESS), Link("tien-oa", HOME))
    return Card("account.html", {"health": found.health, "ways": ways}) if found else None


CARDS: tuple[Make, ...] = (
    down_card,
    missing_card,
    account_card,
    numbers_card,
    way_in_card,
    webhook_card,
)


def cards_of(sheet: Sheet) -> list[Card]:
    made = (make(sheet) for make in CARDS)
    return [card for card in made if card is not None]
