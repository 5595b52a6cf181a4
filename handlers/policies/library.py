"""The starter library: what comes with the product is in the database, newer when the product is."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from content.languages import VIETNAMESE
from content.library import FORMS, Item, items
from handlers.policies import indexing
from storage import library as storage
from storage.library import DRAFT, PUBLISHED, WITHDRAWN, Edition, PolicyItem, PolicyVersion


def load_starters(session: Session, now: datetime) -> None:
    """Publish what the product brings and nobody here has changed.

    An item that the office has written over is left as it is: its newer form waits as a draft. One that
    they withdrew stays withdrawn.
    """
    for shipped in items():
        _load(session, shipped, now)


def _load(session: Session, shipped: Item, now: datetime) -> None:
    known = storage.item_by_key(session, shipped.key)
    mark = _mark(shipped)
    if known is not None and known.shipped == mark:
        return
    if known is None:
        known = PolicyItem(key=shipped.key, shipped=mark)
        session.add(known)
        session.flush()
        _put(session, known, shipped, now)
        return
    ours = known.shipped is not None
    known.shipped = mark
    current = storage.published_of(session, shipped.key)
    if current is None or storage.on_its_way(session, known.id) is not None:
        return  # withdrawn, or somebody is at work on it
    if ours and current.author_id is None:
        current.state = WITHDRAWN
        _put(session, known, shipped, now)
    else:
        _put(session, known, shipped, now, state=DRAFT)


def _put(
    session: Session, item: PolicyItem, shipped: Item, now: datetime, *, state: str = PUBLISHED
) -> None:
    version = PolicyVersion(
        item_id=item.id,
        number=storage.last_number(session, item.id) + 1,
        state=state,
        document_number=shipped.number,
        areas=[],
        changed_at=now,
        published_at=now if state == PUBLISHED else None,
        corrections=_plain(shipped.corrections),
        sources=_plain(shipped.sources),
        questions=list(shipped.questions),
        keywords=list(shipped.keywords),
        **{name: getattr(shipped, name) for name in SAME},
    )
    version.item = item
    version.editions = [
        Edition(language=VIETNAMESE, form=form, text=shipped.texts[form])
        for form in FORMS
        if form in shipped.texts
    ]
    session.add(version)
    session.flush()
    if state == PUBLISHED:
        indexing.index(session, version)


SAME = (
    "topic", "label", "title", "kind", "issuer", "issued", "source", "period",
    "in_force_from", "in_force_to", "caveat", "document",
)  # fmt: skip


def _plain(rows: Sequence[Any]) -> list[dict[str, str]]:
    """As JSON holds it: days as text, what is not known left out."""
    return [
        {name: str(value) for name, value in asdict(row).items() if value is not None}
        for row in rows
    ]


def _mark(shipped: Item) -> str:
    return hashlib.sha256(repr(shipped).encode()).hexdigest()
