"""What staff typed into the form, as a plan; refused with the name of the field that is not right."""

import re
from collections.abc import Mapping
from datetime import datetime, time

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices.rules import is_quiet
from handlers.repeating import rules
from handlers.repeating.rules import Plan

_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


def plan_of(desk: Desk, typed: Mapping[str, str]) -> Plan:
    """`typed`: kind, what, at, and the fields of that kind."""
    kind = typed.get("kind", "")
    if kind not in rules.FIELDS:
        raise Refused(Words("cs-lap-can-kieu"))
    said = {field: typed.get(field, "").strip() for field in rules.FIELDS[kind]}
    for field, text in said.items():
        if not rules.is_understood(field, text):
            raise Refused(Words("cs-lap-chua-ro", {"o": Words(f"cs-lap-o-{field}")}))
    what = " ".join(typed.get("what", "").split())
    if not 0 < len(what) <= rules.WHAT_MOST:
        raise Refused(Words("cs-lap-ten-dai", {"nhieu_nhat": rules.WHAT_MOST}))
    return Plan(what, rules.rule_of(kind, said), _hour(desk, typed.get("at", "")))


def _hour(desk: Desk, text: str) -> str:
    """ "08:30", by day: nothing is reminded of at night."""
    if not _HOUR.fullmatch(text):
        raise Refused(Words("cs-lap-chua-ro", {"o": Words("cs-lap-o-at")}))
    here = datetime.combine(desk.today, time.fromisoformat(text), desk.office.timezone)
    if is_quiet(here, desk.office):
        raise Refused(Words("cs-lap-ban-dem"))
    return text
