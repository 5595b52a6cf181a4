"""Two rows of one person become one: nothing that led to either is lost, and nothing is there twice."""

from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage import merging, outbox
from storage.database import Database
from storage.outbox import Outgoing
from storage.people import Address, Appointment, Consent, Person, Subscription
from storage.quizzes import ContestEntry
from tests.contracts.people import add_address
from tests.contracts.test_contests import contest
from tests.unit.casework.office import NOW, add_places

# Every column that leads to a person, and what joining two of them does with its rows. One that is
# added later fails the test until somebody has said which it is.
MANY = "a person may have many: all lead to the one that is left"
ONE = "one a person (and subject): that of who made the code, else the other's"
BEST = "one a person and contest: the one that won, else the one with more right answers"
STAFF = "staff's alone, and staff are never joined; led on all the same"
COLUMNS = {
    "address.person_id": MANY,
    "appointment.appointed_by": STAFF,
    "appointment.person_id": MANY,
    "audit_line.person_id": MANY,
    "calendar_feed.person_id": ONE,
    "campaign.author_id": STAFF,
    "campaign.ender_id": STAFF,
    "campaign.launcher_id": STAFF,
    "campaign_end.ender_id": STAFF,
    "campaign_evidence.author_id": MANY,
    "campaign_household.person_id": MANY,
    "campaign_score.confirmer_id": STAFF,
    "campaign_score.scorer_id": STAFF,
    "campaign_task.author_id": MANY,
    "case_contact.person_id": MANY,
    "case_slip.staff_id": STAFF,
    "case_step.staff_id": STAFF,
    "case_urging.staff_id": STAFF,
    "chat_link.person_id": STAFF,
    "conference_plan.created_by": STAFF,
    "consent.person_id": MANY,
    "console_session.person_id": STAFF,
    "consultation.approver_id": STAFF,
    "consultation.author_id": STAFF,
    "consultation.concluder_id": STAFF,
    "consultation_mark.person_id": ONE,
    "contest.approver_id": STAFF,
    "contest.author_id": STAFF,
    "contest.drawer_id": STAFF,
    "contest_entry.person_id": BEST,
    "dialogue.approver_id": STAFF,
    "dialogue.author_id": STAFF,
    "dialogue_contact.person_id": MANY,
    "due.author_id": MANY,
    "group_code.person_id": MANY,
    "household_consent.heard_by": MANY,
    "household_member.person_id": ONE,
    "invitation.invited_by": MANY,
    "invitation.person_id": STAFF,
    "lesson_done.person_id": ONE,
    "meeting.called_by": MANY,
    "notice.approved_by": STAFF,
    "notice.author_id": MANY,
    "notice_phone.person_id": ONE,
    "notice_relay.person_id": ONE,
    "passkey.person_id": STAFF,
    "platform_template.changed_by": STAFF,
    "policy_edition.author_id": MANY,
    "policy_edition.confirmed_by": MANY,
    "policy_gap.closed_by": STAFF,
    "policy_version.approved_by": STAFF,
    "policy_version.author_id": STAFF,
    "praise.approver_id": STAFF,
    "praise.person_id": MANY,
    "recording.judged_by": MANY,
    "recording.made_by": MANY,
    "recovery_code.person_id": STAFF,
    "repeating.author_id": MANY,
    "report.approver_id": STAFF,
    "report.author_id": STAFF,
    "sign_in_account.person_id": STAFF,
    "sign_in_challenge.person_id": STAFF,
    "subscription.person_id": ONE,
    "supervision.approver_id": STAFF,
    "supervision.author_id": STAFF,
    "supervision.concluder_id": STAFF,
    "supervision_urging.staff_id": STAFF,
    "village_decision.entered_by": MANY,
    "village_group.bound_by": MANY,
}
WHO = st.sampled_from([0, 1])
PURPOSE = st.sampled_from(["notices", "contact", "household"])
STATE = st.sampled_from(["waiting", "held", "sending", "sent", "unknown", "failed", "cancelled"])
QUICK = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_every_way_to_a_person_is_known() -> None:
    found = {f"{column.table.name}.{column.name}" for column in merging.person_columns()}
    assert found == COLUMNS.keys()


def two(session: Session) -> tuple[list[int], list[int]]:
    """The ids of two people, and of their addresses."""
    session.execute(delete(Person))
    addresses = [add_address(session, "a", "telegram"), add_address(session, "b", "web")]
    people = [session.get_one(Address, one).person_id or 0 for one in addresses]
    return people, addresses


def message(address_id: int, purpose: str, state: str) -> Outgoing:
    return Outgoing(
        id=outbox.new_id(),
        address_id=address_id,
        channel="telegram",
        priority=outbox.BULK,
        purpose=purpose,
        content={},
        state=state,
        resend=False,
    )


@QUICK
@given(
    answers=st.lists(st.tuples(WHO, PURPOSE, st.booleans()), max_size=8),
    topics=st.sets(st.tuples(WHO, st.sampled_from(["HT01", "HT02", "HT03"]))),
    asked_by=WHO,
)
def test_the_newest_consent_of_each_purpose_counts_and_no_topic_is_lost(
    database: Database,
    answers: list[tuple[int, str, bool]],
    topics: set[tuple[int, str]],
    asked_by: int,
) -> None:
    with database.write() as session:
        people, _ = two(session)
        for who, purpose, given_ in answers:
            row = Consent(person_id=people[who], purpose=purpose, given=given_, at=NOW)
            row.text_version, row.proof, row.channel = "a", "0" * 64, "web"
            session.add(row)
            session.flush()
        session.add_all(Subscription(person_id=people[who], topic=topic) for who, topic in topics)
        session.flush()
        kept = merging.merge(session, people[asked_by], people[1 - asked_by], NOW)
        assert session.scalars(select(Person.id)).all() == [kept]
        assert set(session.scalars(select(Address.person_id))) == {kept}
        found = select(Consent.purpose, Consent.given).where(Consent.person_id == kept)
        newest = dict(row for row in session.execute(found.order_by(Consent.id)).all())
        assert newest == {purpose: given_ for _, purpose, given_ in answers}
        kept_topics = session.scalars(select(Subscription.topic)).all()
        assert Counter(kept_topics) == Counter({topic for _, topic in topics})


@QUICK
@given(st.dictionaries(st.tuples(WHO, st.sampled_from(["n:1", "n:2", "due:3"])), STATE, max_size=6))
def test_after_joining_nothing_is_said_twice_nor_lost(
    database: Database, rows: dict[tuple[int, str], str]
) -> None:
    with database.write() as session:
        people, addresses = two(session)
        for (who, purpose), state in rows.items():
            session.add(message(addresses[who], purpose, state))
        session.flush()
        merging.merge(session, people[0], people[1], NOW)
        after = session.execute(select(Outgoing.purpose, Outgoing.state)).all()
        for purpose in {purpose for _, purpose in rows}:
            before = [state for (_, what), state in rows.items() if what == purpose]
            left = [state for what, state in after if what == purpose]
            coming = [state for state in left if state in {"waiting", "held"}]
            said = [state for state in left if state in {"sending", "sent", "unknown"}]
            may = [one for one in before if one not in {"failed", "cancelled"}]
            assert len(coming) <= (0 if said else 1)
            assert bool(coming or said) == bool(may)


def test_two_tries_at_one_contest_are_one_and_the_winning_one_stays(database: Database) -> None:
    with database.write() as session:
        people, _ = two(session)
        row = contest(session, add_places(session).province)
        row.winning = ["t1"]
        for number, person_id in enumerate(people):
            session.add(
                ContestEntry(
                    contest_id=row.id,
                    person_id=person_id,
                    code=f"c{number}",
                    ticket=f"t{number}",
                    right=5 - number,
                )
            )
        session.flush()
        merging.merge(session, people[0], people[1], NOW)
        assert session.scalars(select(ContestEntry.code)).all() == ["c1"]


def test_a_post_held_twice_is_held_once(database: Database) -> None:
    with database.write() as session:
        people, _ = two(session)
        area = add_places(session).province
        for person_id in people:
            since = NOW - timedelta(days=person_id)
            session.add(Appointment(person_id=person_id, role="head", area_id=area.id, since=since))
        session.flush()
        kept = merging.merge(session, people[1], people[0], NOW)
        posts = session.scalars(select(Appointment)).all()
        assert [post.person_id for post in posts] == [kept, kept]
        assert sorted(post.until is None for post in posts) == [False, True]
