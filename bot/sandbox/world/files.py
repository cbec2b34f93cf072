"""The files of the sandbox: kept in memory, known by a file_id to the bot and by a plain key to the page."""

import itertools
import mimetypes
from dataclasses import dataclass
from typing import Any

from bot.sandbox.world import pictures
from bot.sandbox.world.refusals import bad_request

UPLOAD_LIMIT = 50 * 2**20
PHOTO_LIMIT = 10 * 2**20
DOWNLOAD_LIMIT = 20 * 2**20

_FOLDERS = {"photo": "photos", "voice": "voice", "sticker": "stickers", "video": "videos", "audio": "music"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in with a call or from a phone."""

    name: str
    content: bytes
    mime: str = ""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file: what kind of message it makes, where it is fetched, and what it holds."""

    id: str
    key: str
    kind: str
    name: str
    path: str
    mime: str
    content: bytes
    size: tuple[int, int] | None

    def described(self) -> Any:
        """What a message says of it, in Telegram's words: a list of sizes for a photo, else one object."""
        about: dict[str, Any] = {"file_id": self.id, "file_unique_id": self.key, "file_size": len(self.content)}
        if self.kind == "photo" and self.size is not None:
            return [about | {"width": self.size[0], "height": self.size[1]}]
        if self.kind == "sticker":
            plain = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
            return about | plain
        if self.kind in {"voice", "video", "audio", "video_note", "animation"}:
            about |= {"duration": 1} | (
                {} if self.kind in {"voice", "audio"} else {"width": 320, "height": 320, "length": 320}
            )
        return about | {"mime_type": self.mime} | ({"file_name": self.name} if self.kind == "document" else {})


class Files:
    """Every file that went through the sandbox."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_key: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def keep(self, upload: Upload, kind: str) -> StoredFile:
        """Store a new file; Refusal when it is empty, too big, or no picture although sent as a photo."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
            raise bad_request("file is too big")
        size = pictures.size(upload.content) if kind == "photo" else None
        number = next(self._numbers)
        suffix = "." + upload.name.rpartition(".")[2].lower() if "." in upload.name else ""
        mime = upload.mime or mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
        path = f"{_FOLDERS.get(kind, 'documents')}/file_{number}{suffix if suffix[1:].isalnum() else ''}"
        key = f"AQAD{number:08x}"
        file = StoredFile(f"BQACAgQAAxkB{number:012x}", key, kind, upload.name, path, mime, upload.content, size)
        self._by_id[file.id] = self._by_key[file.key] = self._by_path[file.path] = file
        return file

    def known(self, file_id: str, kind: str | None = None) -> StoredFile:
        """The file with this file_id; Refusal when there is none, or when it is of another kind than asked for."""
        file = self._by_id.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if kind is not None and file.kind != kind:
            raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file

    def fetched(self, path: str) -> StoredFile | None:
        """The file that getFile pointed to with this path."""
        return self._by_path.get(path)

    def by_key(self, key: str) -> StoredFile | None:
        """The file that the page asks for."""
        return self._by_key.get(key)
