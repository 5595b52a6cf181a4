"""From an outbox row to messages in the person's language, as their channel can show them."""

from bot.channels.base import Attachment, Capabilities, Rendered
from handlers.messages import Outgoing
from handlers.wording import wording

MENU_HINT = "goi-y-go-so"


def render(
    message: Outgoing, language: str | None, can: Capabilities, kinds: dict[str, str]
) -> list[Rendered]:
    """One message, or several when it is too long; the buttons stand under the last.

    `kinds` says of each media id whether it is a voice or a photo.
    """
    text = "\n\n".join(wording(words, language) for words in message.says)
    buttons = tuple((tag, wording(label, language)) for tag, label in message.buttons)
    if buttons and not can.buttons:
        text = f"{text}\n\n{_numbered(buttons)}"
    pieces = split(text, can.text_limit)
    attachments = tuple(
        Attachment(kinds[media], media) for media in message.media if media in kinds
    )
    plain = [Rendered(piece) for piece in pieces[:-1]]
    last = Rendered(pieces[-1], buttons, attachments, message.forget)
    return [*plain, last]


def _numbered(buttons: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{number}. {label}" for number, (_, label) in enumerate(buttons, 1))


def split(text: str, limit: int) -> list[str]:
    """Pieces of at most `limit` characters, parted at a paragraph, a sentence or a space."""
    pieces = []
    while len(text) > limit:
        cut = max(
            (text.rfind(mark, 0, limit - 1) + len(mark) for mark in ("\n\n", ". ", "\n")),
            default=0,
        )
        if cut < limit // 2:
            cut = text.rfind(" ", 0, limit) + 1 or limit
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text]
