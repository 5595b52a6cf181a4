"""How notices leave: at the limit, with faults, killed, without limits, in great numbers.

Everything is on loopback: a Bot API that keeps limits and writes down what it takes, the product run
by its commands over a database of its own, and peers that send the same in the same run.

    python -m benchmarks.delivery [--only limits,strict,faults,killed,unlimited,growth,million,priority]
                                  [--quick] [--rate 29.5] [--bucket 30] [--channel zalo-bot|zalo-oa]
"""

import argparse
from collections.abc import Callable
from dataclasses import replace

from benchmarks import delivery_costs, delivery_paced, delivery_priority
from benchmarks.delivery_paced import Sizes
from benchmarks.delivery_tables import note

# How many recipients, and how many with --quick; of `growth` the largest, tenth parts before it.
COUNTS = {
    "limits": (900, 60),
    "strict": (300, 40),
    "faults": (600, 120),
    "killed": (300, 60),
    "unlimited": (6000, 1500),
    "growth": (1_000_000, 20_000),
    "million": (1_000_000, 2_000),
    "priority": (100_000, 2_000),
}
SCENARIOS: dict[str, Callable[[Sizes], None]] = {
    "limits": delivery_paced.limits,
    "strict": delivery_paced.strict,
    "faults": delivery_paced.faults,
    "killed": delivery_paced.killed,
    "unlimited": delivery_costs.unlimited,
    "growth": delivery_costs.growth,
    "million": delivery_costs.million,
    "priority": delivery_priority.priority,
}
STRICT_RATE = 28.0  # the product's default: what is set where a refusal is dear


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", default=",".join(SCENARIOS), help="scenarios, with commas")
    parser.add_argument("--quick", action="store_true", help="small counts: does it work at all")
    parser.add_argument("--rate", type=float, default=29.5, help="TELEGRAM_RATE of the paced ones")
    parser.add_argument("--bucket", type=float, default=30.0, help="what the server takes at once")
    parser.add_argument("--channel", choices=delivery_paced.SPOKEN, default="telegram")
    options = parser.parse_args()
    names = options.only.split(",")
    if unknown := set(names) - set(SCENARIOS):
        parser.error(f"no such scenario: {', '.join(sorted(unknown))}")
    for name in names:
        note(f"--- {name}")
        sizes = Sizes(
            COUNTS[name][options.quick], options.rate, options.bucket, channel=options.channel
        )
        SCENARIOS[name](replace(sizes, rate=STRICT_RATE) if name == "strict" else sizes)


if __name__ == "__main__":
    main()
