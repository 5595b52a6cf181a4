"""One text to translate, what a file says of it when it comes back, and what is taken from that."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

PROMPT, ITEM = "prompt", "item"
# What XML 1.0 cannot hold (section 2.2), so neither format can; and a carriage return, which it changes.
_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VARIABLE = re.compile(r"\{[^{}]*?\$([A-Za-z][\w-]*)")  # { $ten }, { NUMBER($so) }, { $so ->
_REFERENCE = re.compile(r"\{\s*(-?[A-Za-z][\w-]*)\s*\}")  # { nut-menu }, { -ten-tro-ly }


class UnreadableError(ValueError):
    """A file is not what it should be; `reason` is a key of the catalog."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Unit:
    """A Vietnamese text and its translation into one language, or the lack of it."""

    id: str  # "item:KEY:FORM" or "prompt:KEY"
    language: str
    source: str
    target: str = ""
    note: str = ""
    most: int | None = None  # characters of the target

    @classmethod
    def of_item(cls, key: str, form: str, language: str, source: str, target: str = "") -> "Unit":
        return cls(f"{ITEM}:{key}:{form}", language, source, target)

    @classmethod
    def of_prompt(cls, key: str, language: str, source: str, target: str = "") -> "Unit":
        return cls(f"{PROMPT}:{key}", language, source, target)

    @property
    def is_prompt(self) -> bool:
        return self.id.startswith(f"{PROMPT}:")

    @property
    def key(self) -> str:
        """The item's or the sentence's key."""
        return self.id.split(":")[1]

    @property
    def form(self) -> str:
        """Of an item: which of its forms; of a sentence: "prompt"."""
        return PROMPT if self.is_prompt else self.id.split(":")[2]

    @property
    def source_hash(self) -> str:
        return hash_of(self.source)

    @property
    def placeholders(self) -> frozenset[str]:
        return placeholders(self.source)


@dataclass(frozen=True, slots=True)
class Row:
    """What a file says of one unit. `line`: of the sheet, or of the XML text."""

    line: int
    id: str
    language: str
    source: str
    source_hash: str
    target: str


@dataclass(frozen=True, slots=True)
class Translation:
    """Checked: this text, for the source of that hash."""

    id: str
    language: str
    source_hash: str
    target: str


def tidy(text: str) -> str:
    """The text as both formats bring it back: line feeds only, no control characters."""
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def hash_of(text: str) -> str:
    """By which a changed source is known: 64 bits of SHA-256, however the letters are composed."""
    return hashlib.sha256(unicodedata.normalize("NFC", tidy(text)).encode()).hexdigest()[:16]


def placeholders(text: str) -> frozenset[str]:
    """What Fluent puts in: `{ $ten }`, `{ nut-menu }`, each written the same way."""
    names = [f"${name}" for name in _VARIABLE.findall(text)] + _REFERENCE.findall(text)
    return frozenset(f"{{ {name} }}" for name in names)
