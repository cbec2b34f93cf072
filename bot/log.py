"""Structured logs that hold events, ids and counts; never what a person wrote or who they are, and no token.

Redaction is the formatter's, the last step before the line is written, so that nothing gets around it. Of an error only
its kind and where it happened are written: its message could quote what a person wrote. The exceptions are our own
errors, whose texts are made for the operator. Of what libraries log, only warnings and errors are written, each with
only the first line as it stands in the library's code: the values filled into it could be anything.
"""

import logging
import re
import sys
import traceback
from types import TracebackType
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

from storage.errors import PalomaError

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
_TOKEN_IN_PATH = re.compile(r"(/(?:file/)?bot)[^/\s]+")

_OURS = ("bot", "handlers", "storage")


def set_up(level: str, style: str) -> None:
    """Send all logging of the process through our formatter to standard error."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_message,
    ]
    last: Any = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    if style == "json":
        last = structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        # One logger for all of ours: structlog's own factory walks the stack for a name, which no line shows.
        logger_factory=lambda *_: logging.getLogger(_OURS[0]),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        _Redacting(
            foreign_pre_chain=[*shared, _plain],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)


def trace(error: BaseException) -> str:
    """Where an error happened and of what kind it is, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    message = f": {error}" if isinstance(error, PalomaError) else ""
    return f"{type(error).__name__}{message} at {where}" if where else f"{type(error).__name__}{message}"


def redact(line: str) -> str:
    """The line without anything that looks like a bot token."""
    return _TOKEN_IN_PATH.sub(r"\1<token>", _TOKEN.sub("<token>", line))


class _Redacting(structlog.stdlib.ProcessorFormatter):
    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def _without_message(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Put `trace` in the place of an exception."""
    error = _error_of(event.pop("exc_info", None))
    if error is not None:
        event["error"] = trace(error)
    return event


def _plain(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Of a library's record, the library's name and the first line as it stands in its code."""
    record: logging.LogRecord = event["_record"]
    event["event"] = str(record.msg).partition("\n")[0]
    event["library"] = record.name
    return event


def _error_of(exc_info: object) -> BaseException | None:
    if isinstance(exc_info, BaseException):
        return exc_info
    if isinstance(exc_info, tuple):
        kind: tuple[type[BaseException] | None, BaseException | None, TracebackType | None] = exc_info
        return kind[1]
    return sys.exc_info()[1] if exc_info else None
