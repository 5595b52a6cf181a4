"""Any recording that a phone makes → OGG/Opus, mono, without metadata.

What comes in may say in its tags when and with which phone it was made; what is kept says nothing. What
a resident said is kept as it was said: neither levelled nor trimmed. It is evidence, a pause or a whisper
is part of it, and whoever listens has a volume of his own.
"""

from content.audio.sound import NotAVoice, frames_of, written

__all__ = ["NotAVoice", "to_ogg"]


def to_ogg(data: bytes) -> tuple[bytes, int]:
    """The recording as OGG/Opus, and its length in whole seconds. Raises `NotAVoice`."""
    return written(frames_of(data))
