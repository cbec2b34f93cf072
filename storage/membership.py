"""Coming into the team and leaving it: by one-time links, of which the audit trail has a keyed hash.

An invitation is no row: it is made by an entry of the trail and used up by another, so that none that was used, has
lapsed or was never made can be put into the database.
"""

import secrets
from dataclasses import replace
from datetime import timedelta

from storage import audit, codes, hotline, replies, trail
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters import choosing, queue
from storage.names import is_mixed
from storage.people import PersonId
from storage.rights import Right, Role
from storage.table import seconds
from storage.team import TEAM, Member, is_last_owner, is_taken, member, require
from storage.transaction import Tx
from storage.translators import checking, pool

INVITE_LASTS = timedelta(minutes=15)


def invite(tx: Tx, role: Role, by: PersonId | None = None) -> str:
    """A token for one person to join with `role`, within 15 minutes. It is shown once and kept as a hash.

    `by` is who invites, or None for the operator at the machine. Raises Rejected("team-only") if they may not.
    """
    if by is not None:
        require(tx, by, Right.CHANGE_TEAM)
    token = secrets.token_urlsafe(16)
    until = seconds(tx.now + INVITE_LASTS)
    audit.record(tx, Deed.INVITED, invitation=_hash(tx, token).hex(), role=role.value, until=until, by=by)
    return token


def invited(tx: Tx, token: str) -> Role | None:
    """The role that a token still gives."""
    invitation = trail.invitation(tx, _hash(tx, token))
    return invitation.role if invitation and tx.now < invitation.until else None


def check_name(tx: Tx, name: str, besides: PersonId) -> None:
    """Whether somebody can be known by this name in the team: nobody may pass for another.

    Raises Rejected: "member-name-mixed" for letters of several scripts, "member-name-taken" if another member has this
    name, or one that looks like it.
    """
    if is_mixed(name):
        raise Rejected("member-name-mixed")
    if is_taken(tx, name, besides):
        raise Rejected("member-name-taken")


def join(tx: Tx, person_id: PersonId, token: str, name: str) -> Member:
    """Use up a token. Whoever is in the team already has one role more by it, and keeps their name.

    Raises Rejected: "invite-over" if it is used, unknown or too old, "already-member" if it gives nothing new, and, for
    a newcomer's name, as `check_name` does.
    """
    role, present = invited(tx, token), member(tx, person_id)
    if role is None:
        raise Rejected("invite-over", minutes=INVITE_LASTS)
    if present and not present.gains(role):
        raise Rejected("already-member")
    if present is None:
        check_name(tx, name, person_id)
    roles = frozenset(trail.member(tx, person_id).since) | {role}
    joined = replace(present or Member(person_id, roles, name, tx.now.date()), roles=roles)
    TEAM.put(tx, joined)
    tx.new_menus.add(person_id)
    audit.record(tx, Deed.JOINED, member=person_id, role=role.value, invitation=_hash(tx, token).hex())
    return joined


def remove(tx: Tx, person_id: PersonId, by: PersonId) -> None:
    """Take somebody off the team, whatever their roles; what they had claimed is free again. The last owner stays.

    Raises Rejected: "team-only" unless `by` may change the team, or they leave themselves; "last-owner".
    """
    if by != person_id:
        require(tx, by, Right.CHANGE_TEAM)
    if not trail.member(tx, person_id).since:
        return
    if is_last_owner(tx, person_id):
        raise Rejected("last-owner")
    TEAM.remove(tx, "WHERE person_id = :person", person=person_id)
    codes.forget(tx, person_id)
    _let_go(tx, person_id, frozenset(Right))
    tx.new_menus.add(person_id)
    audit.record(tx, Deed.REMOVED, member=person_id, by=by)


def take_role(tx: Tx, person_id: PersonId, role: Role, by: PersonId) -> None:
    """Take one role from somebody who keeps others; what they had claimed by it is free again.

    Raises Rejected: "team-only" unless `by` may change the team; "role-gone" if they have not got it; "only-role";
    "last-owner".
    """
    require(tx, by, Right.CHANGE_TEAM)
    before = member(tx, person_id)
    if before is None or role not in before.roles:
        raise Rejected("role-gone")
    if before.roles == {role}:
        raise Rejected("only-role")
    after = replace(before, roles=before.roles - {role})
    if not after.may(Right.CHANGE_TEAM) and is_last_owner(tx, person_id):
        raise Rejected("last-owner")
    TEAM.put(tx, after)
    _let_go(tx, person_id, before.rights - after.rights)
    tx.new_menus.add(person_id)
    audit.record(tx, Deed.ROLE_TAKEN, member=person_id, role=role.value, by=by)


def _let_go(tx: Tx, person_id: PersonId, lost: frozenset[Right]) -> None:
    """Free what they had claimed by rights that they have lost."""
    if Right.READ_LETTERS in lost:
        queue.let_go(tx, person_id)
        choosing.forget(tx, person_id)
    if Right.DECIDE_LETTERS in lost:
        replies.let_go(tx, person_id)
        checking.let_go(tx, person_id)
    if Right.ANSWER in lost:
        hotline.let_go(tx, person_id)
    if Right.TRANSLATE in lost:
        pool.let_go(tx, person_id)


def _hash(tx: Tx, token: str) -> bytes:
    return tx.keys.lookup("invites", token)
