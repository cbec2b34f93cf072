"""What leads from somebody to something in a database that lies open: rows that share an id, a hash or a word.

Everything is opened as whoever has the key can open it, the record of the team too. Two rows belong together if both
hold the same id, hash, code or word that is long enough to be nobody else's by chance. What is common to many, the ids
of cases and of the team, leads nowhere.
"""

import re
from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from storage import audit
from storage.tables import tables
from storage.transaction import Tx

_LEADS = re.compile(rb"[0-9A-HJKMNP-TV-Z]{8,}|[0-9A-HJKMNP-TV-Z]{6}(?=\W)")
_HASH = 16
_COMMON = ("campaigns", "cases", "events", "donations", "announcements", "team", "print_batches", "meta")

Row = tuple[str, bytes]


def opened(tx: Tx) -> Iterator[Row]:
    """Every row of every table, by its table, with all that it says, opened; and every entry of the record."""
    for name, table in tables().items():
        for row in table.walk(tx):
            yield name, b"\n".join(_said(value) for value in vars(table.read(tx, row)).values())
    for entry, _ in audit.entries(tx):
        yield "audit", _said(entry.facts)


def led_to(tx: Tx, begins: Collection[bytes]) -> Mapping[bytes, str]:
    """All that one comes to from these words and ids: what it is, and in which table it stands."""
    rows = list(opened(tx))
    common = set().union(*(_leads(said) for table, said in rows if table in _COMMON))
    holding = defaultdict[bytes, list[int]](list)
    for number, (_, said) in enumerate(rows):
        for lead in _leads(said) - common:
            holding[lead].append(number)
    reached = dict.fromkeys(begins, "")
    seen, ahead = set[int](), deque(begins)
    while ahead:
        lead = ahead.popleft()
        plainly = (number for number, (_, said) in enumerate(rows) if lead in said)
        for number in {*holding.get(lead, ()), *(plainly if lead in begins else ())} - seen:
            seen.add(number)
            table, said = rows[number]
            for other in _leads(said) - common - reached.keys():
                reached[other] = table
                ahead.append(other)
    return reached


def _leads(said: bytes) -> set[bytes]:
    """What in a row could lead on: ids and codes, and hashes, which stand on lines of their own."""
    hashes = {line for line in said.split(b"\n") if len(line) == _HASH}
    return {match[0] for match in _LEADS.finditer(said)} | hashes


def _said(value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    return str(value).encode("utf-8", "surrogatepass")
