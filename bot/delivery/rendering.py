"""From an outbox row to messages in the person's language, as their channel can show them."""

import re
import unicodedata

from bot.channels.base import Attachment, Capabilities, Rendered
from handlers.messages import Outgoing, Words
from handlers.numbered import in_order, on_page
from handlers.wording import wording

PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
SENTENCE = re.compile(r"[.!?…][\"”»)]*\s+|\n\s*")
SPACE = re.compile(r"\s+")
JOINER = "\u200d"


def render(
    message: Outgoing,
    language: str | None,
    can: Capabilities,
    attachments: tuple[Attachment, ...] = (),
    *,
    aloud: bool = False,
) -> list[Rendered]:
    """One message, or several when it is too long; buttons and files stand under the last.

    `aloud`: a recording says the numbers of the buttons, so they are shown too.
    """
    text = "\n\n".join(wording(words, language) for words in message.says)
    buttons = tuple((tag, wording(label, language)) for tag, label in message.buttons)
    if is_by_number(message, can):
        text, buttons = f"{text}\n\n{_menu(message, language)}", ()
    elif aloud:
        buttons = tuple(
            (tag, f"{number}. {wording(label, language)}")
            for number, tag, label in in_order(message.buttons)
        )
    pieces = split(unicodedata.normalize("NFC", text), can.text_limit)
    plain = [Rendered(piece) for piece in pieces[:-1]]
    last = Rendered(pieces[-1], buttons, attachments, message.forget)
    return [*plain, last]


def is_by_number(message: Outgoing, can: Capabilities) -> bool:
    """Whether what can be tapped elsewhere is a menu in the text here."""
    return bool(message.buttons) and (not can.buttons or len(message.buttons) > can.most_buttons)


def _menu(message: Outgoing, language: str | None) -> str:
    """Numbers to send; where words are an answer too, the names."""
    if message.open:
        names = [f"– {typed(wording(label, language))}" for _, label in message.buttons]
        return "\n".join((wording(Words("menu-nhan-chu"), language), *names))
    shown = on_page(message.buttons, message.page)
    lines = [f"{entry.number}. {wording(entry.label, language)}" for entry in shown]
    hint = Words("menu-hoac-so" if message.freely else "menu-nhan-so")
    return "\n".join((*lines, wording(hint, language)))


def typed(label: str) -> str:
    """A button's name without the sign before it, which no keyboard has."""
    return label.removeprefix("↩ ").removeprefix("≡ ")


def split(text: str, limit: int) -> list[str]:
    """Pieces of at most `limit` characters, parted at a paragraph, a sentence or a space.

    A word is cut only when it is longer than a piece by itself, and never between a letter and its
    marks, which stand apart in Tai Viet, in Pahawh Hmong and from some Vietnamese keyboards.
    """
    if len(text) <= limit:
        return [text]
    pieces = []
    text = text.strip()
    while len(text) > limit:
        cut = _break(text, limit) or _within_a_word(text, limit)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text]


def _break(text: str, limit: int) -> int | None:
    """Where the next piece begins; a paragraph or sentence, unless that leaves half a piece empty."""
    for pattern, least in ((PARAGRAPH, limit // 2), (SENTENCE, limit // 2), (SPACE, 0)):
        ends = [found.end() for found in pattern.finditer(text, 0, limit + 1)]
        for end in reversed(ends):
            if end > least and _may_begin(text[end:].lstrip()):
                return end
    return None


def _within_a_word(text: str, limit: int) -> int:
    """The last place before a letter; `limit` itself where no letter begins for half a piece."""
    places = range(limit, limit // 2, -1)
    return next((at for at in places if text[at - 1] != JOINER and _may_begin(text[at:])), limit)


def _may_begin(rest: str) -> bool:
    """Whether a piece may begin so: not with a mark that belongs to what stands before."""
    return not rest or (rest[0] != JOINER and not unicodedata.category(rest[0]).startswith("M"))
