"""One item as staff see it: what it says in each language, what was done to it, what can be done now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from content.languages import VIETNAMESE, languages, written
from content.library import FORMS
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.policies import editions, expiring, reading, workflow
from handlers.recordings.actions import why_not_judge
from handlers.recordings.rules import hash_of
from storage import library as storage
from storage import recordings
from storage.areas import Area
from storage.library import DRAFT, PUBLISHED, REVIEW, WITHDRAWN, Edition, PolicyVersion
from storage.people import names
from storage.recordings import CONFIRMED, RAW, WAITING, Recording

OF_TRANSLATIONS = frozenset({"translate", "confirm", "reject"})
OLD = "old"  # the state of a recording of a text that has changed: it is never played


@dataclass(frozen=True, slots=True)
class Said:
    """A translation, and whether this member of staff may say that it means the same."""

    edition: Edition
    language: str  # as it is called
    current: bool
    writer: str | None
    confirmer: str | None
    may_judge: bool
    rule: str  # why not, as a key; "" where there is nothing to say


@dataclass(frozen=True, slots=True)
class Form:
    """A form in Vietnamese, and its translations."""

    name: str
    text: str
    others: Sequence[Said]


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording; `state`: raw | waiting | confirmed, or `OLD`."""

    recording: Recording
    language: str
    state: str
    may_judge: bool


@dataclass(frozen=True, slots=True)
class Done:
    """A line of the audit log."""

    at: datetime
    by: str | None
    action: str
    reason: str
    what: Words | None = None  # of a translation: its form and language


@dataclass(frozen=True, slots=True)
class Sheet:
    version: PolicyVersion
    author: str | None
    approver: str | None
    areas: Sequence[str]  # none: everywhere
    ends_soon: bool
    forms: Sequence[Form]
    sounds: Sequence[Sound]
    versions: Sequence[PolicyVersion]
    history: Sequence[Done]
    actions: Sequence[str]
    rule: str  # what keeps them from approving, as a key; "" where nothing does
    edits: bool
    revises: bool
    translates: Sequence[str]  # languages, in which they may put a translation beside it


def look(desk: Desk, version_id: int) -> Sheet:
    """`Refused` in the same words whether there is none or it is not for them to see."""
    version = reach(desk, version_id)
    versions = storage.versions_of(desk.session, version.item_id)
    called = names(desk.session, _people(version))
    return Sheet(
        version=version,
        author=called.get(version.author_id or 0),
        approver=called.get(version.approved_by or 0),
        areas=_places(desk, version),
        ends_soon=expiring.ends_soon(version, desk.today),
        forms=_forms(desk, version, called),
        sounds=_sounds(desk, version, versions),
        versions=versions,
        history=_history(desk, versions),
        actions=workflow.actions_for(desk, version),
        rule=_rule(desk, version),
        edits=version.state == DRAFT and workflow.may_write(desk, version),
        revises=_revises(desk, version),
        translates=_translates(desk, version),
    )


def reach(desk: Desk, version_id: int) -> PolicyVersion:
    version = desk.session.get(PolicyVersion, version_id)
    if version is None or not reading.looks(desk, version):
        raise Refused(Words("kv-khong-thay"))
    return version


def sound(desk: Desk, recording_id: int) -> Recording:
    """A recording to listen to, confirmed or not."""
    found = desk.session.get(Recording, recording_id)
    staff = any(map(desk.authority.may_read_policies, workflow.paths(desk, ())))
    if found is None or not staff:
        raise Refused(Words("gh-khong-thay"))
    return found


def _people(version: PolicyVersion) -> list[int]:
    told = {version.author_id, version.approved_by}
    for edition in version.editions:
        told |= {edition.author_id, edition.confirmed_by}
    return [one for one in told if one is not None]


def _places(desk: Desk, version: PolicyVersion) -> list[str]:
    found = (desk.session.get(Area, area) for area in version.areas)
    return [area.full_name for area in found if area is not None]


def _forms(desk: Desk, version: PolicyVersion, called: dict[int, str | None]) -> list[Form]:
    return [
        Form(
            form,
            version.text(form),
            [
                _said(desk, edition, called)
                for code in written()
                if code != VIETNAMESE and (edition := version.edition(code, form)) is not None
            ],
        )
        for form in FORMS
        if version.text(form)
    ]


def _said(desk: Desk, edition: Edition, called: dict[int, str | None]) -> Said:
    rule = _judging(desk, edition)
    return Said(
        edition,
        written()[edition.language].name,
        editions.is_current(edition),
        edition.translator or called.get(edition.author_id or 0),
        called.get(edition.confirmed_by or 0),
        rule is None and edition.confirmed_at is None,
        rule or "" if edition.confirmed_at is None else "",
    )


def _judging(desk: Desk, edition: Edition) -> str | None:
    """What keeps them from confirming it; None: nothing."""
    if not editions.is_current(edition):
        return "kv-ban-dich-cu"
    if editions.is_own(desk, edition):
        return "kv-tu-xac-nhan"
    return None if desk.authority.speaks(edition.language) else "kv-cho-nguoi-noi"


def _sounds(desk: Desk, version: PolicyVersion, versions: Sequence[PolicyVersion]) -> list[Sound]:
    """Recordings of what it says now, then those of what it said before."""
    now = {hash_of(edition.text) for edition in version.editions}
    past = {hash_of(edition.text) for one in versions for edition in one.editions} - now
    past |= {one.made_from for one in version.editions if one.made_from} - now
    found = recordings.of_texts(desk.session, [*now, *past], RAW, WAITING, CONFIRMED)
    sounds = [
        Sound(
            one,
            languages()[one.language].name if one.language in languages() else one.language,
            one.state if one.reads in now else OLD,
            one.reads in now and one.state == WAITING and why_not_judge(desk, one) is None,
        )
        for one in found
    ]
    return sorted(sounds, key=lambda sound: sound.state == OLD)


def _history(desk: Desk, versions: Sequence[PolicyVersion]) -> list[Done]:
    rows = storage.history(desk.session, [one.id for one in versions])
    return [_done(row) for row in rows]


def _done(row: tuple[datetime, str | None, str, str | None]) -> Done:
    at, by, action, why = row
    action, reason = action.removeprefix("policy."), why or ""
    if action not in OF_TRANSLATIONS:
        return Done(at, by, action, reason)
    code, _, rest = reason.partition(" ")
    form, _, note = rest.partition(": ")
    name = written()[code].name if code in written() else code
    return Done(
        at, by, action, note, Words("kv-dang-tieng", {"dang": form_name(form), "tieng": name})
    )


def form_name(form: str) -> Words:
    return Words(f"kv-dang-{form}")


def _rule(desk: Desk, version: PolicyVersion) -> str:
    if version.state != REVIEW or workflow.may_approve(desk, version):
        return ""
    mine = version.author_id == desk.authority.person_id
    return "kv-tu-duyet" if mine else "kv-cho-nguoi-duyet"


def _revises(desk: Desk, version: PolicyVersion) -> bool:
    if version.state not in {PUBLISHED, WITHDRAWN} or not workflow.may_write(desk, version):
        return False
    return storage.on_its_way(desk.session, version.item_id) is None


def _translates(desk: Desk, version: PolicyVersion) -> list[str]:
    if version.state == WITHDRAWN:
        return []
    every = [code for code in written() if code != VIETNAMESE]
    if workflow.may_write(desk, version):
        return every
    return [code for code in every if desk.authority.speaks(code)]
