"""Turns: a chat's oldest update is opened, parsed, answered and deleted in one transaction with all its effects.

A turn is a plain function on the storage thread; nothing in it waits. Under a backlog several are taken together, one
of each chat, step by step; if one fails, none of them was, and each is taken by itself. One that fails is tried again
before any later one of its chat, so that nobody's words change their order; the third time it is put aside, still
encrypted, and counted, and the others go on. One that meets a damaged row of the database is not tried again: whoever
spoke is told that something was damaged, and the team hears of it by the clock. If it is their own row, it is mended as
far as it can be, and they are heard. What is more than anyone could mean to
send is not opened (flood.py).

Where several replicas share the data, each claims lines that no other has claimed. Supporters' turns are taken side by
side; the team's one after the other, since two of them could decide on the same thing in the same moment.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import structlog
from markupsafe import Markup

from bot import metrics
from bot.flow.arrivals import Arrivals
from bot.flow.flood import PAUSE, Flood, Verdict
from bot.flow.posting import post
from bot.flow.trouble import Trouble
from bot.log import trace
from bot.messenger import Messenger
from bot.timekeeping import Time
from handlers import dialogue
from handlers.engine.telling import Post
from handlers.heard import Kind, Said
from handlers.messages import Message
from handlers.setup import Setup
from handlers.texts import Words
from storage import conversations, damaged, inbox, keeping, people, team
from storage.database import Database
from storage.errors import Damaged, StorageUnavailable, Unreadable
from storage.inbox import First
from storage.people import Mended, Person
from storage.transaction import Tx

TOGETHER = 64
DISK_PAUSE = 2.0
LEFT_OVER = 0.1
"""Seconds after which a replica looks for what another has left that was killed in the midst of a turn."""

_MENDED = {Mended.SETTINGS: "you-are-mended", Mended.ANEW: "you-begin-anew"}

log = structlog.get_logger()


@dataclass(frozen=True)
class Taken:
    """How many turns were taken in one transaction, whether more may wait, and whether a picture may be wanted.

    `team` says that turns of the team wait, which have to be taken alone.
    """

    turns: int
    more: bool
    wants_picture: bool = False
    team: bool = False

    def and_then(self, later: "Taken") -> "Taken":
        """What both come to."""
        wants_picture = self.wants_picture or later.wants_picture
        return Taken(self.turns + later.turns, self.more or later.more, wants_picture)


async def take(
    database: Database,
    messenger: Messenger,
    setup: Setup,
    time: Time,
    arrivals: Arrivals,
    leaving: Callable[[], None],
    *,
    fetching: Callable[[], None],
    trouble: Trouble,
) -> None:
    """Take turns for ever: as long as updates wait, then whenever some arrived; who must wait for the disk is told.

    After turns `leaving` is called, and `fetching` if a picture is wanted.
    """
    flood = Flood()
    once_more = bool(database.shared)  # whoever loses the server once tries again before anybody is told
    while True:
        try:
            taken = await _taken(database, messenger, setup, flood)
        except StorageUnavailable as error:
            log.error("turns cannot be taken", why=str(error))
            flood = Flood()  # who was told by the transaction that failed was not told
            if once_more:
                once_more = False
                continue
            await trouble.tell_unanswered(await _unanswered(database))
            await time.sleep(DISK_PAUSE)
            continue
        once_more = bool(database.shared)
        if taken.turns:
            trouble.over()
            metrics.counts.turns += taken.turns
            leaving()
        if taken.wants_picture:
            fetching()
        if not taken.more:
            await arrivals.wait(LEFT_OVER if database.shared else None)


async def _taken(database: Database, messenger: Messenger, setup: Setup, flood: Flood) -> Taken:
    """As many turns as go together; one by one where a part of the file is damaged, so that others are not held up."""
    try:
        taken = await database.beside(take_some, messenger, setup, flood)
        return taken.and_then(await database.transact(take_some, messenger, setup, flood)) if taken.team else taken
    except Damaged as error:
        log.error("turns are taken one by one", why=str(error))
    waiting = await database.transact(inbox.waiting, TOGETHER)
    for first in waiting:
        try:
            await database.transact(_take_alone, messenger, setup, flood, first)
        except Damaged as error:
            await _stumble_alone(database, messenger, setup, first.place, error)
    return Taken(len(waiting), more=True, wants_picture=True)


def _take_alone(tx: Tx, messenger: Messenger, setup: Setup, flood: Flood, first: First) -> None:
    if _may_be_read(tx, messenger, setup, flood, first):
        _take(tx, messenger, setup, [first.place])
    inbox.move_on(tx)


async def _stumble_alone(database: Database, messenger: Messenger, setup: Setup, place: int, error: Exception) -> None:
    """As `_stumble`, for a turn that met the damaged part: in transactions that need not meet it again."""
    attempt = await database.transact(_stumbled, place, damaged.note_file)
    _note_stumble(attempt, error)
    if attempt >= inbox.ATTEMPTS:
        with suppress(StorageUnavailable):  # the outbox is in the damaged part itself
            await database.transact(_tell, messenger, setup, place, _put_aside, as_stranger=True)


async def _unanswered(database: Database) -> list[bytes]:
    """The oldest updates that wait, as far as they can be read now."""
    try:
        return await database.transact(
            lambda tx: [inbox.open_body(tx, first.place) for first in inbox.waiting(tx, TOGETHER)]
        )
    except (StorageUnavailable, Unreadable):
        return []


def take_some(tx: Tx, messenger: Messenger, setup: Setup, flood: Flood) -> Taken:
    """The turns of the oldest update of each chat, as many as go together, in one transaction."""
    claimed = inbox.claimed(tx, TOGETHER)
    waiting = _without_team(tx, claimed)
    places = [first.place for first in waiting if _may_be_read(tx, messenger, setup, flood, first)]
    failed = _take(tx, messenger, setup, places)
    inbox.move_on(tx)
    more = bool(failed) or len(waiting) == TOGETHER or any(first.behind for first in waiting)
    return Taken(len(waiting) - failed, more, tx.wants_picture, team=len(waiting) < len(claimed))


def _without_team(tx: Tx, firsts: list[First]) -> list[First]:
    """Those of supporters, where others take turns beside; all of them where nobody does."""
    if not tx.beside or not firsts:
        return firsts
    lines = team.lines(tx)
    return [first for first in firsts if first.line not in lines]


def _take(tx: Tx, messenger: Messenger, setup: Setup, places: list[int]) -> int:
    """Take these turns; if one of them fails, each again by itself, so that it harms no other. How many failed."""
    if not places:
        return 0
    try:
        with tx.savepoint():
            _turns(tx, messenger, setup, places)
    except StorageUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - whatever one update does to us, the others go on
        if len(places) > 1:
            return sum(_take(tx, messenger, setup, [place]) for place in places)
        if isinstance(error, Unreadable):
            return _damaged(tx, messenger, setup, places[0], error)
        _stumble(tx, messenger, setup, places[0], error)
        return 1
    return 0


def _may_be_read(tx: Tx, messenger: Messenger, setup: Setup, flood: Flood, first: First) -> bool:
    """Whether to take the turn; if its chat floods us, what waits there is set aside, at first with a word to them."""
    verdict = flood.judge(first.line, tx.now) if first.line else Verdict.READ
    if verdict is Verdict.READ or first.line is None:
        return True
    if verdict is Verdict.WARN:
        log.warning("somebody floods the bot; nothing of theirs is read until they pause")
        _tell(tx, messenger, setup, first.place, lambda words: words("flooding", pause=PAUSE))
    metrics.counts.flooded += inbox.set_aside(tx, first.line)
    return False


def _turns(tx: Tx, messenger: Messenger, setup: Setup, places: list[int]) -> None:
    """Take the turns of these updates, all of different chats.

    Each step is taken for all of them: what the processor does over and over takes it little more than half the time.
    """
    heard = [incoming for body in inbox.open_bodies(tx, places) if (incoming := messenger.parse(body))]
    speakers = people.meet_each(tx, [(incoming.address, _guess(setup, incoming.said)) for incoming in heard])
    spoken = [(person, incoming.said) for person, incoming in zip(speakers, heard, strict=True)]
    answers = dialogue.respond_each(tx, setup, spoken)
    post(tx, messenger, setup, *zip(answers, (said for _, said in spoken), strict=True))
    inbox.answered(tx, *places)


def _guess(setup: Setup, said: Said) -> str:
    """The language of somebody who has just come, as far as their app tells."""
    return said.language if said.language in setup.languages else setup.languages[0]


def _damaged(tx: Tx, messenger: Messenger, setup: Setup, place: int, error: Unreadable) -> int:
    """A row that the turn needs is not as it was written, perhaps the update's own: trying again would not help.

    Unless it is the row of whoever spoke, and could be mended. Returns how many turns failed.
    """
    log.error("a turn met a damaged row", error=trace(error))
    metrics.counts.stumbles += 1
    try:
        inbox.open_body(tx, place)
    except Unreadable:
        inbox.put_aside(tx, place)
        return 0
    if mended := _mended(tx, messenger, setup, place):
        _tell(tx, messenger, setup, place, lambda words: words(_MENDED[mended]), answers=False)
        return _take(tx, messenger, setup, [place])
    _tell(tx, messenger, setup, place, lambda words: words("something-damaged"))
    inbox.answered(tx, place)
    return 0


def _mended(tx: Tx, messenger: Messenger, setup: Setup, place: int) -> Mended | None:
    """What could be mended, if it was the row of whoever spoke that is damaged."""
    try:
        with tx.savepoint():
            incoming = messenger.parse(inbox.open_body(tx, place))
            return people.mend(tx, incoming.address, _guess(setup, incoming.said)) if incoming else None
    except StorageUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - then they are told what they would be told anyway
        log.debug("nobody could be mended", error=trace(error))
        return None


def _stumble(tx: Tx, messenger: Messenger, setup: Setup, place: int, error: Exception) -> None:
    attempt = _stumbled(tx, place, lambda tx: damaged.note_failed(tx, place))
    _note_stumble(attempt, error)
    if attempt >= inbox.ATTEMPTS:
        _tell(tx, messenger, setup, place, _put_aside)


def _stumbled(tx: Tx, place: int, note: Callable[[Tx], None]) -> int:
    """The turn failed; returns for which time. Once it is put aside that is noted, for the owners to hear of it."""
    attempt = inbox.stumbled(tx, place)
    if attempt >= inbox.ATTEMPTS:
        note(tx)
    return attempt


def _note_stumble(attempt: int, error: Exception) -> None:
    log.error("a turn failed", attempt=attempt, put_aside=attempt >= inbox.ATTEMPTS, error=trace(error))
    metrics.counts.stumbles += 1


def _put_aside(words: Words) -> Markup:
    return words("put-aside", aside=keeping.ASIDE.days)


def _tell(
    tx: Tx,
    messenger: Messenger,
    setup: Setup,
    place: int,
    told: Callable[[Words], Markup],
    *,
    as_stranger: bool = False,
    answers: bool = True,
) -> None:
    """Tell whoever it came from what became of it, if it can be read that far: nobody is left without an answer.

    It answers what they said, unless that is still to be answered. They are told as a stranger where what is kept of
    them cannot be read or written.
    """
    try:
        with tx.savepoint():
            incoming = messenger.parse(inbox.open_body(tx, place))
            if incoming and incoming.said.private and incoming.said.kind not in (Kind.LEFT, Kind.RETURNED):
                person, known = _speaker(tx, setup, incoming.address, incoming.said, as_stranger=as_stranger)
                words = setup.texts.words(person.language)
                posts = [Post(person, Message(told(words)), stranger=not known)]
                post(tx, messenger, setup, (posts, incoming.said if answers else None))
    except StorageUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - it is put aside in any case
        log.debug("nobody could be told of it", error=trace(error))


def _speaker(tx: Tx, setup: Setup, address: str, said: Said, *, as_stranger: bool = False) -> tuple[Person, bool]:
    """Who speaks, and whether the bot knows them: whose own row is damaged is answered like a stranger.

    Where somebody stands in their conversations is forgotten if that is what cannot be read: they can begin anew.
    """
    if as_stranger:
        return people.nobody(tx, address, _guess(setup, said)), False
    try:
        person = people.meet(tx, address, _guess(setup, said))
    except Unreadable:
        return people.nobody(tx, address, _guess(setup, said)), False
    conversations.drop_damaged(tx, person.id)
    return person, True
