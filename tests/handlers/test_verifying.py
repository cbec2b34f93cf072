"""/verify: a fingerprint is of the details shown now, of earlier ones, or of none; and what to do then."""

from dataclasses import replace
from datetime import date

import pytest
from deciding import decide
from heard import plain
from stage import Stage

from storage import campaigns as kept, donations, people
from storage.donations.version import fingerprint_of_before

NOW = "2141 7222 0113 9451 3663 2333"


def test_it_explains_shows_what_is_current_and_takes_what_is_typed(confirmed: Stage) -> None:
    (question,) = confirmed.says("ana", "/verify")
    assert "A fingerprint is 24 digits" in plain(question)
    assert f"Deposit to a Cuenta RUT: {NOW}" in plain(question)
    assert question.labels == ["Cancel"]
    assert "I counted 8." in plain(confirmed.says("ana", "2141 7222")[0])
    (answer,) = confirmed.says("ana", f"Fingerprint: {NOW}".removeprefix("Fingerprint: "))
    assert plain(answer).startswith("✓ This is the fingerprint of the details that are shown now")
    assert answer.labels == ["How to give", "Menu"]


@pytest.mark.parametrize("typed", [NOW, NOW.replace(" ", ""), NOW.replace(" ", "-"), "٢١٤١ ٧٢٢٢ ٠١١٣ ٩٤٥١ ٣٦٦٣ ٢٣٣٣"])
def test_with_the_command_it_is_compared_at_once_however_it_is_written(confirmed: Stage, typed: str) -> None:
    assert plain(confirmed.says("ana", f"/verify {typed}")[0]).startswith("✓")


def test_that_of_earlier_details_says_since_when_they_were_replaced(confirmed: Stage) -> None:
    confirmed.later(days=5)
    after = donations.fingerprint(decide(confirmed, holder="Somebody Else"))
    (earlier,) = confirmed.says("ana", f"/verify {NOW}")
    assert "of earlier details of Support María Rivera" in plain(earlier)
    assert "They have not been shown since 15 September 2024." in plain(earlier)
    assert "ask your bank at once" in plain(earlier)
    assert plain(confirmed.says("ana", f"/verify {after}")[0]).startswith("✓")


def test_that_of_details_that_were_taken_down_and_shown_again_is_right(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
        assert shown
        donations.refuse(tx, shown.id, people.meet(tx, "telegram:1000", "en").id)
    assert "not been shown since 10 September" in plain(confirmed.says("ana", f"/verify {NOW}")[0])
    with confirmed.tx() as tx:
        donations.propose(tx, shown.campaign_id, shown.content)
    decide(confirmed)
    assert plain(confirmed.says("ana", f"/verify {NOW}")[0]).startswith("✓")


def test_that_of_a_proposal_that_was_never_shown_is_of_none(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
        assert shown
        proposal = donations.propose(tx, shown.campaign_id, replace(shown.content, holder="Eve"))
    mark = donations.fingerprint(proposal.content)
    (answer,) = confirmed.says("ana", f"/verify {mark}")
    assert "No details that I ever showed have this fingerprint." in plain(answer)
    assert "Do not give to the details that you found with it." in plain(answer)
    with confirmed.tx() as tx:
        donations.refuse(tx, proposal.id, people.meet(tx, "telegram:1000", "en").id)
    assert "No details that I ever showed" in plain(confirmed.says("ana", f"/verify {mark}")[0])


def test_that_of_details_whose_last_day_has_passed_says_so(confirmed: Stage) -> None:
    mark = donations.fingerprint(decide(confirmed, until=date(2024, 9, 20)))
    assert mark == NOW, "the last day is not where the money goes"
    confirmed.later(days=20)
    assert "are good no more" in plain(confirmed.says("ana", f"/verify {mark}")[0])
    assert "No donation details are shown to anybody" in plain(confirmed.says("ana", "/verify")[0])


def test_that_of_an_ended_campaign_says_so(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        campaign = kept.by_slug(tx, "popular-defense")
        assert campaign
        kept.end(tx, campaign.id)
    assert "are good no more" in plain(confirmed.says("ana", f"/verify {NOW}")[0])


def test_what_was_published_before_fingerprints_were_digits_still_counts(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        shown = donations.latest(tx, "maria-rivera-fund")
        assert shown
    assert plain(confirmed.says("ana", f"/verify {fingerprint_of_before(shown.content).lower()}")[0]).startswith("✓")


def test_with_stored_details_that_somebody_touched_nothing_is_compared(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        tx.run("UPDATE donations SET content = :nothing", {"nothing": bytes(64)})
    for typed in ("/verify", f"/verify {NOW}"):
        assert "I cannot compare now" in plain(confirmed.says("ana", typed)[0])


def test_with_details_of_an_ended_campaign_that_somebody_touched_nothing_is_compared(confirmed: Stage) -> None:
    with confirmed.tx() as tx:
        campaign = kept.by_slug(tx, "popular-defense")
        assert campaign
        kept.end(tx, campaign.id)
        tx.run("UPDATE donations SET content = :nothing", {"nothing": bytes(64)})
    assert "I cannot compare now" in plain(confirmed.says("ana", f"/verify {NOW}")[0])


def test_in_spanish(confirmed: Stage) -> None:
    confirmed.person("sol", "es")
    assert "Una huella son 24 cifras" in plain(confirmed.says("sol", "/verify")[0])
    assert plain(confirmed.says("sol", NOW)[0]).startswith("✓ Es la huella de los datos que se muestran ahora")
