"""The words of a message as detection counts them: lower case, one code point a letter, Latin only.

Marks that some publishers put before a syllable (U+A78C in the Thái Bible) are dropped, since
nobody types them.
"""

import re
import unicodedata

_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿˆˇˉˍ'’\u0300-\u036f]+")
_ADDRESS = re.compile(r"://|^www\.|@|^[#/]|\.(?:vn|com|net|org)(?:\W|$)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NO_LETTER = re.compile(r"[\d_]")
LONGEST = 4096  # letters that are looked at; no channel sends more in one message
_DROPPED = str.maketrans("", "", "ꞌ\u2060\u200b\u200c\u200d\u00ad")
_QUOTES = "'’"
_D = str.maketrans("đ", "d")


def spoken(text: str) -> str:
    """A text without links, addresses, @names, #tags and whatever has a digit in it, composed (NFC)."""
    text = unicodedata.normalize("NFC", text[:LONGEST]).translate(_DROPPED)
    text = " ".join([token for token in text.split() if not _ADDRESS.search(token)])
    return _WORD.sub(_without_digits, text) if _NO_LETTER.search(text) else text


def _without_digits(word: re.Match[str]) -> str:
    return " " if _NO_LETTER.search(word[0]) else word[0]


def latin_words(text: str) -> list[str]:
    """The words in Latin letters of a text that `spoken` has cleaned, in lower case."""
    found = [word.strip(_QUOTES) for word in _LATIN_WORD.findall(text.lower())]
    return [word for word in found if word]


def bare(word: str) -> str:
    """A word in lower case without its marks: "được" → "duoc"."""
    apart = unicodedata.normalize("NFD", word.translate(_D))
    return "".join([char for char in apart if not unicodedata.combining(char)])
