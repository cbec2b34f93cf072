"""A group with one of everybody who could try something, on a real database, in which what happens can be undone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import campaign_facts as facts
import pytest
from hand import undo

from storage import audit, campaigns, cases, membership, people, team
from storage.audit import Deed
from storage.cases import CaseId
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right, Role
from storage.sqlite.transaction import SqliteTx

TEAM = {"owner": Role.OWNER, "holder": Role.MODERATOR, "other": Role.MODERATOR, "translator": Role.TRANSLATOR}
ACTORS = (*TEAM, "removed", "writer", "stranger")


@dataclass
class Cast:
    """Who could try something, by what they are, and a case to write to. "removed" was a moderator."""

    tx: SqliteTx
    ids: dict[str, PersonId]
    case: CaseId
    _depth: int = 0

    @contextmanager
    def undone(self) -> Iterator[None]:
        """What happens here has not happened afterwards."""
        now, self._depth = self.tx.now, self._depth + 1
        name = f"undone{self._depth}"
        self.tx.connection.execute(f"SAVEPOINT {name}")
        try:
            yield
        finally:
            undo(self.tx, name)
            self.tx.now, self._depth = now, self._depth - 1

    def may(self, actor: str, right: Right) -> bool:
        """Whether somebody has a right."""
        member = team.member(self.tx, self.ids[actor])
        return bool(member and member.may(right))

    def refused(self, act: Callable[[], object], reason: str, what: str) -> None:
        """It is refused with this reason, and nothing is written."""
        before = self.tx.connection.total_changes
        with pytest.raises(Rejected) as refused:
            act()
        assert refused.value.reason == reason, what
        assert self.tx.connection.total_changes == before, f"{what} wrote something"

    def on_record(self, act: Callable[[], object], deed: Deed | None, about: str) -> list[dict[str, object]]:
        """Do it; what is on record since then under this deed about this thing. No writer is named there."""
        number, signature = audit.end(self.tx)
        act()
        since = [dict(entry.facts) for entry, _ in audit.entries(self.tx, number, signature)]
        assert self.ids["writer"] not in str(since)
        return [one for one in since if one["did"] == deed and about in str(one)]


def cast_of(tx: SqliteTx) -> Cast:
    """Everybody, in an empty database."""
    ids = {name: people.meet(tx, f"telegram:{name}", "en").id for name in ACTORS}
    for name, role in {**TEAM, "removed": Role.MODERATOR}.items():
        membership.join(tx, ids[name], membership.invite(tx, role), name)
    membership.remove(tx, ids["removed"], by=ids["owner"])
    return Cast(tx, ids, cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case()).id)
