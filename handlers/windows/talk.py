"""What was missed is read: a tap, and the notices come as they would have come."""

from handlers.conversation import Flow, Talk
from handlers.messages import Words
from handlers.windows.missed import send_missed


def read_missed(talk: Talk) -> None:
    sent = talk.do(send_missed)
    talk.say("tin-bo-lo-gui" if sent["so"] else "tin-bo-lo-het", so=sent["so"])


FLOWS = (Flow("missed", 1, read_missed, Words("viec-xem-tin-bo-lo")),)
