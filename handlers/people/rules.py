"""What a person agreed to, from all that they ever answered."""

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Answer(Protocol):
    """One answer to one request for consent."""

    @property
    def purpose(self) -> str: ...
    @property
    def given(self) -> bool: ...


A = TypeVar("A", bound=Answer)


def newest(answers: Iterable[A], purpose: str) -> A | None:
    """The answer that counts; `answers` are one person's, the oldest first."""
    found = None
    for answer in answers:
        if answer.purpose == purpose:
            found = answer
    return found


def agreed(answers: Iterable[Answer], purpose: str) -> bool:
    """Silence is no, and so is whatever was answered before a no."""
    found = newest(answers, purpose)
    return found is not None and found.given


def proof_of(words: str) -> str:
    """What proves which words were shown: their SHA-256 (Law 91/2025 art. 9)."""
    return hashlib.sha256(words.encode()).hexdigest()
