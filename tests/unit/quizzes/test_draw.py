"""The draw: anybody who has the list and the number comes to the same winners, and nobody can steer it."""

import hashlib
import hmac
from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from handlers.quizzes import draw

TICKETS = st.lists(st.text("0123456789abcdef", min_size=16, max_size=16), unique=True, max_size=40)
SEEDS = st.integers(10, 10**9).map(str)


@given(TICKETS, SEEDS, st.integers(1, 10), st.randoms())
def test_the_order_in_which_entries_came_does_not_matter(
    tickets: list[str], seed: str, many: int, random: Random
) -> None:
    shuffled = random.sample(tickets, len(tickets))
    assert draw.winners(shuffled, seed, many) == draw.winners(tickets, seed, many)
    assert draw.seal(shuffled) == draw.seal(tickets)


@given(TICKETS, SEEDS, st.integers(1, 10))
def test_winners_are_different_entries_and_as_many_as_there_are_prizes(
    tickets: list[str], seed: str, many: int
) -> None:
    found = draw.winners(tickets, seed, many)
    assert len(found) == len(set(found)) == min(many, len(tickets))
    assert set(found) <= set(tickets)


@given(TICKETS, SEEDS)
def test_more_prizes_change_nothing_for_the_first_ones(tickets: list[str], seed: str) -> None:
    assert draw.winners(tickets, seed, 5)[:2] == draw.winners(tickets, seed, 2)


@given(TICKETS.filter(bool), SEEDS)
def test_a_list_that_was_changed_after_the_seal_does_not_fit_it(
    tickets: list[str], seed: str
) -> None:
    assert draw.seal(tickets[1:]) != draw.seal(tickets)


def test_the_draw_is_repeated_with_nothing_but_sha256_and_hmac() -> None:
    tickets = [draw.ticket_of(f"TD-{n:04}-AAAA-BBBB") for n in range(50)]
    text = "\n".join(sorted(tickets)) + "\n"
    seal = hashlib.sha256(text.encode()).hexdigest()
    key = f"{seal}:58213".encode()
    places = sorted((hmac.new(key, one.encode(), "sha256").hexdigest(), one) for one in tickets)
    assert draw.seal(tickets) == seal
    assert draw.winners(tickets, "58213", 3) == [one for _, one in places[:3]]


def test_over_many_numbers_each_entry_wins_about_as_often() -> None:
    tickets = [draw.ticket_of(f"TD-{n}") for n in range(10)]
    won = Counter(draw.winners(tickets, str(seed), 1)[0] for seed in range(10_000, 14_000))
    assert len(won) == 10
    assert 320 < min(won.values()) <= max(won.values()) < 480  # 400 each; four deviations


def test_the_ticket_follows_from_the_code_however_it_is_typed() -> None:
    code = draw.new_code()
    assert draw.ticket_of(code) == draw.ticket_of(code.lower().replace("-", " "))
    assert draw.ticket_of(code) != draw.ticket_of(draw.new_code())
    assert len(draw.ticket_of(code)) == draw.TICKET


def test_a_public_number_is_digits_and_nothing_else() -> None:
    assert draw.seed_of(" 58 213 ") == "58213"
    assert [draw.seed_of(one) for one in ("", "7", "12a", "１２３", "-12", "1" * 41)] == [None] * 6
