"""A transaction on a real database in a temporary folder, for tests of what is kept."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import campaign_facts as facts
import pytest
from cast import Cast, cast_of
from engine import transaction
from opened import KEYS, prepared

from storage import campaigns, cases, membership, people
from storage.cases import Case
from storage.crypto import Keys
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[SqliteTx]:
    """At noon of 10 September 2024; a test that needs another moment sets `tx.now`."""
    keys = Keys(KEYS.secrets)  # of this test alone: what the trail says is remembered with them
    with closing(prepared(tmp_path, keys)) as connection:
        yield transaction(connection, keys, datetime(2024, 9, 10, 12, 0, tzinfo=UTC))


@pytest.fixture(scope="module")
def cast(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cast]:
    """A group with one of everybody who could try something; each test undoes what it does there."""
    keys = Keys(KEYS.secrets)
    with closing(prepared(tmp_path_factory.mktemp("cast"), keys)) as connection:
        yield cast_of(transaction(connection, keys, datetime(2024, 9, 10, 12, 0, tzinfo=UTC)))


def _joined(tx: SqliteTx, name: str, role: Role = Role.MODERATOR) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "en")
    membership.join(tx, person.id, membership.invite(tx, role), name)
    return person.id


@pytest.fixture
def mara(tx: SqliteTx) -> PersonId:
    """She moderates."""
    return _joined(tx, "mara")


@pytest.fixture
def dana(tx: SqliteTx) -> PersonId:
    """She moderates, and Olga owns."""
    _joined(tx, "olga", Role.OWNER)
    return _joined(tx, "dana")


@pytest.fixture
def beto(tx: SqliteTx, dana: PersonId) -> PersonId:
    """He moderates with Dana."""
    return _joined(tx, "beto") if dana else dana


@pytest.fixture
def to(tx: SqliteTx) -> tuple[Case, Case]:
    """Two cases of one campaign."""
    campaign = campaigns.add(tx, facts.campaign())
    first, second = (cases.add(tx, campaign.id, place, facts.case(slug)) for place, slug in enumerate(("one", "two")))
    return first, second
