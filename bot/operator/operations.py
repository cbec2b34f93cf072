"""What the operator can ask for on the command line: import a campaign, invite somebody, check that all is well.

Each works on an open database, whether this process runs the bot or not, and returns lines to print.
"""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from bot.operator import backups, inside, safekeeping
from bot.settings import Settings
from storage import audit, campaigns, inbox, membership, meta, outbox, team
from storage.database import Database
from storage.errors import PalomaError, StorageUnavailable, Unreadable
from storage.mark import Mark
from storage.meta import Fact
from storage.rights import Role
from storage.sentence import Sentence, joined, of_system
from storage.table import Table
from storage.tables import tables
from storage.transaction import Tx
from storage.version import VERSION

STOP = "stop"
_MOMENT = 0.1  # seconds


class Failed(PalomaError):
    """The operation was refused; the text says why, line by line."""


async def import_campaign(database: Database, settings: Settings, folder: str) -> list[Sentence]:
    """Read a campaign folder and bring it into the database. Raises Failed with everything that is wrong with it."""
    return await _brought_in(database, settings, folder)


async def replace_campaign(database: Database, settings: Settings, folder: str) -> list[Sentence]:
    """The same, also in place of what the team has changed in the chat."""
    return await _brought_in(database, settings, folder, replace=True)


async def would_import(database: Database, settings: Settings, folder: str) -> list[Sentence]:
    """Say what importing a campaign folder would change, and change nothing."""
    try:
        await _brought_in(database, settings, folder, keep=False)
    except _Undone as undone:
        return [Sentence("Nothing was imported. An import would change this:"), *undone.lines]
    raise AssertionError("what was only tried was kept")


class _Undone(Exception):
    """What was brought in is not kept; `lines` say what it was."""

    def __init__(self, lines: list[Sentence]) -> None:
        super().__init__("not kept")
        self.lines = lines


async def _brought_in(
    database: Database, settings: Settings, folder: str, *, replace: bool = False, keep: bool = True
) -> list[Sentence]:
    from bot.packs import changes, importing, problems, reading  # noqa: PLC0415 - a bot that imports nothing starts faster

    def brought_in(tx: Tx) -> list[Sentence]:
        done = importing.import_pack(tx, pack, replace=replace)
        lines = changes.describe(done) + reading.past(pack, tx.now.date())
        if not keep:
            raise _Undone(lines)
        return lines

    try:
        pack = reading.read_pack(Path(folder), settings.languages)
        return await database.transact(brought_in)
    except problems.BadPack as error:
        raise Failed(joined("\n", problems.describe_problems(error))) from None


async def export_campaigns(database: Database, _settings: Settings, argument: str) -> list[Sentence]:
    """Write the campaigns that go on, or one, as folders into a folder. Raises Failed if that cannot be done.

    `argument` is the folder and, on a line of its own, the short name of a campaign, or nothing.
    """
    from bot.packs import exporting  # noqa: PLC0415 - as above

    folder, _, slug = argument.partition("\n")
    try:
        return exporting.write(Path(folder), await database.transact(exporting.export, slug))
    except exporting.NotExported as error:
        raise Failed(error.sentence) from None
    except OSError as error:
        raise Failed("{folder} cannot be written: {why}", folder=folder, why=of_system(error)) from None


def look_over(settings: Settings, folder: Path, today: date) -> list[Sentence]:
    """Read a campaign folder and bring in nothing. Raises Failed with everything that is wrong with it."""
    from bot.packs import problems, reading  # noqa: PLC0415 - as above

    try:
        pack = reading.read_pack(folder, settings.languages)
    except problems.BadPack as error:
        raise Failed(joined("\n", problems.describe_problems(error))) from None
    sound = Sentence("{campaign}: nothing is wrong with it. Nothing was imported.", campaign=pack.campaign.slug)
    return [sound, *reading.past(pack, today)]


async def end_campaign(database: Database, _settings: Settings, slug: str) -> list[Sentence]:
    """End the campaign of this name: nothing of it is shown any more. Raises Failed if none of the name goes on."""
    from bot.packs import changes, importing  # noqa: PLC0415 - as above

    ended = await database.transact(importing.end_campaign, slug)
    if ended is None:
        going_on = await database.transact(lambda tx: [campaign.content.slug for campaign in campaigns.all(tx)])
        if not going_on:
            raise Failed("No campaign called {slug!r} goes on; there are none.", slug=slug)
        raise Failed("No campaign called {slug!r} goes on; there are: {these}.", slug=slug, these=", ".join(going_on))
    return changes.describe(ended)


async def invite(database: Database, _settings: Settings, name: str) -> list[Sentence]:
    """Make a one-time link for somebody to join the team."""
    try:
        role = Role(name)
    except ValueError:
        roles = ", ".join(each.value for each in Role)
        raise Failed("There is no role {name!r}; the roles are {roles}.", name=name, roles=roles) from None
    return await database.transact(_invitation, role)


_ALL_WELL = Sentence("The database opens with this key, every row is as it was written, and the audit trail is whole.")
_DAMAGED = "a row of {table} is not as it was written, or does not open: {key}"
_THE_SAME = Sentence("The audit trail goes on from the head that you gave: up to there it is the same as it was then.")
TELEGRAMS_RATE = 30
"""Messages a second to many people that Telegram allows a bot (its FAQ for bots: "about 30")."""
_TOO_FAST = (
    "PALOMA_BULK_RATE is {rate}, and Telegram allows about 30 messages a second: faster ones are refused for a while."
)


async def check(database: Database, settings: Settings, earlier: str) -> list[Sentence]:
    """Look through everything: file, schema, every row and sealed value, the trail, its mark, and who can reach them.

    `earlier` is the head of the trail as an earlier check printed it, or "". With it, the check also finds out when an
    older database was put back together with its mark. Raises Failed with everything that is wrong; nothing is changed
    or mended.
    """
    head = _head(earlier)
    wrong = [*await database.damage(), *await _damaged_rows(database), *await _broken_trail(database, head)]
    wrong += await inside.behind_mark(database)
    wrong += safekeeping.wrong(settings)
    lines = [] if wrong else [_ALL_WELL, *([_THE_SAME] if head else [])]
    with suppress(PalomaError, OSError):  # what is wrong with it is said already
        lines += await database.transact(_state, database.mark)
        lines.append(backups.told_of_last(settings, database.now()))
    lines += [Sentence("Could be safer: {advice}", advice=line) for line in safekeeping.advice(settings)]
    lines += [Sentence(_TOO_FAST, rate=f"{settings.bulk_rate:g}")] if settings.bulk_rate > TELEGRAMS_RATE else []
    if wrong:
        raise Failed(joined("\n", [joined("\n- ", [Sentence("Something is wrong:"), *wrong]), *lines]))
    return lines


async def backup(database: Database, settings: Settings, _argument: str) -> list[Sentence]:
    """Make a backup now. Raises NotSaved, with the reason, if none was made."""
    return await backups.make(settings, database.now())


async def stop(_database: Database, _settings: Settings, _argument: str) -> list[Sentence]:
    """Stop the bot in good order, once whoever asked has heard so."""
    asyncio.get_running_loop().call_later(_MOMENT, os.kill, os.getpid(), signal.SIGTERM)
    return [Sentence("The bot stops.")]


async def doctor(database: Database, _settings: Settings, _argument: str) -> list[Sentence]:
    """What `paloma doctor` wants to know of the database. Raises StorageUnavailable if it cannot be read."""
    return await inside.findings(database)


Operation = Callable[[Database, Settings, str], Awaitable[list[Sentence]]]
OPERATIONS: dict[str, Operation] = {
    "import": import_campaign,
    "import-replace": replace_campaign,
    "import-check": would_import,
    "export": export_campaigns,
    "end": end_campaign,
    "invite": invite,
    "check": check,
    "backup": backup,
    STOP: stop,
    "doctor": doctor,
}


def _invitation(tx: Tx, role: Role) -> list[Sentence]:
    token = membership.invite(tx, role)
    name = meta.get(tx, Fact.BOT_NAME)
    link = f"https://t.me/{name}?start=join-{token}"
    minutes = int(membership.INVITE_LASTS.total_seconds() // 60)
    return [
        Sentence("For one person, as {role}, within {minutes} minutes:", role=Sentence(role.value), minutes=minutes),
        Sentence(link) if name else Sentence("Send the bot: {start}", start=f"/start join-{token}"),
    ]


def _head(written: str) -> audit.Head | None:
    """A head of the audit trail out of "<number>:<signature>"."""
    number, _, signature = written.partition(":")
    if not written:
        return None
    if not (number.isdecimal() and (signature or number == "0")):  # an empty trail has no signature yet
        raise Failed(
            "The head of an audit trail is written as `paloma check` prints it: a number, a colon, a signature."
        )
    return audit.Head(int(number), signature)


async def _damaged_rows(database: Database) -> list[Sentence]:
    """Each row that is not as it was written, table by table, so that whoever waits for the bot comes between them."""
    found: list[Sentence] = []
    for table in tables().values():
        try:
            keys = await database.transact(_damaged_in, table)
        except StorageUnavailable as error:
            found.append(Sentence("the table {table} cannot be read: {why}", table=table.name, why=error.sentence))
        else:
            found += [Sentence(_DAMAGED, table=table.name, key=key) for key in keys]
    return found


def _damaged_in(tx: Tx, table: Table[Any]) -> list[str]:
    return list(table.damaged(tx))


async def _broken_trail(database: Database, earlier: audit.Head | None) -> list[Sentence]:
    try:
        await database.transact(audit.verify, earlier)
    except (Unreadable, StorageUnavailable) as error:
        return [error.sentence]
    return []


def _state(tx: Tx, mark: Mark) -> list[Sentence]:
    head = audit.head(tx)
    waiting, aside = inbox.sizes(tx)
    rows = sum(outbox.sizes(tx).values())
    return [
        Sentence("This is Paloma {version}.", version=VERSION),
        Sentence("The audit trail's head, to be kept elsewhere and given to a later check: {head}", head=head),
        *_marked(mark),
        Sentence(
            "Inbox: {waiting} waiting, {aside} put aside. Outbox: {rows} to send. Team: {members}.",
            waiting=waiting,
            aside=aside,
            rows=rows,
            members=len(team.members(tx)),
        ),
    ]


def _marked(mark: Mark) -> list[Sentence]:
    found = mark.read()
    stands = "The mark beside the key, {mark}, stands at entry {number}."
    return [Sentence(stands, mark=mark.path, number=found.number)] if found else []
