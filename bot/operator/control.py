"""Commands given while the bot runs are carried out by the bot, over a socket in the data folder that is its owner's.

Only one process may write the database, so `paloma import` and its like ask the running one. A line of JSON asks,
{"operation", "argument"}; JSON until the end of the connection answers, {"lines"} or {"failed"}: sentences, each with
its facts apart, so that they can be said in the language of who asks, whatever the bot's own user speaks.
"""

import asyncio
import json
import os
import socket
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import structlog

from bot.log import trace
from bot.operator.operations import OPERATIONS, Failed
from bot.operator.packing import packed, unpacked
from bot.settings import Settings
from storage.database import Database
from storage.errors import CannotStart, PalomaError
from storage.sentence import Sentence, of_system

NAME = "control.sock"
_NOT_OURS = Sentence("The bot answers its own user alone.")

log = structlog.get_logger()


@asynccontextmanager
async def listening(database: Database, settings: Settings) -> AsyncIterator[None]:
    """Carry out what is asked for over the socket until the block ends. What is not answered by then stays so."""
    answering: set[asyncio.Task[None]] = set()

    def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(_answer(database, settings, reader, writer))
        answering.add(task)
        task.add_done_callback(answering.discard)

    path = _path(settings.data_dir)
    server = await _serve(answer, path)
    try:
        yield
    finally:
        server.close()
        for task in answering:
            task.cancel()
        await asyncio.gather(*answering, return_exceptions=True)
        await server.wait_closed()
        _remove(path)


async def ask(folder: Path, operation: str, argument: str) -> list[Sentence] | None:
    """Have the running bot do it; None if no bot runs on this folder. Raises Failed if it refuses."""
    try:
        reader, writer = await asyncio.open_unix_connection(_path(folder))
    except OSError:
        return None
    if not _is_ours(writer):
        writer.close()
        raise Failed(
            "What answers at {place} is another user's, and not the bot. It was asked nothing.", place=folder / NAME
        )
    reply = await _reply(reader, writer, json.dumps({"operation": operation, "argument": argument}))
    if not reply:
        raise Failed("The running bot stopped before it answered. Ask again.")
    answer: dict[str, Any] = json.loads(reply)
    if "failed" in answer:
        raise Failed(unpacked(answer["failed"]))
    return [unpacked(line) for line in answer["lines"]]


async def _reply(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, question: str) -> bytes:
    """The whole answer; nothing if the bot stops before it has answered."""
    try:
        writer.write(question.encode() + b"\n")
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()


async def _serve(answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], None], path: str) -> asyncio.Server:
    """Listen on a socket that only its owner may use."""
    _remove(path)
    mask = os.umask(0o177)
    try:
        return await asyncio.start_unix_server(answer, path)
    except OSError as error:
        raise CannotStart(
            "The socket {path} cannot be made: {why}. The system allows a path of about 100.",
            path=path,
            why=of_system(error),
        ) from None
    finally:
        os.umask(mask)


async def _answer(
    database: Database, settings: Settings, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """Answer one connection. It is closed at the end, also when whoever asked never reads the answer."""
    try:
        answer = await _carry_out(database, settings, reader) if _is_ours(writer) else {"failed": packed(_NOT_OURS)}
        writer.write(json.dumps(answer).encode())
        writer.close()
        await writer.wait_closed()
    except ConnectionError:
        log.warning("whoever asked over the socket did not wait for the answer")
    finally:
        writer.transport.abort()


async def _carry_out(database: Database, settings: Settings, reader: asyncio.StreamReader) -> dict[str, object]:
    """The answer to a line that asks for an operation."""
    try:
        asked = json.loads(await reader.readline())
        lines = await OPERATIONS[asked["operation"]](database, settings, asked["argument"])
        return {"lines": [packed(line) for line in lines]}
    except PalomaError as error:
        return {"failed": packed(error.sentence)}
    except Exception as error:  # noqa: BLE001 - what fails here must not harm the bot that runs
        log.error("an operation failed", error=trace(error))
        return {"failed": packed(Sentence("That failed, by a fault of Paloma's own: {trace}", trace=trace(error)))}


def _is_ours(writer: asyncio.StreamWriter) -> bool:
    """Whether the process at the other end is our own user's, or root's, as far as the system tells."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True  # the socket's mode keeps the others out
    found = writer.get_extra_info("socket").getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, user, _ = struct.unpack("3i", found)
    return user in (os.geteuid(), 0)


def _remove(path: str) -> None:
    Path(path).unlink(missing_ok=True)


def _path(folder: Path) -> str:
    """The socket's path, absolute or relative, whichever is shorter: the system allows about a hundred characters."""
    return min(str(folder / NAME), os.path.relpath(folder / NAME), key=len)
