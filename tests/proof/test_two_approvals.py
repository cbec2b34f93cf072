"""Proof: nothing is shown or sent that too few of the team agreed to, whatever they do and the database is made to say.

Histories are drawn by seed: members come and go, invite, propose, agree, refuse, take down, call off; letters are
written, withdrawn, decided on, printed, and their writers forgotten; in half of them somebody without the key also
edits the database: turns states, moves what is sealed, puts old rows back, deletes, invents.
Beside each history an account is kept of who really agreed to what. After every step, what supporters are shown, what
the sender would send and to whom, what would be printed and what a moderator would read must be in that account;
without an attacker it must be exactly that.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import campaign_facts
import going_out
import pytest
from markupsafe import Markup
from stage import Stage

from bot.flow.shared_calls import SharedCalls
from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.wire import NO_TOKEN
from handlers import dialogue, due
from handlers.heard import Kind, Said
from handlers.messages import Message
from storage import announcements, approvals, campaigns, cases, donations, letters, membership, outbox, people, team
from storage.approvals import Agreement
from storage.audiences import SUBSCRIBERS
from storage.campaigns import CampaignId
from storage.cases import CaseId
from storage.contents.content import Content
from storage.donations import DonationId
from storage.errors import PalomaError
from storage.letters import paper
from storage.people import Person, PersonId
from storage.rights import Right, Role
from storage.sqlite.cipher import Error as SQLiteError
from storage.sqlite.transaction import SqliteTx
from storage.table import seconds
from storage.tables import tables
from storage.team import NEWCOMER_HOURS

SETTING = 2
NAMES = ("olga", "max", "nora", "pau", "rita", "sol")
SLUGS = ("fund", "bail")
WRITERS = ("wanda", "willy")
WAIT = timedelta(hours=NEWCOMER_HOURS + 1)  # the trail keeps hours

Step = tuple[str, int, int]
Seen = tuple[object, ...]  # what was not sealed of a thing when somebody agreed to it: where it belongs, its time


def clock(tx: SqliteTx, stage: Stage) -> None:
    """Begin and end what is due of the announcements, and tell of their progress."""
    for duty in due.DUE:
        if duty.name in ("announcements-begin", "announcements-end", "progress"):
            duty.posts(tx, stage.setup)


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
class History:
    """One history: the program's own database, and beside it the account of what really happened."""

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
    tokens: list[str] = field(default_factory=list)
    moments: list[dict[str, list[dict[str, Any]]]] = field(default_factory=list)
    seen: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    known: set[tuple[str, tuple[object, ...]]] = field(default_factory=set)

    # What members do.

    def joins(self, a: int, b: int) -> None:
        person = self.person(a)
        role = (Role.MODERATOR, Role.OWNER)[b % 2]
        self.join(person.id, membership.invite(self.tx, role), person_name(a), role)

    def invites(self, a: int, b: int) -> None:
        """An owner brings somebody in; whoever is none and can all the same brings in somebody who must not count."""
        person, by = self.person(a), self.person(b).id
        token = membership.invite(self.tx, Role.OWNER, by=by)
        if Role.OWNER in self.roles.get(by, ()):
            self.join(person.id, token, person_name(a), Role.OWNER)
        else:
            membership.join(self.tx, person.id, token, person_name(a))

    def join(self, person_id: PersonId, token: str, name: str, role: Role) -> None:
        membership.join(self.tx, person_id, token, name)
        self.roles.setdefault(person_id, set()).add(role)
        self.since.setdefault(person_id, self.tx.now)
        self.tokens.append(token)

    def leaves(self, a: int, b: int) -> None:
        leaving, by = self.person(a).id, self.person(b).id
        membership.remove(self.tx, leaving, by=by)
        if leaving in self.roles and (leaving == by or Role.OWNER in self.roles.get(by, ())):
            self.until[leaving] = self.tx.now
            if not self.counts(leaving):
                del self.until[leaving]
            del self.roles[leaving], self.since[leaving]

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

    def writes(self, a: int, _b: int) -> None:
        writer = self.people[WRITERS[a % len(WRITERS)]]
        if writer.id not in self.forgotten:
            made = letters.submit(self.tx, writer.id, self.case, "Swallow", ("Words",), "en")
            self.letters.append(Written(made.id, writer.id))

    def decides(self, a: int, b: int) -> None:
        by = self.person(b).id
        read = letters.claim_next(self.tx, by)
        if read and a % 3:
            letters.approve(self.tx, by, read.id)
            self.written(read.id).approved = True
        elif read:
            letters.reject(self.tx, by, read.id, "No")
            self.written(read.id).over = True

    def withdraws(self, a: int, _b: int) -> None:
        if self.letters:
            letter = self.letters[a % len(self.letters)]
            letters.withdraw(self.tx, letter.writer, letter.id)
            letter.over = True

    def prints(self, _a: int, b: int) -> None:
        batch = paper.make(self.tx, self.person(b).id)
        for letter in paper.of_batch(self.tx, batch.id):
            self.written(letter.id).printed = True

    def forgets(self, a: int, _b: int) -> None:
        """A writer is forgotten, and stays away."""
        writer = self.people[WRITERS[a % len(WRITERS)]]
        people.forget(self.tx, writer.id)
        self.forgotten.add(writer.id)

    def written(self, letter_id: str) -> Written:
        return next(letter for letter in self.letters if letter.id == letter_id)

    def proposes(self, a: int, b: int) -> None:
        words, slug = f"no. {len(self.things)}", SLUGS[a % len(SLUGS)]
        campaign = self.campaigns[SLUGS.index(slug)]
        made = donations.propose(self.tx, campaign, campaign_facts.details(slug, words), self.proposer(b))
        for earlier in self.donations(slug):
            earlier.over = earlier.over or not earlier.decided
        self.things.append(Thing(words, made.id, slug))

    def proposer(self, b: int) -> PersonId | None:
        """A member, or else the operator at the machine."""
        person_id = self.person(b).id
        return person_id if person_id in self.roles else None

    def confirms(self, a: int, b: int) -> None:
        thing = self.pick(a, self.donations())
        if thing:
            self.press(b, f"confirm:{thing.id}")
            before = thing.decided
            self.agree(thing, self.person(b))
            if thing.stands and not before and thing.words in self.shown():
                for earlier in self.donations(thing.about):
                    earlier.over = earlier.over or earlier is not thing

    def refuses(self, a: int, b: int) -> None:
        thing = self.pick(a, self.donations())
        if thing:
            donations.refuse(self.tx, DonationId(thing.id), self.person(b).id)
            thing.over = True

    def announces(self, a: int, b: int) -> None:
        words, person = f"word no. {len(self.things)}", self.person(a)
        when = self.tx.now + timedelta(hours=3) if b % 3 == 0 else None
        made, _ = announcements.propose(
            self.tx,
            person.id,
            SUBSCRIBERS,
            {"en": Content(markup=words)},
            when,
            "UTC" if when else None,
            setting=SETTING,
        )
        self.things.append(Thing(words, made.id, "announcement"))
        self.agree(self.things[-1], person)

    def agrees(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            self.press(b, f"agree:{thing.id}")
            self.agree(thing, self.person(b))

    def holds(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            announcements.pause(self.tx, thing.id, self.person(b).id)
            thing.held = True

    def proceeds(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            announcements.resume(self.tx, thing.id, self.person(b).id)
            thing.held = False

    def calls_off(self, a: int, b: int) -> None:
        thing = self.pick(a, self.announcements())
        if thing:
            announcements.cancel(self.tx, thing.id, self.person(b).id)
            thing.over = True

    def waits(self, a: int, _b: int) -> None:
        self.tx.now += timedelta(hours=a % 5 * (1 if a % 3 else 20))
        clock(self.tx, self.stage)

    def sends(self, a: int, _b: int) -> None:
        """The sender sends everything that may go; what has gone out wholly is over."""
        with_calls = [row for row, _ in self.leaving()]
        going_out.mark(self.tx, with_calls)
        self.waits(a, 0)
        ended = {row[0] for row in self.tx.all("SELECT id FROM announcements WHERE ended_at IS NOT NULL")}
        for thing in self.announcements():
            thing.over = thing.over or thing.id in ended

    # What somebody does who has the disk and no key.

    def turns_a_state(self, a: int, b: int) -> None:
        table, states = [
            ("donations", ["proposed", "confirmed", "refused", "replaced"]),
            ("announcements", ["proposed", "scheduled", "sending", "paused", "done", "cancelled"]),
            ("letters", ["pending", "approved", "rejected", "withdrawn"]),
        ][a % 3]
        state = states[b % len(states)]
        also = ", started_at = NULL, ended_at = NULL" if table == "announcements" and a % 2 else ""
        self.tx.run(f"UPDATE {table} SET state = '{state}'{also} WHERE id = :id", {"id": self.id_in(table, b)})  # noqa: S608 - the attacker's SQL

    def moves_what_is_sealed(self, a: int, b: int) -> None:
        places = [
            ("donations", "content"),
            ("donations", "confirmation"),
            ("announcements", "versions"),
            ("announcements", "agreed"),
            ("approvals", "stamp"),
            ("team", "roles"),
            ("people", "address"),
            ("outbox", "call"),
            ("audit", "entry"),
        ]
        (table, column), (source, taken) = places[a % len(places)], places[(a // 7) % len(places)]
        key, other = self.id_in(table, b), self.id_in(source, b // 3)
        with_ = self.tx.one(f"SELECT {taken} FROM {source} WHERE {KEYS[source]} = :key", {"key": other})  # noqa: S608
        if with_ and not (table == "audit" and key == self.newest()):
            self.tx.run(
                f"UPDATE {table} SET {column} = :value WHERE {KEYS[table]} = :key",  # noqa: S608
                {"value": with_[0], "key": key},
            )

    def puts_an_old_row_back(self, a: int, b: int) -> None:
        of_one_table = [row for row in self.seen if row[0] == KEPT[a % len(KEPT)]]
        for table, row in of_one_table[a // len(KEPT) % (len(of_one_table) + 1) :][: 1 + b % 3]:
            self.write(table, row)

    def puts_an_old_table_back(self, a: int, b: int) -> None:
        """Every row of one table as it was at some time."""
        table = (*KEPT, "meta")[b % 8]
        old = {row[KEYS[table]]: row for kept, row in self.seen[: 1 + a % (len(self.seen) + 1)] if kept == table}
        self.tx.run(f"DELETE FROM {table}")  # noqa: S608
        for row in old.values():
            self.write(table, row)

    def deletes(self, a: int, b: int) -> None:
        table = ("team", "approvals", "team", "donations", "announcements", "outbox", "audit", "letters")[a % 8]
        key = self.id_in(table, b)
        if table != "audit" or key != self.newest():
            self.tx.run(f"DELETE FROM {table} WHERE {KEYS[table]} = :key", {"key": key})  # noqa: S608

    def invents(self, a: int, b: int) -> None:
        """Rows of the team, approvals and messages, out of what is there."""
        person = self.person(b).id
        source = {"source": self.id_in("approvals" if a % 3 == 1 else "team", a)}
        match a % 3:
            case 0:
                self.tx.run(
                    "INSERT OR REPLACE INTO team (person_id, roles, name, joined_day)"
                    " SELECT :person, roles, name, joined_day FROM team WHERE person_id = :source",
                    source | {"person": person},
                )
            case 1:
                subject = f"donation:{self.id_in('donations', b)}"
                self.tx.run(
                    "INSERT INTO approvals (id, subject, stamp) SELECT :id, :subject, stamp FROM approvals"
                    " WHERE id = :source",
                    source | {"id": f"copy-{a}-{b}", "subject": subject},
                )
            case _:
                self.tx.run(
                    "INSERT INTO outbox (lane, person_id, due_at, attempts, announcement_id)"
                    " VALUES (3, :person, 0, 0, :announcement)",
                    {"person": person, "announcement": self.id_in("announcements", b)},
                )

    def exchanges(self, a: int, b: int) -> None:
        """Any column of two rows of any table: the hashes by which people are found, for one."""
        table = "people" if a % 2 else list(PROVEN)[a % len(PROVEN)]
        column = "lookup" if a % 2 else PROVEN[table].stored[b % len(PROVEN[table].stored)]
        one, other = self.id_in(table, a), self.id_in(table, b)
        values = {
            key: (self.tx.one(f"SELECT {column} FROM {table} WHERE {KEYS[table]} = :key", {"key": key}) or (None,))[0]  # noqa: S608
            for key in (one, other)
        }
        write = f"UPDATE {table} SET {column} = :value WHERE {KEYS[table]} = :key"  # noqa: S608
        self.tx.run(write, {"value": b"meanwhile", "key": one})
        self.tx.run(write, {"value": values[one], "key": other})
        self.tx.run(write, {"value": values[other], "key": one})

    def lets_go_on(self, _a: int, _b: int) -> None:
        self.tx.run("UPDATE announcements SET state = 'sending' WHERE state = 'paused'")

    def uses_an_old_link(self, a: int, b: int) -> None:
        """Somebody opens a link that was used, as somebody who never belonged to the team."""
        if self.tokens:
            self.comes_in(self.tokens[a % len(self.tokens)], b)

    def comes_in(self, token: str, b: int) -> None:
        """Somebody who never belonged to the team comes in by a link, and agrees to what they can."""
        outsider = self.people["mallory"].id
        membership.join(self.tx, outsider, token, "mallory")
        for thing in self.things[-1 - b % 3 :]:
            with suppress(*REFUSALS), self.tx.savepoint():
                announcements.approve(self.tx, thing.id, outsider, SETTING)
            with suppress(*REFUSALS), self.tx.savepoint():
                donations.confirm(self.tx, thing.id, outsider, SETTING)

    def puts_a_moment_back(self, a: int, b: int) -> None:
        """All tables but the audit trail as they were once; whoever was removed since then brings somebody in."""
        if self.moments:
            for table, rows in self.moments[a % len(self.moments)].items():
                self.tx.run(f"DELETE FROM {table}")  # noqa: S608
                for row in rows:
                    self.write(table, row)
        for person in list(self.people.values()):
            with suppress(*REFUSALS), self.tx.savepoint():
                if person.id not in self.roles:
                    self.comes_in(membership.invite(self.tx, Role.OWNER, by=person.id), b)
                    self.speaks_for_the_team(membership.invite(self.tx, Role.OWNER, by=person.id))

    def speaks_for_the_team(self, token: str) -> None:
        """A second one comes in, and agrees to what the first says."""
        first, second = self.people["mallory"].id, self.people["moriarty"].id
        membership.join(self.tx, second, token, "moriarty")
        words = {"en": Content(markup="Send money to 0000")}
        made, _ = announcements.propose(self.tx, first, SUBSCRIBERS, words, None, None, setting=SETTING)
        announcements.approve(self.tx, made.id, second, SETTING)

    def rewrites(self, a: int, b: int) -> None:
        """What is not sealed: where things belong, their times and versions."""
        change, table = [
            ("campaign_id = (SELECT id FROM campaigns ORDER BY random() LIMIT 1)", "donations"),
            ("lookup = randomblob(16)", "donations"),
            ("version = version + 9", "donations"),
            ("send_at = 0", "announcements"),
            ("send_at = NULL", "announcements"),
            ("audience = 'nobody'", "announcements"),
            ("subject = 'donation:' || (SELECT max(id) FROM donations)", "approvals"),
            ("decided_by = (SELECT max(person_id) FROM team)", "letters"),
            ("batch_id = NULL", "letters"),
        ][a % 9]
        self.tx.run(f"UPDATE {table} SET {change} WHERE id = :id", {"id": self.id_in(table, b)})  # noqa: S608

    # How the above is done.

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

    def press(self, number: int, carried: str) -> None:
        """A member presses a button, as the program hears it: who that is, it finds by their address."""
        said = Said(kind=Kind.PRESS, press=carried, message="1", query="q")
        person = people.meet(self.tx, self.person(number).address, "en")
        dialogue.respond(self.tx, self.stage.setup, person, said)

    def id_in(self, table: str, number: int) -> object:
        keys = [row[0] for row in self.tx.all(f"SELECT {KEYS[table]} FROM {table} ORDER BY rowid")]  # noqa: S608
        return keys[number % len(keys)] if keys else None

    def newest(self) -> object:
        """The end of the audit trail: that it was cut off is seen only with a head kept outside (see audit.py)."""
        return self.tx.all("SELECT max(number) FROM audit")[0][0]

    def write(self, table: str, row: dict[str, Any]) -> None:
        names = ", ".join(row)
        values = ", ".join(f":{name}" for name in row)
        self.tx.run(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({values})", row)  # noqa: S608

    def remember(self) -> None:
        """The attacker keeps what the disk shows."""
        self.moments.append(
            {table: [dict(row) for row in self.tx.all(f"SELECT * FROM {table}")] for table in KEPT}  # noqa: S608
        )
        for table in PROVEN:
            for row in self.tx.all(f"SELECT * FROM {table}"):  # noqa: S608
                if (table, tuple(row)) not in self.known:
                    self.known.add((table, tuple(row)))
                    self.seen.append((table, dict(row)))

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
            batch = paper.make(self.tx, self.reader_of_letters())
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
            press = f"donate:{campaign.content.slug}:details"
            said = Said(kind=Kind.PRESS, press=press, message="1", query="q")
            posts = dialogue.respond(self.tx, self.stage.setup, self.people["reader"], said)
            heard += [
                str(post.saying.text)
                for post in posts
                if isinstance(post.saying, Message) and post.person.id == self.people["reader"].id
            ]
        return Markup("\n").join(heard)

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


PROVEN = tables()
KEPT = ("people", "team", "donations", "announcements", "approvals", "letters", "waiting_writers", "outbox")
KEYS = {name: table.key for name, table in PROVEN.items()} | {"audit": "number"}
HONEST = {
    "joins": 2,
    "leaves": 2,
    "invites": 2,
    "proposes": 4,
    "confirms": 12,
    "refuses": 1,
    "announces": 4,
    "agrees": 8,
    "holds": 4,
    "proceeds": 1,
    "calls_off": 1,
    "waits": 2,
    "sends": 2,
    "writes": 4,
    "decides": 3,
    "withdraws": 1,
    "prints": 1,
    "forgets": 1,
}
ATTACKS = {
    "turns_a_state": 4,
    "moves_what_is_sealed": 3,
    "puts_an_old_row_back": 5,
    "puts_an_old_table_back": 3,
    "deletes": 3,
    "invents": 4,
    "rewrites": 3,
    "exchanges": 5,
    "lets_go_on": 3,
    "uses_an_old_link": 2,
    "puts_a_moment_back": 5,
}
REFUSALS = (PalomaError, ValueError, LookupError, SQLiteError)


def person_name(number: int) -> str:
    return NAMES[number % len(NAMES)]


def drawn(seed: int) -> list[Step]:
    """The history of this seed."""
    dice = random.Random(seed)  # noqa: S311 - a history that can be drawn again
    steps = dice.choices(list(HONEST), list(HONEST.values()), k=dice.randint(6, 24))
    if seed % 2:
        known = {name: weight / 2 for name, weight in HONEST.items()} | ATTACKS
        steps += dice.choices(list(known), list(known.values()), k=dice.randint(3, 14))
    opening: list[Step] = [("joins", 0, 1), *(("joins", one, 0) for one in range(1, dice.randint(1, 5)))]
    return opening + [(step, dice.randrange(1000), dice.randrange(1000)) for step in steps]


def play(history: History, steps: list[Step]) -> None:
    """Carry out a history, and look at what comes out of it after each step."""
    for name, a, b in steps:
        if name in ATTACKS:
            history.attacked = True
        elif any(step[0] in ATTACKS for step in steps):
            history.remember()
        with suppress(*REFUSALS), history.tx.savepoint():
            getattr(history, name)(a, b)
        with suppress(*REFUSALS), history.tx.savepoint():
            clock(history.tx, history.stage)
        history.check()
    history.check_told()


class Committee:
    """One database in which histories are played one after the other; each is undone."""

    def __init__(self, stage: Stage, tx: SqliteTx) -> None:
        self.stage = stage
        self.tx = tx
        everybody = [*NAMES, *WRITERS, "reader", "mallory", "moriarty"]
        self.people = {name: people.meet(tx, f"telegram:{name}", "en") for name in everybody}
        people.subscribe(tx, self.people["reader"].id, wanted=True)
        self.campaigns = [campaigns.add(tx, campaign_facts.campaign(slug, slug)).id for slug in SLUGS]
        self.case = cases.add(tx, self.campaigns[0], 0, campaign_facts.case()).id
        self.telegram = Telegram(NO_TOKEN)

    @contextmanager
    def history(self) -> Iterator[History]:
        """A new history."""
        now = self.tx.now
        self.tx.connection.execute("SAVEPOINT history")
        try:
            yield History(self.stage, self.tx, self.people, self.campaigns, self.telegram, self.case, founded=now)
        finally:
            self.tx.connection.execute("ROLLBACK TO history")
            self.tx.connection.execute("RELEASE history")
            self.tx.now = now

    def fault(self, steps: list[Step]) -> str:
        """What is wrong with a history, or ""."""
        with self.history() as history:
            try:
                play(history, steps)
            except AssertionError as error:
                return str(error).partition("\n")[0]
        return ""

    def smallest(self, steps: list[Step]) -> list[Step]:
        """As few steps of a wrong history as are still wrong."""
        for at in reversed(range(len(steps))):
            fewer = steps[:at] + steps[at + 1 :]
            if self.fault(fewer):
                steps = fewer
        return steps


@pytest.fixture
def committee(stage: Stage) -> Iterator[Committee]:
    with stage.tx() as tx:
        yield Committee(stage, tx)


def prove(committee: Committee, seeds: Iterable[int]) -> tuple[int, int]:
    """Play the histories of these seeds; returns how many steps and how many attacks that was."""
    steps = attacks = 0
    for seed in seeds:
        history = drawn(seed)
        if fault := committee.fault(history):
            pytest.fail(f"seed {seed}: {fault}\n{committee.smallest(history)}", pytrace=False)
        steps += len(history)
        attacks += sum(step[0] in ATTACKS for step in history)
    return steps, attacks


@pytest.mark.timeout(600)
def test_nothing_is_shown_or_sent_that_too_few_agreed_to(
    committee: Committee, figure: Callable[[str], None], full: bool
) -> None:
    histories = 5_000 if full else 150
    steps, attacks = prove(committee, range(1, histories + 1))
    figure(f"{histories} histories, {steps} steps, {attacks} edits of the database: nothing shown or sent without two")


def counted_twice(tx: SqliteTx, _right: Right, subject: str, _digest: str, setting: int, _hours: int) -> Agreement:
    """As `approvals.standing`, but everybody counts as often as they press."""
    return Agreement(len(approvals._of(tx, subject)), approvals.needed(setting, len(team.who_may(tx, Right.ANNOUNCE))))


PAIR: list[Step] = [("joins", 0, 1), ("joins", 1, 0)]
"""An owner and a moderator, who found a team."""

ROWS_PROVE_NOTHING: dict[str, object] = {"proofs.RowProof.check": lambda *_: None}
"""So that an edited row gets as far as the guard behind the proofs, which then has to hold alone."""

# By what is broken: a seed or a history that shows it, and the pieces of the program that are replaced.
BITES: dict[str, tuple[int | list[Step], dict[str, object]]] = {
    "one counts twice": (
        56,
        {"approvals.members": lambda *_: frozenset(), "approvals.standing": counted_twice},
    ),
    "whatever is to be sent is agreed to": (
        [*PAIR, ("announces", 0, 1), ("turns_a_state", 1, 1)],
        {f"announcements.{asked}": lambda *_: True for asked in ("is_agreed", "proof.is_agreed")} | ROWS_PROVE_NOTHING,
    ),
    "what is sealed is not looked at": (
        [*PAIR, ("proposes", 0, 0), ("turns_a_state", 0, 1)],
        {"donations.showing.is_confirmed": lambda _, version: version.state is donations.DonationState.CONFIRMED}
        | ROWS_PROVE_NOTHING,
    ),
    "who is in the team is believed of its rows": (267, {"team._is_true": lambda row, _: bool(row.roles)}),
    "an invitation works again": (23, {"membership.invited": lambda *_: Role.OWNER}),
    "newcomers count at once": (
        [*PAIR, ("waits", 9, 0), ("joins", 2, 0), ("announces", 0, 1), ("agrees", 1, 2)],
        {"team._counts_from": lambda roles, right, *_: team._since(roles, right)},
    ),
    "old details can be put back": (
        [
            *PAIR,
            *(("proposes", 0, 0), ("confirms", 1, 0), ("confirms", 1, 1)) * 2,
            ("puts_a_moment_back", 5, 0),
        ],
        {"donations.proof.still_waits": lambda *_: True, "donations.proof.still_shown": lambda *_: True},
    ),
    "old announcements can be put back": (
        129,
        {
            f"announcements.{asked}": lambda _, announcement: announcement.agreed == announcement.digest
            for asked in ("is_agreed", "proof.goes_out")
        },
    ),
    "a held announcement goes on": (
        [PAIR[0], ("announces", 0, 1), ("holds", 1, 0), ("lets_go_on", 0, 0)],
        {"announcements.proof.goes_out": announcements.is_agreed} | ROWS_PROVE_NOTHING,
    ),
    "the row of a letter is believed": (
        51,
        {f"letters.{where}.is_true": lambda *_: True for where in ("letter", "queue", "paper", "steps")},
    ),
    "the forgotten come back": (
        [*PAIR, ("writes", 0, 0), ("forgets", 0, 0), ("puts_a_moment_back", 3, 0)],
        {"trail.forgotten": lambda *_: False, "trail.forgotten_among": lambda *_: frozenset()},
    ),
    "rows of the outbox are believed": (
        [PAIR[0], ("announces", 0, 1), ("invents", 2, 1)],
        {"audiences.belongs": lambda *_: True} | ROWS_PROVE_NOTHING,
    ),
    "anybody's word counts": (3, {"approvals.needed": lambda *_: 1}),
}


@pytest.mark.parametrize("broken", BITES)
def test_two_approvals_bites(committee: Committee, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    shows, changes = BITES[broken]
    for name, instead in changes.items():
        monkeypatch.setattr(f"storage.{name}", instead)
    # Ids are random, so that a seed may show it a little later; a history that was written out shows it at once.
    histories = [drawn(seed) for seed in (shows, *range(1, 300))] if isinstance(shows, int) else [shows]
    assert any("not agreed to" in committee.fault(history) for history in histories)


@pytest.mark.parametrize("broken", BITES)
def test_the_histories_that_bite_are_harmless_to_the_program_itself(
    committee: Committee, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """Also while rows prove nothing, if the bite has them do so: what else it breaks is what holds then."""
    shows, changes = BITES[broken]
    history = drawn(shows) if isinstance(shows, int) else shows
    assert committee.fault(history) == ""
    for name in ROWS_PROVE_NOTHING.keys() & changes.keys():
        monkeypatch.setattr(f"storage.{name}", ROWS_PROVE_NOTHING[name])
    assert committee.fault(history) == ""
