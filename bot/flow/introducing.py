"""Introducing: the common menus, and what the bot says of itself, set at the start where they have changed.

The messenger allows it only now and then. So each of them is remembered by itself, and a pause that is asked for is
waited out; nothing else waits meanwhile.
"""

import hashlib
import json
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Protocol

import structlog

from bot.messenger import Gone, Halted, NotSent, PerhapsSent, Refused, TooFast
from bot.timekeeping import Time
from handlers.register import menu
from handlers.setup import Setup
from storage import meta
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.meta import Fact

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 600.0

Step = tuple[str, Callable[[], Awaitable[None]]]
"""The digest of what is set, and setting it."""


class Introduced(Protocol):
    """A messenger where the bot has a common menu and a profile, each by language, "" being every other one.

    All of them raise as `Messenger.send` does.
    """

    async def set_menu(self, language: str, commands: Sequence[tuple[str, str]]) -> None:
        """Set the common menu."""

    async def describe(self, language: str, text: str) -> None:
        """Set what is shown before the first word."""

    async def summarize(self, language: str, text: str) -> None:
        """Set what stands in the profile."""


log = structlog.get_logger()


async def introduce(database: Database, messenger: Introduced, setup: Setup, time: Time) -> None:
    """Set whatever is not as it was set last; returns when that is done, or refused."""
    kinds = _kinds(messenger, setup)
    pause = FIRST_PAUSE
    while True:
        waits = [wait for kind, steps in kinds.items() if (wait := await _set_changed(database, kind, steps, pause))]
        if not waits:
            return
        log.warning("menus and descriptions are not all set yet", again_in=min(waits))
        await time.sleep(min(waits))
        pause = min(pause * 2, LONGEST_PAUSE)


def _kinds(messenger: Introduced, setup: Setup) -> dict[str, dict[str, Step]]:
    """By kind and language everything that is set."""
    languages = {"": setup.languages[0]} | {language: language for language in setup.languages}
    menus = {code: menu(setup, language) for code, language in languages.items()}
    words = {code: setup.texts.words(language) for code, language in languages.items()}
    descriptions = {code: str(say("bot-description")) for code, say in words.items()}
    summaries = {code: str(say("bot-summary")) for code, say in words.items()}
    return {
        "menu": {
            code: (_digest(setup, listed), partial(messenger.set_menu, code, listed)) for code, listed in menus.items()
        },
        "description": {
            code: (_digest(setup, text), partial(messenger.describe, code, text)) for code, text in descriptions.items()
        },
        "summary": {
            code: (_digest(setup, text), partial(messenger.summarize, code, text)) for code, text in summaries.items()
        },
    }


def _digest(setup: Setup, content: object) -> str:
    return hashlib.sha256(json.dumps([setup.bot_name, content]).encode()).hexdigest()[:16]


async def _set_changed(database: Database, kind: str, steps: dict[str, Step], pause: float) -> float:
    """Set what has changed, and remember each; returns in how many seconds to go on, 0 if nothing is left."""
    for language, step in list(steps.items()):
        try:
            await _set(database, f"{kind}:{language}", *step)
        except (Refused, Gone) as error:  # the others may be taken; the next start asks again
            log.error("the messenger refuses a menu or description", kind=kind, language=language, why=str(error))
        except (TooFast, NotSent, PerhapsSent, Halted, StorageUnavailable) as error:
            log.warning("a kind of menu or description waits", kind=kind, why=str(error))
            return error.seconds if isinstance(error, TooFast) else pause
        del steps[language]
    return 0.0


async def _set(database: Database, name: str, digest: str, carry_out: Callable[[], Awaitable[None]]) -> None:
    """Set it, unless it is as it was set last, and remember it."""
    done = _read(await database.transact(meta.get, Fact.INTRODUCED_AS))
    if done.get(name) != digest:
        await carry_out()
        await database.transact(meta.put, Fact.INTRODUCED_AS, json.dumps(done | {name: digest}))


def _read(kept: str | None) -> dict[str, str]:
    """What was set by name; nothing, if it was kept in another way before."""
    try:
        done = json.loads(kept or "{}")
    except ValueError:
        return {}
    return done if isinstance(done, dict) else {}
