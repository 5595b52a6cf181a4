"""What many people of the demonstration's communes have written, without a name."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import content

CROWDS = Path(content.__file__).parent / "demo" / "crowds.toml"
Live = Callable[[str, dict[str, Any]], None]  # lets a case of a commune live through its days


def furnish_crowds(live: Live) -> None:
    for crowd in tomllib.loads(CROWDS.read_text("utf-8"))["crowd"]:
        words = crowd["words"]
        for number in range(crowd["times"]):
            said = [words[number % len(words)]]
            day = crowd["days"] - number % 5
            live(crowd["place"], {**crowd, "days": day, "words": said, "anonymous": True})
