"""A telephone number for one purpose: approved templates go there, to whom no other message may.

The number is sealed before it is stored, and opened for its person and for the message that leaves.
"""

import re
import unicodedata

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from handlers.context import Context, Office
from handlers.people.actions import drop_phone, give_consent, has_agreed
from handlers.sealing import unsealed
from handlers.windows.pricing import spends
from storage import notice_phones, platform_templates
from storage.notice_phones import PURPOSE

_MOBILE = re.compile(r"(?:\+?84|0)([35789][0-9]{8})")  # Zalo knows people by these alone
_APART = re.compile(r"[\s.,()–—-]")


def normalised(text: str) -> str | None:
    """ "0912 345 678" → "84912345678", as Zalo wants it; None when it is no Vietnamese mobile number."""
    found = _MOBILE.fullmatch(_APART.sub("", unicodedata.normalize("NFKC", text)))
    return f"84{found[1]}" if found else None


def number_of(connection: Connection, office: Office, person_id: int | None) -> str:
    """84…; "" where none may be used, or none can be opened (any more)."""
    if office.seal is None or person_id is None:
        return ""
    sealed = notice_phones.sealed_of(connection, person_id)
    return unsealed(sealed, office.seal()) if sealed else ""


def is_of_use(session: Session, context: Context) -> bool:
    """Whether anything could be sent to it at all: nobody is asked for a number in vain."""
    office = context.office
    return (
        office.windows is not None
        and office.seal is not None
        and platform_templates.any_approved(session, office.windows.channel)
        and spends(session, office, context.now)
    )


def may_give(context: Context) -> bool:
    """Whether to offer it: on that channel, to whoever agreed to notices and gave none yet."""
    windows = context.office.windows
    if windows is None or context.speaker.channel != windows.channel:
        return False
    wants = has_agreed(context, "notices") and is_of_use(context.session, context)
    return wants and not shown(context)


def give(context: Context, number: str) -> None:
    """They agreed, and this is the number."""
    office = context.office
    if office.seal is None:
        return
    give_consent(context, PURPOSE, True)
    sealed = office.seal().encrypt(number.encode()).decode()
    notice_phones.keep(context.session, context.speaker.person_id, sealed)


def refuse(context: Context) -> None:
    give_consent(context, PURPOSE, False)


def take_back(context: Context) -> None:
    drop_phone(context)


def mine(context: Context) -> str:
    """The whole number; "" when none is kept."""
    number = number_of(context.session.connection(), context.office, context.speaker.person_id)
    return f"0{number[2:]}" if number else ""


def shown(context: Context) -> str:
    """ "…678": enough to know it by, for a screen that others may see; "" when none is kept."""
    number = mine(context)
    return f"…{number[-3:]}" if number else ""
