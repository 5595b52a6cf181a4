"""How fast a notice goes out, and when its numbers are counted again."""

import pytest

from bot.console.pages import Pages
from bot.console.progress import MOST, Meter, Progress
from handlers.context import Office
from handlers.notices.overview import Figures


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def looked(meter: Meter, sent: int, waiting: int = 100, state: str = "sending") -> Progress:
    return meter.count(1, state, lambda: Figures(sent, waiting, 0, 0, 0))


def test_one_look_tells_no_rate(clock: Clock) -> None:
    progress = looked(Meter(clock), 40)
    assert (progress.figures.sent, progress.rate, progress.seconds_left) == (40, None, None)


def test_two_looks_tell_the_rate_and_the_time_left(clock: Clock) -> None:
    meter = Meter(clock)
    looked(meter, 40)
    clock.now += 2
    progress = looked(meter, 96, waiting=280)
    assert (progress.rate, progress.seconds_left) == (28.0, 10.0)


def test_the_rate_is_that_of_the_last_while_only(clock: Clock) -> None:
    meter = Meter(clock)
    looked(meter, 0)
    clock.now += 3600
    looked(meter, 10)
    clock.now += 10
    assert looked(meter, 60).rate == 5.0


@pytest.mark.parametrize("state", ["paused", "done"])
def test_what_does_not_move_has_no_rate(clock: Clock, state: str) -> None:
    meter = Meter(clock)
    looked(meter, 40)
    clock.now += 2
    assert looked(meter, 60, state=state).rate is None
    clock.now += 2
    assert looked(meter, 60, state="sending").rate is None


def test_numbers_are_shared_for_a_moment_and_then_counted_again(clock: Clock) -> None:
    meter = Meter(clock)
    assert meter.kept(1, "sending") is None
    looked(meter, 40)
    clock.now += 1
    kept = meter.kept(1, "sending")
    assert kept is not None
    assert kept.figures.sent == 40
    assert meter.kept(1, "paused") is None
    clock.now += 1
    assert meter.kept(1, "sending") is None


def test_what_has_ended_is_counted_less_often(clock: Clock) -> None:
    meter = Meter(clock)
    looked(meter, 40, state="done")
    clock.now += 59
    assert meter.kept(1, "done") is not None
    clock.now += 2
    assert meter.kept(1, "done") is None


def test_what_is_dear_to_count_is_counted_less_often(clock: Clock) -> None:
    meter = Meter(clock)

    def slowly() -> Figures:
        clock.now += 0.5
        return Figures(1, 0, 0, 0, 0)

    meter.count(1, "sending", slowly)
    clock.now += 4.9
    assert meter.kept(1, "sending") is not None
    clock.now += 0.2
    assert meter.kept(1, "sending") is None


def test_the_meter_remembers_only_so_many(clock: Clock) -> None:
    meter = Meter(clock)
    for number in range(MOST + 1):
        meter.count(number, "sending", lambda: Figures(0, 0, 0, 0, 0))
    assert meter.kept(0, "sending") is None
    assert meter.kept(MOST, "sending") is not None


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "chưa đến một phút"),
        (60, "khoảng 1 phút"),
        (61, "khoảng 2 phút"),
        (3599, "khoảng 1 giờ"),
        (5000, "khoảng 1 giờ 24 phút"),
        (36_000, "khoảng 10 giờ"),
    ],
)
def test_how_long_it_takes_is_said_as_people_say_it(seconds: float, said: str) -> None:
    lasting = Pages(Office())._environment.filters["lasting"]
    assert lasting(seconds) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(1_234_567, "1.234.567"), (7.5, "7,5"), (7.04, "7"), (27.96, "28"), (0, "0")],
)
def test_numbers_are_written_as_in_vietnamese(count: float, said: str) -> None:
    assert Pages(Office())._environment.filters["number"](count) == said
