"""The team: joined by links that work once, led by at least one owner, and never by an edit of the database."""

from datetime import timedelta

import pytest

from storage import audit, people, team
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.team import INVITE_LASTS, Role
from storage.transaction import Tx


def person(tx: Tx, name: str) -> PersonId:
    return people.meet(tx, f"telegram:{name}", "es").id


def joined(tx: Tx, name: str, role: Role = Role.MODERATOR) -> PersonId:
    found = person(tx, name)
    team.join(tx, found, team.invite(tx, role), name)
    return found


def test_a_link_makes_one_person_a_member(tx: Tx) -> None:
    ana, berta, token = person(tx, "ana"), person(tx, "berta"), team.invite(tx, Role.MODERATOR)
    assert team.invited(tx, token) is Role.MODERATOR
    made = team.join(tx, ana, token, "Ana")
    assert made == team.member(tx, ana)
    assert (made.role, made.name, made.joined_day) == (Role.MODERATOR, "Ana", tx.now.date())
    with pytest.raises(Rejected, match="invite-over"):
        team.join(tx, berta, token, "Berta")
    assert team.member(tx, berta) is None


@pytest.mark.parametrize("token", ["", "x", "nonsense" * 20])
def test_a_made_up_link_gives_nothing(tx: Tx, token: str) -> None:
    team.invite(tx, Role.OWNER)
    assert team.invited(tx, token) is None
    with pytest.raises(Rejected, match="invite-over"):
        team.join(tx, person(tx, "ana"), token, "Ana")


def test_a_link_lasts_fifteen_minutes_and_is_stored_as_a_hash(tx: Tx) -> None:
    token = team.invite(tx, Role.OWNER)
    stored = tx.one("SELECT * FROM invites")
    assert stored is not None
    assert token not in repr(tuple(stored))
    tx.now += INVITE_LASTS - timedelta(seconds=1)
    team.forget_old_invites(tx)
    assert team.invited(tx, token) is Role.OWNER
    tx.now += timedelta(seconds=1)
    assert team.invited(tx, token) is None
    team.forget_old_invites(tx)
    assert tx.one("SELECT 1 FROM invites") is None


def test_a_member_rises_by_a_link_and_never_sinks(tx: Tx) -> None:
    ana = joined(tx, "ana")
    lower = team.invite(tx, Role.TRANSLATOR)
    with pytest.raises(Rejected, match="already-member"):
        team.join(tx, ana, lower, "Ana")
    assert team.invited(tx, lower), "the link is still good for somebody else"
    team.join(tx, ana, team.invite(tx, Role.OWNER), "Ana")
    assert [(one.person_id, one.role) for one in team.members(tx)] == [(ana, Role.OWNER)]


def test_nobody_passes_for_another(tx: Tx) -> None:
    joined(tx, "Ana")
    token = team.invite(tx, Role.MODERATOR)
    with pytest.raises(Rejected, match="member-name-taken"):
        team.join(tx, person(tx, "berta"), token, "aNA")
    team.join(tx, person(tx, "berta"), token, "Berta")


def test_owners_come_first_and_translators_do_not_decide(tx: Tx) -> None:
    carla, berta, ana = joined(tx, "carla", Role.TRANSLATOR), joined(tx, "berta"), joined(tx, "ana", Role.OWNER)
    assert [one.person_id for one in team.members(tx)] == [ana, berta, carla]
    assert [one.person_id for one in team.deciders(tx)] == [ana, berta]
    assert team.require(tx, ana, Role.MODERATOR).name == "ana", "an owner may do everything"
    assert team.require(tx, carla, Role.TRANSLATOR, Role.MODERATOR)
    for one in (carla, person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            team.require(tx, one, Role.MODERATOR)


def test_only_owners_remove_others_and_the_last_owner_stays(tx: Tx) -> None:
    ana, berta, carla = joined(tx, "ana", Role.OWNER), joined(tx, "berta"), joined(tx, "carla")
    for by in (berta, person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            team.remove(tx, carla, by)
    team.remove(tx, carla, ana)
    team.remove(tx, carla, ana)
    team.remove(tx, berta, berta)
    with pytest.raises(Rejected, match="last-owner"):
        team.remove(tx, ana, ana)
    assert [one.person_id for one in team.members(tx)] == [ana]
    assert team.is_last_owner(tx, ana)


def test_a_role_cannot_be_written_or_copied_into_the_database(tx: Tx) -> None:
    ana, berta = joined(tx, "ana", Role.OWNER), joined(tx, "berta")
    tx.run(
        "UPDATE team SET role = (SELECT role FROM team WHERE person_id = :ana) WHERE person_id = :berta",
        {"ana": ana, "berta": berta},
    )
    with pytest.raises(Unreadable):
        team.require(tx, berta, Role.OWNER)
    tx.run("UPDATE team SET role = 'owner' WHERE person_id = :berta", {"berta": berta})
    with pytest.raises(Unreadable):
        team.require(tx, berta, Role.OWNER)


def test_a_link_cannot_be_raised_in_the_database(tx: Tx) -> None:
    owner, low = team.invite(tx, Role.OWNER), team.invite(tx, Role.TRANSLATOR)
    tx.run(
        "UPDATE invites SET role = (SELECT role FROM invites WHERE hash = :high) WHERE hash = :low",
        {"high": tx.keys.lookup("invites", owner), "low": tx.keys.lookup("invites", low)},
    )
    with pytest.raises(Unreadable):
        team.join(tx, person(tx, "eve"), low, "Eve")


def test_who_came_and_went_is_on_record(tx: Tx) -> None:
    ana, berta = joined(tx, "ana", Role.OWNER), joined(tx, "berta")
    team.remove(tx, berta, ana)
    audit.verify(tx)
    assert [entry.facts["did"] for entry in audit.entries(tx)] == ["invited", "joined", "invited", "joined", "removed"]
