"""Recordings: whatever a phone makes comes in, what goes out is small, equally loud and well cut."""

import struct
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.audio import joining
from content.audio.joining import cut, join
from content.audio.levelling import Measured, measured, prepared
from content.audio.sending import as_aac, as_m4a
from content.audio.sound import LARGEST, frames_of
from content.audio.voice import NotAVoice, to_ogg
from tests.unit.media.files import photo, recording, wav
from tests.unit.media.sounds import codec_of, loudness, mp3, noise, seconds_of, speech, true_peak

AMR = b"#!AMR\n" + (b"\x04" + bytes(range(12))) * 100  # RFC 4867: frames of 4.75 kbit/s, 20 ms each


@pytest.mark.parametrize(
    "data",
    [recording("adts", "aac", 2), recording("mp3", "libmp3lame", 2), wav(2), AMR],
    ids=["AAC of Zalo", "MP3", "WAV", "AMR of an old phone"],
)
def test_what_any_phone_records_comes_in(data: bytes) -> None:
    kept, seconds = to_ogg(data)
    assert codec_of(kept) == ("ogg", "opus")
    assert seconds == 2


def test_twenty_seconds_of_speech_are_small_in_every_form() -> None:
    said = to_ogg(speech(20))[0]
    for sent in (said, prepared(said)[0], as_aac(said), as_m4a(said)):
        assert len(sent) < 60_000
        assert seconds_of(sent) == pytest.approx(20, abs=0.2)


@pytest.mark.parametrize("peak", [0.06, 0.3, 0.95])
def test_a_soft_and_a_loud_voice_are_equally_loud_when_they_are_played(peak: float) -> None:
    played = prepared(speech(6, peak=peak))[0]
    assert loudness(played) == pytest.approx(-16, abs=1.5)
    for sent in (played, as_aac(played), as_m4a(played)):
        assert true_peak(sent) <= -1.5


@pytest.mark.parametrize("level", [0.0, 0.0005, 0.003, 0.02])
def test_silence_and_noise_are_not_blown_up(level: float) -> None:
    heard = noise(3, level)
    assert loudness(prepared(heard)[0]) <= loudness(heard) + 1


def test_a_whisper_is_not_raised_without_end() -> None:
    assert Measured(-49.0, (-70.0,) * 9 + (-45.0,) * 9).gain == 24


def test_silence_before_and_after_is_cut_and_a_little_is_left() -> None:
    said, seconds = prepared(speech(6, before=1.5, after=2.5))
    assert seconds == 6
    assert seconds_of(said) == pytest.approx(6.4, abs=0.15)


def test_a_pause_within_is_kept() -> None:
    twice = join([speech(2), speech(2)], gap_seconds=1.5)[0]
    assert seconds_of(prepared(twice)[0]) == pytest.approx(5.5, abs=0.2)


def test_what_a_resident_said_is_not_changed() -> None:
    said = speech(3, peak=0.1, before=1, after=1)
    kept = to_ogg(said)[0]
    assert loudness(kept) == pytest.approx(loudness(said), abs=1)
    assert seconds_of(kept) == pytest.approx(5, abs=0.05)


@pytest.mark.parametrize(("start", "end", "left"), [(1, 2.5, 1.5), (2, 99, 2), (0, 0.3, 0.3)])
def test_a_recording_is_cut_to_the_second_asked_for(start: float, end: float, left: float) -> None:
    assert seconds_of(cut(speech(4), start, end)[0]) == pytest.approx(left, abs=0.05)


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 1), (-1, 2), (9, 10), (0, float("nan"))])
def test_nothing_is_left_of_nothing(start: float, end: float) -> None:
    with pytest.raises(NotAVoice):
        cut(speech(4), start, end)


def test_recordings_are_heard_one_after_another_with_a_silence_between() -> None:
    parts = [to_ogg(speech(1, peak=peak))[0] for peak in (0.5, 0.5, 0.5)]
    joined, seconds = join(parts, gap_seconds=0.6)
    assert codec_of(joined) == ("ogg", "opus")
    assert seconds == 4
    assert seconds_of(joined) == pytest.approx(3 + 2 * 0.6, abs=0.1)
    levels = [level > -60 for level in measured(frames_of(joined)).levels]
    assert sum(before and not after for before, after in pairwise(levels)) == 2


def test_of_no_recordings_nothing_is_made() -> None:
    with pytest.raises(NotAVoice):
        join([])


def test_together_they_are_no_longer_than_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here ten minutes are three seconds."""
    monkeypatch.setattr(joining, "LONGEST", 3)
    assert join([wav(1), wav(1)], gap_seconds=0.5)[1] == 2
    for parts, gap in (([wav(1), wav(1)], 1.5), ([wav(1)] * 4, 0.0), ([wav(1), wav(1)], 4.0)):
        with pytest.raises(NotAVoice, match="ten minutes"):
            join(parts, gap)


def test_an_iphone_can_play_before_it_has_all_of_it() -> None:
    sent = as_m4a(speech(3))
    assert sent[4:8] == b"ftyp"
    assert sent.find(b"moov") < sent.find(b"mdat")


def test_zalo_gets_frames_of_aac() -> None:
    assert struct.unpack(">H", as_aac(speech(1))[:2])[0] & 0xFFF6 == 0xFFF0  # ADTS, layer 0


LIST = "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n"


@pytest.mark.parametrize(
    "data",
    [
        LIST.encode(),
        b"ffconcat version 1.0\nfile voice.ogg\n",
        b"",
        photo(),
        b"OggS" + bytes(400),
        recording("ogg", "libopus")[:60],
        b"RIFF" + bytes(LARGEST),
        mp3("mono", 48_000) + mp3("stereo", 44_100),
    ],
    ids=[
        "a list of addresses",
        "a list of files",
        "nothing",
        "a photo",
        "no sound",
        "torn",
        "large",
        "two in one",
    ],
)
def test_what_is_no_recording_is_refused_by_all(data: bytes) -> None:
    for take in (to_ogg, prepared, as_aac, as_m4a):
        with pytest.raises(NotAVoice):
            take(data)
    with pytest.raises(NotAVoice):
        join([speech(1), data])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=60))
def test_a_spoiled_recording_is_refused_or_played_and_nothing_else(at: int, put: bytes) -> None:
    whole = recording("ogg", "libopus")
    spoiled = whole[: at % len(whole)] + put + whole[at % len(whole) + len(put) :]
    try:
        kept, seconds = prepared(spoiled)
    except NotAVoice:
        return
    assert codec_of(kept) == ("ogg", "opus")
    assert seconds <= 600
