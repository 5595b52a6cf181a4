"""A rendered message in, the request of the Bot API out."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels import uploading
from bot.channels.base import Attachment, Rendered
from bot.delivery.failures import Failure, SendFailed
from storage.media import MediaFolder
from tests.channels.telegram.channels import channel_over
from tests.channels.telegram.samples import JPEG, OGG
from tests.emulators.telegram import Fault, telegram

MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC)
KEYS = (("q.1.0", "Đồng ý"), ("q.1.1", "Không"))
BOARD = {
    "inline_keyboard": [
        [{"text": "Đồng ý", "callback_data": "q.1.0"}],
        [{"text": "Không", "callback_data": "q.1.1"}],
    ]
}
QUIET = {"link_preview_options": {"is_disabled": True}}
VOICE, PHOTO = Attachment("voice", "voice-file"), Attachment("photo", "photo-file")

Expected = list[tuple[str, dict[str, Any]]]

SENT: dict[str, tuple[Rendered, Expected]] = {
    "words": (Rendered("Chào ạ"), [("sendmessage", {"text": "Chào ạ"} | QUIET)]),
    "words that look like HTML": (
        Rendered("a < b & <b>"), [("sendmessage", {"text": "a < b & <b>"} | QUIET)]
    ),
    "words with buttons, one a row": (
        Rendered("Đồng ý không?", KEYS),
        [("sendmessage", {"text": "Đồng ý không?", "reply_markup": BOARD} | QUIET)],
    ),
    "a recording with its words and buttons": (
        Rendered("Nghe ạ", KEYS, (VOICE,)),
        [("sendvoice", {"caption": "Nghe ạ", "reply_markup": BOARD})],
    ),
    "a photo alone": (Rendered("", (), (PHOTO,)), [("sendphoto", {})]),
    "a photo and a recording": (
        Rendered("Đây ạ", KEYS, (PHOTO, VOICE)),
        [("sendphoto", {}), ("sendvoice", {"caption": "Đây ạ", "reply_markup": BOARD})],
    ),
    "words too long for a caption": (
        Rendered("ố" * 1025, KEYS, (VOICE,)),
        [
            ("sendvoice", {}),
            ("sendmessage", {"text": "ố" * 1025, "reply_markup": BOARD} | QUIET),
        ],
    ),
    "the longest message": (
        Rendered("ố" * 4096), [("sendmessage", {"text": "ố" * 4096} | QUIET)]
    ),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A media folder with one recording and one photo of known names."""
    media = MediaFolder(tmp_path)
    for name, data in (("voice-file", OGG), ("photo-file", JPEG)):
        media.path(media.write(data, MIDNIGHT)).rename(media.path(name))
    return tmp_path


@pytest.mark.parametrize(("message", "expected"), SENT.values(), ids=SENT)
async def test_each_message_becomes_its_requests(
    message: Rendered, expected: Expected, folder: Path
) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        await channel.send(str(person.id), message)
        sent = [
            (call.method, {name: call.structure(name) if name == "reply_markup" else value
                           for name, value in call.fields.items()
                           if name not in {"chat_id", "voice", "photo"}})
            for call in api.calls
        ]  # fmt: skip
        assert sent == expected
        assert {call.number("chat_id") for call in api.calls} == {person.id}


async def test_text_goes_as_json_and_a_file_as_multipart(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        await channel.send(str(person.id), Rendered("một"))
        await channel.send(str(person.id), Rendered("hai", (), (VOICE,)))
        assert [call.form for call in api.calls] == ["json", "multipart"]
        (upload,) = api.calls[-1].uploads.values()
        assert (upload.name, upload.data) == ("voice.ogg", OGG)


async def test_a_file_is_uploaded_once_and_then_named(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        people = [api.person(f"người {n}") for n in range(3)]
        for person in people:
            person.opens()
            await channel.send(str(person.id), Rendered("", (), (PHOTO,)))
        assert [bool(call.uploads) for call in api.asked("sendPhoto")] == [True, False, False]
        assert all(person.sees()[0]["photo"] for person in people)


async def test_a_file_that_telegram_has_forgotten_is_uploaded_anew(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        await channel.send(str(person.id), Rendered("", (), (VOICE,)))
        api.files.forget(person.sees()[0]["voice"]["file_id"])
        await channel.send(str(person.id), Rendered("", (), (VOICE,)))
        assert len(person.sees()) == 2
        assert [bool(call.uploads) for call in api.asked("sendVoice")] == [True, False, True]


async def test_a_file_for_many_at_once_is_uploaded_once(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        people = [api.person(f"người {n}") for n in range(20)]
        for person in people:
            person.opens()
        message = Rendered("Nghe ạ", (), (VOICE,))
        await asyncio.gather(*(channel.send(str(person.id), message) for person in people))
        assert sum(bool(call.uploads) for call in api.asked("sendVoice")) == 1
        assert all(len(person.sees()) == 1 for person in people)


async def test_who_waits_for_an_upload_that_fails_uploads_it_themselves(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        people = [api.person(f"người {n}") for n in range(2)]
        for person in people:
            person.opens()
        api.faults.next("sendVoice", Fault.closes())
        message = Rendered("Nghe ạ", (), (VOICE,))
        sent = await asyncio.gather(
            *(channel.send(str(person.id), message) for person in people), return_exceptions=True
        )
        assert [isinstance(one, SendFailed) for one in sent].count(True) == 1
        assert sorted(len(person.sees()) for person in people) == [0, 1]


async def test_who_waits_too_long_for_an_upload_has_sent_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "PATIENCE", 0.05)
    async with telegram() as api, channel_over(api, folder) as channel:
        people = [api.person(f"người {n}") for n in range(2)]
        for person in people:
            person.opens()
        api.faults.next("sendVoice", Fault.hangs(0.5))
        message = Rendered("Nghe ạ", (), (VOICE,))
        first, second = await asyncio.gather(
            *(channel.send(str(person.id), message) for person in people), return_exceptions=True
        )
        assert isinstance(first, SendFailed)
        assert isinstance(second, SendFailed)
        assert (first.failure, second.failure) == (Failure.UNCERTAIN, Failure.UNREACHABLE)


TOO_LONG = Fault.refuses(400, "Bad Request: message is too long")


async def test_what_telegram_finds_too_long_all_the_same_goes_in_halves(folder: Path) -> None:
    text = "Mời bà con họp bản tối nay. " * 20
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        api.faults.next("sendMessage", TOO_LONG, TOO_LONG)
        ids = await channel.send(str(person.id), Rendered(text, KEYS))
        seen = person.sees()
        assert ids == ",".join(str(message["message_id"]) for message in seen)
        assert len(seen) >= 3
        assert " ".join(message["text"] for message in seen) == text.strip()
        assert ["reply_markup" in message for message in seen] == [False] * (len(seen) - 1) + [True]


async def test_words_that_are_too_long_for_a_caption_follow_the_file(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        refused = Fault.refuses(400, "Bad Request: message caption is too long")
        api.faults.next("sendVoice", refused)
        ids = await channel.send(str(person.id), Rendered("Nghe ạ", KEYS, (VOICE,)))
        voice, words = person.sees()
        assert ids == f"{voice['message_id']},{words['message_id']}"
        assert (words["text"], "reply_markup" in voice) == ("Nghe ạ", False)


async def test_what_was_sent_can_be_taken_back_and_once_more(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        await channel.send(str(person.id), Rendered("ở lại"))
        ids = await channel.send(str(person.id), Rendered("ố" * 1025, (), (PHOTO, VOICE)))
        assert len(ids.split(",")) == len(person.sees()) - 1 == 3
        await channel.recall(str(person.id), ids)
        assert [message["text"] for message in person.sees()] == ["ở lại"]
        await channel.recall(str(person.id), ids)
        assert len(api.asked("deleteMessage")) == 6


async def test_what_was_sent_two_days_ago_stays(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        ids = await channel.send(str(person.id), Rendered("một"))
        person.grow_old(48 * 3600 + 60)
        with pytest.raises(SendFailed) as caught:
            await channel.recall(str(person.id), ids)
        assert caught.value.failure is Failure.REFUSED
        assert len(person.sees()) == 1


async def test_what_has_no_name_cannot_be_taken_back(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        with pytest.raises(SendFailed) as caught:
            await channel.recall(str(api.person().id), "")
        assert caught.value.failure is Failure.REFUSED


async def test_a_group_that_became_a_supergroup_tells_its_new_name(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        group = api.group()
        await channel.send(str(group.id), Rendered("một"))
        grown = api.grow(group)
        with pytest.raises(SendFailed) as caught:
            await channel.send(str(group.id), Rendered("hai"))
        assert caught.value.failure is Failure.MIGRATED
        await channel.send(caught.value.moved_to, Rendered("hai"))
        assert [message["text"] for message in grown.sees()] == ["hai"]


async def test_telegram_paces_a_person_and_a_group_apart(folder: Path) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        can = channel.capabilities
        assert (can.chat_rate, can.group_rate, can.recall) == (1.0, 20 / 60, True)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (Rendered("ố" * 4097), Failure.TOO_LONG),
        (Rendered("x", (), (Attachment("voice", "no-such-file"),)), Failure.BAD_MEDIA),
        (Rendered("x", (), (Attachment("voice", "../etc/passwd"),)), Failure.BAD_MEDIA),
        (Rendered("x", (), (Attachment("photo", "voice-file"),)), Failure.BAD_MEDIA),
        (Rendered(" "), Failure.REFUSED),
        (Rendered("x", (("a" * 65, "Có"),)), Failure.REFUSED),
    ],
    ids=["too long", "no file", "not a name", "not a photo", "empty", "tag of 65 bytes"],
)
async def test_what_cannot_be_sent_fails_for_good(
    message: Rendered, expected: Failure, folder: Path
) -> None:
    async with telegram() as api, channel_over(api, folder) as channel:
        person = api.person()
        person.opens()
        with pytest.raises(SendFailed) as caught:
            await channel.send(str(person.id), message)
        assert caught.value.failure is expected
        assert person.sees() == []
