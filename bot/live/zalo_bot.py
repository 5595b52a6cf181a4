"""What we believe of the Zalo Bot Platform. It answers HTTP 200 to nearly everything.

Not asked: `getUpdates` while the bot runs, which would take a person's message away from it (there is
no acknowledgement): `--listen` does, when the bot is stopped.
"""

from bot.live.points import DISPUTED, SEEN, Ask, Point

BOT = "/bot{token}"
POINTS = (
    Point(
        "getMe",
        "mã dùng được; id là chữ số trong ngoặc kép, có tên bot",
        Ask(f"{BOT}/getMe", {}),
        {
            "ok": "yes",
            "result.id": "digits",
            "result.account_name": "text",
            "result.account_type": "text",
            "result.can_join_groups": "bool",
        },
        source=SEEN,
    ),
    Point(
        "sai mã",
        "mã sai vẫn là HTTP 200, lỗi nằm trong nội dung",
        Ask("/bot1234:khong-phai-ma-cua-ai/getMe", {}),
        {"ok": "no", "error_code": "401|403|404"},
    ),
    Point(
        "lệnh lạ",
        "lệnh không có vẫn là HTTP 200, lỗi nằm trong nội dung",
        Ask(f"{BOT}/nhipCauKhongCo", {}),
        {"ok": "no", "error_code": "400|404"},
    ),
    Point(
        "webhook",
        "cho biết webhook đặt ở đâu (khi chưa đặt thì trả về gì: chưa rõ)",
        Ask(f"{BOT}/getWebhookInfo", {}),
        status=None,
        source=DISPUTED,
        keeps={"webhook": "result.url"},
    ),
    Point(
        "hỏi tin khi có webhook",
        "đã đặt webhook thì không cho hỏi tin, mã lỗi 400",
        Ask(f"{BOT}/getUpdates", {"timeout": "1"}),
        {"ok": "no", "error_code": "400"},
        needs=("webhook",),
    ),
    Point(
        "tin rỗng",
        "tin không có chữ bị từ chối, HTTP 200",
        Ask(f"{BOT}/sendMessage", {"chat_id": "{to}", "text": ""}),
        {"ok": "no", "error_code": "nonzero"},
        needs=("to",),
        sends="không gì: tin rỗng bị từ chối",
    ),
    Point(
        "đang soạn",
        "báo «đang soạn» được; trả về ok mà không có result",
        Ask(f"{BOT}/sendChatAction", {"chat_id": "{to}", "action": "typing"}),
        {"ok": "yes", "result": "absent"},
        needs=("to",),
        sends="dấu «đang soạn»",
    ),
    Point(
        "gửi",
        "gửi được; số của tin là chữ, giờ tính bằng phần nghìn giây",
        Ask(f"{BOT}/sendMessage", {"chat_id": "{to}", "text": "{words}"}),
        {"ok": "yes", "result.message_id": "text", "result.date": "ms"},
        needs=("to",),
        sends="một tin: «{words}»",
        headers=("X-RateLimit-Remain", "Retry-After"),
    ),
    Point(
        "quá dài",
        "tin 2.001 chữ thì Zalo làm gì: từ chối, cắt bớt hay gửi cả",
        Ask(f"{BOT}/sendMessage", {"chat_id": "{to}", "text": "{2001}"}),
        status=None,
        source=DISPUTED,
        needs=("to",),
        sends="một tin dài toàn dấu chấm, nếu Zalo không từ chối",
    ),
)
