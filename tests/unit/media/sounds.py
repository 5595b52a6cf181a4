"""Sounds like a voice, without a speaker: syllables of a hum and a hiss, as loud as is asked for."""

import array
import io
import math
import random
import wave
from functools import cache
from typing import Any

import av

from content.audio.levelling import measured
from content.audio.sound import frames_of, through

RATE = 16_000


FORMANTS = ((700, 110), (1200, 130), (2600, 200))  # Hz: where they lie, how wide; of an open "a"


@cache
def _hum(seconds: float) -> tuple[float, ...]:
    """Four syllables a second of a voice whose pitch moves, each begun with a hiss; peak 1."""
    chance = random.Random(1)
    said, phase = [], 0.0
    for n in range(round(seconds * RATE)):
        part = (4 * n / RATE) % 1
        phase += (150 + 40 * math.sin(2 * math.pi * n / RATE * 0.7)) / RATE
        pulse, phase = (1.0, phase - 1) if phase >= 1 else (0.0, phase)
        hiss = chance.uniform(-0.2, 0.2) if part < 0.15 else chance.uniform(-0.01, 0.01)
        said.append((pulse + hiss) * math.sin(math.pi * part) ** 0.7)
    for centre, width in FORMANTS:
        said = _resonant(said, centre, width)
    most = max(map(abs, said))
    return tuple(one / most for one in said)


def _resonant(sound: list[float], centre: float, width: float) -> list[float]:
    keeps = math.exp(-math.pi * width / RATE)
    first, second = 2 * keeps * math.cos(2 * math.pi * centre / RATE), -keeps * keeps
    found, one, two = [], 0.0, 0.0
    for sample in sound:
        one, two = sample + first * one + second * two, one
        found.append(one)
    return found


def speech(seconds: float, *, peak: float = 0.5, before: float = 0.0, after: float = 0.0) -> bytes:
    """WAV: a voice, and `before` and `after` it a room's faint noise."""
    chance = random.Random(3)
    still = [0.0] * round(before * RATE), [0.0] * round(after * RATE)
    said = [*still[0], *_hum(seconds), *still[1]]
    return wav_of(
        array.array(
            "h", (round(32_000 * (peak * one + 0.0004 * chance.uniform(-1, 1))) for one in said)
        )
    )


def noise(seconds: float, level: float) -> bytes:
    chance = random.Random(2)
    count = round(seconds * RATE)
    return wav_of(
        array.array("h", (round(32_000 * level * chance.gauss(0, 1)) for _ in range(count)))
    )


def wav_of(samples: "array.array[int]") -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return target.getvalue()


def mp3(layout: str, rate: int) -> bytes:
    """A second of silence."""
    target = io.BytesIO()
    out: Any
    with av.open(target, "w", format="mp3") as out:
        stream = out.add_stream("libmp3lame", rate=rate, layout=layout)
        frame = av.AudioFrame(format="s16", layout=layout, samples=rate)
        frame.sample_rate = rate
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        out.mux([*stream.encode(frame), *stream.encode(None)])
    return target.getvalue()


def seconds_of(data: bytes) -> float:
    """How long it plays."""
    return float(sum(frame.samples for frame in frames_of(data)) / 48_000)


def true_peak(data: bytes) -> float:
    """dBTP, as ITU-R BS.1770 measures it."""
    found = 0.0
    for frame in through(frames_of(data), ("ebur128", "metadata=1:peak=true")):
        found = max(found, float(frame.metadata.get("lavfi.r128.true_peaks_ch0", 0.0)))
    return 20 * math.log10(max(found, 1e-6))


def loudness(data: bytes) -> float:
    """LUFS."""
    return measured(frames_of(data)).loudness


def codec_of(data: bytes) -> tuple[str, str]:
    with av.open(io.BytesIO(data)) as file:
        return file.format.name, file.streams.audio[0].codec_context.name
