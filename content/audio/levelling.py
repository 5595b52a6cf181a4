"""Recordings that are played to many: equally loud, and without the silence around them.

Loudness as ITU-R BS.1770 and EBU R 128 measure it (FFmpeg's `ebur128`). One gain for the whole recording:
what was said softly stays softer than what was said aloud. A limiter keeps the peaks below what a phone's
loudspeaker and a second coding make of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from content.audio.sound import SAMPLE_RATE, frames_of, through, written

TARGET = -16.0  # LUFS
MOST_GAIN = 24.0  # dB: a voice across the room
FAINT = -50.0  # LUFS; below it nobody speaks, and what there is stays as soft
STEADY = 6.0  # dB between loud and soft; a voice has three times as much, noise has less
CEILING = -4.5  # dB, at twice the rate: coding adds up to 2.5, and −1.5 dBTP is to be kept
PIECE = 0.05  # seconds, in which a level is measured
UNDER_SPEECH, OVER_NOISE = 25.0, 6.0  # dB: where a pause begins
MARGIN = 0.2  # seconds that are left of the silence at either end


@dataclass(frozen=True, slots=True)
class Stretch:
    """From where to where, in seconds."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A recording: how loud it is together (LUFS), and each twentieth of a second (dB)."""

    loudness: float
    levels: tuple[float, ...]

    @property
    def gain(self) -> float:
        """dB that bring it to the target. Silence and steady noise are not made louder."""
        wanted = min(TARGET - self.loudness, MOST_GAIN)
        return wanted if self.is_speech else min(wanted, 0.0)

    @property
    def is_speech(self) -> bool:
        return self.loudness > FAINT and self.level(0.95) - self.level(0.1) > STEADY

    @property
    def spoken(self) -> Stretch:
        """From a little before the first sound to a little after the last."""
        least = max(self.level(0.95) - UNDER_SPEECH, self.level(0.02) + OVER_NOISE)
        heard = [at for at, level in enumerate(self.levels) if level > least]
        whole = len(self.levels) * PIECE
        if not heard or not self.is_speech:
            return Stretch(0.0, whole)
        end = (heard[-1] + 1) * PIECE + MARGIN
        return Stretch(max(0.0, heard[0] * PIECE - MARGIN), min(end, whole))

    def level(self, share: float) -> float:
        """What that share of the pieces does not exceed."""
        return sorted(self.levels)[int(share * (len(self.levels) - 1))]


def prepared(data: bytes) -> tuple[bytes, int]:
    """Trimmed and levelled, as OGG/Opus, and its length in whole seconds. Raises `NotAVoice`."""
    frames = list(frames_of(data))
    found = measured(frames)
    return written(limited(through(frames, *cutting(found.spoken)), found.gain))


def measured(frames: Iterable[Any]) -> Measured:
    """`frames` as `frames_of` gives them."""
    loudness, levels = -70.0, []
    size = round(PIECE * SAMPLE_RATE)
    told = (
        ("ebur128", "metadata=1"),
        ("asetnsamples", f"n={size}:p=0"),
        ("astats", "metadata=1:reset=1:measure_perchannel=RMS_level:measure_overall=none"),
    )
    for frame in through(frames, *told):
        loudness = max(float(frame.metadata.get("lavfi.r128.I", loudness)), -70.0)
        levels.append(max(float(frame.metadata.get("lavfi.astats.1.RMS_level", -90)), -90.0))
    return Measured(loudness, tuple(levels))


def limited(frames: Iterable[Any], gain: float = 0.0) -> Iterator[Any]:
    """As much louder (dB), and no peak above the ceiling."""
    limit = 10 ** (CEILING / 20)
    return through(
        frames,
        ("aformat", "sample_fmts=flt"),
        ("volume", f"volume={gain:.2f}dB:precision=float"),
        ("aresample", str(2 * SAMPLE_RATE)),
        ("alimiter", f"limit={limit:.4f}:attack=5:release=60:level=disabled:latency=1"),
        ("aresample", str(SAMPLE_RATE)),
        ("aformat", "sample_fmts=s16"),
    )


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
