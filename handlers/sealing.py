"""What is locked up in the database, by a key that is not in it."""

from typing import Protocol


class Sealer(Protocol):
    """Locks a secret up with a key that is not in the database (`cryptography.fernet.Fernet`)."""

    def encrypt(self, data: bytes) -> bytes: ...
    def decrypt(self, token: bytes, ttl: int | None = None) -> bytes: ...


def unsealed(sealed: str, sealer: Sealer, ttl: int | None = None) -> str:
    """ "" where the key is another one: a backup that was put back beside a new key."""
    from cryptography.fernet import InvalidToken

    try:
        return sealer.decrypt(sealed.encode(), ttl).decode()
    except InvalidToken:
        return ""
