"""The table of who may do what is read off `Authority`, and leaves none of its answers out."""

import pytest

from handlers.messages import Words
from handlers.people.authority import Authority, Role
from handlers.people.rights import RIGHTS, ROLES, allowed, table, withheld
from handlers.wording import wording
from storage.areas import Area

# What decides nothing by itself: who they are, and questions that others are made of.
NO_RIGHT = {"is_head", "villages", "languages", "covers", "is_caseworker", "may_appoint_below"}
PROVINCE, COMMUNE, OTHER, VILLAGE = "/1/", "/1/2/", "/1/3/", "/1/2/9/"

# By hand, as the office was told: head, messenger, speaker, officer, approver, observer.
TOLD = {
    "xem-y-kien": "...xx.",
    "xem-so-lieu": "...xxx",
    "soan-tin": "x..xx.",
    "gui-tin": "x...x.",
    "duyet-tin": "....x.",
    "viec-ban": "x.....",
    "doc-thu-vien": "..xxxx",
    "soan-thu-vien": "...xx.",
    "duyet-thu-vien": "....x.",
    "hop-va-thi-dua-ban": "x.....",
    "ghi-cong-khai-ban": "x.....",
    "so-va-bang-kiem": "...xx.",
    "soan-thi": "...xx.",
    "duyet-thi": "....x.",
    "ghi-am": "..xxx.",
    "xac-nhan-tieng": "..x...",
    "xem-nguoi": "...xx.",
    "xem-kenh": "....x.",
    "moi-truong-ban": "...xx.",
    "bo-nhiem-can-bo": "....x.",
    "bo-nhiem-duyet": "....x.",
}


def holding(*roles: tuple[str, str]) -> Authority:
    return Authority(1, tuple(Role(role, n, path) for n, (role, path) in enumerate(roles)))


def test_every_answer_that_authority_gives_is_in_the_table() -> None:
    answers = {name for name in vars(Authority) if not name.startswith("_")}
    answers -= {"person_id", "roles"}
    assert answers - NO_RIGHT == {right.asks for right in RIGHTS}


def test_the_table_says_what_the_office_was_told() -> None:
    found = {name: "".join("x" if one else "." for one in given) for name, given in table()}
    assert found == TOLD


def test_every_right_and_every_role_has_words() -> None:
    for key in [*(f"quyen-{right.name}" for right in RIGHTS), *(f"vai-tro-{r}" for r in ROLES)]:
        assert wording(Words(key)) != key


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("path", [COMMUNE, VILLAGE])
def test_what_a_person_s_page_says_is_what_the_code_allows(role: str, path: str) -> None:
    who, area = holding((role, path)), Area(path=path)
    said = allowed(who, who.roles[0])
    assert ("xem-y-kien" in said) is who.may_see_cases_of(area)
    assert ("gui-tin" in said) is who.may_send_to(area)
    assert ("soan-tin" in said) is who.may_write_to(area)
    assert ("duyet-tin" in said) is who.may_approve_for(area)


def test_a_head_who_is_staff_too_is_told_what_is_withheld() -> None:
    both = holding(("head", VILLAGE), ("officer", COMMUNE))
    assert [role.path for role in withheld(both)] == [VILLAGE]
    assert withheld(holding(("head", VILLAGE))) == []


@pytest.mark.parametrize("held", ROLES)
@pytest.mark.parametrize("given", ROLES)
@pytest.mark.parametrize("where", [PROVINCE, OTHER, COMMUNE, VILLAGE])
def test_nobody_appoints_above_or_beside_their_own_area(held: str, given: str, where: str) -> None:
    who = holding((held, COMMUNE))
    may = who.may_appoint(given, where)
    if not where.startswith(COMMUNE) or held not in {"officer", "approver"}:
        assert not may
    elif given in {"head", "messenger", "speaker"}:
        assert may
    elif given == "approver":
        assert may is (held == "approver" and where != COMMUNE)
    else:
        assert may is (held == "approver")
