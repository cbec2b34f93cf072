"""When the disk takes nothing, people hear so, once, and nothing is said to be received."""

import json
import resource
from pathlib import Path

import pytest
from paloma_command import paloma_run
from spine import Mail, until

from bot.flow.trouble import Trouble
from bot.sandbox.server import Sandbox

SAID = "I cannot keep anything at the moment"


def message(chat: int, language: str = "en") -> bytes:
    user = {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": language}
    said = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "from": user, "text": "hello"}
    return json.dumps({"update_id": 1, "message": said}).encode()


def blocked(chat: int) -> bytes:
    user = {"id": chat, "is_bot": False, "first_name": "Ana"}
    bot = {"id": 7, "is_bot": True, "first_name": "Paloma"}
    change = {"old_chat_member": {"user": bot, "status": "member"}, "new_chat_member": {"user": bot, "status": "left"}}
    where = {"chat": {"id": chat, "type": "private"}, "from": user, "date": 1}
    return json.dumps({"update_id": 1, "my_chat_member": where | change}).encode()


async def test_everybody_is_told_once_in_their_language_until_it_is_over(mail: Mail) -> None:
    ana, ben, gone = [mail.sandbox.world.add_person(name, started=True).id for name in ("Ana", "Ben", "Gone")]
    trouble = Trouble(mail.telegram, mail.setup.texts)
    for _ in range(3):
        await trouble.tell_unkept(
            [message(ana, "es"), b"not to be read", message(ben, "xx"), message(ana), blocked(gone)]
        )
    states = [trouble.now]
    texts = [one.message.content.said.text for one in mail.sandbox.world.deliveries]
    assert [text[:20] for text in texts] == ["En este momento no p", "I cannot keep anythi"]
    trouble.over()
    assert [*states, trouble.now] == [True, False]
    await trouble.tell_unkept([message(ana)])
    assert len(mail.sandbox.world.deliveries) == 3


async def test_that_somebody_cannot_be_told_is_no_further_trouble(mail: Mail) -> None:
    trouble = Trouble(mail.telegram, mail.setup.texts)
    ana = mail.sandbox.world.add_person("Ana", started=True).id
    await trouble.tell_unkept([message(4711), message(ana)])
    assert [one.chat for one in mail.sandbox.world.deliveries] == [ana]


@pytest.mark.slow
async def test_a_disk_without_room_is_said_and_loses_nothing(tmp_path: Path) -> None:
    """The system lets the running bot's files grow no further, and later it does."""
    async with Sandbox() as sandbox, paloma_run(sandbox, tmp_path) as bot:
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees("What you can do")
        await until(lambda: not list(sandbox.world.updates.pending()))
        _, most = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (8192, most))
        await ana.say("/language")
        await ana.sees(SAID)
        assert len(list(sandbox.world.updates.pending())) == 1
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (most, most))
        await ana.sees("Your language here")
        await until(lambda: not list(sandbox.world.updates.pending()))
        await bot.stop()
        said = [words for who, words in ana.transcript if who == "bot"]
        assert ["Your language" in words for words in said] == [False, False, True]
        assert "Traceback" not in bot.log
