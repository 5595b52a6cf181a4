"""What we believe of Telegram's Bot API. Sources: its documentation, and what libraries do."""

from bot.live.points import Ask, Point

BOT = "/bot{token}"
POINTS = (
    Point(
        "getMe",
        "mã dùng được; bot có id là số và có tên",
        Ask(f"{BOT}/getMe", {}),
        {"ok": "yes", "result.id": "number", "result.is_bot": "yes", "result.username": "text"},
    ),
    Point(
        "sai mã",
        "mã sai thì HTTP 401",
        Ask("/bot1:khong-phai-ma-cua-ai/getMe", {}),
        {"ok": "no", "error_code": "401"},
        status=401,
    ),
    Point(
        "lệnh lạ",
        "lệnh không có thì HTTP 404",
        Ask(f"{BOT}/nhipCauKhongCo", {}),
        {"ok": "no", "error_code": "404"},
        status=404,
    ),
    Point(
        "webhook",
        "cho biết webhook đặt ở đâu, còn bao nhiêu tin chờ",
        Ask(f"{BOT}/getWebhookInfo", {}),
        {"ok": "yes", "result.url": "text", "result.pending_update_count": "number"},
        keeps={"webhook": "result.url"},
    ),
    Point(
        "đang soạn",
        "báo «đang soạn» được",
        Ask(f"{BOT}/sendChatAction", {"chat_id": "{to}", "action": "typing"}),
        {"ok": "yes", "result": "True"},
        needs=("to",),
        sends="dấu «đang soạn»",
    ),
    Point(
        "gửi",
        "gửi được; trả về số của tin và giờ tính bằng giây",
        Ask(f"{BOT}/sendMessage", {"chat_id": "{to}", "text": "{words}"}),
        {"ok": "yes", "result.message_id": "number", "result.date": "seconds"},
        needs=("to",),
        sends="một tin: «{words}»",
        keeps={"message": "result.message_id"},
    ),
    Point(
        "thu hồi",
        "xóa được tin vừa gửi",
        Ask(f"{BOT}/deleteMessage", {"chat_id": "{to}", "message_id": "{message}"}),
        {"ok": "yes", "result": "True"},
        needs=("to", "message"),
        sends="không gì thêm: tin ấy được xóa đi",
    ),
    Point(
        "quá dài",
        "tin 4.097 chữ bị từ chối, HTTP 400",
        Ask(f"{BOT}/sendMessage", {"chat_id": "{to}", "text": "{4097}"}),
        {"ok": "no", "error_code": "400"},
        status=400,
        needs=("to",),
        sends="không gì, nếu Telegram từ chối tin quá dài như tài liệu",
    ),
)
