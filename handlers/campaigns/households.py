"""Households in a campaign: registering, saying that it is done, leaving again.

A household takes part of its own will. Somebody of it registers it who joined it with the consent of
purpose `household`; for one that nobody joined by phone the head may, once it has told them so. The
head and the commune see how many take part, never which.
"""

from typing import Any

from content.campaigns import Campaign
from handlers.campaigns import cycle, known
from handlers.context import Context
from handlers.notices import writing
from handlers.numbers import number_of
from storage import campaign_households as storage
from storage import campaign_reviews, campaigns
from storage.areas import Area
from storage.campaign_households import CampaignHousehold
from storage.households import Household, of_person

MOST_REVIEWED = 5


def takes_part(context: Context) -> bool:
    """Whether the menu has something for the speaker: they belong to a household, and a campaign runs."""
    if not known.open_to(context, "household"):
        return False
    return of_person(context.session, context.speaker.person_id) is not None


def mine(context: Context) -> dict[str, Any] | None:
    """The speaker's household, where it takes part, and where it may; None: they belong to none."""
    household = of_person(context.session, context.speaker.person_id)
    if household is None:
        return None
    running = known.open_to(context, "household")
    registered = storage.of_household(context.session, household.id)
    taken = {one.campaign for one in registered}
    return {
        "ho": household.name,
        "noi": context.session.get_one(Area, household.area_id).full_name,
        "dang_ky": [
            {"ma": one.campaign, "ten": one.title, "xong": int(one.done_on is not None)}
            for one in registered
        ],
        "mo": [{"ma": code, "ten": one.name} for code, one in running.items() if code not in taken],
    }


def register(context: Context, code: str) -> bool:
    """With the yes that was just given. False: no household, or the campaign takes nobody any more."""
    household = of_person(context.session, context.speaker.person_id)
    campaign = known.open_to(context, "household").get(code)
    if household is None or campaign is None:
        return False
    if storage.find(context.session, household.id, code) is None:
        _add(context, household, campaign, context.speaker.person_id)
    return True


def say_done(context: Context, code: str) -> bool:
    return _done(context, of_person(context.session, context.speaker.person_id), code)


def leave(context: Context, code: str) -> bool:
    """Anybody of the household takes it out again, whoever registered it."""
    return _drop(context, of_person(context.session, context.speaker.person_id), code)


def reviewed(context: Context) -> list[dict[str, Any]]:
    """What the village's review said of its tasks, for whoever belongs to one of its households."""
    household = of_person(context.session, context.speaker.person_id)
    if household is None:
        return []
    rows = campaigns.reviewed(context.session, household.area_id, MOST_REVIEWED)
    said = campaign_reviews.of_tasks(context.session, [one.id for one in rows])
    return [
        {"ten": one.result, "da_lam": one.how_far, **cycle.told(said[one.id])}
        for one in rows
        if one.id in said
    ]


# --- the head, for a household that nobody joined by phone -------------------------------------------


def open_campaigns(context: Context, area_id: int) -> list[dict[str, Any]]:
    """The campaigns that take households, and how many of the village's take part in each."""
    found = []
    for code, one in known.open_to(context, "household").items():
        taking_part, done = storage.counts(context.session, area_id, code)
        found.append({"ma": code, "ten": one.name, "so": taking_part, "xong": done})
    return found


def without_phone(context: Context, area_id: int, code: str) -> list[dict[str, Any]]:
    """The village's households that nobody joined; `trang_thai`: "" | in | done."""
    if not writing.is_head_of(context, area_id):
        return []
    rows = storage.without_phone(context.session, area_id, code)
    return [
        {"id": str(one.id), "ten": f"{one.number}. {one.name}", "trang_thai": _state(registered)}
        for one, registered in rows
    ]


def register_for(context: Context, household_id: str, code: str) -> bool:
    """The household told the head that it takes part. False: it is not one that they may speak for."""
    household = _theirs(context, household_id, code)
    campaign = known.open_to(context, "household").get(code)
    if household is None or campaign is None:
        return False
    if storage.find(context.session, household.id, code) is None:
        _add(context, household, campaign, None)
    return True


def say_done_for(context: Context, household_id: str, code: str) -> bool:
    return _done(context, _theirs(context, household_id, code), code)


def leave_for(context: Context, household_id: str, code: str) -> bool:
    return _drop(context, _theirs(context, household_id, code), code)


def _theirs(context: Context, household_id: str, code: str) -> Household | None:
    """A household of a village that they head, of which nobody has joined by phone."""
    household = context.session.get(Household, number_of(household_id))
    if household is None or not writing.is_head_of(context, household.area_id):
        return None
    silent = {one.id for one, _ in storage.without_phone(context.session, household.area_id, code)}
    return household if household.id in silent else None


def _add(context: Context, household: Household, campaign: Campaign, by: int | None) -> None:
    storage.add(
        context.session,
        CampaignHousehold(
            campaign=campaign.code,
            title=campaign.name,
            household_id=household.id,
            person_id=by,
            since=context.today,
        ),
    )


def _done(context: Context, household: Household | None, code: str) -> bool:
    found = storage.find(context.session, household.id, code) if household else None
    if found is None:
        return False
    found.done_on = found.done_on or context.today
    context.session.flush()
    return True


def _drop(context: Context, household: Household | None, code: str) -> bool:
    found = storage.find(context.session, household.id, code) if household else None
    if found is None:
        return False
    storage.drop(context.session, found)
    return True


def _state(registered: CampaignHousehold | None) -> str:
    if registered is None:
        return ""
    return "done" if registered.done_on else "in"
