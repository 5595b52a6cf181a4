"""Files to and from translators: what goes into one, and a file that came back put into the library.

It is taken as a whole or not at all. Each translation waits for a second speaker, whoever brought it in.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from content import catalog
from content.exchange import Outcome, Row, Unit, read_xliff, read_xlsx, taken, tidy
from content.exchange import Translation as Returned
from content.exchange.checking import as_fluent
from content.languages import VIETNAMESE, written
from content.library import FORMS
from content.library.forms import SHORT_MOST
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.policies import editions, workflow
from handlers.recordings.texts import HEARD_FILES
from storage import library as storage
from storage.library import WITHDRAWN, PolicyVersion

ITEMS, PROMPTS = "items", "prompts"
MISSING, ALL, GIVEN = "missing", "all", "given"


@dataclass(frozen=True, slots=True)
class Order:
    """What a file is of. `which`: missing | all | given (on the way in: the lines that are filled in)."""

    language: str
    what: str = ITEMS
    which: str = MISSING
    forms: tuple[str, ...] = FORMS
    item: str = ""  # the key of a single one


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: how many texts are new, or why none was taken, a sentence a fault."""

    new: int
    faults: tuple[Words, ...]
    warnings: tuple[Words, ...]
    files: bytes = b""  # of the bot's own sentences: a zip of files for the catalog


def units(desk: Desk, order: Order) -> list[Unit]:
    """The texts to be translated, in the order of the list. `Refused` for what they may not export."""
    _may(desk, order.language)
    found = _prompts(order) if order.what == PROMPTS else _items(desk, order)
    return [one for one in found if order.which != MISSING or not one.target]


def take(desk: Desk, order: Order, data: bytes) -> Taken:
    """Put a file that came back beside the Vietnamese texts. Raises `UnreadableError` and `Refused`.

    Lines that must be there are those that a file of this order would hold now.
    """
    rows = read_xlsx(data) if data.startswith(b"PK") else read_xliff(data)
    if order.which == GIVEN:
        rows = [row for row in rows if row.target.strip()]
    outcome = taken(_expected(desk, order, rows), rows)
    told = [(fault.is_warning, Words(fault.key, fault.args)) for fault in outcome.faults]
    faults = tuple(words for warns, words in told if not warns)
    warnings = tuple(words for warns, words in told if warns)
    if faults or not rows:
        return Taken(0, faults or (Words("kv-td-trong"),), warnings)
    if order.what == PROMPTS:
        return Taken(len(outcome.translations), (), warnings, _as_files(order, outcome))
    return _put(desk, outcome, rows, warnings)


def _may(desk: Desk, language: str) -> None:
    if language not in written() or language == VIETNAMESE:
        raise Refused(Words("kv-khong-thay"))
    if not (desk.authority.is_caseworker or desk.authority.speaks(language)):
        raise Refused(Words("khong-co-quyen-xem"))


def _expected(desk: Desk, order: Order, rows: Sequence[Row]) -> list[Unit]:
    """What must come back, and whatever else of ours is in the file.

    A file with some forms only, or of one item, was sent out so.
    """
    every = Order(order.language, order.what, ALL)
    sent = order if order.what == PROMPTS else _as_sent(order, rows)
    must = set() if order.which == GIVEN else {one.id for one in units(desk, sent)}
    there = {row.id for row in rows}
    return [one for one in units(desk, every) if one.id in must or one.id in there]


def _as_sent(order: Order, rows: Sequence[Row]) -> Order:
    parts = [row.id.split(":") for row in rows if row.id.count(":") == 2]
    keys, forms = {part[1] for part in parts}, {part[2] for part in parts}
    known = tuple(form for form in FORMS if form in forms)
    return replace(order, forms=known or FORMS, item=keys.pop() if len(keys) == 1 else "")


def _items(desk: Desk, order: Order) -> Iterator[Unit]:
    for version in _open(desk, order.language):
        if order.item in {"", version.item.key}:
            yield from (_unit(version, order.language, form) for form in _forms(version, order))


def _open(desk: Desk, language: str) -> Iterator[PolicyVersion]:
    """The versions that they may translate."""
    for version in storage.newest_versions(desk.session):
        may = workflow.may_write(desk, version) or desk.authority.speaks(language)
        if version.state != WITHDRAWN and may:
            yield version


def _forms(version: PolicyVersion, order: Order) -> list[str]:
    return [form for form in FORMS if form in order.forms and version.text(form)]


def _unit(version: PolicyVersion, language: str, form: str) -> Unit:
    """A translation of an older Vietnamese text counts as none."""
    edition = version.edition(language, form)
    target = edition.text if edition and editions.is_current(edition) else ""
    return Unit(
        f"item:{version.item.key}:{form}",
        language,
        tidy(version.text(form)),
        target,
        most=SHORT_MOST if form == "short" else None,
    )


def _prompts(order: Order) -> Iterator[Unit]:
    """The sentences that residents are told, file by file."""
    own = catalog.keys(order.language)
    for name in HEARD_FILES:
        for key in catalog.file_keys(name):
            target = catalog.pattern(key, order.language) if key in own else ""
            yield Unit.of_prompt(key, order.language, catalog.pattern(key), target)


def _put(desk: Desk, outcome: Outcome, rows: Sequence[Row], warnings: tuple[Words, ...]) -> Taken:
    versions = {one.item.key: one for one in storage.newest_versions(desk.session)}
    lines = {row.id: row.line for row in rows}
    fresh = [one for one in outcome.translations if _is_new(versions, one)]
    faults = tuple(_faults(fresh, lines))
    if faults:
        return Taken(0, faults, warnings)
    for one in fresh:
        _, key, form = one.id.split(":")
        translation = editions.Translation(one.language, form, one.target)
        editions.write(desk, versions[key].id, translation)
    return Taken(len(fresh), (), warnings)


def _is_new(versions: dict[str, PolicyVersion], one: Returned) -> bool:
    """What is as it was stays confirmed."""
    _, key, form = one.id.split(":")
    known = versions[key].edition(one.language, form)
    return known is None or known.text != one.target or not editions.is_current(known)


def _faults(translations: Iterable[Returned], lines: dict[str, int]) -> Iterator[Words]:
    for one in translations:
        try:
            workflow.check_form(one.id.split(":")[2], one.target)
        except Refused as refused:
            place = {"dong": str(lines[one.id]), "ma": one.id, "loi": refused.words}
            yield Words("kv-td-sai-dang", place)


def _as_files(order: Order, outcome: Outcome) -> bytes:
    """Every sentence that the language then has, as files of `content/catalog`, in a zip."""
    fresh = {one.id.partition(":")[2]: one.target for one in outcome.translations}
    own = catalog.keys(order.language)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as files:
        for name in HEARD_FILES:
            kept = {
                key: catalog.pattern(key, order.language)
                for key in catalog.file_keys(name)
                if key in own
            }
            said = {
                key: (kept | fresh)[key] for key in catalog.file_keys(name) if key in kept | fresh
            }
            if said:
                body = "".join(as_fluent(key, text) for key, text in said.items())
                files.writestr(f"content/catalog/{order.language}/{name}.ftl", body)
    return packed.getvalue()
