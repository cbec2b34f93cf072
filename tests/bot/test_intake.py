"""Intake by long polling: first kept, then confirmed."""

import asyncio
import json
import socket
from pathlib import Path

import hand
import pytest
import spine
import structlog
from bot_process import bot_process
from odd_server import TOKEN, Answered, ok, server
from opened import opened
from pydantic import SecretStr
from spine import bot_in, settings_for, until

from bot.app import running
from bot.flow.intake import LONGEST_PAUSE, keep, poll
from bot.flow.trouble import Trouble
from bot.messenger.telegram import Telegram
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from bot.timekeeping import SystemTime
from storage import inbox
from storage.errors import CannotStart
from storage.transaction import Tx

HELP = "What you can do"


def times(sandbox: Sandbox, fragment: str) -> int:
    """How many messages with these words the bot has sent."""
    return sum(fragment in one.message.content.said.text for one in sandbox.world.deliveries)


def rows_to_send(folder: Path) -> int:
    """How many rows the outbox of a bot in another process has."""
    with opened(folder) as connection:
        return int(connection.execute("SELECT count(*) FROM outbox").fetchone()[0])


@pytest.mark.slow
async def test_killed_between_keeping_and_confirming_nothing_is_lost_or_answered_twice(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_process(sandbox, tmp_path) as bot:
        await bot.start()
        ana = await sandbox.phone("Ana")
        await ana.say("/start")
        await ana.sees("")
        await until(lambda: not list(sandbox.world.updates.pending()))
        sandbox.faults.add(Fault("lost_before", "getUpdates"))  # the confirmation never arrives
        await ana.say("/help")
        await ana.sees(HELP)
        await until(lambda: not rows_to_send(tmp_path))  # else the answer may be sent again, and rightly
        await bot.kill()
        assert len(list(sandbox.world.updates.pending())) == 1
        sandbox.faults.clear()
        await bot.start()
        await ana.say("/language")
        await ana.sees("Your language here")
        await bot.stop()
        assert times(sandbox, HELP) == 1


@pytest.mark.slow
async def test_what_was_not_kept_when_the_process_died_comes_again(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_process(sandbox, tmp_path) as bot:
        await bot.start()
        ana = await sandbox.phone("Ana")
        sandbox.faults.add(Fault("delay", "getUpdates", seconds=0.3))
        await ana.say("/help")
        await bot.kill()
        sandbox.faults.clear()
        await bot.start()
        await ana.sees(HELP)
        await bot.stop()


async def test_the_same_update_twice_changes_nothing(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:
        trouble = Trouble(mail.telegram, mail.setup.texts)
        updates = [(number, b"{}") for number in (5, 6, 7)]
        assert await keep(mail.database, mail.telegram, updates, mail.arrivals, trouble)
        assert await keep(mail.database, mail.telegram, [*updates, (8, b"{}")], mail.arrivals, trouble)
        assert await mail.database.transact(inbox.sizes) == (4, 0)
        await asyncio.wait_for(mail.arrivals.wait(), 1)


async def test_numbers_may_start_anew_lower_after_a_week(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees(HELP)
        sandbox.time.advance(8 * 86400)
        sandbox.world.updates._next = 17
        await ana.say("/help")
        await ana.sees(HELP)


async def test_a_wrong_token_says_what_to_do(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        settings = settings_for(sandbox, tmp_path, bot_token=SecretStr("7000000001:not-this-one"))
        with pytest.raises(CannotStart, match="@BotFather"):
            async with running(settings, sandbox.time):
                pass


async def test_a_second_poller_is_told_what_to_do(tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as lines:
        async with Sandbox() as sandbox, bot_in(sandbox, tmp_path / "one"), bot_in(sandbox, tmp_path / "two"):
            await until(lambda: any("Another program fetches" in line.get("why", "") for line in lines))
    assert all(line["log_level"] in {"debug", "warning"} for line in lines)


@pytest.mark.slow
async def test_a_messenger_that_cannot_be_reached_is_waited_for(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    sandbox = Sandbox(port=port)
    with structlog.testing.capture_logs() as lines:
        starting = asyncio.create_task(_first_answer(sandbox, tmp_path))
        await until(lambda: any("PALOMA_TELEGRAM_API_URL" in line.get("why", "") for line in lines))
        async with sandbox:
            assert await starting == "paloma_sandbox_bot"


async def _first_answer(sandbox: Sandbox, folder: Path) -> str:
    async with bot_in(sandbox, folder) as app:
        return app.setup.bot_name


async def test_a_poll_that_fails_is_asked_again(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        ana = await sandbox.phone("Ana")
        sandbox.faults.replace([Fault("error", "getUpdates", next=1), Fault("too_many", "getUpdates", next=1)])
        await ana.say("/help")
        await until(lambda: not sandbox.faults.in_force)
        sandbox.time.advance(5)
        await ana.sees(HELP)
        assert times(sandbox, HELP) == 1


@pytest.mark.slow
async def test_a_poll_that_brings_nothing_is_asked_again(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        updates = sandbox.world.updates
        await until(lambda: updates._poll is not None)
        first = updates._poll
        updates._wake()
        await until(lambda: updates._poll not in (None, first))
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees(HELP)


@pytest.mark.slow
async def test_a_server_that_has_nothing_at_once_is_asked_once_a_second(tmp_path: Path) -> None:
    asked = 0

    def answering(*_: object) -> Answered:
        nonlocal asked
        asked += 1
        return ok("[]")

    time = SystemTime()
    async with (
        Sandbox() as sandbox,
        spine.mail(sandbox, tmp_path) as mail,
        server(answering) as url,
        Telegram(TOKEN, url) as telegram,
    ):
        trouble = Trouble(telegram, mail.setup.texts)
        polling = asyncio.create_task(poll(mail.database, telegram, time, mail.arrivals, trouble))
        await asyncio.sleep(1.5)
        polling.cancel()
    assert asked == 2


async def test_a_full_disk_confirms_nothing_says_so_once_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    trouble = "I cannot keep anything at the moment"
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as app:
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees(HELP)
        await hand.pragma(app.database, "PRAGMA max_page_count = 1")  # SQLite: as many as there are
        for number in range(40):
            await ana.say(f"{number} " + "long " * 700)
        await until(lambda: times(sandbox, trouble))
        waiting = len(list(sandbox.world.updates.pending()))
        assert waiting
        sandbox.time.advance(6)
        await asyncio.sleep(0.2)
        assert times(sandbox, trouble) == 1
        assert len(list(sandbox.world.updates.pending())) == waiting
        await hand.pragma(app.database, "PRAGMA max_page_count = 1000000")
        await until(lambda: sandbox.time.advance(6) and not list(sandbox.world.updates.pending()))
        ben = await sandbox.phone("Ben")
        await ben.say("/help")
        await ben.sees(HELP)


async def test_an_update_that_cannot_be_kept_holds_up_no_other(tmp_path: Path) -> None:
    """As no update of Telegram's is: its number is larger than what a database keeps. It is never confirmed."""
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:
        trouble = Trouble(mail.telegram, mail.setup.texts)
        updates = [(5, b"{}"), (2**63, b"{}"), (6, b"{}")]
        for _ in range(2):
            assert not await keep(mail.database, mail.telegram, updates, mail.arrivals, trouble)
            assert await mail.database.transact(inbox.sizes) == (2, 0)
        await asyncio.wait_for(mail.arrivals.wait(), 1)


@pytest.mark.slow
async def test_an_outage_of_days_ends_no_wait_wrongly(tmp_path: Path) -> None:
    """More failures in a row than a power of two can count."""
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:
        ana = await sandbox.phone("Ana")
        sandbox.faults.add(Fault("error", "getUpdates"))
        trouble = Trouble(mail.telegram, mail.setup.texts)
        polling = asyncio.create_task(poll(mail.database, mail.telegram, sandbox.time, mail.arrivals, trouble))
        with structlog.testing.capture_logs() as lines:
            for failures in range(1, 1101):
                while len(lines) < failures:  # noqa: ASYNC110 - a log sets no event
                    await asyncio.sleep(0)
                sandbox.time.advance(31)
        assert {line["event"] for line in lines} == {"updates cannot be fetched"}
        assert max(line["again_in"] for line in lines) == LONGEST_PAUSE
        sandbox.faults.clear()
        await ana.say("/help")
        sandbox.time.advance(31)
        await asyncio.wait_for(mail.arrivals.wait(), 10)
        polling.cancel()
        await asyncio.wait([polling])


NAMES = ("Zoraida", "Quetzalcóatl", "zoraida_q", "The Weavers", "Xóchitl", "+5219671234567", "my-letter.pdf")


@pytest.mark.parametrize("how", ["polled", "pushed"])
async def test_no_name_is_in_what_is_kept(how: str, tmp_path: Path) -> None:
    """Wherever Telegram writes one: of who speaks, of the chat, of whoever is forwarded, mentioned or shared."""
    first, last, username, title, other, phone, file = NAMES
    user = {"id": 1001, "is_bot": False, "first_name": first, "last_name": last, "username": username}
    somebody = {"id": 5, "is_bot": False, "first_name": other, "username": username}
    chat = {"id": 1001, "type": "private", "first_name": first, "last_name": last, "username": username}
    group = {"id": -5, "type": "supergroup", "title": title, "username": username, "active_usernames": [username]}
    message = {
        "message_id": 1,
        "date": 1,
        "chat": chat,
        "from": user,
        "text": "hello",
        "entities": [{"type": "text_mention", "offset": 0, "length": 2, "user": somebody}],
        "forward_origin": {"type": "user", "date": 1, "sender_user": somebody, "author_signature": other},
        "forward_sender_name": other,
        "reply_to_message": {"message_id": 2, "date": 1, "chat": chat, "from": somebody, "text": title},
        "external_reply": {"origin": {"type": "hidden_user", "sender_user_name": other}, "chat": group},
        "via_bot": somebody,
        "contact": {"phone_number": phone, "first_name": other, "vcard": other},
        "document": {"file_id": "F", "file_name": file},
        "audio": {"file_id": "F", "title": title, "performer": other},
        "pinned_message": {"message_id": 3, "date": 1, "chat": group, "from": somebody},
        "new_chat_members": [somebody],
        "new_chat_title": title,
    }
    update = {
        "update_id": 7,
        "message": message,
        "callback_query": {"id": "1", "from": user, "message": message, "data": "cases"},
        "my_chat_member": {"chat": group, "from": user, "new_chat_member": {"status": "member", "user": somebody}},
    }
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:
        if how == "polled":
            sandbox.world.updates.put("message", 1001, {**message, "callback_query": update["callback_query"]})
            updates = await mail.telegram.fetch(None)
        else:
            updates = [mail.telegram.received(json.dumps(update).encode())]
        assert await keep(
            mail.database, mail.telegram, updates, mail.arrivals, Trouble(mail.telegram, mail.setup.texts)
        )

        def kept(tx: Tx) -> bytes:
            return b"".join(inbox.open_body(tx, first.place) for first in inbox.waiting(tx, 9))

        body = (await mail.database.transact(kept)).decode()
        assert json.loads(body)
    assert "hello" in body
    assert [name for name in NAMES if name in body or json.dumps(name)[1:-1] in body] == []
    incoming = mail.telegram.parse(json.dumps({"update_id": 1, "message": json.loads(body)["message"]}).encode())
    assert incoming
    assert (incoming.address, incoming.said.text, incoming.said.forwarded) == ("telegram:1001", "hello", True)
