"""Who may do what, in words: read off `Authority` itself, so that a page and the code cannot differ.

A right names a method of `Authority` and what that is asked about. The table asks it for each role; a
person's page asks it for what the person holds.
"""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.people.authority import (
    APPROVER,
    HEAD,
    MESSENGER,
    OBSERVER,
    OFFICER,
    SPEAKER,
    Authority,
    Role,
)
from storage.areas import Area

ROLES = (HEAD, MESSENGER, SPEAKER, OFFICER, APPROVER, OBSERVER)
SAMPLE_LANGUAGE = "hmn"  # any language but Vietnamese, in which every officer may confirm
Ask = Callable[[Authority, str], bool]  # by the path of an area


@dataclass(frozen=True, slots=True)
class Right:
    name: str  # "quyen-…" of the catalog
    asks: str  # the method or property of Authority that decides
    ask: Ask


def _of_area(method: str) -> Ask:
    return lambda who, path: bool(getattr(who, method)(Area(path=path)))


def _of_path(method: str, *before: str) -> Ask:
    return lambda who, path: bool(getattr(who, method)(*before, path))


def _of_nothing(name: str) -> Ask:
    return lambda who, _: bool(getattr(who, name))


def _of_language(method: str) -> Ask:
    return lambda who, _: any(
        getattr(who, method)(one) for one in (who.languages or (SAMPLE_LANGUAGE,))
    )


def _of_post(role: str, below: str = "") -> Ask:
    return lambda who, path: who.may_appoint(role, f"{path}{below}")


RIGHTS = (
    Right("xem-y-kien", "may_see_cases_of", _of_area("may_see_cases_of")),
    Right("xem-so-lieu", "is_staff", _of_nothing("is_staff")),
    Right("soan-tin", "may_write_to", _of_area("may_write_to")),
    Right("gui-tin", "may_send_to", _of_area("may_send_to")),
    Right("duyet-tin", "may_approve_for", _of_area("may_approve_for")),
    Right("viec-ban", "is_head_of", _of_area("is_head_of")),
    Right("doc-thu-vien", "may_read_policies", _of_path("may_read_policies")),
    Right("soan-thu-vien", "may_write_policies", _of_path("may_write_policies")),
    Right("duyet-thu-vien", "may_approve_policies", _of_path("may_approve_policies")),
    Right("hop-va-thi-dua-ban", "is_head_of", _of_area("is_head_of")),
    Right("ghi-cong-khai-ban", "is_head_of", _of_area("is_head_of")),
    Right("so-va-bang-kiem", "may_write_policies", _of_path("may_write_policies")),
    Right("soan-thi", "may_write_policies", _of_path("may_write_policies")),
    Right("duyet-thi", "may_approve_policies", _of_path("may_approve_policies")),
    Right("ghi-am", "may_record", _of_language("may_record")),
    Right("xac-nhan-tieng", "speaks", _of_language("speaks")),
    Right("xem-nguoi", "may_see_people_of", _of_path("may_see_people_of")),
    Right("xem-kenh", "may_see_channels", _of_path("may_see_channels")),
    Right("moi-truong-ban", "may_appoint", _of_post(HEAD)),
    Right("bo-nhiem-can-bo", "may_appoint", _of_post(OFFICER)),
    Right("bo-nhiem-duyet", "may_appoint", _of_post(APPROVER, "0/")),
)


def table() -> list[tuple[str, list[bool]]]:
    """(right, whether each of `ROLES` gives it over its own area)."""
    return [(right.name, [_alone(role, right) for role in ROLES]) for right in RIGHTS]


def _alone(role: str, right: Right) -> bool:
    language = SAMPLE_LANGUAGE if role == SPEAKER else None
    path = "/1/2/3/" if role in {HEAD, MESSENGER} else "/1/"
    return right.ask(Authority(0, (Role(role, 0, path, language),)), path)


def allowed(authority: Authority, role: Role) -> list[str]:
    """What one of the roles that somebody holds gives them over its area, all in all."""
    alone = Authority(authority.person_id, (role,))
    return [
        right.name
        for right in RIGHTS
        if right.ask(alone, role.path) and right.ask(authority, role.path)
    ]


def withheld(authority: Authority) -> list[Role]:
    """The villages whose cases they may not see because they are the head there."""
    others = Authority(
        authority.person_id, tuple(role for role in authority.roles if role.role != HEAD)
    )
    return [
        village
        for village in authority.villages
        if others.may_see_cases_of(Area(path=village.path))
        and not authority.may_see_cases_of(Area(path=village.path))
    ]
