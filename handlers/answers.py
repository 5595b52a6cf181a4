"""Understanding an answer: taps, numbers, short words and labels, against what was asked."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.messages import Choice, Incoming, Kind, Words
from handlers.wording import wording

YES_WORDS = frozenset(
    [
        "có",
        "co",
        "ừ",
        "uh",
        "um",
        "ờ",
        "ok",
        "oke",
        "okie",
        "okê",
        "vâng",
        "vang",
        "dạ",
        "da",
        "đúng",
        "dung",
        "đúng",
        "rồi",
        "dung",
        "roi",
        "đồng",
        "ý",
        "dong",
        "y",
        "phải",
        "phai",
        "được",
        "duoc",
        "yes",
        "y",
        "đung",
    ]
) | {"đúng rồi", "dung roi", "đồng ý", "dong y", "có ạ", "vâng ạ", "dạ có", "đúng ạ"}
NO_WORDS = frozenset(
    [
        "không",
        "khong",
        "ko",
        "k",
        "kg",
        "hông",
        "hong",
        "chưa",
        "chua",
        "0",
        "no",
        "thôi",
        "thoi",
        "sai",
    ]
) | {
    "không đồng ý",
    "khong dong y",
    "chưa đúng",
    "chua dung",
    "không ạ",
}
DONE_WORDS = frozenset(
    {"xong", "hết", "het", "xong rồi", "xong roi", "hết rồi", "het roi", "đủ rồi"}
)
NUMBERS = {
    "một": 1, "mot": 1, "hai": 2, "ba": 3, "bốn": 4, "bon": 4, "tư": 4, "năm": 5, "nam": 5,
    "sáu": 6, "sau": 6, "bảy": 7, "bay": 7, "tám": 8, "tam": 8, "chín": 9, "chin": 9,
    "mười": 10, "muoi": 10,
}  # fmt: skip
_NUMBER = re.compile(r"(?:số|so|chọn|chon|câu|cau|mục|muc)?\s*(\d{1,2})\s*[.)]?")
_WORD_NUMBER = re.compile(r"(?:số|so|chọn|chon|thứ|thu)\s+(\w+)|(\w+)")


@dataclass(frozen=True, slots=True)
class Said:
    """What a person answered: words, a recording, a photo, a number, or a choice's value."""

    kind: str  # text | voice | photo | contact | choice
    text: str = ""
    media: str | None = None

    @property
    def choice(self) -> str | None:
        return self.text if self.kind == "choice" else None

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "text": self.text, "media": self.media}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Said":
        return cls(**data)

    @classmethod
    def of(cls, incoming: Incoming) -> "Said | None":
        """A message that says something in itself; None for taps and the like."""
        if incoming.kind not in {Kind.TEXT, Kind.VOICE, Kind.PHOTO, Kind.CONTACT}:
            return None
        media = incoming.media.id if incoming.media else None
        return cls(incoming.kind.value, incoming.text, media)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the choices beside it, and the kinds of message that also answer it."""

    words: Words
    choices: tuple[Choice, ...] = ()
    takes: frozenset[str] = frozenset()
    by_number: bool = False  # a bare number is a choice, even where words are taken

    @property
    def is_open(self) -> bool:
        """Whether a number may be the answer in the person's own words."""
        return "text" in self.takes and not self.by_number

    def buttons(self, position: str) -> tuple[tuple[str, Words], ...]:
        return tuple((f"q.{position}.{n}", c.label) for n, c in enumerate(self.choices))


@dataclass(frozen=True, slots=True)
class Unclear:
    """The message does not answer the question; `help` says what would."""

    help: Words


def fold(text: str) -> str:
    """Lower case, no diacritics, đ as d, single spaces: how people type in a hurry."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s]", " ", kept).split())


def tidy(text: str) -> str:
    """Lower case and single spaces, the diacritics kept, the closing marks dropped."""
    return " ".join(unicodedata.normalize("NFC", text).lower().strip(" .!?,…").split())


def understand(question: Question, incoming: Incoming, position: str) -> Said | Unclear:
    if incoming.kind is Kind.TAP:
        return _tapped(question, incoming.tap, position)
    if incoming.kind is Kind.TEXT:
        chosen = _typed(question, incoming.text)
        if chosen is not None:
            return Said("choice", chosen)
    said = Said.of(incoming)
    if said is not None and said.kind in question.takes and (said.media or said.text.strip()):
        return said
    return Unclear(_what_would_do(question, incoming))


def _tapped(question: Question, tag: str, position: str) -> Said | Unclear:
    start = f"q.{position}."
    number = tag.removeprefix(start)
    if tag.startswith(start) and number.isdigit() and int(number) < len(question.choices):
        return Said("choice", question.choices[int(number)].value)
    return Unclear(Words("nut-cu"))


def _typed(question: Question, text: str) -> str | None:
    """The value of the choice that the words mean, if they mean one."""
    choices = question.choices
    if not choices:
        return None
    values = [choice.value for choice in choices]
    word = tidy(text)
    if word in DONE_WORDS and "done" in values:
        return "done"
    number = menu_number(word)
    if number is not None and "text" not in question.takes:
        return values[number - 1] if 1 <= number <= len(values) else _short(word, values)
    if number is not None and question.by_number and 1 <= number <= len(values):
        return values[number - 1]
    return _short(word, values) or _by_label(word, choices)


def _short(word: str, values: Sequence[str]) -> str | None:
    if word in YES_WORDS and "yes" in values:
        return "yes"
    if word in NO_WORDS and "no" in values:
        return "no"
    return None


def yes_or_no(text: str) -> bool | None:
    """Whether words mean yes or no, also as the first or second of two buttons; None: neither."""
    word = tidy(text)
    number = menu_number(word)
    if word in YES_WORDS or number == 1:
        return True
    return False if word in NO_WORDS or number == 2 else None


def menu_number(word: str) -> int | None:
    """ "2", "số 2", "2.", "hai", "số hai" → 2."""
    if found := _NUMBER.fullmatch(word):
        return int(found[1])
    if found := _WORD_NUMBER.fullmatch(word):
        return NUMBERS.get(found[1] or found[2])
    return None


def _by_label(word: str, choices: Sequence[Choice]) -> str | None:
    """A choice whose label was typed, whole or its beginning, with or without diacritics."""
    typed = fold(word)
    if not typed:
        return None
    labels = [(fold(wording(choice.label)), choice.value) for choice in choices]
    exact = {value for label, value in labels if label == typed}
    begun = {value for label, value in labels if label.startswith(typed) and len(typed) >= 3}
    for found in (exact, begun):
        if len(found) == 1:
            return found.pop()
    return None


def _what_would_do(question: Question, incoming: Incoming) -> Words:
    if incoming.kind is Kind.LOST:
        return Words("tai-len-hong")
    if question.choices and not question.takes:
        return Words("khong-hieu-chon")
    if incoming.kind in {Kind.VOICE, Kind.PHOTO, Kind.UNSUPPORTED, Kind.LOCATION}:
        return Words("chi-nhan-chu" if question.takes == {"text"} else "khong-nhan-loai-nay")
    return Words("khong-hieu")
