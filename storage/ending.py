"""The end of a bot in danger, as owners decide it in the chat: locked by one of them, or destroyed by two.

Or by one, a day later, if no other owner stops it (decision 39).

Locked, it is stopped, and comes back only by somebody at the machine; nothing that was received is lost, so one owner
is enough. To destroy everything, a second one has to agree within a quarter of an hour, if there is a second one who
counts (docs/decisions/0033). What was decided is in the trail alone, so that no row makes it so, or undoes it.
"""

from datetime import datetime, timedelta

from storage import announcements, approvals, audit, outbox, team, trail
from storage.announcements import Step
from storage.approvals import Agreement
from storage.audit import Deed
from storage.errors import PalomaError, Unreadable
from storage.people import PersonId
from storage.rights import Right
from storage.table import seconds
from storage.trail import End
from storage.transaction import Tx

CONSENT_WITHIN = timedelta(minutes=15)
OWNERS = 2
"""How many have to agree, if there are as many."""

_SUBJECT = "end"


class Over(PalomaError):
    """Nothing is said any more, since owners have ended the bot: the transaction is to be undone."""


def over(tx: Tx) -> Deed | None:
    """LOCKED or ENDED, if that was decided: nothing is shown or sent any more."""
    try:
        end = trail.end(tx)
    except Unreadable:
        return None  # the owners hear of a trail that is broken
    return end.did if end and end.did is not Deed.END_ASKED else None


def refuse(tx: Tx) -> None:
    """Raises Over where it was decided: what would be said now is not, and has its time again if the bot comes back."""
    if over(tx):
        raise Over("the owners have ended this bot")


def asked(tx: Tx) -> End | None:
    """That an owner wants everything destroyed, as long as others can agree to it."""
    end = trail.end(tx)
    return end if end and end.until and tx.now < end.until else None


def standing(tx: Tx, hours: int) -> Agreement:
    """How many owners agree to destroy everything, and how many must. Somebody new counts after so many hours."""
    end = asked(tx)
    return approvals.standing(tx, Right.CHANGE_TEAM, _SUBJECT, _digest(end) if end else "", OWNERS, hours)


def lock(tx: Tx, member: PersonId) -> None:
    """Stop and lock the bot. Raises Rejected("team-only") to whoever is no owner."""
    team.require(tx, member, Right.CHANGE_TEAM)
    _say_nothing_more(tx, member)
    audit.record(tx, Deed.LOCKED, by=member)


def agree(tx: Tx, member: PersonId, hours: int) -> Agreement:
    """An owner wants everything destroyed, or agrees to it; once enough do, it is decided.

    Raises Rejected: "team-only" to whoever is no owner, "counts-later" to one who does not count yet.
    """
    team.require_counts(tx, member, Right.CHANGE_TEAM, hours)
    if asked(tx) is None:
        approvals.settle(tx, _SUBJECT)
        audit.record(tx, Deed.END_ASKED, by=member, until=seconds(tx.now + CONSENT_WITHIN))
    end = asked(tx)
    approvals.agree(tx, _SUBJECT, _digest(end) if end else "", member)
    agreement = standing(tx, hours)
    if agreement.reached:
        _say_nothing_more(tx, member)
        audit.record(tx, Deed.ENDED, by=member)
    return agreement


def agree_alone(tx: Tx, member: PersonId, hours: int, wait: timedelta) -> datetime:
    """An owner wants everything destroyed after a `wait`, unless another owner stops it; when that is.

    Raises Rejected like `agree`.
    """
    team.require_counts(tx, member, Right.CHANGE_TEAM, hours)
    at = tx.now + wait
    approvals.settle(tx, _SUBJECT)
    audit.record(tx, Deed.END_ASKED, by=member, until=seconds(at), at=seconds(at))
    end = asked(tx)
    approvals.agree(tx, _SUBJECT, _digest(end) if end else "", member)
    return at


def stop(tx: Tx, member: PersonId) -> bool:
    """An owner wants that nothing is destroyed; whether somebody had asked for it. Raises Rejected like `lock`."""
    team.require(tx, member, Right.CHANGE_TEAM)
    if asked(tx) is None:
        return False
    approvals.settle(tx, _SUBJECT)
    audit.record(tx, Deed.END_STOPPED, by=member)
    return True


def carry_out(tx: Tx) -> bool:
    """Destroy what one owner wanted to, now that nobody has stopped it for as long; whether it was time.

    It is not, where the bot did not run at that moment, and nobody could have stopped it; nor if whoever asked is no
    owner any more.
    """
    end = trail.end(tx)
    if end is None or end.did is not Deed.END_ASKED or end.at is None or end.by is None:
        return False
    if not end.at <= tx.now < end.at + CONSENT_WITHIN or end.by not in team.on_record(tx, Right.CHANGE_TEAM):
        return False
    _say_nothing_more(tx, PersonId(end.by))
    audit.record(tx, Deed.ENDED, by=end.by)
    return True


def unlock(tx: Tx) -> bool:
    """Let a locked bot start again, as the operator at the machine wants; whether it was locked."""
    if over(tx) is not Deed.LOCKED:
        return False
    audit.record(tx, Deed.UNLOCKED)
    return True


def _digest(end: End) -> str:
    """Which asking it is: an agreement to another one counts for nothing."""
    return str(end.entry)


def _say_nothing_more(tx: Tx, member: PersonId) -> None:
    """What waits to be sent is not; what goes out to many is held, and the team decides on it if the bot comes back."""
    outbox.drop_all(tx)
    for announcement in announcements.recent(tx):
        if announcements.possible(Step.PAUSE, announcement):
            announcements.pause(tx, announcement.id, member)
