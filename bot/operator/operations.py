"""What the operator can ask for on the command line: import a campaign, invite somebody, check that all is well.

Each works on an open database, whether this process runs the bot or not, and returns lines to print.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from bot.operator import safekeeping
from bot.settings import Settings
from storage import audit, campaigns, inbox, membership, meta, outbox, team
from storage.errors import CannotStart, PalomaError, StorageUnavailable, Unreadable
from storage.mark import Mark
from storage.meta import Fact
from storage.rights import Role
from storage.sqlite.connection import Database
from storage.table import Table
from storage.tables import tables
from storage.transaction import Tx


class Failed(PalomaError):
    """The operation was refused; the text says why, line by line."""


async def import_campaign(database: Database, settings: Settings, folder: str) -> list[str]:
    """Read a campaign folder and bring it into the database. Raises Failed with everything that is wrong with it."""
    from bot.packs import changes, importing, problems, reading  # noqa: PLC0415 - a bot that imports nothing starts faster

    def brought_in(tx: Tx) -> list[str]:
        return changes.describe(importing.import_pack(tx, pack)) + reading.past(pack, tx.now.date())

    try:
        pack = reading.read_pack(Path(folder), settings.languages)
        return await database.transact(brought_in)
    except problems.BadPack as error:
        raise Failed("\n".join(problems.describe_problems(error))) from None


def look_over(settings: Settings, folder: Path, today: date) -> list[str]:
    """Read a campaign folder and bring in nothing. Raises Failed with everything that is wrong with it."""
    from bot.packs import problems, reading  # noqa: PLC0415 - as above

    try:
        pack = reading.read_pack(folder, settings.languages)
    except problems.BadPack as error:
        raise Failed("\n".join(problems.describe_problems(error))) from None
    return [f"{pack.campaign.slug}: nothing is wrong with it. Nothing was imported.", *reading.past(pack, today)]


async def end_campaign(database: Database, _settings: Settings, slug: str) -> list[str]:
    """End the campaign of this name: nothing of it is shown any more. Raises Failed if none of the name goes on."""
    from bot.packs import changes, importing  # noqa: PLC0415 - as above

    ended = await database.transact(importing.end_campaign, slug)
    if ended is None:
        going_on = await database.transact(lambda tx: [campaign.content.slug for campaign in campaigns.all(tx)])
        there = f"there are: {', '.join(going_on)}" if going_on else "there are none"
        raise Failed(f"No campaign called {slug!r} goes on; {there}.")
    return changes.describe(ended)


async def invite(database: Database, _settings: Settings, name: str) -> list[str]:
    """Make a one-time link for somebody to join the team."""
    try:
        role = Role(name)
    except ValueError:
        raise Failed(f"There is no role {name!r}; the roles are {', '.join(each.value for each in Role)}.") from None
    return await database.transact(_invitation, role)


_ALL_WELL = "The database opens with this key, every row is as it was written, and the audit trail is whole."
_THE_SAME = "The audit trail goes on from the head that you gave: up to there it is the same as it was then."
TELEGRAMS_RATE = 30
"""Messages a second to many people that Telegram allows a bot (its FAQ for bots: "about 30")."""
_TOO_FAST = (
    "PALOMA_BULK_RATE is {rate:g}, and Telegram allows about 30 messages a second: faster ones are refused for a while."
)


async def check(database: Database, settings: Settings, earlier: str) -> list[str]:
    """Look through everything: file, schema, every row and sealed value, the trail, its mark, and who can reach them.

    `earlier` is the head of the trail as an earlier check printed it, or "". With it, the check also finds out when an
    older database was put back together with its mark. Raises Failed with everything that is wrong; nothing is changed
    or mended.
    """
    head = _head(earlier)
    wrong = [*await database.damage(), *await _damaged_rows(database), *await _broken_trail(database, head)]
    wrong += await _behind_mark(database)
    wrong += safekeeping.wrong(settings)
    lines = [] if wrong else [_ALL_WELL, *([_THE_SAME] if head else [])]
    with suppress(PalomaError, OSError):  # what is wrong with it is said already
        lines += await database.transact(_state, database.mark)
    lines += [f"Could be safer: {line}" for line in safekeeping.advice(settings)]
    lines += [_TOO_FAST.format(rate=settings.bulk_rate)] if settings.bulk_rate > TELEGRAMS_RATE else []
    if wrong:
        raise Failed("\n".join(["Something is wrong:", *(f"- {line}" for line in wrong), *lines]))
    return lines


Operation = Callable[[Database, Settings, str], Awaitable[list[str]]]
OPERATIONS: dict[str, Operation] = {"import": import_campaign, "end": end_campaign, "invite": invite, "check": check}


def _invitation(tx: Tx, role: Role) -> list[str]:
    token = membership.invite(tx, role)
    name = meta.get(tx, Fact.BOT_NAME)
    link = f"https://t.me/{name}?start=join-{token}" if name else f"Send the bot: /start join-{token}"
    minutes = int(membership.INVITE_LASTS.total_seconds() // 60)
    return [f"For one person, as {role.value}, within {minutes} minutes:", link]


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


async def _damaged_rows(database: Database) -> list[str]:
    """Each row that is not as it was written, table by table, so that whoever waits for the bot comes between them."""
    found: list[str] = []
    for table in tables().values():
        try:
            keys = await database.transact(_damaged_in, table)
        except StorageUnavailable as error:
            found.append(f"the table {table.name} cannot be read: {error}")
        else:
            found += [f"a row of {table.name} is not as it was written, or does not open: {key}" for key in keys]
    return found


def _damaged_in(tx: Tx, table: Table[Any]) -> list[str]:
    return list(table.damaged(tx))


async def _broken_trail(database: Database, earlier: audit.Head | None) -> list[str]:
    try:
        await database.transact(audit.verify, earlier)
    except (Unreadable, StorageUnavailable) as error:
        return [str(error)]
    return []


async def _behind_mark(database: Database) -> list[str]:
    """What speaks against this being the newest database. The mark is only read: a check sets none."""
    try:
        if await database.transact(database.mark.passed):
            rows = await database.transact(database.mark.put_back)
            return [f"a row is behind the mark {database.mark.path}: was it put back as it was? {row}" for row in rows]
    except (CannotStart, OSError, StorageUnavailable) as error:
        return [str(error)]
    return [f"there is no mark {database.mark.path}: was an older database put back? The next start makes another"]


def _state(tx: Tx, mark: Mark) -> list[str]:
    head = audit.head(tx)
    waiting, aside = inbox.sizes(tx)
    rows = sum(outbox.sizes(tx).values())
    return [
        f"The audit trail's head, to be kept elsewhere and given to a later check: {head}",
        *_marked(mark),
        f"Inbox: {waiting} waiting, {aside} put aside. Outbox: {rows} to send. Team: {len(team.members(tx))}.",
    ]


def _marked(mark: Mark) -> list[str]:
    found = mark.read()
    return [f"The mark beside the key, {mark.path}, stands at entry {found.number}."] if found else []
