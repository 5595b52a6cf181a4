"""One spelling for what people type, in which phrases can be looked for.

People drop diacritics, or some of them, put the tone on the wrong vowel ("chaý"), mix hỏi and ngã,
and shorten ("ko", "nc"). So a word is written as its letters with the tone behind them: "cháy" is
"chay²". A phrase is looked for in one of three ways:

- *loose*: marks may be missing, but none may contradict: "chay" and "cháy" are found, "chạy" is not;
- *blind*: marks do not count at all;
- *exact*: every mark must be there ("tự tử", not "tu tu", which is also "từ từ").
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

TONES = {"\u0300": "¹", "\u0301": "²", "\u0303": "³", "\u0309": "³", "\u0323": "⁴"}  # ngã is hỏi
MARKED = {"a": "aăâ", "d": "dđ", "e": "eê", "o": "oôơ", "u": "uư"}
_BARE = str.maketrans("âăđêôơư", "aadeoou", "¹²³⁴")
_WORD = re.compile(r"\w+|\n|[.!?…]+(?=\s|$)")
_LITERAL = re.compile(r"(?<!\\)[^\W\d_]+")  # the words of a pattern, not its \w and \d


def spelled(text: str, short: dict[str, str]) -> str:
    """The words of a text, one blank between two, a bar where a sentence ends.

    `short`: what short forms stand for.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return " ".join([_spell(short.get(word, word)) for word in words])


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """A word that is spelled so, without any marks."""
    return word.translate(_BARE)


def letters(word: str) -> str:
    """ "cháy" → "chay"."""
    return bare(_spell(word))


@lru_cache(maxsize=8192)
def _spell(word: str) -> str:
    """ "cháy" → "chay²"; the end of a sentence → "|"."""
    if not word[0].isalnum() and word[0] != "_":
        return "|"
    plain, tone = _apart(word)
    return plain + tone


def _apart(word: str) -> tuple[str, str]:
    """A word's letters with their own marks (â, đ, ư …), and its tone."""
    tone, kept = "", []
    for char in unicodedata.normalize("NFD", word):
        if char in TONES:
            tone = TONES[char]
        else:
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept)), tone


def loose(pattern: str) -> str:
    return _each_word(pattern, _loosely)


def blind(pattern: str) -> str:
    return _each_word(pattern, _blindly)


def exact(pattern: str) -> str:
    return _each_word(pattern, _spell)


def _each_word(pattern: str, write: Callable[[str], str]) -> str:
    return _LITERAL.sub(lambda found: write(found[0]), pattern)


def _loosely(word: str) -> str:
    """ "sập" → "s[âa]p⁴?"."""
    plain, tone = _apart(word)
    either = [f"[{char}{bare(char)}]" if bare(char) != char else char for char in plain]
    return "".join(either) + (f"{tone}?" if tone else "")


def _blindly(word: str) -> str:
    """ "sập" → "s[aăâ]p[¹²³⁴]?"."""
    either = [f"[{MARKED[char]}]" if char in MARKED else char for char in letters(word)]
    return "".join(either) + "[¹²³⁴]?"
