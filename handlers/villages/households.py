"""A village's list of households: who is on it, who joined one, who was told by word of mouth."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from handlers.context import Context
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import results, writing
from handlers.people import actions as people
from handlers.people.links import web_link
from handlers.wording import wording
from storage import households as storage
from storage import meetings
from storage.areas import Area
from storage.households import Household

MOST = 1000  # households of one village; the largest of the province have some 300
NAME_MOST = 100
PAGE = 9  # a numbered menu has one digit
SHOWN_FAULTS = 5
JOIN = "h-"  # how the payload of a household's link begins
_NUMBERED = re.compile(r"(?:hộ\s+)?(\d{1,4})\s*[.):–-]\s*(.+)", re.IGNORECASE)
_BEFORE = 1_000_000  # where numbers stand aside while a list is put in a new order


def names_of(lines: Sequence[str]) -> list[str]:
    """The names in their order, from lines such as "1. Nhà ông A"; all of them, or `Refused`."""
    written = [" ".join(unicodedata.normalize("NFC", line).split()) for line in lines]
    found = [_NUMBERED.fullmatch(line) for line in written if line]
    names = [
        one[2] if one else line for one, line in zip(found, filter(None, written), strict=True)
    ]
    faults = [*_faults(names), *_misnumbered([int(one[1]) for one in found if one])]
    if len(names) > MOST:
        faults.append(Words("ho-nhieu-qua", {"nhieu_nhat": MOST}))
    if not names:
        faults.append(Words("ho-khong-co-dong-nao"))
    if faults:
        raise Refused(_told(faults))
    return names


def _faults(names: Sequence[str]) -> list[Words]:
    """Names that are too long, or that two lines have: the head must be able to tell them apart."""
    long = [
        Words("ho-ten-dai", {"dong": line, "nhieu_nhat": NAME_MOST})
        for line, name in enumerate(names, 1)
        if len(name) > NAME_MOST
    ]
    often = Counter(name.casefold() for name in names)
    first = {name.casefold(): name for name in reversed(names)}
    return long + [
        Words("ho-trung-ten", {"ten": first[name], "lan": times})
        for name, times in often.items()
        if times > 1
    ]


def _misnumbered(numbers: Sequence[int]) -> list[Words]:
    often = Counter(numbers)
    return [Words("ho-trung-so", {"so": str(one)}) for one, times in often.items() if times > 1]


def _told(faults: Sequence[Words]) -> Words:
    """The first faults as one sentence each, and how many more there are."""
    shown = faults[:SHOWN_FAULTS]
    more = len(faults) - len(shown)
    told = Words("ho-con-loi-khac", {"so": more}) if more else Words("ho-het-loi")
    for fault in reversed(shown):
        told = Words("ho-loi", {"loi": fault, "con": told})
    return Words("ho-danh-sach-sai", {"loi": told})


def replace_list(session: Session, area_id: int, lines: Sequence[str]) -> int:
    """Put this list in the place of the village's list, all or nothing; returns how many households.

    Who is on both lists under the same name keeps the link and the people who joined by it. Who was
    taken as present at a meeting stays so until it is over, on the new list or not. Raises `Refused`
    with all that is wrong.
    """
    names = names_of(lines)
    session.get_one(Area, area_id, with_for_update=True)  # of two lists at once, one comes first
    before = {one.name.casefold(): one for one in storage.with_gone(session, area_id)}
    for household in before.values():
        household.number += _BEFORE
    session.flush()
    for number, name in enumerate(names, 1):
        _place(session, before.pop(name.casefold(), None), (area_id, number, name))
    present = meetings.attending(session, area_id)
    for gone in before.values():
        if gone.id in present:
            storage.set_aside(session, gone)
        else:
            session.delete(gone)
    session.flush()
    return len(names)


def forget_gone(session: Session, area_id: int) -> None:
    """A meeting is over: households that only it still kept are erased."""
    present = meetings.attending(session, area_id)
    for household in storage.with_gone(session, area_id):
        if household.number < 0 and household.id not in present:
            session.delete(household)
    session.flush()


def rename(session: Session, area_id: int, number: int, name: str) -> None:
    """Another speaks for this household: its members, answers and attendance stay. Raises `Refused`."""
    listed = storage.listed(session, area_id)
    household = next((one for one in listed if one.number == number), None)
    if household is None:
        raise Refused(Words("ho-khong-co-so", {"so": str(number)}))
    wanted = names_of([name])
    if len(wanted) != 1 or any(
        one.name.casefold() == wanted[0].casefold() for one in listed if one is not household
    ):
        raise Refused(Words("ho-ten-da-co", {"ten": wanted[0]}))
    if household.name != wanted[0]:
        storage.forget_consent(session, household.id)
    household.name = wanted[0]
    session.flush()


def _place(session: Session, known: Household | None, at: tuple[int, int, str]) -> None:
    area_id, number, name = at
    if known is None:
        session.add(Household(area_id=area_id, number=number, name=name))
    else:
        known.number, known.name = number, name
    session.flush()


# --- what a head does in a talk ---------------------------------------------------------------------


def how_many(context: Context, area_id: int) -> int:
    return storage.count(context.session, area_id)


def fault(_: Context, lines: list[str]) -> str | None:
    """What is wrong with a list, in words, for the head to see before anything is changed."""
    try:
        names_of(lines)
    except Refused as refused:
        return wording(refused.words)
    return None


def store_list(context: Context, area_id: int, lines: list[str]) -> int | None:
    """Replace the village's list; None when the speaker is no longer its head."""
    if not writing.is_head_of(context, area_id):
        return None
    return replace_list(context.session, area_id, lines)


def named(context: Context, area_id: int, said: str) -> dict[str, Any] | None:
    """The household of that number on the list; None when there is none, or he is not its head."""
    found = re.fullmatch(r"(?:hộ\s+)?(?:số\s+)?(\d{1,4})", said.strip(), re.IGNORECASE)
    if found is None or not writing.is_head_of(context, area_id):
        return None
    listed = storage.listed(context.session, area_id)
    return next(
        ({"so": one.number, "ten": one.name} for one in listed if one.number == int(found[1])), None
    )


def change_name(context: Context, area_id: int, number: int, name: str) -> dict[str, str]:
    """`ten`: as it stands now; else `loi`: why not, in words."""
    if not writing.is_head_of(context, area_id):
        return {"loi": wording(Words("ho-khong-sua-duoc"))}
    try:
        rename(context.session, area_id, number, name)
    except Refused as refused:
        return {"loi": wording(refused.words)}
    return {"ten": str((named(context, area_id, str(number)) or {"ten": ""})["ten"])}


def links(context: Context, area_id: int) -> list[str]:
    """Each household with the link by which its people join, for the head to pass on."""
    if not writing.is_head_of(context, area_id):
        return []
    return [
        f"{one.number}. {one.name}: {web_link(context.office, f'{JOIN}{one.join_code}')}"
        for one in storage.listed(context.session, area_id)
    ]


def left(context: Context, notice_id: str) -> list[dict[str, Any]] | None:
    """The households that still have to be told of the notice; None when it is not the head's."""
    notice = results.own(context, notice_id)
    if notice is None or not writing.is_head_of(context, notice.area_id):
        return None
    return [
        {"id": str(one.id), "number": one.number, "name": one.name}
        for one in results.left(context, notice)
    ]


def tell(context: Context, notice_id: str, household_id: str | None = None) -> int:
    """The head told this household, or all that were left, by word of mouth; returns how many."""
    found = [int(one["id"]) for one in left(context, notice_id) or ()]
    told = [one for one in found if household_id is None or str(one) == household_id]
    storage.tell(context.session, int(notice_id), told, context.now)
    return len(told)


# --- what a resident does ---------------------------------------------------------------------------


def invited(context: Context, code: str) -> dict[str, Any] | None:
    """The household of a link: its name and village; None when there is none."""
    found = storage.by_join_code(context.session, code)
    if found is None:
        return None
    household, area = found
    mine = storage.of_person(context.session, context.speaker.person_id)
    return {
        "id": household.id,
        "ten": household.name,
        "noi": area.full_name,
        "mine": mine is not None and mine.id == household.id,
    }


def join(context: Context, code: str, shown: Words) -> bool:
    """With the consent that was just given. They live in that village; a stranger is known now."""
    found = storage.by_join_code(context.session, code)
    if found is None:
        return False
    household, area = found
    people.give_consent(context, "household", True, shown)
    if context.speaker.language is None:
        people.set_language(context, "vi")
    if context.speaker.area_id != area.id:
        people.set_village(context, area.id)
    storage.join(context.session, context.speaker.person_id, household.id)
    return True


def decline(context: Context, shown: Words) -> None:
    """Whoever belongs to another household stays in it: they only do not change to this one."""
    if storage.of_person(context.session, context.speaker.person_id) is None:
        people.give_consent(context, "household", False, shown)
