"""The whole of `paloma setup`: all is asked first, then written, and at the end it is said what remains to be done."""

import os
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.env_file import read_env_file
from bot.operator.setup import answers, service
from bot.operator.setup.questions import agreed, out
from bot.operator.setup.service import INSTALLED, UNIT, USER, Service
from bot.operator.setup.writing import write, write_env
from bot.settings import DEFAULT_TOKEN, ENV, Settings, load_settings
from storage.errors import CannotStart
from storage.sentence import Sentence

_TOKEN = "PALOMA_BOT_TOKEN"  # noqa: S105 - the setting's name


@dataclass(frozen=True, repr=False)
class _Answers:
    """What was answered; `token` is "" where none is to be written."""

    token: str
    timezone: str
    languages: str
    key_file: Path


def set_up(*, as_service: bool | None) -> None:
    """Ask, write, and say what remains. `as_service` is whether to make the service; None: ask, where systemd runs."""
    before = load_settings()
    out.speak("This sets Paloma up in the folder {folder}.", folder=Path.cwd())
    out.speak("Enter takes what stands in brackets. Ctrl+C stops it; nothing is written before the last question.")
    given = _Answers(
        answers.token(before), answers.timezone(before), answers.languages(before), answers.key_file(before)
    )
    values = _values(given, before)
    made = _service(given, before, as_service=as_service)
    if ENV.exists() and values and not _may_change(values):
        raise CannotStart("Nothing was written.")
    _write(given, values, before)
    after = load_settings()
    if made:
        _install(made, after)
    _say_what_remains(after, made)


def _values(given: _Answers, before: Settings) -> dict[str, str]:
    """What is to stand in `.env` that does not count yet."""
    wanted = {
        "PALOMA_TIMEZONE": (given.timezone, before.timezone),
        "PALOMA_LANGUAGES": (given.languages, ",".join(before.languages)),
        "PALOMA_SECRET_KEY_FILE": (str(given.key_file), str(before.key_file)),
    }
    values = {name: new for name, (new, old) in wanted.items() if new != old}
    if _is_new(given, before) and _TOKEN in read_env_file(ENV).values:
        values[_TOKEN] = ""  # it would count before the file with the new one
    return values


def _is_new(given: _Answers, before: Settings) -> bool:
    return bool(given.token) and (before.bot_token is None or given.token != before.bot_token.get_secret_value())


def _may_change(values: dict[str, str]) -> bool:
    """Whether whoever answers lets `.env` be changed."""
    names = ", ".join(values)
    return agreed(Sentence("There is a .env already. Change {names} in it? All else in it stays. [yes]", names=names))


def _write(given: _Answers, values: dict[str, str], before: Settings) -> None:
    if not ENV.exists() or values:
        write_env(ENV, values)
    ENV.chmod(0o600)
    if _is_new(given, before):
        write(before.bot_token_file or DEFAULT_TOKEN, given.token + "\n")
    for name in sorted(name for name in {*values, _TOKEN} if os.environ.get(name)):
        out.speak(
            "{name} is set in this terminal, and counts here, but nowhere else, before what is written.", name=name
        )


def _service(given: _Answers, before: Settings, *, as_service: bool | None) -> Service | None:
    """The service, if there is to be one and a user of its own could reach all that it needs."""
    if as_service is None and service.systemd_runs():
        as_service = agreed(
            Sentence(
                "Is Paloma to run as a service, which starts with the machine, held back as far as systemd can, and as"
                " a user of its own, {user}? [yes]",
                user=USER,
            )
        )
    if not as_service:
        return None
    try:
        return service.service_of(before.model_copy(update={"secret_key_file": given.key_file}), Path.cwd())
    except CannotStart as refused:
        out.speak(refused.sentence)
        return None


def _install(made: Service, settings: Settings) -> None:
    """Write the unit, and have root's part done, or shown."""
    for place in made.places:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    UNIT.write_text(made.unit, "utf-8")
    todo = list(service.commands(made, settings))
    if not service.is_root():
        out.speak("You are not root. These lines make the service; type them before you start it:")
        for command in todo:
            out.print(shlex.join(["sudo", *command]))
        return
    for command in todo:
        service.carry_out(command)
    out.speak("The service is in {file}.", file=INSTALLED)


def _say_what_remains(settings: Settings, made: Service | None) -> None:
    out.speak("All of it is written. What remains to be done:")
    for number, line in enumerate(_remaining(settings, made), start=1):
        out.speak("{number}. {line}", number=number, line=line)


def _remaining(settings: Settings, made: Service | None) -> Iterator[Sentence]:
    paloma = _typed(made)
    if settings.bot_token is None:
        yield Sentence("Ask @BotFather on Telegram for a bot, and type this again: {paloma} setup", paloma=paloma)
    if made:
        yield Sentence("Start it: {command}", command="sudo systemctl enable --now paloma")
        yield Sentence(
            "Join as its first owner within 15 minutes: open the link on your own phone that this shows: {command}",
            command=f"sudo cat {settings.data_dir.absolute() / 'owner-link'}",
        )
    else:
        yield Sentence(
            "Start it: {paloma} run. It shows a link: open it on your own phone within 15 minutes, and you are its"
            " first owner.",
            paloma=paloma,
        )
    yield Sentence("Bring your campaign in: {paloma} import FOLDER", paloma=paloma)
    yield Sentence(
        "If people may pass cases on from any chat, by the bot's name: switch inline mode on (@BotFather, /setinline)."
    )
    if not settings.backup_key_file.exists():
        yield Sentence("Make the key of the backups, and write it on paper, twice: {paloma} backup-key", paloma=paloma)
    yield Sentence(
        "Write the key on paper, too: the one line in {file}, which is there after the first start. Without it nobody"
        " can ever read the data again. Keep that paper away from this machine and from its backups.",
        file=settings.key_file,
    )
    yield Sentence("See that all is well: {paloma} check", paloma=paloma)


def _typed(made: Service | None) -> str:
    """The command `paloma` as it is typed in this folder."""
    program, folder = service.program(), Path.cwd()
    here = str(program.relative_to(folder)) if program.is_relative_to(folder) else str(program)
    return f"sudo -u {USER} {here}" if made else here
