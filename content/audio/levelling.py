"""Recordings that are played to many: equally loud, and without the silence around them.

Loudness as ITU-R BS.1770 and EBU R 128 measure it (FFmpeg's `ebur128`). One gain for the whole recording:
what was said softly stays softer than what was said aloud. A limiter keeps the peaks below what a phone's
loudspeaker and a second coding make of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from content.audio.sound import SAMPLE_RATE, frames_of, through, written

TARGET = -16.0  # LUFS
MOST_GAIN = 24.0  # dB: a voice across the room
SPEECH = -50.0  # LUFS; below it nobody speaks, and what there is stays as soft
CEILING = -3.0  # dB, at twice the rate: coding adds up to a decibel, and −1.5 dBTP is to be kept
UNDER_SPEECH = 18.0  # dB below the loudness of a recording, its pauses begin
SOFTEST, LOUDEST = -60.0, -32.0  # dB, what may be called silence
SHORTEST = 0.3  # seconds, of a silence
MARGIN = 0.2  # seconds that are left of it at either end


@dataclass(frozen=True, slots=True)
class Stretch:
    """From where to where, in seconds."""

    start: float
    end: float


def prepared(data: bytes) -> tuple[bytes, int]:
    """Trimmed and levelled, as OGG/Opus, and its length in whole seconds. Raises `NotAVoice`."""
    frames = list(frames_of(data))
    loudness = loudness_of(frames)
    found = _spoken(frames, loudness) if loudness > SPEECH else None
    kept = list(through(frames, *cutting(found))) if found else frames
    return written(_levelled(kept, loudness_of(kept)))


def loudness_of(frames: Iterable[Any]) -> float:
    """LUFS, of all of it together, pauses left out; −70 where there is nothing."""
    found = -70.0
    padded = through(frames, ("apad", "pad_dur=0.4"), ("ebur128", "metadata=1"))
    for frame in padded:
        found = float(frame.metadata.get("lavfi.r128.I", found))
    return max(found, -70.0)


def gain_for(loudness: float) -> float:
    """dB that bring a recording to the target; none for silence."""
    return min(TARGET - loudness, MOST_GAIN) if loudness > SPEECH else 0.0


def cutting(stretch: Stretch) -> Sequence[tuple[str, str]]:
    """Filters that leave the stretch, without a click at either end."""
    length = stretch.end - stretch.start
    fade = min(0.01, length / 4)
    return (
        ("atrim", f"start={stretch.start:.4f}:end={stretch.end:.4f}"),
        ("asetpts", "PTS-STARTPTS"),
        ("afade", f"t=in:d={fade:.4f}"),
        ("afade", f"t=out:st={length - fade:.4f}:d={fade:.4f}"),
    )


def _levelled(frames: Iterable[Any], loudness: float) -> Iterable[Any]:
    limit = 10 ** (CEILING / 20)
    return through(
        frames,
        ("aformat", "sample_fmts=flt"),
        ("volume", f"volume={gain_for(loudness):.2f}dB:precision=float"),
        ("aresample", str(2 * SAMPLE_RATE)),
        ("alimiter", f"limit={limit:.4f}:attack=5:release=60:level=disabled:latency=1"),
        ("aresample", str(SAMPLE_RATE)),
        ("aformat", "sample_fmts=s16"),
    )


def _spoken(frames: Sequence[Any], loudness: float) -> Stretch | None:
    """From a little before the first sound to a little after the last; None: nothing to cut."""
    whole = sum(frame.samples for frame in frames) / SAMPLE_RATE
    threshold = min(max(loudness - UNDER_SPEECH, SOFTEST), LOUDEST)
    silences = _silences(frames, f"noise={threshold:.1f}dB:d={SHORTEST}", whole)
    start, end = 0.0, whole
    if silences and silences[0].start <= 0.01:
        start = max(0.0, silences[0].end - MARGIN)
    if silences and silences[-1].end >= whole - 0.01:
        end = min(whole, silences[-1].start + MARGIN)
    if end <= start or (start, end) == (0.0, whole):
        return None
    return Stretch(start, end)


def _silences(frames: Iterable[Any], how: str, whole: float) -> list[Stretch]:
    found: list[Stretch] = []
    began: float | None = None
    for frame in through(frames, ("silencedetect", how)):
        told = frame.metadata
        if "lavfi.silence_start" in told:
            began = float(told["lavfi.silence_start"])
        if "lavfi.silence_end" in told and began is not None:
            found.append(Stretch(began, float(told["lavfi.silence_end"])))
            began = None
    return [*found, Stretch(began, whole)] if began is not None else found
