"""Passkeys (WebAuthn): a key on somebody's phone or computer signs what it is asked; no name is typed.

The device asks for a finger, a face or its own code first (user verification is required), so a passkey
stands for both a thing that one has and one that one is or knows.
"""

import hashlib
import ipaddress
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from handlers.context import DIEN_BIEN
from handlers.errors import Refused
from handlers.messages import Words
from storage import accounts as storage
from storage.accounts import Account, Passkey

ANSWER_WITHIN = timedelta(minutes=5)
MOST = 10  # passkeys of one person
LABEL_MOST = 60
LONGEST_ANSWER = 16 * 1024  # characters of what a browser hands over


@dataclass(frozen=True, slots=True)
class Site:
    """Where passkeys are good: they are bound to the name of the site."""

    id: str
    origin: str
    name: str


def site_of(public_url: str, name: str) -> Site | None:
    """None where a browser has no passkeys: at a bare IP address, or without https."""
    parts = urlsplit(public_url)
    host = parts.hostname or ""
    local = host == "localhost" or host.endswith(".localhost")
    if not host or _is_ip(host) or (parts.scheme != "https" and not local):
        return None
    return Site(host, f"{parts.scheme}://{parts.netloc}", name)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def account_of(session: Session, person_id: int) -> Account:
    """Theirs; made when it is first needed."""
    found = storage.account(session, person_id)
    if found is None:
        found = Account(person_id=person_id, handle=secrets.token_urlsafe(32))
        session.add(found)
        session.flush()
    return found


def keys_of(session: Session, person_id: int) -> Sequence[Passkey]:
    return storage.passkeys(session, person_id)


def drop(session: Session, person_id: int, passkey_id: int) -> str:
    """Forget one of theirs; what it was called. Refused where there is none."""
    label = storage.drop_passkey(session, person_id, passkey_id)
    if label is None:
        raise Refused(Words("dn-khoa-khong-co"))
    return label


def asked_to_register(session: Session, person_id: int, site: Site, now: datetime) -> str:
    """What the browser is asked for a new passkey, as JSON."""
    from webauthn import base64url_to_bytes, generate_registration_options, options_to_json
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        PublicKeyCredentialDescriptor,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    account = account_of(session, person_id)
    name = storage.name_of(session, person_id) or account.login or site.name
    options = generate_registration_options(
        rp_id=site.id,
        rp_name=site.name,
        user_id=account.handle.encode(),
        user_name=account.login or name,
        user_display_name=name,
        challenge=_ask(session, person_id, now),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=base64url_to_bytes(one.credential_id))
            for one in storage.passkeys(session, person_id)
        ],
    )
    return options_to_json(options)


def asked_at_the_door(
    session: Session, site: Site, now: datetime, person_id: int | None = None
) -> str:
    """What the browser is asked of a passkey that it knows, as JSON; `person_id`: theirs only."""
    from webauthn import generate_authentication_options, options_to_json
    from webauthn.helpers.structs import UserVerificationRequirement

    options = generate_authentication_options(
        rp_id=site.id,
        challenge=_ask(session, person_id, now),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json(options)


@dataclass(frozen=True, slots=True)
class NewKey:
    """What a browser said of a new passkey of a site, and what its person calls it."""

    site: Site
    said: str
    label: str


def register(session: Session, person_id: int, new: NewKey, now: datetime) -> str:
    """Keep a new passkey; what it is called."""
    from webauthn import verify_registration_response
    from webauthn.helpers import bytes_to_base64url
    from webauthn.helpers.exceptions import WebAuthnException

    if len(storage.passkeys(session, person_id)) >= MOST:
        raise Refused(Words("dn-khoa-nhieu-qua", {"n": MOST}))
    said = _answer(new.said)
    challenge = _taken(session, said, person_id, now)
    try:
        made = verify_registration_response(
            credential=said,
            expected_challenge=challenge,
            expected_rp_id=new.site.id,
            expected_origin=new.site.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise Refused(Words("dn-khoa-khong-duoc")) from error
    credential_id = bytes_to_base64url(made.credential_id)
    if storage.passkey(session, credential_id) is not None:
        raise Refused(Words("dn-khoa-khong-duoc"))
    label = " ".join(new.label.split())[:LABEL_MOST]
    key = Passkey(
        person_id=person_id,
        credential_id=credential_id,
        public_key=made.credential_public_key,
        sign_count=made.sign_count,
        label=label,
        created_on=now.astimezone(DIEN_BIEN).date(),
    )
    session.add(key)
    session.flush()
    return label


def recognised(
    session: Session, site: Site, answer: str, now: datetime, person_id: int | None = None
) -> int:
    """Whose passkey signed what was asked; `person_id`: for whom alone it was asked.

    Refused in the same words whatever is wrong with it.
    """
    said = _answer(answer)
    challenge = _taken(session, said, person_id, now)
    key = storage.passkey(session, str(said.get("id", "")))
    if key is None or (person_id is not None and key.person_id != person_id):
        raise Refused(Words("dn-khoa-khong-duoc"))
    key.sign_count = _verified(site, said, challenge, key)
    key.used_on = now.astimezone(DIEN_BIEN).date()
    session.flush()
    return key.person_id


def _verified(site: Site, said: dict[str, Any], challenge: bytes, key: Passkey) -> int:
    """The count that the passkey keeps of its own uses."""
    from webauthn import verify_authentication_response
    from webauthn.helpers.exceptions import WebAuthnException

    try:
        return verify_authentication_response(
            credential=said,
            expected_challenge=challenge,
            expected_rp_id=site.id,
            expected_origin=site.origin,
            credential_public_key=key.public_key,
            credential_current_sign_count=key.sign_count,
            require_user_verification=True,
        ).new_sign_count
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise Refused(Words("dn-khoa-khong-duoc")) from error


def _ask(session: Session, person_id: int | None, now: datetime) -> bytes:
    """Draw a challenge, and remember that it was asked."""
    storage.drop_expired(session, now)
    challenge = secrets.token_bytes(32)
    storage.ask(session, _hash(challenge), person_id, now + ANSWER_WITHIN)
    return challenge


def _taken(
    session: Session, said: Mapping[str, Any], person_id: int | None, now: datetime
) -> bytes:
    """The challenge that was answered, if it was ours and nobody has answered it yet."""
    from webauthn import base64url_to_bytes

    try:
        client = json.loads(base64url_to_bytes(said["response"]["clientDataJSON"]))
        challenge = base64url_to_bytes(client["challenge"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(Words("dn-khoa-khong-duoc")) from error
    if not storage.take_challenge(session, _hash(challenge), person_id, now):
        raise Refused(Words("dn-khoa-het-han"))
    return challenge


def _answer(said: str) -> dict[str, Any]:
    try:
        answer = json.loads(said) if len(said) <= LONGEST_ANSWER else None
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise Refused(Words("dn-khoa-khong-duoc"))
    return answer


def _hash(challenge: bytes) -> str:
    return hashlib.sha256(challenge).hexdigest()
