"""What staff do with the words of a case: mask them, write down a voice, translate, look at what was masked.

The log says who and when and of which part, never a word of it.
"""

from dataclasses import dataclass

from content.languages import written
from content.masking import composed, hidden, places_of, suggestions
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback.door import REASON_MOST, log, opened, originals_are_open
from handlers.feedback.moving import take, words
from handlers.masking import rules
from handlers.masking.around import around
from handlers.masking.rules import COLUMNS, RESIDENT, TRANSCRIPT, TRANSLATION
from handlers.messages import Words
from handlers.wording import wording as in_words
from storage.cases import Case, CaseEntry
from storage.casework import ORIGINAL

TEXT_MOST = 6000
MORE_MOST = 40  # places that staff add to one text


@dataclass(frozen=True, slots=True)
class Spot:
    """A wording of an entry; `revision`: of the entry, as the page showed it."""

    position: int
    which: str
    revision: int


@dataclass(frozen=True, slots=True)
class Written:
    """What staff wrote about an entry; None: that field was not on the page."""

    language: str | None = None
    transcript: str | None = None
    translation: str | None = None


def mask(
    desk: Desk, code: str, spot: Spot, taken: frozenset[str], more: tuple[str, ...] = ()
) -> None:
    """Hide the proposals that were taken (`Mask.key`), and these words wherever they stand."""
    case = take(desk, code, None)
    entry = _entry(case, spot)
    text = _text(entry, spot.which)
    _may_see(desk, case, entry, spot.which)
    proposed = suggestions(text, around(desk, case, text))
    masks = [one for one in proposed if one.key in taken]
    for term in _terms(more):
        places = places_of(text, term)
        if not places:
            raise Refused(Words("khong-thay-cum-tu", {"cum": term}))
        masks += places
    _keep(desk, (case, entry, spot.which), hidden(text, masks))


def mask_all(desk: Desk, code: str, seen: int) -> None:
    """Hide all that is proposed in whatever nobody has read over; `seen`: `CaseFile.words_version`."""
    case = take(desk, code, None)
    if seen != sum(1 + entry.revision for entry in case.entries):
        raise Refused(Words("y-kien-vua-thay-doi"))
    for entry in case.entries:
        for which in rules.unread(entry):
            text = _text(entry, which)
            masks = suggestions(text, around(desk, case, text))
            _keep(desk, (case, entry, which), hidden(text, masks))


def edit(desk: Desk, code: str, spot: Spot, masked: str) -> None:
    """Put the masked words otherwise; what was said stays closed."""
    case = take(desk, code, None)
    entry = _entry(case, spot)
    if rules.masked_of(entry, spot.which) is None:
        raise Refused(Words("chua-che"))
    _keep(desk, (case, entry, spot.which), words(masked, "can-loi-da-che", TEXT_MOST))


def write(desk: Desk, code: str, spot: Spot, typed: Written) -> None:
    """Keep the language, what was heard and what it means in Vietnamese; a changed text is masked anew."""
    case = take(desk, code, None)
    entry = _entry(case, spot)
    if typed.language is not None:
        if typed.language and typed.language not in written():
            raise Refused(Words("can-chon-tieng"))
        entry.language = typed.language or None
    if typed.transcript is not None and entry.kind == "voice":
        _rewrite(desk, (case, entry), TRANSCRIPT, typed.transcript)
    if typed.translation is not None:
        _rewrite(desk, (case, entry), TRANSLATION, typed.translation)
    entry.revision += 1
    log(desk, "case.write", case, _part(entry))


def look_at_originals(desk: Desk, code: str, reason: str) -> None:
    """Write in the log that they look at what had been masked, and why; each time anew."""
    case = opened(desk, code)
    reason = " ".join(reason.split())[:REASON_MOST]
    if not reason:
        raise Refused(Words("can-ly-do-nguyen-van"))
    log(desk, ORIGINAL, case, reason)


def may_see_originals(desk: Desk, code: str) -> bool:
    """Whether they gave a reason for it within the hour."""
    return originals_are_open(desk, opened(desk, code))


def _entry(case: Case, spot: Spot) -> CaseEntry:
    entry = next((one for one in case.entries if one.position == spot.position), None)
    if entry is None or entry.author != RESIDENT or spot.which not in COLUMNS:
        raise Refused(Words("cs-khong-thay-trang"))
    if entry.revision != spot.revision:
        raise Refused(Words("y-kien-vua-thay-doi"))
    return entry


def _text(entry: CaseEntry, which: str) -> str:
    text = rules.text_of(entry, which)
    if not text:
        raise Refused(Words("cs-khong-thay-trang"))
    return composed(text)


def _may_see(desk: Desk, case: Case, entry: CaseEntry, which: str) -> None:
    """What was masked is masked anew only by somebody who gave a reason to look at it."""
    if rules.masked_of(entry, which) is not None and not originals_are_open(desk, case):
        raise Refused(Words("can-ly-do-nguyen-van"))


def _terms(more: tuple[str, ...]) -> list[str]:
    terms = [term for one in more if (term := " ".join(one.split()))]
    if len(terms) > MORE_MOST:
        raise Refused(Words("qua-nhieu-cum-tu", {"nhieu_nhat": MORE_MOST}))
    return terms


def _keep(desk: Desk, kept: tuple[Case, CaseEntry, str], masked: str) -> None:
    case, entry, which = kept
    setattr(entry, COLUMNS[which][1], masked)
    entry.revision += 1
    log(desk, "case.mask", case, _part(entry))


def _rewrite(desk: Desk, kept: tuple[Case, CaseEntry], which: str, typed: str) -> None:
    case, entry = kept
    text = composed(typed).strip()
    if text == (rules.text_of(entry, which) or ""):
        return
    _may_see(desk, case, entry, which)
    text = words(text, "can-loi-da-che", TEXT_MOST) if text else ""
    column, masked = COLUMNS[which]
    setattr(entry, column, text or None)
    setattr(entry, masked, None)


def _part(entry: CaseEntry) -> str:
    return in_words(Words("cs-che-nhat-ky", {"n": entry.position + 1}))
