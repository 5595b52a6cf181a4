"""Raw events, as Zalo brings them, with what each means to us. The label says what it is."""

from typing import Any, NamedTuple

from bot.channels.spool import Spooled
from bot.channels.zalo_oa.decode import Receipt
from handlers.messages import Incoming, Kind
from tests.emulators.zalo_oa.emulator import OA_ID

Raw = dict[str, Any]
PERSON, MSG, STAMP = "246845883529197922", "96d3cdf3af150460909", "1764057600000"
URL = "https://f20-zpc.zdn.vn/a/b.jpg"


class Means(NamedTuple):
    kind: Kind
    text: str = ""
    tap: str = ""
    file: str = ""
    event_id: str = MSG

    def spooled(self, number: int = 0) -> Spooled:
        event_id = f"{self.event_id}{f'+{number}' if number else ''}"
        incoming = Incoming("zalo-oa", PERSON, event_id, self.kind, self.text, self.tap)
        return Spooled(incoming, self.file, URL if self.file else "")


def event(name: str, **more: Any) -> Raw:
    about = {"app_id": "4242424242", "user_id_by_app": "55", "event_name": name, "timestamp": STAMP}
    return about | {"sender": {"id": PERSON}, "recipient": {"id": OA_ID}} | more


def said(kind: str, **message: Any) -> Raw:
    return event(f"user_send_{kind}", message={"msg_id": MSG} | message)


def attached(kind: str, of: str = "", text: str | None = None, **payload: Any) -> Raw:
    words = {} if text is None else {"text": text}
    return said(of or kind, attachments=[{"type": kind, "payload": payload}], **words)


def by_follower(name: str, **more: Any) -> Raw:
    about = {"app_id": "4242424242", "user_id_by_app": "55", "event_name": name, "timestamp": STAMP}
    return about | {"follower": {"id": PERSON}, "oa_id": OA_ID, "source": "oa_profile"} | more


def card(**payload: Any) -> Raw:
    description = '{"phone":"0912000111","qrCodeUrl":"https://qr"}'
    base = {"thumbnail": URL, "description": description, "url": "https://zalo.me/0912000111"}
    return attached("link", "business_card", "", **(base | payload))


FOLLOWED = f"followed:{PERSON}:{STAMP}"
UNFOLLOWED = f"unfollowed:{PERSON}:{STAMP}"
INFO = f"user_submit_info:{PERSON}:{STAMP}"
PLACE = {"latitude": "21.386", "longitude": "103.02"}
PHOTO, VOICE = Means(Kind.PHOTO, file="photo"), Means(Kind.VOICE, file="voice")

TAKEN: dict[str, tuple[Raw, Means]] = {
    "words": (said("text", text="Đường lầy lội"), Means(Kind.TEXT, "Đường lầy lội")),
    "words with a NUL": (said("text", text="a\0b"), Means(Kind.TEXT, "ab")),
    "words apart from their marks": (said("text", text="Đu\u031bo\u031b\u0300ng"), Means(Kind.TEXT, "Đu\u031bo\u031b\u0300ng")),
    "words that quote a message": (
        said("text", text="có", quote_msg_id="a8d3cdf3af15"), Means(Kind.TEXT, "có")
    ),
    "a message brought again": (said("text", text="x") | {"num_retry": 3}, Means(Kind.TEXT, "x")),
    "a timestamp that is a number": (
        said("text", text="x") | {"timestamp": 1764057600000}, Means(Kind.TEXT, "x")
    ),
    "a sender whose id is a number": (
        said("text", text="x") | {"sender": {"id": int(PERSON)}}, Means(Kind.TEXT, "x")
    ),
    "an account that is named as oa_id": (
        said("text", text="x") | {"recipient": {}, "oa_id": OA_ID}, Means(Kind.TEXT, "x")
    ),
    "a number of a menu": (said("text", text="2"), Means(Kind.TEXT, "2")),
    "an empty text": (said("text", text=""), Means(Kind.UNSUPPORTED)),
    "no text": (said("text"), Means(Kind.UNSUPPORTED)),
    "a tap": (said("text", text="#nc:q.1.0"), Means(Kind.TAP, tap="q.1.0")),
    "a tap of the menu": (said("text", text="#nc:go.feedback"), Means(Kind.TAP, tap="go.feedback")),
    "a tap with blanks": (said("text", text="#nc:go feedback"), Means(Kind.TEXT, "#nc:go feedback")),
    "a tap that is too long": (said("text", text="#nc:" + "x" * 61), Means(Kind.TEXT, "#nc:" + "x" * 61)),
    "a tap without a tag": (said("text", text="#nc:"), Means(Kind.TEXT, "#nc:")),
    "a tap within words": (said("text", text="bấm #nc:back"), Means(Kind.TEXT, "bấm #nc:back")),
    "start, typed": (said("text", text="/start"), Means(Kind.START)),
    "start with a code": (said("text", text="/start i_7K4M-92"), Means(Kind.START, "i_7K4M-92")),
    "start with words": (said("text", text="/start xin chào"), Means(Kind.TEXT, "/start xin chào")),
    "a photo": (attached("image", url=URL, thumbnail="https://t"), PHOTO),
    "a photo with words": (attached("image", "", "Mương vỡ", url=URL), PHOTO._replace(text="Mương vỡ")),
    "a photo without an address": (attached("image"), Means(Kind.LOST)),
    "a photo without attachments": (said("image"), Means(Kind.LOST)),
    "a recording": (attached("audio", url=URL), VOICE),
    "a recording with words": (attached("audio", "", "nghe giúp", url=URL), VOICE._replace(text="nghe giúp")),
    "a recording without an address": (attached("audio", size="2"), Means(Kind.LOST)),
    "a recording without attachments": (said("audio", attachments=[]), Means(Kind.LOST)),
    "a file that is a recording": (attached("file", url=URL, name="ghi am.m4a", type="m4a"), VOICE),
    "a file that is a recording by its name": (attached("file", url=URL, name="GHI.MP3"), VOICE),
    "a file that is a photo": (attached("file", url=URL, name="a.jpg", type="jpg"), PHOTO),
    "a file that is a photo by its type": (attached("file", url=URL, name="a", type="image/png"), PHOTO),
    "a document": (attached("file", url=URL, name="don.pdf", type="pdf", size="9"), Means(Kind.UNSUPPORTED)),
    "a file of no name": (attached("file", url=URL), Means(Kind.UNSUPPORTED)),
    "a file that is nothing": (said("file"), Means(Kind.UNSUPPORTED)),
    "a link with words": (
        attached("link", "", "xem cái này", url="https://a.vn", description="b"),
        Means(Kind.TEXT, "xem cái này"),
    ),
    "a link alone": (attached("link", url="https://a.vn"), Means(Kind.UNSUPPORTED)),
    "a video": (attached("video", url=URL, thumbnail="https://t"), Means(Kind.UNSUPPORTED)),
    "a sticker": (attached("sticker", id="1", url=URL), Means(Kind.UNSUPPORTED)),
    "a picture that moves": (attached("gif", url=URL, thumbnail="https://t"), Means(Kind.UNSUPPORTED)),
    "a place, attached": (attached("location", coordinates=PLACE), Means(Kind.LOCATION)),
    "a place in the message": (said("location", location=PLACE), Means(Kind.LOCATION)),
    "a place that says nothing": (said("location"), Means(Kind.LOCATION)),
    "a place brought as a text": (said("text", text="", location=PLACE), Means(Kind.LOCATION)),
    "a place brought as another kind": (attached("location", "hologram", coordinates=PLACE), Means(Kind.LOCATION)),
    "another person's card": (card(), Means(Kind.UNSUPPORTED)),
    "a card with a number of somebody": (card(phone="0912000111"), Means(Kind.UNSUPPORTED)),
    "another person's card with their id": (card(phone="0912000111", user_id="9"), Means(Kind.UNSUPPORTED)),
    "one's own card": (card(phone="0912 000 111", user_id=PERSON), Means(Kind.CONTACT, "0912000111")),
    "one's own card without a number": (card(user_id=PERSON), Means(Kind.UNSUPPORTED)),
    "a kind that comes after us": (said("hologram", text="x"), Means(Kind.UNSUPPORTED)),
    "followed": (by_follower("follow"), Means(Kind.FOLLOWED, event_id=FOLLOWED)),
    "unfollowed": (by_follower("unfollow"), Means(Kind.UNFOLLOWED, event_id=UNFOLLOWED)),
    "followed, with the moment as a number": (
        by_follower("follow", timestamp=int(STAMP)), Means(Kind.FOLLOWED, event_id=FOLLOWED)
    ),
    "their own number, submitted": (
        event("user_submit_info", info={"name": "x", "phone": "84912000111", "address": "bản"}),
        Means(Kind.CONTACT, "84912000111", event_id=INFO),
    ),
    "a submitted number that is a number": (
        event("user_submit_info", info={"phone": 84912000111}),
        Means(Kind.CONTACT, "84912000111", event_id=INFO),
    ),
    "submitted without a number": (
        event("user_submit_info", info={"name": "x"}), Means(Kind.UNSUPPORTED, event_id=INFO)
    ),
    "submitted nothing": (event("user_submit_info"), Means(Kind.UNSUPPORTED, event_id=INFO)),
}  # fmt: skip

RECEIPTS: dict[str, tuple[Raw, Receipt]] = {
    "arrived": (event("user_received_message", message={"msg_id": "a1"}), Receipt("received", ("a1",))),
    "looked at": (event("user_seen_message", message={"msg_id": "a1"}), Receipt("seen", ("a1",))),
    "several looked at": (
        event("user_seen_message", message={"msg_ids": ["a1", "a2", "a1"]}),
        Receipt("seen", ("a1", "a2")),
    ),
    "arrived, told with the account as its sender": (
        event("user_received_message", message={"msg_id": "a1"}, sender={"id": OA_ID}, recipient={"id": PERSON}),
        Receipt("received", ("a1",)),
    ),
}  # fmt: skip

PASSED_OVER: dict[str, Raw] = {
    **{
        f"an echo of our own {kind}": event(
            f"oa_send_{kind}", sender={"id": OA_ID}, recipient={"id": PERSON},
            message={"msg_id": "a1", "text": "x"},
        )
        for kind in ("text", "image", "list", "gif", "file", "sticker", "template")
    },
    "words to another account of the app": said("text", text="x") | {"recipient": {"id": "77"}},
    "a follower of another account": by_follower("follow", oa_id="77"),
    "somebody without an account of Zalo": event("anonymous_send_text", message={"msg_id": "1", "text": "x"}),
    "a reaction": event("user_reacted_message", message={"msg_id": "a1", "react_icon": "/-heart"}),
    "a click on chat": event("user_click_chatnow"),
    "a change of a template": event("change_template_status", template_id="1"),
    "a kind of event that comes after us": event("hologram"),
    "no kind of event": {"app_id": "1", "timestamp": STAMP},
    "nothing at all": {},
}  # fmt: skip

BROKEN: dict[str, Any] = {
    "a list": [],
    "a text": "xin chào",
    "nothing": None,
    "a kind that is a number": {"event_name": 3},
    "words of nobody": said("text", text="xin chào") | {"sender": None},
    "a sender that is a text": said("text", text="xin chào") | {"sender": "x"},
    "a sender without an id": said("text", text="xin chào") | {"sender": {}},
    "a sender whose id is not one": said("text", text="x") | {"sender": {"id": "a b"}},
    "a message without its id": event("user_send_text", message={"text": "xin chào"}),
    "an id that is true": event("user_send_text", message={"text": "x", "msg_id": True}),
    "no message": event("user_send_text"),
    "a message that is a list": event("user_send_text", message=["x"]),
    "words that are a number": said("text", text=3),
    "attachments that are an object": said("image", attachments={"url": URL}),
    "an attachment that is a text": said("image", attachments=["xin chào"]),
    "an address that is a number": said("image", attachments=[{"payload": {"url": 3}}]),
    "a payload that is a text": said("audio", attachments=[{"payload": "xin chào"}]),
    "a follower without an id": by_follower("follow", follower={}),
    "a follower at no moment": by_follower("follow", timestamp=None),
    "a receipt of nothing": event("user_seen_message", message={}),
    "receipts that are a text": event("user_seen_message", message={"msg_ids": "a1"}),
}
