"""Asking how to reach whoever wants to be reached: a name and a number, each as they like."""

import re

from handlers.conversation import Talk
from handlers.messages import Choice, Words

SKIP = Choice("no", Words("nut-bo-qua"))  # so that "không" is not somebody's name
NAME_MOST = 100
_PHONE = re.compile(r"(?:\+?84|0)\d{8,10}")


def ask_contact(talk: Talk) -> tuple[str | None, str | None]:
    """(what to call them, telephone number)."""
    called = talk.ask("hoi-ten-goi", (SKIP,))
    name = None if called.choice else " ".join(called.text.split())[:NAME_MOST]
    return name, _ask_phone(talk)


def _ask_phone(talk: Talk) -> str | None:
    key = "hoi-so-may"
    while True:
        said = talk.ask(key, (SKIP,), takes=frozenset({"text", "contact"}))
        if said.choice:
            return None
        if number := phone(said.text):
            return number
        key = "so-may-chua-dung"


def phone(text: str) -> str | None:
    """ "0912 345 678" → "0912345678"; None when it is no Vietnamese telephone number."""
    digits = re.sub(r"[\s.()-]", "", text)
    return digits if _PHONE.fullmatch(digits) else None
