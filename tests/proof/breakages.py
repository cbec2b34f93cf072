"""Programs broken on purpose: each of these breaks one thing, and a proof must notice."""

import asyncio
import resource
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.flow import intake, sender
from bot.flow.claiming import Visit, visit
from bot.flow.flood import Flood, Verdict
from bot.messenger import Call
from bot.messenger.telegram import render
from handlers.engine.telling import Post
from handlers.messages import Lent
from handlers.setup import Setup
from handlers.supporters import replies as replies_to_writers
from storage import announcements, inbox, outbox
from storage.letters import mailings
from storage.letters.mailings import MAILINGS, Mailing, MailState, MailStep
from storage.outbox import Fate, Outcome, claiming
from storage.replies import ReplyState
from storage.replies.reply import REPLIES
from storage.transaction import Row, Tx

SLOW_DISK = 0.05
SELDOM = 0.3

_instead = pytest.MonkeyPatch().setattr


def confirming_before_the_commit() -> None:
    """What arrived is confirmed first and kept then."""
    keep, keeping = intake.keep, set[asyncio.Task[None]]()

    async def keep_later(*what: object) -> None:
        await asyncio.sleep(SLOW_DISK)
        await keep(*what)  # type: ignore[arg-type]  # passed on as it came

    async def promise(*what: object) -> bool:
        task = asyncio.create_task(keep_later(*what))
        keeping.add(task)
        task.add_done_callback(keeping.discard)
        return True

    _instead(intake, "keep", promise)


def taking_every_copy() -> None:
    """An update that comes again counts again."""
    _instead(inbox, "_seen_among", lambda *_: frozenset())


def marking_before_it_is_sent() -> None:
    """A row is done with as soon as it is claimed."""

    def forgetful(tx: Tx, *what: object) -> Visit:
        brought = visit(tx, *what)  # type: ignore[arg-type]  # passed on as it came
        outbox.mark(tx, [Outcome(item.row, Fate.SENT) for item in brought.items if item.row.id is not None])
        for announcement_id, taken in brought.taken.items():
            if taken.readers:
                announcements.move_cursor(tx, announcement_id, max(taken.readers))
        return brought

    _instead("bot.flow.sender.visit", forgetful)


def leaving_without_landing() -> None:
    """Who is told to stop leaves at once, whatever is in flight."""

    async def leave(_: sender.Sender) -> None:
        return

    _instead(sender.Sender, "_land", leave)


def reading_every_flood() -> None:
    """However much somebody sends, it is read."""
    _instead(Flood, "judge", lambda *_: Verdict.READ)


def sending_in_order() -> None:
    """Whoever's replies came first has them first, however many there are."""

    def in_order(tx: Tx, limit: int) -> Sequence[Row]:
        oldest = "o.id = (SELECT min(id) FROM outbox WHERE person_id = o.person_id AND lane = o.lane)"
        return tx.all(f"{claiming._ROW} WHERE o.lane = 0 AND {oldest} ORDER BY o.due_at, o.id LIMIT {limit}")

    _instead(claiming, "_fairly", in_order)


def dropping_what_cannot_be_read() -> None:
    """What fails is gone, and nobody knows of it."""

    def drop(tx: Tx, place: int) -> int:
        inbox.answered(tx, place)
        return inbox.ATTEMPTS

    _instead(inbox, "stumbled", drop)


def opening_few_files() -> None:
    """A process that may open no more files than some systems allow."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))


def telling_all_in_the_log() -> None:
    """An error is logged with all that was at hand where it happened."""

    def tell(error: BaseException) -> str:
        return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())

    _instead("bot.flow.turns.trace", tell)


def showing_letters_at_once() -> None:
    """A letter's words go out before it is known under which id they will be found again."""

    def at_once(lent: Lent, calls: list[Call]) -> list[Call]:
        return [replace(call, lent=lent.letter) for call in calls]

    _instead(render, "_lent", at_once)


def mailing_again_by_itself() -> None:
    """What was under way to the mail server when the bot was stopped is sent again, and nobody is asked."""

    def again(tx: Tx) -> list[Mailing]:
        cut_off = [one for one in MAILINGS.select(tx) if one.state is MailState.UNDER_WAY]
        return [mailings.came_of(tx, one, MailStep.PUT_OFF) for one in cut_off]

    _instead(mailings, "interrupted", again)


def passing_on_in_two_transactions() -> None:
    """That a reply was passed on is on record at once; its row says so only a few seconds later."""
    change, pass_on, noted = REPLIES.change, replies_to_writers.pass_on, dict[str, datetime]()

    def put_off(tx: Tx, key: str, *condition: str | Mapping[str, object], **values: object) -> bool:
        if values.get("state") is not ReplyState.PASSED_ON:
            return change(tx, key, *condition, **values)  # type: ignore[arg-type]  # passed on as it came
        noted[key] = tx.now
        return True

    def catch_up(tx: Tx, setup: Setup, since: datetime) -> list[Post] | None:
        for key in [key for key, at in noted.items() if tx.now - at > timedelta(seconds=5)]:
            change(tx, key, state=ReplyState.PASSED_ON, moved_day=noted.pop(key).date())
        return pass_on(tx, setup, since)

    _instead(REPLIES, "change", put_off)
    _instead(replies_to_writers, "pass_on", catch_up)


# What only replicas do (storage/postgres), which need a library that few have.


def having_every_duty() -> None:
    """Whoever stands for a duty has it, whoever else may."""
    _instead("storage.postgres.connection.stand_for", lambda *_: None)


def claiming_nothing() -> None:
    """Each replica takes the turns that it sees, claimed or not, and sees what others commit meanwhile."""
    seeing_others_commit()
    _instead("storage.postgres.transaction.PostgresTx.claim", lambda _tx, _table, keys, most: keys[:most])


def seeing_others_commit() -> None:
    """What runs beside others has no picture of its own: nothing is undone because two were at the same."""
    _instead("storage.postgres.connection._BESIDE", b"BEGIN")


def taking_the_last_of_a_line() -> None:
    """What somebody said last has its turn before what they said first; turns are taken seldom, so that it shows."""

    def last(tx: Tx, limit: int) -> list[inbox.First]:
        lines = "SELECT max(id), line, count(*) - 1 FROM inbox WHERE quarantined = 0 GROUP BY line LIMIT :limit + 0"
        return [inbox.First(*row) for row in tx.all(lines, {"limit": limit})]

    async def seldom(*_: object) -> None:
        await asyncio.sleep(SELDOM)

    _instead(inbox, "waiting", last)
    _instead("bot.flow.arrivals.Arrivals.wait", seldom)


def deciding_beside_others() -> None:
    """What has to be done alone is done beside others, each of whom sees what was before."""
    seeing_others_commit()
    _instead("storage.postgres.transaction.PostgresTx.alone", lambda _tx: None)


def going_on_without_the_duty() -> None:
    """Who has lost a duty goes on over another connection."""
    from storage.postgres.connection import Database, Held  # noqa: PLC0415 - a library that few have

    _instead(Held, "_wire", Database._wire)
