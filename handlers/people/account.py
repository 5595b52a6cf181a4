"""What members of staff do with their own account. What changes a door is in the audit log."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.desk import Desk
from handlers.people import passkeys, passwords, signing_in
from handlers.people.authority import Role
from handlers.people.passkeys import NewKey
from handlers.people.passwords import Setup
from handlers.people.rights import allowed
from storage import accounts, people, roster, sessions
from storage.accounts import Passkey
from storage.roster import PostLine

ADD_KEY, DROP_KEY = "account.key", "account.key-drop"
PASSWORD, NO_PASSWORD, CODES = "account.password", "account.password-drop", "account.codes"
CUT = "account.cut"


@dataclass(frozen=True, slots=True)
class Mine:
    """What is kept of one's own account."""

    name: str | None
    posts: Sequence[tuple[PostLine, Sequence[str]]]  # with what each allows
    keys: Sequence[Passkey]
    login: str | None  # None: no password
    codes: int  # recovery codes that are left
    told: bool  # whether a new sign-in is told by chat


def mine(desk: Desk) -> Mine:
    session, person_id = desk.session, desk.authority.person_id
    kept = accounts.account(session, person_id)
    held = [
        (
            line,
            allowed(desk.authority, Role(line.role, line.area.id, line.area.path, line.language)),
        )
        for line in roster.posts_of(session, person_id)
        if line.state(desk.now) == roster.NOW
    ]
    reached = people.active_addresses(session, person_id)
    return Mine(
        name=people.names(session, [person_id]).get(person_id),
        posts=held,
        keys=passkeys.keys_of(session, person_id),
        login=kept.login if kept else None,
        codes=accounts.recovery_number(session, person_id),
        told=bool(reached) and signing_in.told_by_chat(session, person_id),
    )


def kept_of(context: Context) -> dict[str, Any] | None:
    """What is kept of how whoever speaks signs in, to take along; None of who does not."""
    session, person_id = context.session, context.speaker.person_id
    account = accounts.account(session, person_id)
    browsers = sessions.of_person(session, person_id)
    if account is None and not browsers:
        return None
    keys = accounts.passkeys(session, person_id)
    zone = context.office.timezone
    return {
        "tên đăng nhập": account.login if account else None,
        "khóa truy cập": [
            {"tên": key.label, "thêm ngày": key.created_on.isoformat()} for key in keys
        ],
        "máy đang đăng nhập": [
            {
                "trình duyệt": one.browser,
                "dùng gần nhất": f"{one.seen_at.astimezone(zone):%d/%m/%Y}",
            }
            for one in browsers
            if one.seen_at
        ],
    }


def add_key(desk: Desk, new: NewKey) -> None:
    label = passkeys.register(desk.session, desk.authority.person_id, new, desk.now)
    desk.note(ADD_KEY, _own(desk), label)


def drop_key(desk: Desk, passkey_id: int) -> None:
    label = passkeys.drop(desk.session, desk.authority.person_id, passkey_id)
    desk.note(DROP_KEY, _own(desk), label)


def set_password(desk: Desk, setup: Setup) -> list[str]:
    """The recovery codes, shown once."""
    codes = passwords.set_up(desk.session, desk.authority.person_id, setup, desk.now)
    desk.note(PASSWORD, _own(desk))
    return codes


def give_up_password(desk: Desk) -> None:
    passwords.give_up(desk.session, desk.authority.person_id)
    desk.note(NO_PASSWORD, _own(desk))


def new_codes(desk: Desk) -> list[str]:
    """Others than before; those serve no more."""
    codes = passwords.new_codes(desk.session, desk.authority.person_id)
    desk.note(CODES, _own(desk))
    return codes


def end_device(desk: Desk, device_id: str) -> None:
    signing_in.end_device(desk.session, desk.authority.person_id, device_id)
    desk.note(CUT, _own(desk))


def end_others(desk: Desk, token: str) -> None:
    signing_in.end_others(desk.session, desk.authority.person_id, token)
    desk.note(CUT, _own(desk))


def _own(desk: Desk) -> str:
    return f"person:{desk.authority.person_id}"
