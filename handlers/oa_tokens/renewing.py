"""A person begins the account's chain of tokens anew."""

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.oa_tokens.chain import Chain, Pair
from handlers.oa_tokens.standing import Standing, is_theirs, may_renew, standing

RENEW = "zalo-oa.renew"  # in the audit log


def seen(desk: Desk) -> Standing:
    """How it stands, for whoever works at the office. Refused: there is no account, or not theirs."""
    found = standing(desk.session, desk.office, desk.now)
    if found is None or not is_theirs(desk):
        raise Refused(Words("zo-khong-co"))
    return found


def refuse_unless_allowed(desk: Desk) -> None:
    seen(desk)
    if not may_renew(desk):
        raise Refused(Words("zo-khong-duoc"))


def begin_anew(desk: Desk, pair: Pair, mark: str) -> None:
    """The new pair counts from now on, for all processes. `mark`: of what the settings hold."""
    refuse_unless_allowed(desk)
    chain = Chain(desk.office.zalo_oa, lambda _session: desk.now.timestamp())
    chain.replace(desk.session, pair, mark)
    desk.note(RENEW, f"zalo-oa:{desk.office.zalo_oa}")
