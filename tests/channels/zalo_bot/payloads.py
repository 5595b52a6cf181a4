"""Raw events, as Zalo sends them or might, with what each means to us. The label says what it is."""

from typing import Any, NamedTuple

from handlers.messages import Kind

Raw = dict[str, Any]
ID = "6ede9afa66b88fe6d6a9"
MESSAGE = "2d758cb5e222177a4e35"
SENDER: Raw = {"id": ID, "display_name": "Ăm", "is_bot": False}
CHAT: Raw = {"id": ID, "chat_type": "PRIVATE"}
PHOTO = "https://f.zpg.zdn.vn/a/1.jpg"
VOICE = "https://voice.zdn.vn/a/1.aac"


class Means(NamedTuple):
    kind: Kind
    text: str = ""
    url: str = ""
    address: str = ID
    event_id: str | None = MESSAGE  # None: a name of our own


def message(**content: Any) -> Raw:
    return {
        "message_id": MESSAGE, "from": SENDER, "chat": CHAT, "date": 1750316131602
    } | content  # fmt: skip


def event(kind: str, **content: Any) -> Raw:
    return {"event_name": f"message.{kind}.received", "message": message(**content)}


def without(event: Raw, *names: str) -> Raw:
    left = {k: v for k, v in event["message"].items() if k not in names}
    return event | {"message": left}


def documented(event: Raw) -> Raw:
    return {"ok": True, "result": event}


WORDS = event("text", text="Đường lầy lội")
BARE: Raw = {"event_name": "message.unsupported.received"}

TAKEN: dict[str, tuple[Raw, Means]] = {
    # words
    "words, flat, as seen live": (WORDS, Means(Kind.TEXT, "Đường lầy lội")),
    "words, in the documented envelope": (documented(WORDS), Means(Kind.TEXT, "Đường lầy lội")),
    "words, in an envelope that says it is not ok": (
        {"ok": False, "result": WORDS}, Means(Kind.TEXT, "Đường lầy lội")
    ),
    "words, in an envelope without ok": ({"result": WORDS}, Means(Kind.TEXT, "Đường lầy lội")),
    "words, with fields that do not exist yet": (
        WORDS | {"version": 2, "app": {"x": [1]}}, Means(Kind.TEXT, "Đường lầy lội")
    ),
    "a digit of a menu": (event("text", text="2"), Means(Kind.TEXT, "2")),
    "a digit with full width": (event("text", text="２"), Means(Kind.TEXT, "２")),
    "words of several lines": (event("text", text="một\nhai"), Means(Kind.TEXT, "một\nhai")),
    "decomposed words": (event("text", text="Đươ\u0300ng"), Means(Kind.TEXT, "Đươ\u0300ng")),
    "words with an emoji": (event("text", text="vâng 🙏"), Means(Kind.TEXT, "vâng 🙏")),
    "words with NUL": (event("text", text="a\0b"), Means(Kind.TEXT, "ab")),
    "words with half a surrogate": (event("text", text="a\ud800b"), Means(Kind.TEXT, "ab")),
    "words of 2,000 letters": (event("text", text="ơ" * 2000), Means(Kind.TEXT, "ơ" * 2000)),
    "the code of an invitation": (
        event("text", text="148 291 300 677 125 439"), Means(Kind.TEXT, "148 291 300 677 125 439")
    ),
    "words that quote a message": (
        event("text", text="có", quote_message={"message_id": "x", "text": "hỏi"}),
        Means(Kind.TEXT, "có"),
    ),
    "words that mention": (event("text", text="@bot ơi", mentions=[{"u": 1}]), Means(Kind.TEXT, "@bot ơi")),
    "words with a date in seconds": (event("text", text="a", date=1750316131), Means(Kind.TEXT, "a")),
    "words with a date as text": (event("text", text="a", date="1750316131602"), Means(Kind.TEXT, "a")),
    "words without a date": (without(WORDS, "date"), Means(Kind.TEXT, "Đường lầy lội")),
    "words without a chat": (without(WORDS, "chat"), Means(Kind.TEXT, "Đường lầy lội")),
    "words without a sender": (without(WORDS, "from"), Means(Kind.TEXT, "Đường lầy lội")),
    "words from who has no name": (
        event("text", text="a", **{"from": {"id": ID}}), Means(Kind.TEXT, "a")
    ),
    "words in a chat of no kind": (event("text", text="a", chat={"id": ID}), Means(Kind.TEXT, "a")),
    "words in a chat whose kind is in small letters": (
        event("text", text="a", chat={"id": ID, "chat_type": "private"}), Means(Kind.TEXT, "a")
    ),
    "words in a chat whose kind is called type": (
        event("text", text="a", chat={"id": ID, "type": "PRIVATE"}), Means(Kind.TEXT, "a")
    ),
    "words with ids that are numbers": (
        event("text", text="a", message_id=77, chat={"id": 88, "chat_type": "PRIVATE"}),
        Means(Kind.TEXT, "a", address="88", event_id="77"),
    ),
    "words whose chat and sender differ: we answer the chat": (
        event("text", text="a", chat={"id": "c0ffee", "chat_type": "PRIVATE"}),
        Means(Kind.TEXT, "a", address="c0ffee"),
    ),
    "words whose message has no id": (
        without(WORDS, "message_id"), Means(Kind.TEXT, "Đường lầy lội", event_id=None)
    ),
    "words whose message has an empty id": (
        event("text", text="a", message_id=""), Means(Kind.TEXT, "a", event_id=None)
    ),
    "words whose message has an id that is too long": (
        event("text", text="a", message_id="a" * 81), Means(Kind.TEXT, "a", event_id=None)
    ),
    "words that are empty": (event("text", text=""), Means(Kind.WITHHELD)),
    "words that are blank": (event("text", text=" \n"), Means(Kind.WITHHELD)),
    "words that are missing": (event("text"), Means(Kind.WITHHELD)),
    "words that are a number": (event("text", text=5), Means(Kind.WITHHELD)),
    "words that are null": (event("text", text=None), Means(Kind.WITHHELD)),
    # pictures
    "a picture, as documented": (event("image", photo=PHOTO), Means(Kind.PHOTO, url=PHOTO)),
    "a picture, as seen live": (event("image", photo_url=PHOTO), Means(Kind.PHOTO, url=PHOTO)),
    "a picture, both ways": (
        event("image", photo="https://a.vn/x", photo_url=PHOTO), Means(Kind.PHOTO, url=PHOTO)
    ),
    "a picture with a caption": (
        event("image", photo_url=PHOTO, caption="Cầu treo"), Means(Kind.PHOTO, "Cầu treo", PHOTO)
    ),
    "a picture with a caption that is null": (
        event("image", photo_url=PHOTO, caption=None), Means(Kind.PHOTO, url=PHOTO)
    ),
    "a picture in the envelope": (
        documented(event("image", photo=PHOTO)), Means(Kind.PHOTO, url=PHOTO)
    ),
    "a picture called url": (event("image", url=PHOTO), Means(Kind.PHOTO, url=PHOTO)),
    "a picture without an address": (event("image"), Means(Kind.LOST)),
    "a picture whose address is empty": (event("image", photo_url=""), Means(Kind.LOST)),
    "a picture whose address is a list": (event("image", photo=[PHOTO]), Means(Kind.LOST)),
    # recordings
    "a recording": (event("voice", voice_url=VOICE), Means(Kind.VOICE, url=VOICE)),
    "a recording in the envelope": (
        documented(event("voice", voice_url=VOICE)), Means(Kind.VOICE, url=VOICE)
    ),
    "a recording called voice": (event("voice", voice=VOICE), Means(Kind.VOICE, url=VOICE)),
    "a recording called url": (event("voice", url=VOICE), Means(Kind.VOICE, url=VOICE)),
    "a recording with words beside": (
        event("voice", voice_url=VOICE, caption="nghe giúp"), Means(Kind.VOICE, "nghe giúp", VOICE)
    ),
    "a recording without an address": (event("voice"), Means(Kind.LOST)),
    # what cannot be taken
    "a sticker": (
        event("sticker", sticker="bfe458bf64fa8da4d4eb", url="https://a.vn/s"), Means(Kind.UNSUPPORTED)
    ),
    "a sticker without anything": (event("sticker"), Means(Kind.UNSUPPORTED)),
    # what Zalo withholds
    "withheld, with a message": (event("unsupported"), Means(Kind.WITHHELD)),
    "withheld, in the envelope": (documented(event("unsupported")), Means(Kind.WITHHELD)),
    "withheld, with words all the same": (event("unsupported", text="a"), Means(Kind.WITHHELD)),
    "withheld, without a message, sender beside": (
        BARE | {"from": SENDER}, Means(Kind.WITHHELD, event_id=None)
    ),
    "withheld, without a message, chat beside": (
        BARE | {"chat": CHAT}, Means(Kind.WITHHELD, event_id=None)
    ),
    "withheld, without a message, called sender": (
        BARE | {"sender": {"id": ID}}, Means(Kind.WITHHELD, event_id=None)
    ),
    "withheld, with a message that is null": (
        BARE | {"message": None, "from": SENDER}, Means(Kind.WITHHELD, event_id=None)
    ),
    "withheld, with its id beside": (
        BARE | {"from": SENDER, "message_id": "77aa"}, Means(Kind.WITHHELD, event_id="77aa")
    ),
}  # fmt: skip

PASSED_OVER: dict[str, Raw] = {
    "a kind that does not exist yet": event("location", location={"latitude": 21.4}),
    "a reaction": {"event_name": "message.reaction.received", "message": message(emoji="👍")},
    "an event of another kind": {"event_name": "bot.joined", "message": message()},
    "an event without a name": {"message": message(text="a")},
    "an event whose name is a number": {"event_name": 5, "message": message(text="a")},
    "nothing at all": {},
    "an answer that only says ok": {"ok": True},
    "words in a group": event("text", text="a", chat={"id": "9", "chat_type": "GROUP"}),
    "words in a group, in the envelope": documented(
        event("text", text="a", chat={"id": "9", "chat_type": "GROUP"})
    ),
    "withheld in a group": event("unsupported", chat={"id": "9", "chat_type": "GROUP"}),
    "words of a bot": event("text", text="a", **{"from": SENDER | {"is_bot": True}}),
}

OF_NOBODY: dict[str, Raw] = {
    "withheld, with nothing else": BARE,
    "withheld, with nothing else, in the envelope": documented(BARE),
    "withheld, with an empty message": BARE | {"message": {}},
    "withheld, with a chat without an id": BARE | {"message": {"chat": {}}},
    "words without sender and chat": without(WORDS, "from", "chat"),
    "words whose ids are lists": event("text", text="a", chat={"id": [1]}, **{"from": {"id": {}}}),
    "words whose ids are too long": event(
        "text", text="a", chat={"id": "a" * 81}, **{"from": None}
    ),
}

UNREADABLE: dict[str, Any] = {
    "a list": [WORDS],
    "text": "message",
    "a number": 5,
    "null": None,
    "an envelope around null": {"ok": True, "result": None},
    "an envelope around a list": {"ok": True, "result": [WORDS]},
}
