"""The rules of content: one field at a time, as a person types it; what is kept is read as it stands."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import campaign_facts as facts
import pytest
from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from storage.contents.campaign import CampaignContent, Contact, GuidePoint, LetterRules
from storage.contents.case import CaseContent
from storage.contents.donation import Details, DonationLine
from storage.contents.event import EventContent
from storage.contents.occurrences import check_start
from storage.contents.rules import rule_of
from storage.contents.size import check_size
from storage.contents.source import Source
from storage.errors import Rejected


@pytest.mark.parametrize(
    ("record", "field", "typed", "kept"),
    [
        (CampaignContent, "title", " Letters\nfor\u202e freedom ", "Letters for freedom"),
        (CampaignContent, "slug", "chiapas-letters", "chiapas-letters"),
        (CampaignContent, "story", "An *old* story", Markup("An <i>old</i> story")),
        (Source, "day", "2024-09-07", date(2024, 9, 7)),
        (Source, "url", "https://example.org", "https://example.org"),
        (Contact, "email", "a@example.org", "a@example.org"),
        (CaseContent, "members", "Ana  María", "Ana María"),
        (CaseContent, "held_since", "2020-12", "2020-12"),
        (EventContent, "hour", "18:30", time(18, 30)),
        (EventContent, "zone", "America/Mexico_City", "America/Mexico_City"),
        (DonationLine, "kind", "iban", "iban"),
    ],
)
def test_what_is_typed_becomes_what_its_field_keeps(record: type, field: str, typed: str, kept: object) -> None:
    assert rule_of(record, field)(typed) == kept


@pytest.mark.parametrize(
    ("record", "field", "typed", "reason", "given"),
    [
        (CaseContent, "summary", " ", "content-empty", {}),
        (CaseContent, "summary", "a" * 201, "content-too-long", {"most": 200, "count": 201}),
        (CaseContent, "slug", "Ana María", "content-slug", {"value": "Ana María"}),
        (CaseContent, "held_since", "2020-13", "content-part-of-date", {}),
        (CaseContent, "story", "a\n\n# b", "content-markup", {"line": 3, "node": "heading"}),
        (CaseContent, "story", "- a\n  - b", "content-list-in-list", {"line": 2}),
        (Source, "day", "27.9.2024", "content-day", {}),
        (Source, "day", "2024-02-30", "content-day", {}),
        (EventContent, "hour", "24:00", "content-hour", {}),
        (EventContent, "hour", "6:30", "content-hour", {}),
        (EventContent, "zone", "Nowhere", "content-zone", {}),
        (EventContent, "zone", "America/Mexico", "content-zone-near", {"near": "America/Mexico_City"}),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_facts(
    record: type, field: str, typed: str, reason: str, given: dict[str, object]
) -> None:
    with pytest.raises(Rejected) as caught:
        rule_of(record, field)(typed)
    assert (caught.value.reason, caught.value.facts) == (reason, given)


def test_a_number_is_checked_by_its_kind_and_is_one_line_before() -> None:
    rule = rule_of(DonationLine, "value", kind="iban")
    assert rule("gb82west\n12345698765432") == "GB82 WEST 1234 5698 7654 32"
    with pytest.raises(Rejected, match="content-number"):
        rule("GB82 WEST 1234 5698 7654 33")
    with pytest.raises(Rejected, match="content-empty"):
        rule("\u200b")
    assert rule_of(DonationLine, "value")("GB82") == "GB82", "its kind is not there yet: both are checked together"


@pytest.mark.parametrize(("record", "field"), [(CaseContent, "letters"), (EventContent, "pin")])
def test_what_is_pressed_or_shown_on_a_map_has_no_rule_of_typing(record: type, field: str) -> None:
    with pytest.raises(LookupError, match=field):
        rule_of(record, field)


@pytest.mark.parametrize(
    ("day", "reason"), [(date(2026, 3, 29), "content-hour-never"), (date(2026, 10, 25), "content-hour-twice")]
)
def test_a_start_is_one_instant(day: date, reason: str) -> None:
    with pytest.raises(Rejected, match=reason):
        check_start(facts.event(day=day, hour=time(3, 30), zone="Europe/Athens"))
    check_start(facts.event(day=day, hour=time(12), zone="Europe/Athens"))


def test_a_story_and_its_facts_fit_into_one_message() -> None:
    case = replace(facts.case(), members=("Ana", "Berta"), held_at={"es": "Aquí"}, accusation={"es": "Ninguna"})
    beside = case.beside_story("es")
    assert beside == ["Ana", "Campesina.", "Aquí", "Ninguna", "Ana, Berta"]
    assert facts.campaign().beside_story("en") == ["Letters", "Write."]
    assert facts.event().beside_story("en") == ["A day", "Paliacate", "Calle 5 de mayo #20"]
    room = 3_500 - sum(map(len, beside))
    check_size(Markup("<b>{}</b>").format("a" * room), beside)
    with pytest.raises(Rejected, match="content-size") as caught:
        check_size(Markup.escape("🕊" + "a" * (room - 1)), beside)
    assert caught.value.facts == {"most": 3_500, "count": 3_501}


def rejected(record: type, value: dict[str, Any], *languages: str) -> list[tuple[Any, str]]:
    """Where a whole record breaks rules, and which."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(record).validate_python(value, context=languages)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def test_a_text_is_there_in_every_language_and_in_their_order() -> None:
    point = {"key": "brief", "rule": {"es": "Breve.", "en": "Brief."}, "reason": {"es": "Muy larga.", "en": "Long."}}
    read = TypeAdapter(GuidePoint).validate_python(point, context=("en", "es"))
    assert list(read.rule) == list(read.reason) == ["en", "es"]
    assert rejected(GuidePoint, point, "en", "es", "fr") == [
        (("rule",), "content-languages"),
        (("reason",), "content-languages"),
    ]


def test_lists_are_neither_empty_nor_endless_and_keys_differ() -> None:
    point = {"key": "brief", "rule": {"en": "Brief."}, "reason": {"en": "Long."}}
    rules = {"delivery": {"en": "By hand."}}
    for guide, reason in (
        ([], "content-too-few"),
        ([point] * 13, "content-too-many"),
        ([point] * 2, "content-same-keys"),
    ):
        assert rejected(LetterRules, rules | {"guide": guide}, "en") == [(("guide",), reason)]


def test_a_wrong_kind_is_said_once() -> None:
    line = {"kind": "gold", "label": {"en": "Gold"}, "value": "1"}
    assert rejected(DonationLine, line, "en") == [(("kind",), "content-kind")]


def test_what_is_kept_is_read_as_it_stands() -> None:
    kept = Details("A B", {"en": "a" * 99}, {}, "", (DonationLine("gold", {}, "\u202e"),))
    stored = TypeAdapter(Details).dump_json(kept)
    assert TypeAdapter(Details).validate_json(stored) == kept
    for content in (facts.campaign(), facts.case(), facts.event(hour=time(18, 30))):
        adapter = TypeAdapter[object](type(content))
        assert adapter.validate_json(adapter.dump_json(content)) == content
