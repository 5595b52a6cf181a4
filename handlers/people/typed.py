"""One-time codes that can be typed, for where no link opens a talk (Zalo), and what was typed.

Eighteen digits in groups of three, as on a card for a telephone's credit: nobody must tell large letters from
small ones, and no Vietnamese keyboard turns digits into something else. The first says what for; seventeen
random ones are 56 bits, of a code that works once and for a week at most.
"""

import re
import secrets
import unicodedata

HEAD, MESSENGER, SPEAKER, STAFF = "i_", "m_", "s_", "w_"  # how payloads of one-time links begin
_FIRST = {HEAD: "1", MESSENGER: "2", SPEAKER: "3", STAFF: "4"}
_KINDS = {digit: kind for kind, digit in _FIRST.items()}
_RANDOM = 17  # digits
_APART = re.compile(r"[\s.,–—-]")
_CODE = re.compile(rf"[1-4][0-9]{{{_RANDOM}}}")
_PAYLOAD = re.compile(r"(?:[imsw]_[\w-]{16,62}|p_[\w-]{1,62}|h-[\w-]{10,30})", re.ASCII)
_VILLAGE = re.compile(r"v\s*-\s*([0-9][\w-]{0,19})", re.ASCII | re.IGNORECASE)


def new_token(kind: str) -> str:
    """The token of a link of that kind; typed alone it means the same as the link."""
    return _FIRST[kind] + "".join(secrets.choice("0123456789") for _ in range(_RANDOM))


def in_groups(token: str) -> str:
    """ "148 291 300 677 125 439", as it is read and typed."""
    return " ".join(token[start : start + 3] for start in range(0, len(token), 3))


def payload_of(text: str) -> str | None:
    """What a link would have carried, where a message is nothing but its code or its payload."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if found := _VILLAGE.fullmatch(plain):
        return f"v-{found[1]}"
    if _PAYLOAD.fullmatch(plain):
        return plain
    digits = _APART.sub("", plain)
    return f"{_KINDS[digits[0]]}{digits}" if _CODE.fullmatch(digits) else None
