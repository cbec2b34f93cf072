"""Another key: all that a database holds, written anew with it into an empty one.

Everything that hangs on a key becomes another: what is sealed and the proofs of rows, the hashes by which people,
content and waiting updates are found, and the signatures of the audit trail. Nothing of before opens with the new key,
so that no old row can be put back, either. Two things lapse: invitations, of which the trail only knows a hash by the
old key, and which last a quarter of an hour; and what stands in rows that are damaged, which nobody could have read any
more. Such a row itself stays, empty and damaged as before, where others belong to it: the letters of a damaged writer
are not lost. Somebody whose address still opens stays who they are, with nothing chosen. Sketches of letters are made
anew of their words. Who was forgotten while they were muted is so no more: there was nothing but a hash of them.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from storage import audit, inbox, people
from storage.donations.version import DONATIONS
from storage.errors import Unreadable
from storage.letters import alike, muting
from storage.letters.letter import LETTERS
from storage.named import Named
from storage.proofs import COLUMN
from storage.table import Table
from storage.tables import tables
from storage.transaction import Tx

ChatOf = Callable[[bytes], str]
"""The chat that an update came from, or ""."""

_AT_ONCE = 1000
_HASH = 16

BELONGED_TO = frozenset(
    {"announcements", "campaigns", "cases", "events", "inbox", "letters", "people", "print_batches", "replies"}
    | {"threads"}
)
"""The tables to whose rows those of others belong."""


def rewrite(old: Tx, new: Tx, chat_of: ChatOf) -> int:
    """Write all of `old` into the empty `new`, by the keys of each; returns how many damaged rows were left out.

    Those count as well of which only the row itself is left, for others belong to it.

    Raises Unreadable if the audit trail is broken: who could say then what is to be believed?
    """
    rewriting = _Rewriting(old, new, chat_of)
    for table in tables().values():
        rewriting.write(table)
    audit.sign_anew(old, new, rewriting.renamed)
    return rewriting.left_out


@dataclass
class _Rewriting:
    """What is written from where to where, and what became of it."""

    old: Tx
    new: Tx
    chat_of: ChatOf
    left_out: int = 0
    renamed: dict[str, str] = field(default_factory=dict)
    """The names by which the audit trail knows donation details, which are hashes of theirs: the old and the new."""

    def write(self, table: Table[Any]) -> None:
        """All rows of a table, page by page."""
        if table is alike.SKETCHES:
            self._sketch()
            return
        rows = table.walk(self.old)
        while page := list(islice(rows, _AT_ONCE)):
            self.new.run_each(table.insert, [anew for row in page if (anew := self._anew(table, row))])

    def _sketch(self) -> None:
        """The sketches of the letters that had one: they are keyed hashes, which nobody can make of others."""
        had = dict(map(tuple, self.old.all("SELECT letter_id, max(lookup) FROM letter_sketches GROUP BY letter_id")))
        for row in LETTERS.walk(self.old):
            if row[0] in had:
                with suppress(Unreadable):
                    words = LETTERS.read(self.old, row).words
                    if had[row[0]] == alike.NOT_YET:
                        alike.keep_soon(self.new, row[0])
                    else:
                        alike.keep(self.new, row[0], words)

    def _anew(self, table: Table[Any], row: tuple[Any, ...]) -> list[object] | None:
        try:
            record = table.read(self.old, row)
        except Unreadable:
            self.left_out += 1
            return self._what_is_left(table, row)
        if table is muting.MUTED and self._address_of(record.person_id) is None:
            return None
        found = self._found(table, record)
        if table is DONATIONS:
            self.renamed[record.lookup.hex()] = found.lookup.hex()
        return table.written(self.new, found)

    def _address_of(self, person_id: people.PersonId | None) -> str | None:
        """The address of somebody, if they were not forgotten, and it still opens."""
        sql = f"SELECT {people.PEOPLE.named('p')} FROM people p WHERE p.id = :id"  # noqa: S608 - names of ours
        row = self.old.one(sql, {"id": person_id})
        person = people.whose(self.old, tuple(row), "") if row else None
        return person.address if person else None

    def _what_is_left(self, table: Table[Any], row: tuple[Any, ...]) -> list[object] | None:
        """What is written in the place of a damaged row: nothing, unless others may belong to it."""
        if table is people.PEOPLE and (person := people.whose(self.old, row, _language(row))):
            return table.written(self.new, self._found(table, person))
        return _emptied(table, row) if table.name in BELONGED_TO else None

    def _found(self, table: Table[Any], record: Any) -> Any:
        """A record with the hash by which it is found, if it is found by one."""
        if isinstance(table, Named):
            return replace(record, lookup=table.lookup(self.new, record.content.slug))
        if table is people.PEOPLE:
            return replace(record, lookup=people.lookup_of(self.new, record.address))
        if table is muting.MUTED:
            address = self._address_of(record.person_id) or ""
            return replace(record, lookup=muting.lookup_of(self.new, address, record.of))
        if table is inbox.INBOX and record.line is not None:
            return replace(record, line=inbox.line_of(self.new, self.chat_of(record.body)))
        return record


def _language(row: tuple[Any, ...]) -> str:
    """What a damaged row of people says of their language: it is believed, since it harms nobody."""
    language = row[people.PEOPLE.stored.index("language")]
    return language if isinstance(language, str) else ""


def _emptied(table: Table[Any], row: tuple[Any, ...]) -> list[object]:
    """A damaged row without anything that the old key made: it is found by nothing, and proves nothing."""
    sealed = {column.name for column in table.columns if column.place}
    values = dict(zip(table.stored, row, strict=True))
    empty = {name: b"" for name in sealed if values[name] is not None}
    hashes = {"lookup": secrets.token_bytes(_HASH), "line": None}
    emptied = values | empty | {name: value for name, value in hashes.items() if name in values} | {COLUMN: None}
    return list(emptied.values())
