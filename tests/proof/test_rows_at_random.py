"""Proof: whatever of the database is changed or put back while people talk, each row harms itself alone.

People and members talk to the bot by turns; between what they say, somebody without the key edits rows of every table
at random: cells get other values, two rows exchange a cell, a row is copied under another key, rows come back as they
once were. After each step: no turn, no tick of the clock and no visit of the sender has failed; whoever spoke is
answered; nobody is met at an address that is not theirs; no stranger reads what the team reads; and of announcements
only what enough agreed to leaves.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import campaign_facts as facts
import hand
import pytest
import structlog
from stage import Stage

from bot.flow import clock
from bot.flow.claiming import Hand, visit
from bot.flow.flood import Flood
from bot.flow.readers import Mark
from bot.flow.shared_calls import SharedCalls
from bot.flow.turns import take_some
from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.wire import NO_TOKEN
from handlers import due
from storage import announcements, campaigns, cases, damaged, events, inbox, membership, people
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.errors import Unreadable
from storage.outbox import Fate, Lane, Outcome
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables

FIRST = 5001
SUPPORTERS, MEMBERS = 6, 3
TOUCHED = [name for name in tables() if name != "damaged"]
AGREED, NOT_AGREED = "Agreed by all of us", "Agreed by nobody"
SAID_BY_ALL = (
    "/help",
    "/start",
    "/cases",
    "/case ana",
    "/write ana",
    "/letters",
    "/subscribe",
    "/stop",
    "/events",
    "/privacy",
    "Wagtail",
    "A letter of several words, sent with love.",
    "1",
    "2",
    "done",
)
SAID_BY_MEMBERS = ("/read", "/queue", "/team", "/announcements", "/print", "/donations", "1", "2")


@dataclass
class Town:
    """Who talks to the bot, and what the hand on the disk has seen of it."""

    stage: Stage
    tx: SqliteTx
    telegram: Telegram
    chance: random.Random
    seen: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    rewound: bool = False  # the row of an announcement was put back: how far it was is what it says then
    told: dict[str, set[int]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.calls = SharedCalls(self.telegram, self.stage.setup.texts)
        self.flood = Flood()

    # What people do.

    def found(self) -> None:
        """A campaign, a team, letters, and an announcement that all agreed to beside one that waits."""
        tx = self.tx
        campaign = campaigns.add(tx, facts.campaign())
        case = cases.add(tx, campaign.id, 0, facts.case("ana"))
        cases.add(tx, campaign.id, 1, facts.case("rosa"))
        events.add(tx, campaign.id, facts.event())
        team = [people.meet(tx, f"telegram:{FIRST + number}", "en") for number in range(MEMBERS)]
        for number, member in enumerate(team):
            role = Role.MODERATOR if number else Role.OWNER
            membership.join(tx, member.id, membership.invite(tx, role), f"Member {number}")
        for number in range(MEMBERS, MEMBERS + SUPPORTERS):
            person = people.meet(tx, f"telegram:{FIRST + number}", "en")
            people.subscribe(tx, person.id, wanted=True)
            for text in ("/follow " + case.id, "/write ana", "Wagtail", "A letter with love.", "/help"):
                self.says(FIRST + number, text)
        for words in (AGREED, NOT_AGREED):
            versions = {"en": Content(markup=words)}
            made, _ = announcements.propose(tx, team[0].id, SUBSCRIBERS, versions, None, None, setting=2)
            if words == AGREED:
                announcements.approve(tx, made.id, team[1].id, 2)
        self.remember()

    def says(self, number: int, text: str) -> None:
        """Somebody says something, and the bot takes its turns."""
        update = next(self.numbers)
        user = {"id": number, "is_bot": False, "first_name": "Ana", "language_code": "en"}
        message = {
            "message_id": update,
            "date": 1,
            "chat": {"id": number, "type": "private"},
            "from": user,
            "text": text,
        }
        body = json.dumps({"update_id": update, "message": message}).encode()
        assert inbox.receive(self.tx, [(update, body)], self.telegram.chat_of), "an update was lost"
        self.remember("inbox")
        before = self.rows_to_send()
        with structlog.testing.capture_logs() as lines:
            for _ in range(40):
                if not take_some(self.tx, self.telegram, self.stage.setup, self.flood).more:
                    break
            else:
                pytest.fail("turns never end")
        assert [line["error"] for line in lines if line["event"] == "a turn failed"] == []
        waiting, _ = inbox.sizes(self.tx)
        assert len(inbox.waiting(self.tx, 99)) == 0, f"{waiting} updates have no turn"
        assert self.rows_to_send() > before, f"nobody answers {text}"
        self.remember("outbox")
        self.tx.now += timedelta(seconds=3)

    def rows_to_send(self) -> int:
        return int((self.tx.one("SELECT max(seq) FROM sqlite_sequence WHERE name = 'outbox'") or [0])[0] or 0)

    def ticks(self) -> None:
        """The clock does what is due; none of its duties may fail."""
        for duty in due.DUE:
            try:
                clock.do(self.tx, self.telegram, self.stage.setup, duty)
            except Exception as error:
                raise AssertionError(f"a duty failed: {duty.name}") from error
        damaged.note(self.tx)

    def sends(self) -> None:
        """The sender visits the outbox until nothing is due, and sends what it claims."""
        outcomes: list[Outcome] = []
        for _ in range(200):
            room = dict.fromkeys(Lane, 50)
            marks = self.marks(outcomes)
            with_rows = [outcome for outcome in outcomes if outcome.row.id is not None]
            brought = visit(self.tx, self.calls, with_rows, Hand({}, room, {}, marks))
            for item in brought.items:
                self.leaves(item.address, str(item.call.params.get("text", "")), item.row.announcement_id)
            outcomes = [Outcome(item.row, Fate.SENT) for item in brought.items] + brought.failed
            if not outcomes:
                return
        pytest.fail("sending never ends")

    def marks(self, outcomes: list[Outcome]) -> dict[Any, Any]:
        """How far announcements are, now that these were tried."""
        tried: dict[Any, dict[Any, Outcome]] = {}
        for outcome in outcomes:
            if outcome.row.id is None:
                tried.setdefault(outcome.row.announcement_id, {})[outcome.row.person_id] = outcome
        return {one: Mark(max(readers), tuple(readers.values()), ()) for one, readers in tried.items()}

    def leaves(self, address: str, text: str, announcement: str | None) -> None:
        """What leaves goes to somebody who has such an address, and of announcements is what was agreed to."""
        number = int(address.removeprefix("telegram:"))
        assert FIRST <= number < FIRST + MEMBERS + SUPPORTERS
        if announcement:
            assert text == AGREED, "nobody agreed to this"
            times = self.told.setdefault(announcement, set())
            assert number not in times or self.rewound, "told twice"
            times.add(number)
        if re.search(r"The team is (one person|\d+ people):|It is yours for", text):
            assert number < FIRST + MEMBERS, "a stranger reads what the team reads"

    def checks(self) -> None:
        """Nobody is met as somebody else."""
        for number in range(FIRST, FIRST + MEMBERS + SUPPORTERS):
            address = f"telegram:{number}"
            try:
                row = self.tx.one(
                    "SELECT 1 FROM people WHERE lookup = :it", {"it": self.tx.keys.lookup("people", address)}
                )
                person = people.meet(self.tx, address, "en") if row else None
            except Unreadable:
                continue
            assert person is None or person.address == address

    # What the hand on the disk does.

    def remember(self, *names: str) -> None:
        """Keep copies of all rows, to put them back some day."""
        for table in names or TOUCHED:
            self.seen += [(table, dict(row)) for row in self.tx.all(f"SELECT * FROM {table}")]  # noqa: S608

    def touches(self) -> None:
        """One edit of a random table that has rows; what the engine refuses was not done."""
        deed = self.chance.choice([self.changes, self.changes, self.swaps, self.copies, self.puts_back, self.puts_back])
        table = self.chance.choice(TOUCHED)
        try:
            with self.tx.savepoint():
                deed(table)
        except Exception as error:
            if "proof" in str(error):
                raise

    def row_of(self, table: str) -> dict[str, Any] | None:
        rows = self.tx.all(f"SELECT * FROM {table}")  # noqa: S608
        return dict(self.chance.choice(rows)) if rows else None

    def changes(self, table: str) -> None:
        """A cell has another value: near to what it was, of another kind, or none."""
        row = self.row_of(table)
        if row:
            column = self.chance.choice(list(row))
            self.sets(table, row, column, self.other_value(row[column]))

    def other_value(self, value: object) -> object:
        others: list[object] = [None, 0, 1, "", "en", b"\x01" * 40, "2024-01-01", 2**40]
        if isinstance(value, int):
            others += [value + 1, value - 1, value ^ 1]
        if isinstance(value, bytes) and value:
            at = self.chance.randrange(len(value))
            others += [value[:at] + bytes([value[at] ^ 1 << self.chance.randrange(8)]) + value[at + 1 :]] * 6
        if isinstance(value, str):
            others += ["approved", "sending", "pending", "subscribers", value.lower()]
        return self.chance.choice(others)

    def swaps(self, table: str) -> None:
        """Two rows exchange a cell."""
        one, other = self.row_of(table), self.row_of(table)
        if one and other:
            column = self.chance.choice(list(one))
            self.sets(table, one, column, b"meanwhile" if column == "lookup" else other[column])
            self.sets(table, other, column, one[column])
            self.sets(table, one, column, other[column])

    def copies(self, table: str) -> None:
        """A row is there a second time, under another key."""
        row, other = self.row_of(table), self.row_of(table)
        if row and other:
            (key, *_) = row
            hand.put_row_back(self.tx, table, row | {key: other[key]})

    def puts_back(self, table: str) -> None:
        """A row is again as it once was."""
        old = [row for name, row in self.seen if name == table]
        if old:
            hand.put_row_back(self.tx, table, self.chance.choice(old))
            self.rewound = self.rewound or table == "announcements"

    def sets(self, table: str, row: dict[str, Any], column: str, value: object) -> None:
        where = " AND ".join(f"{name} IS :old_{name}" for name in row)
        old = {f"old_{name}": one for name, one in row.items()}
        self.tx.run(f"UPDATE {table} SET {column} = :value WHERE {where}", old | {"value": value})  # noqa: S608


def lives(town: Town, steps: int) -> int:
    """People talk while somebody edits; returns how many edits that was."""
    edits = 0
    for step in range(steps):
        if town.chance.random() < 1 / 2:
            town.touches()
            edits += 1
        number = FIRST + town.chance.randrange(MEMBERS + SUPPORTERS)
        said = SAID_BY_MEMBERS if number < FIRST + MEMBERS and town.chance.random() < 1 / 2 else SAID_BY_ALL
        town.says(number, town.chance.choice(said))
        if step % 3 == 0:
            town.tx.now += timedelta(seconds=town.chance.choice([2, 70, 4000]))
            town.ticks()
            town.sends()
        if step % 10 == 0:
            town.checks()
            town.remember()
    return edits


def town_of(stage: Stage, tx: SqliteTx, seed: int) -> Town:
    town = Town(stage, tx, Telegram(NO_TOKEN), random.Random(seed))  # noqa: S311 - to be told again
    town.found()
    return town


def live(factory: pytest.TempPathFactory, seeds: int, steps: int) -> int:
    """So many towns of their own; returns how many edits there were."""
    edits = 0
    for seed in range(seeds):
        stage = Stage(factory.mktemp("town"))
        try:
            with stage.tx() as tx:
                edits += lives(town_of(stage, tx, seed), steps)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error
        finally:
            stage.close()
    return edits


@pytest.mark.timeout(1800)
def test_each_damaged_row_harms_itself_alone(
    tmp_path_factory: pytest.TempPathFactory, figure: Callable[[str], None], full: bool
) -> None:
    seeds, steps = (60, 200) if full else (4, 80)
    edits = live(tmp_path_factory, seeds, steps)
    figure(f"{seeds} towns, {seeds * steps} things said, {edits} edits of {len(TOUCHED)} tables: nobody else harmed")


@pytest.mark.timeout(600)
def test_it_bites_when_rows_prove_nothing(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.proofs.check", lambda *_: None)
    with pytest.raises(AssertionError):
        live(tmp_path_factory, seeds=60, steps=80)  # it ends with the first that bites
