"""The two campaigns of this repository: every fact as their source documents give it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.packs.reading import Pack, read_pack
from storage.contents.size import length
from storage.donations import fingerprint

CAMPAIGNS = Path(__file__).parents[2] / "campaigns"


@pytest.fixture
def chiapas() -> Pack:
    return read_pack(CAMPAIGNS / "chiapas-letters", ["en", "es"])


@pytest.fixture
def defense() -> Pack:
    return read_pack(CAMPAIGNS / "popular-defense", ["en", "es"])


def test_who_is_in_prison_in_chiapas_and_since_when(chiapas: Pack) -> None:
    assert [(case.slug, case.name["en"], case.held_since, case.members) for case in chiapas.cases] == [
        ("manuel-gomez-vazquez", "Manuel Gómez Vázquez", "2020-12", ()),
        (
            "san-juan-cancuc-five",
            "The San Juan Cancuc Five",
            "2022-05",
            (
                "Manuel Santiz Cruz",
                "Agustín Pérez Domínguez",
                "Juan Velasco Aguilar",
                "Martín Pérez Domínguez",
                "Agustín Pérez Velasco",
            ),
        ),
        ("jose-diaz", "José Díaz", None, ()),
    ]
    assert all(case.letters for case in chiapas.cases)


def test_the_guide_has_its_seven_points(chiapas: Pack) -> None:
    rules = chiapas.campaign.letters
    assert rules is not None
    assert rules.collected_from == date(2024, 9, 18)
    assert [point.key for point in rules.guide] == [
        "name",
        "content",
        "about-you",
        "clear-brief",
        "informed",
        "no-promises",
        "empathy",
    ]


def test_where_and_when_people_meet(chiapas: Pack) -> None:
    [event] = chiapas.events
    assert event.local_start.astimezone(UTC) == datetime(2024, 9, 27, 15, 0, tzinfo=UTC)
    assert (event.hour_known, event.zone, event.pin) == (False, "America/Mexico_City", None)
    assert event.place["en"] == "Paliacate Cultural space"
    assert event.address["es"] == "Calle 5 de mayo #20, Colonia Centro, San Cristóbal de Las Casas, Chiapas"


def test_the_assumed_year_is_said_to_readers(chiapas: Pack) -> None:
    note = chiapas.campaign.source.note
    assert note is not None
    assert all("2024" in words for words in note.values())
    assert chiapas.campaign.source.day is None, "the call itself has no date"


def test_how_to_give(defense: Pack) -> None:
    [details] = defense.donations
    assert details.holder == "Daniela Delgado Reyes"
    assert [(number.name, number.value, number.pasted) for number in details.numbers] == [
        ("bank", "BancoEstado", "BancoEstado"),
        ("rut", "15.702.522-8", "15702522-8"),
        ("type", "cuenta-rut", "cuenta-rut"),
        ("number", "15.702.522", "15702522"),
    ]
    assert fingerprint(details) == "2141 7222 0113 9451 3663 2333"
    assert details.typed == "2522"


def test_the_defender_is_supported_not_written_to(defense: Pack) -> None:
    [case] = defense.cases
    assert (case.name["en"], case.letters, case.held_since) == ("María Rivera", False, None)
    assert defense.campaign.letters is None
    assert defense.campaign.source.day == date(2024, 9, 7)


def test_what_the_sources_leave_out_is_left_out(chiapas: Pack, defense: Pack) -> None:
    assert chiapas.campaign.contact is None
    assert defense.campaign.contact is None
    assert (chiapas.donations, defense.events) == ((), ())


def test_everything_is_there_in_both_languages(chiapas: Pack, defense: Pack) -> None:
    stories = [story for pack in (chiapas, defense) for story in (pack.campaign.story, *(c.story for c in pack.cases))]
    assert all(list(story) == ["en", "es"] for story in stories)
    assert all(story["en"] != story["es"] and length(story["es"]) > 100 for story in stories)


def test_another_first_language_is_fallen_back_to() -> None:
    pack = read_pack(CAMPAIGNS / "popular-defense", ["es", "en"])
    assert list(pack.campaign.title) == list(pack.campaign.story) == list(pack.cases[0].name) == ["es", "en"]
