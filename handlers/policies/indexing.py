"""Which items can be found: those that are published, by all that they say in Vietnamese."""

from sqlalchemy.orm import Session

from handlers.policies.searching import put_in
from storage import library as storage
from storage import library_search
from storage.library import PolicyVersion


def index(session: Session, version: PolicyVersion) -> None:
    """Let an item be found by its published version, or no more where it has none."""
    found = storage.published_of(session, version.item.key)
    if found is None:
        library_search.remove(session, version.item_id)
        return
    heavy = (found.label, found.title, found.document_number, *found.questions, *found.keywords)
    light = "\n".join(edition.text for edition in found.editions if edition.language == "vi")
    put_in(session, found.item_id, heavy, light)
