"""How times, dates, telephone numbers and amounts are said. In this order: the first ones keep
what the later ones would take for something else.
"""

import re
from collections.abc import Callable

Found = re.Match[str]
DAYS, MONTHS, HOURS, MINUTES = 31, 12, 23, 59
SCALES = ("", "nghìn", "triệu", "tỷ")
COUNTED = "hộ|người|nhà|gia đình|phiếu|đại biểu|hội viên|cháu|con|số"
EACH = "hộ|người|nhà|khẩu|con|tháng|ngày|năm|buổi|lần|suất"
DASH = r"\s*[-–—]\s*"  # people type all three


def _phone(found: Found) -> str:
    """Digit by digit, in three groups: nobody can write down more at once."""
    digits = re.sub(r"\D", "", found[0].replace("+84", "0"))
    return ", ".join(" ".join(group) for group in (digits[:4], digits[4:7], digits[7:]))


def _hotline(found: Found) -> str:
    return f"{found[1]}{' '.join(found[2])}"


def _time(found: Found) -> str:
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > HOURS + 1 or minute > MINUTES:
        return found[0]
    return f"{hour} giờ {minute} phút" if minute else f"{hour} giờ"


def _days(found: Found) -> str:
    """28-30/11"""
    first, last, month = int(found[2]), int(found[3]), int(found[4])
    if not (first < last <= DAYS and 0 < month <= MONTHS):
        return found[0]
    return f"{found[1] or 'ngày '}{first} đến ngày {last} tháng {month}"


def _date(found: Found) -> str:
    day, month, year = int(found[2]), int(found[3]), found[4]
    if not (0 < day <= DAYS and 0 < month <= MONTHS):
        return found[0]
    of_year = f" năm {year}" if year else ""
    return f"{found[1] or 'ngày '}{day} tháng {month}{of_year}"


def _month(found: Found) -> str:
    if not 0 < int(found[1]) <= MONTHS:
        return found[0]
    return f"tháng {int(found[1])} năm {found[2]}"


def _amount(found: Found) -> str:
    """1.250.000: "1 triệu 250 nghìn". What lies under a scale is left out when it is nothing."""
    groups = found[0].split(".")
    if len(groups) > len(SCALES):
        return found[0]
    places = zip(map(int, groups), reversed(SCALES[: len(groups)]), strict=True)
    return " ".join(f"{number} {scale}".strip() for number, scale in places if number)


def _ordinal(found: Found) -> str:
    """ "quý III", "Đại hội XIV": a Roman number after a word that is counted so."""
    return f"{found[1]} {_from_roman(found[2])}"


def _from_roman(letters: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _tidy(found: Found) -> str:
    """Of two marks that meet, the stronger."""
    return max(found[0], key=",;:.?!".find)


_BEFORE = r"((?i:ngày|mùng|mồng|hôm)\s+)?(?<![\w/.,])"
FORMS: tuple[tuple[re.Pattern[str], str | Callable[[Found], str]], ...] = (
    (re.compile(r"\s*\(([^()]*)\)"), r", \1,"),
    (re.compile(r"(?<![\d.,/])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d/])"), _phone),
    (re.compile(r"(?<![\d.,/])1[89]00(?:[ .-]?\d){4,6}(?!\d)"), _phone),
    (
        re.compile(
            r"((?:gọi|tổng đài|đường dây nóng|điện thoại)(?: (?:số|ngay|ngay số))? )(\d{3,6})(?![/.:]?\s*\d)",
            re.IGNORECASE,
        ),
        _hotline,
    ),
    (re.compile(r"(?<![\w/.,])(\d{1,2})\s*[hg:](\d{2})(?:\s*(?:phút|ph|p))?(?!\w|:\d)"), _time),
    (re.compile(r"(?<![\w/.,])(\d{1,2})\s*h()(?!\w)"), _time),
    (re.compile(r"(?<![\w/.,])(\d{1,2})\s+giờ\s+(\d{2})\s+phút(?!\w)"), _time),
    (re.compile(r"(?<![\w/.,])0(\d)()\s+giờ(?!\w)"), _time),
    (re.compile(r"(?<![\w/.,])24/24(?:\s*(?:h|giờ))?(?![\w/])"), "24 trên 24 giờ"),
    (re.compile(rf"(?<![\w/.])(\d+)/(\d+)(?= (?:{COUNTED})(?!\w))"), r"\1 trên \2"),
    (re.compile(rf"{_BEFORE}(\d{{1,2}}){DASH}(\d{{1,2}})/(\d{{1,2}})(?![\w/])"), _days),
    (re.compile(rf"{_BEFORE}(\d{{1,2}})[/.-](\d{{1,2}})[/.-](\d{{4}})(?![\w/])"), _date),
    (re.compile(rf"{_BEFORE}(\d{{1,2}})/(\d{{1,2}})()(?![\w/])"), _date),
    (re.compile(r"(?:tháng\s+)?(?<![\w/])(\d{1,2})/(\d{4})(?![\w/])"), _month),
    (re.compile(r"(?<![\w/.])(\d+)/(\d+)(?![\w/])"), r"\1 trên \2"),
    (re.compile(rf"(\d|giờ|phút){DASH}(?=ngày \d)"), r"\1 đến "),
    (re.compile(rf"(giờ|phút){DASH}(?=\d)"), r"\1 đến "),
    (re.compile(rf"(?<![\w/.-])(\d[\d.]*){DASH}(?=\d[\d.]*(?:\s|$|[,;]|[%a-z]))"), r"\1 đến "),
    (re.compile(r"(?<![\w/.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d/])"), _amount),
    (re.compile(r"(?<![\w/.,])(\d+),(\d+)(?![\d,/])"), r"\1 phẩy \2"),
    (re.compile(r"(?i)\b(quý|khóa|kỳ|thứ|lần|đợt|cấp|đại hội) ([IVX]{1,6})\b"), _ordinal),
    (re.compile(rf"(?<=\w)/(?={EACH}(?!\w))"), " một "),
    (re.compile(r"\s+&\s+"), " và "),
    (re.compile(r"\s+([,;:.?!])"), r"\1"),
    (re.compile(r"[,;:.?!]{2,}"), _tidy),
)
