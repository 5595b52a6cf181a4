"""The judge of the load tests must itself be right."""

from collections import Counter

import pytest

from benchmarks.limits import Fault, Gate, Ledger, Plan, Rules, Taken

STRICT = Rules(rate=30, bucket=5, strict=True)


def test_a_bucket_takes_as_many_at_once_as_it_holds_and_then_its_rate() -> None:
    gate = Gate(Rules(rate=30, bucket=5))
    assert [gate.refuses(chat, 100.0) for chat in range(6)] == [None] * 5 + [1]
    assert [gate.refuses(chat, 100.125) for chat in range(6, 10)] == [None] * 3 + [1]


def test_a_strict_server_refuses_everything_until_its_door_opens_again() -> None:
    gate = Gate(STRICT)
    for chat in range(6):
        gate.refuses(chat, 100.0)
    assert gate.refuses(7, 100.9) == 1
    assert gate.refuses(7, 101.0) is None


def test_one_chat_may_be_written_to_once_a_second_after_a_short_burst() -> None:
    gate = Gate(Rules(rate=30, chat_bucket=3))
    assert [gate.refuses(1, 100.0) for _ in range(4)] == [None, None, None, 1]
    assert gate.refuses(2, 100.0) is None
    assert gate.refuses(1, 101.0) is None


def test_a_plan_brings_each_fault_as_often_as_it_says_and_always_the_same() -> None:
    plan = Plan()
    found = Counter(plan.fault(chat, 1) for chat in range(10_000))
    assert all(found[kind] == pytest.approx(200, rel=0.25) for kind in Fault)
    gone = [plan.unreachable(chat) for chat in range(10_000)]
    assert sum(one is not None for one in gone) == pytest.approx(500, rel=0.2)
    assert gone == [Plan().unreachable(chat) for chat in range(10_000)]


def test_the_busiest_second_is_found_wherever_it_begins() -> None:
    ledger = Ledger(arrivals=[0.0, 0.75, 1.0, 1.5, 1.625, 1.75, 5.0])
    assert ledger.busiest_second() == 4  # 0.75 up to 1.625: a second is open at its end


def test_a_ledger_knows_who_got_nothing_and_what_came_twice() -> None:
    taken = [Taken(1, "a", 0.0), Taken(1, "a", 0.5), Taken(2, "b", 0.6), Taken(3, "a", 1.0)]
    ledger = Ledger(taken=taken, arrivals=[each.at for each in taken])
    assert ledger.lost("a", [1, 2, 3]) == {2}
    assert ledger.doubled("a") == 1
    assert ledger.rate == 3.0
