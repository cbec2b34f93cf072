"""Importing packs: repeatable, nothing deleted, nothing confirmed, and every change told."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import campaign_facts
import pytest
from stage import Stage

from bot.packs.changes import Change, Changes, Outcome, describe
from bot.packs.importing import import_pack
from bot.packs.problems import BadPack
from bot.packs.reading import Pack, read_pack
from storage import campaigns, cases, donations, events
from storage.rights import Role
from storage.transaction import Tx

CAMPAIGNS = Path(__file__).parents[2] / "campaigns"


@pytest.fixture
def tx(stage: Stage) -> Iterator[Tx]:
    with stage.tx() as tx:
        yield tx


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pack" / "chiapas-letters"
    shutil.copytree(CAMPAIGNS / "chiapas-letters", folder)
    return folder


def read(folder: Path) -> Pack:
    return read_pack(folder, ["en", "es"])


def test_the_first_import_adds_everything(tx: Tx, folder: Path) -> None:
    assert describe(import_pack(tx, read(folder))) == [
        "chiapas-letters:",
        "  campaign chiapas-letters: added",
        "  case manuel-gomez-vazquez: added",
        "  case san-juan-cancuc-five: added",
        "  case jose-diaz: added",
        "  event letters-day: added",
    ]
    campaign = campaigns.by_slug(tx, "chiapas-letters")
    assert campaign is not None
    assert campaign.content == read(folder).campaign
    assert tuple(case.content for case in cases.of_campaign(tx, campaign.id)) == read(folder).cases
    assert tuple(event.content for event in events.upcoming(tx)) == read(folder).events


@pytest.mark.parametrize("name", ["chiapas-letters", "popular-defense"])
def test_importing_again_changes_nothing(tx: Tx, name: str) -> None:
    import_pack(tx, read(CAMPAIGNS / name))
    kept = _everything(tx)
    again = import_pack(tx, read(CAMPAIGNS / name))
    assert again == Changes(name, ())
    assert describe(again) == [f"{name}: nothing changed"]
    assert _everything(tx) == kept


def test_changes_are_told_by_their_fields_and_ids_stay(tx: Tx, folder: Path) -> None:
    import_pack(tx, read(folder))
    ids = [case.id for case in cases.all(tx)]
    _edit(folder / "cases" / "jose-diaz.es.md", "José es indígena ch’ol, campesino", "José es campesino")
    _edit(folder / "cases" / "jose-diaz.toml", "order = 3", "order = 0")
    _edit(folder / "events" / "letters-day.toml", "day = 2024-09-27", 'day = 2024-09-27\nhour = "17:00"')
    changes = import_pack(tx, read(folder))
    assert changes.changes == (
        Change("case", "jose-diaz", Outcome.CHANGED, ("story.es", "order")),
        Change("case", "manuel-gomez-vazquez", Outcome.CHANGED, ("order",)),
        Change("case", "san-juan-cancuc-five", Outcome.CHANGED, ("order",)),
        Change("event", "letters-day", Outcome.CHANGED, ("hour",)),
    )
    assert [case.id for case in cases.all(tx)] == [ids[2], ids[0], ids[1]]
    [event] = events.upcoming(tx)
    assert (event.content.hour_known, event.starts_at.hour) == (True, 23)


def test_a_campaign_that_changed_is_written(tx: Tx, folder: Path) -> None:
    import_pack(tx, read(folder))
    _edit(folder / "campaign.toml", 'es = "Cartas', 'es = "Otras cartas')
    changed = read(folder)
    assert import_pack(tx, changed).changes == (Change("campaign", "chiapas-letters", Outcome.CHANGED, ("title.es",)),)
    campaign = campaigns.by_slug(tx, "chiapas-letters")
    assert campaign
    assert campaign.content == changed.campaign
    assert import_pack(tx, changed).changes == ()


def test_what_left_the_pack_is_closed_and_can_return(tx: Tx, folder: Path) -> None:
    whole = read(folder)
    import_pack(tx, whole)
    ids = {case.content.slug: case.id for case in cases.all(tx)}
    less = replace(whole, cases=whole.cases[:2], events=())
    assert import_pack(tx, less).changes == (
        Change("case", "jose-diaz", Outcome.GONE),
        Change("event", "letters-day", Outcome.GONE),
    )
    gone = cases.by_slug(tx, "jose-diaz")
    assert gone is not None
    assert (gone.listed, gone.open_for_letters, gone.id) == (False, False, ids["jose-diaz"])
    assert events.upcoming(tx) == []
    assert import_pack(tx, less).changes == ()
    assert import_pack(tx, whole).changes == (
        Change("case", "jose-diaz", Outcome.RETURNED),
        Change("event", "letters-day", Outcome.RETURNED),
    )
    assert {case.content.slug: case.id for case in cases.open_for_letters(tx)} == ids


def test_donation_details_are_proposed_never_confirmed(tx: Tx) -> None:
    pack = read(CAMPAIGNS / "popular-defense")
    changes = import_pack(tx, pack)
    assert Change("donation", "maria-rivera-fund", Outcome.PROPOSED) in changes.changes
    [proposal] = donations.pending(tx)
    assert proposal.content == pack.donations[0]
    assert donations.shown(tx, proposal.campaign_id) == []


def test_changed_details_are_a_proposal_and_the_confirmed_ones_stay(stage: Stage) -> None:
    ana, berta = stage.member("Ana", Role.OWNER), stage.member("Berta")
    pack = read(CAMPAIGNS / "popular-defense")
    with stage.tx() as tx:
        import_pack(tx, pack)
        [proposal] = donations.pending(tx)
        for member in (ana, berta):
            campaign_facts.confirm(tx, proposal.id, member.id)
        assert import_pack(tx, pack).changes == ()
        forged = replace(pack, donations=(replace(pack.donations[0], holder="Somebody Else"),))
        assert import_pack(tx, forged).changes == (
            Change("donation", "maria-rivera-fund", Outcome.PROPOSED, ("holder",)),
        )
        assert import_pack(tx, forged).changes == ()
        [shown] = donations.shown(tx, proposal.campaign_id)
        assert shown.content.holder == "Daniela Delgado Reyes"
        without = import_pack(tx, replace(pack, donations=()))
        assert without.changes == (Change("donation", "maria-rivera-fund", Outcome.LEFT),)
        assert donations.shown(tx, proposal.campaign_id) == [shown]


def test_a_name_of_another_campaign_is_refused_and_nothing_written(tx: Tx, folder: Path) -> None:
    import_pack(tx, read(folder))
    import_pack(tx, read(CAMPAIGNS / "popular-defense"))
    kept = _everything(tx)
    other = folder.rename(folder.with_name("another-campaign"))
    shutil.copytree(CAMPAIGNS / "popular-defense" / "donations", other / "donations")
    with pytest.raises(BadPack) as caught:
        import_pack(tx, read(other))
    assert [problem.file for problem in caught.value.problems] == [
        "cases/jose-diaz.toml",
        "cases/manuel-gomez-vazquez.toml",
        "cases/san-juan-cancuc-five.toml",
        "donations/maria-rivera-fund.toml",
        "events/letters-day.toml",
    ]
    assert _everything(tx) == kept


def _edit(path: Path, was: str, now: str) -> None:
    text = path.read_text("utf-8")
    assert was in text
    path.write_text(text.replace(was, now), "utf-8")


def _everything(tx: Tx) -> list[tuple[object, ...]]:
    tables = ("campaigns", "cases", "events", "donations", "audit")
    return [tuple(row) for table in tables for row in tx.all(f"SELECT * FROM {table} ORDER BY 1")]  # noqa: S608 - the names above
