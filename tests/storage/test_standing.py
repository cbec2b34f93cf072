"""Where a case stands: how long somebody was in prison, what does not go together, and what follows for letters."""

import json
from dataclasses import replace
from datetime import date

import campaign_facts as facts
import pytest
from pydantic import TypeAdapter

from storage.contents import standing
from storage.contents.case import CaseContent
from storage.contents.rules import rule_of
from storage.contents.standing import Arrest, NoLetters, Status, Term, Unit
from storage.errors import Rejected

CONTENT: TypeAdapter[CaseContent] = TypeAdapter(CaseContent)


def days(count: int) -> Term:
    return Term(count, Unit.DAYS)


def months(count: int) -> Term:
    return Term(count, Unit.MONTHS)


def years(count: int) -> Term:
    return Term(count, Unit.YEARS)


@pytest.mark.parametrize(
    ("since", "until", "long"),
    [
        ("2020-12-05", "2024-09-10", days(1375)),
        ("2024-02-28", "2024-03-01", days(2)),
        ("2024-09-10", "2024-09-10", None),
        ("2020-12", "2024-09-10", years(3)),
        ("2022-09", "2024-09-01", months(23)),
        ("2022-08", "2024-09-01", years(2)),
        ("2024-08-31", "2024-10", months(1)),
        ("2024-08", "2024-09-10", None),
        ("2020", "2024-09-10", years(3)),
        ("2020-12-31", "2022", years(1)),
        ("2023", "2024-01-01", None),
    ],
)
def test_a_time_in_prison_is_counted_as_exactly_as_its_dates_are_known(
    since: str, until: str, long: Term | None
) -> None:
    assert standing.term(since, until) == long


def test_no_more_is_said_than_is_true_of_every_day_that_can_be_meant() -> None:
    """Since some day of December 2020, until 10 September 2024: by the last of those days it is 3 years and more."""
    (least, most) = (date(2024, 9, 10) - day for day in (date(2020, 12, 31), date(2020, 12, 1)))
    assert standing.term("2020-12", "2024-09-10") == years(3)
    assert 3 * 365 < least.days < most.days


@pytest.mark.parametrize(
    ("fields", "why", "takes"),
    [
        ({}, None, True),
        ({"status": Status.DETAINED}, None, True),
        ({"status": Status.TRANSFERRED}, None, True),
        ({"status": Status.TRANSFERRED, "letters": NoLetters.TRANSFERRED}, NoLetters.TRANSFERRED, False),
        ({"status": Status.RELEASED}, NoLetters.RELEASED, False),
        ({"status": Status.RELEASED, "letters": False}, NoLetters.RELEASED, False),
        ({"status": Status.DIED, "letters": NoLetters.REFUSES_MAIL}, NoLetters.DIED, False),
        ({"letters": False}, None, False),
    ],
)
def test_letters_are_taken_as_where_the_case_stands_and_its_own_word_allow(
    fields: dict[str, object], why: NoLetters | None, takes: bool
) -> None:
    case = replace(facts.case(), **fields)  # type: ignore[arg-type]  # of a dataclass
    case.check()
    assert (case.no_letters, case.takes_letters) == (why, takes)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"status": Status.DETAINED, "letters": NoLetters.RELEASED}, "content-status-letters"),
        ({"status": Status.RELEASED, "letters": NoLetters.DIED}, "content-status-letters"),
        ({"status": Status.RELEASED, "held_until": "2020-11"}, "content-until"),
        ({"status": Status.SENTENCED, "held_until": "2024"}, "content-held-until"),
    ],
)
def test_what_does_not_go_together_is_refused(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(Rejected, match=reason):
        replace(facts.case(), **fields).check()  # type: ignore[arg-type]  # of a dataclass


def test_of_whom_is_out_the_time_ends_when_they_came_out_and_else_today() -> None:
    case = replace(facts.case(), held_since="2020-12-05")
    assert case.term(date(2024, 9, 10)) == days(1375)
    out = replace(case, status=Status.RELEASED)
    assert out.term(date(2024, 9, 10)) is None, "when they came out is not known"
    assert replace(out, held_until="2021-12-05").term(date(2024, 9, 10)) == days(365)


def test_a_word_for_where_it_stands_is_read_and_another_refused_with_the_nearest() -> None:
    assert rule_of(CaseContent, "status")("on-trial") is Status.ON_TRIAL
    with pytest.raises(Rejected, match="content-status-near") as caught:
        rule_of(CaseContent, "status")("relesed")
    assert caught.value.facts["near"] == "released"
    with pytest.raises(Rejected, match="content-status"):
        rule_of(CaseContent, "status")("x")


def test_earlier_arrests_stand_in_their_order_and_each_ends_after_it_begins() -> None:
    given = {"slug": "ana", "name": {}, "summary": {}, "letters": True, "story": {}}
    two = [{"since": "2019", "until": "2019-05"}, {"since": "2011-03-02"}]
    read = CONTENT.validate_python(given | {"earlier": two}, context=())
    assert read.earlier == (Arrest(since="2011-03-02"), Arrest(since="2019", until="2019-05"))
    assert CONTENT.validate_json(CONTENT.dump_json(read)) == read
    with pytest.raises(ValueError, match="content-until"):
        CONTENT.validate_python(given | {"earlier": [{"since": "2019", "until": "2018"}]}, context=())


def test_a_case_of_before_is_read_as_it_was() -> None:
    """What an older version stored has none of the later keys."""
    later = ("status", "held_until", "earlier", "asks", "prison")
    kept = {name: value for name, value in json.loads(CONTENT.dump_json(facts.case())).items() if name not in later}
    read = CONTENT.validate_json(json.dumps(kept))
    assert read == facts.case()
    assert [getattr(read, name) for name in later] == [None, None, (), None, None]
