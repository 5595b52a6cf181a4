"""What an item says in which language: translations by speakers, and what is used where one is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.languages import VIETNAMESE, related, written
from content.library import FORMS
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.policies import workflow
from handlers.policies.log import log
from handlers.recordings.rules import hash_of, same_person
from storage.library import Edition, PolicyVersion
from storage.people import Person

NAME_MOST = 100


@dataclass(frozen=True, slots=True)
class Translation:
    """One text in a speaker's language; `translator` is how they wish to be named."""

    language: str
    form: str
    text: str
    translator: str = ""


def is_current(edition: Edition) -> bool:
    """Whether the Vietnamese text that it renders still reads as it did."""
    if edition.language == VIETNAMESE:
        return True
    return edition.made_from == hash_of(edition.version.text(edition.form))


def counts(edition: Edition) -> bool:
    """Whether people may be shown it: the Vietnamese, or a translation that a second confirmed."""
    confirmed = edition.language == VIETNAMESE or edition.confirmed_at is not None
    return confirmed and is_current(edition)


def in_language(version: PolicyVersion, language: str, form: str) -> Edition | None:
    """In the language, or in a related way of writing it; None: there is only Vietnamese."""
    found = (version.edition(code, form) for code in related(language))
    return next((edition for edition in found if edition and counts(edition)), None)


def best(version: PolicyVersion, language: str, form: str) -> Edition | None:
    """What to show: the chosen language, its related form, Vietnamese; None: nobody wrote it."""
    return in_language(version, language, form) or version.edition(VIETNAMESE, form)


def write(desk: Desk, version_id: int, translation: Translation) -> Edition:
    """Put a translation beside the Vietnamese text; it waits for a second speaker."""
    version = reach(desk, version_id)
    code, form = translation.language, translation.form
    if code not in written() or code == VIETNAMESE or form not in FORMS:
        raise Refused(Words("kv-khong-thay"))
    if not (workflow.may_write(desk, version) or desk.authority.speaks(code)):
        raise Refused(Words("kv-khong-noi-tieng", {"tieng": written()[code].name}))
    if not version.text(form):
        raise Refused(Words("kv-chua-co-ban-viet", {"dang": Words(f"kv-dang-{form}")}))
    workflow.check_form(form, translation.text)
    edition = version.edition(code, form)
    if edition is None:
        edition = Edition(language=code, form=form)
        version.editions.append(edition)
    edition.text = translation.text.strip()
    edition.made_from = hash_of(version.text(form))
    edition.author_id = desk.authority.person_id
    edition.translator = translation.translator.strip()[:NAME_MOST]
    edition.confirmed_by = edition.confirmed_at = None
    desk.session.flush()
    log(desk, version, "translate", f"{code} {form}")
    return edition


def confirm(desk: Desk, edition_id: int) -> Edition:
    """A second speaker of that language says that it means the same."""
    edition = _to_judge(desk, edition_id)
    if not is_current(edition):
        raise Refused(Words("kv-ban-dich-cu"))
    edition.confirmed_by, edition.confirmed_at = desk.authority.person_id, desk.now
    desk.session.flush()
    log(desk, edition.version, "confirm", f"{edition.language} {edition.form}")
    return edition


def reject(desk: Desk, edition_id: int, note: str) -> None:
    """It does not mean the same: it goes, and the log keeps why."""
    edition = _to_judge(desk, edition_id)
    if not note.strip():
        raise Refused(Words("kv-can-ly-do"))
    version = edition.version
    log(desk, version, "reject", f"{edition.language} {edition.form}: {note.strip()}")
    version.editions.remove(edition)
    desk.session.flush()


def _to_judge(desk: Desk, edition_id: int) -> Edition:
    edition = desk.session.get(Edition, edition_id, with_for_update=True)
    if edition is None or edition.language == VIETNAMESE:
        raise Refused(Words("kv-khong-thay"))
    if is_own(desk, edition):
        raise Refused(Words("kv-tu-xac-nhan"))
    if not desk.authority.speaks(edition.language):
        raise Refused(Words("kv-khong-noi-tieng", {"tieng": written()[edition.language].name}))
    return edition


def is_own(desk: Desk, edition: Edition) -> bool:
    """They put it in, or are named as its translator: somebody else may have typed it for them."""
    if edition.author_id == desk.authority.person_id:
        return True
    me = desk.session.get(Person, desk.authority.person_id)
    return me is not None and same_person(me.name, edition.translator)


def reach(desk: Desk, version_id: int) -> PolicyVersion:
    """A version that they may translate: their own work's, or a speaker's."""
    version = desk.session.get(PolicyVersion, version_id, with_for_update=True)
    if version is None or not (workflow.may_write(desk, version) or desk.authority.languages):
        raise Refused(Words("kv-khong-thay"))
    return version


def waiting(versions: Sequence[PolicyVersion], desk: Desk) -> list[Edition]:
    """Translations that this speaker may confirm."""
    return [
        edition
        for version in versions
        for edition in version.editions
        if edition.language != VIETNAMESE
        and edition.confirmed_at is None
        and desk.authority.speaks(edition.language)
        and not is_own(desk, edition)
        and is_current(edition)
    ]
