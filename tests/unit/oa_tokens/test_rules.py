"""When a pair is renewed, and what a failed try leaves."""

import pytest

from handlers.oa_tokens import rules
from handlers.oa_tokens.rules import DAY, HOUR, Health, Next
from storage.zalo_tokens import ZaloToken

NOW = 1_790_000_000.0


def row(**given: object) -> ZaloToken:
    """A pair that was got just now."""
    usual: dict[str, object] = {
        "oa_id": "1",
        "version": 1,
        "sealed_access": "a",
        "sealed_refresh": "r",
        "got_at": NOW,
        "renew_at": NOW + 20 * HOUR,
        "access_until": NOW + 25 * HOUR,
        "refresh_until": NOW + 90 * DAY,
        "sent": 0,
        "flight": "",
        "flight_until": 0.0,
        "next_try": 0.0,
        "failure": "",
        "failing_since": 0.0,
        "marks": "",
    }
    return ZaloToken(**usual | given)


@pytest.mark.parametrize(
    ("hours", "step"), [(0, Next.USE), (19.9, Next.USE), (20, Next.RENEW), (26, Next.RENEW)]
)
def test_a_pair_is_renewed_after_twenty_hours(hours: float, step: Next) -> None:
    assert rules.next_step(row(), NOW + hours * HOUR) is step


def test_while_one_process_renews_it_the_others_use_what_there_is() -> None:
    pair, at = row(), NOW + 21 * HOUR
    rules.take_off(pair, "f", at)
    assert rules.next_step(pair, at) is Next.USE
    assert rules.next_step(pair, at, refused=True) is Next.WAIT
    assert rules.next_step(pair, at + rules.FLIGHT) is Next.RENEW


def test_what_was_lost_is_tried_once_more_and_as_late_as_can_be() -> None:
    pair, at = row(), NOW + 20 * HOUR
    rules.take_off(pair, "f", at)
    rules.lost(pair, at)
    assert rules.health(pair, at) is Health.UNSURE
    assert rules.next_step(pair, NOW + 23.9 * HOUR) is Next.USE
    assert rules.next_step(pair, NOW + 24 * HOUR) is Next.RENEW
    rules.take_off(pair, "g", NOW + 24 * HOUR)
    rules.lost(pair, NOW + 24 * HOUR)
    assert rules.next_step(pair, NOW + 24.5 * HOUR) is Next.USE
    assert rules.next_step(pair, NOW + 25 * HOUR) is Next.GONE
    assert rules.health(pair, NOW + 24 * HOUR) is Health.GONE


def test_what_was_lost_is_tried_at_once_when_nothing_works_any_more() -> None:
    pair, at = row(), NOW + 20 * HOUR
    rules.take_off(pair, "f", at)
    rules.lost(pair, at)
    assert rules.next_step(pair, at, refused=True) is Next.RENEW


def test_a_try_that_never_went_out_may_be_made_any_number_of_times() -> None:
    pair, at = row(), NOW + 20 * HOUR
    for number in range(5):
        rules.take_off(pair, str(number), at)
        rules.not_used(rules.UNREACHABLE, pair, at)
        assert rules.next_step(pair, at + 1) is Next.USE  # after a rest
        at += rules.REST
        assert rules.next_step(pair, at) is Next.RENEW


def test_an_answer_stays_lost_when_the_next_try_does_not_go_out() -> None:
    pair = row()
    rules.take_off(pair, "f", NOW)
    rules.lost(pair, NOW)
    rules.take_off(pair, "g", NOW)
    rules.not_used(rules.UNREACHABLE, pair, NOW)
    assert (pair.failure, pair.sent) == (rules.LOST, 1)


@pytest.mark.parametrize(
    ("given", "health"),
    [
        ({}, Health.GOOD),
        ({"sealed_access": "", "refresh_until": 0.0}, Health.NEW),
        ({"failing_since": NOW - 1.9 * HOUR, "failure": rules.UNREACHABLE}, Health.GOOD),
        ({"failing_since": NOW - 2 * HOUR, "failure": rules.UNREACHABLE}, Health.FAILING),
        ({"failure": rules.UNUSED, "next_try": NOW}, Health.FAILING),
        ({"failure": rules.UNUSED, "next_try": NOW - HOUR}, Health.GOOD),
        ({"refresh_until": NOW + 14 * DAY}, Health.ENDING),
        ({"refresh_until": NOW + 15 * DAY}, Health.GOOD),
        ({"refresh_until": NOW}, Health.GONE),
        *(({"failure": one}, Health.GONE) for one in sorted(rules.FINAL)),
    ],
)
def test_how_it_stands(given: dict[str, object], health: Health) -> None:
    assert rules.health(row(**given), NOW) is health


def test_staff_have_three_hours_from_the_alarm_until_messages_wait() -> None:
    alarm = 20 * HOUR + rules.ALARM_AFTER
    assert 25 * HOUR - alarm >= 3 * HOUR
