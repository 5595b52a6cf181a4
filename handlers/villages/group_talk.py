"""A village head gets the code that binds the village's group."""

from typing import Any

from handlers.context import Context
from handlers.conversation import Talk
from handlers.errors import Refused
from handlers.villages.groups import new_code


def group_of(talk: Talk, village: dict[str, Any]) -> None:
    code = talk.do(_code, village["id"])
    if code is None:
        talk.say("nhom-chi-truong-ban")
    else:
        talk.say("nhom-cach-gan", noi=village["noi"], ma=code)


def _code(context: Context, area_id: int) -> str | None:
    """None: whoever was head when the talk began is so no longer."""
    try:
        return new_code(context, area_id)
    except Refused:
        return None
