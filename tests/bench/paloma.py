"""Paloma's part: data folders made beforehand, and the whole program, as `paloma run` starts it, on a copy of one."""

import asyncio
import shutil
from pathlib import Path
from typing import Any

import engine

from bench.field import Field
from bench.peers import TEXT, TOKEN
from bench.server import FIRST_PERSON
from bot.operator.operations import import_campaign
from bot.packs.shipped import campaign_folders
from bot.settings import Settings
from bot.timekeeping import SystemTime
from storage import announcements, membership, people
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.opening import open_database
from storage.rights import Role
from storage.transaction import Tx

A_LETTER = (
    "/write jose-diaz",
    "Wren",
    "Dear José, I am a baker. We read your story aloud on Saturday and asked about you. " * 5,
    "/done",
    "1",
)
"""How a letter is written, in what a person types."""

MESSAGES_A_LETTER = 6
"""What the bot says to that: one each, and the guide."""

_AT_ONCE = 5_000

Figures = dict[str, Any]


def prepare(folder: Path, readers: int = 0) -> None:
    """A data folder with both campaigns, and, with readers, an announcement to all of them that is ready to go out."""
    asyncio.run(_prepare(folder, readers))


def play(field: Field, folder: Path, rate: float = 100_000, **scenario: object) -> Figures:
    """Have the program do what the scenario says on a copy of `folder`; `rate` is its bulk rate."""
    copy = folder.with_name("played")
    shutil.copytree(folder, copy)
    settings = {"bot_token": TOKEN, "telegram_api_url": field.url, "data_dir": copy, "bulk_rate": rate}
    settings |= {"secret_key_file": copy / "secret.key"}
    try:
        return field.play("bot", "run", settings=settings | {"log_level": "ERROR"}, **scenario)
    finally:
        shutil.rmtree(copy)


def play_on_server(field: Field, folder: Path, rate: float = 100_000, readers: int = 0, **scenario: object) -> Figures:
    """The same with its data on a PostgreSQL server, in a schema that is made for it and dropped."""
    with engine.database() as url:
        asyncio.run(_prepare(folder, readers, url))
        settings = {"bot_token": TOKEN, "telegram_api_url": field.url, "data_dir": folder, "bulk_rate": rate}
        settings |= {"secret_key_file": folder / "secret.key", "database_url": url, "log_level": "ERROR"}
        try:
            return field.play("bot", "run", settings=settings, **scenario)
        finally:
            shutil.rmtree(folder)


async def _prepare(folder: Path, readers: int, url: str | None = None) -> None:
    settings = Settings(data_dir=folder, secret_key_file=folder / "secret.key")
    async with open_database(folder, settings.key_file, SystemTime().now, url=url) as database:
        for pack in campaign_folders():
            await import_campaign(database, settings, str(pack))
        for first in range(0, readers, _AT_ONCE):
            await database.transact(_meet, range(first, min(first + _AT_ONCE, readers)))
        if readers:
            await database.transact(_announce)


def _meet(tx: Tx, numbers: range) -> None:
    for number in numbers:
        person = people.meet(tx, f"telegram:{FIRST_PERSON + number}", "en")
        people.subscribe(tx, person.id, wanted=True)


def _announce(tx: Tx) -> None:
    owner = people.meet(tx, "telegram:1", "en")
    membership.join(tx, owner.id, membership.invite(tx, Role.OWNER), "Olga")
    announcements.propose(tx, owner.id, SUBSCRIBERS, {"en": Content(markup=TEXT)}, None, None, setting=1)
