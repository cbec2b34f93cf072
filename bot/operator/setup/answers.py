"""The questions of `paloma setup`, one function each: it proposes what counts by now, and returns what is to count."""

import os
from pathlib import Path

from babel import Locale

from bot import loop
from bot.env_file import assigned
from bot.messenger import TooFast, Unreachable
from bot.messenger.telegram.client import Telegram
from bot.operator.safekeeping import lies_in
from bot.operator.setup import zones
from bot.operator.setup.questions import ask, out
from bot.settings import DEFAULT_KEY, Settings, complaint
from handlers.texts.files import spoken
from storage.errors import CannotStart
from storage.sentence import Sentence


def token(settings: Settings) -> str:
    """The bot's token, tried at once; "" if none was given that Telegram knows."""
    proposed = settings.bot_token.get_secret_value() if settings.bot_token else ""
    question = _ANOTHER_TOKEN if proposed else _TOKEN
    while given := ask(question, proposed, _odd_token):
        if _is_known(given, settings):
            return given
        question, proposed = _TOKEN_AGAIN, ""
    return ""


def timezone(settings: Settings) -> str:
    """The group's time zone."""
    proposed = zones.of_this_machine(settings.timezone) if settings.timezone == "UTC" else settings.timezone
    question = "The group's time zone, by continent and city, like America/Mexico_City. [{proposed}]"
    return ask(Sentence(question, proposed=proposed), proposed, _odd_zone)


def languages(settings: Settings) -> str:
    """The languages of the bot, with commas between."""
    proposed = ",".join(settings.languages)
    there_are = ", ".join(f"{code} ({Locale.parse(code).get_display_name(code)})" for code in spoken())
    question = Sentence(
        "The languages of the bot, with commas between. The first one counts where another has no words."
        " There are: {there_are}. [{proposed}]",
        there_are=there_are,
        proposed=proposed,
    )
    return ask(question, proposed, lambda typed: _odd("languages", typed))


def key_file(settings: Settings) -> Path:
    """Where the key is to be kept: apart from the data. One that is there stays where it is."""
    if settings.key_file.exists():
        out.speak("The key is there already, and stays: {file}", file=settings.key_file)
        return settings.key_file
    question = Sentence(
        "The file for the key, in a folder of its own, apart from the data; another disk is better. Whoever has the key"
        " and the data can read everything. [{proposed}]",
        proposed=settings.key_file,
    )
    return Path(ask(question, str(settings.key_file), lambda typed: _odd_place(Path(typed), settings.data_dir)))


_TOKEN = Sentence(
    "The bot's token. @BotFather on Telegram gives you one for /newbot: paste it here. Enter: later, and until then"
    " there is the sandbox alone."
)
_ANOTHER_TOKEN = Sentence("There is a token for the bot already. Enter tries it and keeps it; or paste another.")
_TOKEN_AGAIN = Sentence("Paste it once more. Enter: later; go on with the other questions.")


def _odd_token(typed: str) -> Sentence | None:
    if not typed or complaint("bot_token", typed) is None:
        return None
    return Sentence(
        "That is no token. It is a number, a colon and many letters, like 123456:ABC-DEF. Copy all of it from"
        " @BotFather."
    )


def _is_known(given: str, settings: Settings) -> bool:
    """Whether a bot has this token, or nobody can tell now; it is said which."""
    try:
        out.speak("Telegram knows it: the bot is @{name}.", name=loop.run(_name(given, settings)))
    except CannotStart:
        out.speak(
            "Telegram does not know this token. Copy it again from @BotFather (/mybots, API Token). If it was revoked,"
            " ask for a new one there."
        )
        return False
    except (Unreachable, TooFast):
        out.speak(
            "{address} cannot be reached, so the token was not tried. It is kept all the same. Look at this machine's"
            " network; if there is a proxy on the way, write PALOMA_PROXY into .env.",
            address=settings.telegram_api_url,
        )
    return True


async def _name(given: str, settings: Settings) -> str:
    proxy = settings.proxy.get_secret_value() if settings.proxy else None
    async with Telegram(given, settings.telegram_api_url, proxy) as telegram:
        return await telegram.username()


def _odd_zone(typed: str) -> Sentence | None:
    if complaint("timezone", typed) is None:
        return None
    if near := zones.meant(typed):
        return Sentence("There is no time zone {typed}. Did you mean {near}?", typed=typed, near=near)
    return Sentence("There is no time zone {typed}. It is a continent and a large city of your zone.", typed=typed)


def _odd(field: str, typed: str) -> Sentence | None:
    expected = complaint(field, typed)
    return Sentence("Please type {what}.", what=expected) if expected else None


def _odd_place(file: Path, data: Path) -> Sentence | None:
    """What speaks against a file as the place of the key."""
    if lies_in(file, data):
        return Sentence(
            "{file} lies in the data folder: whoever takes that, or a copy of it, would have the key, too. Choose"
            " another place.",
            file=file,
        )
    if file.is_dir() or lies_in(Path(), file.parent):
        return Sentence("Give the key a file in a folder of its own, such as {file}.", file=DEFAULT_KEY)
    try:
        assigned("FILE", str(file))
    except ValueError:
        return Sentence("Please choose a place without quotation marks and $ in its name.")
    return None if _has_room(file.parent) else Sentence("Nothing can be written in {folder}.", folder=file.parent)


def _has_room(folder: Path) -> bool:
    """Whether this user can write in a folder, or make it."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
