"""The account that the proof of two approvals keeps: who really agreed to what, and what may come out of that.

What supporters are shown, what the sender would send and to whom, what would be printed and what a moderator would read
must be in the account; without an attacker it must be exactly that.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeGuard

import going_out
from markupsafe import Markup
from stage import Stage

from bot.flow.shared_calls import SharedCalls
from bot.messenger.telegram.client import Telegram
from handlers import dialogue
from handlers.buttons import Button, Press
from handlers.heard import Kind, Said
from handlers.messages import Message
from storage import campaigns, donations, letters, outbox
from storage.campaigns import CampaignId
from storage.cases import CaseId
from storage.errors import PalomaError
from storage.letters import paper
from storage.people import Person, PersonId
from storage.rights import Role
from storage.sqlite.cipher import Error as SQLiteError
from storage.sqlite.transaction import SqliteTx
from storage.table import seconds
from storage.team import NEWCOMER_HOURS

SETTING = 2
NAMES = ("olga", "max", "nora", "pau", "rita", "sol")
SLUGS = ("fund", "bail")
WAIT = timedelta(hours=NEWCOMER_HOURS + 1)  # the trail keeps hours
REFUSALS = (PalomaError, ValueError, LookupError, SQLiteError)

Seen = tuple[object, ...]  # what was not sealed of a thing when somebody agreed to it: where it belongs, its time


def person_name(number: int) -> str:
    return NAMES[number % len(NAMES)]


@dataclass
class Thing:
    """What was proposed, and by whom it was really agreed to, as they saw it. `words` are in no other."""

    words: str
    id: str
    about: str
    agreed: set[tuple[PersonId, Seen]] = field(default_factory=set)
    decided: bool = False
    over: bool = False
    held: bool = False
    not_before: Any = None  # seconds since 1970

    @property
    def stands(self) -> bool:
        """Whether enough agreed, and nobody has taken it back."""
        return self.decided and not self.over


@dataclass
class Written:
    """A letter, and what really became of it."""

    id: str
    writer: PersonId
    approved: bool = False
    printed: bool = False
    over: bool = False

    @property
    def waits(self) -> bool:
        """Whether a moderator may still read it."""
        return not (self.approved or self.over)


@dataclass
class Account:
    """The program's own database, and beside it what really happened."""

    stage: Stage
    tx: SqliteTx
    people: dict[str, Person]
    campaigns: list[CampaignId]
    telegram: Telegram
    case: CaseId
    founded: datetime
    roles: dict[PersonId, set[Role]] = field(default_factory=dict)
    since: dict[PersonId, datetime] = field(default_factory=dict)
    until: dict[PersonId, datetime] = field(default_factory=dict)
    letters: list[Written] = field(default_factory=list)
    forgotten: set[PersonId] = field(default_factory=set)
    things: list[Thing] = field(default_factory=list)
    attacked: bool = False

    # Who counts, and to what they agreed.

    def counts(self, person_id: PersonId) -> bool:
        """Whether somebody of the team is one of those who decide by now."""
        since = self.since.get(person_id)
        return since is not None and (since <= self.founded + timedelta(days=1) or since + WAIT <= self.tx.now)

    @property
    def deciders(self) -> set[PersonId]:
        """Those who count."""
        return {person_id for person_id in self.roles if self.counts(person_id)}

    @property
    def size(self) -> int:
        """Of how many some must agree: those who count, and those who counted until a short time ago."""
        return len(self.deciders | {one for one, until in self.until.items() if self.tx.now < until + WAIT})

    def person(self, number: int) -> Person:
        return self.people[person_name(number)]

    def donations(self, slug: str = "") -> list[Thing]:
        return [thing for thing in self.things if thing.about in SLUGS and slug in ("", thing.about)]

    def announcements(self) -> list[Thing]:
        return [thing for thing in self.things if thing.about == "announcement"]

    def pick(self, number: int, things: list[Thing]) -> Thing | None:
        """Mostly the last one."""
        return things[-1 - (number % 5 == 0) * (number % len(things))] if things else None

    def agree(self, thing: Thing, person: Person) -> None:
        """Somebody of the team really agrees; with enough different ones it is decided."""
        if person.id in self.deciders and not (thing.over or thing.decided):
            seen = self.seen_of(thing)
            thing.agreed.add((person.id, seen))
            enough = max(1, min(SETTING, self.size))
            thing.decided = len(thing.agreed & {(one, seen) for one in self.deciders}) >= enough
            thing.not_before = seen[-1]

    def seen_of(self, thing: Thing) -> Seen:
        """What a thing says of itself on the disk, beside what is sealed."""
        if thing.about == "announcement":
            rows = self.tx.all("SELECT audience, send_at FROM announcements WHERE id = :id", {"id": thing.id})
        else:
            rows = self.tx.all("SELECT campaign_id, NULL FROM donations WHERE id = :id", {"id": thing.id})
        return tuple(rows[0]) if rows else (None,)

    # What comes out.

    def shown(self) -> set[str]:
        """The details that supporters are shown, by their words."""
        found = set()
        for campaign in self.campaigns:
            with suppress(PalomaError, ValueError):
                found |= {one.content.lines[1].value for one in donations.shown(self.tx, campaign)}
        return found

    def leaving(self) -> list[tuple[outbox.Row, str]]:
        """The rows that the sender would send, and their words."""
        calls, found = SharedCalls(self.telegram, self.stage.setup.texts), []
        with suppress(PalomaError, ValueError):
            for row in going_out.readers(self.tx):
                with suppress(PalomaError, ValueError):
                    if call := calls.of(self.tx, row):
                        found.append((row, call.params["text"]))
        return found

    def on_paper(self) -> set[str]:
        """The letters that would be printed now, by somebody who may."""
        found: set[str] = set()
        with suppress(*REFUSALS, ZeroDivisionError), self.tx.savepoint():
            batch = paper.make(self.tx, self.reader_of_letters(), early=True)
            found = {letter.id for letter in paper.of_batch(self.tx, batch.id)}
            raise ZeroDivisionError  # it was only asked
        return found

    def read(self) -> set[str]:
        """The letters that a moderator would read now, one after the other."""
        found: set[str] = set()
        with suppress(*REFUSALS, ZeroDivisionError), self.tx.savepoint():
            moderator, letter = self.reader_of_letters(), None
            for _ in self.letters:
                letter = letters.claim_next(self.tx, moderator, letter.id if letter else None)
                found |= {letter.id} if letter else set()
            raise ZeroDivisionError
        return found

    def reader_of_letters(self) -> PersonId:
        """Somebody who really is of the team."""
        return min(self.roles)

    def told(self) -> str:
        """Everything a supporter reads who asks where to give."""
        heard = []
        for campaign in campaigns.all(self.tx):
            messages = self.reads(f"donate:{campaign.content.slug}")
            onward = [button.carries for one in messages for row in one.rows for button in row if _shows(button)]
            messages += [message for press in onward for message in self.reads(press)]
            heard += [str(message.text) for message in messages]
        return Markup("\n").join(heard)

    def reads(self, press: str) -> list[Message]:
        """What a supporter reads who presses a button."""
        reader, said = self.people["reader"], Said(kind=Kind.PRESS, press=press, message="1", query="q")
        posts = dialogue.respond(self.tx, self.stage.setup, reader, said)
        return [post.saying for post in posts if isinstance(post.saying, Message) and post.person.id == reader.id]

    def check(self) -> None:
        """What is shown and what would leave is what was agreed to."""
        rows = self.leaving()
        shown, leaving = self.shown(), {words for _, words in rows}
        standing = {thing.words for thing in self.things if thing.stands}
        assert shown | leaving <= standing, f"not agreed to: {(shown | leaving) - standing}"
        due = [one for one in self.announcements() if (one.not_before or 0) <= seconds(self.tx.now)]
        assert leaving <= {one.words for one in due}, "not agreed to: before its time"
        assert leaving <= {one.words for one in due if not one.held}, "not agreed to: held"
        assert {row.person_id for row, _ in rows} <= {self.people["reader"].id}, "not agreed to: to somebody else"
        fit = {one.id for one in self.letters if one.approved and not one.printed and one.writer not in self.forgotten}
        waiting = {one.id for one in self.letters if one.waits and one.writer not in self.forgotten}
        on_paper, read = self.on_paper(), self.read()
        assert on_paper <= fit, "not agreed to: printed"
        assert read <= waiting, "not agreed to: read"
        if not self.attacked:
            assert shown == standing & {thing.words for thing in self.donations()}
            assert (on_paper, read) == (fit, waiting)

    def check_told(self) -> None:
        """What a supporter is told in the end."""
        with suppress(PalomaError, ValueError):
            told = self.told()
            for thing in self.donations():
                assert f"<code>{thing.words}</code>" not in told or thing.stands, f"told: {thing.words}"


def _shows(button: Button) -> TypeGuard[Press]:
    """Whether a button shows the details, under the notice."""
    return isinstance(button, Press) and button.carries.count(":") == 2 and button.carries.startswith("donate:")
