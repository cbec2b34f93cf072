"""Whom to write to: the lot, whom one has written to before, birthdays, and how many letters somebody got."""

import pytest
from heard import plain
from stage import Stage
from written import heard, rewritten

from handlers.supporters import whom
from storage import cases, letters
from storage.contents.standing import NoLetters
from storage.letters import Letter
from storage.sqlite.transaction import SqliteTx

MANUEL, JOSE, FIVE = "manuel-gomez-vazquez", "jose-diaz", "san-juan-cancuc-five"
NAMES = {MANUEL: "Manuel Gómez Vázquez", JOSE: "José Díaz", FIVE: "The San Juan Cancuc Five"}
LOT = "Somebody who gets few letters"


@pytest.fixture
def ana(campaigns: Stage) -> Stage:
    campaigns.person("ana")
    campaigns.person("berta", "es")
    campaigns.member("mara")
    return campaigns


class Loaded:
    """A lot that always falls on the same place."""

    def __init__(self, at: float) -> None:
        self.at = at

    def random(self) -> float:
        return self.at


def falls(monkeypatch: pytest.MonkeyPatch, at: float) -> None:
    monkeypatch.setattr(whom, "_LOT", Loaded(at))


def sent(stage: Stage, slug: str, by: str = "ana") -> Letter:
    heard(stage, f"/write {slug}", "Wren", "Dear friend", "/done", by=by)
    stage.presses(by, "Send it" if by == "ana" else "Enviarla")
    person = stage.person(by)
    with stage.tx() as tx:
        return letters.of_person(tx, person.id)[0]


def decided(stage: Stage, *, approve: bool) -> None:
    moderator = stage.person("mara")
    with stage.tx() as tx:
        claimed = letters.claim_next(tx, moderator.id)
        assert claimed
        if approve:
            letters.approve(tx, moderator.id, claimed.id)
        else:
            letters.reject(tx, moderator.id, claimed.id, "Too long")


def to(tx: SqliteTx, letter: Letter) -> str:
    return cases.get(tx, letter.case_id).content.slug


def test_the_lot_comes_first_is_said_and_is_drawn_once(ana: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    heard(ana, "/write")
    assert LOT in ana.labels("ana")[0]
    falls(monkeypatch, 0.99)
    said = "\n".join(map(plain, ana.presses("ana", LOT)))
    assert "The lot fell on José Díaz." in said
    assert "A letter to José Díaz" in said
    falls(monkeypatch, 0.0)
    heard(ana, "Wren", "Dear José", "/done")
    [received] = ana.presses("ana", "Send it")
    assert "Your letter to José Díaz is stored" in plain(received)


def test_back_from_the_lot_leads_to_the_choice(ana: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    heard(ana, "/write")
    falls(monkeypatch, 0.99)
    ana.presses("ana", LOT)
    assert heard(ana, "/back").startswith("Who would you like to write to?")


@pytest.mark.parametrize("at", [0.0, 0.4, 0.8, 0.999])
def test_the_lot_never_falls_on_whom_one_has_just_written_to_or_who_takes_no_letters(
    ana: Stage, monkeypatch: pytest.MonkeyPatch, at: float
) -> None:
    sent(ana, MANUEL)
    rewritten(ana, JOSE, letters=NoLetters.RELEASED)
    falls(monkeypatch, at)
    heard(ana, "/write")
    assert "The lot fell on The San Juan Cancuc Five" in plain(ana.presses("ana", LOT)[0])


def test_there_is_no_lot_if_it_could_fall_on_nobody(ana: Stage) -> None:
    for slug in NAMES:
        sent(ana, slug)
    heard(ana, "/write")
    assert ana.labels("ana") == [*(NAMES[slug] for slug in (MANUEL, FIVE, JOSE)), "Cancel"]
    ana.later(days=31)
    heard(ana, "/cancel", "/write")
    assert LOT in ana.labels("ana")[0]


def test_whom_one_has_written_to_before_is_marked(ana: Stage) -> None:
    sent(ana, MANUEL)
    sent(ana, JOSE, by="berta")
    ana.later(days=2)
    said = heard(ana, "/write")
    assert said.count("You last wrote here on 10 September 2024.") == 1
    assert said.index("Manuel") < said.index("You last wrote here") < said.index("San Juan Cancuc")
    assert "Aquí escribiste por última vez el 10 de septiembre de 2024." in heard(ana, "/write", by="berta")


def test_how_many_letters_a_case_received_counts_what_was_approved(ana: Stage) -> None:
    assert "Letters approved so far: none\n" in heard(ana, f"/case {MANUEL}")
    for approve, said in ((False, "none"), (True, "1"), (True, "2")):
        before = heard(ana, f"/case {MANUEL}")
        sent(ana, MANUEL)
        assert heard(ana, f"/case {MANUEL}") == before, "what waits does not count"
        decided(ana, approve=approve)
        assert f"Letters approved so far: {said}\n" in heard(ana, f"/case {MANUEL}")
    assert "Cartas aprobadas: 2\n" in heard(ana, f"/case {MANUEL}", by="berta")
    assert "approved" not in heard(ana, "/case maria-rivera"), "who takes no letters has none to count"


@pytest.mark.parametrize(
    ("birthday", "shown"),
    [("09-10", True), ("10-08", True), ("10-09", False), ("09-09", False), (None, False)],
)
def test_a_birthday_is_said_while_a_letter_may_still_arrive(ana: Stage, birthday: str | None, shown: bool) -> None:
    """The stage's day is 10 September: four weeks before at the earliest."""
    rewritten(ana, JOSE, birthday=birthday)
    for way in ("/write", f"/case {JOSE}"):
        assert ("Birthday on" in heard(ana, way)) == shown
    if shown:
        assert "Cumpleaños el" in heard(ana, f"/case {JOSE}", by="berta")


def test_of_who_takes_no_letters_no_birthday_is_said(ana: Stage) -> None:
    rewritten(ana, JOSE, birthday="09-20", letters=NoLetters.TRANSFERRED)
    assert "Birthday" not in heard(ana, f"/case {JOSE}")
