"""Tokens sealed for the database, by the key that is in no backup."""

import hashlib
from typing import TYPE_CHECKING

from pydantic import SecretStr

from bot.channels.zalo_oa.oauth import Granted
from bot.keys import sealer
from bot.settings import Settings
from handlers.oa_tokens.chain import First, Pair
from handlers.oa_tokens.rules import HOUR

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


class Sealing:
    def __init__(self, settings: Settings) -> None:
        self._data_dir = settings.data_dir
        self._first = settings.zalo_oa_refresh_token or SecretStr("")
        self._renew_after = settings.zalo_oa_renew_hours * HOUR

    def seal(self, token: SecretStr) -> str:
        return self._key.encrypt(token.get_secret_value().encode()).decode()

    def opened(self, sealed: str) -> SecretStr | None:
        """None: it was sealed with another key."""
        from cryptography.fernet import InvalidToken

        try:
            return SecretStr(self._key.decrypt(sealed.encode()).decode())
        except InvalidToken:
            return None

    def pair(self, granted: Granted) -> Pair:
        return Pair(
            self.seal(granted.access),
            self.seal(granted.refresh),
            granted.access_lives,
            granted.refresh_lives,
            self._renew_after,
        )

    @property
    def mark(self) -> str:
        """By which the settings' token is known again. It is long and random: nobody guesses it."""
        digest = hashlib.sha256(b"zalo-oa:" + self._first.get_secret_value().encode())
        return digest.hexdigest()[:24]

    def first(self) -> First:
        return First(self.mark, self.seal(self._first))

    @property
    def _key(self) -> "Fernet":
        return sealer(self._data_dir)
