"""Consent (c) of households without a phone: the head reads the words to them and notes the answer.

Law 91/2025, art. 9: free, informed, and provable. Kept are the words that were read, when, and who heard
the answer. Who says no stands in the list by number only, and is told by word of mouth as before.
"""

from typing import Any

from content.consents import text
from handlers.context import Context
from handlers.messages import Words
from handlers.notices import writing
from handlers.people.rules import proof_of
from handlers.wording import wording
from storage import households as storage
from storage.households import Household, HouseholdConsent

PURPOSE = "household"


def words() -> Words:
    """What the head reads to a household."""
    return Words(text(PURPOSE).key)


def standing(context: Context, area_id: int) -> dict[str, Any] | None:
    """Where the consents of a list stand; None when the speaker is not its head.

    `ho`: households that nobody asked yet; `dong_y`, `khong`: how many said yes and no by word of
    mouth; `tren_may`: how many have a member who agreed on a phone.
    """
    if not writing.is_head_of(context, area_id):
        return None
    listed = storage.listed(context.session, area_id)
    on_phone = storage.with_members(context.session, area_id)
    said = storage.consents(context.session, area_id)
    open_ = [one for one in listed if one.id not in said and one.id not in on_phone]
    return {
        "ho": [{"id": str(one.id), "so": one.number, "ten": one.name} for one in open_],
        "dong_y": sum(given for given, _ in said.values()),
        "khong": sum(not given for given, _ in said.values()),
        "tren_may": len(on_phone - set(said)),
    }


def note(context: Context, area_id: int, household_id: str, given: bool) -> dict[str, Any] | None:
    """Write down what this household said; None when it is not on the speaker's list.

    `ten`: what it is called from now on: without consent its name is not kept.
    """
    household = _own(context, area_id, household_id)
    if household is None:
        return None
    if not given:
        household.name = _without_name(context, household)
        context.session.flush()
    said = HouseholdConsent(
        household_id=household.id,
        given=given,
        text_version=text(PURPOSE).version,
        proof=proof_of(wording(words())),
        heard_by=context.speaker.person_id,
        at=context.now,
    )
    storage.put_consent(context.session, said)
    return {"so": household.number, "ten": household.name}


def _own(context: Context, area_id: int, household_id: str) -> Household | None:
    if not writing.is_head_of(context, area_id):
        return None
    listed = storage.listed(context.session, area_id)
    return next((one for one in listed if str(one.id) == household_id), None)


def _without_name(context: Context, household: Household) -> str:
    """ "Hộ số 12", or with more numbers where another household is called so."""
    others = {one.name.casefold() for one in storage.listed(context.session, household.area_id)}
    plain = wording(Words("ho-khong-ten", {"so": str(household.number)}))
    return plain if plain.casefold() not in others else f"{plain} ({household.id})"
