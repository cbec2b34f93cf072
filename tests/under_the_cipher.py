"""What lies on the disk as whoever has the key can read it: every page of the file and of its journal.

Pages that no table holds any more are among them.

Written from SQLCipher's description of its format, without it: a page of 4,096 bytes is AES-256-CBC ciphertext, then
its initialization vector of 16 bytes and its HMAC of 64; the first page begins with a salt. What is behind the end of
a journal that was begun anew is a page of before, and is opened like the others.
"""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from storage.crypto import Keys, load_keys

_PAGE, _SALT, _VECTOR, _HMAC = 4096, 16, 16, 64
_JOURNAL_HEAD, _FRAME_HEAD = 32, 24


def files_with_key(folder: Path, keys: Keys | None = None) -> dict[str, bytes]:
    """Every file in a folder but the key, by name; without keys, with those of the key file that lies there."""
    keys = keys or load_keys(folder / "secret.key")
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "secret.key"]
    return {str(path.relative_to(folder)): _opened(path, keys) for path in found}


def flip_a_bit(file: Path, piece: bytes, keys: Keys) -> None:
    """Flip one bit of the page on which `piece` stands."""
    content = bytearray(file.read_bytes())
    pages = {at: bytes(content[at : at + _PAGE]) for at in range(0, len(content), _PAGE)}
    (at,) = [at for at, page in pages.items() if piece in _page(page, keys, first=at == 0)]
    content[at + 100] ^= 1
    file.write_bytes(content)


def _opened(path: Path, keys: Keys) -> bytes:
    content = path.read_bytes()
    if path.name.endswith("-wal"):
        frames = range(_JOURNAL_HEAD, len(content), _FRAME_HEAD + _PAGE)
        pages = [(content[at : at + 4], content[at + _FRAME_HEAD : at + _FRAME_HEAD + _PAGE]) for at in frames]
        return b"".join(_page(page, keys, first=number == b"\0\0\0\1") for number, page in pages)
    if path.name.endswith(".sqlite3"):
        pages_at = range(0, len(content), _PAGE)
        return b"".join(_page(content[at : at + _PAGE], keys, first=at == 0) for at in pages_at)
    return content


def _page(page: bytes, keys: Keys, *, first: bool) -> bytes:
    if len(page) < _PAGE:
        return page
    start, end = (_SALT if first else 0), _PAGE - _VECTOR - _HMAC
    decryptor = Cipher(algorithms.AES(keys.file), modes.CBC(page[end : end + _VECTOR])).decryptor()
    return decryptor.update(page[start:end]) + decryptor.finalize()
