"""How many must approve a letter: one a plain letter, two one that can harm more; an owner alone, on record.

The first of two approvals is a step of its own: the letter waits on, for anybody but them. Whoever has only just come
does not count yet, and the approval of somebody who has left counts no more, as with all that two must agree to.
"""

from storage import approvals, audit, team
from storage.audit import Deed
from storage.contents.letter_rules import Check
from storage.letters import steps
from storage.letters.letter import Letter
from storage.letters.steps import Refused, Step, ready, step
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx

MOST = 2

# What hints only say of how well a letter will be read, and betrays nobody.
_HARMLESS = {check.value for check in (Check.SHORT, Check.LONG, Check.INTRODUCTION, Check.UNPRINTABLE)}


def is_risky(letter: Letter) -> bool:
    """Whether a letter can harm more than others: its writer overruled a warning, or a photo may show much."""
    overruled = {finding.check for finding in letter.overruled or ()}
    return bool(overruled - _HARMLESS) or any(page.picture for page in letter.pages)


def approvals_needed(letter: Letter, setting: int, deciders: int) -> int:
    """How many must approve it: as many as the `setting` says of a risky one, or all of a smaller team."""
    return approvals.needed(min(setting, MOST), deciders) if is_risky(letter) else 1


def missing(tx: Tx, letter: Letter, setting: int, hours: int) -> int:
    """How many more must approve a letter that waits. `hours` is how long somebody new waits until they count."""
    deciders = team.deciders(tx, Right.DECIDE_LETTERS, hours)
    counted = 1 if letter.agreed_by in deciders.now else 0
    return max(1, approvals_needed(letter, setting, deciders.size) - counted)


def approve(tx: Tx, moderator: PersonId, letter_id: str, setting: int, hours: int) -> Letter:
    """Approve a letter: it is let through, or waits on for one more.

    Raises as `step` does; "agreed-already" to whoever has approved it; "counts-later" to whoever does not count yet,
    if it takes more than one.
    """
    letter = ready(tx, Step.APPROVE, letter_id, moderator)
    needed = approvals_needed(letter, setting, team.deciders(tx, Right.DECIDE_LETTERS, hours).size)
    if needed > 1:
        team.require_counts(tx, moderator, Right.DECIDE_LETTERS, hours)
        if letter.agreed_by == moderator:
            raise Refused("agreed-already", letter)
        if missing(tx, letter, setting, hours) > 1:
            return step(tx, Step.AGREE, letter_id, moderator, agreed_by=moderator)
    return steps.approve(tx, moderator, letter_id)


def approve_alone(tx: Tx, member: PersonId, letter_id: str) -> Letter:
    """Let a letter through although it takes more than one; only an owner can, and that they did is on record.

    Raises Rejected("team-only") to whoever may not change the team, and as `step` does.
    """
    team.require(tx, member, Right.CHANGE_TEAM)
    letter = steps.approve(tx, member, letter_id)
    audit.record(tx, Deed.APPROVED_ALONE, letter=letter.id, by=member)
    return letter
