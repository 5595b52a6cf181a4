"""Asking where, as a dialogue: over Điện Biên's areas and the example villages."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from handlers.areas.actions import REORGANISED, area_label, import_villages, load_province
from handlers.areas.talk import ask_commune, ask_village
from handlers.context import Context, Office, Speaker
from handlers.conversation import Engine, Flow, State, Step, Talk
from handlers.messages import Incoming, Kind, Words
from handlers.wording import wording
from storage.database import Database, open_database

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
_ids = itertools.count(1)


@pytest.fixture
def session(sqlite_url: str) -> Iterator[Session]:
    database: Database = open_database(sqlite_url)
    with database.write() as opened:
        load_province(opened)
        yield opened
    database.close()


@dataclass
class Asked:
    """Somebody who is asked where; what came of it is in `answered`."""

    session: Session
    way: str = "village"
    answered: list[int | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.engine = Engine(
            [
                Flow("village", 1, self._village, Words("viec-doi-ban")),
                Flow("commune", 1, self._commune, Words("viec-doi-ban")),
            ]
        )
        self.step: Step = self.engine.start(self._context(), self.way, f"s{next(_ids)}")

    def _village(self, talk: Talk) -> None:
        self.answered.append(ask_village(talk, key="hoi-ban", optional=True))

    def _commune(self, talk: Talk) -> None:
        self.answered.append(ask_commune(talk, key="hoi-ban"))

    def _context(self) -> Context:
        return Context(Speaker(1, 1, "test"), NOW, Office(), lambda: self.session)

    def says(self, text: str) -> str:
        return self._did(Incoming("test", "1", f"e{next(_ids)}", Kind.TEXT, text))

    def taps(self, label: str) -> str:
        assert label in self.buttons
        return self.says(label)

    def goes_back(self) -> str:
        self.step = self.engine.back(self._context(), self._state)
        return self.heard

    def _did(self, incoming: Incoming) -> str:
        """The talk is packed and unpacked, as it is between two messages."""
        state = State.from_json(self._state.as_json())
        self.step = self.engine.answer(self._context(), state, incoming)
        return self.heard

    @property
    def _state(self) -> State:
        assert self.step.state is not None, "nothing is being asked"
        return self.step.state

    @property
    def heard(self) -> str:
        question = [self.step.question.words] if self.step.question else []
        return "\n".join(wording(words) for words in (*self.step.says, *question))

    @property
    def buttons(self) -> list[str]:
        assert self.step.question is not None
        return [wording(choice.label) for choice in self.step.question.choices]

    @property
    def place(self) -> str | None:
        """Where it is, now that the talk has ended."""
        assert self.step.state is None, f"still asked: {self.heard}"
        (area_id,) = self.answered
        return None if area_id is None else area_label(self.session, area_id)


def _add_villages(session: Session, tmp_path: Path, rows: str) -> None:
    file = tmp_path / "ban.csv"
    file.write_text(f"code,name,kind,commune_code,former_commune\n{rows}", "utf-8")
    import_villages(session, file, REORGANISED)


def test_one_match_is_asked_about_with_its_former_commune(session: Session) -> None:
    who = Asked(session)
    assert who.says("pang de a1") == "Thôn Pàng Dề A1, xã Sáng Nhè (xã Xá Nhè cũ), đúng không ạ?"
    assert who.buttons == ["Đúng", "Chọn lại"]
    who.taps("Đúng")
    assert who.place == "thôn Pàng Dề A1, xã Sáng Nhè"


def test_whoever_chooses_again_is_asked_again(session: Session) -> None:
    who = Asked(session)
    who.says("pang de a1")
    assert who.taps("Chọn lại").startswith("Ông (bà) gõ lại tên bản")
    who.says("ho chim 2")
    who.taps("Đúng")
    assert who.place == "bản Hồ Chim 2, xã Na Sang"


def test_an_old_commune_says_which_unit_it_now_is(session: Session) -> None:
    who = Asked(session)
    heard = who.says("xã Nong U, huyện Điện Biên Đông")
    assert heard == "Xã Pu Nhi (xã Nong U cũ), đúng không ạ?"
    who.taps("Đúng")
    assert who.place == "xã Pu Nhi"


def test_a_name_of_several_places_is_chosen_among_them(session: Session) -> None:
    who = Asked(session)
    who.says("sam mứn")
    assert who.buttons == [
        "Xã Sam Mứn",
        "Xã Thanh An (xã Sam Mứn cũ)",
        "Không có bản nào trong này",
    ]
    who.taps("Xã Thanh An (xã Sam Mứn cũ)")
    assert who.place == "xã Thanh An"


def test_none_of_several_places_is_asked_again(session: Session) -> None:
    who = Asked(session)
    who.says("mường thanh")
    assert who.taps("Không có bản nào trong này").startswith("Ông (bà) gõ lại tên bản")


def test_what_is_no_place_is_answered_kindly_and_asked_again(session: Session) -> None:
    who = Asked(session)
    assert who.says("zzzz zzz").startswith("Tôi chưa tìm thấy nơi này.")
    assert who.buttons == ["Bỏ qua"]
    who.says("bỏ qua")
    assert who.place is None


def test_of_a_commune_with_villages_the_village_is_asked(session: Session) -> None:
    who = Asked(session)
    who.says("xã Sáng Nhè")
    assert who.taps("Đúng") == "Bản nào của xã Sáng Nhè ạ?"
    assert who.buttons == ["Thôn Pàng Dề A1", "Không có bản nào trong này"]
    who.taps("Thôn Pàng Dề A1")
    assert who.place == "thôn Pàng Dề A1, xã Sáng Nhè"


def test_of_a_commune_whose_villages_are_not_listed_the_commune_is_kept(session: Session) -> None:
    who = Asked(session)
    who.says("xã Sáng Nhè")
    who.taps("Đúng")
    who.taps("Không có bản nào trong này")
    assert who.place == "xã Sáng Nhè"


def test_a_village_that_we_do_not_know_is_put_down_as_its_commune_if_they_agree(
    session: Session,
) -> None:
    who = Asked(session)
    heard = who.says("bản Khe Lạ, xã Xá Nhè")
    assert heard == (
        "Tôi chưa có tên bản này. Tạm ghi là xã Sáng Nhè (xã Xá Nhè cũ), đúng không ạ?"
    )
    who.taps("Đúng")
    assert who.place == "xã Sáng Nhè"


def test_of_a_commune_with_many_villages_the_name_is_asked(
    session: Session, tmp_path: Path
) -> None:
    _add_villages(session, tmp_path, "".join(f"v{n},Huổi {n}0,bản,03160,\n" for n in range(1, 43)))
    who = Asked(session)
    who.says("mường nhé")
    assert who.taps("Đúng").startswith("Bản nào của xã Mường Nhé ạ?")
    assert who.buttons == ["Không có bản nào trong này"]
    assert who.says("ho chim 2").startswith("Tôi chưa thấy bản này ở xã Mường Nhé.")
    who.says("bản huổi 170")
    who.taps("Đúng")
    assert who.place == "bản Huổi 170, xã Mường Nhé"


def test_of_a_commune_with_many_villages_the_commune_may_do(
    session: Session, tmp_path: Path
) -> None:
    _add_villages(session, tmp_path, "".join(f"v{n},Huổi {n}0,bản,03160,\n" for n in range(1, 43)))
    who = Asked(session)
    who.says("mường nhé")
    who.taps("Đúng")
    who.taps("Không có bản nào trong này")
    assert who.place == "xã Mường Nhé"


def test_at_most_six_places_are_offered(session: Session, tmp_path: Path) -> None:
    communes = ("03160", "03162", "03163", "03164", "03166", "03169", "03172", "03175")
    rows = "".join(f"v{code},Nậm Pố,bản,{code},\n" for code in communes)
    _add_villages(session, tmp_path, rows)
    who = Asked(session)
    who.says("nậm pố")
    *offered, none = who.buttons
    assert len(offered) == 6
    who.taps(none)
    assert who.says("nậm pố, nà hỳ") == "Bản Nậm Pố, xã Nà Hỳ, đúng không ạ?"


def test_where_a_commune_is_asked_for_a_village_tells_it(session: Session) -> None:
    who = Asked(session, "commune")
    assert who.buttons == []
    who.says("pang de a1")
    who.taps("Đúng")
    assert who.place == "xã Sáng Nhè"


def test_where_a_commune_is_asked_for_its_villages_are_not(session: Session) -> None:
    who = Asked(session, "commune")
    who.says("sang nhe")
    who.taps("Đúng")
    assert who.place == "xã Sáng Nhè"


def test_going_back_asks_the_place_again(session: Session) -> None:
    who = Asked(session)
    who.says("pang de a1")
    assert who.goes_back().startswith("Ông (bà) ở bản nào?")
    who.says("ta lo san")
    who.taps("Đúng")
    assert who.place == "bản Tả Ló San, xã Sín Thầu"
