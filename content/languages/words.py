"""The words of a message as detection counts them: lower case, one code point a letter, Latin only.

Marks that some publishers put before a syllable (U+A78C in the Thái Bible) are dropped, since
nobody types them.
"""

import re
import unicodedata

_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿˆˇˉˍ'’\u0300-\u036f]+")
_NO_SPEECH = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|[@#/]\w+|\S+\.(?:vn|com|net|org)\b\S*|\w*[\d_]\w*",
    re.IGNORECASE,
)
_DROPPED = str.maketrans("", "", "ꞌ\u2060\u200b\u200c\u200d\u00ad")
_QUOTES = "'’"
_D = str.maketrans("đ", "d")


def spoken(text: str) -> str:
    """A text without links, addresses, @names, #tags and numbers, composed (NFC)."""
    return _NO_SPEECH.sub(" ", unicodedata.normalize("NFC", text)).translate(_DROPPED)


def latin_words(text: str) -> list[str]:
    """The words in Latin letters of a text that `spoken` has cleaned, in lower case."""
    found = [word.strip(_QUOTES) for word in _LATIN_WORD.findall(text.lower())]
    return [word for word in found if word]


def bare(word: str) -> str:
    """A word in lower case without its marks: "được" → "duoc"."""
    apart = unicodedata.normalize("NFD", word.translate(_D))
    return "".join([char for char in apart if not unicodedata.combining(char)])
