"""The handbook for moderators is true: its buttons and commands are those on the screen, in both languages.

Somebody who has nothing but the handbook is played, from the invitation to a reply that is passed on: every button that
it names was before them on the way.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from stage import Stage

import handlers
from handlers import register
from handlers.heard import Said
from storage import cases, letters, membership
from storage.contents.letter_rules import Check, Finding
from storage.letters import Letter, LetterState
from storage.rights import Role

ROOT = Path(__file__).parents[2]
HANDBOOKS = {"en": ROOT / "docs" / "moderating.md", "es": ROOT / "docs" / "es" / "moderating.md"}
TEXTS = Path(handlers.__path__[0]) / "texts"
LEFT_OUT = "…"


def buttons_in(language: str) -> set[str]:
    """What the handbook says in bold; a name or a number is left out of it."""
    return set(re.findall(r"\*\*([^*]+)\*\*", HANDBOOKS[language].read_text("utf-8")))


def commands_in(language: str) -> set[str]:
    return set(re.findall(r"`/([a-z]+)`", HANDBOOKS[language].read_text("utf-8")))


def texts(language: str) -> dict[str, str]:
    """The plain texts of a language by their ids, with facts left out; those that choose between forms are none."""
    found = {}
    for file in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value:
                parts = [_shown(element) for element in entry.value.elements]
                if None not in parts:
                    found[entry.id.name] = "".join(filter(None, parts))
    return found


def _shown(element: ast.TextElement | ast.Placeable) -> str | None:
    if isinstance(element, ast.TextElement):
        return element.value
    return LEFT_OUT if isinstance(element.expression, ast.VariableReference) else None


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_button_and_command_of_the_handbook_is_one_of_the_bots(language: str) -> None:
    assert buttons_in(language) - set(texts(language).values()) == set()
    assert {name for name in commands_in(language) if register.find(name) is None} == set()


def test_the_handbook_names_the_same_buttons_in_the_same_order_in_both_languages() -> None:
    named = []
    for language, handbook in HANDBOOKS.items():
        of_text: dict[str, set[str]] = {}
        for name, text in texts(language).items():
            of_text.setdefault(text, set()).add(name)
        said = re.findall(r"\*\*([^*]+)\*\*|`/([a-z]+)`", handbook.read_text("utf-8"))
        named.append([of_text[button] if button else {command} for button, command in said])
    english, spanish = named
    assert len(english) == len(spanish)
    assert all(one & other for one, other in zip(english, spanish, strict=True))


class Follower:
    """Somebody who does what the handbook says, and sees their screen."""

    def __init__(self, stage: Stage, name: str, language: str) -> None:
        self.stage, self.name = stage, name
        self.texts = texts(language)
        stage.person(name, language)

    def says(self, *said: str | Said) -> None:
        for one in said:
            self.stage.says(self.name, one)

    def presses(self, *names: str) -> None:
        """Press buttons by the ids of their texts."""
        for name in names:
            longest = max(self.texts[name].split(LEFT_OUT), key=len)
            self.stage.presses(self.name, longest)

    @property
    def seen(self) -> set[str]:
        """Every button that they had before them."""
        return set(chain.from_iterable(heard.labels for heard in self.stage.heard.get(self.name, [])))


class Team:
    """Three who moderate, one of them an owner, and whoever writes."""

    def __init__(self, stage: Stage, language: str) -> None:
        self.stage, self.language = stage, language
        self.owner, self.mara, self.teo, self.sol = (
            Follower(stage, name, language) for name in ("olga", "mara", "teo", "sol")
        )
        for member, role in ((self.owner, Role.OWNER), (self.mara, Role.MODERATOR), (self.teo, Role.MODERATOR)):
            with stage.tx() as tx:
                token = membership.invite(tx, role)
            member.says(f"/start join-{token}", member.name.title())

    def letter(self, *words: str, to: int = 0, by: str = "sol", overruled: tuple[Finding, ...] = ()) -> Letter:
        """A letter waits that somebody has written, to the first case or another."""
        writer = self.stage.person(by, self.language).id
        with self.stage.tx() as tx:
            case = cases.open_for_letters(tx)[to]
            letter = letters.submit(tx, writer, case.id, "Luz", words, self.language, overruled=overruled)
        self.stage.later(seconds=1)
        return letter

    def state(self, letter: Letter) -> Letter:
        with self.stage.tx() as tx:
            return letters.get(tx, letter.id)


def reads_and_approves(team: Team) -> Letter:
    letter, mara = team.letter("Hola."), team.mara
    mara.says("/language", "/help", "/team", "/queue")
    mara.presses("queue-read", "guide-button", "letter-approve", "undo-button", "letter-pass")
    team.teo.says("/read")
    team.teo.presses("letter-approve")
    team.stage.settle()
    mara.says("/find", letter.id)
    mara.presses("unapprove-button", "unapprove-yes")
    assert team.state(letter).state is LetterState.PENDING
    return letter


def asks_for_changes(team: Team, letter: Letter) -> None:
    mara, sol = team.mara, team.sol
    mara.says("/read")
    mara.presses("letter-changes", "reject-own")
    mara.says("Hola de otra manera, por favor")
    mara.presses("yes", "changes-send")
    mara.says("/reasons")
    team.stage.settle()
    sol.presses("revise-button")
    sol.says("Hola, Manuel. Llámame al 555.", "/done")
    sol.presses("write-send")
    assert team.state(letter).state is LetterState.PENDING


def takes_passages_out(team: Team, letter: Letter) -> None:
    mara = team.mara
    mara.says("/read")
    mara.presses("letter-redact")
    mara.says("2")
    mara.presses("redact-no")
    mara.says("2")
    mara.presses("redact-yes")
    team.stage.settle()
    team.sol.presses("agree-out-button", "agree-out-yes")
    assert team.state(letter).state is LetterState.PENDING


def puts_aside_and_raises(team: Team, letter: Letter) -> None:
    mara = team.mara
    mara.says("/read")
    mara.presses("letter-note")
    mara.says("Un apunte")
    mara.presses("letter-hold")
    mara.says("Hay que preguntar")
    mara.says("/aside")
    mara.presses("take-up-button", "letter-flag-button", "flag-threat")
    mara.says("Hay una amenaza")
    assert team.state(letter).state is LetterState.ON_HOLD
    mara.says("/aside")
    mara.presses("take-up-button", "letter-approve")
    assert team.state(letter).state is LetterState.APPROVED


def sends_back(team: Team, letter: Letter) -> None:
    mara = team.mara
    other = team.letter("Hola otra vez.")
    mara.says("/read")
    mara.presses("letter-reject", "reject-own")
    mara.says("No puede ir")
    mara.presses("reject-yes")
    assert team.state(other).state is LetterState.REJECTED
    one = team.letter("Hola otra vez.")
    mara.says("/read")
    mara.presses("alike-button", "alike-back", "letter-writer", "setaside-button", "cancel", "letter-writer")
    mara.presses("mute-button", "mute-openly", "mute-week")
    mara.says("Demasiadas")
    mara.says("/muted")
    mara.presses("unmute-button", "unmute-yes")
    mara.says("/read")
    mara.presses("letter-writer", "mute-button", "mute-silently", "mute-month")
    mara.says("Robots", "/muted")
    assert team.state(one).state.aside
    mara.presses("apart-read")
    mara.says("/muted")
    mara.presses("unmute-button", "unmute-yes")
    mara.says("/read")
    mara.presses("letter-pass")
    assert team.state(one).state.waits
    assert team.state(letter).state is LetterState.APPROVED
    team.owner.says("/read")
    team.owner.presses("letter-approve")


def chooses(team: Team, _letter: Letter) -> None:
    team.letter("Una más.")
    team.mara.says("/queue")
    team.mara.presses("queue-choose", "choose-all")


def prints(team: Team, letter: Letter) -> None:
    mara = team.mara
    team.letter("Hola, José.", to=2)
    team.teo.says("/read")
    team.teo.presses("letter-approve", "letter-approve")
    mara.says("/print")
    mara.presses("print-all", "print-yes-early")
    mara.says("/print")
    mara.presses("print-look", "print-again", "print-all-printed")
    number = team.state(letter).number
    mara.says(f"/batch {number}")
    mara.presses("print-undo")
    mara.says(f"/batch {number}")
    mara.presses("print-leave-out", "print-put-back")
    mara.says("/print")
    mara.presses("print-look", "print-all-printed")
    assert team.state(letter).state is LetterState.PRINTED


def hands_over(team: Team, letter: Letter) -> None:
    mara, number = team.mara, team.state(letter).number
    mara.says("/print")
    mara.presses("print-look", "handed-all", "carrier-post", "handed-yes")
    assert team.state(letter).state is LetterState.HANDED_OVER
    mara.says(f"/heard {number}")
    mara.presses("heard-delivered", "heard-yes")
    mara.says(f"/batch {number}")
    mara.presses("correct-button", "correct-yes")


def approve_a_letter_that_takes_two(team: Team, _letter: Letter) -> None:
    letter = team.letter("Te lo prometo.", by="vera", overruled=(Finding(Check.PROMISE.value, end=2),))
    for member in (team.mara, team.teo):
        member.says("/read")
        member.presses("letter-pass")
    team.owner.says("/read")
    team.owner.presses("alone-button", "alone-yes")
    assert team.state(letter).state is LetterState.APPROVED


def prints_later_and_takes_a_sheet_out(team: Team, _letter: Letter) -> None:
    """What is collected by then is printed without more ado; then its writer has everything deleted."""
    mara = team.mara
    team.stage.later(days=20)
    mara.says("/print")
    mara.presses("print-choice", "print-yes", "print-all-printed")
    team.stage.says("vera", "/forgetme")
    team.stage.presses("vera", team.mara.texts["forgetme-yes"])
    mara.presses("take-out-look", "take-out-done")


def passes_a_reply_on(team: Team, letter: Letter) -> None:
    mara, teo = team.mara, team.teo
    mara.says("/reply", "Querida Luz: gracias.")
    mara.presses("done")
    mara.says(team.state(letter).number)
    mara.presses("reply-send")
    teo.says("/replies")
    teo.presses("reply-check-one", "reply-wrong", "reply-wrong-no")
    teo.says("/replies")
    teo.presses("reply-check-one", "reply-right")
    team.stage.clock("replies")
    assert "gracias" in team.stage.transcript("sol")


def translates_and_checks(team: Team, _letter: Letter) -> None:
    """The owner translates what goes to somebody who reads French; Teo sends it back once, and checks it."""
    owner, teo = team.owner, team.teo
    with team.stage.tx() as tx:
        case = cases.open_for_letters(tx)[0]
        cases.rewrite(tx, case.id, case.position, replace(case.content, reads=("fr",)))
    team.letter("Hola de nuevo.", by="rosa")
    teo.says("/read")
    teo.presses("letter-approve")
    team.stage.settle()
    team.stage.later(minutes=2)
    team.stage.clock("translations")
    team.mara.says("/print untranslated")
    team.mara.presses("print-no")
    owner.says("/languages fr", f"/languages {team.language}", "/translate")
    for step in ("translate-next", "translation-again"):
        owner.presses(step, "translate-write")
        owner.says("Bonjour")
        owner.presses("done", "translate-send")
        teo.says("/translations")
        teo.presses("translation-check-one")
        if step == "translate-next":
            teo.presses("translation-wrong")
            teo.says("Il manque un mot")
    teo.presses("translation-right", "translation-undo", "translation-check-one", "translation-right")


def answers_who_writes(team: Team, _letter: Letter) -> None:
    """Two ask; Mara leaves them to Teo, who keeps one of his answers, closes that thread, and looks at the other."""
    mara, teo = team.mara, team.teo
    for who in (team.sol, Follower(team.stage, "rosa", team.language)):
        who.says("/contact", "1", "Hola")
        who.presses("done")
        mara.presses("thread-read", "letter-pass")
    teo.says("/hotline")
    teo.presses("thread-read", "answer-button")
    teo.says("El lunes.")
    teo.presses("yes", "answer-yes", "closethread-button", "closethread-yes")
    mara.says("/answers", "/hotline")
    mara.presses("thread-read")


def leaves(team: Team, _letter: Letter) -> None:
    team.mara.says("/team")
    team.mara.presses("leave-button")


STEPS: tuple[Callable[[Team, Letter], None], ...] = (
    asks_for_changes,
    takes_passages_out,
    puts_aside_and_raises,
    sends_back,
    chooses,
    prints,
    hands_over,
    approve_a_letter_that_takes_two,
    prints_later_and_takes_a_sheet_out,
    passes_a_reply_on,
    translates_and_checks,
    answers_who_writes,
    leaves,
)


@pytest.mark.parametrize("language", HANDBOOKS)
def test_who_follows_the_handbook_finds_every_button_on_the_screen(campaigns: Stage, language: str) -> None:
    team = Team(campaigns, language)
    letter = reads_and_approves(team)
    for step in STEPS:
        step(team, letter)
    seen = team.owner.seen | team.mara.seen | team.teo.seen
    missing = {button for button in buttons_in(language) if not any(_is(button, label) for label in seen)}
    assert missing == set()


def _is(button: str, label: str) -> bool:
    """Whether this is what the handbook calls a button, with whatever it leaves out."""
    return re.fullmatch(".+".join(map(re.escape, button.split(LEFT_OUT))), label) is not None or button == label
