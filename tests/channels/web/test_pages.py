"""The pages themselves: small, whole, and closed to scripts that are not ours."""

import gzip
import re
from pathlib import Path

import pytest

from bot.channels.web import files
from content import catalog
from handlers.people.actions import WHAT_WE_KNOW
from handlers.wording import wording
from tests.channels.web.echo import Echo
from tests.channels.web.phone import Phone

SCRIPTS = sorted(files.STATIC.glob("*.js"))
ADDRESS = re.compile(r'(?:href|src)="(/chat/static/[^"]+)"')
SAID = re.compile(r'(?<![\w.])t\((?:entry\.who === "bot" \? )?"([\w-]+)"(?: : "([\w-]+)")?')


async def test_the_page_and_all_that_it_loads_are_under_60_kb(phone: Phone) -> None:
    """Unpacked, and with every file that the page may ask for later."""
    page = await phone.opens()
    total = len(page.content)
    addresses = set(ADDRESS.findall(page.text)) | {f"/chat/sw.js?{files.version()}"}
    for address in addresses:
        answer = await phone.client.get(address, headers={"accept-encoding": "identity"})
        assert answer.status_code == 200
        total += len(answer.content)
    assert len(addresses) > 6
    assert total < 60_000


async def test_every_script_is_told_to_the_browser_at_once(phone: Phone) -> None:
    page = (await phone.opens()).text
    asked = {Path(address).name for address in ADDRESS.findall(page)}
    assert {path.name for path in SCRIPTS} - asked == {files.WORKER}


async def test_nothing_runs_that_is_not_ours(phone: Phone) -> None:
    for address in ("/", "/chat", "/what-we-know"):
        page = await phone.client.get(address)
        policy = page.headers["content-security-policy"]
        assert policy.startswith("default-src 'self'")
        assert "unsafe" not in policy
        assert not re.search(r"<script(?![^>]*(src=|application/json))", page.text)
        assert not re.search(r"\son\w+=|style=", page.text)
        assert "https://" not in page.text


async def test_the_pages_say_whose_machine_it_is_and_how_to_reach_a_person(phone: Phone) -> None:
    chat, welcome = (await phone.opens()).text, (await phone.client.get("/")).text
    for page in (chat, welcome):
        assert "rợ lý tự động của Ủy ban MTTQ Việt Nam" in page
        assert 'href="tel:02153824567"' in page
    assert "Gọi bà Lò Thị Pánh: 0215 382 4567" in welcome
    noscript = re.search(r"<noscript>(.*?)</noscript>", chat, re.DOTALL)
    assert noscript is not None
    assert "0215 382 4567" in noscript[1]


async def test_a_public_page_says_in_plain_words_what_is_kept_of_people(phone: Phone) -> None:
    assert 'href="/what-we-know"' in (await phone.client.get("/")).text
    page = (await phone.client.get("/what-we-know")).text
    assert "<h1>Chúng tôi biết gì về ông (bà)?</h1>" in page
    assert all(wording(words) in page for words in WHAT_WE_KNOW)


async def test_files_are_packed_and_kept_for_long(phone: Phone) -> None:
    answer = await phone.client.get(files.address("chat.js"))
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.content == (files.STATIC / "chat.js").read_bytes()
    assert len(gzip.compress(answer.content)) < len(answer.content) / 2


async def test_an_older_version_s_address_is_served_but_not_kept(phone: Phone) -> None:
    answer = await phone.client.get("/chat/static/000000000000/chat.js")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")


@pytest.mark.parametrize("name", ["routes.py", "..%2Froutes.py", "none.js"])
async def test_no_other_file_is_served(phone: Phone, name: str) -> None:
    assert (await phone.client.get(f"/chat/static/x/{name}")).status_code == 404


def test_every_sentence_of_the_script_was_written() -> None:
    asked = {
        key
        for path in SCRIPTS
        for found in SAID.findall(path.read_text("utf-8"))
        for key in found
        if key
    }
    assert len(asked) > 12
    assert {key for key in asked if not catalog.has(f"wj-{key}")} == set()


async def test_on_https_the_cookie_is_for_https_only(bot: Echo, phone: Phone) -> None:
    object.__setattr__(bot.office, "public_url", "https://nhipcau.example")
    assert "secure" in (await phone.opens()).headers["set-cookie"].lower()
