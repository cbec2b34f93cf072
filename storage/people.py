"""People: an address, a language, a pen name, and whether they want to be written to. No name, no number in clear.

A person is found by a keyed hash of their address. `gone` says that the messenger closed their chat to us, until they
speak again. A turn changes its own person alone, since several turns look up their people before the first of them is
answered (docs/decisions/0010).
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, NewType

from storage import audit, damaged, in_chats, inbox, subscribers, trail
from storage.audit import Deed
from storage.errors import Unreadable
from storage.table import Sealed, Table, among
from storage.transaction import Tx, new_id

PersonId = NewType("PersonId", str)


@dataclass(frozen=True)
class Person:
    """Somebody who has spoken to the bot. `address` is "<messenger>:<chat>"."""

    id: PersonId
    lookup: bytes
    address: Sealed[str]
    language: str
    language_chosen: bool
    pen_name: Sealed[str | None]
    subscribed: bool
    gone: bool
    joined_day: date
    seen_day: date

    @property
    def is_reader(self) -> bool:
        """Whether announcements to all subscribers reach them."""
        return self.subscribed and not self.gone


PEOPLE = Table("people", Person)


def meet(tx: Tx, address: str, language: str) -> Person:
    """The person at `address`, made known if new; `language` is a guess for newcomers. Speaking ends being gone.

    Raises Unreadable if their row is not as it was written, or is somebody else's.
    """
    return meet_each(tx, [(address, language)])[0]


def meet_each(tx: Tx, speakers: Sequence[tuple[str, str]]) -> list[Person]:
    """The people at these addresses, all of them different, each with a guess of their language: as `meet`."""
    lookups = [lookup_of(tx, address) for address, _ in speakers]
    known = {person.lookup: person for person in PEOPLE.among(tx, "lookup", lookups)} if lookups else {}
    return [
        _met(tx, known.get(lookup), address, language)
        for (address, language), lookup in zip(speakers, lookups, strict=True)
    ]


def _met(tx: Tx, person: Person | None, address: str, language: str) -> Person:
    if person and trail.forgotten(tx, person.id):  # their row was put back
        PEOPLE.remove(tx, "WHERE id = :id", id=person.id)
        tx.scrub, person = True, None
    if person is None:
        return PEOPLE.add(tx, _newcomer(tx, address, language))
    if person.address != address:
        raise Unreadable("somebody was found at an address that is not theirs")
    if person.gone or person.seen_day != tx.now.date():
        _change(tx, person.id, gone=False, seen_day=tx.now.date())
        return get(tx, person.id)
    return person


class Mended(Enum):
    """What became of somebody whose row was damaged: all that is linked to them is theirs, or they begin anew."""

    SETTINGS = "settings"
    ANEW = "anew"


def mend(tx: Tx, address: str, language: str) -> Mended | None:
    """Have whoever speaks from `address` heard again although their row is damaged; None if it is not that.

    Where it is known to be theirs, it is written anew with nothing chosen. Where nobody can tell any more, the
    row is put out of the way, with all that is linked to it, and they are somebody new. A row that is somebody else's,
    and stands where theirs should be, stays refused: that is no accident.
    """
    sql = f"SELECT {PEOPLE.named('p')} FROM people p WHERE p.lookup = :lookup"  # noqa: S608 - names of ours
    found = tx.one(sql, {"lookup": lookup_of(tx, address)})
    if found is None:
        return None
    row = tuple(found)
    with suppress(Unreadable):
        PEOPLE.check(tx, row)
        return None
    person = whose(tx, row, language)
    if person is None:
        return Mended.ANEW if _put_out_of_the_way(tx, row[0], address) else None
    if person.address != address:
        return None
    PEOPLE.put(tx, person)
    subscribers.count_all(tx)
    return Mended.SETTINGS


def whose(tx: Tx, row: Sequence[Any], language: str) -> Person | None:
    """Whose damaged row this is, with nothing chosen; None if that cannot be known any more.

    Their address is sealed for their id, so that it opens in their own row alone.
    """
    sealed = row[PEOPLE.stored.index("address")]
    try:
        address = tx.keys.open(f"people.address:{row[0]}", sealed if isinstance(sealed, bytes) else b"").decode()
    except Unreadable:
        return None
    return replace(_newcomer(tx, address, language), id=PersonId(row[0]))


def lookup_of(tx: Tx, address: str) -> bytes:
    """The hash by which whoever is at `address` is found."""
    return tx.keys.lookup("people", address)


def nobody(tx: Tx, address: str, language: str) -> Person:
    """Somebody at `address` of whom nothing is kept, and nothing known: to be answered as a stranger."""
    return _newcomer(tx, address, language)


def add_nobody(tx: Tx, language: str) -> Person:
    """An author in the place of somebody to whom no link is kept: nobody has this address, and nothing reaches it."""
    where = f"nobody:{new_id(16)}"
    return PEOPLE.add(tx, replace(_newcomer(tx, where, language), gone=True))


def get(tx: Tx, person_id: PersonId) -> Person:
    """The person with this id, who must exist."""
    person = find(tx, person_id)
    if person is None:
        raise LookupError("no such person")
    return person


def find(tx: Tx, person_id: PersonId) -> Person | None:
    """The person with this id, unless they were forgotten."""
    person = PEOPLE.get(tx, person_id)
    return person if person and not trail.forgotten(tx, person.id) else None


def reachable(tx: Tx, person_id: PersonId) -> Person | None:
    """The person with this id if they can be written to: none that was forgotten, is gone, or whose row is damaged."""
    try:
        person = find(tx, person_id)
    except Unreadable:
        return None
    return None if person is None or person.gone else person


def known(tx: Tx, person_id: PersonId) -> bool:
    """Whether they have not been forgotten."""
    return find(tx, person_id) is not None


def kept(tx: Tx, person_ids: Collection[PersonId]) -> frozenset[PersonId]:
    """Those of whom there is a row, for what is noted of them; whether it is genuine is asked when it is read."""
    if not person_ids:
        return frozenset()
    condition, params = among("id", person_ids)
    return frozenset(row[0] for row in tx.all(f"SELECT id FROM people WHERE {condition}", params))  # noqa: S608 - no value in it


def set_language(tx: Tx, person_id: PersonId, language: str) -> None:
    """Speak to them in `language` from now on, whatever their app says."""
    _change(tx, person_id, language=language, language_chosen=True)
    tx.new_menus.add(person_id)


def set_pen_name(tx: Tx, person_id: PersonId, pen_name: str) -> None:
    """Keep the name they sign with for their next letter."""
    PEOPLE.change(tx, person_id, pen_name=pen_name)


def subscribe(tx: Tx, person_id: PersonId, *, wanted: bool) -> bool:
    """Start or stop sending them announcements; returns whether that changed anything."""
    if not wanted:
        tx.wants_less.add(person_id)
    return _change(tx, person_id, "subscribed <> :wanted", {"wanted": wanted}, subscribed=wanted)


def left(tx: Tx, person_id: PersonId) -> None:
    """Their chat is closed to us: nothing more is sent until they speak again."""
    _change(tx, person_id, gone=True)


def forget(tx: Tx, person_id: PersonId) -> None:
    """Delete them and, through the foreign keys, everything that is linked to them; also from the journal.

    What arrived from them and could not be read goes, too, and so does a damaged row of theirs. The trail keeps, in
    disguise, that they were forgotten: a row of theirs that is put back is nobody's.
    """
    person = get(tx, person_id)
    tx.wants_less.add(person_id)
    audit.record(tx, Deed.FORGOTTEN, who=trail.in_disguise(person_id))
    inbox.forget(tx, person.address)
    in_chats.forget(tx, person_id)
    PEOPLE.remove(tx, "WHERE id = :id", id=person_id)
    _forget_what_is_out_of_the_way(tx, person.address)
    _count(tx, person, None)
    damaged.forget(tx, person_id)
    tx.scrub = True


def _put_out_of_the_way(tx: Tx, person_id: str, address: str) -> bool:
    """Have a damaged row be found at no address any more; it stays damaged. Only one row of each address can be so."""
    aside = _aside(tx, address)
    if tx.one("SELECT 1 FROM people WHERE lookup = :aside", {"aside": aside}):
        return False
    tx.run("UPDATE people SET lookup = :aside WHERE id = :id", {"aside": aside, "id": person_id})
    return True


def _forget_what_is_out_of_the_way(tx: Tx, address: str) -> None:
    for row in tx.all("SELECT id FROM people WHERE lookup = :aside", {"aside": _aside(tx, address)}):
        audit.record(tx, Deed.FORGOTTEN, who=trail.in_disguise(row["id"]))
        PEOPLE.remove(tx, "WHERE id = :id", id=row["id"])


def _aside(tx: Tx, address: str) -> bytes:
    """What a damaged row that stood where `address` is found has in the place of its hash."""
    return tx.keys.lookup("people-aside", address)


def _newcomer(tx: Tx, address: str, language: str) -> Person:
    return Person(
        id=PersonId(new_id(16)),
        lookup=tx.keys.lookup("people", address),
        address=address,
        language=language,
        language_chosen=False,
        pen_name=None,
        subscribed=False,
        gone=False,
        joined_day=tx.now.date(),
        seen_day=tx.now.date(),
    )


def _change(
    tx: Tx, person_id: PersonId, where: str = "", given: dict[str, object] | None = None, /, **values: object
) -> bool:
    """Change what decides whether they are a reader, and count the readers anew; returns whether anything changed."""
    before = find(tx, person_id)
    changed = PEOPLE.change(tx, person_id, where, given, **values)
    _count(tx, before, find(tx, person_id))
    return changed


def _count(tx: Tx, before: Person | None, after: Person | None) -> None:
    was, is_now = [person.language if person and person.is_reader else None for person in (before, after)]
    if was != is_now:
        for language, more in ((was, -1), (is_now, 1)):
            if language:
                subscribers.count(tx, language, more)
