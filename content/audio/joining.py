"""Cutting a recording, and reading several out one after another."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from content.audio.levelling import Stretch, cutting
from content.audio.sound import (
    LONGEST,
    SAMPLE_RATE,
    NotAVoice,
    frames_of,
    silence,
    through,
    written,
)

GAP = 0.4  # seconds, as between two sentences


def cut(data: bytes, start: float, end: float) -> tuple[bytes, int]:
    """What is between these seconds, as OGG/Opus, and its length in whole seconds.

    An end behind the end is the end. Raises `NotAVoice`, also where there is nothing between them.
    """
    if not 0 <= start < end:
        raise NotAVoice("nothing between the two")
    frames = list(frames_of(data))
    whole = sum(frame.samples for frame in frames) / SAMPLE_RATE
    if start >= whole:
        raise NotAVoice("nothing between the two")
    return written(through(frames, *cutting(Stretch(start, min(end, whole)))))


def join(parts: Sequence[bytes], gap_seconds: float = GAP) -> tuple[bytes, int]:
    """The recordings, a silence between each two, as one OGG/Opus, and its length in whole seconds.

    Raises `NotAVoice` where there is none, one is none, or all together are longer than ten minutes.
    """
    if gap_seconds * (len(parts) - 1) > LONGEST:
        raise NotAVoice("longer than ten minutes")
    return written(_limited(chain.from_iterable(_parts(parts, gap_seconds))))


def _parts(parts: Sequence[bytes], gap: float) -> Iterator[Iterator[Any]]:
    for at, part in enumerate(parts):
        if at:
            yield silence(gap)
        yield frames_of(part)


def _limited(frames: Iterator[Any]) -> Iterator[Any]:
    samples = 0
    for frame in frames:
        samples += frame.samples
        if samples > LONGEST * SAMPLE_RATE:
            raise NotAVoice("longer than ten minutes")
        yield frame
