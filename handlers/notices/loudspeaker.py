"""What is read out over the village's loudspeaker: a notice as it is said, twice."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from content.spoken import count_words, spoken, unreadable
from handlers.messages import Words
from handlers.wording import wording

SHORTEST, LONGEST = 60, 90  # seconds, both readings together (the Front's own proposal)
WORDS_A_SECOND = 350 / 150  # 60–90 s ≈ 150–200 words: (150 + 200) words in (60 + 90) s
INTRODUCED = ("xin báo", "thông báo", "kính mời", "xin mời")  # it says by itself what it is


class Length(StrEnum):
    """The catalog's names for how a script fits the time."""

    SHORT = "ngan"
    RIGHT = "vua"
    LONG = "dai"


@dataclass(frozen=True, slots=True)
class Script:
    """What is read out. `unclear`: what the reader must put into words, since we cannot."""

    text: str
    words: int
    seconds: int
    unclear: tuple[str, ...] = ()

    @property
    def length(self) -> Length:
        """Nothing is added to fill the time, or left out to save it: the head decides."""
        if self.seconds < SHORTEST:
            return Length.SHORT
        return Length.LONG if self.seconds > LONGEST else Length.RIGHT


def script(
    village: str, text: str, now: datetime, *, words_a_second: float = WORDS_A_SECOND
) -> Script:
    """The script of a notice that is announced on the day of `now` (in the office's time zone)."""
    said = _sentence(spoken(text))
    introduced = any(words in said.lower() for words in INTRODUCED)
    full = wording(
        Words(
            "bl-bai" if introduced else "bl-bai-mo-dau",
            {"noi": village, "tin": said, "ngay": spoken(f"{now:%d/%m}").lower()},
        )
    )
    words = count_words(full)
    return Script(full, words, round(words / words_a_second), unreadable(said))


def _sentence(text: str) -> str:
    """With a mark at its end, and none at its beginning."""
    bare = text.strip(" ,;:.")
    return bare if bare.endswith(("!", "?", "…")) else f"{bare}."
