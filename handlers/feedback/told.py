"""What whoever asks with a code is told beside how the case itself stands.

The case that it was merged into, the report that it went into, and what may be done from here.
"""

from handlers.context import Context
from handlers.feedback import rules
from handlers.feedback.telling import still_wants
from handlers.messages import Words
from handlers.people.authority import authority_of
from handlers.ratings.rules import is_open
from handlers.reports import general_notice
from handlers.wording import wording
from storage import people
from storage.areas import Area
from storage.cases import Case

NONE = "khong"  # what the catalog's sentences call something that there is not
YES = "yes"


def more(context: Context, case: Case) -> dict[str, str]:
    """Plain words for the sentences of looking up; what there is not is `NONE`."""
    found = _in_hand(case) | {
        "joint": "",
        "replied": YES if case.entries and case.entries[-1].author == "resident" else "",
        "sdt": context.office.phone or wording(Words("bao-can-bo-mat-tran")),
        "rate": YES if is_open(case) else "",
        "remind": YES if may_be_reminded(context, case) else "",
    }
    if case.status == rules.MERGED and case.same_as_id is not None:
        found |= _joint(context.session.get_one(Case, case.same_as_id))
    return found | _reported(context, case)


def _in_hand(case: Case) -> dict[str, str]:
    """Who has it, and under which number."""
    authority = next((s.authority for s in reversed(case.steps) if s.authority), None)
    slip = next((s.slip for s in reversed(case.steps) if s.slip), None)
    return {"authority": authority or NONE, "slip": slip or NONE}


def _joint(main: Case) -> dict[str, str]:
    """How the case stands that goes on for this one; never its code."""
    due = f"{main.due_on:%d/%m/%Y}" if main.due_on and not main.stopped_on else NONE
    return _in_hand(main) | {"joint": main.status, "due": due}


def _reported(context: Context, case: Case) -> dict[str, str]:
    """The general notice of the approved report that it went into, as far as it is about this case."""
    notice = None
    if case.status == rules.SUMMARISED:
        notice = general_notice.of_case(context.session, case.id, context.office.timezone)
    said = notice.args if notice else {}
    return {f"reported_{name}": str(said.get(name, "")) for name in ("viec", "dip", "ngay")}


def may_be_reminded(context: Context, case: Case) -> bool:
    """Only whoever left a contact, and from where they wrote; while an answer may still come."""
    if case.contact is None or case.contact.person_id != context.speaker.person_id:
        return False
    waits = not rules.has_ended(case.status) or case.status == rules.MERGED
    answered = any(entry.kind == "answer" for entry in case.entries)
    return waits and (not answered or case.status == rules.DISAGREED)


def is_told_anyway(context: Context) -> bool:
    """Whether they agreed to be contacted about what they wrote, and have not stopped since."""
    return still_wants(people.consents(context.session, context.speaker.person_id))


def is_head_near(context: Context, case: Case) -> bool:
    """Whether whoever speaks heads a village of the case's commune."""
    area = context.session.get_one(Area, case.area_id)
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    return any(role.path.startswith(area.path) for role in authority.villages)
