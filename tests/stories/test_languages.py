"""Which language is this? Offered once, changed by nobody but the person, and a wrong guess is counted."""

from pathlib import Path

from storage.languages import samples, wrong_guesses
from storage.people import Person
from tests.stories.driver import Village, Villager, village
from tests.unit.languages.samples import TOLD

THAI = next(text for text, language in TOLD if language == "blt")
VIETNAMESE = next(text for text, language in TOLD if language == "vi")


async def known(place: Village, language: str = "Tiếng Việt") -> Villager:
    person = place.person("ông")
    await person.opens()
    await person.taps(language)
    await person.taps("Bỏ qua")
    await person.taps("Không đồng ý")
    return person


def language_of(place: Village) -> str | None:
    with place.app.database.read() as session:
        return session.query(Person).one().language


async def test_who_writes_in_another_language_is_offered_it_and_changed_only_when_they_tap(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = await known(place)
        assert "Hình như ông (bà) viết tiếng Thái." in await person.says(THAI)
        assert language_of(place) == "vi"
        await person.taps("Dùng tiếng Thái")
        assert language_of(place) == "blt"
        assert "Hình như" not in await person.says(THAI)


async def test_it_is_offered_once_a_talk_and_what_was_said_is_kept(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = await known(place)
        for label in ("Gửi ý kiến", "Gửi ẩn danh", "Hạ tầng", "Nước sinh hoạt"):
            await person.taps(label)
        heard = await person.says(THAI)
        assert "Hình như ông (bà) viết tiếng Thái." in heard
        assert "Tôi đã ghi 1 phần" in heard
        heard = await person.says(THAI)
        assert "Hình như" not in heard
        assert "Tôi đã ghi 2 phần" in heard


async def test_who_chose_thai_and_writes_vietnamese_is_left_alone(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = await known(place, "Tiếng Thái")
        assert "Hình như" not in await person.says(VIETNAMESE)


async def test_a_stranger_is_told_what_we_think_and_asked_all_the_same(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = place.person("ông")
        heard = await person.says(THAI)
        assert "Hình như ông (bà) viết tiếng Thái." in heard
        assert "Ông (bà) muốn nghe tiếng nào?" in heard
        assert language_of(place) is None


async def test_a_wrong_guess_is_counted_and_a_sentence_kept_only_with_consent(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        person = await known(place)
        for answer in ("Không đồng ý", "Đồng ý"):
            await person.says(THAI)
            await person.taps("Tôi không viết tiếng Thái")
            await person.taps("Tiếng Lào")
            await person.taps(answer)
        await person.says("một câu để học")
        with place.app.database.read() as session:
            (counted,) = wrong_guesses(session)
            assert (counted.guessed, counted.was, counted.times) == ("blt", "lo", 2)
            (sample,) = samples(session)
            assert (sample.text, sample.was) == ("một câu để học", "lo")
        assert language_of(place) == "vi"
