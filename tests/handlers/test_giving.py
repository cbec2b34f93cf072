"""Giving money: the notice before the details, what the team has not confirmed, and what somebody touched."""

from dataclasses import replace

import campaign_facts
import pytest
from heard import plain
from stage import Stage

from handlers.messages import InPlace
from storage import campaigns as kept, donations, people
from storage.contents.donation import DonationLine
from storage.contents.numbers import number


@pytest.fixture
def confirmed(campaigns: Stage) -> Stage:
    """Our campaigns; two of the team have confirmed the one proposal."""
    team = [campaigns.member(name) for name in ("rosa", "tomas")]
    with campaigns.tx() as tx:
        (proposal,) = donations.pending(tx)
        for member in team:
            donations.confirm(tx, proposal.id, member.id, campaigns.setup.approvals)
    return campaigns


def test_details_that_the_team_has_not_confirmed_are_not_shown(campaigns: Stage) -> None:
    for typed in ("/donate", "/donate popular-defense", "/donate popular-defense details"):
        (answer,) = campaigns.says("ana", typed)
        assert "its team has not confirmed the details yet" in plain(answer)
        assert "15.702.522" not in plain(answer)
        assert answer.labels == ["Menu"]


def test_first_the_risk_then_everything_that_a_transfer_needs(confirmed: Stage) -> None:
    (notice,) = confirmed.says("ana", "/donate")
    assert "A bank transfer carries your name." in plain(notice)
    assert "15.702.522" not in plain(notice)
    (details,) = confirmed.presses("ana", "I understand")
    assert plain(details) == (
        "Deposit to a Rut account\n"
        "To support María Rivera, so that she can go on defending the first-line prisoners, and to keep her safe.\n\n"
        "Account holder: Daniela Delgado Reyes\nRUT (account holder): 15.702.522-8\nRut account: 15.702.522\n\n"
        "Last confirmed by the team on 10 September 2024 (by 2 people).\n\n"
        "Fingerprint: PBPT ICHI KXB3 PLA7\n"
        "If the group publishes it elsewhere too, compare the two: any change to the holder or to a number changes it."
    )
    assert details.message.over is None
    assert {button.label: button.copy for row in details.rows for button in row if button.copy} == {
        "Copy: RUT (account holder)": "15.702.522-8",
        "Copy: Rut account": "15.702.522",
        "Copy: account holder": "Daniela Delgado Reyes",
    }


def test_what_is_copied_can_be_pasted_into_a_form_of_a_bank(campaigns: Stage) -> None:
    """An IBAN is shown with spaces, to be compared, and copied without."""
    line = DonationLine("iban", {"en": "IBAN", "es": "IBAN"}, number("iban", "es91 2100 0418 4502 0005 1332"))
    team = [campaigns.member(name) for name in ("rosa", "tomas")]
    with campaigns.tx() as tx:
        (proposal,) = donations.pending(tx)
        assert donations.propose_once(tx, proposal.campaign_id, replace(proposal.content, lines=(line,)))
        (proposal,) = donations.pending(tx)
        for member in team:
            donations.confirm(tx, proposal.id, member.id, campaigns.setup.approvals)
    campaigns.says("ana", "/donate")
    (details,) = campaigns.presses("ana", "I understand")
    assert "IBAN: ES91 2100 0418 4502 0005 1332" in plain(details)
    assert "ES9121000418450200051332" in [button.copy for row in details.rows for button in row]


def test_the_same_in_spanish(confirmed: Stage) -> None:
    confirmed.person("sol", "es")
    confirmed.says("sol", "/donate")
    (details,) = confirmed.presses("sol", "Entiendo")
    assert "Titular: Daniela Delgado Reyes" in plain(details)
    assert "Cuenta RUT: 15.702.522" in plain(details)
    assert "el 10 de septiembre de 2024 (2 personas)" in plain(details)


def test_an_old_confirmation_comes_with_a_warning(confirmed: Stage) -> None:
    confirmed.later(days=90)
    (details,) = confirmed.says("ana", "/donate popular-defense details")
    assert "⚠️" not in plain(details)
    confirmed.later(days=1)
    (details,) = confirmed.says("ana", "/donate popular-defense details")
    assert "⚠️ That was 91 days ago." in plain(details)


def test_a_notice_that_was_pressed_late_shows_nothing_that_was_taken_down_since(confirmed: Stage) -> None:
    confirmed.says("ana", "/donate")
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
        assert shown is not None
        donations.refuse(tx, shown.id, people.meet(tx, "telegram:1000", "en").id)
    (answer,) = confirmed.presses("ana", "I understand")
    assert plain(answer) == "None of the campaigns here asks for money at the moment."


def test_details_that_somebody_touched_are_not_shown_and_the_team_hears_of_it_once(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        tx.run("UPDATE donations SET version = version + 1, content = confirmation")
    for typed in ("/donate popular-defense", "/donate popular-defense details"):
        (answer,) = confirmed.says("ana", typed)
        assert "they are no longer as the team confirmed them" in plain(answer)
        assert answer.labels == ["Menu"]
    for member in ("rosa", "tomas"):
        (warning,) = confirmed.heard[member]
        assert "somebody changed them in the database" in plain(warning)


def test_of_several_campaigns_one_is_chosen_first(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        campaign = kept.add(tx, campaign_facts.campaign("other", "The other"))
        donations.propose(tx, campaign.id, campaign_facts.details("other-fund"))
    (choice,) = confirmed.says("ana", "/donate")
    assert choice.labels == ["Support María Rivera, defender of the political prisoners", "The other"]
    (waiting,) = confirmed.presses("ana", "The other")
    assert "has not confirmed the details yet" in plain(waiting)
    assert waiting.message.over == InPlace()


def test_a_campaign_that_asks_for_no_money_says_so(campaigns: Stage) -> None:
    (answer,) = campaigns.says("ana", "/donate chiapas-letters")
    assert plain(answer) == "None of the campaigns here asks for money at the moment."


@pytest.mark.parametrize("typed", ["/donate nothing", "/donate <b> details", "/donate {$title}", "/donate 🕊\u202e"])
def test_a_campaign_that_is_not_known_is_answered(campaigns: Stage, typed: str) -> None:
    (answer,) = campaigns.says("ana", typed)
    assert plain(answer) == "I do not know this campaign; perhaps it has ended. /cases shows the campaigns I speak for."
