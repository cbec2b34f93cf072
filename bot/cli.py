"""The command `paloma`: set up, run the bot, try it in the sandbox, play the tours, import campaigns, invite, check."""

import asyncio
import errno
import os
import signal
import sys
from collections.abc import Awaitable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import structlog
import typer

from bot import log, loop, usage
from bot.app import running
from bot.messenger.telegram.parse import chat_of
from bot.operator import backups as of_backups, control, restoring, safekeeping, wiping
from bot.operator.operations import OPERATIONS, STOP, look_over
from bot.secrecy import forbid_core_dumps
from bot.settings import DEFAULT_TOKEN, Settings, load_settings
from bot.speaking import have_libraries_speak, recognized
from bot.terminal import Terminal
from bot.timekeeping import SystemTime
from storage import audit, ending
from storage.errors import CannotStart, PalomaError
from storage.opening import open_database
from storage.rights import Role
from storage.sentence import Sentence, of_system
from storage.sqlite.folder import FILE, owned
from storage.sqlite.wiping import begin, go_on
from storage.version import VERSION

PORT = 8799
WORD = "wipe"
BACKUPS = "backups"
LONGEST_STOP = 30
"""Seconds in which a bot has stopped."""
NAME = "paloma"
DOCTOR = "doctor"
BINDING = "error while attempting to bind on address {address}: {why}"
"""What asyncio says for an address at which nothing can listen."""

TWO_WAYS_ON = """\
There is no bot token in this folder ({folder}), so there is nothing to run on Telegram. Two ways on:
- Try everything here, without Telegram: paloma sandbox
- Ask @BotFather on Telegram for a bot. Write the token it gives you into the file {file}, or into .env, as
  PALOMA_BOT_TOKEN=…"""

app = typer.Typer(
    help="Paloma carries letters to people in prison, and news, events and ways to give to those who support them.",
    no_args_is_help=True,
    add_completion=False,
    cls=usage.Group,
    pretty_exceptions_enable=False,
)
command = partial(app.command, cls=usage.Command)
out = Terminal()


def _say_version(asked: bool) -> None:  # noqa: FBT001 - how Typer calls it
    if asked:
        out.speak("Paloma {version}", version=VERSION)
        raise typer.Exit


@app.callback()
def paloma(
    version: Annotated[  # noqa: FBT002 - how Typer is told
        bool, typer.Option("--version", help="Say which version this is.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """Only the options that stand before a command."""


@command()
def setup(
    service: Annotated[
        bool | None, typer.Option("--service/--no-service", help="Make the service of systemd, or not, without asking.")
    ] = None,
) -> None:
    """Ask the few questions that a new bot needs, write what was answered, and say what remains to be done."""
    from bot.operator.setup.setting_up import set_up  # noqa: PLC0415 - a bot that runs has no use for it

    log.set_up("CRITICAL", "console")
    set_up(as_service=service)


@command()
def run() -> None:
    """Run the bot on Telegram (needs a bot token)."""
    settings = load_settings()
    if settings.bot_token is None:
        raise CannotStart(TWO_WAYS_ON, folder=Path.cwd(), file=DEFAULT_TOKEN)
    log.set_up(settings.log_level, settings.log_format)
    loop.run(_until_stopped(_run(settings)))
    out.speak("Stopped; everything that was received is kept.")


@command()
def sandbox(
    port: Annotated[int, typer.Option(help="Where the page is served on 127.0.0.1.")] = PORT,
) -> None:
    """Try everything here, on a stand-in for Telegram with a chat page."""
    from bot.sandbox.play.trial import trial  # noqa: PLC0415 - the bot itself runs without its sandbox

    settings = load_settings()
    log.set_up("WARNING", settings.log_format)
    loop.run(_until_stopped(trial(settings, port, out.speak)))


@command()
def tour(
    story: Annotated[
        str, typer.Argument(help="Which story: letter, or campaign, which is written in the chat.")
    ] = "letter",
) -> None:
    """Play the whole story in a sandbox of its own and print it."""
    from bot.sandbox.play import campaign, playing, tour  # noqa: PLC0415 - the bot itself runs without its sandbox

    stories = {"letter": tour.TOUR, "campaign": campaign.CAMPAIGN}
    if story not in stories:
        raise CannotStart("There is no tour {name!r}; there are: {these}.", name=story, these=", ".join(stories))
    log.set_up("ERROR", "console")
    loop.run(playing.play(stories[story]))


@command(name="import")
def import_(
    pack: Annotated[Path, typer.Argument(help="The campaign's folder.")],
    check: Annotated[bool, typer.Option("--check", help="Only say what is wrong, or would change.")] = False,  # noqa: FBT002 - how Typer is told
    replace: Annotated[bool, typer.Option("--replace", help="Also replace what the team changed.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Bring a campaign folder into the bot; nothing is written if anything in it is wrong."""
    if check:
        settings = load_settings()
        for line in look_over(settings, pack, SystemTime().now().date()):
            out.speak(line)
        if settings.database_url is None and not (settings.data_dir / FILE).exists():
            return
    _operate("import-check" if check else "import-replace" if replace else "import", str(pack.resolve()))


@command()
def export(
    folder: Annotated[Path, typer.Argument(help="Where the campaign folders are to be.")],
    campaign: Annotated[str, typer.Argument(help="Only this campaign, by its short name.")] = "",
) -> None:
    """Write the campaigns, as they are published now, into folders that an import reads."""
    _operate("export", f"{folder.resolve()}\n{campaign}")


@command()
def end(campaign: Annotated[str, typer.Argument(help="The campaign's short name, as its folder is called.")]) -> None:
    """End a campaign: nothing of it is shown any more, and letters on their way go on. An import brings it back."""
    _operate("end", campaign)


@command()
def invite(role: Annotated[str, typer.Argument(help=", ".join(role.value for role in Role))]) -> None:
    """Make a one-time link for somebody to join the team."""
    _operate("invite", role)


@command()
def check(
    head: Annotated[str, typer.Argument(help="The audit trail's head, as an earlier check printed it.")] = "",
) -> None:
    """Say whether the data are sound and what could be safer."""
    _operate("check", head)


@command()
def doctor() -> None:
    """Look at everything that can ail the bot, on one page, and say what to do."""
    from bot.operator.doctor import page  # noqa: PLC0415 - a bot that runs has no use for it
    from bot.operator.findings import is_wrong  # noqa: PLC0415 - as above

    settings = load_settings()
    log.set_up("CRITICAL", settings.log_format)
    lines = loop.run(page(settings, SystemTime(), partial(_seen_inside, settings)))
    for line in lines:
        out.speak(line)
    if any(map(is_wrong, lines)):
        raise typer.Exit(1)


@command()
def texts(language: Annotated[str, typer.Argument(help="The code of the language, such as pt.")]) -> None:
    """Say what a language of the bot lacks, with the English beside it: for translators."""
    from bot.operator.translating import look_through  # noqa: PLC0415 - a bot that runs has no use for it

    for line in look_through(language):
        out.speak(line)


@command(name="backup-key")
def backup_key() -> None:
    """Make the key of the backups: one half stays and seals, the other is shown once and opens."""
    from storage.backups.keys import create_backup_key  # noqa: PLC0415 - a bot that runs has no use for it

    settings = load_settings()
    of_backups.refuse_on_server(settings)
    opening = create_backup_key(settings.backup_key_file)
    out.speak("Write this on paper, twice, and keep it away from this machine. It is shown once, and kept nowhere:")
    out.print(opening)
    out.speak("With it and a backup, everything can be read and restored on any machine; without it, no backup opens.")
    out.speak("The other half, which seals and opens nothing, is {file}.", file=settings.backup_key_file)
    if settings.backup_hours:
        out.speak("A bot that runs makes a backup every {hours} hours from now on.", hours=settings.backup_hours)


@command()
def backup() -> None:
    """Make a backup now, sealed for the backup key. The bot can go on running."""
    _operate("backup", "")


@command()
def restore(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    key_file: Annotated[
        Path | None, typer.Option(help="A file with the half of the backup key that opens; else it is asked for.")
    ] = None,
) -> None:
    """Put a backup into an empty data folder, on this machine or another."""
    from storage.backups.keys import keep_sealing_half, opening_key  # noqa: PLC0415 - as above
    from storage.sqlite.restoring import restore as put_back  # noqa: PLC0415 - as above

    settings = load_settings()
    if settings.server:
        raise CannotStart(
            "Your data are on a PostgreSQL server. Put its own copy back there (pg_restore), and the key in its place;"
            " then: paloma accept-older"
        )
    log.set_up("ERROR", settings.log_format)
    typed = key_file.read_text("ascii", "replace") if key_file else _asked_for_key()
    identity = opening_key(typed)
    made_at = put_back(file, identity, settings.data_dir, settings.key_file)
    keep_sealing_half(identity, settings.backup_key_file)
    loop.run(_put_in_order(settings, made_at))


@command(name="rotate-key")
def rotate_key() -> None:
    """Give the data another key, and destroy the old one. The bot has to be stopped meanwhile."""
    from storage.sqlite import rotating  # noqa: PLC0415 - a bot that runs has no use for it

    settings = load_settings()
    if settings.server:
        raise CannotStart(
            "Your data are on a PostgreSQL server. Only a database in the data folder can get another key."
        )
    rotated = rotating.rotate_key(settings.data_dir, settings.key_file, SystemTime().now, chat_of)
    out.speak("Everything is written anew with another key: {file}", file=settings.key_file)
    out.speak("Write it on paper. Destroy the old paper and plain copies of the data: the old key opens those still.")
    out.speak("The audit trail is signed anew. Its head, for a later check, in place of any that you kept:")
    out.print(str(rotated.head))
    if rotated.left_out:
        out.speak("{count} damaged rows are empty or gone: nobody could read them any more.", count=rotated.left_out)


@command()
def wipe(
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing: for scripts.")] = False,  # noqa: FBT002 - how Typer is told
    stop: Annotated[bool, typer.Option("--stop", help="Stop the bot first, if it runs.")] = False,  # noqa: FBT002 - as above
    backups: Annotated[bool, typer.Option("--backups", help="Delete the backups that lie here, too.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Delete everything of this bot on this machine, the key first. It cannot be undone."""
    settings = load_settings()
    folder = settings.data_dir
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not stop:
        with owned(folder):
            pass  # before anything is asked, it is known that no bot runs
    backups = backups or (not yes and _backups_too(wiping.backup_files(settings)))
    going = wiping.doomed(settings, backups=backups)
    if not yes:
        _ask_for_the_word([str(one.file) for one in going if one.file.exists()])
    wiping.lay_ready()
    begin(folder, going)
    if stop:
        loop.run(_stopped(settings))
    with owned(folder):
        left = go_on(folder)
    for line in (*wiping.AFTERWARDS, *([wiping.ON_A_SERVER] if settings.server else [])):
        out.speak(line)
    for file, error in left:
        out.speak("{file} could not be deleted: {why}. Delete it yourself.", file=file, why=of_system(error))
    if left:
        raise typer.Exit(1)


@command()
def unlock() -> None:
    """Let a bot run again that an owner has locked."""
    settings = load_settings()
    log.set_up("ERROR", settings.log_format)
    out.speak(loop.run(_unlocked(settings)))


@command()
def accept_older() -> None:
    """Take an older database that you put back for the right one, though the mark beside the key says it is not."""
    settings = load_settings()
    log.set_up("ERROR", settings.log_format)
    for line in loop.run(_accepted(settings)):
        out.speak(line)


@command(hidden=True)
def start() -> None:
    """What `make run` does: run on Telegram if there is a token, in the sandbox otherwise."""
    if load_settings().bot_token is None:
        sandbox()
    else:
        run()


def main(arguments: list[str] | None = None) -> None:
    """Run the command line. What stops Paloma is said in words: no traceback, which could quote what people wrote."""
    forbid_core_dumps()
    have_libraries_speak()
    try:
        code = usage.command_of(app)(arguments, prog_name=NAME, standalone_mode=False)
    except Exception as error:  # noqa: BLE001 - whatever stops Paloma
        mistyped = usage.is_refusal(error)
        _complain(usage.refusal(error) if mistyped else [_why(cause) for cause in _causes(error)])
        code = usage.MISTYPED if mistyped else 1
    sys.exit(code or 0)


def _complain(lines: list[Sentence]) -> None:
    """Say what went wrong, each thing once."""
    for line in dict.fromkeys(lines):
        Terminal(stderr=True).speak(line)


async def _run(settings: Settings) -> None:
    async with running(settings, SystemTime()) as paloma:
        for line in safekeeping.wrong(settings) + safekeeping.advice(settings):
            structlog.get_logger().warning(line)
        out.speak("@{name} is running. Stop it with Ctrl+C.", name=paloma.setup.bot_name)
        _hand_out(paloma.owner_link, settings.data_dir / wiping.OWNER_LINK)
        await asyncio.Event().wait()


def _hand_out(link: str | None, file: Path) -> None:
    """Give the first owner's link to whoever sits there; else into a file that is theirs alone, since logs are kept."""
    file.unlink(missing_ok=True)
    if link is None:
        return
    if sys.stdout.isatty():
        out.speak("Nobody owns this bot yet. Open this link within 15 minutes to join as its first owner:")
        out.print(link)
        return
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as opened:
        opened.write(link + "\n")
    out.speak("Nobody owns this bot yet. The link for its first owner, good for 15 minutes, is in {file}.", file=file)


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
        out.speak(line)


async def _seen_inside(settings: Settings) -> list[Sentence]:
    """What the doctor is told of the database, and by whom."""
    from bot.operator.findings import well  # noqa: PLC0415 - a bot that runs has no use for it

    lines = await control.ask(settings.data_dir, DOCTOR, "")
    if lines is not None:
        return [well(Sentence("The bot is running.")), *lines]
    return [well(Sentence("The bot is not running.")), *await _operated(settings, DOCTOR, "")]


async def _operated(settings: Settings, operation: str, argument: str) -> list[Sentence]:
    """Have the running bot do it, or do it here if none runs."""
    lines = await control.ask(settings.data_dir, operation, argument)
    if lines is not None:
        return lines
    opened = open_database(
        settings.data_dir,
        settings.key_file,
        SystemTime().now,
        url=settings.server,
        create=False,
        update=operation not in ("check", DOCTOR),
    )
    async with opened as database:
        return await OPERATIONS[operation](database, settings, argument)


def _asked_for_key() -> str:
    """What is typed or comes in as the backup key: it has a checksum, and is easier to type when it can be seen."""
    if sys.stdin.isatty():
        out.speak("The half of the backup key that opens (AGE-SECRET-KEY-1…):")
    return sys.stdin.readline()


def _ask_for_the_word(files: list[str]) -> None:
    """Say what goes, and go on only if whoever sits there types the word. Raises CannotStart if they do not."""
    out.speak("All of this is deleted, for ever:")
    for file in files:
        out.print(file)
    out.speak("Type {word} to delete it; anything else deletes nothing.", word=WORD)
    if sys.stdin.readline().strip().casefold() != WORD:
        raise CannotStart("Nothing was deleted.")


def _backups_too(files: list[Path]) -> bool:
    """Whether the backups that lie here are to go, too."""
    if not files:
        return False
    out.speak(
        "{count} backups lie here. Type {word} to delete them, too; Enter keeps them. Only your paper opens them.",
        count=len(files),
        word=BACKUPS,
    )
    return sys.stdin.readline().strip().casefold() == BACKUPS


async def _stopped(settings: Settings) -> None:
    """Have the bot stop that runs on this folder, and return when it has, or when it seems that it never will."""
    await control.ask(settings.data_dir, STOP, "")
    for _ in range(LONGEST_STOP):
        with suppress(CannotStart), owned(settings.data_dir):
            return
        await asyncio.sleep(1)


async def _put_in_order(settings: Settings, made_at: datetime) -> None:
    """Take what was put back for the newest there is, say what that means, and check all of it."""
    opened = open_database(settings.data_dir, settings.key_file, SystemTime().now, accept_older=True)
    async with opened as database:
        for line in await database.transact(restoring.put_in_order, made_at, settings.data_dir):
            out.speak(line)
        for line in await OPERATIONS["check"](database, settings, ""):
            out.speak(line)


async def _unlocked(settings: Settings) -> Sentence:
    opened = open_database(settings.data_dir, settings.key_file, SystemTime().now, url=settings.server, create=False)
    async with opened as database:
        if await database.transact(ending.unlock):
            return Sentence(
                "The lock is off: the next start runs it again. Announcements that were going out are held."
            )
        return Sentence("This bot is not locked.")


async def _accepted(settings: Settings) -> list[Sentence]:
    """Open the database whatever the mark says, and set the mark anew."""
    opened = open_database(
        settings.data_dir, settings.key_file, SystemTime().now, url=settings.server, accept_older=True
    )
    async with opened as database:
        head = await database.transact(audit.head)
        return [
            Sentence(
                "This database counts from now on; its audit trail has {number} entries, this one among them.",
                number=head.number,
            ),
            Sentence("Look at /team first: whoever was removed since it was made is in it again."),
        ]


def _causes(error: BaseException) -> list[BaseException]:
    """The errors in a group, however deep."""
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for member in error.exceptions for leaf in _causes(member)]


def _why(error: BaseException) -> Sentence:
    """What stopped Paloma, for the operator."""
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return Sentence(
            "Another program uses this address already. Choose another: --port (sandbox) or PALOMA_LISTEN (bot)."
        )
    if isinstance(error, PalomaError):
        return error.sentence
    if isinstance(error, OSError):
        return _of_system(error)
    return Sentence("A fault of Paloma's own stopped it. Please report this line: {trace}", trace=log.trace(error))


def _of_system(error: OSError) -> Sentence:
    """What the system refuses, and of which file or address."""
    if bound := recognized(error.strerror or "", (BINDING,)).facts:
        why = Sentence(os.strerror(error.errno or 0))
        return Sentence("Paloma cannot listen at {address}: {why}", address=bound["address"], why=why)
    if error.filename is None:
        return of_system(error)
    return Sentence("{file}: {why}", file=error.filename, why=of_system(error))
