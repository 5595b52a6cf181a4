"""The code of a case: whoever has it may read the answer, so it must not be guessed.

Thirteen letters of 27 are 61 random bits; at a thousand guesses a second the first hit among a
million cases takes some 30 years, so guesses need not be counted per person. The last letter tells a
mistyped code from one that does not exist.

The alphabet has no I, L and O, which look like digits, and no vowel, D or W: a Vietnamese keyboard
turns "AS" into "Á", "DD" into "Đ" and "W" into "Ư".
"""

import re
import secrets

ALPHABET = "0123456789BCFGHJKMNPQRSTVXZ"
RANDOM = 13
_PRIME = 29  # more than there are letters, so that every mistyped letter changes the sum
_LOOKS_LIKE = str.maketrans("ĐOIL", "D011")
_WRITTEN = re.compile(rf"DB(?:[\W_]*[0-9A-Z]){{{RANDOM + 1}}}(?![0-9A-Z])")


def new_code() -> str:
    """ "DB-7K4M-92QX-3FTH-C8"."""
    while True:
        random = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM))
        if _sum(random) < len(ALPHABET):
            return written(random)


def written(random: str) -> str:
    """The random letters with their check letter, in groups that can be read out."""
    whole = random + ALPHABET[_sum(random)]
    return "-".join(["DB", *(whole[start : start + 4] for start in range(0, len(whole), 4))])


def _sum(random: str) -> int:
    """Differs when one letter was mistyped, or two changed places."""
    total = sum(place * ALPHABET.index(letter) for place, letter in enumerate(random, 1))
    return total % _PRIME


def parse(text: str) -> str | None:
    """The code that somebody typed, alone or with words around it; None: there is none.

    Blanks, dashes, small letters and look-alikes are forgiven, and "DB" may be left out.
    """
    plain = text.upper().translate(_LOOKS_LIKE)
    alone = re.sub(r"[\W_]", "", plain).removeprefix("DB")
    if len(alone) == RANDOM + 1:
        return _checked(alone)
    found = _WRITTEN.search(plain)
    return _checked(re.sub(r"[\W_]", "", found[0])[2:]) if found else None


def _checked(letters: str) -> str | None:
    if any(letter not in ALPHABET for letter in letters):
        return None
    random, check = letters[:RANDOM], letters[RANDOM:]
    total = _sum(random)
    return written(random) if total < len(ALPHABET) and ALPHABET[total] == check else None
