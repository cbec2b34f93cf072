"""What somebody without the key does to the database in the proof of two approvals, and who was let in by that."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from account import REFUSALS, SETTING
from committee import Members

from storage import announcements, donations, membership
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.contents.donation import last_characters
from storage.rights import Role
from storage.tables import tables

PROVEN = tables()
KEPT = ("people", "team", "donations", "announcements", "approvals", "letters", "waiting_writers", "outbox")
KEYS = {name: table.key for name, table in PROVEN.items()} | {"audit": "number"}
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
"""How often each attack is drawn."""


@dataclass
class History(Members):
    """A history in which somebody has the disk, too, and no key. An attack has two numbers, as a step has."""

    moments: list[dict[str, list[dict[str, Any]]]] = field(default_factory=list)
    seen: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    known: set[tuple[str, tuple[object, ...]]] = field(default_factory=set)

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
                donations.confirm(self.tx, thing.id, outsider, last_characters(thing.words), SETTING)

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

    # How it is done.

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
