"""Everything that this process logs, at its most talkative, in one place."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot import log


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """What the bot logs in the block, set up as the bot itself does it, at DEBUG."""
    root = logging.getLogger()
    before = root.handlers, root.level
    log.set_up("DEBUG", "console")
    lines = io.StringIO()
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(lines)
    try:
        yield lines
    finally:
        root.handlers, root.level = before
        for name in log._OURS:
            logging.getLogger(name).setLevel(logging.NOTSET)
        structlog.reset_defaults()
