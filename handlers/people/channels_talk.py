"""«Kênh của tôi»: to join another channel, to choose where notices come, to let a channel go."""

from handlers.conversation import Flow, Talk
from handlers.messages import Choice, Words, literal
from handlers.people import channel_codes, channels

ADD = Choice("add", Words("nk-nut-noi-them"))
PLACE = Choice("place", Words("nk-nut-noi-nhan"))
CUT = Choice("cut", Words("nk-nut-bo-noi"))
REFUSALS = {
    channels.WRONG: "nk-ma-sai",
    channels.TOO_OFTEN: "nk-thu-nhieu",
    channels.SAME: "nk-da-noi-roi",
    channels.OF_STAFF: "nk-can-bo",
}


def my_channels(talk: Talk) -> None:
    found = talk.look(channels.mine)
    more = (PLACE, CUT) if len(found) > 1 else ()
    if not more:
        _add(talk)
        return
    told = next((one["kenh"] for one in found if one["told"]), "")
    wanted = talk.choose("nk-kenh-dang-co", (ADD, *more), kenh=_listed(found), noi=told)
    if wanted == "add":
        _add(talk)
    elif wanted == "place":
        _choose_place(talk)
    else:
        _cut(talk)


def _listed(found: list[dict[str, object]]) -> str:
    return ", ".join(str(one["kenh"]) for one in found)


def _add(talk: Talk) -> None:
    if talk.look(channels.is_staff_s):
        talk.say("nk-can-bo")
        return
    minutes = int(channel_codes.LIFE.total_seconds() // 60)
    talk.say("nk-ma", ma=talk.do(channel_codes.new), phut=minutes)


def join_channel(talk: Talk, token_hash: str) -> None:
    """A code was typed here: says what would be joined, and joins it on a yes."""
    found = talk.do(channels.offered, token_hash)
    if "refused" in found:
        talk.say(REFUSALS[found["refused"]])
        return
    if not talk.confirm("nk-hoi-noi", yes="nk-nut-noi", no="nk-nut-khong-noi", **found):
        talk.say("nk-khong-noi")
        return
    if not talk.do(channels.join, token_hash):
        talk.say("nk-ma-sai")
        return
    talk.say("nk-da-noi", kenh=found["kenh"])
    _choose_place(talk)


def _choose_place(talk: Talk) -> None:
    found = talk.look(channels.mine)
    if len(found) > 1:
        offered = [Choice(str(one["id"]), literal(str(one["kenh"]))) for one in found]
        chosen = int(talk.choose("nk-hoi-noi-nhan", offered))
        talk.say("nk-da-chon-noi", kenh=talk.do(channels.prefer, chosen))


def _cut(talk: Talk) -> None:
    others = [one for one in talk.look(channels.mine) if not one["here"]]
    offered = [Choice(str(one["id"]), literal(str(one["kenh"]))) for one in others]
    chosen = offered[0].value if len(offered) == 1 else talk.choose("nk-hoi-bo-kenh", offered)
    unlink(talk, chosen)


def unlink(talk: Talk, address: str) -> None:
    """«Không phải tôi», or chosen from the list."""
    number = int(address) if address.isascii() and address.isdigit() and len(address) < 16 else 0
    name = talk.look(channels.other, number)
    if name is None:
        talk.say("nk-khong-con-noi")
    elif talk.confirm("nk-hoi-bo", yes="nk-nut-bo", no="nk-nut-giu", kenh=name):
        talk.do(channels.unlink, number)
        talk.say("nk-da-bo", kenh=name)
    else:
        talk.say("nk-van-noi")


FLOWS = (
    Flow("channels", 1, my_channels, Words("nk-viec-kenh")),
    Flow("join-channel", 1, join_channel, Words("nk-viec-noi")),
    Flow("unlink", 1, unlink, Words("nk-viec-bo")),
)
