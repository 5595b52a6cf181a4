"""How fast notices go out: told from the numbers that were looked at before.

The numbers of a notice to a million people take a moment to count, so pages that ask again and again
share what was counted a moment ago. Each process has a meter of its own.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from handlers.notices.overview import Figures

LIVE = frozenset({"sending", "paused"})
FRESH, FRESH_ENDED = 1.5, 60.0  # seconds for which numbers are good; what has ended hardly changes
DEARER = 10  # times as long as it took to count them, if that is more
WINDOW = 20.0  # seconds over which the rate is taken
MOST = 500  # notices that are remembered


@dataclass(frozen=True, slots=True)
class Progress:
    figures: Figures
    rate: float | None  # messages a second; None: looked at once only, or nothing moves
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class _Sample:
    at: float
    cost: float
    state: str
    figures: Figures


class Meter:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._samples: OrderedDict[int, deque[_Sample]] = OrderedDict()
        self._lock = Lock()

    def kept(self, number: int, state: str) -> Progress | None:
        """What was counted a moment ago in that state; None: it must be counted again."""
        with self._lock:
            samples = self._samples.get(number)
            if not samples or samples[-1].state != state:
                return None
            newest = samples[-1]
            good = FRESH if state in LIVE else FRESH_ENDED
            if self._clock() - newest.at > max(good, DEARER * newest.cost):
                return None
            return _progress(samples)

    def count(self, number: int, state: str, look: Callable[[], Figures]) -> Progress:
        """Count now, and remember it."""
        began = self._clock()
        figures = look()
        now = self._clock()
        with self._lock:
            samples = self._samples.setdefault(number, deque())
            self._samples.move_to_end(number)
            while samples and (samples[0].state != state or now - samples[0].at > WINDOW):
                samples.popleft()
            samples.append(_Sample(now, now - began, state, figures))
            if len(self._samples) > MOST:
                self._samples.popitem(last=False)
            return _progress(samples)


def _progress(samples: deque[_Sample]) -> Progress:
    first, last = samples[0], samples[-1]
    passed, gone = last.at - first.at, last.figures.gone - first.figures.gone
    rate = gone / passed if passed > 0.5 and gone > 0 and last.state == "sending" else None
    left = last.figures.waiting / rate if rate else None
    return Progress(last.figures, rate, left)
