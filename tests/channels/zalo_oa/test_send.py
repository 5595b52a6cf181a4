"""A rendered message in, the calls of the API out."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.base import Attachment, Metered, Quota, Rendered, Template
from bot.delivery.failures import Failure, SendFailed
from storage.media import MediaFolder
from tests.channels.zalo_oa.channels import Desk, channel_over
from tests.emulators.zalo_oa import Emulator, Fault, Person, zalo_oa
from tests.unit.media.files import photo, recording

KEYS = (("q.1.0", "Đồng ý"), ("q.1.1", "Không"))
DRAWN = [
    {"title": "Đồng ý", "type": "oa.query.hide", "payload": "#nc:q.1.0"},
    {"title": "Không", "type": "oa.query.hide", "payload": "#nc:q.1.1"},
]
PHOTO, VOICE = Attachment("photo", "photo-file"), Attachment("voice", "voice-file")
LISTEN = {
    "title": "🔊 Nghe", "type": "oa.open.url", "payload": {"url": "https://a.vn/a/7K"}
}  # fmt: skip
MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A media folder with one recording and one photo of known names."""
    media = MediaFolder(tmp_path)
    files = (("voice-file", recording("ogg")), ("photo-file", photo()))
    for name, data in files:
        media.path(media.write(data, MIDNIGHT)).rename(media.path(name))
    return tmp_path


def writes(api: Emulator) -> Person:
    person = api.person()
    person.says("xin chào")
    return person


async def sent(
    api: Emulator, folder: Path, message: Rendered, desk: Desk | None = None, **more: Any
) -> Sequence[dict[str, Any]]:
    """What the person sees of it, without the ids."""
    person = writes(api)
    async with channel_over(api, folder, desk, **more) as channel:
        ids = await channel.send(person.id, message)
    assert ids == ",".join(one["msg_id"] for one in person.sees())
    return [{k: v for k, v in one.items() if k != "msg_id"} for one in person.sees()]


async def test_words_go_as_they_are_in_one_form_of_unicode(tmp_path: Path) -> None:
    async with zalo_oa() as api:
        seen = await sent(api, tmp_path, Rendered("Đu\u031bo\u031b\u0300ng vào a < b & <b>"))
        assert seen == [{"text": "Đường vào a < b & <b>"}]


async def test_the_longest_message_is_counted_after_joining_letters_and_marks(
    tmp_path: Path,
) -> None:
    async with zalo_oa() as api:
        assert await sent(api, tmp_path, Rendered("o\u0302\u0301" * 2000)) == [{"text": "ố" * 2000}]
        async with channel_over(api, tmp_path) as channel:
            with pytest.raises(SendFailed) as caught:
                await channel.send(api.person().id, Rendered("ố" * 2001))
        assert caught.value.failure is Failure.TOO_LONG


@pytest.mark.parametrize(
    ("shape", "payload"),
    [
        ("payload", {"buttons": DRAWN}),
        ("template", {"template_type": "button", "buttons": DRAWN}),
    ],
)
async def test_buttons_are_written_as_the_setting_says(
    shape: str, payload: dict[str, Any], tmp_path: Path
) -> None:
    async with zalo_oa(buttons=shape) as api:
        seen = await sent(api, tmp_path, Rendered("Có không?", KEYS), zalo_oa_buttons=shape)
        attachment = {"type": "template", "payload": payload}
        assert seen == [{"text": "Có không?", "attachment": attachment}]


async def test_a_long_label_is_cut(tmp_path: Path) -> None:
    async with zalo_oa() as api:
        (seen,) = await sent(api, tmp_path, Rendered("?", (("a", "Thôn " * 30),)))
        title = seen["attachment"]["payload"]["buttons"][0]["title"]
        assert (len(title), title[-1]) == (100, "…")


@pytest.mark.parametrize("shape", ["payload", "none"])
async def test_without_buttons_it_can_number_them(shape: str, tmp_path: Path) -> None:
    async with zalo_oa() as api, channel_over(api, tmp_path, zalo_oa_buttons=shape) as channel:
        can = channel.capabilities
        assert (can.buttons, can.most_buttons, can.numbers) == (shape != "none", 5, True)
        assert (can.windows, can.text_limit, can.rate) == (True, 2000, 1.6)


async def test_a_picture_carries_the_words_that_have_no_buttons(folder: Path) -> None:
    async with zalo_oa() as api:
        (seen,) = await sent(api, folder, Rendered("Đây ạ", (), (PHOTO,)))
        assert seen["text"] == "Đây ạ"
        assert seen["attachment"]["payload"]["elements"][0]["media_type"] == "image"


async def test_words_with_buttons_stand_under_their_picture(folder: Path) -> None:
    async with zalo_oa() as api:
        picture, words = await sent(api, folder, Rendered("Đây ạ", KEYS, (PHOTO,)))
        assert "text" not in picture
        assert words["attachment"]["payload"]["buttons"] == DRAWN


async def test_a_recording_with_a_page_is_a_button_to_hear_it(folder: Path) -> None:
    desk = Desk(pages={"voice-file": "https://a.vn/a/7K"})
    async with zalo_oa() as api:
        (seen,) = await sent(api, folder, Rendered("Nghe ạ", KEYS, (VOICE,)), desk)
        assert seen["attachment"]["payload"]["buttons"] == [LISTEN, *DRAWN]
        assert api.world.files.uploads == []


async def test_five_answers_leave_the_recording_a_message_of_its_own(folder: Path) -> None:
    five = tuple((f"q.1.{n}", f"Ý {n}") for n in range(5))
    desk = Desk(pages={"voice-file": "https://a.vn/a/7K"})
    async with zalo_oa() as api:
        hear, words = await sent(api, folder, Rendered("Chọn ạ", five, (VOICE,)), desk)
        assert hear["attachment"]["payload"]["buttons"] == [LISTEN]
        assert len(words["attachment"]["payload"]["buttons"]) == 5


async def test_without_buttons_the_recording_is_an_address(folder: Path) -> None:
    desk = Desk(pages={"voice-file": "https://a.vn/a/7K"})
    message = Rendered("Nghe ạ", (), (VOICE,))
    async with zalo_oa() as api:
        seen = await sent(api, folder, message, desk, zalo_oa_buttons="none")
        assert seen == [{"text": "🔊 Nghe: https://a.vn/a/7K"}, {"text": "Nghe ạ"}]


async def test_a_recording_without_a_page_goes_as_a_file(folder: Path) -> None:
    async with zalo_oa() as api:
        file, words = await sent(api, folder, Rendered("Nghe ạ", (), (VOICE,)))
        assert (file["attachment"]["type"], words["text"]) == ("file", "Nghe ạ")
        (upload,) = api.world.files.uploads
        assert upload.data[4:8] == b"ftyp"


async def test_a_card_that_is_too_large_is_made_smaller(folder: Path) -> None:
    card = photo(1600, 1600, kind="PNG")
    MediaFolder(folder).path("photo-file").write_bytes(card + bytes(1_000_000))
    async with zalo_oa() as api:
        await sent(api, folder, Rendered("", (), (PHOTO,)))
        (upload,) = api.world.files.uploads
        assert (upload.data[:3], len(upload.data) <= 1_000_000) == (b"\xff\xd8\xff", True)


async def test_a_picture_for_many_is_uploaded_once(folder: Path) -> None:
    async with zalo_oa() as api, channel_over(api, folder) as channel:
        people = [writes(api) for _ in range(12)]
        message = Rendered("Mời họp", (), (PHOTO,))
        await asyncio.gather(*(channel.send(one.id, message) for one in people))
        assert len(api.world.files.uploads) == 1
        assert all(len(one.sees()) == 1 for one in people)


async def test_what_zalo_forgot_is_uploaded_again_once_for_all(folder: Path) -> None:
    async with zalo_oa() as api, channel_over(api, folder) as channel:
        message = Rendered("Mời họp", (), (PHOTO,))
        await channel.send(writes(api).id, message)
        api.clock.move(days=8)
        people = [writes(api) for _ in range(5)]
        await asyncio.gather(*(channel.send(one.id, message) for one in people))
        assert len(api.world.files.uploads) == 2
        assert all(len(one.sees()) == 1 for one in people)


async def test_what_zalo_never_finds_again_is_given_up(folder: Path) -> None:
    async with zalo_oa() as api, channel_over(api, folder) as channel:
        api.faults.next("/message/cs", Fault.refuses(-100), Fault.refuses(-100))
        with pytest.raises(SendFailed) as caught:
            await channel.send(writes(api).id, Rendered("", (), (PHOTO,)))
        assert caught.value.failure is Failure.BAD_MEDIA


async def test_a_line_that_breaks_under_an_upload_leaves_no_doubt(folder: Path) -> None:
    async with zalo_oa() as api, channel_over(api, folder) as channel:
        api.faults.next("/upload/image", Fault.breaks(done=True))
        with pytest.raises(SendFailed) as caught:
            await channel.send(writes(api).id, Rendered("x", (), (PHOTO,)))
        assert caught.value.failure is Failure.UNREACHABLE


@pytest.mark.parametrize("file", ["no-such-file", "../etc/passwd"])
async def test_a_file_that_is_not_there_is_bad_media(file: str, folder: Path) -> None:
    async with zalo_oa() as api, channel_over(api, folder) as channel:
        with pytest.raises(SendFailed) as caught:
            await channel.send(writes(api).id, Rendered("x", (), (Attachment("photo", file),)))
        assert caught.value.failure is Failure.BAD_MEDIA


async def test_the_window_is_free_then_billed_then_shut(tmp_path: Path) -> None:
    async with zalo_oa() as api, channel_over(api, tmp_path) as channel:
        person = writes(api)
        billed = []
        for hours in (0, 47, 2, 118):
            api.clock.move(hours=hours)
            await channel.send(person.id, Rendered("Chào ạ"))
            billed.append(person.billed)
        assert billed == [0, 0, 1, 2]
        api.clock.move(hours=2)
        with pytest.raises(SendFailed) as caught:
            await channel.send(person.id, Rendered("Chào ạ"))
        assert caught.value.failure is Failure.OUTSIDE


TEMPLATE = Template("7", {"ten": "Mùa A Dế"})


async def test_a_template_reaches_who_wrote_long_ago(tmp_path: Path) -> None:
    async with zalo_oa() as api, channel_over(api, tmp_path) as channel:
        api.templates["7"] = "transactional"
        person = writes(api)
        api.clock.move(days=30)
        assert await channel.send(person.id, Rendered("Mời họp", template=TEMPLATE))
        assert api.asked("/v3.0/oa/message/template") == [
            {"user_id": person.id, "template_id": "7", "template_data": {"ten": "Mùa A Dế"}}
        ]


async def test_a_template_goes_to_a_number_by_the_business_api(tmp_path: Path) -> None:
    async with zalo_oa() as api, channel_over(api, tmp_path) as channel:
        api.templates["7"], api.phones = "transactional", {"84912000111"}
        told = Template("7", {"ten": "x"}, phone="84912000111", tracking="m" * 60)
        assert await channel.send("nobody", Rendered("x", template=told))
        (asked,) = [call.fields for call in api.calls if call.path == "/message/template"]
        assert (asked["phone"], asked["tracking_id"]) == ("84912000111", "m" * 48)


async def test_a_promotion_waits_out_the_night(tmp_path: Path) -> None:
    async with zalo_oa() as api, channel_over(api, tmp_path) as channel:
        api.templates["7"] = "promotional"
        api.clock.move_to_hour(22)
        person = writes(api)
        with pytest.raises(SendFailed) as caught:
            await channel.send(person.id, Rendered("x", template=TEMPLATE))
        assert caught.value.failure is Failure.NOT_NOW
        api.clock.move_to_hour(6)
        assert await channel.send(person.id, Rendered("x", template=TEMPLATE))


async def test_what_zalo_says_is_left_is_known(tmp_path: Path) -> None:
    async with zalo_oa() as api, channel_over(api, tmp_path) as channel:
        assert isinstance(channel, Metered)
        assert channel.quota is None
        await channel.send(writes(api).id, Rendered("x"))
        assert channel.quota == Quota(1999, 2000)


async def test_nothing_can_be_taken_back(tmp_path: Path) -> None:
    async with zalo_oa() as api, channel_over(api, tmp_path) as channel:
        assert channel.capabilities.recall is False
        with pytest.raises(SendFailed) as caught:
            await channel.recall(api.person().id, "1")
        assert caught.value.failure is Failure.REFUSED
