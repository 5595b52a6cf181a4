"""Consent: the newest answer counts, stopping works at once, silence is no."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from content import catalog
from content.consents import texts
from handlers.people import actions
from handlers.people.rules import agreed, proof_of
from handlers.wording import wording
from storage import outbox
from storage.people import Address, Consent
from tests.unit.people.talker import Places, Talker, answers, resident, stranger

WORDS = {  # whoever changes the words of a consent gives them a new version, and writes it here
    "a-2026-11": "d54a561c5462",
    "b-2026-11": "ff04c692c506",
    "c-2026-11": "6b1772f7229a",
    "d-2026-11": "365c538d9180",
    "f-2026-11": "9e07a26a8e87",
    "dung-2026-11": "af7a83e07b0e",
    "g-2026-11": "3c9e5cf39503",
    "e-2026-11": "f39839dcdfdc",
}


class Answer(NamedTuple):
    purpose: str
    given: bool


HISTORIES = st.lists(
    st.builds(Answer, st.sampled_from(["notices", "contact", "household"]), st.booleans())
)


@given(HISTORIES)
def test_the_newest_answer_to_a_purpose_counts_and_no_other(history: list[Answer]) -> None:
    own = [answer.given for answer in history if answer.purpose == "notices"]
    assert agreed(history, "notices") is (own[-1] if own else False)


@given(HISTORIES, st.booleans())
def test_an_answer_to_one_purpose_is_none_to_another(history: list[Answer], given: bool) -> None:
    before = agreed(history, "notices")
    assert agreed([*history, Answer("contact", given)], "notices") is before


@given(HISTORIES)
def test_after_a_no_nobody_has_agreed(history: list[Answer]) -> None:
    assert not agreed([*history, Answer("notices", given=False)], "notices")


def pushed(session: Session, who: Talker, purpose: str, priority: int) -> None:
    row = {
        "id": outbox.new_id(),
        "address_id": who.speaker.address_id,
        "channel": "test",
        "priority": priority,
        "purpose": purpose,
        "content": {"says": [], "buttons": [], "media": [], "forget": False},
        "resend": False,
    }
    session.execute(insert(outbox.Outgoing).values(**row))


def states(session: Session) -> dict[str, str]:
    return dict(session.query(outbox.Outgoing.purpose, outbox.Outgoing.state).all())


def test_who_stops_has_what_waits_called_back_and_still_gets_replies(
    session: Session, places: Places
) -> None:
    who, other = resident(session, places.ho_chim), resident(session, places.ho_chim, "2")
    pushed(session, who, "notice:1", outbox.URGENT)
    pushed(session, who, "reply:1", outbox.REPLY)
    pushed(session, other, "notice:2", outbox.BULK)
    actions.stop(who.context())
    assert answers(session, who) == [True, False]
    assert states(session) == {"notice:1": "cancelled", "reply:1": "waiting", "notice:2": "waiting"}


def test_who_stops_stops_at_every_address(session: Session, places: Places) -> None:
    who = resident(session, places.ho_chim)
    second = Address(person_id=who.speaker.person_id, channel="test", external_id="also mine")
    session.add(second)
    session.flush()
    pushed(session, who, "notice:1", outbox.BULK)
    session.query(outbox.Outgoing).update({"address_id": second.id})
    actions.stop(who.context())
    assert states(session) == {"notice:1": "cancelled"}


def test_who_never_agreed_can_stop_too(session: Session) -> None:
    who = stranger(session)
    actions.stop(who.context())
    assert answers(session, who) == [False]


def test_who_blocks_us_is_not_written_to_and_who_returns_still_agrees(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim)
    pushed(session, who, "notice:1", outbox.BULK)
    actions.mark_reachable(who.context(), reachable=False)
    assert states(session) == {"notice:1": "cancelled"}
    assert session.get_one(Address, who.speaker.address_id).state == "gone"
    actions.mark_reachable(who.context(), reachable=True)
    session.expire_all()
    assert session.get_one(Address, who.speaker.address_id).state == "active"
    assert actions.has_agreed(who.context(), "notices")


def test_the_words_of_a_consent_do_not_change_without_a_new_version() -> None:
    told = {"co_quan": "[cơ quan]", "sdt": "[số máy]", "gio": "[giờ]"}
    assert {
        text.version: proof_of(catalog.text(text.key, told))[:12] for text in texts().values()
    } == WORDS


def test_the_proof_is_of_the_words_in_the_language_in_which_they_were_shown(
    session: Session, places: Places
) -> None:
    proofs = {}
    for language in ("vi", "en"):
        who = resident(session, places.ho_chim, language, agreed=None)
        actions.set_language(who.context(), language)
        shown = wording(actions.request(who.context(), "notices"), language)
        actions.give_consent(who.context(), "notices", given=True)
        found = select(Consent.proof).where(Consent.person_id == who.speaker.person_id)
        proofs[session.scalars(found).one()] = proof_of(shown)
    assert len(proofs) == 2
    assert list(proofs) == list(proofs.values())
