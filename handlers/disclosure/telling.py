"""What a village head asks and says of the checklist in the chat."""

from datetime import date, timedelta
from typing import Any

from content.disclosure import MESSAGE, Item, items
from handlers.context import Context
from handlers.desk import at_desk
from handlers.disclosure import rules
from handlers.disclosure.entering import Clock, Made, item_of, keep
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices import writing
from handlers.numbers import number_of
from handlers.wording import wording
from storage import disclosures as storage
from storage import media
from storage.areas import Area
from storage.disclosures import Disclosure


def checklist(context: Context, area_id: int) -> list[dict[str, Any]]:
    """Each item of the village, what is owed first: its code, its name, where it stands, in words."""
    rows: dict[str, list[Disclosure]] = {}
    for row in storage.of(context.session, [area_id]):
        rows.setdefault(row.item, []).append(row)
    decided_on = _decided_on(context, area_id)
    known = items(context.office.tables_dir).values()
    found = [_line(context, one, rows.get(one.code, []), decided_on) for one in known]
    return sorted(found, key=lambda one: int(one["muc"] == rules.DONE))


def _line(
    context: Context, item: Item, rows: list[Disclosure], decided_on: date | None
) -> dict[str, Any]:
    stands = rules.standing(item, rows, decided_on, context.today)
    return {
        "ma": item.code,
        "viec": item.name,
        "muc": stands.state,
        "ngay": f"{stands.done_on:%d/%m/%Y}" if stands.done_on else "",
        "lai": f"{stands.again_on:%d/%m/%Y}" if stands.again_on else "",
        "loa": stands.speaker_days,
        "can_loa": item.speaker_days,
        "bang": stands.board_days,
        "can_bang": item.board_days,
    }


def item(context: Context, area_id: int, code: str) -> dict[str, Any] | None:
    """How the item may be made public; a message only where the village has agreed on its channel."""
    found = items(context.office.tables_dir).get(code)
    if found is None:
        return None
    agreed = _decided_on(context, area_id) is not None
    return {
        "viec": found.name,
        "ai": found.by,
        "cach": [form for form in found.forms if form != MESSAGE or agreed],
        "chua_chon": int(MESSAGE in found.forms and not agreed),
        "can_loa": found.speaker_days,
        "can_bang": found.board_days,
    }


def entry(context: Context, number: str) -> dict[str, Any] | None:
    """The village and item of an entry that a reminder is about; None where it is not theirs."""
    row = context.session.get(Disclosure, number_of(number))
    if row is None or not writing.is_head_of(context, row.area_id):
        return None
    area = context.session.get_one(Area, row.area_id)
    return {"id": area.id, "noi": area.full_name, "ma": row.item}


def village(context: Context, number: str) -> dict[str, Any] | None:
    return next((one for one in writing.headed(context) if str(one["id"]) == number), None)


def days_to(context: Context, since: str) -> int:
    """How many days there are from that day to today."""
    return (context.today - date.fromisoformat(since)).days + 1


def record(context: Context, area_id: int, said: dict[str, Any]) -> dict[str, Any]:
    """Keep an entry; where the item then stands, or in "loi" why it was not kept.

    `said`: {"ma", "cach", "tu" (ISO), "ngay" (days), "anh" (media id or None)}.
    """
    if not writing.is_head_of(context, area_id):
        return {"loi": "tb-het-quyen-ho"}
    try:
        made = _made(context, said)
        if made.form == MESSAGE and not _counts_on(context, area_id, made.since):
            return {"loi": "ckb-chua-duoc-tinh"}
        row = keep(
            context.session,
            context.session.get_one(Area, area_id),
            made,
            Clock(context.now, context.office),
        )
    except Refused as refused:
        return {"loi": refused.words.key}
    at_desk(context).note("disclosure.enter", f"disclosure:{area_id}", f"{row.item} {row.form}")
    found = next(one for one in checklist(context, area_id) if one["ma"] == row.item)
    return {**found, "den": f"{row.until:%d/%m/%Y}", "cach": row.form}


def _made(context: Context, said: dict[str, Any]) -> Made:
    item_of(said["ma"], context.office)
    since = date.fromisoformat(said["tu"])
    until = since + timedelta(days=max(said["ngay"], 1) - 1)
    photo = said["anh"]
    kept = media.take_over(context.session, [photo] if photo else [])
    by = wording(Words("ckb-truong-ban"))
    return Made(said["ma"], said["cach"], since, until, by, photo if photo in kept else None)


def _counts_on(context: Context, area_id: int, day: date) -> bool:
    decided_on = _decided_on(context, area_id)
    return decided_on is not None and decided_on <= day


def _decided_on(context: Context, area_id: int) -> date | None:
    return storage.decided(context.session, [area_id]).get(area_id)
