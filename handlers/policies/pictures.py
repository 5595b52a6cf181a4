"""The card of an edition: its title and lines, its source, and the code that leads to the item."""

from sqlalchemy.orm import Session

from content.cards import Card, MarkAlone, TooLong
from content.fonts import FontMissing, LetterMissing
from content.library.forms import card_lines
from handlers.context import Office
from handlers.messages import Words
from handlers.policies.links import item_link
from handlers.wording import wording
from storage.library import Edition, PolicyVersion


def card_of(session: Session, edition_id: int, office: Office) -> Card | None:
    """Of a card's text: its lines; of any other: the item's name over the text. None: it is gone."""
    edition = session.get(Edition, edition_id)
    return None if edition is None else drawn_from(edition, office)


def drawn_from(edition: Edition, office: Office) -> Card:
    version = edition.version
    if edition.form == "card":
        title, *lines = card_lines(edition.text)
    else:
        title, lines = version.label, [" ".join(edition.text.split())]
    told = {"nguon": version.source, "tu_ngay": f"{version.in_force_from:%d/%m/%Y}"}
    source = wording(Words("the-nguon", told))
    link = item_link(office, version.item.key)
    return Card(title, tuple(lines), source, link, wording(Words("the-chan")))


def of_language(version: PolicyVersion, language: str) -> Edition | None:
    """Of which text a card in that language is drawn: its lines, else the short text."""
    return version.edition(language, "card") or version.edition(language, "short")


def fault_of(error: Exception) -> Words:
    """Why a card cannot be drawn; raises what is not about the card."""
    if isinstance(error, LetterMissing):
        letters = " ".join(dict.fromkeys(error.letters))
        return Words("kv-the-thieu-chu", {"chu": letters, "goi": error.package})
    if isinstance(error, FontMissing):
        return Words("kv-the-thieu-phong", {"goi": error.package})
    if isinstance(error, MarkAlone):
        return Words("kv-the-dau-roi")
    if isinstance(error, TooLong):
        return Words("kv-the-qua-dai")
    raise error
