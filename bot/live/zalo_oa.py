"""What we believe of the Zalo Official Account API. It answers HTTP 200 to nearly everything.

Never asked: renewing the token with the real refresh token. That one works once, and the running bot
would be left with a spent one. A made-up one shows how a refusal looks.
"""

from bot.live.points import DISPUTED, Ask, Point

ACCESS = {"access_token": "{access}"}
CS = "/v3.0/oa/message/cs"
TO = {"user_id": "{to}"}
MENU = [
    {"title": "Thử nút", "type": "oa.query.hide", "payload": "1"},
]
POINTS = (
    Point(
        "tài khoản",
        "mã truy cập dùng được; mã số OA là chữ số trong ngoặc kép",
        Ask("/v2.0/oa/getoa", headers=ACCESS),
        {"error": "0", "data.oa_id": "digits", "message": "text"},
        headers=("X-RateLimit-Limit", "X-RateLimit-Remain"),
        needs=("access",),
    ),
    Point(
        "sai mã",
        "mã truy cập sai vẫn là HTTP 200, mã lỗi âm",
        Ask(
            CS,
            {"recipient": {"user_id": "0"}, "message": {"text": "."}},
            headers={"access_token": "khong-phai-ma"},
        ),
        {"error": "-216|-220|-124"},
    ),
    Point(
        "gia hạn bị từ chối",
        "mã gia hạn sai: HTTP 200, có mã lỗi, không có access_token",
        Ask(
            "/v4/oa/access_token",
            {
                "refresh_token": "khong-phai-ma",
                "app_id": "{app}",
                "grant_type": "refresh_token",
            },
            "oauth",
            {"secret_key": "{app_secret}"},
            "form",
        ),
        {"error": "nonzero", "access_token": "absent"},
        needs=("app", "app_secret"),
    ),
    Point(
        "người lạ",
        "gửi cho người không có thật: HTTP 200, bị từ chối bằng mã lỗi âm",
        Ask(CS, {"recipient": {"user_id": "0"}, "message": {"text": "."}}, headers=ACCESS),
        {"error": "nonzero", "message": "text"},
        needs=("access",),
    ),
    Point(
        "API cũ",
        "API tin nhắn v2 đã bỏ, mã lỗi -240",
        Ask(
            "/v2.0/oa/message",
            {"recipient": {"user_id": "0"}, "message": {"text": "."}},
            headers=ACCESS,
        ),
        {"error": "-240"},
        needs=("access",),
    ),
    Point(
        "tải ảnh lên",
        "ảnh tải lên được một mã để gửi kèm tin (không gửi cho ai)",
        Ask("/v2.0/oa/upload/image", {"file": "{picture}"}, headers=ACCESS, how="upload"),
        {"error": "0", "data.attachment_id": "text"},
        needs=("access",),
    ),
    Point(
        "mẫu tin không có thật",
        "gửi theo số điện thoại bằng mẫu không có: HTTP 200, bị từ chối",
        Ask(
            "/message/template",
            {"phone": "84000000000", "template_id": "0", "template_data": {}, "tracking_id": "0"},
            "business",
            ACCESS,
        ),
        {"error": "nonzero"},
        needs=("access",),
    ),
    Point(
        "gửi",
        "gửi được; số của tin là chữ, giờ gửi là chữ số trong ngoặc kép",
        Ask(CS, {"recipient": TO, "message": {"text": "{words}"}}, headers=ACCESS),
        {"error": "0", "data.message_id": "text", "data.sent_time": "digits"},
        needs=("access", "to"),
        sends="một tin: «{words}»",
        shows=("data.quota",),
    ),
    Point(
        "nút cạnh chữ",
        "nút đặt ở message.payload.buttons (ZALO_OA_BUTTONS=payload)",
        Ask(
            CS,
            {
                "recipient": TO,
                "message": {"text": "{words}", "payload": {"buttons": MENU}},
            },
            headers=ACCESS,
        ),
        source=DISPUTED,
        needs=("access", "to"),
        sends="một tin có nút «Thử nút», nếu Zalo nhận kiểu nút này",
    ),
    Point(
        "nút trong mẫu",
        "nút đặt ở attachment.payload, template_type=button (ZALO_OA_BUTTONS=template)",
        Ask(
            CS,
            {
                "recipient": TO,
                "message": {
                    "text": "{words}",
                    "attachment": {
                        "type": "template",
                        "payload": {"template_type": "button", "buttons": MENU},
                    },
                },
            },
            headers=ACCESS,
        ),
        source=DISPUTED,
        needs=("access", "to"),
        sends="một tin có nút «Thử nút», nếu Zalo nhận kiểu nút này",
    ),
)
