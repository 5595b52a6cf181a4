"""Rules of what is typed at the door: names, passwords, one-time and recovery codes. Pure."""

import hashlib
import re
import secrets
from itertools import pairwise

from handlers.answers import fold
from handlers.messages import Words

LOGIN = re.compile(r"[a-z0-9](?:[a-z0-9.]{1,38})[a-z0-9]")
SHORTEST, LONGEST = 12, 128  # characters of a password
FEWEST_DIFFERENT = 6
CODES = 10  # recovery codes that are given at once
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that is taken for something else
CODE_LENGTH = 12  # 59 bits
BROWSERS = (  # what stands in the name that a browser gives itself, the more particular first
    ("coc_coc", "Cốc Cốc"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrom", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)


def login_of(typed: str) -> str:
    """A name to sign in with, as it is kept: "Lò Thị Mai" → "lo.thi.mai"."""
    return ".".join(fold(typed.replace(".", " ")).split())[:40].strip(".")


def login_fault(login: str) -> Words | None:
    return None if LOGIN.fullmatch(login) else Words("dn-ten-sai")


def password_fault(password: str, *known: str) -> Words | None:
    """What is wrong with a new password; `known`: names that it must not be made of."""
    if not SHORTEST <= len(password) <= LONGEST:
        return Words("dn-mat-khau-ngan", {"it_nhat": SHORTEST})
    bare = _bare(password)
    if len(set(password)) < FEWEST_DIFFERENT or _counts_up(bare):
        return Words("dn-mat-khau-de-doan")
    if any(len(_bare(name)) > 3 and _bare(name) in bare for name in known):
        return Words("dn-mat-khau-co-ten")
    return None


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", fold(text))


def _counts_up(text: str) -> bool:
    """ "abcdefghijkl", "123456789012"."""
    steps = {(ord(b) - ord(a)) % 10 for a, b in pairwise(text)}
    return len(steps) <= 1


def fresh_codes() -> list[str]:
    """Recovery codes, as they are shown: "K7QM-29XT-BRWH"."""
    return [
        _grouped("".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)))
        for _ in range(CODES)
    ]


def _grouped(code: str) -> str:
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def code_hash(typed: str) -> str:
    """Of a recovery code, however it was typed; drawn as it is, it needs no slow hash."""
    kept = re.sub(r"[^0-9A-Z]", "", typed.upper())
    return hashlib.sha256(f"recovery:{kept}".encode()).hexdigest()


def is_one_time(typed: str) -> str:
    """The six figures of a one-time code, blanks left out; "" when it is none."""
    kept = re.sub(r"\s", "", typed)
    return kept if re.fullmatch(r"[0-9]{6}", kept) else ""


def browser_of(user_agent: str) -> str:
    """The family of a browser: all that is kept of it."""
    return next((name for mark, name in BROWSERS if mark in user_agent), "")


def place_within(address: str, otherwise: str = "/console") -> str:
    """Where to go on to: a page of the console and nowhere else."""
    fits = re.fullmatch(r"/console(?:/[A-Za-z0-9_.~/-]*)?(?:\?[A-Za-z0-9_.~=&%+-]*)?", address)
    return address if fits and "//" not in address and "/.." not in address else otherwise
