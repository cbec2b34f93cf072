"""What had its time while the bot was stopped: nothing leaves that may no longer be so, and somebody is asked."""

from pathlib import Path

import pytest
from spine import bot_in, until

from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox

TONIGHT = "Tonight at 19:00 at the gate"


def heard(phone: Phone, words: str) -> bool:
    return any(who == "bot" and words in text for who, text in phone.transcript)


@pytest.mark.slow
async def test_tonight_is_not_sent_the_day_after_tomorrow(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, tmp_path, approvals=1) as app:
            olga, ana = await sandbox.phone("Olga"), await sandbox.phone("Ana")
            assert app.owner_link
            await olga.open_link(app.owner_link.split("start=")[1])
            await olga.say("Olga")
            await ana.say("/subscribe")
            await until(lambda: heard(ana, "announcements"))
            for said, answer in (
                ("/announce", "Who do you want to write to"),
                ("1", "announcement in English"),
                (TONIGHT, "the same in Spanish"),
            ):
                await olga.say(said)
                await olga.sees(answer)
            await olga.press("Leave this language out")
            await olga.press("At a set time")
            await olga.say("2024-09-10 18:00")
            await olga.press("Propose it")
            await until(lambda: heard(olga, "it goes out at its time"))
        sandbox.time.advance(54 * 3600)
        async with bot_in(sandbox, tmp_path, approvals=1):
            await until(lambda: heard(olga, "I was not running then"))
            assert not heard(ana, TONIGHT), "two days late, and nobody had said that it is to go out all the same"
            await olga.press("Go on")
            await until(lambda: heard(ana, TONIGHT))
