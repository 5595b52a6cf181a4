"""One frozen tree of settings, read from NHIPCAU_… and `.env`, checked at start."""

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, HttpUrl, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
Port = Annotated[int, Field(ge=0, le=65535)]
Rate = Annotated[float, Field(gt=0)]


class Settings(BaseSettings):
    """Each field is the variable NHIPCAU_<NAME>."""

    model_config = SettingsConfigDict(
        env_prefix="NHIPCAU_", env_file=".env", extra="ignore", frozen=True
    )

    data_dir: Path = Field(Path("var"), description="database file, media, keys, backups")
    database_url: str = Field(
        "", description="sqlite:///… (default: in DATA_DIR) or postgresql+psycopg://…"
    )
    backup_at: time = Field(
        time(2), description="when a backup is made each night (SQLite), in DATA_DIR/backups"
    )
    backups_kept: Annotated[int, Field(ge=0, le=365)] = Field(
        14, description="nightly backups that are kept, the newest ones; 0: none is made"
    )
    erasures_days: Annotated[int, Field(ge=1)] = Field(
        30,
        description="days for which what was erased stays in the list that a restore goes by, for "
        "backups that are kept elsewhere; delete those that are older (proposed, not law)",
    )
    engine: Literal["embedded", "procrastinate"] = Field(
        "embedded", description="who drives the jobs: this process, or many (PostgreSQL only)"
    )
    http_host: str = Field("127.0.0.1", description="address on which pages are served")
    http_port: Port = Field(8080, description="port on which pages are served")
    public_url: str = Field("", description="where pages and webhooks are seen from outside")
    timezone: str = Field("Asia/Ho_Chi_Minh", description="the zone in which a day is a day")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="what is written to standard error"
    )

    office_area: str = Field("11", description="code of the unit whose Front office runs this bot")
    office_phone: str = Field("", description="a telephone number at which a person answers")
    office_contact: str = Field("", description="who answers that telephone")
    tables_dir: Path | None = Field(
        None,
        description="folder of the office's own tables: days_off.csv, deadlines.csv, regions.csv, "
        "authorities.csv, bases.csv, dialogues.csv, matters.csv, meetings.csv, directive.toml, "
        "signs.toml, tiles.csv",
    )

    small_village: Annotated[int, Field(ge=0)] = Field(
        30,
        description="households under which a village's name may tell who wrote (proposed, not law)",
    )

    quiet_from: time = Field(
        time(21, 30),
        description="from when no push leaves but an urgent one (the Front's proposal)",
    )
    quiet_to: time = Field(time(6), description="until when")
    digest_at: time = Field(
        time(7, 30), description="when staff who agreed are told what waits to be screened"
    )
    weekly_pushes: Annotated[int, Field(ge=0)] = Field(
        3, description="notices a person is sent in a week at most; 0: no limit (proposed, not law)"
    )
    alike_days: Annotated[int, Field(ge=0, le=60)] = Field(
        7, description="days between two opinions that may still be about the same thing (proposed)"
    )
    delivery_days: Annotated[int, Field(ge=8)] = Field(
        60, description="days for which it is kept to whom a notice was sent; then only numbers are"
    )
    contest_days: Annotated[int, Field(ge=7, le=365)] = Field(
        60, description="days after the draw of a contest for which it is kept who took part"
    )
    term_days: Annotated[int, Field(ge=1, le=365)] = Field(
        60, description="days before the end of a post's term from which it is shown and told of"
    )
    channel_patience: Annotated[int, Field(ge=1, le=1440)] = Field(
        30,
        description="minutes for which a channel is down before what waits for it goes to another "
        "channel of the same people (proposed)",
    )
    reply_share: Annotated[float, Field(ge=0, lt=1)] = Field(
        0.2, description="share of each channel's rate that is kept for replies while people write"
    )

    console_hours: Annotated[int, Field(ge=1, le=24)] = Field(
        12, description="hours after which a member of staff signs in to the console again"
    )
    console_idle_minutes: Annotated[int, Field(ge=5, le=1440)] = Field(
        60, description="minutes without use after which the console signs out"
    )
    console_proof_minutes: Annotated[int, Field(ge=1, le=120)] = Field(
        15, description="minutes after which appointing and keys ask again who it is"
    )
    sign_in_tries: Annotated[int, Field(ge=3, le=50)] = Field(
        5,
        description="tries to sign in to one account within 15 minutes; four times as many from one address",
    )

    telegram_token: SecretStr | None = Field(None, description="token of the bot; unset: off")
    telegram_api: HttpUrl | None = Field(None, description="base URL of the Bot API")
    telegram_mode: Literal["polling", "webhook"] = Field("polling", description="how events come")
    telegram_webhook_secret: SecretStr | None = Field(
        None, description="required in webhook mode: 1–256 of A–Z a–z 0–9 _ -"
    )
    telegram_rate: Rate = Field(28, description="messages a second of this token")

    zalo_bot_token: SecretStr | None = Field(None, description="token of the Zalo bot; unset: off")
    zalo_bot_api: HttpUrl = Field(
        HttpUrl("https://bot-api.zaloplatforms.com"), description="base URL of the Zalo Bot API"
    )
    zalo_bot_mode: Literal["polling", "webhook"] = Field("polling", description="how events come")
    zalo_bot_webhook_secret: SecretStr | None = Field(
        None, description="required in webhook mode: 8–256 of A–Z a–z 0–9 _ -"
    )
    zalo_bot_rate: Rate = Field(
        10, description="messages a second of this bot (Zalo names no figure; ours, to be careful)"
    )

    zalo_bot_page: str = Field(
        "",
        description="address of the bot's own page, as Zalo shows it to its maker (https://zalo.me/…): "
        "it is put on posters and beside invitations",
    )
    media_link_days: Annotated[int, Field(ge=1, le=30)] = Field(
        7,
        description="days for which the address of a recording or picture works that Zalo fetches "
        "(how soon it does is not documented)",
    )

    zalo_oa_id: str = Field("", description="id of the Official Account; unset: off")
    zalo_oa_app_id: str = Field("", description="id of the app that the account is linked to")
    zalo_oa_app_secret: SecretStr | None = Field(None, description="secret of the app")
    zalo_oa_oa_secret: SecretStr | None = Field(
        None, description="secret key of the account's webhook: it signs what comes in"
    )
    zalo_oa_refresh_token: SecretStr | None = Field(
        None, description="the first refresh token; later ones are kept in the database"
    )
    zalo_oa_api: HttpUrl = Field(
        HttpUrl("https://openapi.zalo.me"), description="base URL of the Official Account API"
    )
    zalo_oa_oauth_api: HttpUrl = Field(
        HttpUrl("https://oauth.zaloapp.com"), description="base URL at which tokens are renewed"
    )
    zalo_oa_business_api: HttpUrl = Field(
        HttpUrl("https://business.openapi.zalo.me"),
        description="base URL for messages to telephone numbers",
    )
    zalo_oa_rate: Rate = Field(
        1.6, description="messages a second (the plan «Growth» has 100 a minute)"
    )
    zalo_oa_renew_hours: Annotated[float, Field(gt=0, le=24)] = Field(
        20, description="hours after which the account's access token (25 hours) is renewed"
    )
    zalo_oa_refresh_days: Annotated[int, Field(ge=1)] = Field(
        90,
        description="days that a refresh token lives, where Zalo does not say (it says 3 months)",
    )
    zalo_oa_free_hours: Annotated[int, Field(ge=1, le=168)] = Field(
        48, description="hours since a person wrote for which writing to them is free (Zalo's rule)"
    )
    zalo_oa_billed_days: Annotated[int, Field(ge=1, le=30)] = Field(
        7, description="days since then for which it is taken for money; later only templates are"
    )
    zalo_oa_billed_price: Annotated[int, Field(ge=0)] = Field(
        55, description="đồng for such a message (reported by others; ask Zalo for your price)"
    )
    zalo_oa_template_price: Annotated[int, Field(ge=0)] = Field(
        120, description="đồng proposed for a template (reported for public bodies; ask Zalo)"
    )
    zalo_oa_promotes_from: time = Field(
        time(6),
        description="from when promotional templates are taken (Zalo refuses them at night)",
    )
    zalo_oa_promotes_to: time = Field(time(22), description="until when")
    zalo_oa_budget: Annotated[int, Field(ge=0)] = Field(
        0, description="đồng a month for messages, where the console sets none; 0: free ones only"
    )
    zalo_oa_urgent_budget: Annotated[int, Field(ge=0)] = Field(
        0, description="đồng a month beyond that, for urgent safety notices alone"
    )
    zalo_oa_missed_days: Annotated[int, Field(ge=1, le=30)] = Field(
        14, description="days for which what somebody missed is offered when they write again"
    )
    zalo_oa_signed_with: Literal["app-first", "oa-first"] = Field(
        "app-first", description="which id begins the text that Zalo signs (sources disagree)"
    )
    zalo_oa_signed_by: Literal["oa-secret", "app-secret"] = Field(
        "oa-secret", description="which secret signs what comes in (sources disagree)"
    )
    zalo_oa_replay_minutes: Annotated[int, Field(ge=1)] = Field(
        180,
        description="minutes after which a signed event is not taken any more "
        "(Zalo brings one again for about two hours)",
    )
    zalo_oa_buttons: Literal["payload", "template", "none"] = Field(
        "payload",
        description="how buttons are written: beside the text, as a template, or as numbers",
    )

    zalo_oa_page: str = Field(
        "", description="address of the account's own page (default: https://zalo.me/<ZALO_OA_ID>)"
    )

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"no such time zone: {value}") from error
        return value

    @field_validator("tables_dir")
    @classmethod
    def _tables_make_sense(cls, value: Path | None) -> Path | None:
        """A wrong day off is found at start, not by a resident. `TableError` is a ValueError."""
        if value is None:
            return None
        if not value.is_dir():
            raise ValueError("no such folder")
        from content.areas.regions import regions
        from content.calendars.events import events
        from content.calendars.pauses import pauses
        from content.dialogues import terms as dialogue_terms
        from content.directives import directive
        from content.feedback.authorities import rows
        from content.feedback.terms import terms
        from content.figures import sign_rule, tiles
        from content.holidays import calendar
        from content.meetings import limits, matters
        from content.supervision import bases

        tables = (calendar, terms, regions, rows, bases, directive, dialogue_terms)
        ours = (sign_rule, tiles, events, pauses, matters, limits)
        for table in (*tables, *ours):
            table(str(value))
        return value

    @field_validator("telegram_webhook_secret", "zalo_bot_webhook_secret")
    @classmethod
    def _secret_fits_a_header(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("must be 1–256 of A–Z a–z 0–9 _ -")
        return value

    @field_validator("zalo_bot_page", "zalo_oa_page")
    @classmethod
    def _link_can_be_opened(cls, value: str) -> str:
        if value and not value.startswith("https://"):
            raise ValueError("must begin with https://")
        return value

    @field_validator("database_url")
    @classmethod
    def _driver_is_known(cls, value: str) -> str:
        if value and not value.startswith(("sqlite:///", "postgresql+psycopg://")):
            raise ValueError("must begin with sqlite:/// or postgresql+psycopg://")
        return value

    @model_validator(mode="after")
    def _webhook_has_a_secret(self) -> Self:
        by_webhook = self.telegram_token and self.telegram_mode == "webhook"
        if by_webhook and not self.telegram_webhook_secret:
            raise ValueError("TELEGRAM_WEBHOOK_SECRET is required in webhook mode")
        by_webhook = self.zalo_bot_token and self.zalo_bot_mode == "webhook"
        if by_webhook and not self.zalo_bot_webhook_secret:
            raise ValueError("ZALO_BOT_WEBHOOK_SECRET is required in webhook mode")
        return self

    @model_validator(mode="after")
    def _official_account_is_whole(self) -> Self:
        if not self.zalo_oa_id:
            return self
        for name in ("app_id", "app_secret", "oa_secret", "refresh_token"):
            if not getattr(self, f"zalo_oa_{name}"):
                raise ValueError(f"ZALO_OA_{name.upper()} is required with ZALO_OA_ID")
        return self

    @model_validator(mode="after")
    def _many_machines_need_postgres(self) -> Self:
        if self.engine == "procrastinate" and not self.database_url.startswith("postgresql"):
            raise ValueError("ENGINE=procrastinate needs a PostgreSQL DATABASE_URL")
        return self

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'nhipcau.db'}"

    @property
    def erasures(self) -> Path:
        """The list of erasures; see `storage/erasures.py`."""
        return self.data_dir / "erasures.jsonl"

    @property
    def base_url(self) -> str:
        return (self.public_url or f"http://{self.http_host}:{self.http_port}").rstrip("/")

    @property
    def zalo_link(self) -> str:
        """Where people find us on Zalo: the account, which keeps its name, before the bot; "": nowhere."""
        if self.zalo_oa_id:
            return self.zalo_oa_page or f"https://zalo.me/{self.zalo_oa_id}"
        return self.zalo_bot_page if self.zalo_bot_token else ""
