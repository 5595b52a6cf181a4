"""The channels as the settings have them: on or off, how events come, what is still missing.

Names of settings only, never a value of theirs. The console's page, `nhipcau doctor`, `/readyz` and the
start all say what is said here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.settings import Settings

OF_THE_ACCOUNT = {
    "id": "kenh-thieu-oa-id",
    "app_id": "kenh-thieu-oa-app-id",
    "app_secret": "kenh-thieu-oa-app-secret",
    "oa_secret": "kenh-thieu-oa-oa-secret",
    "refresh_token": "kenh-thieu-oa-refresh-token",
}
ALWAYS, POLLING, WEBHOOK = "", "polling", "webhook"


@dataclass(frozen=True, slots=True)
class Lack:
    """A setting that a channel waits for, and why: a sentence of the catalog."""

    setting: str
    why: str
    hinders: bool = True  # else it works without, only not as well


@dataclass(frozen=True, slots=True)
class Facts:
    name: str  # as rows of the outbox have it
    on: bool
    mode: str = ALWAYS
    rate: float | None = None  # messages a second; None: no limit
    webhook: str = ""  # the address to give to the platform
    link: str = ""  # where people find it; "": not known from the settings
    lacks: tuple[Lack, ...] = ()

    @property
    def title(self) -> str:
        return f"kenh-ten-{self.name}"


def all_facts(settings: Settings) -> Sequence[Facts]:
    """The order is that in which people meet them."""
    return (_official(settings), _bot(settings), _web(settings), _telegram(settings))


def warnings(settings: Settings) -> list[tuple[Facts, Lack]]:
    """What hinders a channel that is on."""
    on = (one for one in all_facts(settings) if one.on)
    return [(one, lack) for one in on for lack in one.lacks if lack.hinders]


def _official(settings: Settings) -> Facts:
    on = bool(settings.zalo_oa_id)
    missing = tuple(
        Lack(f"ZALO_OA_{name.upper()}", why)
        for name, why in OF_THE_ACCOUNT.items()
        if not getattr(settings, f"zalo_oa_{name}")
    )
    return Facts(
        "zalo-oa",
        on,
        WEBHOOK,
        settings.zalo_oa_rate,
        f"{settings.base_url}/hooks/zalo-oa",
        settings.zalo_oa_page or (f"https://zalo.me/{settings.zalo_oa_id}" if on else ""),
        (*missing, *_https(settings, str(settings.zalo_oa_api), "kenh-can-https-oa")),
    )


def _bot(settings: Settings) -> Facts:
    on, hook = settings.zalo_bot_token is not None, settings.zalo_bot_mode == WEBHOOK
    lacks = [] if on else [Lack("ZALO_BOT_TOKEN", "kenh-thieu-ma-bot")]
    if hook and settings.zalo_bot_webhook_secret is None:
        lacks.append(Lack("ZALO_BOT_WEBHOOK_SECRET", "kenh-thieu-bi-mat"))
    if on and not settings.zalo_bot_page:
        lacks.append(Lack("ZALO_BOT_PAGE", "kenh-thieu-lien-ket", hinders=False))
    why = "kenh-can-https-webhook" if hook else "kenh-can-https-anh"
    return Facts(
        "zalo-bot",
        on,
        settings.zalo_bot_mode,
        settings.zalo_bot_rate,
        f"{settings.base_url}/hooks/zalo-bot" if hook else "",
        settings.zalo_bot_page,
        (*lacks, *_https(settings, str(settings.zalo_bot_api), why)),
    )


def _web(settings: Settings) -> Facts:
    public = Lack("PUBLIC_URL", "kenh-thieu-dia-chi", hinders=False)
    lacks = () if settings.public_url else (public,)
    return Facts("web", on=True, link=f"{settings.base_url}/chat", lacks=lacks)


def _telegram(settings: Settings) -> Facts:
    on, hook = settings.telegram_token is not None, settings.telegram_mode == WEBHOOK
    lacks = [] if on else [Lack("TELEGRAM_TOKEN", "kenh-thieu-ma-bot")]
    if hook and settings.telegram_webhook_secret is None:
        lacks.append(Lack("TELEGRAM_WEBHOOK_SECRET", "kenh-thieu-bi-mat"))
    api = str(settings.telegram_api or "")
    return Facts(
        "telegram",
        on,
        settings.telegram_mode,
        settings.telegram_rate,
        f"{settings.base_url}/hooks/telegram" if hook else "",
        lacks=(*lacks, *(_https(settings, api, "kenh-can-https-webhook") if hook else ())),
    )


def _https(settings: Settings, api: str, why: str) -> tuple[Lack, ...]:
    """A platform outside brings events, and fetches pictures, over HTTPS; one on loopback is an emulator."""
    if settings.base_url.startswith("https://") or _is_loopback(api):
        return ()
    return (Lack("PUBLIC_URL", why),)


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
