"""Who was shown which donation details: kept for a month, so that they hear of it if the details change, and no longer.

Beside that, in the same rows and for as long, stands which notice about the risk they read, and for which campaign: it
need not be read twice. Nothing else is kept of whoever asks. A row leads from a random number to another.
"""

# ruff: noqa: S608 - only states of ours are written into the SQL
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage import keeping
from storage.campaigns import CampaignId
from storage.donations.showing import confirmed
from storage.donations.states import DonationState
from storage.donations.version import Donation, DonationId, fingerprint, get
from storage.people import PersonId
from storage.rules import where
from storage.table import Sealed, Table, as_kept
from storage.transaction import Tx

AT_ONCE = 200
"""Rows that are looked at in one transaction, so that no other waits for long."""

_OVER = where(state for state in DonationState if state.over)


@dataclass(frozen=True)
class Asked:
    """That somebody was shown a version of donation details; or read the `notice` of a campaign."""

    person_id: PersonId
    target: str
    day: date
    notice: Sealed[str | None] = None


ASKED = Table("asked_details", Asked, keyed_by=2)


def has_read(tx: Tx, person_id: PersonId, campaign_id: CampaignId, notice: str) -> bool:
    """Whether somebody has read exactly this notice within the month."""
    row = ASKED.first(tx, "WHERE person_id = :person AND target = :target", person=person_id, target=campaign_id)
    return bool(row and row.notice == notice and row.day >= _since(tx))


def note_shown(tx: Tx, person_id: PersonId, campaign_id: CampaignId, notice: str, versions: Iterable[Donation]) -> None:
    """Keep that somebody is shown these versions now, having read the notice of their campaign."""
    today = tx.now.date()
    ASKED.put(tx, Asked(person_id, campaign_id, today, notice))
    ASKED.put_each(tx, [Asked(person_id, version.id, today) for version in versions])


def was_shown(tx: Tx, person_id: PersonId, donation_id: str) -> bool:
    """Whether somebody was shown this version within the month."""
    where = "WHERE person_id = :person AND target = :target AND day >= :since"
    return ASKED.count(tx, where, person=person_id, target=as_kept(donation_id), since=_since(tx)) > 0


def were_shown(tx: Tx, person_id: PersonId) -> int:
    """How many details somebody was shown within the month, as far as it is kept."""
    sql = "JOIN donations ON donations.id = asked_details.target WHERE person_id = :person"
    return ASKED.count(tx, sql, person=person_id)


def take_changed(tx: Tx) -> list[tuple[PersonId, Donation]]:
    """Some of those who were shown details that have changed since, or are not shown any more; each once.

    Raises Unreadable if details were edited behind the team's back: then nobody is told anything of them.
    """
    over = f"SELECT id FROM donations WHERE {_OVER}"
    rows = ASKED.take_out(
        tx,
        "WHERE (person_id, target) IN (SELECT person_id, target FROM asked_details"
        f" WHERE target IN ({over}) ORDER BY person_id LIMIT :most + 0)",
        most=AT_ONCE,
    )
    versions = {target: get(tx, DonationId(target)) for target in {row.target for row in rows}}
    newer = {target: _same_reached(tx, version) for target, version in versions.items()}
    for row in rows:
        if kept := newer[row.target]:
            ASKED.add_new(tx, Asked(row.person_id, kept.id, row.day))
    told = [row for row in rows if not newer[row.target] and row.day >= _since(tx)]
    return [(row.person_id, versions[row.target]) for row in told]


def forget(tx: Tx, person_id: PersonId) -> None:
    """Somebody wants no more: nothing is kept of what they were shown, and they hear of no change."""
    tx.wants_less.add(person_id)
    ASKED.remove(tx, "WHERE person_id = :person", person=person_id)


def forget_old(tx: Tx) -> None:
    """Drop what has had its time."""
    ASKED.remove(tx, "WHERE day < :day", day=_since(tx))


def _same_reached(tx: Tx, version: Donation) -> Donation | None:
    """The details that are confirmed by now, if they lead to the very same account as this version."""
    mark = fingerprint(version.content)
    newer = [one for one in confirmed(tx, version.campaign_id) if one.content.slug == version.content.slug]
    return next((one for one in newer if fingerprint(one.content) == mark), None)


def _since(tx: Tx) -> date:
    return (tx.now - keeping.ASKED).date()
