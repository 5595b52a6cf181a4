"""What may be typed at the door, how often, and from when to when a post holds. Without a database."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.errors import Refused
from handlers.people.credentials import (
    ALPHABET,
    CODES,
    browser_of,
    code_hash,
    fresh_codes,
    is_one_time,
    login_fault,
    login_of,
    password_fault,
    place_within,
)
from handlers.people.passkeys import site_of
from handlers.people.tenure import Days, end_of, last_day, moments
from handlers.people.tries import MOST_KEPT, WINDOW, Tries

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # eight in the morning in Điện Biên
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TODAY = date(2026, 11, 23)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"
CHROME = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Lò Thị Mai", "lo.thi.mai"), ("  lo.thi.MAI ", "lo.thi.mai"), ("Đèo-An", "deo.an")],
)
def test_a_name_is_kept_in_plain_letters(typed: str, kept: str) -> None:
    assert login_of(typed) == kept
    assert login_fault(kept) is None


@given(st.text(max_size=60))
@settings(max_examples=50)
def test_a_name_that_was_kept_once_is_kept_the_same(typed: str) -> None:
    assert login_of(login_of(typed)) == login_of(typed)


@pytest.mark.parametrize("login", ["", "ab", ".abc", "abc.", "a b c", "mai!", "x" * 41])
def test_what_is_no_name_is_refused(login: str) -> None:
    assert login_fault(login) is not None


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("ngắn quá", "dn-mat-khau-ngan"),
        ("x" * 129, "dn-mat-khau-ngan"),
        ("aaaaaaaaaaaa", "dn-mat-khau-de-doan"),
        ("123456789012", "dn-mat-khau-de-doan"),
        ("lò thị mai 2026", "dn-mat-khau-co-ten"),
        ("con trâu ăn cỏ sớm", None),
        ("Tr0ng-m4t-kh4u", None),
    ],
)
def test_a_password_is_long_not_a_row_of_figures_and_not_a_name(
    password: str, why: str | None
) -> None:
    fault = password_fault(password, "lo.thi.mai", "Lò Thị Mai")
    assert (fault.key if fault else None) == why


def test_recovery_codes_differ_and_are_known_however_they_are_typed() -> None:
    codes = fresh_codes()
    assert len({code_hash(code) for code in codes}) == CODES
    one = codes[0]
    assert set(one.replace("-", "")) <= set(ALPHABET)
    assert code_hash(one) == code_hash(one.lower().replace("-", " "))


@pytest.mark.parametrize(
    ("typed", "code"), [("123 456", "123456"), (" 123456", "123456"), ("12345", ""), ("١٢٣٤٥٦", "")]
)
def test_a_one_time_code_is_six_figures(typed: str, code: str) -> None:
    assert is_one_time(typed) == code


@pytest.mark.parametrize(
    ("told", "family"),
    [
        (FIREFOX, "Firefox"),
        (CHROME, "Chrome"),
        (f"{CHROME} Edg/142.0", "Edge"),
        (f"{CHROME} coc_coc_browser/130", "Cốc Cốc"),
        ("curl/8", ""),
    ],
)
def test_of_a_browser_its_family_is_known_and_no_more(told: str, family: str) -> None:
    assert browser_of(told) == family


@pytest.mark.parametrize(
    ("address", "onward"),
    [
        ("/console/people?page=2", "/console/people?page=2"),
        ("/console", "/console"),
        ("//evil.example/console", "/console"),
        ("https://evil.example", "/console"),
        ("/console//evil.example", "/console"),
        ("/console/../chat", "/console"),
        ("/console\n/x", "/console"),
        ("/consoles", "/console"),
        ("", "/console"),
    ],
)
def test_after_the_door_nobody_is_sent_anywhere_but_into_the_console(
    address: str, onward: str
) -> None:
    assert place_within(address) == onward


@given(st.text(alphabet="/consle.:\\@?#%x \n", max_size=30))
@settings(max_examples=50)
def test_no_address_leads_out_of_the_console(address: str) -> None:
    onward = place_within(f"/console{address}")
    assert onward.startswith("/console")
    assert not set(onward) & set("\\@ \n#")
    assert "//" not in onward


@pytest.mark.parametrize(
    ("url", "known_as"),
    [
        ("https://mattran.example.vn", "mattran.example.vn"),
        ("https://mattran.example.vn:8443", "mattran.example.vn"),
        ("http://localhost:8080", "localhost"),
        ("http://mattran.example.vn", None),
        ("https://10.0.0.5", None),
        ("http://127.0.0.1:8080", None),
    ],
)
def test_passkeys_need_a_name_and_https(url: str, known_as: str | None) -> None:
    site = site_of(url, "Nhịp Cầu")
    assert (site.id if site else None) == known_as
    assert site is None or site.origin == url


def test_a_post_begins_now_or_at_midnight_and_its_last_day_counts_whole() -> None:
    begins, ends = moments(Days(), NOW, ZONE)
    assert (begins, ends) == (NOW, None)
    begins, ends = moments(Days(date(2026, 12, 1), date(2026, 12, 31)), NOW, ZONE)
    assert begins == datetime(2026, 12, 1, tzinfo=ZONE)
    assert ends == datetime(2027, 1, 1, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (Days(date(2026, 11, 22)), "ng-ngay-da-qua"),
        (Days(None, date(2026, 11, 22)), "ng-ngay-nguoc"),
        (Days(date(2026, 12, 2), date(2026, 12, 1)), "ng-ngay-nguoc"),
    ],
)
def test_a_post_is_not_given_for_the_past_nor_backwards(days: Days, why: str) -> None:
    with pytest.raises(Refused) as refused:
        moments(days, NOW, ZONE)
    assert refused.value.words.key == why


@given(st.integers(0, 4000), st.integers(0, 4000))
@settings(max_examples=50)
def test_the_last_day_is_the_one_that_was_typed(wait: int, length: int) -> None:
    since = TODAY + timedelta(days=wait)
    until = since + timedelta(days=length)
    begins, ends = moments(Days(since, until), NOW, ZONE)
    assert ends is not None
    assert begins < ends
    assert last_day(ends, ZONE) == until
    assert last_day(end_of(None, ZONE), ZONE) is None


def test_five_tries_and_then_a_quarter_of_an_hour_s_rest() -> None:
    tries = Tries(5)
    assert [tries.allow("mai", NOW) for _ in range(6)] == [True] * 5 + [False]
    assert tries.allow("hoa", NOW)
    assert not tries.allow("mai", NOW + WINDOW - timedelta(seconds=1))
    assert tries.allow("mai", NOW + WINDOW)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=60), st.integers(1, 6))
@settings(max_examples=50)
def test_never_more_tries_than_allowed_within_any_window(gaps: list[int], most: int) -> None:
    tries, at, let_through = Tries(most), NOW, []
    for gap in gaps:
        at += timedelta(seconds=gap)
        if tries.allow("mai", at):
            let_through.append(at)
    for end in let_through:
        assert sum(end - WINDOW < one <= end for one in let_through) <= most


def test_who_got_in_begins_anew() -> None:
    tries = Tries(2)
    assert tries.allow("mai", NOW)
    tries.forgive("mai")
    assert [tries.allow("mai", NOW) for _ in range(3)] == [True, True, False]


def test_what_is_kept_of_tries_names_nobody_and_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.people.tries.MOST_KEPT", 10)
    tries = Tries(5)
    for number in range(40):
        tries.allow(f"lo.thi.mai{number}", NOW)
    assert MOST_KEPT > 10
    assert len(tries._times) == 10
    assert "mai" not in repr(vars(tries))
