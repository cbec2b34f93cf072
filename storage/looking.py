"""Facts that nobody has looked at for long: the team is asked, once a period, whether they are still true.

What is shown says on which day it was last checked. What does not say so counts from the day on which it was first seen
here. An event that is over is asked about no more.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from storage import campaigns
from storage.contents.donation import Details
from storage.contents.event import EventContent
from storage.editions import things
from storage.editions.things import Thing
from storage.table import Table
from storage.transaction import Tx

PERIOD = timedelta(days=90)
"""The same as for donation details, of which supporters are warned after it."""
AT_ONCE = 8


@dataclass(frozen=True)
class Asked:
    """The day on which the team was last asked whether something is still true, or on which it was first seen."""

    target: str
    day: date


_table = Table("asked", Asked)


def due(tx: Tx) -> list[Thing]:
    """What the team is to be asked about now, at most 8 at a time, noted as asked."""
    asked = {one.target: one.day for one in _table.select(tx)}
    old = [thing for thing in _shown(tx) if _is_due(tx, thing, asked.get(thing.id))][:AT_ONCE]
    for thing in old:
        _table.put(tx, Asked(thing.id, tx.now.date()))
    return old


def _shown(tx: Tx) -> list[Thing]:
    """All that supporters see of the campaigns that go on; details for giving have a rule of their own."""
    going_on = [things.of_campaign(campaign) for campaign in campaigns.all(tx)]
    parts = [part for campaign in going_on for part in things.in_campaign(tx, campaign.id) if part.listed]
    return [thing for thing in going_on + parts if not _is_over(tx, thing)]


def _is_over(tx: Tx, thing: Thing) -> bool:
    if isinstance(thing.content, EventContent):
        return thing.content.day < tx.now.date()
    return thing.content is None or isinstance(thing.content, Details)


def _is_due(tx: Tx, thing: Thing, asked: date | None) -> bool:
    """Whether it was last checked, and last asked about, long ago; what is seen for the first time is noted."""
    checked = checked_on(thing)
    if asked is None and checked is None:
        _table.put(tx, Asked(thing.id, tx.now.date()))
        return False
    return all(tx.now.date() - day > PERIOD for day in (checked, asked) if day)


def checked_on(thing: Thing) -> date | None:
    """The day on which something was last checked, if it says so."""
    content = thing.content
    return None if content is None or isinstance(content, Details) else content.checked
