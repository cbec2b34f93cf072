"""What subscribers chose: news of what, of which campaigns, at once or once a week, and when they are to be left alone.

Whoever has no row here gets everything, at once, at any hour. What they chose is as plain as what they follow; by which
clocks they live is sealed. A row that is not as it was written says nothing.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from storage.people import PersonId
from storage.table import Sealed, Table, among
from storage.transaction import Tx

_DAY = timedelta(days=1)
_BETWEEN = "+"


class Topic(Enum):
    """What news can be about; CALLS is whatever the team writes to everybody."""

    CALLS = "calls"
    CASES = "cases"
    LETTERS = "letters"
    EVENTS = "events"
    DONATIONS = "donations"


@dataclass(frozen=True)
class Quiet:
    """From which hour to which nothing is to come that can wait, by the clocks of this IANA zone."""

    zone: str
    begins: int
    ends: int

    def until(self, now: datetime) -> datetime | None:
        """When they are over, if it is quiet now."""
        zone = ZoneInfo(self.zone)
        local = now.astimezone(zone)
        within = (
            self.begins <= local.hour < self.ends
            if self.begins < self.ends
            else local.hour >= self.begins or local.hour < self.ends
        )
        if not within:
            return None
        days = _DAY if local.hour >= self.ends else timedelta()
        day = (local + days).date()
        ends = datetime(day.year, day.month, day.day, self.ends, tzinfo=zone).astimezone(UTC)
        return ends if ends > now else now + timedelta(hours=1)  # the night on which clocks go back


@dataclass(frozen=True)
class Wish:
    """What a person chose. `topics` and `campaigns` are joined by "+"; "" is all. `rests`: they have quiet hours."""

    person_id: PersonId
    weekly: bool = False
    topics: str = ""
    campaigns: str = ""
    rests: bool = False
    quiet: Sealed[Quiet | None] = None

    @property
    def of(self) -> tuple[str, str]:
        """What decides which news they get: many people share it."""
        return self.topics, self.campaigns

    def wants(self, topic: Topic, campaign_id: str) -> bool:
        """Whether they want news of this, of this campaign, or of none in particular ("")."""
        return _within(topic.value, self.topics) and (not campaign_id or _within(campaign_id, self.campaigns))


WISHES = Table("wishes", Wish)


def joined(chosen: Iterable[str]) -> str:
    """Several, as they are kept."""
    return _BETWEEN.join(sorted(chosen))


def parts(kept: str) -> list[str]:
    """Each of them; none for all."""
    return kept.split(_BETWEEN) if kept else []


def of_person(tx: Tx, person_id: PersonId) -> Wish:
    """What they chose; everything, at once, if nothing."""
    found = WISHES.first(tx, "WHERE person_id = :person", person=person_id)
    return found or Wish(person_id)


def keep(tx: Tx, wish: Wish) -> None:
    """Keep what they want from now on: what is in hand for them is looked at again."""
    tx.wants_less.add(wish.person_id)
    WISHES.put(tx, wish)


def any_topics(tx: Tx) -> bool:
    """Whether anybody chose some topics and left others."""
    return tx.one("SELECT 1 FROM wishes WHERE topics <> '' LIMIT 1") is not None


def resting(tx: Tx, person_ids: Collection[PersonId]) -> dict[PersonId, datetime]:
    """Those of these people who are to be left in peace now, each with until when."""
    if not person_ids or tx.one("SELECT 1 FROM wishes WHERE rests = 1 LIMIT 1") is None:
        return {}
    condition, params = among("person_id", list(person_ids))
    found = WISHES.select(tx, f"WHERE rests = 1 AND {condition}", **params)
    untils = {wish.person_id: wish.quiet.until(tx.now) for wish in found if wish.quiet}
    return {person_id: until for person_id, until in untils.items() if until}


def sql_wants(topic: str, campaign: str) -> str:
    """The condition that a row called `w` wants what these parameters name; no `campaign` is of all of them."""
    wanted = f"(w.topics = '' OR ('+' || w.topics || '+') LIKE '%+' || :{topic} || '+%')"
    if not campaign:
        return wanted
    return f"{wanted} AND (w.campaigns = '' OR ('+' || w.campaigns || '+') LIKE '%+' || :{campaign} || '+%')"


def _within(one: str, kept: str) -> bool:
    return not kept or one in parts(kept)
