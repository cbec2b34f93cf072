"""The tour is the whole story: it ends well by itself, and also when the bot is killed again and again meanwhile."""

import asyncio
import io
import random
import re
import sys
from pathlib import Path

import pytest
from bot_process import bot_process
from processes import process_of
from rich.console import Console

from bot.flow.clock import A_LONG_WHILE, TICK
from bot.operator import control
from bot.sandbox.phones.phone import NotSeen
from bot.sandbox.phones.phones import Phones
from bot.sandbox.play import narrator, playing, tour
from bot.sandbox.play.trial import staged
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from storage.rights import Role

TOKEN = re.compile(r"join-(\S+)")


@pytest.mark.slow
async def test_it_ends_well_in_under_a_minute(tmp_path: Path) -> None:
    """The command itself, in an empty folder."""
    paloma = Path(sys.executable).with_name("paloma")
    began = asyncio.get_running_loop().time()
    async with process_of(paloma, "tour", cwd=tmp_path, stdout=asyncio.subprocess.PIPE) as process:
        output, _ = await process.communicate()
    assert process.returncode == 0, output.decode()[-3000:]
    assert asyncio.get_running_loop().time() - began < 60, "twice as long as alone: others run beside it"
    for words in (
        "2141 7222 0113 9451 3663 2333",
        "Recibida.",
        "¿Un teléfono?",
        "makes a promise",
        "Passages were taken out",
        "Destruye su hoja ahora",
        "el equipo la mandó por correo",
        "Te lo recuerdo porque sigues este encuentro",
        "500 sent",
        "I no longer know that it is yours",
        "Nothing in my database leads to you",
    ):
        assert words in output.decode()


@pytest.mark.slow
async def test_the_tour_of_a_campaign_ends_well_in_under_a_minute(tmp_path: Path) -> None:
    """A campaign is written in the chat, run and ended."""
    paloma = Path(sys.executable).with_name("paloma")
    began = asyncio.get_running_loop().time()
    async with process_of(paloma, "tour", "campaign", cwd=tmp_path, stdout=asyncio.subprocess.PIPE) as process:
        output, _ = await process.communicate()
    assert process.returncode == 0, output.decode()[-3000:]
    assert asyncio.get_running_loop().time() - began < 60, "several times as long as alone: others run beside it"
    for words in (
        "«Aurora Peñalba» está publicado",
        "ES91 2100 0418 4502 0005 1332",
        "start=case-aurora-penalba",
        "aurora-penalba-flyer.pdf",
        "Antes: sábado, 28 de septiembre de 2024, 10:00",
        "Se anuló: Caminata al manantial",
        "La semana",
        "a drawing of them",
        "Esta campaña terminó",
    ):
        assert words in output.decode()


@pytest.mark.slow
async def test_a_step_that_does_not_happen_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were Dana's reason lost, the tour would notice."""
    monkeypatch.setattr(narrator, "PATIENCE", 2)
    out = Console(file=io.StringIO())
    async with staged(Settings(_env_file=None), tmp_path) as trial, Phones(trial.sandbox.url) as phones:
        cast = await playing.cast(phones, out, trial.invite)
        with pytest.raises(NotSeen, match="makes a promise"):
            await cast.ben.does("> /letters", "makes a promise")


class _Calendar(Phones):
    """The phones; a leap over days waits for a bot that is there to see it.

    One that was away for days would wait ten minutes before it does what cannot be undone, as it should.
    """

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.bot_is_there = asyncio.Lock()

    async def advance(self, seconds: float) -> None:
        """Move the sandbox's clock ahead."""
        async with self.bot_is_there:
            await super().advance(seconds)
            await asyncio.sleep(TICK if seconds > A_LONG_WHILE.total_seconds() else 0)


@pytest.mark.slow
@pytest.mark.timeout(240)
async def test_it_goes_on_when_the_bot_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SIGKILL at any moment, then start: the story ends as it should."""
    monkeypatch.setattr(narrator, "PATIENCE", 60)
    monkeypatch.setattr(tour, "PATIENCE", 60)
    chance = random.Random(7)  # noqa: S311 - when to kill is no secret
    async with (
        Sandbox() as sandbox,
        _Calendar(sandbox.url) as phones,
        bot_process(sandbox, tmp_path / "data", bulk_rate=playing.BULK_RATE) as bot,
    ):

        async def invite(role: Role) -> str:
            while (lines := await control.ask(bot.folder, "invite", role.value)) is None:  # noqa: ASYNC110 - it is another process
                await asyncio.sleep(0.1)
            found = TOKEN.search(lines[-1])
            assert found
            return found[1]

        await bot.prepare()
        await bot.start()
        cast = await playing.cast(phones, Console(file=io.StringIO()), invite, tour.TOUR.crowd)
        telling = asyncio.ensure_future(tour.TOUR.told(cast))
        while not telling.done():
            await asyncio.wait([telling], timeout=chance.uniform(0.5, 2.5))
            async with phones.bot_is_there:
                await bot.kill()
                await bot.start()
        await telling
        await bot.stop()
        assert bot.kills >= 8
