"""A backup file: an archive (tar) of a few members, sealed by age. Its last member proves the others.

Both are formats of others, so that a group which has its backup, its key and nothing of Paloma gets at its data with
`age` and `tar`. Nothing is ever on the disk unsealed: the data's own key is among the members.
"""

import hmac
import os
import tarfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import IO, Protocol

from pyrage import DecryptError, EncryptError, decrypt_io, encrypt_io
from pyrage.x25519 import Identity

from storage.backups.keys import SealingKey, sealing_key_of
from storage.errors import CannotStart, PalomaError

PROOF = "proof"
_BEGINS = b"age-encryption.org/v1\n"
_CHUNK = 2**16

Taken = tuple[str, int, Iterator[bytes]]
"""A member that comes out of a backup: its name, its size and its content."""


class _Hash(Protocol):
    def update(self, piece: bytes, /) -> None:
        """Count these bytes in."""

    def digest(self) -> bytes:
        """The hash of all that was counted in."""


class NotWhole(PalomaError):
    """A backup did not read back as it was written: it is none."""


@dataclass(frozen=True)
class Member:
    """A file of a backup, in memory or on the disk."""

    name: str
    content: bytes | Path

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.content) if isinstance(self.content, bytes) else self.content.stat().st_size

    def chunks(self) -> Iterator[bytes]:
        """Its content, piece by piece."""
        if isinstance(self.content, bytes):
            yield self.content
            return
        with self.content.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk


@dataclass
class _Reading:
    """Pieces as age reads them; what went by is counted into a hash."""

    pieces: Iterator[bytes]
    hash: _Hash = field(default_factory=sha256)
    _left: bytes = b""

    def read(self, size: int = -1) -> bytes:
        """Up to so many bytes; none at the end."""
        while not self._left:
            piece = next(self.pieces, None)
            if piece is None:
                return b""
            self._left = piece
        piece, self._left = (self._left[:size], self._left[size:]) if size >= 0 else (self._left, b"")
        self.hash.update(piece)
        return piece


@dataclass
class _Hashing:
    """Takes what age opens, and keeps nothing but its hash."""

    hash: _Hash = field(default_factory=sha256)

    def write(self, piece: bytes) -> int:
        """Count it in."""
        self.hash.update(piece)
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back."""


def looks_sealed(file: Path) -> bool:
    """Whether a file begins as a backup does: what else is in it only the key on paper can tell."""
    with file.open("rb") as opened:
        return opened.read(len(_BEGINS)) == _BEGINS


def seal(members: Iterable[Member], into: Path, key: SealingKey) -> None:
    """Write the members into a new file, safe on the disk, and read all of it back.

    To read it back takes a second key, which is made for this file and forgotten at once. Raises OSError if the disk
    does not take it, NotWhole if it reads back as anything else.
    """
    passing = Identity.generate()
    reading = _Reading(_archive(members, key))
    with os.fdopen(os.open(into, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        try:
            encrypt_io(reading, file, [key.recipient, passing.to_public()])
        except EncryptError as error:
            raise NotWhole("The backup could not be sealed; the log of the system may say why.") from error
        file.flush()
        os.fsync(file.fileno())
    found = _Hashing()
    with into.open("rb") as file:
        try:
            decrypt_io(file, found, [passing])
        except (DecryptError, OSError) as error:
            raise NotWhole("The backup does not read back as it was written: the disk may be failing.") from error
    if found.hash.digest() != reading.hash.digest():
        raise NotWhole("The backup does not read back as it was written: the disk may be failing.")


def _archive(members: Iterable[Member], key: SealingKey) -> Iterator[bytes]:
    """The archive, piece by piece: each member, the proof of all, and the end."""
    proof = hmac.new(key.prover, digestmod=sha256)
    for member in members:
        proof.update(_named(member.name, member.size))
        for piece in _framed(member):
            yield piece.framed
            proof.update(piece.content)
    yield from (piece.framed for piece in _framed(Member(PROOF, proof.hexdigest().encode())))
    yield bytes(2 * tarfile.BLOCKSIZE)


@dataclass(frozen=True)
class _Piece:
    """Bytes of the archive, and those of them that are content."""

    framed: bytes
    content: bytes = b""


def _framed(member: Member) -> Iterator[_Piece]:
    """A member as the archive has it: a head, its content, and zeros to the end of a block."""
    head = tarfile.TarInfo(member.name)
    head.size, head.mode = member.size, 0o600
    yield _Piece(head.tobuf(tarfile.USTAR_FORMAT if head.size < 8 * 2**30 else tarfile.GNU_FORMAT))
    written = 0
    for chunk in member.chunks():
        written += len(chunk)
        yield _Piece(chunk, chunk)
    if written != head.size:
        raise NotWhole("The copy of the database changed while it was sealed.")
    yield _Piece(bytes(-head.size % tarfile.BLOCKSIZE))


def _named(name: str, size: int) -> bytes:
    return f"{name}\0{size}\0".encode()


@dataclass
class Opening:
    """A backup being opened: its members one after the other, and at the end whether they are what was sealed."""

    file: Path
    identity: Identity
    _failed: Exception | None = None
    _any: bool = False

    def members(self) -> Generator[Taken, None, None]:
        """Each member's name, size and content, to be taken before the next. Nothing is proven before the end.

        Raises CannotStart, with the reason, for what is no backup, is not whole, or was made by others.
        """
        reading, writing = os.pipe()
        thread = Thread(target=self._open_into, args=(writing,), daemon=True)
        thread.start()
        try:
            with os.fdopen(reading, "rb") as stream:
                proven = yield from self._taken(stream)
                while stream.read(_CHUNK):
                    pass  # the end of the file proves that nothing was cut off
        except (tarfile.TarError, UnicodeDecodeError):
            proven = False
        finally:
            thread.join()
        if self._failed:
            raise self._why(self._failed)
        if not proven:
            raise CannotStart(
                "{file} was not made by this group's bot: it opens, and proves nothing. Somebody may have put it there"
                " to have you use data of theirs. Nothing was restored.",
                file=self.file,
            )

    def _taken(self, stream: IO[bytes]) -> Generator[Taken, None, bool]:
        proof = hmac.new(sealing_key_of(self.identity).prover, digestmod=sha256)
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for head in archive:
                content = archive.extractfile(head)
                if content is None:
                    return False
                if head.name == PROOF:
                    return hmac.compare_digest(content.read(_CHUNK), proof.hexdigest().encode())
                proof.update(_named(head.name, head.size))
                yield head.name, head.size, _through(content, proof)
        return False

    def refuse_others(self) -> None:
        """Raise CannotStart for what is no sealed file at all."""
        with self.file.open("rb") as file:
            if file.read(len(_BEGINS)) != _BEGINS:
                raise CannotStart("{file} is no backup of Paloma's, or its beginning is damaged.", file=self.file)

    def _open_into(self, writing: int) -> None:
        """Open the file into a pipe; what goes wrong is kept."""
        with suppress(BrokenPipeError), os.fdopen(writing, "wb") as pipe:
            try:
                with self.file.open("rb") as file:
                    decrypt_io(file, pipe, [self.identity])
            except BrokenPipeError:
                pass  # whoever took the members has stopped
            except (DecryptError, OSError) as error:
                self._failed = error

    def _why(self, error: Exception) -> CannotStart:
        if isinstance(error, DecryptError):
            return CannotStart(
                "{file} does not open with this backup key. Either it was sealed for another, or its beginning is"
                " damaged. Nothing was restored.",
                file=self.file,
            )
        return CannotStart(
            "{file} is damaged, or its end is cut off. Take another backup. Nothing was restored.", file=self.file
        )


def _through(content: IO[bytes], proof: hmac.HMAC) -> Iterator[bytes]:
    with suppress(tarfile.TarError):  # it is cut off, which the end says
        while chunk := content.read(_CHUNK):
            proof.update(chunk)
            yield chunk
