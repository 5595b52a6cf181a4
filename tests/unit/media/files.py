"""Recordings and photos as phones make them, with all that they tell."""

import io
import math
import struct
import wave
from typing import Any

import av
from PIL import Image

PLACE = b"Exif\x00\x00"


def wav(seconds: float = 1.0) -> bytes:
    """A tone."""
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        tone = (int(9000 * math.sin(n / 6)) for n in range(int(16_000 * seconds)))
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in tone))
    return target.getvalue()


def recording(container: str = "webm", codec: str = "libopus", seconds: float = 1.0) -> bytes:
    """A recording as a browser or a phone sends it, with tags that tell."""
    target = io.BytesIO()
    source: Any
    out: Any
    with av.open(io.BytesIO(wav(seconds))) as source, av.open(target, "w", format=container) as out:
        out.metadata["title"] = "tiếng của Páo"
        out.metadata["creation_time"] = "2026-11-23T01:02:03"
        stream = out.add_stream(codec, rate=48_000, layout="mono")
        resampler = av.AudioResampler(
            format=stream.format.name, layout="mono", rate=48_000, frame_size=960
        )
        for frame in source.decode(audio=0):
            for piece in resampler.resample(frame):
                piece.pts = None
                out.mux(stream.encode(piece))
        out.mux(stream.encode(None))
    return target.getvalue()


def photo(width: int = 40, height: int = 20, orientation: int = 1, kind: str = "JPEG") -> bytes:
    """A photo that tells where it was taken and with what."""
    image = Image.new("RGB", (width, height), (180, 30, 20))
    exif = image.getexif()
    exif[0x010F] = "MayAnhCuaPao"
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[2] = (21.0, 23.0, 1.0)
    target = io.BytesIO()
    image.save(target, kind, exif=exif)
    return target.getvalue()
