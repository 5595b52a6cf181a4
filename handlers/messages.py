"""What comes in and what goes out, in terms that every channel shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Args = Mapping[str, Any]


class Kind(StrEnum):
    """What a person did."""

    TEXT = "text"
    TAP = "tap"  # pressed one of our buttons; `tap` is the tag that the button carried
    VOICE = "voice"
    PHOTO = "photo"
    START = "start"  # opened the talk, perhaps through a link; `text` is the link's payload
    LOCATION = "location"
    CONTACT = "contact"  # shared a telephone number; `text` is the number
    EDITED = "edited"  # changed an earlier message; `text` is the new wording
    LEFT = "left"  # blocked us
    RETURNED = "returned"  # unblocked us
    FOLLOWED = "followed"  # follows us on the platform: that agrees to nothing yet
    UNFOLLOWED = "unfollowed"  # left us by the platform's own way: they want nothing more from us
    UNSUPPORTED = "unsupported"  # a sticker, a video, a file …
    WITHHELD = "withheld"  # the platform says that they wrote, and not what
    LOST = "lost"  # a recording or a photo that could not be fetched
    BIND = "bind"  # in a group: binds it to a village; `text` is the code
    REMOVED = "removed"  # we were taken out of a group
    MOVED = "moved"  # a group goes on under another id; `text` is that id


OF_GROUPS = frozenset({Kind.BIND, Kind.REMOVED, Kind.MOVED})
"""What happens in a group. Nobody in it is known to us: the address is the group's."""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A recording or photo that a channel has fetched, cleaned and written to the media folder."""

    id: str
    kind: str  # voice | photo
    size: int  # bytes
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One event from a channel. (channel, event_id) is the channel's own name for it, for ever."""

    channel: str
    address: str  # the channel's id of the person
    event_id: str
    kind: Kind
    text: str = ""
    tap: str = ""
    media: MediaFile | None = None
    hint: str = (
        ""  # the language that their phone is set to, as a tag ("lo", "en-US"), if we are told
    )

    @property
    def words(self) -> str:
        """What was typed, beside a recording or a photo too; nothing for a tap or an edit."""
        return self.text if self.kind in {Kind.TEXT, Kind.VOICE, Kind.PHOTO} else ""

    @property
    def key(self) -> tuple[str, str]:
        return self.channel, self.event_id

    @property
    def who(self) -> tuple[str, str]:
        return self.channel, self.address


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence of the catalog with what goes into it. An argument may itself be `Words`."""

    key: str
    args: Args = field(default_factory=dict)


def literal(text: str, of: str = "") -> Words:
    """Words that are not the bot's own: a name of a village, what a person wrote.

    `of`: the hash of the Vietnamese text that these words render.
    """
    return Words("literal", {"text": text, "of": of} if of else {"text": text})


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be tapped: the value that the conversation gets, and what it is called."""

    value: str
    label: Words


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to a person: sentences, then the buttons under them as (tag, label).

    `media` names recordings and pictures that go with it: the id of a stored file, or
    "card:<edition id>" for a card that is drawn when it is first sent.
    `open`: words answer it too, so that a number is no button's; `freely`: words, a recording or a
    photo answer it too; `page` of its buttons, where they are a menu by number (`handlers.numbered`).
    """

    says: tuple[Words, ...]
    buttons: tuple[tuple[str, Words], ...] = ()
    media: tuple[str, ...] = ()
    forget: bool = False  # a channel that keeps the talk on the phone drops what came before
    aloud: bool = False  # what is recorded of it is heard, also by who does not want that of all
    fleeting: bool = False  # a channel that can deletes it from the phone after a while
    open: bool = False
    freely: bool = False
    page: int = 0

    def as_json(self) -> dict[str, Any]:
        return {
            "says": [_pack(words) for words in self.says],
            "buttons": pack_buttons(self.buttons),
            "media": list(self.media),
            "forget": self.forget,
            "aloud": self.aloud,
            "fleeting": self.fleeting,
            **({"open": True} if self.open else {}),
            **({"freely": True} if self.freely else {}),
            **({"page": self.page} if self.page else {}),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Outgoing":
        return cls(
            tuple(_unpack(words) for words in data["says"]),
            unpack_buttons(data["buttons"]),
            tuple(data["media"]),
            data["forget"],
            aloud=data.get("aloud", False),
            fleeting=data.get("fleeting", False),
            open=data.get("open", False),
            freely=data.get("freely", False),
            page=data.get("page", 0),
        )


def pack_buttons(buttons: Sequence[tuple[str, Words]]) -> list[list[Any]]:
    """As JSON has them."""
    return [[tag, _pack(label)] for tag, label in buttons]


def unpack_buttons(data: Sequence[Sequence[Any]]) -> tuple[tuple[str, Words], ...]:
    return tuple((tag, _unpack(label)) for tag, label in data)


def _pack(words: Words) -> list[Any]:
    args = {
        name: {"words": _pack(value)} if isinstance(value, Words) else value
        for name, value in words.args.items()
    }
    return [words.key, args]


def _unpack(data: list[Any]) -> Words:
    key, packed = data
    args = {
        name: _unpack(value["words"]) if isinstance(value, dict) else value
        for name, value in packed.items()
    }
    return Words(key, args)
