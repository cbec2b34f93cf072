"""Proof: updates that nobody can read hold up no good one, are put aside and counted, and leave nothing in a log."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bot_process import bot_process
from crowd import Crowd, read_all

from bot.sandbox.server import Sandbox
from storage import inbox
from storage.sqlite.connection import open_database

WORD = "Nightingale"
"""Stands somewhere in every malformed update."""

Json = dict[str, Any]


def malformed(number: int, chance: random.Random) -> tuple[str, Json]:
    """A kind of update, and what Telegram would never send as one; no two are alike."""
    secret = f"{WORD} {number}"
    user = {"id": 5000 + number, "is_bot": False, "first_name": secret}
    chat = {"id": 5000 + number, "type": "private", "first_name": secret}
    message = {"message_id": number, "date": 1725969600, "chat": chat, "from": user, "text": secret}
    spoilt: list[tuple[str, Json]] = [
        ("message", {**message, "chat": secret}),
        ("message", {**message, "chat": {"id": secret, "type": "private"}}),
        ("message", {**message, "chat": {**chat, "id": None}}),
        ("message", {**message, "from": [user]}),
        ("message", {**message, "from": secret}),
        ("message", {**message, "text": {"text": secret}}),
        ("message", {**message, "text": 7, "caption": secret}),
        ("message", {**message, "entities": secret}),
        ("message", {**message, "entities": [{"type": "bold", "offset": secret, "length": 1}]}),
        ("message", {**message, "text": None, "photo": [secret]}),
        ("edited_message", {**message, "chat": [chat]}),
        ("callback_query", {"id": "1", "from": secret, "message": message, "data": "start"}),
        ("callback_query", {"id": "1", "from": user, "message": {**message, "chat": secret}, "data": "start"}),
        ("callback_query", {"id": "1", "from": user, "message": message, "data": {"start": secret}}),
        ("my_chat_member", {"chat": chat, "from": user, "old_chat_member": secret, "new_chat_member": secret}),
    ]
    return chance.choice(spoilt)


async def poison(folder: Path, port: int, *, each: int, broken_by: str = "") -> str:
    """Mix as many malformed updates under good ones; returns the line of figures."""
    chance, logs = random.Random(3), folder / "bot.log"  # noqa: S311 - which fault comes when is no secret
    how = {"log_level": "DEBUG", "metrics_listen": f"127.0.0.1:{port}"}
    async with Sandbox() as sandbox, bot_process(sandbox, folder, broken_by=broken_by, logs=logs, **how) as bot:
        await bot.start()
        crowd = Crowd(sandbox)
        good = [crowd.add(f"Good {number}") for number in range(each)]
        for number, one in enumerate(good):
            kind, body = malformed(number, chance)
            sandbox.world.updates.put(kind, number, body)
            one.say("/help")
        for one in good:
            await one.hears("In any conversation")
        aside = await read_all(port)
        await bot.stop()
        async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
            assert await database.transact(inbox.sizes) == (0, aside)
    told = logs.read_text()
    assert aside == each
    assert all(one.heard == one.heard[:1] for one in good)
    assert told.count("a turn failed") == inbox.ATTEMPTS * each
    assert WORD not in told
    size = len(told) // 1024
    return (
        f"{each} malformed among {each} good: all good ones answered, {aside} put aside, nothing in {size} KiB of log"
    )


@pytest.mark.timeout(300)
async def test_poison_harms_nobody(
    tmp_path: Path, unused_tcp_port: int, figure: Callable[[str], None], full: bool
) -> None:
    figure(await poison(tmp_path, unused_tcp_port, each=2000 if full else 200))


@pytest.mark.parametrize("broken_by", ["dropping_what_cannot_be_read", "telling_all_in_the_log"])
async def test_a_bot_that_is_poisoned_is_found_out(tmp_path: Path, unused_tcp_port: int, broken_by: str) -> None:
    with pytest.raises(AssertionError):
        await poison(tmp_path, unused_tcp_port, each=20, broken_by=f"proof.breakages:{broken_by}")
