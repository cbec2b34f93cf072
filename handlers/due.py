"""What happens because it is time, and not because anybody said something: one list of duties.

The clock looks at all of them every two seconds. It remembers when a duty was last done, so that no duty has to keep a
time of its own, and a restart changes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers import closings, dialogue, weekly
from handlers.engine import leaving
from handlers.engine.telling import Post, tell_team
from handlers.setup import Setup
from handlers.supporters import (
    changed_details,
    changes,
    redacted,
    reminding,
    replies as replies_to_writers,
    taking_part,
    translated_replies,
)
from handlers.team import (
    after_events,
    ailments,
    confirming,
    damages,
    ending as panic,
    hotline as threads,
    printing,
    queue,
    recorded,
    replies,
    standstills,
    translations,
    verdicts,
)
from handlers.team.announcing import going_out
from handlers.team.editing import looking
from storage import (
    announcements,
    calendars,
    changed,
    coming,
    damaged,
    ending,
    follows,
    hotline,
    in_chats,
    inbox,
    meta,
    outbox,
    pictures,
    reminders,
    search,
    sent,
    silent,
    tallies,
    team,
)
from storage.donations import asked
from storage.letters import apart, mailings, paper, passes, sketching
from storage.meta import Fact
from storage.rights import Right
from storage.transaction import Tx

AT_EVERY_TICK = timedelta()

Run = Callable[[Tx, Setup, datetime], list[Post] | None]


@dataclass(frozen=True)
class Due:
    """A duty: `run(tx, setup, since)` returns what is to be said, or None if there was nothing to do.

    Once it has done something it rests for `every`; `since` is when that was, long ago (1970) at first. It also rests
    after the duties named in `rests_after` have done something. What is `lasting` cannot be undone: it waits until the
    time is certain. What has the `last_word` is said though it ends the bot.
    """

    name: str
    every: timedelta
    run: Run
    rests_after: tuple[str, ...] = ()
    lasting: bool = False
    last_word: bool = False

    def posts(self, tx: Tx, setup: Setup) -> list[Post]:
        """What the duty says if it is its time; that it was done is remembered."""
        since = max(meta.last_done(tx, name) for name in (self.name, *self.rests_after))
        posts = self.run(tx, setup, since) if tx.now - since >= self.every else None
        if posts is not None and self.every:
            meta.note_done(tx, self.name)
        if posts and not self.last_word:
            ending.refuse(tx)
        return posts or []


def _tell_of_missing_mark(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell those who may change the team, once, that an older database would not have been noticed at the start."""
    if not meta.get(tx, Fact.MARK_MISSING) or not team.who_may(tx, Right.CHANGE_TEAM):
        return None
    meta.put(tx, Fact.MARK_MISSING, "")
    return tell_team(tx, setup, Right.CHANGE_TEAM, "mark-missing")


def _clear_away(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """Drop what has had its time."""
    inbox.forget_old(tx)
    outbox.look_after(tx)
    damaged.forget_old(tx)
    pictures.forget_unused(tx)
    sent.forget_old(tx)
    in_chats.forget_old(tx)
    passes.forget_old(tx)
    apart.end_lapsed(tx)
    tallies.forget_old(tx)
    hotline.forget_old(tx)
    asked.forget_old(tx)
    return []


def _forget_long_ago(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Forget whom nothing was heard of for long, who was where, and what was on paper. None if there are more."""
    forgotten = silent.forget(tx, setup.unread_kept)
    reminders.forget_old(tx)
    follows.forget_old(tx)
    coming.forget_old(tx)
    calendars.forget_old(tx)
    mailings.forget_old(tx, tx.now.date() - setup.pages_kept)
    paper.forget_old(tx, tx.now.date() - setup.pages_kept)
    return None if forgotten else []


def _see_to_replies(tx: Tx, setup: Setup, since: datetime) -> list[Post] | None:
    """Replies that were missed wait again, and those that can be passed on are; then so are their translations."""
    missed = replies.tell_of_missed(tx, setup, since) or []
    passed_on = replies_to_writers.pass_on(tx, setup, since) or []
    return missed + passed_on + (translated_replies.pass_on(tx, setup) or []) or None


def _sketch_letters(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """Whoever reads a letter is told which others are nearly the same."""
    sketching.catch_up(tx)
    return []


def _read_for_search(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """Whoever looks for somebody finds what was published, and does not wait while it is read."""
    search.keep_up(tx)
    return []


def _go_on(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """Events that come again stand for their next time."""
    changed.go_on(tx)
    return []


def last_seen(tx: Tx) -> datetime | None:
    """When the bot was last at work, by the clock of then; None if it never was."""
    return meta.last_seen(tx, "clear-away")


def put_back(tx: Tx) -> None:
    """Have the next start be one after long absence, since all this is as it was when a backup was made.

    So what was going out then is held and the team asked, and what cannot be undone waits until the time is certain.
    """
    meta.note_long_ago(tx, "clear-away")


def after_absence(tx: Tx, setup: Setup) -> list[Post]:
    """What is to be done at a start before anything leaves: what was going out long ago is held, and the team asked."""
    last = last_seen(tx)
    return going_out.hold(tx, setup) if last and tx.now - last > announcements.LATEST else []


DUE: tuple[Due, ...] = (
    Due("clear-away", timedelta(minutes=1), _clear_away, lasting=True),
    Due("end", AT_EVERY_TICK, panic.carry_out, lasting=True, last_word=True),
    Due("mark-missing", AT_EVERY_TICK, _tell_of_missing_mark),
    Due("drafts", timedelta(minutes=1), dialogue.expire, lasting=True),
    Due("sketches", AT_EVERY_TICK, _sketch_letters),
    Due("search", AT_EVERY_TICK, _read_for_search),
    Due("letters-back", AT_EVERY_TICK, leaving.take_back),
    Due("decisions", AT_EVERY_TICK, verdicts.tell_writers, lasting=True),
    Due("redactions", timedelta(minutes=1), redacted.lapse, lasting=True),
    Due("old-pages", timedelta(hours=6), printing.delete_pages, lasting=True),
    Due("long-ago", timedelta(hours=6), _forget_long_ago, lasting=True),
    Due("closings", AT_EVERY_TICK, closings.tell),
    Due("changes", AT_EVERY_TICK, changes.tell, lasting=True),
    Due("events-go-on", timedelta(minutes=1), _go_on, lasting=True),
    Due("reminders", AT_EVERY_TICK, reminding.remind, lasting=True),
    Due("places-free", AT_EVERY_TICK, taking_part.move_up),
    Due("after-events", timedelta(hours=1), after_events.ask),
    Due("old-letters", timedelta(days=1), queue.tell_of_old),
    Due("new-letters", timedelta(hours=1), queue.tell_of_new, rests_after=("old-letters",)),
    Due("replies", AT_EVERY_TICK, _see_to_replies),
    Due("old-replies", timedelta(days=1), replies.tell_of_old),
    Due("old-threads", timedelta(days=1), threads.tell_of_old),
    Due("quiet-threads", timedelta(hours=1), threads.lapse, lasting=True),
    Due("translations", timedelta(minutes=1), translations.see_to),
    Due("new-translations", timedelta(hours=1), translations.tell_of_new),
    Due("old-translations", timedelta(days=1), translations.tell_of_old),
    Due("old-facts", timedelta(days=1), looking.ask_about_old, lasting=True),
    Due("donation-proposals", AT_EVERY_TICK, confirming.tell_of_proposals),
    Due("donations-over", timedelta(minutes=1), confirming.tell_of_over, lasting=True),
    Due("donations-changed", AT_EVERY_TICK, changed_details.tell_of_changes),
    Due("announcements-begin", AT_EVERY_TICK, going_out.begin, lasting=True),
    Due("weekly", timedelta(days=1), weekly.compose, lasting=True),
    Due("announcements-end", AT_EVERY_TICK, going_out.end),
    Due("progress", timedelta(seconds=5), going_out.tell_progress),
    Due("trail-round", timedelta(days=1), damages.look_through_trail),
    Due("trail-broken", timedelta(days=1), damages.tell_of_trail),
    Due("trail-head", timedelta(days=1), recorded.post_head),
    Due("unseen", timedelta(days=7), recorded.tell_of_unseen),
    Due("damaged", timedelta(hours=1), damages.tell),
    Due("stood-still", AT_EVERY_TICK, standstills.tell_of),
    Due("ailments", timedelta(minutes=1), ailments.tell),
)
