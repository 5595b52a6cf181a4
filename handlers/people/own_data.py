""" "Dữ liệu của tôi": what is stored of whoever asks, and who looked at it."""

import json
from typing import Any

from content.languages import languages
from handlers.context import Context
from handlers.messages import Words, literal
from handlers.people.account import kept_of
from handlers.people.actions import give_consent
from handlers.people.rules import newest
from handlers.windows import phones
from handlers.wording import wording
from storage import appointments as held
from storage import (
    campaign_households,
    consultation_answers,
    dialogue_work,
    households,
    lessons,
    people,
    praises,
    quizzes,
)
from storage import own_data as storage
from storage.areas import Area

NOTHING = Words("du-lieu-khong-co")
UNKNOWN = Words("du-lieu-chua-ro")
OPTIONAL_CHANNELS = frozenset(
    {"web", "telegram", "zalo-bot", "zalo-oa", "terminal"}
)  # that the catalog has a name for


def kept(context: Context) -> dict[str, str]:
    """What is stored, in words for one message."""
    session, person_id = context.session, context.speaker.person_id
    person, area = storage.person(session, person_id)
    channels = [channel_name(address.channel) for address in storage.addresses(session, person_id)]
    return {
        "kenh": ", ".join(dict.fromkeys(channels)),
        "ban": area.full_name if area else wording(UNKNOWN),
        "tieng": _language(person.language),
        "ho": household(context) or wording(NOTHING),
        "dong_y": wording(_consent(context)),
        "y_kien": ", ".join([*_codes(context), *_asked(context)]) or wording(NOTHING),
        "nguoi_xem": "; ".join(_viewers(context)) or wording(NOTHING),
    }


def headed_village(context: Context) -> str | None:
    """What the village is called that the speaker is head of now."""
    for role in held.held(context.session, context.speaker.person_id, context.now):
        if role.role == "head":
            return context.session.get_one(Area, role.area_id).full_name
    return None


def export(context: Context) -> str:
    """Everything that is stored of the speaker, as JSON text that a person can read too."""
    session, person_id = context.session, context.speaker.person_id
    person, area = storage.person(session, person_id)
    everything = {
        "ngôn ngữ": person.language,
        "muốn nghe đọc": person.by_ear,
        "tên": person.name,
        "nơi ở": {"mã": area.code, "tên": area.full_name} if area else None,
        "ghi từ ngày": person.created_on.isoformat(),
        "kênh nhận tin": [
            {
                "kênh": address.channel,
                "mã trên kênh": address.external_id,
                "tình trạng": address.state,
                **({"nơi chọn nhận thông báo": True} if address.preferred else {}),
            }
            for address in storage.addresses(session, person_id)
        ],
        **({"số điện thoại nhận tin mẫu Zalo": number} if (number := phones.mine(context)) else {}),
        "hộ trong danh sách của bản": household(context),
        "các lần trả lời đồng ý": _consents(context),
        "vai trò": _roles(context),
        "ý kiến có liên hệ": _cases(context),
        "câu hỏi đối thoại được báo trả lời": _questions(context),
        "người đã xem": _views(context),
    }
    if account := kept_of(context):
        everything["đăng nhập trang cán bộ"] = account
    return json.dumps(everything | _taken_part(context), ensure_ascii=False, indent=1)


def _taken_part(context: Context) -> dict[str, Any]:
    """The drafts that they are remembered to have answered on; what they answered is not known."""
    titles = consultation_answers.taken_part_in(context.session, context.speaker.person_id)
    found = {"đã góp ý dự thảo (không lưu trả lời gì)": list(titles)} if titles else {}
    return found | _contests_and_lessons(context)


def _contests_and_lessons(context: Context) -> dict[str, Any]:
    """What is remembered of contests (no answers) and of the lessons of a post."""
    session, person_id = context.session, context.speaker.person_id
    entered = [
        {"cuộc thi": title, "số câu đúng": right, "mã dự thưởng": code}
        for title, right, code in quizzes.entered(session, person_id)
    ]
    learned = sorted(lessons.done_by(session, person_id))
    found: dict[str, Any] = {"đã dự thi (không lưu trả lời từng câu)": entered} if entered else {}
    registered = campaign_households.titles_of(session, person_id)
    found |= {"đã đăng ký thi đua cho hộ": registered} if registered else {}
    praised = _praised(context)
    found |= {"được khen, hoặc được đề nghị khen": praised} if praised else {}
    return found | ({"bài đã học": learned} if learned else {})


def _praised(context: Context) -> list[dict[str, Any]]:
    """Also what stands of their household."""
    return [
        {
            "phong trào": praise.campaign,
            "tên": praise.name,
            "thành tích": praise.reason,
            "đã duyệt": praise.state == "approved",
            "đồng ý nêu tên": praise.public,
            "số giấy khen": praise.number,
        }
        for praise in praises.theirs(context.session, context.speaker.person_id)
    ]


def praised_as(context: Context) -> str:
    """The names under which they, or their household, are praised; "" when they are not."""
    found = praises.theirs(context.session, context.speaker.person_id)
    return "; ".join(dict.fromkeys(one.name for one in found))


def _consents(context: Context) -> list[dict[str, Any]]:
    return [
        {
            "việc": consent.purpose,
            "đồng ý": consent.given,
            "bản": consent.text_version,
            "SHA-256 lời đã hỏi": consent.proof,
            "kênh": consent.channel,
            "lúc": consent.at.astimezone(context.office.timezone).isoformat(timespec="minutes"),
        }
        for consent in people.consents(context.session, context.speaker.person_id)
    ]


def household(context: Context) -> str | None:
    """The household of the village's list that the speaker belongs to."""
    found = households.of_person(context.session, context.speaker.person_id)
    return found.name if found else None


def leave_household(context: Context) -> None:
    """The consent ends with the membership, and with it what they registered the household for."""
    campaign_households.drop_of_person(context.session, context.speaker.person_id)
    households.leave(context.session, context.speaker.person_id)
    give_consent(context, "household", False)


def _roles(context: Context) -> list[dict[str, Any]]:
    return [
        {
            "vai trò": appointment.role,
            "địa bàn": area.full_name,
            "từ": _day(context, appointment.since),
            "đến": _day(context, appointment.until) if appointment.until else None,
        }
        for appointment, area in storage.appointments(context.session, context.speaker.person_id)
    ]


def _cases(context: Context) -> list[dict[str, Any]]:
    return [
        {
            "mã": case.code,
            "lĩnh vực": case.topic,
            "ngày": case.opened_on.isoformat(),
            "trạng thái": case.status,
            "tên để lại": contact.name,
            "số điện thoại để lại": contact.phone,
        }
        for case, contact in storage.cases(context.session, context.speaker.person_id)
    ]


def _questions(context: Context) -> list[dict[str, Any]]:
    found = dialogue_work.of_person(context.session, context.speaker.person_id)
    return [
        {"mã": question.code, "ngày": question.asked_on.isoformat(), "đối thoại": dialogue.subject}
        for question, dialogue in found
    ]


def _asked(context: Context) -> list[str]:
    found = dialogue_work.of_person(context.session, context.speaker.person_id)
    return [question.code for question, _ in found]


def _views(context: Context) -> list[dict[str, Any]]:
    return [
        {"mã": code, "ngày": _day(context, at), "cán bộ": name, "lý do": reason}
        for at, name, code, reason in storage.views(context.session, _codes(context))
    ]


def _codes(context: Context) -> list[str]:
    return [case.code for case, _ in storage.cases(context.session, context.speaker.person_id)]


def _viewers(context: Context) -> list[str]:
    return [
        wording(
            Words(
                "du-lieu-nguoi-xem",
                {
                    "ten": name or Words("du-lieu-can-bo-cu"),
                    "ngay": _day(context, at),
                    "ma": code,
                    "ly_do": reason or Words("du-lieu-khong-ghi-ly-do"),
                },
            )
        )
        for at, name, code, reason in storage.views(context.session, _codes(context))
    ]


def _consent(context: Context) -> Words:
    consents = people.consents(context.session, context.speaker.person_id)
    answer = newest(consents, "notices")
    if answer is None:
        return Words("du-lieu-chua-hoi")
    day = {"ngay": _day(context, answer.at)}
    return Words("du-lieu-dong-y-ngay" if answer.given else "du-lieu-khong-dong-y-ngay", day)


def channel_name(name: str) -> str:
    """As people say it: "trang trò chuyện trên mạng"."""
    return wording(Words(f"kenh-{name}") if name in OPTIONAL_CHANNELS else literal(name))


def _language(code: str | None) -> str:
    found = languages().get(code or "")
    return found.name if found else wording(UNKNOWN)


def _day(context: Context, at: Any) -> str:
    return f"{at.astimezone(context.office.timezone):%d/%m/%Y}"
