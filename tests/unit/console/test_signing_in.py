"""The one-time link, the session that it begins, and how both end."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.console.pages import HEADERS
from bot.console.sign_in import COOKIE
from storage.people import Appointment, ConsoleSession
from tests.unit.console.conftest import Desktop


def test_looking_at_the_link_does_not_use_it_up(desktop: Desktop) -> None:
    link = desktop.link(desktop.commune.officer)
    assert [desktop.get(link).status for _ in range(3)] == [200] * 3
    assert desktop.client.post(link).url.path == "/console"


def test_the_link_signs_in_once(desktop: Desktop) -> None:
    link = desktop.link(desktop.commune.officer)
    desktop.client.post(link)
    desktop.client.cookies.clear()
    assert (desktop.client.post(link).status_code, desktop.get(link).status) == (410, 410)
    assert desktop.get("/console").status == 401


def test_a_link_that_is_too_old_or_made_up_signs_nobody_in(desktop: Desktop) -> None:
    link = desktop.link(desktop.commune.officer)
    desktop.clock.passes(days=2)
    for address in (link, "/console/enter/guessed"):
        assert desktop.client.post(address).status_code == 410
    assert desktop.client.cookies.get(COOKIE) is None


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(desktop: Desktop) -> None:
    link = desktop.link(desktop.commune.officer)
    cookie = desktop.client.post(link, follow_redirects=False).headers["set-cookie"].lower()
    for mark in ("httponly", "samesite=lax", "path=/console"):
        assert mark in cookie


def test_only_a_hash_of_the_session_is_stored(desktop: Desktop) -> None:
    desktop.sign_in()
    token = desktop.client.cookies[COOKIE]
    with desktop.commune.database.read() as session:
        assert token not in session.scalars(select(ConsoleSession.token_hash)).one()


def test_a_session_ends_after_a_working_day_with_a_kind_page(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.clock.passes(hours=11, minutes=59)
    assert desktop.get("/console").status == 200
    desktop.clock.passes(minutes=2)
    page = desktop.get("/console")
    assert page.status == 401
    assert "Phiên làm việc đã hết" in page.text
    assert "0215 000 000" in page.text


def test_sessions_that_have_run_out_are_forgotten_at_the_next_sign_in(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.clock.passes(hours=13)
    desktop.client.post(desktop.link(desktop.commune.officer, "another-token"))
    with desktop.commune.database.read() as session:
        assert session.scalar(select(func.count()).select_from(ConsoleSession)) == 1


def test_signing_out_ends_the_session_for_a_copied_cookie_too(desktop: Desktop) -> None:
    desktop.sign_in()
    token = desktop.client.cookies[COOKIE]
    assert desktop.post("/console/leave").status == 200
    desktop.client.cookies.set(COOKIE, token, path="/console")
    assert desktop.get("/console").status == 401


def test_another_site_cannot_sign_somebody_out(desktop: Desktop) -> None:
    desktop.sign_in()
    desktop.client.post("/console/leave", data={"csrf": "made up"})
    assert desktop.get("/console").status == 200


def test_an_appointment_that_ends_closes_the_console_at_once(desktop: Desktop) -> None:
    desktop.sign_in()
    with desktop.commune.database.write() as session:
        posts = select(Appointment).where(Appointment.person_id == desktop.commune.officer)
        session.scalars(posts).one().until = desktop.clock() - timedelta(seconds=1)
    page = desktop.get("/console")
    assert page.status == 404
    assert "DB-" not in page.text


@pytest.mark.parametrize("path", ["/console", "/console/heads", "/console/enter/guessed"])
def test_every_page_forbids_what_it_does_not_need(desktop: Desktop, path: str) -> None:
    headers = desktop.get(path).headers
    assert {name: headers[name.lower()] for name in HEADERS} == HEADERS
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
