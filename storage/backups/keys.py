"""The backup key: one half lies beside the bot and only seals; the other, which opens, is on paper and nowhere else.

So whoever takes the server, its key and all its backups reads what is on the server now, and nothing that was deleted
from it. The half that opens is an age identity, as its own tool takes it. The half that stays is its recipient, and a
secret derived from the identity: with it a backup proves that this bot made it, since anybody can seal to a recipient.
"""

import hmac
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pyrage import IdentityError, RecipientError
from pyrage.x25519 import Identity, Recipient

from storage.crypto import refuse_loose, sync_folder
from storage.errors import CannotStart

_PURPOSE = b"paloma/backup"


@dataclass(frozen=True, repr=False)
class SealingKey:
    """What seals backups and proves them, and opens none."""

    recipient: Recipient
    prover: bytes


def create_backup_key(file: Path) -> str:
    """Make a backup key, keep the half that seals in `file`, and return the half that opens, which is kept nowhere.

    Raises CannotStart if there is one already: what it sealed opens with its own other half only.
    """
    if file.exists():
        raise CannotStart(
            "There is a backup key already: {file} is the half of it that seals. If the other half is lost, take this"
            " file away and type this again; what was sealed for it stays closed for ever.",
            file=file,
        )
    identity = Identity.generate()
    keep_sealing_half(identity, file)
    return str(identity)


def keep_sealing_half(identity: Identity, file: Path) -> None:
    """Keep the half that seals, where there is none: so backups go on for the same paper, also after a restore."""
    if file.exists():
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as opened:
        opened.write(f"{identity.to_public()} {_prover(identity).hex()}\n")
        opened.flush()
        os.fsync(opened.fileno())
    sync_folder(file.parent)


def load_sealing_key(file: Path) -> SealingKey:
    """The half that seals. Raises CannotStart if there is none, or it is unfit."""
    if not file.exists():
        raise CannotStart("There is no backup key at {file}. Make one first: paloma backup-key", file=file)
    refuse_loose(file)
    recipient, _, prover = file.read_text("ascii", "replace").strip().partition(" ")
    try:
        return SealingKey(Recipient.from_str(recipient), bytes.fromhex(prover))
    except (RecipientError, ValueError):
        raise CannotStart(
            "The backup key {file} is damaged. Take it away and make another: paloma backup-key", file=file
        ) from None


def opening_key(typed: str) -> Identity:
    """The half that opens, as it was typed from paper. Raises CannotStart if it cannot be one."""
    try:
        return Identity.from_str("".join(typed.split()).upper())
    except IdentityError:
        raise CannotStart(
            "That is no backup key, or a letter of it is wrong. It begins with AGE-SECRET-KEY-1 and has 74 signs."
        ) from None


def sealing_key_of(identity: Identity) -> SealingKey:
    """The half that belongs to one that opens."""
    return SealingKey(identity.to_public(), _prover(identity))


def _prover(identity: Identity) -> bytes:
    return hmac.digest(str(identity).encode(), _PURPOSE, sha256)
