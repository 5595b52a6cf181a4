"""The services that can be examined, and what of the settings goes into the requests."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import SecretStr

from bot.live import telegram, zalo_bot, zalo_oa
from bot.live.points import Point, Site
from bot.settings import Settings

WORDS = "Nhịp Cầu thử kênh. Ông (bà) không phải làm gì ạ."
TELEGRAM = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Service:
    points: Sequence[Point]
    site: Callable[[Settings], Site]
    token: str  # the setting without which nothing can be asked


def _secret(value: SecretStr | None) -> str:
    return value.get_secret_value() if value else ""


def _telegram(settings: Settings) -> Site:
    token = _secret(settings.telegram_token)
    hosts = {"api": str(settings.telegram_api or TELEGRAM)}
    return Site(hosts, {"token": token, "words": WORDS}, (token,))


def _bot(settings: Settings) -> Site:
    token = _secret(settings.zalo_bot_token)
    return Site({"api": str(settings.zalo_bot_api)}, {"token": token, "words": WORDS}, (token,))


def _account(settings: Settings) -> Site:
    secret = _secret(settings.zalo_oa_app_secret)
    hosts = {
        "api": str(settings.zalo_oa_api),
        "oauth": str(settings.zalo_oa_oauth_api),
        "business": str(settings.zalo_oa_business_api),
    }
    values = {"app": settings.zalo_oa_app_id, "app_secret": secret, "words": WORDS}
    others = (settings.zalo_oa_oa_secret, settings.zalo_oa_refresh_token)
    return Site(hosts, values, (secret, *map(_secret, others)))


SERVICES: Mapping[str, Service] = {
    "telegram": Service(telegram.POINTS, _telegram, "telegram_token"),
    "zalo-bot": Service(zalo_bot.POINTS, _bot, "zalo_bot_token"),
    "zalo-oa": Service(zalo_oa.POINTS, _account, "zalo_oa_id"),
}


def to_be_sent(points: Sequence[Point], site: Site) -> list[str]:
    """What the person named with `--to` gets, before anything is asked."""
    given = {"to", "access"}
    will = [one for one in points if all(site.values.get(name) for name in given & set(one.needs))]
    return [one.sends.replace("{words}", site.values["words"]) for one in will if one.sends]
