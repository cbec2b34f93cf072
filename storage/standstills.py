"""When nothing went out, and what the messenger said: kept until the owners were told."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from storage import meta
from storage.clean import clean
from storage.meta import Fact
from storage.transaction import Tx

MOST = 5
_LONGEST_WHY = 200


@dataclass(frozen=True)
class Standstill:
    """Nothing went out, in the messenger's words `why`; without `until`, part of what is to go to many still waits."""

    since: datetime
    until: datetime | None
    why: str


_packing: TypeAdapter[list[Standstill]] = TypeAdapter(list[Standstill])


def note(tx: Tx, standstill: Standstill) -> None:
    """Remember one, until the owners are told."""
    why = " ".join(clean(standstill.why).split())[:_LONGEST_WHY]
    noted = [*meta.get_all(tx, Fact.STOOD_STILL, _packing), Standstill(standstill.since, standstill.until, why)][-MOST:]
    meta.put(tx, Fact.STOOD_STILL, _packing.dump_json(noted).decode())


def take(tx: Tx) -> list[Standstill]:
    """Those that the owners have not been told of; they are told now."""
    noted = meta.get_all(tx, Fact.STOOD_STILL, _packing)
    if noted:
        meta.put(tx, Fact.STOOD_STILL, "")
    return noted
