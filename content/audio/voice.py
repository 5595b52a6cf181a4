"""Any recording that a phone makes → OGG/Opus, mono, without metadata.

What comes in may say in its tags when and with which phone it was made; what is kept says nothing.
"""

import io
from typing import Any

LONGEST = 600  # seconds
BIT_RATE = 24_000
SAMPLE_RATE = 48_000


class NotAVoice(ValueError):  # noqa: N818  reads as what was found
    """The bytes hold no sound, or more than ten minutes of it."""


def to_ogg(data: bytes) -> tuple[bytes, int]:
    """The recording as OGG/Opus, and its length in whole seconds."""
    import av

    try:
        with av.open(io.BytesIO(data), metadata_errors="ignore") as source:
            if not source.streams.audio:
                raise NotAVoice("no sound in it")
            return _encoded(source)
    except (av.FFmpegError, EOFError) as error:
        raise NotAVoice("not a recording") from error


def _encoded(source: Any) -> tuple[bytes, int]:
    import av

    target = io.BytesIO()
    samples = 0
    with av.open(target, "w", format="ogg") as ogg:
        stream = ogg.add_stream("libopus", rate=SAMPLE_RATE, layout="mono")
        stream.bit_rate = BIT_RATE
        resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
        for frame in source.decode(audio=0):
            for piece in resampler.resample(frame):
                samples += piece.samples
                if samples > LONGEST * SAMPLE_RATE:
                    raise NotAVoice("longer than ten minutes")
                piece.pts = None
                ogg.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            samples += piece.samples
            piece.pts = None
            ogg.mux(stream.encode(piece))
        ogg.mux(stream.encode(None))
    if samples == 0:
        raise NotAVoice("no sound in it")
    return target.getvalue(), max(1, round(samples / SAMPLE_RATE))
