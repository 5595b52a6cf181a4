"""What the bot says: it waits until the page has it, and nobody else's page can get it."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from bot.channels.base import Rendered
from bot.channels.web import stream
from bot.channels.web.letterbox import LetterBox
from bot.channels.web.visitor import address_of
from bot.delivery.failures import Failure, SendFailed
from storage.webmail import WebLetter
from tests.channels.web.echo import Echo
from tests.channels.web.phone import Phone


def pending(bot: Echo) -> int:
    with bot.database.read() as session:
        return session.scalar(select(func.count()).select_from(WebLetter)) or 0


async def test_a_letter_waits_until_the_page_says_that_it_has_it(bot: Echo, phone: Phone) -> None:
    await phone.says("chào")
    (letter,) = await phone.letters()
    assert letter["text"] == "Ông (bà) vừa viết: chào"
    assert [again["id"] for again in await phone.letters()] == [letter["id"]]
    assert await phone.letters(letter["id"]) == []
    assert pending(bot) == 0


async def test_letters_come_in_the_order_in_which_they_were_sent(bot: Echo, phone: Phone) -> None:
    await phone.says("chào")
    for number in range(5):
        await bot.channel.send(address_of(phone.cookie), Rendered(str(number)))
    assert [letter["text"] for letter in await phone.letters()][1:] == list("01234")


async def test_a_letter_s_number_is_never_given_again(bot: Echo, phone: Phone) -> None:
    await phone.says("chào")
    (first,) = await phone.letters()
    await phone.letters(first["id"])
    await phone.says("nữa", "another-id")
    (second,) = await phone.letters()
    assert int(second["id"]) > int(first["id"])


async def test_buttons_and_forgetting_reach_the_page(bot: Echo, phone: Phone) -> None:
    await phone.posts({"id": "a1b2c3d4e5", "kind": "start"})
    (hello,) = await phone.letters()
    assert (hello["buttons"][1], hello["forget"]) == (["q.0.1", "Tiếng Mông"], False)
    await phone.says("gửi đi", "another-id")
    (code,) = await phone.letters()
    assert code["forget"] is True


async def test_nobody_reads_or_takes_another_s_letters(
    bot: Echo, phone: Phone, someone: Callable[[], Phone]
) -> None:
    thief = someone()
    await thief.opens()
    await thief.says("chào")
    await phone.says("mã của tôi")
    (letter,) = await phone.letters()
    assert letter["id"] not in [other["id"] for other in await thief.letters(letter["id"])]
    assert [mine["id"] for mine in await phone.letters()] == [letter["id"]]


@pytest.mark.parametrize("seen", ["x", "9" * 40, "-1", "1,,2", "' OR 1"])
async def test_numbers_that_are_none_take_nothing(phone: Phone, seen: str) -> None:
    await phone.says("chào")
    assert len(await phone.letters(seen)) == 1


async def test_a_letter_to_somebody_who_was_forgotten_fails_for_good(bot: Echo) -> None:
    with pytest.raises(SendFailed) as failed:
        await bot.channel.send("nobody", Rendered("chào"))
    assert failed.value.failure is Failure.NOT_FOUND


async def test_the_line_tells_what_waits_and_then_each_letter_as_it_comes(
    bot: Echo, phone: Phone
) -> None:
    await phone.says("chào")
    box = bot.channel.letters
    line = stream.letters_as_events(box, address_of(phone.cookie))
    assert b"event: beat" in await anext(line)
    assert "Ông (bà) vừa viết: chào".encode() in await anext(line)
    await phone.says("nữa", "another-id")
    event = await anext(line)
    assert event.startswith(b"id: ")
    assert "vừa viết: nữa".encode() in event
    await line.aclose()


async def test_a_letter_left_by_another_process_is_found_by_looking(
    bot: Echo, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "LOOK_EVERY", 0.02)
    await phone.says("chào")
    line = stream.letters_as_events(bot.channel.letters, address_of(phone.cookie))
    await anext(line)
    await anext(line)
    await LetterBox(bot.database, bot.writer).put(address_of(phone.cookie), {"text": "từ xa"})
    told = b""
    while "từ xa".encode() not in told:
        told += await asyncio.wait_for(anext(line), 5)
    assert b"event: beat" in told
    await line.aclose()


async def test_the_line_closes_itself(
    bot: Echo, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "OPEN_FOR", 0.05)
    monkeypatch.setattr(stream, "LOOK_EVERY", 0.01)
    answer = await phone.client.get("/chat/stream")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    assert b"retry: 1000" in answer.content
    assert bot.channel.letters.is_full is False


async def test_the_line_is_for_who_has_a_cookie(someone: Callable[[], Phone]) -> None:
    assert (await someone().client.get("/chat/stream")).status_code == 401


async def test_who_finds_no_free_line_is_told_to_poll(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.web.letterbox.MOST_LISTENERS", 0)
    assert (await phone.client.get("/chat/stream")).status_code == 503


async def test_the_numbers_to_call_come_though_the_database_does_not_answer(
    bot: Echo, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_address: str) -> list[object]:
        raise OSError("no database")

    line = stream.letters_as_events(bot.channel.letters, address_of(phone.cookie))
    await anext(line)
    await bot.channel.show(address_of(phone.cookie), Rendered("GỌI NGAY: 112"))
    monkeypatch.setattr(bot.channel.letters, "waiting", broken)
    assert b"112" in await anext(line)
    await line.aclose()
    monkeypatch.undo()
    (letter,) = await phone.letters()
    assert await phone.letters(letter["id"]) == []


async def test_a_letter_that_no_page_has_fetched_can_be_taken_back(bot: Echo, phone: Phone) -> None:
    await phone.says("chào")
    address = address_of(phone.cookie)
    number = await bot.channel.send(address, Rendered("nhầm"))
    await bot.channel.recall(address, number)
    assert [letter["text"] for letter in await phone.letters()] == ["Ông (bà) vừa viết: chào"]


async def test_a_letter_on_a_phone_stays_there(bot: Echo, phone: Phone) -> None:
    await phone.says("chào")
    address = address_of(phone.cookie)
    number = await bot.channel.send(address, Rendered("nhầm"))
    await phone.letters(number)
    with pytest.raises(SendFailed) as caught:
        await bot.channel.recall(address, number)
    assert caught.value.failure is Failure.REFUSED


async def test_nobody_s_letter_is_taken_back_under_another_s_name(
    bot: Echo, phone: Phone, someone: Callable[[], Phone]
) -> None:
    await phone.says("chào")
    other = someone()
    await other.opens()
    await other.says("tôi đây")
    number = await bot.channel.send(address_of(phone.cookie), Rendered("mời họp"))
    with pytest.raises(SendFailed):
        await bot.channel.recall(address_of(other.cookie), number)
    assert (await phone.letters())[-1]["text"] == "mời họp"
