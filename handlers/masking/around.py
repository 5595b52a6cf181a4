"""What is known beside the words of a case: what the sender is called, and which villages are small."""

from functools import cache

from content.areas import units
from content.languages.words import bare
from content.masking import Around
from handlers.desk import Desk
from handlers.masking.rules import telling
from storage import casework as storage
from storage import households
from storage.cases import Case


def around(desk: Desk, case: Case, *texts: str | None) -> Around:
    """For these texts of the case; villages that none of them names are left out."""
    commune = storage.commune_of(desk.session, case.area_id)
    said = bare(" ".join(filter(None, texts)).casefold())
    named = [
        one
        for one in households.sizes(desk.session, desk.today)
        if bare(one.name.casefold()) in said
    ]
    called = case.contact.name if case.contact else None
    return Around(
        sender=(called,) if called and called.strip() else (),
        villages=tuple(telling(named, commune.id, desk.office.small_village, _larger())),
        places=tuple(one.name for one in named),
    )


@cache
def _larger() -> frozenset[str]:
    """The names of units above the villages."""
    return frozenset(name.casefold() for one in units() for name in (one.name, *one.other_names))
