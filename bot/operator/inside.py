"""What `paloma doctor` sees in an open database: whether it is whole at a glance, and who waits for what.

While the bot runs, the bot looks, since only one process may use the database. `paloma check` looks at all of it.
"""

from collections.abc import Iterator
from datetime import timedelta

from bot.messenger.telegram.parse import written_at
from bot.operator.findings import ago, well, wrong
from storage import damaged, inbox, outbox, rounds
from storage.ages import TOO_OLD, Ages, ages
from storage.database import Database
from storage.errors import CannotStart, StorageUnavailable
from storage.sentence import Sentence, of_system
from storage.transaction import Tx

SOON = timedelta(minutes=10)
"""An answer takes a moment: what waits for longer waits for something that is wrong."""
LATE = timedelta(hours=1)
"""A pause that Telegram asks for ends within the hour."""

_CHECK = Sentence("Type: paloma check. The last backup from before still has it whole (paloma restore).")


async def findings(database: Database) -> list[Sentence]:
    """Each line is well or wrong (findings.py). Raises StorageUnavailable for a database that cannot be read."""
    return [*await _file(database), *await _mark(database), *await database.transact(_queues)]


async def behind_mark(database: Database) -> list[Sentence]:
    """What speaks against this being the newest database. The mark is only read: a check sets none."""
    try:
        if await database.transact(database.mark.passed):
            rows = await database.transact(database.mark.put_back)
            behind = "a row is behind the mark {mark}: was it put back as it was? {row}"
            return [Sentence(behind, mark=database.mark.path, row=row) for row in rows]
    except (CannotStart, StorageUnavailable) as error:
        return [error.sentence]
    except OSError as error:
        return [of_system(error)]
    missing = "there is no mark {mark}: was an older database put back? The next start makes another"
    return [Sentence(missing, mark=database.mark.path)]


async def _file(database: Database) -> list[Sentence]:
    found = [*await database.damage_at_a_glance(), *await database.transact(_noted)]
    if found:
        return [wrong(line, _CHECK) for line in found]
    version = await database.version()
    return [well(Sentence("The database opens with the key, and is whole at a glance (version {v}).", v=version))]


def _noted(tx: Tx) -> list[Sentence]:
    """What was met that is damaged, and what the trail's round has found."""
    rows, trail = damaged.noted(tx), rounds.wrong(tx)
    lines = [Sentence("Damaged rows that were met in the last month: {count}.", count=rows)] if rows else []
    return [*lines, *([Sentence("The audit trail is broken: {what}", what=trail)] if trail else [])]


async def _mark(database: Database) -> list[Sentence]:
    found = await behind_mark(database)
    cure = Sentence("If you put an older one back on purpose: paloma accept-older. If not, put the newest back.")
    return [wrong(line, cure) for line in found]


def _queues(tx: Tx) -> list[Sentence]:
    return [_received(tx), _to_send(tx), *_aside(tx), *_of_team(tx, ages(tx))]


def _received(tx: Tx) -> Sentence:
    waiting, _ = inbox.sizes(tx)
    oldest = inbox.oldest(tx, written_at)
    age = tx.now - oldest if oldest else timedelta()
    if age < SOON:
        return well(Sentence("Messages that wait for an answer: {count}.", count=waiting))
    return wrong(
        Sentence("Messages wait for an answer: {count}, the oldest written {age}.", count=waiting, age=ago(age)),
        Sentence("Is the bot running? If it is, its log says what fails."),
    )


def _to_send(tx: Tx) -> Sentence:
    rows, late = sum(outbox.sizes(tx).values()), min(outbox.late_since(tx).values(), default=tx.now)
    if tx.now - late < LATE:
        return well(Sentence("Messages that wait to be sent: {count}.", count=rows))
    return wrong(
        Sentence("Messages wait to be sent: {count}, the first was due {age}.", count=rows, age=ago(tx.now - late)),
        Sentence("Is the bot running? If it is, its log says what Telegram answers."),
    )


def _aside(tx: Tx) -> Iterator[Sentence]:
    _, aside = inbox.sizes(tx)
    if aside:
        yield wrong(
            Sentence("Messages are put aside since answering them failed: {count}.", count=aside),
            Sentence("Look into the log for 'a turn failed', and report that line. An update may mend it."),
        )


def _of_team(tx: Tx, waiting: Ages) -> Iterator[Sentence]:
    """What waits for people; what waits for days is for the owners to see to."""
    if waiting.letter:
        age = tx.now - waiting.letter
        cure = Sentence("The team reads with /read. If it is too small, owners bring somebody in: /invite")
        yield _aged(age, Sentence("The oldest letter that nobody has decided on came {age}.", age=ago(age)), cure)
    if waiting.reply:
        age = tx.now - waiting.reply
        cure = Sentence("The team checks replies with /replies.")
        yield _aged(age, Sentence("The oldest reply that nobody has checked came {age}.", age=ago(age)), cure)
    if waiting.translation:
        age = tx.now - waiting.translation
        cure = Sentence("The team sees with /translations what waits for translators, and for a check.")
        yield _aged(age, Sentence("The oldest translation that is not done was wanted {age}.", age=ago(age)), cure)


def _aged(age: timedelta, what: Sentence, cure: Sentence) -> Sentence:
    return wrong(what, cure) if age >= TOO_OLD else well(what)
