"""When a week is far above what is usual: an exact test, pure.

Under "nothing has changed" this week's opinions and those of the n weeks before come at one rate. Given
how many there are in all, each then falls into this week with chance 1/(n+1): the number of this week is
binomial, whatever the rate. So the test needs no estimate of the rate and is exact at any small number.
Many cells are looked at each week, so the level is divided by how many there could be (Bonferroni).
"""

import math
from collections.abc import Sequence

from content.figures import SignRule
from handlers.reports.protecting import THRESHOLD, Count


def chance(now: int, before: int, weeks: int) -> float:
    """How likely so many or more of this week are, of `now + before` opinions in `weeks` + 1 weeks."""
    total, share = now + before, 1 / (weeks + 1)
    return math.fsum(_exactly(k, total, share) for k in range(now, total + 1))


def _exactly(k: int, total: int, share: float) -> float:
    log = math.lgamma(total + 1) - math.lgamma(k + 1) - math.lgamma(total - k + 1)
    return math.exp(log + k * math.log(share) + (total - k) * math.log1p(-share))


def is_sign(now: Count, before: Sequence[int], cells: int, rule: SignRule) -> bool:
    """`before`: opinions of each week of the history; `cells`: how many could have been looked at."""
    weeks, earlier = len(before), sum(before)
    if weeks < rule.least or now.least < THRESHOLD:
        return False
    if now.opinions * weeks < rule.times * earlier:
        return False
    return chance(now.opinions, earlier, weeks) <= rule.share / max(cells, 1)
