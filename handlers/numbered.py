"""Menus by number: for channels without buttons, and for whoever hears what is offered.

A page has the digits 1–9, and 0 is the way back: to the page before, to the question before, or to the
main menu. Where words are an answer too (`Outgoing.open`), a number is the person's own word, and entries
are chosen by their names.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from handlers.answers import fold, menu_number, tidy
from handlers.messages import Incoming, Kind, Outgoing, Words, pack_buttons, unpack_buttons
from handlers.wording import wording

Buttons = Sequence[tuple[str, Words]]

PAGE = 9  # entries of a page; one digit each
BACK = "back"
WAYS_BACK = (BACK, "menu")  # of these the first that a menu has is its 0
NEXT, BEFORE = "page.next", "page.before"
DIGIT = re.compile(r"(?:số|so)?\s*([0-9])\s*[.)]?")
NOUGHT = frozenset({"0", "số 0", "so 0"})


class Entry(NamedTuple):
    number: int
    tag: str
    label: Words


@dataclass(frozen=True, slots=True)
class Menu:
    """The menu that a person saw last: its buttons as `Outgoing` has them, and the page."""

    buttons: tuple[tuple[str, Words], ...]
    page: int = 0
    open: bool = False

    @classmethod
    def of(cls, message: Outgoing) -> "Menu":
        return cls(message.buttons, message.page, message.open)

    def as_json(self) -> dict[str, Any]:
        return {"buttons": pack_buttons(self.buttons), "page": self.page, "open": self.open}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Menu":
        return cls(unpack_buttons(data["buttons"]), data["page"], data["open"])


def in_order(buttons: Buttons) -> tuple[Entry, ...]:
    """As they are numbered beside buttons that can be tapped: one after the other."""
    return tuple(Entry(number, *button) for number, button in enumerate(buttons, 1))


def on_page(buttons: Buttons, page: int = 0) -> tuple[Entry, ...]:
    """What stands on a page of a menu that has no buttons: all of it where it has room."""
    tags = [tag for tag, _ in buttons]
    nought = next((tag for tag in WAYS_BACK if tag in tags), None)
    forward = [button for button in buttons if button[0] != nought]
    back = tuple(Entry(0, *button) for button in buttons if button[0] == nought)
    if len(forward) <= PAGE:
        return (*in_order(forward), *back)
    most = PAGE - 1  # the ninth leads on
    shown = in_order(forward[page * most :][:most])
    if len(forward) > (page + 1) * most:
        shown = (*shown, Entry(PAGE, NEXT, Words("menu-xem-them")))
    return (*shown, *((Entry(0, BEFORE, Words("menu-trang-truoc")),) if page else back))


def chosen(menu: Menu, event: Incoming, language: str | None) -> Incoming | Outgoing:
    """What a message means to who saw that menu: a tap, another page of it, or just itself."""
    if event.kind is not Kind.TEXT:
        return event
    found = _entry(menu, event.text, language)
    if found is None:
        return _not_there(menu, event.text) or event
    if found.tag in {NEXT, BEFORE}:
        page = menu.page + (1 if found.tag == NEXT else -1)
        return Outgoing((Words("menu-chon-tiep"),), menu.buttons, page=page)
    return replace(event, kind=Kind.TAP, tap=found.tag, text="")


def _not_there(menu: Menu, text: str) -> Outgoing | None:
    """To a digit that stands nowhere: the menu again. Alone, "0" would be taken for "no" («không»)."""
    digit = DIGIT.fullmatch(tidy(text))
    if menu.open or digit is None:
        return None
    says = Words("menu-khong-co-so", {"so": digit[1]})
    return Outgoing((says,), menu.buttons, page=menu.page)


def _entry(menu: Menu, text: str, language: str | None) -> Entry | None:
    """By its number, or by its whole name, with or without diacritics."""
    here = on_page(menu.buttons, menu.page)
    if not menu.open:
        number = 0 if tidy(text) in NOUGHT else menu_number(tidy(text))
        if number is not None:
            return next((entry for entry in here if entry.number == number), None)
    typed = fold(text)
    every = in_order(menu.buttons)  # a name holds on every page
    named = [entry for entry in every if typed in _names(entry, language)] if typed else []
    return named[0] if len(named) == 1 else None


def _names(entry: Entry, language: str | None) -> set[str]:
    return {fold(wording(entry.label, language)), fold(wording(entry.label))}
