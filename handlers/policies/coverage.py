"""What people can read and hear in which language, and what is missing: a table by item and language."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from content.languages import VIETNAMESE, languages
from handlers.policies.editions import in_language
from handlers.recordings.rules import hash_of
from storage import library as storage
from storage import recordings
from storage.library import PolicyVersion

HEARD = "short"  # the text that is read to people first


@dataclass(frozen=True, slots=True)
class Cell:
    """An item in a language: whether it can be read, whether it can be heard, how often it lacked."""

    text: bool
    audio: bool
    missed: int


@dataclass(frozen=True, slots=True)
class Row:
    version: PolicyVersion
    cells: tuple[Cell, ...]  # a language each, in the order of `languages()`


def table(session: Session) -> list[Row]:
    """Every published item by every language that people can choose."""
    versions = storage.published(session)
    sounds = recordings.confirmed(session, _texts(versions), tuple(languages()))
    missed = storage.misses(session)
    return [
        Row(
            version,
            tuple(
                Cell(
                    in_language(version, code, HEARD) is not None,
                    sound_of(version, code, sounds) is not None,
                    missed.get((version.item_id, code), 0),
                )
                for code in languages()
            ),
        )
        for version in versions
    ]


def _texts(versions: Sequence[PolicyVersion]) -> list[str]:
    return [hash_of(e.text) for version in versions for e in version.editions if e.form == HEARD]


def sound_of(
    version: PolicyVersion, language: str, sounds: dict[tuple[str, str], recordings.Recording]
) -> recordings.Recording | None:
    """The recording of what that language's readers see, or of the Vietnamese that it renders."""
    own = in_language(version, language, HEARD)
    read = [hash_of(e.text) for e in (own, version.edition(VIETNAMESE, HEARD)) if e is not None]
    return next((sounds[text, language] for text in read if (text, language) in sounds), None)
