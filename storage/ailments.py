"""What is wrong that nobody in the chat can see: a disk that is nearly full, no backup for days, letters nobody reads.

A look says what it found, and nothing else: since when it lasts, and what the owners know of it, is kept here, so that
a restart tells nobody twice. They hear of each when it begins, again after a week while it lasts, and once when it is
over. It counts as over only when it was not found for hours: what comes and goes would else be told again and again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from pydantic import TypeAdapter

from storage import meta
from storage.meta import Fact
from storage.transaction import Tx

AGAIN = timedelta(days=7)
"""How long the owners are not told again of what lasts."""
GONE = timedelta(hours=6)
"""How long something was not found before it counts as over."""


class Ailment(Enum):
    """What can be wrong, and in what it is measured."""

    DISK = "disk"
    """Little room where the data or the backups lie: the bytes that are left."""
    BACKUP = "backup"
    """No backup, though they are set up: the seconds since the last."""
    CLOCK = "clock"
    """The machine's clock is not that of the messenger: the seconds between them."""
    LETTERS = "letters"
    """Nobody reads: the seconds that the oldest letter has waited."""
    REPLIES = "replies"
    """Nobody checks replies: the seconds that the oldest has waited."""
    ASIDE = "aside"
    """Messages were put aside, since answering them failed: how many. Of each the owners hear at once (damaged.py)."""


class Stage(Enum):
    """Why the owners are told."""

    BEGUN = "begun"
    LASTING = "lasting"
    OVER = "over"


@dataclass(frozen=True)
class Ongoing:
    """Something is wrong since then; `told` is when the owners last heard of it, `gone` since when it is not found."""

    ailment: Ailment
    since: datetime
    amount: int
    told: datetime | None = None
    gone: datetime | None = None


_packing: TypeAdapter[list[Ongoing]] = TypeAdapter(list[Ongoing])


def note(tx: Tx, looked_for: Collection[Ailment], found: Mapping[Ailment, int]) -> None:
    """Keep what a look has found of what it looked for, each with its amount; what it did not find is going."""
    before = ongoing(tx)
    kept = {one.ailment: one for one in before}
    for ailment in looked_for:
        if ailment in found:
            one = kept.get(ailment) or _begun(tx, ailment)
            kept[ailment] = replace(one, amount=found[ailment], gone=None)
        elif ailment in kept:
            kept[ailment] = replace(kept[ailment], gone=kept[ailment].gone or tx.now)
    _keep(tx, before, list(kept.values()))


def take_news(tx: Tx) -> list[tuple[Ongoing, Stage]]:
    """What the owners are to hear now; by this they are told."""
    before = ongoing(tx)
    news = [(one, stage) for one in before if (stage := _stage(tx, one))]
    told = {one.ailment for one, _ in news}
    over = {one.ailment for one in before if one.gone and (one.told is None or _is_over(tx, one))}
    left = [replace(one, told=tx.now) if one.ailment in told else one for one in before if one.ailment not in over]
    _keep(tx, before, left)
    return news


def ongoing(tx: Tx) -> list[Ongoing]:
    """What is wrong, or was until a few hours ago."""
    return meta.get_all(tx, Fact.AILMENTS, _packing)


def _begun(tx: Tx, ailment: Ailment) -> Ongoing:
    return Ongoing(ailment, tx.now, 0, told=tx.now if ailment is Ailment.ASIDE else None)


def _stage(tx: Tx, one: Ongoing) -> Stage | None:
    if one.gone:
        return Stage.OVER if one.told and _is_over(tx, one) else None
    if one.told is None:
        return Stage.BEGUN
    return Stage.LASTING if abs(tx.now - one.told) >= AGAIN else None  # the clock may have gone back since


def _is_over(tx: Tx, one: Ongoing) -> bool:
    return one.gone is not None and abs(tx.now - one.gone) >= GONE


def _keep(tx: Tx, before: list[Ongoing], now: list[Ongoing]) -> None:
    if now != before:
        meta.put(tx, Fact.AILMENTS, _packing.dump_json(now).decode())
