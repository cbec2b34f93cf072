"""The steps of an announcement: one table of who may bring it from where to where. docs/announcements.md draws it."""

from collections.abc import Mapping
from datetime import timedelta
from enum import Enum

from storage import approvals, audiences, team
from storage.announcements import changing, proof
from storage.announcements.announcement import (
    ANNOUNCEMENTS,
    Announcement,
    get,
)
from storage.announcements.states import AnnouncementState
from storage.audit import Deed
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.rules import Rule, where
from storage.transaction import Tx


class Step(Enum):
    """What can be done with an announcement."""

    SCHEDULE = "schedule"
    START = "start"
    TAKE_BACK = "take back"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    FINISH = "finish"


_NOT_OVER = frozenset(state for state in AnnouncementState if not state.over)
# It is scheduled by the last member who has to agree; to start and to finish is nobody's act: its time has come, and
# the last reader was tried. It is also held by nobody when it is late. What is taken back has reached nobody, and its
# words can be proposed anew: changed, for another time, or as they were.
RULES: Mapping[Step, Rule[AnnouncementState]] = {
    Step.SCHEDULE: Rule(frozenset({AnnouncementState.PROPOSED}), AnnouncementState.SCHEDULED, Right.ANNOUNCE),
    Step.START: Rule(frozenset({AnnouncementState.SCHEDULED}), AnnouncementState.SENDING, None, deed=Deed.BEGUN),
    Step.TAKE_BACK: Rule(
        frozenset({AnnouncementState.PROPOSED, AnnouncementState.SCHEDULED}),
        AnnouncementState.TAKEN_BACK,
        Right.ANNOUNCE,
        deed=Deed.TAKEN_BACK,
    ),
    Step.PAUSE: Rule(
        frozenset({AnnouncementState.SENDING}),
        AnnouncementState.PAUSED,
        Right.ANNOUNCE,
        deed=Deed.PAUSED,
    ),
    Step.RESUME: Rule(
        frozenset({AnnouncementState.PAUSED}),
        AnnouncementState.SENDING,
        Right.ANNOUNCE,
        deed=Deed.LET_GO_ON,
    ),
    Step.CANCEL: Rule(_NOT_OVER, AnnouncementState.CANCELLED, Right.ANNOUNCE, deed=Deed.CANCELLED),
    Step.FINISH: Rule(frozenset({AnnouncementState.SENDING}), AnnouncementState.DONE, None, deed=Deed.GONE_OUT),
}

# After which of the entries on record a step can be taken: the row alone could have been put back.
_AFTER: Mapping[Step, frozenset[Deed]] = {
    Step.SCHEDULE: frozenset({Deed.ANNOUNCED}),
    Step.START: frozenset({Deed.ANNOUNCED}),
    Step.TAKE_BACK: frozenset({Deed.ANNOUNCED}),
    Step.PAUSE: proof.GOES_OUT,
    Step.RESUME: frozenset({Deed.PAUSED}),
    Step.CANCEL: proof.NOT_OVER,
    Step.FINISH: proof.GOES_OUT,
}


LATEST = timedelta(minutes=30)
"""An announcement that is later than this is held, and the team asked: it may say "tonight"."""


def possible(which: Step, announcement: Announcement) -> bool:
    """Whether this step could be taken with the announcement as it is."""
    return announcement.state in RULES[which].of


def start_due(tx: Tx) -> list[Announcement]:
    """Begin to send what was agreed on and whose time has come; returns those.

    What is late begins held; what was agreed to after its time, by people who read it then, is late from then on.
    """
    ready = ANNOUNCEMENTS.select(
        tx,
        f"WHERE {where(RULES[Step.START].of)} AND started_at IS NULL AND (send_at IS NULL OR send_at <= :now)"
        " AND (leaves_from IS NULL OR leaves_from <= :now) ORDER BY send_at, id",
        now=tx.now,
    )
    return [
        _start(tx, announcement, hold=_is_late(tx, announcement))
        for announcement in ready
        if proof.may_begin(tx, announcement)
    ]


def hold_back(tx: Tx, announcement: Announcement) -> Announcement:
    """Hold what has not gone out yet, though nobody said so: it is late, and the team is to decide."""
    return _bring(tx, Step.PAUSE, announcement.id, None)


def finish(tx: Tx, announcement: Announcement) -> Announcement:
    """End it; people who were forgotten meanwhile no longer count."""
    changing.end(tx, announcement)
    return _end(tx, _bring(tx, Step.FINISH, announcement.id, None, total=announcement.tried))


def take_back(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Nothing of it goes out: it is taken off its time, or changed. One member is enough. Raises Rejected like `step`.

    It has ended by that: its words go out only in a new announcement, which is agreed to anew.
    """
    return _end(tx, step(tx, Step.TAKE_BACK, announcement_id, by))


def pause(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Hold what has not gone out yet. Raises Rejected like `approve`."""
    return step(tx, Step.PAUSE, announcement_id, by)


def resume(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Let a paused one go on. Raises Rejected like `approve`."""
    return step(tx, Step.RESUME, announcement_id, by)


def cancel(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Send nothing (more) of it: one member is enough, since silence is safe. Raises Rejected like `approve`."""
    announcement = step(tx, Step.CANCEL, announcement_id, by)
    tx.run("DELETE FROM outbox WHERE announcement_id = :id", {"id": announcement.id})
    return _end(tx, announcement)


def step(tx: Tx, which: Step, announcement_id: str, actor: PersonId, **fields: object) -> Announcement:
    """A member brings an announcement to where the step leads, with these fields.

    Raises Rejected: "team-only" to anybody who may not announce, "announcement-decided" if it is not where the step
    begins.
    """
    right = RULES[which].right
    if right is None:
        raise ValueError(f"to {which.value} is nobody's act")
    team.require(tx, actor, right)
    return _bring(tx, which, announcement_id, actor, **fields)


def _bring(tx: Tx, which: Step, announcement_id: str, actor: PersonId | None, **fields: object) -> Announcement:
    rule = RULES[which]
    if proof.last_done(tx, announcement_id) not in _AFTER[which]:
        raise Rejected("announcement-decided")
    if not ANNOUNCEMENTS.change(tx, announcement_id, where(rule.of), state=rule.to, **fields):
        raise Rejected("announcement-decided")
    announcement = get(tx, announcement_id)
    if rule.deed:
        proof.record(tx, rule.deed, announcement, actor)
    return announcement


def _is_late(tx: Tx, announcement: Announcement) -> bool:
    return announcement.time is not None and tx.now - announcement.time > LATEST


def _start(tx: Tx, announcement: Announcement, *, hold: bool) -> Announcement:
    total = audiences.size(tx, announcement.audience)
    begun = _bring(tx, Step.START, announcement.id, None, total=total, started_at=tx.now)
    return hold_back(tx, begun) if hold else begun


def _end(tx: Tx, announcement: Announcement) -> Announcement:
    """What was agreed goes with it, so that the state cannot be turned back."""
    ANNOUNCEMENTS.change(tx, announcement.id, agreed=None, cursor=None, ended_at=tx.now)
    approvals.settle(tx, announcement.subject)
    return get(tx, announcement.id)
