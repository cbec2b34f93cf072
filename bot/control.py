"""Commands given while the bot runs are carried out by the bot, over a socket in the data folder that is its owner's.

Only one process may write the database, so `paloma import` and its like ask the running one. A line of JSON asks,
{"operation", "argument"}; a line of JSON answers, {"lines"} or {"failed"}.
"""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.operations import OPERATIONS, Failed
from bot.settings import Settings
from storage.database import Database
from storage.errors import PalomaError

NAME = "control.sock"


@asynccontextmanager
async def listening(database: Database, settings: Settings) -> AsyncIterator[None]:
    """Carry out what is asked for over the socket until the block ends."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = json.loads(await reader.readline())
        try:
            lines = await OPERATIONS[asked["operation"]](database, settings, asked["argument"])
            answer: dict[str, object] = {"lines": lines}
        except PalomaError as error:
            answer = {"failed": str(error)}
        writer.write(json.dumps(answer).encode() + b"\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    path = _path(settings.data_dir)
    _remove(path)
    mask = os.umask(0o177)
    try:
        server = await asyncio.start_unix_server(serve, path)
    finally:
        os.umask(mask)
    try:
        yield
    finally:
        server.close()
        _remove(path)


async def ask(folder: Path, operation: str, argument: str) -> list[str] | None:
    """Have the running bot do it; None if no bot runs on this folder. Raises Failed if it refuses."""
    try:
        reader, writer = await asyncio.open_unix_connection(_path(folder))
    except OSError:
        return None
    writer.write(json.dumps({"operation": operation, "argument": argument}).encode() + b"\n")
    answer = json.loads(await reader.readline())
    writer.close()
    if "failed" in answer:
        raise Failed(answer["failed"])
    lines: list[str] = answer["lines"]
    return lines


def _remove(path: str) -> None:
    Path(path).unlink(missing_ok=True)


def _path(folder: Path) -> str:
    """The socket's path, the shorter way to write it: the system allows about a hundred characters."""
    return min(str(folder / NAME), os.path.relpath(folder / NAME), key=len)
