"""An item's way to people: draft → review → approved → published → withdrawn.

Whoever wrote a version does not approve it. What is published does not change: a change is a new
version, which takes its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from content.feedback.topics import topics
from content.languages import VIETNAMESE
from content.library import FORMS
from content.library.forms import FormBroken, check_text
from handlers.answers import fold
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.policies import indexing
from handlers.policies.log import log
from storage import library as storage
from storage.areas import Area, current
from storage.library import Edition, PolicyItem, PolicyVersion

LABEL_MOST, KEY_MOST = 40, 50
LENGTHS = {"document_number": 80, "kind": 80, "issuer": 200, "period": 80}  # as they are stored
REQUIRED = ("label", "title", "document_number", "kind", "issuer", "source")
STEPS = {
    ("draft", "submit"): "review",
    ("review", "return"): "draft",
    ("review", "approve"): "approved",
    ("approved", "return"): "draft",
    ("approved", "publish"): "published",
    ("published", "withdraw"): "withdrawn",
    ("draft", "drop"): "withdrawn",
}
BY_APPROVER = frozenset({"approve"})  # and never by the author


@dataclass(frozen=True, slots=True)
class Draft:
    """What a member of staff writes: the source document, and the Vietnamese texts by form."""

    label: str
    title: str
    document_number: str
    kind: str
    issuer: str
    source: str
    topic: str
    issued: date
    in_force_from: date
    in_force_to: date | None = None
    period: str = ""
    caveat: str = ""
    questions: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    areas: tuple[int, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)


def begin(desk: Desk, draft: Draft) -> PolicyVersion:
    """A new item, as a draft. Raises `Refused` where something is missing or out of form."""
    _check(desk, draft)
    item = PolicyItem(key=_key(desk, draft.label))
    desk.session.add(item)
    desk.session.flush()
    return _new_version(desk, item, draft)


def revise(desk: Desk, version_id: int) -> PolicyVersion:
    """A new draft of a published or withdrawn version, with all that was translated of it."""
    old = reach(desk, version_id)
    if old.state not in {storage.PUBLISHED, storage.WITHDRAWN}:
        raise Refused(Words("kv-chua-dang"))
    if storage.on_its_way(desk.session, old.item_id) is not None:
        raise Refused(Words("kv-dang-co-ban-moi"))
    told = {name: getattr(old, name) for name in SAME}
    version = _added(desk, old.item, told)
    version.editions = [
        Edition(**{name: getattr(edition, name) for name in OF_EDITION}) for edition in old.editions
    ]
    desk.session.flush()
    log(desk, version, "revise")
    return version


def change(desk: Desk, version_id: int, draft: Draft, seen: str = "") -> PolicyVersion:
    """Write over a draft; who does so is its author from now on. `seen`: see `step`."""
    version = reach(desk, version_id, lock=True)
    _as_seen(version, seen)
    if version.state != storage.DRAFT:
        raise Refused(Words("kv-khong-sua-duoc"))
    _check(desk, draft)
    _write(version, draft)
    version.author_id, version.changed_at = desk.authority.person_id, desk.now
    desk.session.flush()
    log(desk, version, "change")
    return version


def step(desk: Desk, version_id: int, action: str, note: str = "", seen: str = "") -> PolicyVersion:
    """Take the version on, one step of `STEPS`. Raises `Refused` with the rule that forbids it.

    `seen` is `stamp` of what whoever acts had before them: nobody approves what they have not read.
    """
    version = reach(desk, version_id, lock=True)
    _as_seen(version, seen)
    to = STEPS.get((version.state, action))
    if to is None:
        raise Refused(Words("kv-buoc-khong-dung"))
    _may(desk, version, action)
    if action in {"return", "withdraw"} and not note.strip():
        raise Refused(Words("kv-can-ly-do"))
    _ready(desk, version, action)
    if action == "publish":
        _take_the_place(desk, version)
    if action in {"approve", "return"}:
        version.approved_by = desk.authority.person_id if action == "approve" else None
    version.state, version.changed_at, version.note = to, desk.now, note.strip()
    desk.session.flush()
    if action in {"publish", "withdraw"}:
        indexing.index(desk.session, version)
    log(desk, version, action, note.strip())
    return version


def reach(desk: Desk, version_id: int, *, lock: bool = False) -> PolicyVersion:
    """A version that they may work on. One of somebody else's is refused like one that is not."""
    version = desk.session.get(PolicyVersion, version_id, with_for_update=lock)
    if version is None or not may_write(desk, version):
        raise Refused(Words("kv-khong-thay"))
    return version


def stamp(version: PolicyVersion) -> str:
    """Changes whenever the version does."""
    return version.changed_at.isoformat()


def _as_seen(version: PolicyVersion, seen: str) -> None:
    if seen and seen != stamp(version):
        raise Refused(Words("kv-vua-doi"))


def may_write(desk: Desk, version: PolicyVersion) -> bool:
    return all(desk.authority.may_write_policies(path) for path in paths(desk, version.areas))


def may_approve(desk: Desk, version: PolicyVersion) -> bool:
    """Another person than its author, who answers for everywhere that it is for."""
    if version.author_id == desk.authority.person_id:
        return False
    return all(desk.authority.may_approve_policies(path) for path in paths(desk, version.areas))


def actions_for(desk: Desk, version: PolicyVersion) -> list[str]:
    """The steps that this member of staff may take now."""
    if not may_write(desk, version):
        return []
    open_ = [action for state, action in STEPS if state == version.state]
    return [a for a in open_ if a not in BY_APPROVER or may_approve(desk, version)]


def _may(desk: Desk, version: PolicyVersion, action: str) -> None:
    if action not in BY_APPROVER or may_approve(desk, version):
        return
    mine = version.author_id == desk.authority.person_id
    raise Refused(Words("kv-tu-duyet" if mine else "kv-khong-duyet-duoc"))


def _ready(desk: Desk, version: PolicyVersion, action: str) -> None:
    if action not in {"submit", "approve", "publish"}:
        return
    if not version.text("short"):
        raise Refused(Words("kv-thieu-ban-ngan"))
    if version.has_ended(desk.today) and not version.period:
        raise Refused(Words("kv-da-het-han", {"ngay": f"{version.in_force_to:%d/%m/%Y}"}))


def _take_the_place(desk: Desk, version: PolicyVersion) -> None:
    """Of the version that people read so far."""
    version.published_at = desk.now
    before = storage.published_of(desk.session, version.item.key)
    if before is not None:
        before.state, before.changed_at = storage.WITHDRAWN, desk.now
        before.note = ""
        indexing.index(desk.session, before)


def _new_version(desk: Desk, item: PolicyItem, draft: Draft) -> PolicyVersion:
    told = {one.name: getattr(draft, one.name) for one in fields(draft) if one.name != "texts"}
    told |= {name: list(told[name]) for name in LISTS} | {"corrections": [], "sources": []}
    version = _added(desk, item, told)
    _write(version, draft)
    desk.session.flush()
    log(desk, version, "begin")
    return version


def _added(desk: Desk, item: PolicyItem, told: dict[str, Any]) -> PolicyVersion:
    version = PolicyVersion(
        item_id=item.id,
        number=storage.last_number(desk.session, item.id) + 1,
        state=storage.DRAFT,
        author_id=desk.authority.person_id,
        changed_at=desk.now,
        **told,
    )
    version.item = item
    desk.session.add(version)
    desk.session.flush()
    return version


def _write(version: PolicyVersion, draft: Draft) -> None:
    for name in SAME:
        if hasattr(draft, name):
            value = getattr(draft, name)
            setattr(version, name, list(value) if name in LISTS else value)
    for form in FORMS:
        text = draft.texts.get(form, "").strip()
        edition = version.edition(VIETNAMESE, form)
        if edition is not None and text:
            edition.text = text
        elif edition is not None:
            version.editions.remove(edition)
        elif text:
            version.editions.append(Edition(language=VIETNAMESE, form=form, text=text))


def _check(desk: Desk, draft: Draft) -> None:
    missing = [name for name in REQUIRED if not getattr(draft, name).strip()]
    if missing:
        raise Refused(Words("kv-thieu", {"muc": Words(f"kv-muc-{missing[0]}")}))
    if len(draft.label) > LABEL_MOST:
        raise Refused(Words("kv-ten-dai", {"so": len(draft.label), "toi_da": LABEL_MOST}))
    for name, most in LENGTHS.items():
        if len(getattr(draft, name)) > most:
            raise Refused(Words("kv-dai", {"muc": Words(f"kv-muc-{name}"), "toi_da": most}))
    if draft.topic not in topics():
        raise Refused(Words("kv-thieu", {"muc": Words("kv-muc-topic")}))
    if draft.in_force_to is not None and draft.in_force_to < draft.in_force_from:
        raise Refused(Words("kv-ngay-nguoc"))
    for form, text in draft.texts.items():
        if text.strip():
            check_form(form, text)
    if not all(desk.authority.may_write_policies(path) for path in paths(desk, draft.areas)):
        raise Refused(Words("kv-ngoai-dia-ban"))


def check_form(form: str, text: str) -> None:
    """Raises `Refused`, in words, where a text breaks its form."""
    try:
        check_text(form, text)
    except FormBroken as broken:
        told = {"dang": Words(f"kv-dang-{form}"), **broken.numbers}
        raise Refused(Words(f"kv-hong-{broken.reason}", told)) from broken


def paths(desk: Desk, areas: Sequence[int]) -> list[str]:
    """Of the areas that it is for; everywhere is the office's whole area."""
    session = desk.session
    if areas:
        found = [session.get(Area, area) for area in areas]
    else:
        found = [current(session, desk.office.area_code, desk.today)]
    return [area.path if area else "" for area in found]


def _key(desk: Desk, label: str) -> str:
    """A name for links, made from the label: "the-bhyt-ho-ngheo"."""
    stem = fold(label).replace(" ", "-").encode("ascii", "ignore").decode()[:KEY_MOST] or "muc"
    key, number = stem, 2
    while storage.item_by_key(desk.session, key) is not None:
        key, number = f"{stem}-{number}", number + 1
    return key


LISTS = ("questions", "keywords", "areas")
SAME = (
    "topic", "label", "title", "document_number", "kind", "issuer", "issued", "source", "period",
    "in_force_from", "in_force_to", "caveat", "questions", "keywords", "areas", "corrections",
    "sources", "document",
)  # fmt: skip
OF_EDITION = (
    "language", "form", "text", "made_from", "author_id", "translator", "confirmed_by",
    "confirmed_at",
)  # fmt: skip
