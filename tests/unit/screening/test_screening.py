"""What the Front's own papers give as examples, and that no text is slow to look through."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.feedback.topics import topics
from handlers.answers import fold
from handlers.screening.rules import Kind, is_emergency, screen
from tests.unit.screening.sentences import EMERGENCIES, NO_EMERGENCIES, ORDINARY, OTHERS

SHOWS_THE_NUMBERS = {"AS04"}  # "Lũ quét, sạt lở, hỗ trợ sau lũ": in doubt, the numbers are shown

# Of the table of what must be sent on, and of the user stories R6 and R7.
EMERGENCY = """
đang cháy nhà
có lũ
sạt lở
tai nạn
đang bị đánh
tự tử
trẻ em bị xâm hại
nước về, sập nhà
dây điện đứt rơi xuống đường
day dien dut
dây cao thế bị đứt
cột điện gãy rồi
cột điện bị đổ vào nhà
mẹ tôi ngất
me toi bi ngat
con tôi bị đuối nước
chồng tôi đánh tôi
sập cầu treo có người
bị bắt cóc
nhà bị sét đánh cháy
""".strip().splitlines()

DENUNCIATION = """
ông Páo chủ tịch xã ăn chặn tiền hỗ trợ
trưởng bản tham ô tiền quỹ
cán bộ nhận hối lộ
can bo nhan hoi lo
chủ tịch xã lấy tiền của dân
chu tich xa lay tien cua dan
công an đòi tiền dân
""".strip().splitlines()

LET_THROUGH = """
hỗ trợ sau lũ
đèn đường cháy
bán chạy hàng
nước về bản chậm
từ từ
cháu 15 tuổi đi học xa
chau 15 tuoi di hoc xa
cột điện nghiêng sắp đổ
cot dien do xa lap
bị ngắt điện cả ngày
bi ngat dien ca ngay
bị ngắt nước
dây điện đứt từ tháng trước chưa nối
bệnh nhân phải đi cấp cứu rất xa
Đường vào bản bị sạt từ tháng 8, chưa sửa
Đề nghị công khai thu chi quỹ bản
thái độ phục vụ của cán bộ một cửa chưa tốt
Có người nghiện hút trong bản
dân bản hay bị mất trộm trâu
con suối to không có cầu, học sinh đi học khó
đánh giá hộ nghèo chưa đúng
sập mạng cả tuần
mất điện cháy tivi
Nếu ông bà chỉ muốn góp ý chung về việc công khai tiền hỗ trợ
""".strip().splitlines()

PIECES = [
    *("nước lên nhà", "nhà bị", "con chồng", "đang bị", "chủ tịch ông", "cccd 1 2", "0 1 2 3"),
    *(
        "nước suối đang",
        "cứu a b c",
        "ngập hết nhà",
        "bị a b đánh",
        "dây điện",
        "(((",
        "lũ",
        "\u0301",
    ),
    *("a" * 60, "quyết định", "phòng chống", "năm ngoái", "hay bị", "đồn quân số", "tu"),
]


@pytest.mark.parametrize("code", topics())
def test_the_examples_of_a_topic_are_taken_in(code: str) -> None:
    topic = topics()[code]
    for words in (topic.name, topic.example or "", fold(topic.example or "")):
        found = screen(words)
        assert found is None or (found is Kind.EMERGENCY and code in SHOWS_THE_NUMBERS)


@pytest.mark.parametrize("words", EMERGENCY)
def test_an_emergency_of_the_tables_is_heard(words: str) -> None:
    assert is_emergency(words)


@pytest.mark.parametrize("words", DENUNCIATION)
def test_a_denunciation_of_the_tables_is_not_taken_in(words: str) -> None:
    assert screen(words) is Kind.DENUNCIATION


@pytest.mark.parametrize("words", LET_THROUGH)
def test_what_people_tell_every_day_is_let_through(words: str) -> None:
    assert screen(words) is None


def test_there_are_enough_sentences_of_both_kinds() -> None:
    heard = len(EMERGENCIES) + len(EMERGENCY) + len(OTHERS) + len(DENUNCIATION)
    passed = len(NO_EMERGENCIES) + len(ORDINARY) + len(LET_THROUGH)
    assert heard >= 80
    assert passed >= 80


def seconds(text: str) -> float:
    """The quickest of three: the machine may be busy with something else."""
    took = []
    for _ in range(3):
        started = time.process_time()
        screen(text)
        took.append(time.process_time() - started)
    return min(took)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, *EMERGENCIES]), min_size=1, max_size=6))
def test_a_long_text_takes_under_twenty_milliseconds_whatever_it_repeats(parts: list[str]) -> None:
    unit = " ".join(parts) + " "
    text = (unit * (2000 // len(unit) + 1))[:2000]
    assert seconds(text) < 0.020


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    once, four_times = (
        seconds((piece + " ") * (size // (len(piece) + 1))) for size in (1000, 4000)
    )
    assert four_times < 4 * 3 * once + 0.005
