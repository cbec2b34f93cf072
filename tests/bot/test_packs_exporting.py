"""A campaign out of the bot into a folder, and back: the same files, byte for byte, whatever the team has written."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from stage import Stage

from bot.packs.exporting import Exported, NotExported, export, write
from bot.packs.importing import import_pack
from bot.packs.reading import Pack, read_pack
from storage import cases, donations, membership, people
from storage.contents.kind import Kind
from storage.contents.written import at
from storage.editions import drafting, publishing, things
from storage.editions.edition import Edition, versions
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

LANGUAGES = ("en", "es")


def editor(tx: SqliteTx) -> PersonId:
    person = people.meet(tx, "telegram:olga", "en")
    membership.join(tx, person.id, membership.invite(tx, Role.OWNER), "olga")
    return person.id


def exported(stage: Stage) -> list[Exported]:
    with stage.tx() as tx:
        return export(tx, "")


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}


def imported_into_nothing(folder: Path, root: Path) -> list[Exported]:
    """What an empty bot exports that has imported these folders."""
    with closing(Stage(folder)) as stage:
        with stage.tx() as tx:
            for pack in sorted(root.iterdir()):
                import_pack(tx, read_pack(pack, LANGUAGES))
        return exported(stage)


def test_our_campaigns_come_out_with_what_came_in(campaigns: Stage, packs: list[Pack], tmp_path: Path) -> None:
    write(tmp_path / "out", exported(campaigns))
    assert [read_pack(tmp_path / "out" / pack.campaign.slug, LANGUAGES) for pack in packs] == packs


def test_exported_again_each_file_is_the_same(campaigns: Stage, tmp_path: Path) -> None:
    write(tmp_path / "out", exported(campaigns))
    write(tmp_path / "again", imported_into_nothing(tmp_path / "empty", tmp_path / "out"))
    assert files(tmp_path / "out") == files(tmp_path / "again")
    assert len(files(tmp_path / "out")) > 20


def test_what_the_team_wrote_comes_out(campaigns: Stage, tmp_path: Path) -> None:
    with campaigns.tx() as tx:
        olga, case = editor(tx), things.find(tx, "jose-diaz")
        assert case
        draft = drafting.begin(tx, olga, case)
        draft = drafting.put(
            tx,
            olga,
            draft,
            ("story", "en"),
            '- *one*\n- two\n\n> said\n\n1. a_b \\* "c"',
            at(draft.written, ("story", "en")),
        )
        draft = drafting.put(tx, olga, draft, ("members",), ['Ana "A" \\', "Berta"], None)
        draft = drafting.put(tx, olga, draft, ("copies",), value=False, seen=None)
        draft = drafting.put(tx, olga, draft, ("name",), {"en": "Joe", "es": "José"}, at(draft.written, ("name",)))
        publishing.publish(tx, olga, draft)
    write(tmp_path / "out", exported(campaigns))
    again = imported_into_nothing(tmp_path / "empty", tmp_path / "out")
    assert again == exported(campaigns)
    assert "copies = false\n" in again[0].files["cases/jose-diaz.toml"]


def test_a_language_that_is_not_complete_is_left_out_and_said(campaigns: Stage, tmp_path: Path) -> None:
    with campaigns.tx() as tx:
        olga, campaign = editor(tx), things.find(tx, "popular-defense")
        assert campaign
        draft = drafting.begin(tx, olga, campaign)
        draft = drafting.put(tx, olga, draft, ("languages",), ["en", "es", "pt"], ["en", "es"])
        for path in (("title",), ("summary",), ("story",), ("source", "by"), ("source", "note")):
            texts = at(draft.written, path)
            if texts:
                draft = drafting.put(tx, olga, draft, path, texts | {"pt": "Em português."}, texts)
        publishing.publish(tx, olga, draft)
        found = export(tx, "popular-defense")
    assert [one.without for one in found] == [("pt",)]
    lines = write(tmp_path, found)
    assert "without pt" in str(lines[-1])
    assert read_pack(tmp_path / "popular-defense", LANGUAGES)


def test_nothing_is_written_over(campaigns: Stage, tmp_path: Path) -> None:
    write(tmp_path, exported(campaigns))
    with pytest.raises(NotExported, match="not empty"):
        write(tmp_path, exported(campaigns))


def test_only_a_campaign_that_there_is(campaigns: Stage) -> None:
    with campaigns.tx() as tx:
        assert [one.slug for one in export(tx, "chiapas-letters")] == ["chiapas-letters"]
        with pytest.raises(NotExported, match="no campaign called 'nobody'"):
            export(tx, "nobody")


# Decision 12: a change made in the chat outlives an import.


def changed_in_chat(tx: SqliteTx, slug: str, path: tuple[str, ...], value: object) -> PersonId:
    thing = things.find(tx, slug)
    olga = people.meet(tx, "telegram:olga", "en").id
    assert thing
    draft = drafting.begin(tx, olga, thing)
    publishing.publish(tx, olga, drafting.put(tx, olga, draft, path, value, at(draft.written, path)))
    return olga


def with_case(pack: Pack, slug: str, **fields: object) -> Pack:
    new = tuple(replace(case, **fields) if case.slug == slug else case for case in pack.cases)  # type: ignore[arg-type]  # by their names
    return replace(pack, cases=new)


@pytest.fixture
def chat(campaigns: Stage, packs: list[Pack]) -> tuple[Stage, Pack]:
    with campaigns.tx() as tx:
        editor(tx)
        changed_in_chat(tx, "jose-diaz", ("held_since",), "2019")
    return campaigns, next(pack for pack in packs if pack.campaign.slug == "chiapas-letters")


def held_since(tx: SqliteTx) -> str | None:
    case = cases.by_slug(tx, "jose-diaz")
    assert case
    return case.content.held_since


def test_the_same_folder_leaves_what_the_team_changed(chat: tuple[Stage, Pack]) -> None:
    stage, pack = chat
    with stage.tx() as tx:
        assert import_pack(tx, pack).changes == ()
        assert held_since(tx) == "2019"


def test_another_key_of_the_folder_comes_beside_it(chat: tuple[Stage, Pack]) -> None:
    stage, pack = chat
    with stage.tx() as tx:
        (change,) = import_pack(tx, with_case(pack, "jose-diaz", summary={"en": "New.", "es": "Nuevo."})).changes
        assert (str(change), held_since(tx)) == ("case jose-diaz: changed (summary.en, summary.es)", "2019")
        assert import_pack(tx, with_case(pack, "jose-diaz", summary={"en": "New.", "es": "Nuevo."})).changes == ()


def test_the_same_change_on_both_sides_is_none(chat: tuple[Stage, Pack]) -> None:
    stage, pack = chat
    with stage.tx() as tx:
        assert import_pack(tx, with_case(pack, "jose-diaz", held_since="2019")).changes == ()


def test_a_third_thing_is_left_and_said_and_can_be_replaced(chat: tuple[Stage, Pack]) -> None:
    stage, pack = chat
    other = with_case(pack, "jose-diaz", held_since="2018")
    with stage.tx() as tx:
        (change,) = import_pack(tx, other).changes
        assert str(change).startswith("case jose-diaz: left as the team wrote it in the chat")
        assert str(change).endswith("(held_since)")
        assert held_since(tx) == "2019"
        (change,) = import_pack(tx, other, replace=True).changes
        assert (str(change), held_since(tx)) == ("case jose-diaz: changed (held_since)", "2018")
        assert [one.editor_id is None for one in edition_list(tx)] == [True, False, True]


def edition_list(tx: SqliteTx) -> list[Edition]:
    case = cases.by_slug(tx, "jose-diaz")
    assert case
    return versions(tx, case.id)


def test_what_was_made_in_the_chat_is_not_missed_by_a_folder(chat: tuple[Stage, Pack]) -> None:
    stage, pack = chat
    with stage.tx() as tx:
        olga, campaign = people.meet(tx, "telegram:olga", "en").id, things.find(tx, "chiapas-letters")
        assert campaign
        draft = drafting.begin_new(tx, olga, Kind.CASE, "eva", campaign.id)
        for path, value in {
            ("name",): {"en": "Eva", "es": "Eva"},
            ("summary",): {"en": "A nurse.", "es": "Enfermera."},
            ("letters",): True,
            ("story",): {"en": "Hers.", "es": "Suya."},
        }.items():
            draft = drafting.put(tx, olga, draft, path, value, None)
        publishing.publish(tx, olga, draft)
        assert import_pack(tx, pack).changes == ()
        found = cases.by_slug(tx, "eva")
        assert found
        assert found.listed


def test_what_the_team_took_off_stays_off(chat: tuple[Stage, Pack]) -> None:
    stage, pack = chat
    with stage.tx() as tx:
        olga, case = people.meet(tx, "telegram:olga", "en").id, things.find(tx, "jose-diaz")
        assert case
        publishing.withdraw(tx, olga, case)
        (change,) = import_pack(tx, pack).changes
        assert str(change).startswith("case jose-diaz: left off the list")
        found = cases.by_slug(tx, "jose-diaz")
        assert found
        assert not found.listed
        import_pack(tx, pack, replace=True)
        found = cases.by_slug(tx, "jose-diaz")
        assert found
        assert found.listed


def test_a_campaign_that_the_team_ended_stays_so(chat: tuple[Stage, Pack]) -> None:
    stage, pack = chat
    with stage.tx() as tx:
        olga, campaign = people.meet(tx, "telegram:olga", "en").id, things.find(tx, "chiapas-letters")
        assert campaign
        publishing.withdraw(tx, olga, campaign)
        (change,) = import_pack(tx, pack).changes
        assert str(change).startswith("campaign chiapas-letters: left off the list")
        assert cases.all(tx) == [case for case in cases.all(tx) if case.campaign_id != campaign.id]
        import_pack(tx, pack, replace=True)
        assert cases.by_slug(tx, "jose-diaz")


def test_details_that_the_team_wrote_anew_are_not_proposed_again_as_they_were(
    campaigns: Stage, packs: list[Pack]
) -> None:
    pack = next(pack for pack in packs if pack.donations)
    with campaigns.tx() as tx:
        editor(tx)
        changed_in_chat(tx, "maria-rivera-fund", ("purpose", "en"), "For her defence.")
        before = donations.latest(tx, "maria-rivera-fund")
        assert import_pack(tx, pack).changes == ()
        assert donations.latest(tx, "maria-rivera-fund") == before
        other = replace(pack, donations=tuple(replace(one, holder="Somebody Else") for one in pack.donations))
        (change,) = import_pack(tx, other).changes
        assert str(change).startswith("donation maria-rivera-fund: proposed")


def test_a_day_is_a_day_in_the_file(campaigns: Stage) -> None:
    with campaigns.tx() as tx:
        (found,) = export(tx, "chiapas-letters")
    assert f"day = {date(2024, 9, 27)}\n" in found.files["events/letters-day.toml"]
