"""Asking for consent to notices, wherever a talk comes to it."""

from handlers.conversation import Talk
from handlers.people import actions


def ask_consent(talk: Talk) -> bool:
    """Two equal buttons; silence is no, and who refuses still sees what is public."""
    place = talk.look(actions.office_place)
    asked = actions.request(talk.context, "notices", place)
    given = talk.confirm(asked.key, yes="nut-dong-y", no="nut-khong-dong-y", **asked.args)
    talk.do(actions.give_consent, "notices", given, asked)
    talk.say("da-dong-y" if given else "khong-dong-y-van-xem")
    return given
