"""Reading what a phone recorded, and writing what a channel takes: mono, without metadata.

Only the formats of recordings are opened. A list of addresses (HLS, concat) is a format too, and would
have this machine fetch or read what somebody else names.
"""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

LONGEST = 600  # seconds
LARGEST = 20_000_000  # bytes: no ten minutes of a phone are larger
SAMPLE_RATE = 48_000
FORMATS = "ogg,matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,mp3,aac,wav,w64,amr,flac,caf,aiff,mpegts"


class NotAVoice(ValueError):  # noqa: N818  reads as what was found
    """The bytes hold no sound, or more than ten minutes of it, or are far too many."""


@dataclass(frozen=True, slots=True)
class Coding:
    """How sound is written."""

    container: str
    codec: str
    rate: int  # samples a second
    bits: int  # a second
    options: tuple[tuple[str, str], ...] = ()  # of the container
    tuning: tuple[tuple[str, str], ...] = ()  # of the codec


# Constrained: twenty seconds are under 60 KB whatever is said; free, they may be a third larger.
SPEECH = (("application", "voip"), ("vbr", "constrained"))
OPUS = Coding("ogg", "libopus", SAMPLE_RATE, 20_000, tuning=SPEECH)


@contextmanager
def _faults() -> Iterator[None]:
    import av

    try:
        yield
    except NotAVoice:
        raise
    except (av.FFmpegError, EOFError, ValueError) as error:  # the last: it changes on the way
        raise NotAVoice("not a recording") from error


def frames_of(data: bytes) -> Iterator[Any]:
    """Its sound, piece by piece: 16 bits, mono, 48 kHz. Raises `NotAVoice`."""
    import av

    if len(data) > LARGEST:
        raise NotAVoice("too large")
    only = {"format_whitelist": FORMATS, "protocol_whitelist": "none"}
    with (
        _faults(),
        av.open(io.BytesIO(data), metadata_errors="ignore", container_options=only) as source,
    ):
        if not source.streams.audio:
            raise NotAVoice("no sound in it")
        yield from _bounded(source)


def _bounded(source: Any) -> Iterator[Any]:
    import av

    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    samples = 0
    for frame in _then_none(source.decode(audio=0)):
        for piece in resampler.resample(frame):
            piece.pts = samples
            samples += piece.samples
            if samples > LONGEST * SAMPLE_RATE:
                raise NotAVoice("longer than ten minutes")
            yield piece
    if samples == 0:
        raise NotAVoice("no sound in it")


def _then_none(frames: Iterable[Any]) -> Iterator[Any]:
    """None tells a codec that nothing more comes."""
    yield from frames
    yield None


def written(frames: Iterable[Any], coding: Coding = OPUS) -> tuple[bytes, int]:
    """The file, and its length in whole seconds (one at least).

    `frames` are as `frames_of` gives them. Raises `NotAVoice` when there are none.
    """
    import av

    target = io.BytesIO()
    samples = 0
    with av.open(target, "w", format=coding.container, options=dict(coding.options)) as file:
        stream: Any = file.add_stream(
            coding.codec, rate=coding.rate, layout="mono", options=dict(coding.tuning)
        )
        stream.bit_rate = coding.bits
        for frame in frames:
            frame.pts = None
            samples += frame.samples
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    if samples == 0:
        raise NotAVoice("no sound in it")
    return target.getvalue(), max(1, round(samples / SAMPLE_RATE))


def silence(seconds: float) -> Iterator[Any]:
    """Nothing to hear, as `frames_of` gives it."""
    import av

    left = round(seconds * SAMPLE_RATE)
    while left > 0:
        frame = av.AudioFrame(format="s16", layout="mono", samples=min(left, SAMPLE_RATE))
        frame.sample_rate = SAMPLE_RATE
        frame.planes[0].update(bytes(frame.planes[0].buffer_size))
        left -= frame.samples
        yield frame


_TICK = Fraction(1, SAMPLE_RATE)


def through(frames: Iterable[Any], *filters: tuple[str, str]) -> Iterator[Any]:
    """What a chain of FFmpeg's filters makes of it."""
    import av
    import av.filter

    graph = av.filter.Graph()
    source = graph.add_abuffer(
        format="s16", layout="mono", sample_rate=SAMPLE_RATE, time_base=_TICK
    )
    chain = [source, *(graph.add(name, args) for name, args in filters), graph.add("abuffersink")]
    graph.link_nodes(*chain).configure()
    samples = 0
    for frame in _then_none(frames):
        if frame is not None:
            frame.pts, frame.time_base = samples, _TICK
            samples += frame.samples
        try:
            graph.push(frame)
        except av.EOFError:  # a cut has all that it wants
            break
        yield from _pulled(graph)


def _pulled(graph: Any) -> Iterator[Any]:
    import av

    while True:
        try:
            yield graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
