"""The log holds events, ids and counts: no token, no word, no number of anybody, whatever is logged."""

import asyncio
import itertools
import json
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog
from paloma_command import paloma_run
from spine import until

from bot.log import redact, set_up, trace
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage.errors import CannotStart, Rejected

TOKEN = "123456789:AAH-abcdefghijklmnopqrstuvwxyz_12345"
WORDS = "my cousin in cell 12"

Lines = Callable[[], list[str]]


@pytest.fixture
def written(capfd: pytest.CaptureFixture[str]) -> Iterator[Lines]:
    """What was logged, line by line."""
    root = logging.getLogger()
    before = root.handlers[:], root.level, structlog.get_config()

    def lines() -> list[str]:
        return capfd.readouterr().err.splitlines()

    yield lines
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    structlog.configure(**before[2])
    for name in ("bot", "handlers", "storage"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def fail() -> None:
    raise ValueError(WORDS)


@pytest.mark.parametrize("style", ["json", "console"])
def test_an_error_is_its_kind_and_its_place(written: Lines, style: str) -> None:
    set_up("DEBUG", style)
    log = structlog.get_logger("bot.tests")
    try:
        fail()
    except ValueError as error:
        log.exception("it failed", attempt=2)
        log.error("it failed", exc_info=error)
        logging.getLogger("storage.tests").exception("it failed")
    lines = written()
    assert len(lines) == 3
    for line in lines:
        assert "it failed" in line
        assert "ValueError at test_log.py" in line
        assert WORDS not in line


def test_json_is_an_object_a_line(written: Lines) -> None:
    set_up("INFO", "json")
    structlog.get_logger("bot.tests").info("two\nlines", count=3)
    structlog.get_logger("bot.tests").debug("not at this level")
    (line,) = written()
    assert json.loads(line) | {"timestamp": ""} == {
        "event": "two\nlines",
        "count": 3,
        "level": "info",
        "timestamp": "",
    }


@pytest.mark.parametrize("style", ["json", "console"])
def test_no_token_is_written_by_anybody(written: Lines, style: str) -> None:
    set_up("DEBUG", style)
    structlog.get_logger("bot.tests").info("calling", url=f"https://api.telegram.org/bot{TOKEN}/sendMessage")
    structlog.get_logger("bot.tests").info("x", nested={"a": [TOKEN]}, path="/file/bot1:short/photos/1.jpg")
    logging.getLogger("bot.tests").warning("token %s", TOKEN)
    logging.getLogger("aiohttp.client").error(f"failed with {TOKEN}")  # noqa: G004 - as libraries do
    lines = written()
    assert len(lines) == 4
    assert not any("AAH" in line or "1:short" in line for line in lines)


def test_of_libraries_only_warnings_are_written_without_what_was_filled_in(written: Lines) -> None:
    set_up("DEBUG", "json")
    library = logging.getLogger("some.library")
    library.info("handling %s", WORDS)
    library.debug("handling %s", WORDS)
    library.warning("cannot handle %s", WORDS)
    (line,) = written()
    assert json.loads(line)["event"] == "cannot handle %s"
    assert json.loads(line)["library"] == "some.library"


async def test_a_task_that_fails_unseen_says_nothing_of_its_content(written: Lines) -> None:
    set_up("DEBUG", "json")

    async def fails() -> None:
        fail()

    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    asyncio.get_running_loop().call_exception_handler(
        {"message": "Task exception was never retrieved", "exception": task.exception(), "future": task}
    )
    (line,) = written()
    assert json.loads(line)["event"] == "Task exception was never retrieved"
    assert WORDS not in line


def test_our_own_errors_say_what_they_say() -> None:
    assert trace(CannotStart("There is no key.")) == "CannotStart: There is no key."
    assert trace(Rejected("too-long", text=WORDS)) == "Rejected: too-long"
    assert trace(ValueError(WORDS)) == "ValueError"


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        (f"x {TOKEN} y", "x <token> y"),
        (f"https://h/bot{TOKEN}/getMe", "https://h/bot<token>/getMe"),
        (f"http://h/file/bot{TOKEN}/a.jpg", "http://h/file/bot<token>/a.jpg"),
        ("at 12:30:45 of 2024-09-10", "at 12:30:45 of 2024-09-10"),
        ("100:200 rows", "100:200 rows"),
    ],
)
def test_what_looks_like_a_token_is_taken_out(line: str, safe: str) -> None:
    assert redact(line) == safe


def test_the_error_that_is_being_handled_is_found(written: Lines) -> None:
    set_up("INFO", "console")
    try:
        fail()
    except ValueError:
        structlog.get_logger("bot.tests").warning("failed", exc_info=sys.exc_info())
    assert "ValueError at" in written()[0]


@pytest.mark.slow
async def test_a_whole_run_at_debug_says_nothing_of_anybody(tmp_path: Path) -> None:
    """With faults of every kind, updates that cannot be read, a chat that is closed."""
    secrets = [WORDS, "Zoraida", "zoraida", TOKEN, "press-that", "somewhere else"]
    async with Sandbox(token=TOKEN) as sandbox:
        async with paloma_run(sandbox, tmp_path, log_level="DEBUG", log_format="json") as bot:
            sandbox.world._person_ids = itertools.count(987_654_321_012)  # a number that nothing else has by chance
            zoraida = await sandbox.phone("Zoraida")
            sandbox.world.updates.put("message", 1, {"text": WORDS, "chat": {"id": WORDS}, "date": "x"})
            sandbox.world.updates.put("callback_query", 1, {"id": "9", "data": "press-that", "from": {"id": WORDS}})
            sandbox.faults.replace([Fault("error", "getUpdates", 1), Fault("too_many", "sendMessage", 1)])
            await zoraida.say(WORDS)
            await zoraida.say("/write " + WORDS)
            await zoraida.forward("somewhere else")
            await until(lambda: not sandbox.faults.in_force)
            sandbox.faults.add(Fault("lost_before", "sendMessage", 1))
            await zoraida.say("/help")
            await zoraida.sees("What you can do", 40)
            await zoraida.block()
            await until(lambda: not list(sandbox.world.updates.pending()))
            await bot.stop()
        secrets += [str(zoraida.id), sandbox.token.partition(":")[2]]
        written = bot.log
    events = {json.loads(line)["event"] for line in written.splitlines()}
    assert {"kept", "a turn failed", "asked to slow down", "updates cannot be fetched"} <= events
    assert [secret for secret in secrets if secret in written] == []
