"""Numbers in Vietnamese words: what a number takes to say."""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
SCALES = ("", "nghìn", "triệu", "tỷ")
GROUP = 1_000
MOST = GROUP ** len(SCALES) - 1


def said(number: int) -> str:
    """2026: "hai nghìn không trăm hai mươi sáu". From zero to a thousand thousand million."""
    if not 0 <= number <= MOST:
        raise ValueError(f"cannot be said: {number}")
    if number == 0:
        return DIGITS[0]
    words: list[str] = []
    for place in reversed(range(len(SCALES))):
        group = number // GROUP**place % GROUP
        if group:
            words += [*_group(group, full=bool(words)), SCALES[place]]
    return " ".join(word for word in words if word)


def _group(group: int, *, full: bool) -> list[str]:
    """Three digits; `full` where others came before: then the hundreds are said, even if none."""
    hundreds, rest = divmod(group, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    return words + _two(rest, after=bool(words))


def _two(number: int, *, after: bool) -> list[str]:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return ["linh", DIGITS[ones]][not after :] if ones else []
    words = ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    return [*words, _last(tens, ones)] if ones else words


def _last(tens: int, ones: int) -> str:
    """After tens five is "lăm", and one is "mốt" from twenty-one on."""
    if ones == 5:
        return "lăm"
    return "mốt" if ones == 1 and tens > 1 else DIGITS[ones]
