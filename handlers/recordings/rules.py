"""What of a message can be heard: the texts to look recordings up by, in the order of speaking."""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from content import catalog
from content.languages import VIETNAMESE, languages, spoken
from handlers.messages import Outgoing, Words
from handlers.numbered import Entry, in_order, on_page

NUMBERS = tuple(f"so-{number}" for number in range(10))  # sentences of the catalog: "Số một."
Texts = tuple[str, ...]  # hashes of texts: a recording of any will do, the first that there is
Found = dict[tuple[str, str], str]  # (hash of a text, language) → the id of its recording's file


# "bà Lò Thị Hoa" is Lò Thị Hoa: how somebody is addressed is no part of the name.
_ADDRESSED = frozenset({"ông", "bà", "cụ", "bác", "chú", "cô", "anh", "chị", "em"})


def same_person(name: str | None, other: str | None) -> bool:
    """Whether two names, as people give them, are one; nobody without a name is."""
    return bool(bare := _bare(name)) and bare == _bare(other)


def _bare(name: str | None) -> list[str]:
    words = unicodedata.normalize("NFC", name or "").casefold().split()
    return words[1:] if words and words[0] in _ADDRESSED else words


def hash_of(text: str) -> str:
    """By which a recording knows the text that it reads: SHA-256, blanks and composition aside."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()


def heard_in(language: str) -> tuple[str, ...]:
    """The languages in which somebody can be spoken to, the best first; Vietnamese is the last."""
    return tuple(dict.fromkeys([spoken(language), VIETNAMESE]))


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said, then each entry of the menu after its number; none has two digits."""

    says: tuple[Words, ...]
    menu: tuple[Entry, ...]

    @classmethod
    def of(cls, message: Outgoing, *, buttons: bool = True) -> "Heard":
        """`buttons`: whether the channel draws them, and numbers them only to be heard."""
        shown = in_order(message.buttons) if buttons else on_page(message.buttons, message.page)
        return cls(message.says, tuple(entry for entry in shown if entry.number < len(NUMBERS)))


def texts_of(heard: Heard, language: str | None) -> set[str]:
    """Every text to look up before `script` or `greeting`."""
    wanted = [_texts(words, language or VIETNAMESE) for words in _all_words(heard)]
    return {text for texts in wanted for text in texts}


def _all_words(heard: Heard) -> Iterator[Words]:
    yield from heard.says
    for entry in heard.menu:
        yield from (_number(entry), entry.label)


def _number(entry: Entry) -> Words:
    return Words(NUMBERS[entry.number])


def script(heard: Heard, language: str, found: Found) -> tuple[str, ...]:
    """The recordings that say this message, in order; none where no sentence of it was recorded.

    A button is named after its number, and not at all where its name was not recorded.
    """
    said = [_sound(words, language, found) for words in heard.says]
    if not any(said):
        return ()
    named = [
        (_sound(_number(entry), language, found), _sound(entry.label, language, found))
        for entry in heard.menu
    ]
    buttons = [sound for number, name in named if name for sound in (number, name)]
    return tuple(sound for sound in (*said, *buttons) if sound)


def greeting(heard: Heard, found: Found) -> tuple[str, ...]:
    """To somebody whose language is not known: in each that is offered, then that one's button.

    "Kính chào …", then the number and the name of the language, in that language.
    """
    sounds: list[str] = []
    for code, language in languages().items():
        said = [_in(words, code, found) for words in heard.says]
        if not any(said):
            continue
        for entry in heard.menu:
            if entry.label.args.get("text") == language.name:
                said += [_in(_number(entry), code, found), _in(entry.label, code, found)]
        sounds += [sound for sound in said if sound]
    return tuple(sounds)


def _sound(words: Words, language: str, found: Found) -> str | None:
    tried = (_in(words, code, found) for code in heard_in(language))
    return next((sound for sound in tried if sound), None)


def _in(words: Words, language: str, found: Found) -> str | None:
    sounds = (found.get((text, language)) for text in _texts(words, language))
    return next((sound for sound in sounds if sound), None)


def _texts(words: Words, language: str) -> Texts:
    """Of a sentence: as somebody wrote it in the language, and as it stands in Vietnamese."""
    if words.key == "literal":
        of = str(words.args.get("of", ""))
        return (hash_of(str(words.args["text"])), *([of] if of else []))
    own = [language] if words.key in catalog.keys(language) else []
    return tuple(dict.fromkeys(sentence_hash(words.key, code) for code in [*own, VIETNAMESE]))


@cache
def sentence_hash(key: str, language: str = VIETNAMESE) -> str:
    """The hash of a sentence of the catalog as it was written, with its places in braces."""
    return hash_of(catalog.pattern(key, language))
