"""Another key: all that a database holds, written anew with it into an empty one.

Everything that hangs on a key becomes another: what is sealed and the proofs of rows, the hashes by which people,
content and waiting updates are found, and the signatures of the audit trail. Nothing of before opens with the new key,
so that no old row can be put back, either. Two things lapse: invitations, which are only known by a hash and last a
quarter of an hour; and rows that are damaged, which nobody could have read any more.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from storage import audit, inbox, people
from storage.donations.version import DONATIONS
from storage.errors import Unreadable
from storage.named import Named
from storage.table import Table
from storage.tables import tables
from storage.transaction import Tx

LAPSING = frozenset({"invites"})

ChatOf = Callable[[bytes], str]
"""The chat that an update came from, or ""."""

_AT_ONCE = 1000


def rewrite(old: Tx, new: Tx, chat_of: ChatOf) -> int:
    """Write all of `old` into the empty `new`, by the keys of each; returns how many damaged rows were left out.

    Raises Unreadable if the audit trail is broken: who could say then what is to be believed?
    """
    rewriting = _Rewriting(old, new, chat_of)
    for name, table in tables().items():
        if name not in LAPSING:
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
        rows = table.walk(self.old)
        while page := list(islice(rows, _AT_ONCE)):
            self.new.run_each(table.insert, [anew for row in page if (anew := self._anew(table, row))])

    def _anew(self, table: Table[Any], row: tuple[Any, ...]) -> dict[str, object] | None:
        try:
            record = table.read(self.old, row)
        except Unreadable:
            self.left_out += 1
            return None
        found = self._found(table, record)
        if table is DONATIONS:
            self.renamed[record.lookup.hex()] = found.lookup.hex()
        return table.written(self.new, found)

    def _found(self, table: Table[Any], record: Any) -> Any:
        """A record with the hash by which it is found, if it is found by one."""
        if isinstance(table, Named):
            return replace(record, lookup=table.lookup(self.new, record.content.slug))
        if table is people.PEOPLE:
            return replace(record, lookup=people.lookup_of(self.new, record.address))
        if table is inbox.INBOX and record.line is not None:
            return replace(record, line=inbox.line_of(self.new, self.chat_of(record.body)))
        return record
