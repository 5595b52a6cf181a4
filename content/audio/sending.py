"""A recording as a channel or a phone takes it, made of what is kept (OGG/Opus)."""

from dataclasses import replace

from content.audio.levelling import limited
from content.audio.sound import SAMPLE_RATE, Coding, frames_of, written

# A voice fits into 8 kHz; 20 seconds of it are under 60 KB, and what any phone since 2005 can play.
ADTS = Coding("adts", "aac", 16_000, 21_000)
M4A = Coding("ipod", "aac", 16_000, 21_000)
INDEX, INDEX_A_SECOND = 2_048, 96  # bytes, of room for the index in front of the sound


def as_aac(recording: bytes) -> bytes:
    """ADTS AAC, as Zalo takes a voice message. Raises `NotAVoice`."""
    return written(limited(frames_of(recording)), ADTS)[0]


def as_m4a(recording: bytes) -> bytes:
    """AAC in an MP4 file, for iPhones that play no OGG/Opus. Raises `NotAVoice`.

    Its index stands first, so that it plays while it comes; the place for it must be given beforehand.
    """
    frames = list(limited(frames_of(recording)))
    seconds = sum(frame.samples for frame in frames) // SAMPLE_RATE + 1
    room = ("moov_size", str(INDEX + INDEX_A_SECOND * seconds))
    return written(frames, replace(M4A, options=(room,)))[0]
