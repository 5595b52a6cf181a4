"""Other detectors of languages, for comparison: those that are installed."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from math import exp

from content.languages.packing import load, unpacked
from content.languages.scripts import LATIN, scripts, written_in

TRAINED_WORDS = 20_000  # of each class, drawn by how likely they are
_PRIVATE = {code: code - 0x1EA0 + 0xE000 for code in range(0x1EA0, 0x1EFA)}


@dataclass(frozen=True, slots=True)
class Detector:
    """`tell`: a text → one of our languages, "other", or "" where it raises."""

    name: str
    tell: Callable[[str], str]


def peers() -> Iterator[Detector]:
    """Each that can be imported; the others are said to be absent."""
    for make in (_langdetect, _langdetect_own, _py3langid, _lingua, _cld2):
        try:
            yield make()
        except ImportError as error:
            print(f"| ({error.name} is not installed) | | | | | |")


def _langdetect() -> Detector:
    module = import_module("langdetect")
    module.DetectorFactory.seed = 0

    def tell(text: str) -> str:
        try:
            return _ours(module.detect(text))
        except module.LangDetectException:
            return ""

    return Detector("langdetect as it comes", tell)


def _langdetect_own() -> Detector:
    """langdetect behind the script gate, with profiles of the same classes that ours has: words drawn from
    our profiles by their likelihood; U+1EA0 to 1EF9 mapped apart; no rare n-gram left out."""
    factory_module = import_module("langdetect.detector_factory")
    profiles = _drawn_profiles()
    factory = factory_module.DetectorFactory()
    factory.load_json_profile(profiles)
    factory.set_seed(0)

    def tell(text: str) -> str:
        script, _ = (scripts(text).most_common(1) or [("", 0)])[0]
        if script != LATIN:
            return written_in(script)
        detector = factory.create()
        detector.append(text.lower().translate(_PRIVATE))
        try:
            return re.sub("-(bare|short|keys)$", "", str(detector.detect()))
        except import_module("langdetect").LangDetectException:
            return ""

    return Detector("langdetect, script gate and own profiles", tell)


def _drawn_profiles() -> list[str]:
    profile_module = import_module("langdetect.utils.lang_profile")
    dumps = import_module("json").dumps
    known = load()
    words = list(known.words)
    rows = [unpacked(known.words[word]) for word in words]
    chance = random.Random(0)
    profiles = []
    for at, name in enumerate(known.classes):
        profile = profile_module.LangProfile(name)
        drawn = chance.choices(words, [exp(row[at]) for row in rows], k=TRAINED_WORDS)
        profile.update(" ".join(drawn).translate(_PRIVATE))
        profiles.append(dumps({"name": name, "freq": profile.freq, "n_words": profile.n_words}))
    return profiles


def _py3langid() -> Detector:
    classify = import_module("py3langid").classify
    return Detector("py3langid", lambda text: _ours(classify(text)[0]))


def _lingua() -> Detector:
    module = import_module("lingua")
    detector = module.LanguageDetectorBuilder.from_all_languages().build()

    def tell(text: str) -> str:
        found = detector.detect_language_of(text)
        return _ours(found.iso_code_639_1.name.lower()) if found else ""

    return Detector("lingua", tell)


def _cld2() -> Detector:
    module = import_module("pycld2")

    def tell(text: str) -> str:
        try:
            return _ours(module.detect(text)[2][0][1])
        except module.error:
            return ""

    return Detector("pycld2", tell)


def _ours(code: str) -> str:
    code = {"mww": "hmn", "blt": "blt"}.get(code, code).split("-")[0]
    return code if code in ("vi", "hmn", "blt", "lo", "zh", "en") else "other"
