"""Where a case stands, said wherever it is shown, and told to whoever follows the case or its whole campaign."""

import shutil
from dataclasses import replace
from pathlib import Path

import campaign_facts as facts
import pytest
from heard import plain
from stage import Stage
from written import heard, rewritten

from bot.packs.importing import end_campaign, import_pack
from bot.packs.reading import read_pack
from handlers.supporters.campaign_news import MOST_NAMED
from storage import audiences, campaigns as kept, cases, changed, outbox
from storage.contents.letter_rules import Prison
from storage.contents.standing import Arrest, NoLetters, Status
from storage.outbox import Lane

JOSE, MANUEL = "jose-diaz", "manuel-gomez-vazquez"
CAMPAIGN = "chiapas-letters"
ELSEWHERE = {"en": "Prison No. 5", "es": "El penal n.º 5"}


def news(stage: Stage, name: str = "ana") -> list[str]:
    """What somebody hears of changes once they have settled."""
    stage.later(seconds=changed.SETTLES.total_seconds())
    before = len(stage.heard.get(name, []))
    stage.clock("changes")
    return [plain(one) for one in stage.heard.get(name, [])[before:]]


def added(stage: Stage, *slugs: str) -> None:
    """New cases of the campaign."""
    with stage.tx() as tx:
        campaign = kept.by_slug(tx, CAMPAIGN)
        assert campaign
        for place, slug in enumerate(slugs, 10):
            changed.add_case(tx, campaign.id, place, facts.case(slug))


def test_a_case_is_told_with_the_days_in_prison_counted_and_what_is_asked(campaigns: Stage) -> None:
    before = (Arrest(since="2011", until="2013-05", held_at=ELSEWHERE), Arrest(since="2016-08"))
    rewritten(
        campaigns,
        JOSE,
        held_since="2020-12-05",
        status=Status.ON_TRIAL,
        earlier=before,
        asks={"en": "Freedom, and a doctor at once", "es": "Libertad, y atención médica ya"},
    )
    assert (
        "Now: on trial\n"
        "In prison since: 5 December 2020 (1,375 days)\n"
        "In prison before: 2011 to May 2013 (more than a year), Prison No. 5\n"
        "Earlier arrest: August 2016\n"
        "Where: A state prison (CERSS) of Chiapas\n"
    ) in heard(campaigns, f"/case {JOSE}")
    assert "What is asked: Freedom, and a doctor at once" in heard(campaigns, f"/case {JOSE}")
    campaigns.person("berta", "es")
    assert "En prisión desde: 5 de diciembre de 2020 (1.375 días)" in heard(campaigns, f"/case {JOSE}", by="berta")


@pytest.mark.parametrize(
    ("status", "until", "said", "not_said"),
    [
        (Status.RELEASED, "2023-12-05", "In prison: 5 December 2020 to 5 December 2023 (1,095 days)", "Now:"),
        (Status.RELEASED, None, "Imprisoned: 5 December 2020\n", "days)"),
        (Status.DIED, "2023", "In prison: 5 December 2020 to 2023 (more than 2 years)", "Now:"),
        (Status.SENTENCED, None, "Now: sentenced\nIn prison since: 5 December 2020 (1,375 days)", "takes no"),
    ],
)
def test_whom_is_not_in_prison_any_more_no_day_is_counted(
    campaigns: Stage, status: Status, until: str | None, said: str, not_said: str
) -> None:
    rewritten(campaigns, JOSE, held_since="2020-12-05", status=status, held_until=until)
    told = heard(campaigns, f"/case {JOSE}")
    assert said in told
    assert not_said not in told


def test_who_has_died_is_written_to_no_more_and_that_is_why(campaigns: Stage) -> None:
    """`letters` still says true: where the case stands is what counts."""
    rewritten(campaigns, JOSE, status=Status.DIED)
    assert "José Díaz has died. I take no more letters." in heard(campaigns, f"/write {JOSE}")
    assert "Write a letter" not in "".join(campaigns.says("ana", f"/case {JOSE}")[0].labels)


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (Status.DETAINED, Status.ON_TRIAL, ["the trial has begun", "Until now: detained, without a sentence"]),
        (Status.ON_TRIAL, Status.SENTENCED, ["there is a sentence", "Until now: on trial"]),
        (Status.RELEASED, Status.DETAINED, ["detained, without a sentence", "Until now: out of prison"]),
        (Status.SENTENCED, Status.RELEASED, ["out of prison!", "Letters to the prison would not arrive any more"]),
        (Status.SENTENCED, Status.DIED, ["José Díaz has died.", "We are sorry to have to tell you."]),
        (None, Status.RELEASED, ["out of prison!", "Thank you for not forgetting"]),
    ],
)
def test_followers_hear_where_it_stands_by_now_and_where_it_stood(
    campaigns: Stage, before: Status | None, now: Status, told: list[str]
) -> None:
    rewritten(campaigns, JOSE, status=before)
    campaigns.says("ana", f"/follow case {JOSE}")
    campaigns.says("berta", f"/follow campaign {CAMPAIGN}")
    news(campaigns)
    rewritten(campaigns, JOSE, status=now)
    (ana,) = news(campaigns)
    assert [said for said in told if said not in ana] == []
    assert ana.endswith("You hear of it because you follow this case.")
    berta = plain(campaigns.heard["berta"][-1])
    assert berta.partition("You hear of it")[0] == ana.partition("You hear of it")[0]
    assert "because you follow the campaign “Letters for the freedom of political prisoners" in berta
    assert news(campaigns) == []


def test_of_somebody_who_has_died_nothing_is_counted_and_no_letter_is_said_to_be_able_to_reach_them(
    campaigns: Stage,
) -> None:
    rewritten(campaigns, JOSE, status=Status.SENTENCED, held_since="2020-12-05")
    for said in (f"/write {JOSE}", "Wren", "Dear José, we think of you."):
        campaigns.says("ana", said)
    campaigns.presses("ana", "Done")
    campaigns.presses("ana", "Send")
    news(campaigns)
    rewritten(campaigns, JOSE, status=Status.DIED, held_until="2024-09-01")
    (told,) = news(campaigns)
    assert told.startswith("José Díaz has died.")
    assert "has not been sent to the prison. You can withdraw it; else the team decides" in told
    assert [said for said in ("reach José", "Until now", "days") if said in told] == []


def test_a_transfer_is_told_with_the_old_place_and_the_new_one(campaigns: Stage) -> None:
    rewritten(campaigns, JOSE, status=Status.SENTENCED)
    campaigns.person("berta", "es")
    campaigns.says("ana", f"/follow case {JOSE}")
    campaigns.says("berta", f"/follow case {JOSE}")
    news(campaigns)
    rewritten(campaigns, JOSE, status=Status.TRANSFERRED, held_at=ELSEWHERE)
    (told,) = news(campaigns)
    assert told.startswith("José Díaz: moved to another prison\nUntil now: sentenced\n\nWhere: Prison No. 5\nUntil ")
    assert "letters" not in told.lower(), "they are taken as before"
    assert "Dónde: El penal n.º 5\nHasta ahora: Un penal estatal" in plain(campaigns.heard["berta"][-1])
    rewritten(campaigns, JOSE, status=Status.SENTENCED)
    news(campaigns)
    rewritten(campaigns, JOSE, status=Status.TRANSFERRED, letters=NoLetters.TRANSFERRED)
    assert "Until the team knows the new address, I take no letters." in news(campaigns)[0]


def test_that_it_is_written_down_for_the_first_time_where_a_case_stands_is_no_news(campaigns: Stage) -> None:
    campaigns.says("ana", f"/follow case {JOSE}")
    rewritten(campaigns, JOSE, status=Status.SENTENCED)
    assert news(campaigns) == []
    rewritten(campaigns, MANUEL, letters=NoLetters.RELEASED)
    campaigns.says("ana", f"/follow case {MANUEL}")
    news(campaigns)
    rewritten(campaigns, MANUEL, status=Status.RELEASED)
    assert news(campaigns) == [], "they heard of the release when letters were closed for it"


def test_a_campaign_is_followed_and_left_where_its_cases_are_listed(campaigns: Stage) -> None:
    (page,) = campaigns.says("ana", f"/cases {CAMPAIGN}")
    assert "Follow the whole campaign" in page.labels
    toast, page = campaigns.presses("ana", "Follow the whole campaign")
    assert plain(toast).startswith("You now follow this campaign.")
    with campaigns.tx() as tx:
        campaign = kept.by_slug(tx, CAMPAIGN)
        assert campaign
        assert audiences.size(tx, campaign.id) == 1
    toast, page = campaigns.presses("ana", "Stop following the campaign")
    assert plain(toast) == "You no longer follow this."
    assert "Follow the whole campaign" in page.labels


def test_its_followers_hear_of_new_cases_and_events_together_and_once(campaigns: Stage, tmp_path: Path) -> None:
    campaigns.says("ana", f"/follow campaign {CAMPAIGN}")
    campaigns.says("tomas", "/cases")
    folder = Path(shutil.copytree("campaigns/chiapas-letters", tmp_path / CAMPAIGN))
    for ending in (".toml", ".en.md", ".es.md"):
        (folder / f"cases/new-one{ending}").write_text((folder / f"cases/{JOSE}{ending}").read_text())
        (folder / f"events/new-day{ending}").write_text((folder / f"events/letters-day{ending}").read_text())
    with campaigns.tx() as tx:
        import_pack(tx, read_pack(folder, campaigns.setup.languages))
    (told,) = news(campaigns)
    assert told.startswith("New in “Letters for the freedom of political prisoners in Chiapas”\n\nJosé Díaz\n")
    assert "Event: Letters for freedom" in told
    assert campaigns.labels("ana")[0] == "José Díaz"
    assert campaigns.labels("ana")[-2:] == ["See all of it", "Stop following the campaign"]
    assert news(campaigns) == []
    assert "New in" not in campaigns.transcript("tomas")


def test_of_many_new_cases_the_first_are_named_and_the_others_counted(
    campaigns: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changed, "MOST_NEW", MOST_NAMED + 1)
    campaigns.says("ana", f"/follow campaign {CAMPAIGN}")
    added(campaigns, *(f"new-{number}" for number in range(MOST_NAMED + 4)))
    (told,) = news(campaigns)
    assert f"New-{MOST_NAMED - 1}" in told
    assert f"New-{MOST_NAMED}\n" not in told
    assert "And 4 more." in told


def test_what_is_new_and_gone_again_before_it_is_told_is_not_told(campaigns: Stage) -> None:
    campaigns.says("ana", f"/follow campaign {CAMPAIGN}")
    added(campaigns, "new-one")
    with campaigns.tx() as tx:
        case = cases.by_slug(tx, "new-one")
        assert case
        changed.take_off_case(tx, case)
    assert news(campaigns) == []


def test_a_new_case_while_followers_are_told_reaches_all_of_them(
    campaigns: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changed, "TOGETHER", 1)
    for name in ("ana", "berta"):
        campaigns.says(name, f"/follow campaign {CAMPAIGN}")
    added(campaigns, "first-one")
    news(campaigns)
    added(campaigns, "second-one")
    for _ in range(4):
        news(campaigns)
    for name in ("ana", "berta"):
        last = plain(campaigns.heard[name][-1])
        assert "First-One" in last
        assert "Second-One" in last


def test_that_letters_are_taken_no_more_is_not_news_of_the_whole_campaign(campaigns: Stage) -> None:
    campaigns.says("ana", f"/follow campaign {CAMPAIGN}")
    rewritten(campaigns, JOSE, letters=NoLetters.REFUSES_MAIL)
    assert news(campaigns) == []


def test_the_end_of_a_campaign_does_not_come_case_by_case(campaigns: Stage) -> None:
    campaigns.says("ana", f"/follow campaign {CAMPAIGN}")
    rewritten(campaigns, JOSE, held_at=ELSEWHERE)
    with campaigns.tx() as tx:
        assert end_campaign(tx, CAMPAIGN)
    (heard,) = news(campaigns)
    assert heard.startswith("“Letters for the freedom of political prisoners in Chiapas” has ended"), "once, as a whole"
    assert news(campaigns) == []


def test_who_leaves_a_campaign_gets_nothing_of_it_that_waits_but_what_they_follow_themselves(campaigns: Stage) -> None:
    for what in (f"campaign {CAMPAIGN}", f"case {MANUEL}"):
        campaigns.says("ana", f"/follow {what}")
    ana = campaigns.person("ana")
    with campaigns.tx() as tx:
        campaign, jose, manuel = kept.by_slug(tx, CAMPAIGN), cases.by_slug(tx, JOSE), cases.by_slug(tx, MANUEL)
        assert campaign
        assert jose
        assert manuel
        for about in (campaign.id, jose.id, manuel.id):
            outbox.put(tx, ana, b"a call", lane=Lane.REMINDER, about=about)
    campaigns.says("ana", f"/unfollow campaign {CAMPAIGN}")
    with campaigns.tx() as tx:
        assert [row.about for row in outbox.due(tx, Lane.REMINDER, 9)] == [manuel.id]


def test_the_rules_of_a_prison_hold_for_all_who_are_held_there(campaigns: Stage) -> None:
    prison = Prison(
        key="el-amate",
        name={"en": "El Amate", "es": "El Amate"},
        rule={"en": "White paper only.", "es": "Solo papel blanco."},
        longest=20,
    )
    with campaigns.tx() as tx:
        campaign = kept.by_slug(tx, CAMPAIGN)
        assert campaign
        kept.rewrite(tx, campaign.id, replace(campaign.content, prisons=(prison,)))
    rewritten(campaigns, JOSE, prison="el-amate")
    guide = heard(campaigns, f"/write {JOSE}")
    assert "El Amate: White paper only." in guide
    for said in ("Wren", "Dear José, this letter is longer than twenty."):
        campaigns.says("ana", said)
    campaigns.presses("ana", "Done")
    assert "20" in campaigns.transcript("ana").rpartition("Dear José")[2]
    assert "El Amate" not in heard(campaigns, f"/write {MANUEL}", by="berta")
