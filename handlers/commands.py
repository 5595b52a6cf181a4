"""Words that mean the same at any moment, whatever is being asked."""

from enum import StrEnum

from handlers.answers import fold, tidy
from handlers.messages import Incoming, Kind


class Command(StrEnum):
    STOP = "stop"
    SUBSCRIBE = "subscribe"
    MENU = "menu"
    BACK = "back"
    CANCEL = "cancel"
    MY_DATA = "my-data"
    CHANNELS = "channels"


_EXACT = {  # with their diacritics: "dừng" is not "đúng", which people also type as "dung"
    "dừng": Command.STOP,
    "dừng lại": Command.STOP,
    "dừng tin": Command.STOP,
    "dừng nhận tin": Command.STOP,
}
_FOLDED = {
    "stop": Command.STOP,
    "dung nhan tin": Command.STOP,
    "huy nhan tin": Command.STOP,
    "ngung nhan tin": Command.STOP,
    "nhan tin": Command.SUBSCRIBE,
    "nhan lai tin": Command.SUBSCRIBE,
    "menu": Command.MENU,
    "trang chu": Command.MENU,
    "ve dau": Command.MENU,
    "tro giup": Command.MENU,
    "help": Command.MENU,
    "bat dau": Command.MENU,
    "start": Command.MENU,
    "quay lai": Command.BACK,
    "lui lai": Command.BACK,
    "lui": Command.BACK,
    "back": Command.BACK,
    "huy": Command.CANCEL,
    "huy bo": Command.CANCEL,
    "thoi": Command.CANCEL,
    "thoi khong gui": Command.CANCEL,
    "cancel": Command.CANCEL,
    "du lieu cua toi": Command.MY_DATA,
    "noi kenh": Command.CHANNELS,
    "noi them kenh": Command.CHANNELS,
    "kenh cua toi": Command.CHANNELS,
}


def command_of(incoming: Incoming) -> Command | None:
    """The command that a message is, if it is one and nothing else."""
    if incoming.kind is Kind.TAP:
        return Command(incoming.tap) if incoming.tap in _TAPS else None
    if incoming.kind is not Kind.TEXT:
        return None
    if incoming.text.strip(" .!") == "DUNG":  # typed in capitals, as the consent text tells
        return Command.STOP
    return _EXACT.get(tidy(incoming.text)) or _FOLDED.get(fold(incoming.text))


_TAPS = frozenset(Command)
