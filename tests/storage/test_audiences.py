"""Audiences: whoever reads a language, or follows anything of a campaign; each once, in the order of their ids."""

import campaign_facts as facts
import hand
import pytest

from storage import audiences, campaigns, cases, events, follows, people
from storage.campaigns import CampaignId
from storage.people import PersonId
from storage.transaction import Tx

READERS = 9


@pytest.fixture
def readers(tx: Tx) -> list[PersonId]:
    """Nine who subscribed, every third of whom reads Spanish; in the order of their ids."""
    found = []
    for number in range(READERS):
        person = people.meet(tx, f"telegram:{number}", "en" if number % 3 else "es")
        people.subscribe(tx, person.id, wanted=True)
        found.append(person.id)
    return sorted(found)


@pytest.fixture
def campaign(tx: Tx) -> CampaignId:
    campaigns.add(tx, facts.campaign("other"))
    return campaigns.add(tx, facts.campaign("one")).id


def through(tx: Tx, audience: str, page: int) -> list[PersonId]:
    """All readers, so many at a time."""
    found: list[PersonId] = []
    while more := audiences.readers_after(tx, audience, found[-1] if found else "", page):
        found += [reader.person_id for reader in more]
    return found


@pytest.mark.parametrize("page", [1, 2, 99])
def test_those_who_read_a_language(tx: Tx, readers: list[PersonId], page: int) -> None:
    spanish = [one for one in readers if people.get(tx, one).language == "es"]
    audience = audiences.reading("es")
    assert through(tx, audience, page) == spanish
    assert audiences.sizes(tx, audience) == {"es": 3}
    people.set_language(tx, spanish[0], "en")
    assert through(tx, audience, page) == spanish[1:]
    assert not audiences.belongs(tx, audience, spanish[0])
    people.left(tx, spanish[1])
    assert through(tx, audience, page) == spanish[2:]
    assert audiences.belongs(tx, audience, spanish[1]), "whose chat is closed still belongs to it"


@pytest.mark.parametrize("page", [1, 2, 3, 99])
def test_those_who_follow_anything_of_a_campaign_come_once(
    tx: Tx, readers: list[PersonId], campaign: CampaignId, page: int
) -> None:
    case, event = cases.add(tx, campaign, 0, facts.case()), events.add(tx, campaign, facts.event())
    for number, reader in enumerate(readers[:6]):
        for target in [("case",), ("event",), ("campaign",), ("case", "event", "campaign")][number % 4]:
            follows.follow(tx, reader, {"case": case.id, "event": event.id, "campaign": campaign}[target])
    follows.follow(tx, readers[7], "something-else")
    audience = audiences.of_campaign(campaign)
    assert through(tx, audience, page) == readers[:6]
    assert audiences.size(tx, audience) == 6
    assert all(audiences.belongs(tx, audience, one) == (one in readers[:6]) for one in readers)
    follows.unfollow_campaign(tx, readers[3], campaign)
    assert through(tx, audience, page) == [*readers[:3], *readers[4:6]]
    assert audiences.reader(tx, audience, readers[3]) is None
    assert audiences.reader(tx, audience, readers[2])
    assert audiences.followed(tx)["something-else"] == 1


def test_a_row_of_follows_that_somebody_wrote_makes_nobody_a_reader(
    tx: Tx, readers: list[PersonId], campaign: CampaignId
) -> None:
    hand.put_row_back(tx, "follows", {"person_id": readers[0], "target": campaign, "proof": b"x"})
    assert through(tx, audiences.of_campaign(campaign), 9) == []


def test_each_audience_says_what_it_is() -> None:
    assert audiences.language_of(audiences.reading("pt")) == "pt"
    assert audiences.campaign_of(audiences.of_campaign("ABC")) == "ABC"
    for audience in (audiences.SUBSCRIBERS, audiences.reading("pt")):
        assert audiences.is_of_subscribers(audience)
    for audience in ("ABC", audiences.of_campaign("ABC")):
        assert not audiences.is_of_subscribers(audience)
        assert not audiences.language_of(audience)
