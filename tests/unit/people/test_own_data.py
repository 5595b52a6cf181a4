"""R10: seeing, taking away, changing and erasing what is stored of oneself."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, inspect, select, text
from sqlalchemy.orm import Session

from handlers.context import Push
from handlers.housekeeping import tidy
from handlers.messages import Outgoing, Words
from handlers.people import actions, own_data
from handlers.people.signing_in import begin
from handlers.recordings.texts import wanted
from handlers.sending import send
from handlers.villages.households import replace_list
from storage import cases, conversations, households, media, outbox, praises, webmail
from storage.accounts import Account, Passkey
from storage.database import open_database
from storage.people import Address, AuditLine, Person
from storage.praises import Praise
from tests.unit.people.talker import NOW, OFFICE, TODAY, Places, Talker, head, resident

FAREWELL = Outgoing((Words("kh-hoi-neu-ten"),))
KNOWN = "Chúng tôi biết gì về ông (bà)?"
SECRET = "2084900017"  # the channel's own name for the person: nothing else may hold it


def add_case(session: Session, who: Talker, places: Places) -> cases.Case:
    case = cases.Case(
        code="DB-3FAA-22BC-DEFG",
        topic="NUOC",
        area_id=places.na_sang.id,
        status="MOI",
        anonymous=False,
        opened_on=TODAY,
    )
    case.contact = cases.CaseContact(
        person_id=who.speaker.person_id, name="Vừ A Sùng", phone="0912"
    )
    session.add(case)
    session.flush()
    return case


def test_a_resident_sees_what_is_stored_and_that_nobody_looked(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim)
    heard = who.begins("my-data")
    for line in (
        "Kênh nhận tin: test",
        "Nơi ở: bản Hồ Chim 2",
        "Tiếng nói: Tiếng Việt",
        "Nhận thông báo: đồng ý ngày 23/11/2026",
        "Ý kiến có liên hệ: không có",
        "Người đã xem: không có.",
    ):
        assert line in heard
    assert who.buttons == [KNOWN, "Tải về", "Sửa", "Kênh của tôi", "Dừng và xóa"]


def test_a_resident_is_told_in_plain_words_what_is_kept_and_what_is_not(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim)
    who.begins("my-data")
    heard = who.taps(KNOWN)
    for line in (
        "không có mục nào để ghi dân tộc",
        "không lưu ai gửi",
        "Zalo, Telegram",
        "nhắn DỪNG",
    ):
        assert line in heard


def test_speakers_are_asked_to_record_what_is_known(session: Session) -> None:
    asked = {one.key for one in wanted(session, "hmn")}
    assert {words.key for words in actions.WHAT_WE_KNOW} <= asked


def test_a_resident_sees_who_of_the_staff_looked_and_why(session: Session, places: Places) -> None:
    who = resident(session, places.ho_chim)
    case = add_case(session, who, places)
    officer = Person(name="Lò Thị Mai", created_on=TODAY)
    session.add(officer)
    session.flush()
    seen = AuditLine(at=NOW, person_id=officer.id, action="case.view", reason="Sàng lọc")
    seen.subject = f"case:{case.code}"
    session.add(seen)
    session.flush()
    heard = who.begins("my-data")
    assert f"Lò Thị Mai, ngày 23/11/2026, ý kiến {case.code} (Sàng lọc)" in heard


def test_what_a_resident_takes_away_is_all_that_is_stored(session: Session, places: Places) -> None:
    who = resident(session, places.ho_chim, SECRET)
    add_case(session, who, places)
    who.begins("my-data")
    taken = json.loads(who.taps("Tải về").split("\n", 1)[1])
    assert taken["ngôn ngữ"] == "vi"
    assert taken["nơi ở"] == {"mã": "03172-01", "tên": "bản Hồ Chim 2"}
    assert taken["kênh nhận tin"] == [
        {"kênh": "test", "mã trên kênh": SECRET, "tình trạng": "active"}
    ]
    assert taken["các lần trả lời đồng ý"][0]["bản"] == "a-2026-11"
    assert taken["ý kiến có liên hệ"][0]["số điện thoại để lại"] == "0912"
    assert taken["vai trò"] == []


def test_a_resident_changes_the_village(session: Session, places: Places) -> None:
    who = resident(session, places.ho_chim)
    who.begins("my-data")
    who.taps("Sửa")
    who.taps("Đổi bản")
    who.says("huoi xuan")
    assert who.taps("Đúng") == "Tôi đã ghi: bản Huổi Xuân."
    assert who.speaker.area_id == places.huoi_xuan.id


def test_who_thinks_better_of_it_keeps_everything(session: Session, places: Places) -> None:
    who = resident(session, places.ho_chim)
    who.begins("my-data")
    who.taps("Dừng và xóa")
    assert "giữ nguyên" in who.taps("Thôi, giữ lại")
    assert actions.has_agreed(who.context(), "notices")


def forget(who: Talker) -> str:
    who.begins("my-data")
    who.taps("Dừng và xóa")
    return who.taps("Dừng và xóa")


def fill(session: Session, who: Talker, places: Places) -> None:
    """Give somebody a row of everything that can be theirs."""
    address_id = who.speaker.address_id
    add_case(session, who, places)
    session.add_all(
        [
            webmail.WebLetter(address_id=address_id, content={"text": "thư"}),
            media.Media(id="m" * 12, kind="voice", size=9, address_id=address_id, stored_on=TODAY),
            Address(person_id=who.speaker.person_id, channel="web", external_id="cookie"),
        ]
    )
    row = {"flow": "feedback", "version": 1, "state": {}, "anonymous": False, "touched_at": NOW}
    conversations.save(session.connection(), [{"address_id": address_id, **row}])
    for priority in (outbox.BULK, outbox.REPLY):
        message = {"id": outbox.new_id(), "priority": priority, "purpose": f"p{priority}"}
        message |= {"address_id": address_id, "channel": "test", "content": {}, "resend": False}
        session.execute(insert(outbox.Outgoing).values(**message))
    session.flush()


def left_of(session: Session, people: set[int], addresses: set[int]) -> dict[str, int]:
    """In which tables a row of these people or addresses is left, and how many."""
    connection = session.connection()
    found = {}
    for table in inspect(connection).get_table_names():
        columns = {column["name"] for column in inspect(connection).get_columns(table)}
        for column, ids in (("person_id", people), ("address_id", addresses)):
            if column in columns:
                wanted = ", ".join(map(str, ids))
                query = f"SELECT count(*) FROM {table} WHERE {column} IN ({wanted})"
                found[f"{table}.{column}"] = connection.execute(text(query)).scalar_one()
    return {name: many for name, many in found.items() if many}


def test_who_asks_to_be_forgotten_is_told_when_in_the_promised_words(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim)
    assert forget(who) == (
        "Đã dừng và xóa thông tin nhận tin của ông (bà) lúc 08:00, ngày 23/11/2026. "
        "Việc này không ảnh hưởng gì đến quyền lợi, chế độ của gia đình."
    )
    assert who.last is not None
    assert who.last.erase
    assert who.last.forgotten


def test_of_who_is_forgotten_no_row_is_left_in_any_table(session: Session, places: Places) -> None:
    who = resident(session, places.ho_chim, SECRET)
    fill(session, who, places)
    later = resident(session, places.ho_chim, "later")  # so that SQLite uses no id again
    people = {who.speaker.person_id}
    addresses = {a.id for a in session.query(Address).filter_by(person_id=who.speaker.person_id)}
    assert len(left_of(session, people, addresses)) == 7
    forget(who)
    assert left_of(session, people, addresses) == {}
    assert session.query(cases.CaseContact).count() == 0
    assert session.query(cases.Case).count() == 1
    assert actions.has_agreed(later.context(), "notices")


def test_the_address_of_our_last_words_is_a_strangers_and_goes_when_they_have_gone(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim, SECRET)
    fill(session, who, places)
    forget(who)
    assert not who.speaker.known
    last_words = {"id": outbox.new_id(), "priority": outbox.REPLY, "purpose": "reply:1"}
    last_words |= {"address_id": who.speaker.address_id, "channel": "test", "resend": True}
    session.execute(insert(outbox.Outgoing).values(**last_words, content={}))
    assert tidy(session, NOW, OFFICE) == ["m" * 12]
    assert session.query(Address).one().external_id == SECRET
    outbox.mark_replies_sent(session.connection(), [int(str(last_words["id"]))])
    tidy(session, NOW, OFFICE)
    session.expire_all()
    assert session.query(Address).count() == 0
    assert session.query(Person).count() == 0


def test_a_letter_that_no_page_fetches_is_waited_for_until_the_day_is_over(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim)
    forget(who)
    session.add(webmail.WebLetter(address_id=who.speaker.address_id, content={}))
    session.flush()
    tidy(session, NOW, OFFICE)
    assert session.query(Address).count() == 1
    tidy(session, NOW + timedelta(days=1), OFFICE)
    session.expire_all()
    assert session.query(Address).count() == 0


def test_who_was_forgotten_and_begins_anew_is_not_forgotten_again(
    session: Session, places: Places
) -> None:
    who = resident(session, places.ho_chim)
    forget(who)
    who.begins("welcome")
    who.taps("Tiếng Việt")
    tidy(session, NOW, OFFICE)
    session.expire_all()
    address = session.get_one(Address, who.speaker.address_id)
    assert address.person is not None
    assert (address.state, address.person.language) == ("active", "vi")


def test_a_head_who_is_forgotten_is_head_no_more(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    assert "đang là trưởng bản Hồ Chim 2" in who.begins("my-data")
    assert "Bác cũng thôi làm trưởng bản Hồ Chim 2" in who.taps("Dừng và xóa")
    who.taps("Dừng và xóa")
    assert "dành cho trưởng thôn" in who.begins("notice")


def test_what_was_forgotten_is_gone_from_the_file_too(sqlite_url: str) -> None:
    from tests.unit.people.talker import add_places

    database = open_database(sqlite_url)
    with database.write() as session:
        who = resident(session, add_places(session).ho_chim, SECRET)
    with database.write() as session:
        who.session = session
        forget(who)
    with database.write() as session:
        tidy(session, NOW, OFFICE)
    assert database.truncate_log()
    database.close()
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    for part in file.parent.glob(f"{file.name}*"):
        assert SECRET.encode() not in part.read_bytes()


def test_what_was_sent_for_a_talk_that_is_dropped_is_deleted_and_nothing_else(
    session: Session, places: Places
) -> None:
    who, other = resident(session, places.ho_chim), resident(session, places.ho_chim, "2")
    for name, sender in (("a" * 12, who), ("b" * 12, other)):
        address_id = sender.speaker.address_id
        session.add(
            media.Media(id=name, kind="photo", size=9, address_id=address_id, stored_on=TODAY)
        )
    session.flush()
    actions.drop_media(who.context())
    assert tidy(session, NOW, OFFICE) == ["a" * 12]


def test_of_a_member_of_staff_it_tells_how_they_sign_in_and_no_secret(
    session: Session, places: Places
) -> None:
    who = head(session, places.ho_chim)
    assert "đăng nhập trang cán bộ" not in json.loads(own_data.export(who.context()))
    person_id = who.speaker.person_id
    begin(session, person_id, NOW, browser="Firefox")
    session.add(Account(person_id=person_id, handle="h", login="vu.a.sung", totp_sealed="secret"))
    key = {"credential_id": "abc", "public_key": b"1", "sign_count": 0, "label": "máy ở nhà"}
    session.add(Passkey(person_id=person_id, created_on=TODAY, **key))
    session.flush()
    told = json.loads(own_data.export(who.context()))["đăng nhập trang cán bộ"]
    assert told["tên đăng nhập"] == "vu.a.sung"
    assert [one["tên"] for one in told["khóa truy cập"]] == ["máy ở nhà"]
    assert [one["trình duyệt"] for one in told["máy đang đăng nhập"]] == ["Firefox"]
    assert "secret" not in str(told)


def add_praise(session: Session, places: Places, **more: Any) -> Praise:
    praise = Praise(
        area_id=places.ho_chim.id,
        campaign="nong-thon-moi",
        kind="household",
        name="Nhà ông Vừ A Dơ",
        reason="hiến 200 m đất làm đường",
        state="approved",
        public=True,
        version=1,
        editor_ids=[],
        at=NOW,
    )
    for name, value in more.items():
        setattr(praise, name, value)
    session.add(praise)
    session.flush()
    return praise


def of_household(session: Session, places: Places) -> Talker:
    """Somebody who joined a household that is praised."""
    replace_list(session, places.ho_chim.id, ["Nhà ông Vừ A Dơ"])
    who = resident(session, places.ho_chim)
    (mine,) = households.listed(session, places.ho_chim.id)
    households.join(session, who.speaker.person_id, mine.id)
    add_praise(session, places, household_id=mine.id)
    return who


def test_who_is_praised_sees_it_and_takes_it_away(session: Session, places: Places) -> None:
    who = of_household(session, places)
    heard = who.begins("my-data")
    assert "Khen trong phong trào thi đua, đang ghi tên: Nhà ông Vừ A Dơ." in heard
    taken = json.loads(own_data.export(who.context()))
    (one,) = taken["được khen, hoặc được đề nghị khen"]
    assert (one["tên"], one["thành tích"]) == ("Nhà ông Vừ A Dơ", "hiến 200 m đất làm đường")
    assert one["đồng ý nêu tên"] is True
    other = resident(session, places.ho_chim, "khác")
    assert "Khen" not in other.begins("my-data")
    assert "được khen, hoặc được đề nghị khen" not in own_data.export(other.context())


def test_praise_loses_its_name_with_its_person(session: Session, places: Places) -> None:
    who = of_household(session, places)
    number = session.query(Praise.id).scalar()
    add_praise(session, places, name="Nhà bà Mẩy")
    box = [Push(who.speaker.address_id, "test", outbox.BULK, f"praise:{number}", FAREWELL)]
    send(session.connection(), *box)
    actions.forget(who.context())
    rows = session.query(Praise).order_by(Praise.id).all()
    assert [(one.name, one.public, one.household_id) for one in rows] == [
        ("", False, None),
        ("Nhà bà Mẩy", True, None),
    ]
    assert rows[0].reason == ""
    purposes = session.scalars(select(outbox.Outgoing.purpose)).all()
    assert f"praise:{number}" not in purposes


def test_a_proposal_to_praise_goes_with_its_person(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    person_id = who.speaker.person_id
    add_praise(session, places, kind="person", person_id=person_id, state="proposed", public=None)
    assert "đang ghi tên" in who.begins("my-data")
    actions.forget(who.context())
    assert session.query(Praise).count() == 0


def test_a_person_is_known_by_the_name_that_they_gave_us(session: Session, places: Places) -> None:
    who = head(session, places.ho_chim)
    name = "Vừ A Đơ"
    session.get_one(Person, who.speaker.person_id).name = name
    session.flush()
    found = praises.person_named
    assert found(session, places.ho_chim.id, name.upper()) == who.speaker.person_id
    assert found(session, places.huoi_xuan.id, name) is None
    assert found(session, places.ho_chim.id, "Nhà bà Mẩy") is None
