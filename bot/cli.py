"""The command `paloma`: run the bot, try it in the sandbox, play the tour, import campaigns, invite, check."""

import asyncio
import errno
import signal
import sys
from collections.abc import Awaitable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from bot import log, loop
from bot.app import running
from bot.operator import control
from bot.operator.operations import OPERATIONS
from bot.settings import Settings, load_settings
from bot.terminal import Terminal
from bot.timekeeping import SystemTime
from storage.errors import CannotStart, PalomaError
from storage.rights import Role
from storage.sqlite.connection import open_database

PORT = 8799
TWO_WAYS_ON = """\
There is no bot token, so there is nothing to run on Telegram. Two ways on:
- Try everything here, without Telegram: paloma sandbox
- Ask @BotFather on Telegram for a bot, and write the token it gives you into .env: PALOMA_BOT_TOKEN=…"""

app = typer.Typer(
    help="Paloma carries solidarity letters, donations and events between supporters and people in prison.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Terminal()


@app.command()
def run() -> None:
    """Run the bot on Telegram (needs PALOMA_BOT_TOKEN)."""
    settings = load_settings()
    if settings.bot_token is None:
        raise CannotStart(TWO_WAYS_ON)
    log.set_up(settings.log_level, settings.log_format)
    loop.run(_until_stopped(_run(settings)))
    out.print("Stopped; everything that was received is kept.")


@app.command()
def sandbox(
    port: Annotated[int, typer.Option(help="Where the page is served on 127.0.0.1.")] = PORT,
) -> None:
    """Try everything here, on a stand-in for Telegram with a chat page."""
    from bot.sandbox.play.trial import trial  # noqa: PLC0415 - the bot itself runs without its sandbox

    settings = load_settings()
    log.set_up("WARNING", settings.log_format)
    loop.run(_until_stopped(trial(settings, port, out.print)))


@app.command()
def tour() -> None:
    """Play the whole story in a sandbox of its own and print it."""
    from bot.sandbox.play.tour import play  # noqa: PLC0415 - the bot itself runs without its sandbox

    log.set_up("ERROR", "console")
    loop.run(play(out))


@app.command(name="import")
def import_(pack: Annotated[Path, typer.Argument(help="The campaign's folder.")]) -> None:
    """Bring a campaign folder into the bot; nothing is written if anything in it is wrong."""
    _operate("import", str(pack.resolve()))


@app.command()
def invite(role: Annotated[str, typer.Argument(help=", ".join(role.value for role in Role))]) -> None:
    """Make a one-time link for somebody to join the team."""
    _operate("invite", role)


@app.command()
def check(
    head: Annotated[str, typer.Argument(help="The audit trail's head, as an earlier check printed it.")] = "",
) -> None:
    """Say whether the data are sound and what could be safer."""
    _operate("check", head)


@app.command(hidden=True)
def start() -> None:
    """What `make run` does: run on Telegram if there is a token, in the sandbox otherwise."""
    if load_settings().bot_token is None:
        sandbox()
    else:
        run()


def main(arguments: list[str] | None = None) -> None:
    """Run the command line. What stops Paloma is said in words: no traceback, which could quote what people wrote."""
    try:
        app(arguments)
    except Exception as error:  # noqa: BLE001 - whatever stops Paloma
        words = dict.fromkeys(_why(cause) for cause in _causes(error))
        Terminal(stderr=True).print("\n".join(words), markup=False)
        sys.exit(1)


async def _run(settings: Settings) -> None:
    async with running(settings, SystemTime()) as paloma:
        out.print(f"@{paloma.setup.bot_name} is running. Stop it with Ctrl+C.", markup=False)
        if paloma.owner_link:
            out.print("Nobody owns this bot yet. Open this link within 15 minutes to join as its first owner:")
            out.print(paloma.owner_link, markup=False)
        await asyncio.Event().wait()


async def _until_stopped(work: Awaitable[None]) -> None:
    """Do it until Ctrl+C or SIGTERM ends it, in good order and at whatever point it is."""
    task = asyncio.ensure_future(work)
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


def _operate(operation: str, argument: str) -> None:
    settings = load_settings()
    log.set_up("ERROR", settings.log_format)
    for line in loop.run(_operated(settings, operation, argument)):
        out.print(line, markup=False)


async def _operated(settings: Settings, operation: str, argument: str) -> list[str]:
    """Have the running bot do it, or do it here if none runs."""
    lines = await control.ask(settings.data_dir, operation, argument)
    if lines is not None:
        return lines
    async with open_database(settings.data_dir, settings.key_file, SystemTime().now) as database:
        return await OPERATIONS[operation](database, settings, argument)


def _causes(error: BaseException) -> list[BaseException]:
    """The errors in a group, however deep."""
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for member in error.exceptions for leaf in _causes(member)]


def _why(error: BaseException) -> str:
    """What stopped Paloma, for the operator."""
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return "Another program uses this address already. Choose another: --port (sandbox) or PALOMA_LISTEN (bot)."
    if isinstance(error, PalomaError | OSError):
        return str(error)
    return f"A fault of Paloma's own stopped it. Please report this line: {log.trace(error)}"
