"""The head of the console: few names beside each other, everything still reachable, a way home."""

from bot.console.navigation import SECTIONS, WORK, groups, sections
from handlers.people.authority import authority_of
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import shown

MOST = 7  # names beside each other that fit at 1100 points


def test_each_group_holds_what_its_member_of_staff_may_open(desktop: Desktop) -> None:
    commune = desktop.commune
    for person in (commune.officer, commune.provincial, commune.observer):
        with commune.database.read() as session:
            who = authority_of(session, person, NOW)
        made = groups(who)
        told = [section.key for group in made for section in group.sections]
        assert sorted(told) == sorted(section.key for section in sections(who))
        assert len(made) <= MOST


def test_whoever_sees_few_sections_has_them_side_by_side(desktop: Desktop) -> None:
    commune = desktop.commune
    with commune.database.read() as session:
        who = authority_of(session, commune.observer, NOW)
    assert all(len(group.sections) == 1 for group in groups(who))


def test_no_section_belongs_to_two_groups() -> None:
    keys = [key for _, keys in WORK for key in keys]
    assert len(keys) == len(set(keys))
    assert {section.key for section in SECTIONS} <= set(keys)


def test_the_group_that_one_is_in_shows_its_sections(desktop: Desktop) -> None:
    desktop.sign_in()
    page = desktop.get("/console/dialogues").text
    assert page.count('aria-current="page"') == 1
    assert page.count('aria-current="true"') == 1
    here = page.partition('class="here"')[2].partition("</ul>")[0]
    assert 'href="/console/supervision"' in here
    assert 'href="/console/notices"' not in here


def test_an_address_without_a_page_says_so_and_leads_home(desktop: Desktop) -> None:
    closed = desktop.get("/console/no-such-page")
    assert closed.status == 401
    desktop.sign_in()
    for wrong in ("/console/no-such-page", "/console/cases/x/y/z/w"):
        page = desktop.get(wrong)
        assert page.status == 404
        assert "Không có trang này" in shown(page)
        assert 'href="/console"' in page.text
