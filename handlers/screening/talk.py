"""Where to turn with what the Front may not take in."""

from handlers.conversation import Flow, Talk
from handlers.messages import Words


def where_to_denounce(talk: Talk) -> None:
    """The places that take a denunciation, and the way to speak in general terms instead."""
    talk.say("noi-nhan-don")
    talk.offer("go.feedback", "nut-gop-y-chung")


def erase_typed(talk: Talk) -> None:
    """It was never kept; the phone's own copy, where the channel has one, goes as well."""
    talk.say("da-xoa-vua-nhap")
    talk.context.erase = True


FLOWS = (
    Flow("where-to-denounce", 1, where_to_denounce, Words("viec-noi-nhan-don")),
    Flow("erase-typed", 1, erase_typed, Words("viec-noi-nhan-don")),
)
