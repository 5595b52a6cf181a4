"""Raw updates, as Telegram sends them, with what each means to us. The label says what it is."""

from typing import Any, NamedTuple

from bot.channels.telegram.contents import Fetch
from handlers.messages import Kind

Raw = dict[str, Any]
PERSON: Raw = {"id": 700, "is_bot": False, "first_name": "Dế", "last_name": "Mùa A"}
CHAT: Raw = {"id": 700, "type": "private", "first_name": "Dế", "last_name": "Mùa A"}
BOT: Raw = {"id": 4242, "is_bot": True, "first_name": "Nhịp Cầu", "username": "nhip_cau_bot"}
GROUP: Raw = {"id": -100700, "type": "supergroup", "title": "Bản Nà Tấu"}
FILE: Raw = {"file_id": "AwACAg", "file_unique_id": "AgAD", "file_size": 4096}
PLACE: Raw = {"latitude": 21.386, "longitude": 103.02}


class Means(NamedTuple):
    kind: Kind
    text: str = ""
    tap: str = ""
    fetch: Fetch | None = None
    tapped: str = ""


def message(**content: Any) -> Raw:
    return {"message_id": 12, "from": PERSON, "chat": CHAT, "date": 1795400000} | content


def said(**content: Any) -> Raw:
    return {"update_id": 5, "message": message(**content)}


def edited(**content: Any) -> Raw:
    return {"update_id": 5, "edited_message": message(edit_date=1795400060, **content)}


def tapped(**content: Any) -> Raw:
    asked = message(text="Chọn ạ") | {"from": BOT}
    query = {"id": "88", "from": PERSON, "message": asked, "chat_instance": "9", "data": "q.1.0"}
    return {"update_id": 5, "callback_query": query | content}


def membership(after: str, chat: Raw = CHAT) -> Raw:
    until = {"until_date": 0} if after == "kicked" else {}
    change = {
        "chat": chat,
        "from": PERSON,
        "date": 1795400000,
        "old_chat_member": {"user": BOT, "status": "member"},
        "new_chat_member": {"user": BOT, "status": after} | until,
    }
    return {"update_id": 5, "my_chat_member": change}


def size(width: int, height: int, name: str) -> Raw:
    return {"file_id": name, "file_unique_id": name, "width": width, "height": height}


VOICE = FILE | {"duration": 3, "mime_type": "audio/ogg"}
VIDEO = FILE | {"width": 640, "height": 360, "duration": 3}
NOTE = FILE | {"length": 240, "duration": 3}
STICKER = FILE | {
    "type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False
}  # fmt: skip
CONTACT: Raw = {"phone_number": "84912000111", "first_name": "Dế", "user_id": 700}
VENUE: Raw = {"location": PLACE, "title": "Nhà văn hóa bản", "address": "Nà Tấu"}
REPLIED = message(text="hỏi") | {"from": BOT}
GOT_VOICE = Fetch("voice", "AwACAg", 4096)

TAKEN: dict[str, tuple[Raw, Means]] = {
    "words": (said(text="Đường lầy lội"), Means(Kind.TEXT, "Đường lầy lội")),
    "words with a link and entities": (
        said(text="xem a.vn", entities=[{"type": "url", "offset": 4, "length": 4}]),
        Means(Kind.TEXT, "xem a.vn"),
    ),
    "words that answer a message": (said(text="có", reply_to_message=REPLIED), Means(Kind.TEXT, "có")),
    "words passed on from somebody": (
        said(text="nghe nói", forward_origin={"type": "hidden_user", "sender_user_name": "Ai", "date": 1}),
        Means(Kind.TEXT, "nghe nói"),
    ),
    "words with a NUL": (said(text="a\0b"), Means(Kind.TEXT, "ab")),
    "start": (said(text="/start"), Means(Kind.START)),
    "start through a link": (said(text="/start i_7K4M-92_x"), Means(Kind.START, "i_7K4M-92_x")),
    "start addressed to the bot": (said(text="/start@nhip_cau_bot i_7"), Means(Kind.START, "i_7")),
    "start with words that no link carries": (said(text="/start xin chào"), Means(Kind.START)),
    "start with a payload that is too long": (said(text="/start " + "a" * 65), Means(Kind.START)),
    "the menu command": (said(text="/menu"), Means(Kind.TEXT, "menu")),
    "the help command": (said(text="/HELP"), Means(Kind.TEXT, "trợ giúp")),
    "the stop command": (said(text="/stop"), Means(Kind.TEXT, "DỪNG")),
    "the cancel command": (said(text="/cancel"), Means(Kind.TEXT, "hủy")),
    "a command of nobody's": (said(text="/thoitiet mai"), Means(Kind.TEXT, "/thoitiet mai")),
    "a path": (said(text="/ 2 người"), Means(Kind.TEXT, "/ 2 người")),
    "a voice message": (said(voice=VOICE), Means(Kind.VOICE, fetch=GOT_VOICE)),
    "a voice message with a caption": (
        said(voice=VOICE, caption="nghe giúp"), Means(Kind.VOICE, "nghe giúp", fetch=GOT_VOICE)
    ),
    "an audio file": (said(audio=VOICE), Means(Kind.VOICE, fetch=GOT_VOICE)),
    "an audio file of untold size": (
        said(audio={"file_id": "x", "file_unique_id": "y", "duration": 1}),
        Means(Kind.VOICE, fetch=Fetch("voice", "x", None)),
    ),
    "a photo: the largest size": (
        said(photo=[size(90, 60, "small"), size(1280, 853, "large"), size(320, 213, "middle")]),
        Means(Kind.PHOTO, fetch=Fetch("photo", "large", None)),
    ),
    "a photo of an album, with its caption": (
        said(photo=[size(90, 60, "p")], caption="Mương vỡ", media_group_id="1"),
        Means(Kind.PHOTO, "Mương vỡ", fetch=Fetch("photo", "p", None)),
    ),
    "a place": (said(location=PLACE), Means(Kind.LOCATION)),
    "a place that moves": (said(location=PLACE | {"live_period": 900}), Means(Kind.LOCATION)),
    "a venue": (said(location=PLACE, venue=VENUE), Means(Kind.LOCATION)),
    "one's own number": (said(contact=CONTACT), Means(Kind.CONTACT, "84912000111")),
    "another person's number": (said(contact=CONTACT | {"user_id": 9}), Means(Kind.UNSUPPORTED)),
    "a number of nobody on Telegram": (
        said(contact={"phone_number": "1", "first_name": "x"}), Means(Kind.UNSUPPORTED)
    ),
    "a tap": (tapped(), Means(Kind.TAP, tap="q.1.0", tapped="88")),
    "a tap on a message too old to be shown": (
        tapped(message={"message_id": 1, "chat": CHAT, "date": 0}),
        Means(Kind.TAP, tap="q.1.0", tapped="88"),
    ),
    "a tap on a game": (
        {"update_id": 5, "callback_query": {
            "id": "88", "from": PERSON, "chat_instance": "9", "game_short_name": "co"}},
        Means(Kind.UNSUPPORTED, tapped="88"),
    ),
    "a changed message": (edited(text="Đường rất lầy"), Means(Kind.EDITED, "Đường rất lầy")),
    "a changed caption": (
        edited(photo=[size(9, 9, "p")], caption="Cầu"), Means(Kind.EDITED, "Cầu")
    ),
    "blocked": (membership("kicked"), Means(Kind.LEFT)),
    "unblocked": (membership("member"), Means(Kind.RETURNED)),
    "a sticker": (said(sticker=STICKER), Means(Kind.UNSUPPORTED)),
    "a video": (said(video=VIDEO, caption="xem"), Means(Kind.UNSUPPORTED)),
    "a round video": (said(video_note=NOTE), Means(Kind.UNSUPPORTED)),
    "an animation": (said(animation=VIDEO, document=FILE), Means(Kind.UNSUPPORTED)),
    "a document": (said(document=FILE | {"file_name": "don.pdf"}), Means(Kind.UNSUPPORTED)),
    "a die": (said(dice={"emoji": "🎲", "value": 3}), Means(Kind.UNSUPPORTED)),
    "a kind that comes after us": (said(hologram={"id": 1}), Means(Kind.UNSUPPORTED)),
    "a message that holds nothing": (said(), Means(Kind.UNSUPPORTED)),
}  # fmt: skip


def in_group(text: str, **more: Any) -> Raw:
    return {"update_id": 5, "message": message(text=text) | {"chat": GROUP} | more}


ANONYMOUS = {"from": BOT | {"id": 1087968824}, "sender_chat": GROUP}
OF_GROUPS: dict[str, tuple[Raw, Kind, str]] = {
    "a code": (in_group("/gan 7K4M-92QX-3FTH"), Kind.BIND, "7K4M-92QX-3FTH"),
    "a code in small letters and blanks": (
        in_group(" /GAN  7k4m 92qx 3fth "), Kind.BIND, "7k4m 92qx 3fth"
    ),
    "a code for the bot by name": (in_group("/gan@nhip_cau_bot 7K4M"), Kind.BIND, "7K4M"),
    "a link with a code": (in_group("/start@nhip_cau_bot 7K4M-92QX"), Kind.BIND, "7K4M-92QX"),
    "a code of an administrator who shows no name": (
        in_group("/gan 7K4M", **ANONYMOUS), Kind.BIND, "7K4M"
    ),
    "the bot is thrown out": (membership("kicked", GROUP), Kind.REMOVED, ""),
    "the bot has left": (membership("left", GROUP), Kind.REMOVED, ""),
    "the group becomes a supergroup": (
        {"update_id": 5, "message": message(migrate_to_chat_id=-100800) | {"chat": GROUP}},
        Kind.MOVED,
        "-100800",
    ),
}  # fmt: skip

PASSED_OVER: dict[str, Raw] = {
    "a code without a code in a group": in_group("/gan"),
    "a code of words in a group": in_group("/gan nhóm cho bản"),
    "a start in a group": in_group("/start@nhip_cau_bot"),
    "a start with words in a group": in_group("/start xin chao"),
    "another command in a group": in_group("/menu"),
    "a code after words in a group": in_group("bác viết /gan 7K4M"),
    "a code of another bot in a group": in_group("/gan 7K4M", **{"from": BOT | {"id": 9}}),
    "a photo in a group": {
        "update_id": 5, "message": message(photo=[size(9, 9, "p")]) | {"chat": GROUP}
    },
    "where a supergroup came from": {
        "update_id": 5, "message": message(migrate_from_chat_id=-9) | {"chat": GROUP}
    },
    "a code in a channel": {
        "update_id": 5,
        "message": message(text="/gan 7K4M") | {"chat": {"id": -1, "type": "channel", "title": "K"}},
    },
    "words in a group": {"update_id": 5, "message": message(text="chào") | {"chat": GROUP}},
    "a tap in a group": tapped(message=message(text="Chọn") | {"chat": GROUP}),
    "the bot is added to a group": membership("member", GROUP),
    "words of another bot": {"update_id": 5, "message": message(text="x") | {"from": BOT | {"id": 9}}},
    "changed words in a group": {
        "update_id": 5, "edited_message": message(text="x", edit_date=1) | {"chat": GROUP}
    },
    "a place that moved": edited(location=PLACE | {"live_period": 900}),
    "a pinned message": said(pinned_message=REPLIED),
    "the chat's timer": said(message_auto_delete_timer_changed={"message_auto_delete_time": 86400}),
    "a post of a channel": {
        "update_id": 5,
        "channel_post": {"message_id": 1, "date": 1, "text": "x", "chat": {"id": -1, "type": "channel", "title": "K"}},
    },
    "an inline query": {"update_id": 5, "inline_query": {"id": "1", "from": PERSON, "query": "", "offset": ""}},
    "a kind of update that comes after us": {"update_id": 5, "hologram": {"id": 1}},
    "nothing at all": {"update_id": 5},
}  # fmt: skip

BROKEN: dict[str, Any] = {
    "a list": [],
    "a text": "xin chào",
    "nothing": None,
    "no id": {"message": message(text="x")},
    "an id that is text": {"update_id": "5"},
    "an id that is true": {"update_id": True},
    "a message that is a number": {"update_id": 5, "message": 3},
    "a message without a chat": {"update_id": 5, "message": {"text": "x"}},
    "a chat without an id": {"update_id": 5, "message": {"chat": {"type": "private"}, "text": "x"}},
    "words that are a number": said(text=3),
    "a photo without sizes": said(photo=[]),
    "a photo whose sizes are not": said(photo=[3]),
    "a voice without a file": said(voice={}),
    "a tap of nobody": {"update_id": 5, "callback_query": {"id": "1", "data": "x"}},
    "a sender that is not": {"update_id": 5, "message": message(text="x") | {"from": 3}},
}
