"""The slip of a case, as staff read it over: it is signed on paper, and waits for the clerk's number.

The case stays where it is until the number is entered: only then was it passed on, and only then is
the person told so. What stands in the slip is the only thing said in a case that may leave the office.
"""

from dataclasses import dataclass
from datetime import date

from handlers.desk import Desk
from handlers.feedback import rules
from handlers.feedback.door import opened
from storage.cases import CaseSlip


@dataclass(frozen=True, slots=True)
class Kept:
    """What the newest slip of a case says; `number`: None while the clerk has not given it."""

    authority: str
    due_on: date
    text: str
    made_on: date | None = None
    number: str | None = None


def keep(desk: Desk, code: str, said: Kept) -> None:
    """Remember what the slip says. One that is printed again after it was numbered keeps its number."""
    case = opened(desk, code, lock=True)
    goes_out_anew = case.status in rules.TO_FORWARD
    number = None if goes_out_anew or case.slip is None else case.slip.number
    row = case.slip or CaseSlip(made_on=desk.today)
    row.authority, row.due_on, row.text = said.authority, said.due_on, said.text
    row.made_on, row.number = desk.today, number
    row.staff_id = desk.authority.person_id
    case.slip = row
    desk.session.flush()


def kept(desk: Desk, code: str) -> Kept | None:
    slip = opened(desk, code).slip
    if slip is None:
        return None
    return Kept(slip.authority, slip.due_on, slip.text, slip.made_on, slip.number)
