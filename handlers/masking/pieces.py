"""What was said in a case as staff read it: masked where it was masked, with proposals where not."""

from dataclasses import dataclass
from datetime import date

from content.languages.detection import detect
from content.masking import Around, Mask, composed, masked, suggestions
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import originals_are_open
from handlers.masking import rules
from handlers.masking.around import around
from handlers.masking.rules import RESIDENT, SAID
from handlers.messages import Words
from storage.cases import Case, CaseEntry


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a piece can be read: the person's words, a transcript, a translation."""

    which: str
    shown: str
    masked: str | None  # as it was read over; None: nobody did
    is_original: bool  # what is shown may tell who somebody is
    masks: tuple[Mask, ...] = ()  # what is proposed, in what is shown

    @property
    def parts(self) -> list[tuple[str, int]]:
        """What is shown in pieces, each with the number of its mask; 0: none."""
        found, at = [], 0
        for number, one in enumerate(self.masks, 1):
            found += [(self.shown[at : one.start], 0), (self.shown[one.start : one.end], number)]
            at = one.end
        return [part for part in [*found, (self.shown[at:], 0)] if part[0]]


@dataclass(frozen=True, slots=True)
class Piece:
    position: int
    author: str
    kind: str
    media_id: str | None
    said_on: date
    language: str | None  # as staff chose
    guessed: str | None  # as the words look; None: not sure, or no words
    revision: int
    is_sealed: bool  # the recording is closed
    wordings: tuple[Wording, ...]
    passed_on: str | None  # what may leave the case, masked
    read_over: bool  # and somebody has read it over

    @property
    def text(self) -> str | None:
        """The words as they may be shown."""
        return next((one.shown for one in self.wordings if one.which == SAID), None)

    def wording(self, which: str) -> Wording | None:
        return next((one for one in self.wordings if one.which == which), None)

    @property
    def is_resident(self) -> bool:
        return self.author == RESIDENT

    @property
    def waits(self) -> bool:
        """Whether there are words that nobody has read over."""
        return self.is_resident and any(one.masked is None for one in self.wordings)

    @property
    def is_masked(self) -> bool:
        return any(one.masked is not None for one in self.wordings)


def pieces(desk: Desk, case: Case, *, originals: bool = False) -> list[Piece]:
    """In their order. `originals`: as it was said, if somebody gave a reason for that within the hour."""
    if originals and not originals_are_open(desk, case):
        raise Refused(Words("can-ly-do-nguyen-van"))
    said = [rules.text_of(entry, one) for entry in case.entries for one in rules.wordings(entry)]
    known = around(desk, case, *said)
    return [_piece(entry, known, originals) for entry in case.entries]


def _piece(entry: CaseEntry, known: Around, originals: bool) -> Piece:
    is_resident = entry.author == RESIDENT
    outward = rules.outward(entry) if is_resident else None
    read_over = rules.masked_of(entry, outward) if outward else None
    text = rules.text_of(entry, outward) if outward else None
    return Piece(
        position=entry.position,
        author=entry.author,
        kind=entry.kind,
        media_id=entry.media_id,
        said_on=entry.said_on,
        language=entry.language,
        guessed=_guess(entry.text if is_resident else None),
        revision=entry.revision,
        is_sealed=rules.is_sealed(entry) and not originals,
        wordings=tuple(_wording(entry, one, known, originals) for one in rules.wordings(entry)),
        passed_on=read_over if read_over is not None or not text else masked(text, known),
        read_over=read_over is not None,
    )


def _wording(entry: CaseEntry, which: str, known: Around, originals: bool) -> Wording:
    text, hidden = composed(rules.text_of(entry, which) or ""), rules.masked_of(entry, which)
    if entry.author != RESIDENT:
        return Wording(which, text, None, is_original=False)
    if hidden is not None and not originals:
        return Wording(which, hidden, hidden, is_original=False)
    return Wording(which, text, hidden, True, tuple(suggestions(text, known)))


def _guess(text: str | None) -> str | None:
    """The language that the words look like, when that is fairly certain."""
    guess = detect(text) if text else None
    return guess.language if guess and not guess.ask else None
