"""The team: joined by links that work once, led by at least one owner, and never by an edit of the database."""

from datetime import timedelta

import pytest
import trail
from test_put_back import put_back

from storage import audit, membership, people, team
from storage.errors import Rejected, Unreadable
from storage.membership import INVITE_LASTS
from storage.people import PersonId
from storage.rights import RIGHTS, Right, Role
from storage.transaction import Tx


def person(tx: Tx, name: str) -> PersonId:
    return people.meet(tx, f"telegram:{name}", "es").id


def joined(tx: Tx, name: str, role: Role = Role.MODERATOR) -> PersonId:
    found = person(tx, name)
    membership.join(tx, found, membership.invite(tx, role), name)
    return found


def test_a_link_makes_one_person_a_member(tx: Tx) -> None:
    ana, berta, token = person(tx, "ana"), person(tx, "berta"), membership.invite(tx, Role.MODERATOR)
    assert membership.invited(tx, token) is Role.MODERATOR
    made = membership.join(tx, ana, token, "Ana")
    assert made == team.member(tx, ana)
    assert (made.roles, made.name, made.joined_day) == (frozenset({Role.MODERATOR}), "Ana", tx.now.date())
    with pytest.raises(Rejected, match="invite-over"):
        membership.join(tx, berta, token, "Berta")
    assert team.member(tx, berta) is None


@pytest.mark.parametrize("token", ["", "x", "nonsense" * 20])
def test_a_made_up_link_gives_nothing(tx: Tx, token: str) -> None:
    membership.invite(tx, Role.OWNER)
    assert membership.invited(tx, token) is None
    with pytest.raises(Rejected, match="invite-over"):
        membership.join(tx, person(tx, "ana"), token, "Ana")


def test_a_link_lasts_fifteen_minutes_and_is_stored_as_a_hash(tx: Tx) -> None:
    token = membership.invite(tx, Role.OWNER)
    assert token not in repr(trail.entries(tx))
    tx.now += INVITE_LASTS - timedelta(seconds=1)
    assert membership.invited(tx, token) is Role.OWNER
    tx.now += timedelta(seconds=1)
    assert membership.invited(tx, token) is None


def test_a_second_link_adds_a_role_and_changes_nothing_else(tx: Tx) -> None:
    ana = joined(tx, "ana", Role.TRANSLATOR)
    tx.now += timedelta(days=1)
    again = membership.join(tx, ana, membership.invite(tx, Role.MODERATOR), "ana")
    assert again == team.member(tx, ana)
    assert again.roles == {Role.TRANSLATOR, Role.MODERATOR}
    assert again.joined_day == tx.now.date() - timedelta(days=1)
    assert again.may(Right.PRINT)
    assert not again.may(Right.CHANGE_TEAM)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("has", Role)
def test_a_link_that_gives_nothing_new_is_not_used_up(tx: Tx, has: Role, role: Role) -> None:
    ana, token = joined(tx, "ana", has), membership.invite(tx, role)
    if has is Role.OWNER or has is role:
        with pytest.raises(Rejected, match="already-member"):
            membership.join(tx, ana, token, "ana")
        assert membership.invited(tx, token), "the link is still good for somebody else"
    else:
        assert membership.join(tx, ana, token, "ana").roles == {has, role}


def test_nobody_passes_for_another(tx: Tx) -> None:
    joined(tx, "Ana")
    token = membership.invite(tx, Role.MODERATOR)
    with pytest.raises(Rejected, match="member-name-taken"):
        membership.join(tx, person(tx, "berta"), token, "aNA")
    membership.join(tx, person(tx, "berta"), token, "Berta")


def test_owners_come_first_and_translators_do_not_decide(tx: Tx) -> None:
    carla, berta, ana = joined(tx, "carla", Role.TRANSLATOR), joined(tx, "berta"), joined(tx, "ana", Role.OWNER)
    assert [one.person_id for one in team.members(tx)] == [ana, berta, carla]
    assert [one.person_id for one in team.who_may(tx, Right.DECIDE_LETTERS)] == [ana, berta]
    team.require(tx, ana, Right.CHANGE_TEAM)
    team.require(tx, carla, Right.SEE_TEAM)
    for one in (carla, person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            team.require(tx, one, Right.DECIDE_LETTERS)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", Right)
def test_a_member_may_what_the_table_says_by_rows_and_on_record(tx: Tx, role: Role, right: Right) -> None:
    ana, may = joined(tx, "ana", role), right in RIGHTS[role]
    assert ([one.person_id for one in team.who_may(tx, right)] == [ana]) is may
    assert (team.on_record(tx, right) == {ana}) is may


def test_on_record_every_role_counts_until_its_bearer_is_removed(tx: Tx) -> None:
    owner, ana = joined(tx, "owner", Role.OWNER), joined(tx, "ana", Role.MODERATOR)
    membership.join(tx, ana, membership.invite(tx, Role.TRANSLATOR), "ana")
    assert team.on_record(tx, Right.ANNOUNCE) == {owner, ana}
    membership.remove(tx, ana, by=owner)
    assert team.on_record(tx, Right.SEE_TEAM) == {owner}
    membership.join(tx, ana, membership.invite(tx, Role.TRANSLATOR), "ana")
    assert team.on_record(tx, Right.SEE_TEAM) == {owner, ana}
    assert team.on_record(tx, Right.ANNOUNCE) == {owner}, "what they were before they left does not come back"


def test_only_who_may_change_the_team_invites(tx: Tx) -> None:
    membership.invite(tx, Role.TRANSLATOR, joined(tx, "ana", Role.OWNER))
    for by in (joined(tx, "berta"), joined(tx, "carla", Role.TRANSLATOR), person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            membership.invite(tx, Role.TRANSLATOR, by)


def test_only_owners_remove_others_and_the_last_owner_stays(tx: Tx) -> None:
    ana, berta, carla = joined(tx, "ana", Role.OWNER), joined(tx, "berta"), joined(tx, "carla")
    for by in (berta, person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            membership.remove(tx, carla, by)
    membership.remove(tx, carla, ana)
    membership.remove(tx, carla, ana)
    membership.remove(tx, berta, berta)
    with pytest.raises(Rejected, match="last-owner"):
        membership.remove(tx, ana, ana)
    assert [one.person_id for one in team.members(tx)] == [ana]
    assert team.is_last_owner(tx, ana)


def test_one_role_of_several_is_taken_away_and_the_others_stay(tx: Tx) -> None:
    ana, berta = joined(tx, "ana", Role.OWNER), joined(tx, "berta")
    membership.join(tx, berta, membership.invite(tx, Role.DELIVERER), "berta")
    membership.take_role(tx, berta, Role.MODERATOR, ana)
    after = team.member(tx, berta)
    assert after
    assert after.roles == {Role.DELIVERER}
    assert (after.may(Right.PRINT), after.may(Right.READ_LETTERS)) == (True, False)
    assert team.on_record(tx, Right.READ_LETTERS) == {ana}
    assert (trail.deeds(tx)[-1], tx.new_menus) == ("role-taken", {ana, berta})
    membership.join(tx, berta, membership.invite(tx, Role.MODERATOR), "berta")
    assert team.on_record(tx, Right.READ_LETTERS) == {ana, berta}, "and can be given again"


def test_a_role_is_taken_by_owners_alone_and_never_the_last(tx: Tx) -> None:
    berta, ana = joined(tx, "berta"), joined(tx, "ana", Role.TRANSLATOR)
    membership.join(tx, ana, membership.invite(tx, Role.OWNER), "ana")
    for by, whose, role, reason in (
        (berta, ana, Role.TRANSLATOR, "team-only"),
        (berta, berta, Role.MODERATOR, "team-only"),
        (ana, berta, Role.EDITOR, "role-gone"),
        (ana, person(tx, "nobody"), Role.EDITOR, "role-gone"),
        (ana, berta, Role.MODERATOR, "only-role"),
        (ana, ana, Role.OWNER, "last-owner"),
    ):
        with pytest.raises(Rejected, match=reason):
            membership.take_role(tx, whose, role, by)
    membership.take_role(tx, ana, Role.TRANSLATOR, ana)
    assert team.is_last_owner(tx, ana)


def test_a_row_from_before_a_role_was_taken_gives_nothing(tx: Tx) -> None:
    ana, berta = joined(tx, "ana", Role.OWNER), joined(tx, "berta")
    membership.join(tx, berta, membership.invite(tx, Role.EDITOR), "berta")
    with put_back(tx, "team"):
        membership.take_role(tx, berta, Role.MODERATOR, ana)
    assert team.member(tx, berta) is None


def test_whoever_lost_a_role_is_counted_as_long_as_somebody_removed(tx: Tx) -> None:
    """Owners cannot make themselves the only ones by taking roles, one after the other."""
    ana, berta = joined(tx, "ana", Role.OWNER), joined(tx, "berta")
    for role in (Role.EDITOR, Role.DELIVERER):
        membership.join(tx, berta, membership.invite(tx, role), "berta")
    for role in (Role.MODERATOR, Role.EDITOR):
        membership.take_role(tx, berta, role, ana)
    tx.now += timedelta(hours=team.NEWCOMER_HOURS)
    deciders = team.deciders(tx, Right.ANNOUNCE, team.NEWCOMER_HOURS)
    assert deciders.now == {ana}
    assert deciders.size == 2
    tx.now += timedelta(hours=1)
    assert team.deciders(tx, Right.ANNOUNCE, team.NEWCOMER_HOURS).size == 1


def test_a_role_cannot_be_written_or_copied_into_the_database(tx: Tx) -> None:
    ana, berta = joined(tx, "ana", Role.OWNER), joined(tx, "berta")
    tx.run(
        "UPDATE team SET roles = (SELECT roles FROM team WHERE person_id = :ana) WHERE person_id = :berta",
        {"ana": ana, "berta": berta},
    )
    with pytest.raises(Unreadable):
        team.require(tx, berta, Right.CHANGE_TEAM)
    tx.run("UPDATE team SET roles = 'owner' WHERE person_id = :berta", {"berta": berta})
    with pytest.raises(Unreadable):
        team.require(tx, berta, Right.CHANGE_TEAM)


def test_who_came_and_went_is_on_record(tx: Tx) -> None:
    ana, berta = joined(tx, "ana", Role.OWNER), joined(tx, "berta")
    membership.remove(tx, berta, ana)
    audit.verify(tx)
    assert trail.deeds(tx) == ["invited", "joined", "invited", "joined", "removed"]
