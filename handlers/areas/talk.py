"""Asking where: pieces of a conversation that others use."""

from typing import Any

from handlers.areas import finder
from handlers.context import Context
from handlers.conversation import Talk
from handlers.messages import Choice, Words, literal
from storage.areas import Area, commune_of, villages_in

SKIP = Choice("skip", Words("nut-bo-qua"))
NONE = Choice("none", Words("nut-khong-co-ban"))
Place = dict[str, Any]  # what a match says, as plain data: id, level, label, former, alone


def ask_village(talk: Talk, *, key: str, optional: bool = False) -> int | None:
    """Ask in the person's own words; returns a village, or the commune if that is all we know.

    None only when it is optional and they would not say.
    """
    place = _ask(talk, key, optional)
    if place is None:
        return None
    if place["level"] == "commune" and not place["alone"]:
        return _ask_within(talk, place)
    return int(place["id"])


def ask_commune(talk: Talk, *, key: str, optional: bool = False) -> int | None:
    """The same, but the answer is a commune: that of a village, if one was named."""
    place = _ask(talk, key, optional)
    return None if place is None else int(talk.look(commune_id, place["id"]))


def _ask(talk: Talk, key: str, optional: bool) -> Place | None:
    choices = (SKIP,) if optional else ()
    asked = key
    while True:
        said = talk.ask(asked, choices, by_number=True)
        if said.choice == SKIP.value:
            return None
        matches = talk.look(places, said.text)
        chosen = _chosen(talk, matches)
        if chosen is not None:
            return chosen
        asked = "hoi-lai-ban" if matches else "khong-thay-ban"


def _chosen(talk: Talk, matches: list[Place]) -> Place | None:
    """The place that the person says is meant; None: none of these."""
    if not matches:
        return None
    if len(matches) == 1:
        only = matches[0]
        asked = "tam-ghi-xa" if only["alone"] else "dung-noi-nay-khong"
        name = _name(only, begins=not only["alone"])
        right = talk.confirm(asked, yes="nut-dung", no="nut-chon-lai", noi=name)
        return only if right else None
    choices = [Choice(str(match["id"]), _name(match, begins=True)) for match in matches]
    picked = talk.choose("noi-nao-trong-nay", (*choices, NONE))
    return next((match for match in matches if str(match["id"]) == picked), None)


def _ask_within(talk: Talk, commune: Place) -> int:
    """Which of the commune's villages; the commune itself when it is not among them."""
    villages = talk.look(villages_of, commune["id"])
    if not villages:
        return int(commune["id"])
    if len(villages) > finder.MOST:
        return _ask_name_within(talk, commune)
    choices = [Choice(str(village["id"]), _name(village, begins=True)) for village in villages]
    picked = talk.choose("ban-nao-cua-xa", (*choices, NONE), noi=commune["label"])
    return int(commune["id"] if picked == NONE.value else picked)


def _ask_name_within(talk: Talk, commune: Place) -> int:
    asked = "go-ban-cua-xa"
    while True:
        said = talk.ask(asked, (NONE,), noi=commune["label"])
        if said.choice == NONE.value:
            return int(commune["id"])
        chosen = _chosen(talk, talk.look(places_within, said.text, commune["id"]))
        if chosen is not None:
            return int(chosen["id"])
        asked = "khong-thay-ban-cua-xa"


def _name(place: Place, *, begins: bool = False) -> Words:
    """ "Thôn Pàng Dề A1, xã Sáng Nhè (xã Xá Nhè cũ)"."""
    label = str(place["label"])
    shown = literal(label[0].upper() + label[1:] if begins else label)
    if not place["former"]:
        return shown
    return Words("noi-va-ten-cu", {"noi": shown, "cu": place["former"]})


def places(context: Context, text: str) -> list[Place]:
    """What the text may mean; or the commune that it ends with, when its village is unknown."""
    found = finder.find(context.session, text, context.today)
    if found:
        return [_place(match) for match in found]
    ends_with = finder.find_commune(context.session, text, context.today)
    return [_place(match, alone=True) for match in ends_with]


def places_within(context: Context, text: str, commune: int) -> list[Place]:
    found = finder.find(context.session, text, context.today, level="village", commune_id=commune)
    return [_place(match) for match in found]


def _place(match: finder.Match, *, alone: bool = False) -> Place:
    """`alone`: the commune stands for a village in it that we do not know."""
    told = {"label": match.label, "former": match.former}
    return {"id": match.area_id, "level": match.level, "alone": alone, **told}


def villages_of(context: Context, commune: int) -> list[Place]:
    """The commune's villages; one more than can be offered when there are too many."""
    found = villages_in(context.session, commune, context.today, finder.MOST + 1)
    return [{"id": village.id, "label": village.full_name, "former": None} for village in found]


def commune_id(context: Context, area_id: int) -> int:
    """The commune of a place; the place itself above the communes."""
    area = context.session.get_one(Area, area_id)
    commune = commune_of(context.session, area)
    return commune.id if commune else area_id
