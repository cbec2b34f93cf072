"""The disk below SQLite, watched and broken: every write and sync of a real database passes through here.

It is a VFS of SQLite's own (https://sqlite.org/vfs.html), put as the default in front of the one of the system while a
`with` block lasts: it notes what is done to files, in order, and can refuse it. Nothing of the program is changed for
it. It needs a SQLCipher whose C interface can be reached from Python.
"""

import ctypes
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from sqlcipher3 import _sqlite3

OK = 0
_NAME = b"watched"
_CREATE = 0x4  # SQLITE_OPEN_CREATE


class _Methods(ctypes.Structure):
    """sqlite3_io_methods, version 3; what is not replaced stays a plain pointer."""

    _fields_ = (
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", c_void_p),
        ("xTruncate", c_void_p),
        ("xSync", c_void_p),
        ("others", c_void_p * 13),
    )


class _File(ctypes.Structure):
    """sqlite3_file; what follows belongs to the system's VFS."""

    _fields_ = (("methods", POINTER(_Methods)),)


class _Vfs(ctypes.Structure):
    """sqlite3_vfs, version 3."""

    _fields_ = (
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", c_void_p),
        ("xDelete", c_void_p),
        ("others", c_void_p * 11),
        ("xSetSystemCall", c_void_p),
        ("xGetSystemCall", c_void_p),
        ("xNextSystemCall", c_void_p),
    )


_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, POINTER(_File), c_int, c_void_p)
_Delete = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_Close = CFUNCTYPE(c_int, POINTER(_File))
_Write = CFUNCTYPE(c_int, POINTER(_File), c_void_p, c_int, c_int64)
_Truncate = CFUNCTYPE(c_int, POINTER(_File), c_int64)
_Sync = CFUNCTYPE(c_int, POINTER(_File), c_int)
_SetSystemCall = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)
_GetSystemCall = CFUNCTYPE(c_void_p, c_void_p, c_char_p)
_OpenDirectory = CFUNCTYPE(c_int, c_char_p, c_void_p)


@dataclass(frozen=True)
class Written:
    """Bytes put into a file at an offset; they may not be on the disk before the file is synced."""

    path: Path
    offset: int
    content: bytes


@dataclass(frozen=True)
class Resized:
    """A file was cut to `size` bytes."""

    path: Path
    size: int


@dataclass(frozen=True)
class Synced:
    """Everything done to a file so far is on the disk."""

    path: Path


@dataclass(frozen=True)
class Created:
    """A new file; whether its folder knows it after a power cut is not sure before the folder is synced."""

    path: Path


@dataclass(frozen=True)
class Deleted:
    """A file was deleted; as with a new one, its folder may not know yet."""

    path: Path


@dataclass(frozen=True)
class FolderSynced:
    """Every new and every deleted name in a folder is on the disk."""

    path: Path


@dataclass(frozen=True)
class Mark:
    """Something that happened above SQLite at this point."""

    what: Any


Event = Written | Resized | Synced | Created | Deleted | FolderSynced | Mark


def reachable() -> bool:
    """Whether SQLite's C interface can be reached from this Python."""
    try:
        return bool(_library().sqlite3_vfs_find)
    except (OSError, AttributeError):
        return False


class Disk:
    """In force for databases opened in the block. `log` is what was done; `refuses` may refuse what is to be done.

    `refuses` is asked with "write", "resize" or "sync" and the path, and returns a result code of SQLite's (0: done).
    """

    def __init__(self) -> None:
        self.log: list[Event] = []
        self.refuses: Callable[[str, Path], int] = lambda _what, _path: OK
        self._library = _library()
        self._system = _Vfs.from_address(self._library.sqlite3_vfs_find(None))
        self._paths: dict[int, Path] = {}
        self._methods: dict[int, tuple[_Methods, _Methods]] = {}  # by the address of the system's: those, and ours
        self._vfs = _Vfs()
        ctypes.pointer(self._vfs)[0] = self._system
        self._vfs.zName = _NAME
        # Kept, since SQLite holds on to the pointers.
        self._callbacks = {"open": _Open(self._open), "delete": _Delete(self._delete), "close": _Close(self._close)} | {
            "write": _Write(self._write),
            "resize": _Truncate(self._resize),
            "sync": _Sync(self._sync),
            "folder": _OpenDirectory(self._sync_folder),
        }
        self._vfs.xOpen = _address(self._callbacks["open"])
        self._vfs.xDelete = _address(self._callbacks["delete"])

    def __enter__(self) -> Self:
        self._open_directory = _GetSystemCall(self._system.xGetSystemCall)(
            ctypes.addressof(self._system), b"openDirectory"
        )
        self._set_open_directory(_address(self._callbacks["folder"]))
        self._library.sqlite3_vfs_register(ctypes.byref(self._vfs), 1)
        return self

    def __exit__(self, *_: object) -> None:
        self._library.sqlite3_vfs_unregister(ctypes.byref(self._vfs))
        self._library.sqlite3_vfs_register(ctypes.byref(self._system), 1)
        self._set_open_directory(self._open_directory)

    def mark(self, what: object) -> None:
        """Note what happened above SQLite."""
        self.log.append(Mark(what))

    def _set_open_directory(self, function: int | None) -> None:
        """The system's VFS opens a folder only to sync it: after a file was created in it or deleted."""
        _SetSystemCall(self._system.xSetSystemCall)(ctypes.addressof(self._system), b"openDirectory", function)

    def _open(self, _vfs: int, name: int | None, file: Any, flags: int, opened: int) -> int:
        path = Path(ctypes.string_at(name).decode()) if name else None
        new = bool(path and flags & _CREATE and not path.exists())
        code = _Open(self._system.xOpen)(ctypes.addressof(self._system), name, file, flags, opened)
        if code == OK and path:
            self._paths[_where(file)] = path
            file.contents.methods = ctypes.pointer(self._ours(file.contents.methods))
            if new:
                self.log.append(Created(path))
        return int(code)

    def _ours(self, methods: Any) -> _Methods:
        address = ctypes.addressof(methods.contents)
        if address not in self._methods:
            ours = _Methods()
            ctypes.pointer(ours)[0] = methods.contents
            ours.xClose = _address(self._callbacks["close"])
            ours.xWrite = _address(self._callbacks["write"])
            ours.xTruncate = _address(self._callbacks["resize"])
            ours.xSync = _address(self._callbacks["sync"])
            self._methods[address] = (methods.contents, ours)
        return self._methods[address][1]

    def _systems(self, file: Any) -> _Methods:
        """The methods of the system that `file` had."""
        ours = ctypes.addressof(file.contents.methods.contents)
        return next(theirs for theirs, known in self._methods.values() if ctypes.addressof(known) == ours)

    def _delete(self, _vfs: int, name: bytes, sync_folder: int) -> int:
        self.log.append(Deleted(Path(name.decode())))
        return int(_Delete(self._system.xDelete)(ctypes.addressof(self._system), name, sync_folder))

    def _close(self, file: Any) -> int:
        self._paths.pop(_where(file), None)
        return int(_Close(self._systems(file).xClose)(file))

    def _write(self, file: Any, content: int, size: int, offset: int) -> int:
        path = self._paths[_where(file)]
        if code := self.refuses("write", path):
            return code
        self.log.append(Written(path, offset, ctypes.string_at(content, size)))
        return int(_Write(self._systems(file).xWrite)(file, content, size, offset))

    def _resize(self, file: Any, size: int) -> int:
        path = self._paths[_where(file)]
        if code := self.refuses("resize", path):
            return code
        self.log.append(Resized(path, size))
        return int(_Truncate(self._systems(file).xTruncate)(file, size))

    def _sync(self, file: Any, flags: int) -> int:
        path = self._paths[_where(file)]
        if code := self.refuses("sync", path):
            return code
        done = int(_Sync(self._systems(file).xSync)(file, flags))
        self.log.append(Synced(path))
        return done

    def _sync_folder(self, name: bytes, descriptor: int) -> int:
        self.log.append(FolderSynced(Path(name.decode()).parent))
        return int(_OpenDirectory(self._open_directory)(name, descriptor))


def _library() -> Any:
    """The library of SQLCipher that the program uses; below it, all that is written is encrypted."""
    library = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
    library.sqlite3_vfs_find.restype = c_void_p
    library.sqlite3_vfs_find.argtypes = (c_char_p,)
    library.sqlite3_vfs_register.argtypes = (c_void_p, c_int)
    library.sqlite3_vfs_unregister.argtypes = (c_void_p,)
    return library


def _address(function: Any) -> int | None:
    return ctypes.cast(function, c_void_p).value


def _where(file: Any) -> int:
    return ctypes.addressof(file.contents)
