"""The emulator satisfies two independent readings of the Bot API: the same scenarios for both."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from tests.channels.telegram.libraries import LIBRARIES, READERS, Library, Refusal, Seen
from tests.channels.telegram.samples import JPEG, OGG
from tests.emulators.telegram import Emulator, Fault, telegram

Making = Callable[..., Library]


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@asynccontextmanager
async def talking(library: str) -> AsyncIterator[tuple[Emulator, Library]]:
    async with telegram() as api:
        bot = LIBRARIES[library](api)
        try:
            yield api, bot
        finally:
            await bot.close()


async def test_a_bot_learns_its_own_name(library: str) -> None:
    async with talking(library) as (_, bot):
        assert await bot.me() == "nhip_cau_bot"


async def test_what_a_person_says_comes_once_and_is_forgotten_past_the_offset(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        first, second = person.says("Chào cán bộ"), person.says("Nước yếu")
        heard = await bot.updates()
        assert [(u.id, u.chat, u.text) for u in heard] == [
            (first, person.id, "Chào cán bộ"),
            (second, person.id, "Nước yếu"),
        ]
        assert [u.id for u in await bot.updates()] == [first, second]
        assert [u.id for u in await bot.updates(offset=second)] == [second]
        assert await bot.updates(offset=second + 1) == []


async def test_a_long_poll_answers_as_soon_as_somebody_speaks(library: str) -> None:
    async with talking(library) as (api, bot):
        async with asyncio.TaskGroup() as group:
            polling = group.create_task(bot.updates(seconds=10))
            await asyncio.sleep(0.1)
            api.person().says("xin chào")
        assert [u.text for u in polling.result()] == ["xin chào"]


async def test_a_second_poller_ends_the_first_with_a_conflict(library: str) -> None:
    async with talking(library) as (api, bot):
        other = LIBRARIES[library](api)
        async with asyncio.TaskGroup() as group:
            first = group.create_task(_refusal(bot.updates(seconds=10)))
            await asyncio.sleep(0.1)
            second = group.create_task(other.updates(seconds=1))
        assert "terminated by other getUpdates request" in first.result().text
        assert second.result() == []
        await other.close()


async def _refusal(request: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await request  # type: ignore[misc]
    return caught.value


async def test_a_tapped_button_brings_its_tag_and_is_answered_once(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.opens()
        await bot.say(person.id, "Ông (bà) đồng ý không?", {"Đồng ý": "q.1.0", "Không": "q.1.1"})
        assert person.buttons == ["Đồng ý", "Không"]
        person.taps("Không")
        tap = (await bot.updates())[-1]
        assert (tap.kind, tap.text, tap.chat) == ("callback_query", "q.1.1", person.id)
        assert await bot.answer(tap.query, "Đã ghi")
        assert person.alerts == ["Đã ghi"]
        refused = await _refusal(bot.answer(tap.query))
        assert "query is too old" in refused.text.lower()


async def test_a_recording_goes_up_and_comes_down_the_same(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.sends_voice(OGG)
        file_id = await bot.voice(person.id, OGG)
        assert await bot.download(file_id) == OGG
        assert await bot.voice(person.id, file_id) == file_id
        assert [set(m) >= {"voice"} for m in person.sees()] == [True, True]


async def test_a_photo_carries_its_caption(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.sends_photo(JPEG, caption="Mương vỡ")
        assert [u.text for u in await bot.updates()] == ["Mương vỡ"]
        await bot.photo(person.id, JPEG, "Đã sửa")
        assert person.sees()[-1]["caption"] == "Đã sửa"


async def test_messages_are_edited_and_deleted(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.opens()
        number = await bot.say(person.id, "một")
        assert await bot.edit(person.id, number, "hai") == "hai"
        assert "not modified" in (await _refusal(bot.edit(person.id, number, "hai"))).text
        assert await bot.delete(person.id, number)
        assert person.sees() == []
        assert "to delete not found" in (await _refusal(bot.delete(person.id, number))).text
        assert await bot.typing(person.id)
        assert person.typing == 1


async def _stranger(api: Emulator) -> int:
    return 5


async def _unknown(api: Emulator) -> int:
    return api.person().id


async def _blocking(api: Emulator) -> int:
    person = api.person()
    person.opens()
    person.blocks()
    return person.id


async def _gone(api: Emulator) -> int:
    person = api.person()
    person.opens()
    person.deleted = True
    return person.id


@pytest.mark.parametrize(
    ("chat", "expected"),
    [
        (_stranger, "chat not found"),
        (_unknown, "chat not found"),
        (_blocking, "bot was blocked by the user"),
        (_gone, "user is deactivated"),
    ],
    ids=["no such chat", "never wrote", "blocked", "deactivated"],
)
async def test_who_cannot_be_reached_is_refused(
    library: str, chat: Callable[[Emulator], object], expected: str
) -> None:
    async with talking(library) as (api, bot):
        number = await chat(api)  # type: ignore[misc]
        assert expected in (await _refusal(bot.say(number, "xin chào"))).text.lower()


@pytest.mark.parametrize(
    ("text", "tags", "expected"),
    [
        ("   ", {}, "message text is empty"),
        ("ố" * 4097, {}, "message is too long"),
        ("ổn", {"Có": "x" * 65}, "button_data_invalid"),
        ("ổn", {"Có": "ừ" * 33}, "button_data_invalid"),
        ("ổn", {f"nút {n}": str(n) for n in range(101)}, "reply markup is too long"),
    ],
    ids=["empty", "too long", "tag of 65 bytes", "tag of 66 bytes in 33 letters", "101 buttons"],
)
async def test_the_limits_of_a_message_are_held(
    library: str, text: str, tags: dict[str, str], expected: str
) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.opens()
        assert expected in (await _refusal(bot.say(person.id, text, tags))).text.lower()
        assert person.sees() == []


async def test_a_message_at_its_limits_passes(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.opens()
        await bot.say(person.id, "ố" * 4096, {f"nút {n}": "x" * 64 for n in range(100)})
        assert len(person.sees()) == 1


async def test_a_bot_that_is_too_fast_is_told_how_long_to_wait(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.opens()
        api.rate = 2
        await bot.say(person.id, "một")
        await bot.say(person.id, "hai")
        assert (await _refusal(bot.say(person.id, "ba"))).wait == 1
        assert len(person.sees()) == 2


async def test_ordered_faults_come_in_their_order_and_then_end(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.opens()
        api.faults.next("sendMessage", Fault.too_many(7), Fault.migrates(-100123), Fault.server())
        assert (await _refusal(bot.say(person.id, "một"))).wait == 7
        assert (await _refusal(bot.say(person.id, "một"))).moved_to == -100123
        assert "Internal Server Error" in (await _refusal(bot.say(person.id, "một"))).text
        await bot.say(person.id, "một")
        assert len(person.sees()) == 1


async def test_a_line_that_breaks_on_the_way_back_has_delivered(library: str) -> None:
    async with talking(library) as (api, bot):
        person = api.person()
        person.opens()
        api.faults.next("sendMessage", Fault.closes(done=True))
        await _refusal(bot.say(person.id, "một"))
        assert [m["text"] for m in person.sees()] == ["một"]


async def test_a_wrong_token_is_unauthorised(library: str) -> None:
    async with telegram() as api:
        bot = LIBRARIES[library](api, "4242:wrong")
        refused = await _refusal(bot.me())
        assert any(word in refused.text.lower() for word in ("unauthorized", "rejected"))
        await bot.close()


async def test_a_webhook_is_brought_updates_with_its_secret_until_it_takes_them(
    library: str,
) -> None:
    brought: list[tuple[str, Seen]] = []

    async def hook(request: web.Request) -> web.Response:
        secret = request.headers["X-Telegram-Bot-Api-Secret-Token"]
        brought.append((secret, READERS[library](await request.json())))
        return web.Response(status=503 if len(brought) == 1 else 200)

    async with talking(library) as (api, bot), _served(hook) as url:
        assert await bot.hook(url, "bi-mat")
        assert await bot.hooked() == (url, 0)
        assert "webhook is active" in (await _refusal(bot.updates())).text
        person = api.person()
        ids = [person.says("một"), person.says("hai")]
        await _until(lambda: len(brought) == 3)
        assert [(secret, seen.id) for secret, seen in brought] == [
            ("bi-mat", ids[0]),
            ("bi-mat", ids[0]),
            ("bi-mat", ids[1]),
        ]
        assert await bot.unhook()
        assert await bot.updates() == []


async def test_a_webhook_s_secret_of_other_letters_is_refused(library: str) -> None:
    async with talking(library) as (_, bot):
        refused = await _refusal(bot.hook("http://127.0.0.1:9/hooks", "bí mật"))
        assert "unallowed characters" in refused.text


@asynccontextmanager
async def _served(handler: Callable[[web.Request], object]) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", handler)  # type: ignore[arg-type]
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110  what is waited for knows no event
            await asyncio.sleep(0.01)
