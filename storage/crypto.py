"""Keys, and what is done with them: sealing columns, proving rows, finding people, signing the audit trail.

A sealed value is one byte of key id, a nonce of 12 bytes, and AES-256-GCM's ciphertext with its tag of 16.
The place it belongs to (table, column, row) is authenticated with it, so that a value that was moved does not open.
"""

import errno
import hmac
import os
import re
import secrets
import stat
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import CannotStart, Unreadable

NONCE = 12
TAG = 16
_KEY_LINE = re.compile(r"(\d{1,3}) ([0-9a-f]{64})")


@dataclass(frozen=True, repr=False, eq=False)
class Keys:
    """The group's secrets by their number (1 to 255); the highest number seals, all of them open.

    The other keys are derived from the lowest number, so that adding a key keeps everyone findable and rows genuine.
    """

    secrets: dict[int, bytes]
    _ciphers: dict[int, AESGCM] = field(init=False)
    _seals: int = field(init=False)
    _lookup: bytes = field(init=False)
    _audit: bytes = field(init=False)
    file: bytes = field(init=False)
    """The raw key of the database file."""
    provers: "_Provers" = field(init=False)
    """By table, what a row's proof begins with (proofs.py)."""

    def __post_init__(self) -> None:
        first = self.secrets[min(self.secrets)]
        ciphers = {number: AESGCM(_derive(secret, b"columns")) for number, secret in self.secrets.items()}
        object.__setattr__(self, "_ciphers", ciphers)
        object.__setattr__(self, "_seals", max(ciphers))
        object.__setattr__(self, "_lookup", _derive(first, b"lookup"))
        object.__setattr__(self, "_audit", _derive(first, b"audit"))
        object.__setattr__(self, "provers", _Provers(_derive(first, b"rows")))
        object.__setattr__(self, "file", _derive(first, b"file"))

    @property
    def newest(self) -> int:
        """The number of the key that seals."""
        return self._seals

    def seal(self, place: str, plain: bytes) -> bytes:
        """Encrypt `plain` for `place`, written as "table.column:row"."""
        nonce = os.urandom(NONCE)
        sealed = self._ciphers[self._seals].encrypt(nonce, plain, place.encode())
        return b"%c%b%b" % (self._seals, nonce, sealed)

    def open(self, place: str, sealed: bytes) -> bytes:
        """Decrypt what was sealed for `place`; raises Unreadable if anything about it differs."""
        cipher = self._ciphers.get(sealed[0]) if sealed else None
        if cipher is None:
            raise Unreadable(
                "a value in {column} was sealed with a key that is not in the key file", column=_column(place)
            )
        try:
            return cipher.decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], place.encode())
        except (InvalidTag, ValueError):  # changed, or too short to hold what it should
            raise Unreadable("a value in {column} does not open with this key", column=_column(place)) from None

    def lookup(self, table: str, word: str) -> bytes:
        """The 16 bytes under which `word` is found in `table`; without the key they say nothing of it."""
        return blake2b(word.encode(), digest_size=16, key=self._lookup, person=table.encode()[:16]).digest()

    def sign(self, message: bytes) -> bytes:
        """An HMAC-SHA256 of `message` with the audit key."""
        return hmac.digest(self._audit, message, sha256)


class _Provers(dict[str, blake2b]):
    """For each table a keyed hash of 16 bytes, copied for each row: to begin with the key takes half the time."""

    def __init__(self, key: bytes) -> None:
        super().__init__()
        self._key = key

    def __missing__(self, table: str) -> blake2b:
        self[table] = blake2b(digest_size=16, key=self._key, person=table.encode()[:16])
        return self[table]


def _column(place: str) -> str:
    return place.partition(":")[0]


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"paloma/" + purpose).derive(secret)


def load_keys(path: Path) -> Keys:
    """Read the key file: a line a key, its number and 64 hexadecimal digits. Raises CannotStart if it is unfit."""
    refuse_loose(path)
    lines = [line for line in path.read_text("ascii", "replace").splitlines() if line.strip()]
    matches = [_KEY_LINE.fullmatch(line.strip()) for line in lines]
    numbers = [int(match[1]) for match in matches if match]
    if not matches or None in matches or len(set(numbers)) < len(lines) or not all(0 < n < 256 for n in numbers):  # noqa: PLR2004 - a key's number is one byte
        raise CannotStart(
            "The key file {path} is damaged: each line should be a number from 1 to 255 and 64 hex digits.", path=path
        )
    return Keys({int(match[1]): bytes.fromhex(match[2]) for match in matches if match})


def create_keys(path: Path, number: int = 1) -> Keys:
    """Write a new key file that only its owner can read; a power cut cannot take it once anything is sealed with it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    part = part_of(path)
    with os.fdopen(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w") as file:
        file.write(f"{number} {secrets.token_hex(32)}\n")
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)
    return load_keys(path)


def part_of(path: Path) -> Path:
    """Where a key file is written before it has its name: half a key is none."""
    return path.with_name(f"{path.name}.part")


def sync_folder(folder: Path) -> None:
    """Have the folder remember its new files, too: to sync a file does not promise that its name is kept."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def refuse_loose(path: Path) -> None:
    """Raise CannotStart for a key file that others can read."""
    loose = stat.S_IMODE(path.stat().st_mode) & 0o077
    if loose:
        raise CannotStart("Others can read the key file {path}. Make it yours alone: chmod 600 {path}", path=path)
