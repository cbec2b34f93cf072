"""Cases that have just closed for letters, or opened again, until everybody who is writing to one was told.

Who is writing to whom stands in their conversations alone, which are sealed: so those are looked through, in the order
of the ids of whose they are, a few at a time. How far that has come is kept here; a case that closes or opens again
meanwhile is begun with anew.
"""

from dataclasses import dataclass

from storage.cases import CaseId
from storage.people import PersonId
from storage.table import Sealed, Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Closing:
    """A case that closed or opened; the conversations up to that of the person `cursor` were looked through."""

    case_id: CaseId
    cursor: Sealed[PersonId | None] = None


_table = Table("closings", Closing)


def note(tx: Tx, case_id: CaseId) -> None:
    """A case has closed, or opened."""
    _table.put(tx, Closing(case_id))


def first(tx: Tx) -> Closing | None:
    """One for which conversations are still to be looked through, if there is one."""
    return _table.first(tx, "ORDER BY case_id")


def looked_through(tx: Tx, case_id: CaseId, up_to: PersonId) -> None:
    """The conversations up to that of this person were looked through."""
    _table.change(tx, case_id, cursor=up_to)


def done(tx: Tx, case_id: CaseId) -> None:
    """All were."""
    _table.remove(tx, "WHERE case_id = :case", case=case_id)
