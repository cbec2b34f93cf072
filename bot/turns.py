"""Turns: the oldest update is opened, parsed, answered and deleted in one transaction with all its effects.

A turn is a plain function on the storage thread; nothing in it waits. Under a backlog several share one commit, each in
a savepoint of its own. One that fails three times is put aside, still encrypted, and counted; the others go on.
"""

import asyncio
from collections.abc import Callable

import structlog

from bot import metrics
from bot.log import trace
from bot.messenger import Call, Messenger, pack
from bot.timekeeping import Time
from handlers import dialogue
from handlers.replies import Kind, Lane, Said
from handlers.setup import Setup
from handlers.talk import Post
from storage import inbox, outbox, people
from storage.database import Database, Tx
from storage.errors import StorageUnavailable
from storage.inbox import Received

TOGETHER = 32
DISK_PAUSE = 2.0

log = structlog.get_logger()


async def take(
    database: Database,
    messenger: Messenger,
    setup: Setup,
    time: Time,
    arrived: asyncio.Event,
    leaving: Callable[[], None],
) -> None:
    """Take turns for ever: as long as updates wait, then whenever some arrived."""
    while True:
        try:
            taken = await database.transact(take_some, messenger, setup)
        except StorageUnavailable as error:
            log.error("turns cannot be taken", why=str(error))
            await time.sleep(DISK_PAUSE)
            continue
        if taken:
            leaving()
        if taken < TOGETHER:
            await arrived.wait()
            arrived.clear()


def take_some(tx: Tx, messenger: Messenger, setup: Setup) -> int:
    """The turns of the oldest updates, in one transaction; returns how many."""
    waiting = inbox.waiting(tx, TOGETHER)
    for received in waiting:
        try:
            with tx.savepoint():
                _turn(tx, messenger, setup, received)
        except StorageUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever one update does to us, the others go on
            _stumble(tx, received, error)
    return len(waiting)


def put(tx: Tx, messenger: Messenger, posts: list[Post], said: Said | None = None) -> None:
    """Render what is to be said, and put it into the outbox; `said` is what the replies answer."""
    if said and said.kind is Kind.PRESS and not any(post.reply.toast for post in posts):
        _acknowledge(tx, messenger, posts, said)
    for post in posts:
        answers = said if post.lane is Lane.REPLY else None
        for call in messenger.render(post.reply, answers):
            _put(tx, post, call)


def _turn(tx: Tx, messenger: Messenger, setup: Setup, received: Received) -> None:
    incoming = messenger.parse(received.body)
    if incoming is not None:
        said = incoming.said
        guess = said.language if said.language in setup.languages else setup.languages[0]
        person = people.meet(tx, incoming.address, guess)
        put(tx, messenger, dialogue.respond(tx, setup, person, said), said)
    inbox.answered(tx, received)
    metrics.turns.inc()


def _stumble(tx: Tx, received: Received, error: Exception) -> None:
    aside = inbox.stumbled(tx, received)
    log.error("a turn failed", attempt=received.attempts + 1, put_aside=aside, error=trace(error))
    metrics.stumbles.inc()
    if aside:
        metrics.quarantined.inc()


def _acknowledge(tx: Tx, messenger: Messenger, posts: list[Post], said: Said) -> None:
    """End the wait of the pressed button before anything else is said."""
    call = messenger.acknowledge(said)
    answer = next((post for post in posts if post.lane is Lane.REPLY), None)
    if call and answer:
        _put(tx, answer, call)


def _put(tx: Tx, post: Post, call: Call) -> None:
    outbox.put(tx, post.person, pack(call), lane=post.lane, not_after=post.not_after, stranger=post.stranger)
