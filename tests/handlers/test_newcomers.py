"""Who is new in the team hears that their word does not count yet, and from when it does."""

import pytest
from heard import plain
from stage import Stage

from storage import announcements, donations, membership, meta
from storage.announcements import AnnouncementState
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.meta import Fact
from storage.rights import Role


@pytest.fixture
def founded(campaigns: Stage) -> Stage:
    """Olga founded the team three days ago; Max and Nora (Spanish) have just joined."""
    campaigns.member("olga", Role.OWNER)
    campaigns.later(days=3)
    campaigns.member("max")
    campaigns.member("nora", language="es")
    return campaigns


def laid(stage: Stage) -> str:
    """What Max lays before the team."""
    author = stage.person("max")
    with stage.tx() as tx:
        words = {"en": Content(markup="Come")}
        return announcements.propose(tx, author.id, SUBSCRIBERS, words, None, None, setting=2)[0].id


def test_to_agree_is_kindly_refused_until_it_counts(founded: Stage) -> None:
    announcement = laid(founded)
    for name in ("max", "nora"):
        (told,) = founded.says(name, f"/agree {announcement}")
        english = "Your agreement does not count yet. Whoever is new on the team" in plain(told)
        assert english is (name == "max")
    assert "Yours counts from Sunday, 15 September 2024, 07:00 (Mexico City)" in plain(founded.heard["max"][-1])
    assert plain(founded.heard["nora"][-1]).startswith("Tu acuerdo todavía no cuenta")
    assert "domingo, 15 de septiembre de 2024" in plain(founded.heard["nora"][-1])
    founded.later(hours=49)
    founded.says("max", f"/agree {announcement}")
    founded.says("nora", f"/agree {announcement}")
    founded.later(minutes=1)
    founded.clock("announcements-begin")
    with founded.tx() as tx:
        assert announcements.get(tx, announcement).state is AnnouncementState.SENDING


def test_to_confirm_is_kindly_refused_until_it_counts(founded: Stage) -> None:
    with founded.tx() as tx:
        proposal = donations.pending(tx)[0]
    assert "does not count yet" in plain(founded.says("max", f"/confirm {proposal.id}")[0])
    with founded.tx() as tx:
        assert not donations.agreeing(tx, proposal)


def test_a_newcomer_hears_it_when_they_join_and_when_they_propose(founded: Stage) -> None:
    with founded.tx() as tx:
        token = membership.invite(tx, Role.MODERATOR)
    founded.says("rita", f"/start join-{token}")
    assert "waits 2 days until their agreement" in plain(founded.says("rita", "Rita")[0])
    founded.says("max", "/announce")
    founded.presses("max", "all subscribers")
    founded.says("max", "Come")
    founded.presses("max", "Leave this language out")
    founded.presses("max", "As soon")
    told = founded.presses("max", "Propose it")
    assert "Yours counts from" in plain(told[0])


def test_founders_hear_nothing_of_it(stage: Stage) -> None:
    with stage.tx() as tx:
        token = membership.invite(tx, Role.OWNER)
    stage.says("olga", f"/start join-{token}")
    assert "counts from" not in plain(stage.says("olga", "Olga")[0])


def test_whoever_removes_somebody_hears_that_as_many_must_agree_as_before(founded: Stage) -> None:
    founded.later(days=3)
    founded.says("olga", "/team")
    founded.presses("olga", "Remove max")
    (told, *_) = founded.presses("olga", "Yes, do it")
    assert plain(told) == (
        "max is not on the team any more, and is told.\n\n"
        "For 2 days as many people must agree as before, so that nobody gets something through by removing those"
        " who would not agree."
    )


def test_a_name_that_looks_like_anothers_is_refused_in_words(founded: Stage) -> None:
    with founded.tx() as tx:
        token = membership.invite(tx, Role.MODERATOR)
    founded.says("eve", f"/start join-{token}")
    assert "or one that looks like it" in plain(founded.says("eve", "МАХ")[0])
    assert "mixes letters" in plain(founded.says("eve", "Mаx")[0])
    assert "You are on the team now" in plain(founded.says("eve", "Eve")[0])


def test_owners_hear_once_that_the_mark_was_missing(founded: Stage) -> None:
    with founded.tx() as tx:
        meta.put(tx, Fact.MARK_MISSING, "1")
    for _ in range(2):
        founded.clock("mark-missing")
    assert sum("the small file beside my key" in plain(heard) for heard in founded.heard["olga"]) == 1
    assert "max" not in founded.heard or not any("beside my key" in plain(heard) for heard in founded.heard["max"])
