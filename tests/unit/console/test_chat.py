"""The page that makes a chat a member of staff's own, and cuts it off."""

import re

from sqlalchemy import select

from handlers.people.signing_in import hash_of
from storage.chat_links import ChatLink
from storage.people import Address, AuditLine
from tests.unit.console.conftest import Desktop


def chat_of(desktop: Desktop, person_id: int) -> int:
    with desktop.commune.database.write() as session:
        address = Address(person_id=person_id, channel="telegram", external_id="777")
        session.add(address)
        session.flush()
        return address.id


def owner_of(desktop: Desktop, address_id: int) -> int | None:
    with desktop.commune.database.read() as session:
        return session.get_one(Address, address_id).person_id


def test_the_link_is_shown_once_and_only_its_hash_is_kept(desktop: Desktop) -> None:
    desktop.sign_in()
    assert "Chưa nối kênh nào" in desktop.get("/console/chat").text
    made = desktop.post("/console/chat")
    assert made.status == 200
    found = re.search(r'value="http[^"]*/chat\?start=w_([\w-]+)"', made.text)
    assert found
    assert "https://t.me/nhipcau_bot?start=w_" in made.text
    with desktop.commune.database.read() as session:
        [link] = session.scalars(select(ChatLink))
        assert link.token_hash == hash_of(found[1])
    assert found[1] not in desktop.get("/console/chat").text


def test_a_second_link_makes_the_first_one_useless(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.post("/console/chat")
    desktop.post("/console/chat")
    with desktop.commune.database.read() as session:
        assert len(session.scalars(select(ChatLink)).all()) == 1


def test_the_link_signs_nobody_in_to_the_console(desktop: Desktop) -> None:
    desktop.sign_in()
    found = re.search(r"start=w_([\w-]+)", desktop.post("/console/chat").text)
    assert found
    assert desktop.client.post(f"/console/enter/{found[1]}").status_code == 410


def test_a_chat_is_cut_off_at_once_and_the_log_says_so(desktop: Desktop) -> None:
    desktop.sign_in()
    address = chat_of(desktop, desktop.commune.officer)
    assert "Telegram" in desktop.get("/console/chat").text
    assert "Đã cắt" in desktop.post("/console/chat/cut", chat=str(address)).text
    assert owner_of(desktop, address) != desktop.commune.officer
    with desktop.commune.database.read() as session:
        assert "chat.cut" in session.scalars(select(AuditLine.action)).all()


def test_nobody_cuts_off_somebody_else_s_chat(desktop: Desktop) -> None:
    desktop.sign_in()
    address = chat_of(desktop, desktop.commune.neighbour)
    for chosen in (str(address), "", "x"):
        assert desktop.post("/console/chat/cut", chat=chosen).status == 409
    assert owner_of(desktop, address) == desktop.commune.neighbour


def test_an_observer_has_no_such_page(desktop: Desktop) -> None:
    desktop.sign_in(desktop.commune.observer)
    assert desktop.get("/console/chat").status == 404
    assert desktop.post("/console/chat").status == 404
