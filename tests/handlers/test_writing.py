"""A letter from the first word to the receipt, and what its writer can do afterwards."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from heard import plain
from stage import Stage
from written import write

from handlers.guide.look import Rules, Seen, look
from handlers.heard import Kind, Said
from handlers.messages import InPlace
from handlers.supporters import hints
from storage import cases, letters
from storage.cases import Case
from storage.contents.letter_rules import Topic
from storage.letters import Letter, LetterState

MANUEL = "manuel-gomez-vazquez"


@pytest.fixture
def ana(campaigns: Stage) -> Stage:
    campaigns.person("ana")
    campaigns.person("berta", "es")
    return campaigns


def heard(stage: Stage, *said: str | Said, by: str = "ana") -> list[str]:
    """What somebody hears after saying all this, from the last of it."""
    replies = [stage.says(by, one) for one in said]
    return [plain(reply) for reply in replies[-1]]


def sent(stage: Stage, *pages: str, by: str = "ana", pen_name: str = "La golondrina") -> Letter:
    """A letter that was received."""
    heard(stage, f"/write {MANUEL}", pen_name, *pages, "/done", by=by)
    stage.presses(by, "Send it" if by == "ana" else "Enviarla")
    return of(stage, by)[0]


def of(stage: Stage, name: str) -> list[Letter]:
    person = stage.person(name)
    with stage.tx() as tx:
        return letters.of_person(tx, person.id)


def rejected(stage: Stage, letter: Letter, reason: str) -> None:
    moderator = stage.member("mara")
    with stage.tx() as tx:
        letters.claim_next(tx, moderator.id)
        letters.reject(tx, moderator.id, letter.id, reason)
    stage.settle()


def closed(stage: Stage) -> Case:
    with stage.tx() as tx:
        case = cases.by_slug(tx, MANUEL)
        assert case
        cases.take_off(tx, case.id)
    return case


def test_the_preview_shows_what_will_be_on_paper(ana: Stage) -> None:
    """A box in the place of a sign that cannot be printed, and the dove and the fist, which can."""
    said = heard(ana, f"/write {MANUEL}", "Vogel ✊ ก", "Paz 🕊️: กข", "/done")
    assert "กข" in said[0], "what is missing is named first"
    preview = " ".join(heard(ana, "1"))
    assert "Paz 🕊️: ☒☒" in preview
    assert "Vogel ✊ ☒" in preview
    heard(ana, "1")
    assert of(ana, "ana")[0].words == ("Paz 🕊️: กข",), "what is kept is what was written"


@pytest.mark.parametrize(("language", "labels"), [("en", ("Done", "Send it")), ("es", ("Listo", "Enviarla"))])
def test_a_letter_goes_its_whole_way(campaigns: Stage, language: str, labels: tuple[str, str]) -> None:
    stage = campaigns
    stage.person("carla", language)
    stage.says("carla", "/write")
    guide, question = stage.presses("carla", "Manuel")
    with stage.tx() as tx:
        case = cases.by_slug(tx, MANUEL)
        assert case
        its = stage.setup.texts.words(language)
        rules = its.of(case.content.name), its("write-guide")
    assert all(str(rule) in str(guide.text) for rule in rules)
    assert str(guide.text).count("• ") == 7
    assert "18" in plain(guide)
    assert str(its("write-pen-name", kept=0)) == str(question.text)
    heard(stage, "La golondrina", "Querido Manuel <b>:\n\nsoy {$x} &amp;", "Un abrazo.", by="carla")
    [preview] = stage.presses("carla", labels[0])
    assert "<blockquote>Querido Manuel &lt;b&gt;:\n\nsoy {$x} &amp;amp;\n\nUn abrazo.</blockquote>" in str(preview.text)
    assert of(stage, "carla") == [], "nothing is stored as a letter before it is sent"
    [received] = stage.presses("carla", labels[1])
    [letter] = of(stage, "carla")
    assert (letter.state, letter.pen_name, letter.language) == (LetterState.PENDING, "La golondrina", language)
    assert letter.words == ("Querido Manuel <b>:\n\nsoy {$x} &amp;", "Un abrazo.")
    assert f"<code>{letter.id}</code>" in str(received.text)
    assert stage.person("carla").pen_name == "La golondrina"


def test_the_guide_comes_at_once_when_the_case_is_named(ana: Stage) -> None:
    for way in (f"/write {MANUEL}", f"/write {MANUEL.upper()}", f"/start write-{MANUEL}"):
        assert heard(ana, way)[-2].startswith("A letter to Manuel Gómez Vázquez")
        heard(ana, "/cancel")


@pytest.mark.parametrize("slug", ["nobody", "<b>"])
def test_nobody_writes_to_whom_nobody_knows(ana: Stage, slug: str) -> None:
    assert len(heard(ana, f"/write {slug}")) == 1
    assert heard(ana, "Dear friend")[0].startswith("I am a bot")


def test_the_kept_pen_name_is_one_press_away(ana: Stage) -> None:
    sent(ana, "First")
    heard(ana, f"/write {MANUEL}")
    assert ana.labels("ana") == ["La golondrina", "Cancel"]
    assert plain(ana.presses("ana", "La golondrina")[0]).startswith("Now write your letter")
    heard(ana, "/back", "Otra", "Second", "/done")
    assert ana.person("ana").pen_name == "La golondrina", "another name counts once its letter is sent"
    ana.presses("ana", "Send it")
    assert ana.person("ana").pen_name == "Otra"
    assert [letter.pen_name for letter in of(ana, "ana")].count("Otra") == 1


@pytest.mark.parametrize("name", ["@ana", "Ana +52 967 123 4567", "example.org", "x" * 41, "\u202eana", "Ana\nBerta"])
def test_a_pen_name_that_betrays_is_refused_and_asked_again(ana: Stage, name: str) -> None:
    assert len(heard(ana, f"/write {MANUEL}", name)) == 1
    assert plain(ana.says("ana", "Ana")[0]).startswith("Now write your letter")


def test_what_the_guide_would_change_is_pointed_at_and_up_to_the_writer(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Write to ana@example.org <b>", "A second page")
    [hints] = heard(ana, "/done")
    assert "ana@example.org" in hints
    [question] = ana.presses("ana", "Change it")
    assert plain(question).endswith("Your 2 messages are still here. Write on, or press Done.")
    heard(ana, "/done")
    [preview] = ana.presses("ana", "Keep it as it is")
    assert "ana@example.org &lt;b&gt;" in str(preview.text)
    ana.presses("ana", "Change it")
    ana.presses("ana", "Undo last")
    ana.presses("ana", "Undo last")
    assert heard(ana, "A page", "/done")[0].startswith("This is your letter")
    ana.presses("ana", "Send it")
    assert of(ana, "ana")[0].words == ("A page",)


def test_a_hint_quotes_the_passage_and_says_the_guides_own_point(ana: Stage) -> None:
    heard(
        ana,
        f"/write {MANUEL}",
        "Ana",
        "The sea is grey. I will visit you in spring, my darling. Call me: 020 7946 0018",
    )
    [hints] = heard(ana, "/done")
    assert "A promise?\n“The sea is grey. I will visit you in spring, my darling. Call me: 020 7946 0018”" in hints
    assert hints.count("The guide: Make no promises.") == 1, "one point for a promise and for the tone is said once"
    assert "Whoever opens the letter could use it to find that person." in hints, "where the guide says nothing"
    assert "<u>I will visit you</u>" in str(ana.heard["ana"][-1].text)


def test_what_is_overruled_is_kept_with_the_letter_as_it_is_in_the_end(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "I promise you: write to a@example.org")
    heard(ana, Said(kind=Kind.TEXT, text="And @wren_draws", message="80"), "/done")
    ana.presses("ana", "Change it")
    heard(ana, Said(kind=Kind.EDITED, text="And nothing else", message="80"), "/done")
    ana.presses("ana", "Keep it")
    ana.presses("ana", "Send it")
    [letter] = of(ana, "ana")
    assert letter.overruled
    found = [(one.check, letter.words[one.page][one.start : one.end]) for one in letter.overruled]
    assert found == [("email", "a@example.org"), ("promise", "I promise you")]


def test_a_letter_with_nothing_to_point_out_has_nothing_overruled(ana: Stage) -> None:
    assert sent(ana, "Dear Manuel").overruled is None


def test_only_a_first_letter_is_asked_who_writes_it(ana: Stage) -> None:
    words = "Dear Manuel, we have read about you and we are with you. The people in this town will not forget it."
    heard(ana, f"/write {MANUEL}", "Ana", words)
    [hint] = heard(ana, "/done")
    assert "Who is writing?" in hint
    assert "The guide: What you write depends on who you write to." in hint
    ana.presses("ana", "Keep it")
    ana.presses("ana", "Send it")
    heard(ana, f"/write {MANUEL}", "Ana", words)
    assert heard(ana, "/done")[0].startswith("This is your letter"), "whoever has written before is known"
    ana.presses("ana", "Send it")
    heard(ana, "/write jose-diaz", "Ana", words)
    assert "Who is writing?" in heard(ana, "/done")[0], "but not by everybody"


def held_to(stage: Stage, **rules: object) -> None:
    """Letters to Manuel are held to more than his campaign says."""
    with stage.tx() as tx:
        case = cases.by_slug(tx, MANUEL)
        assert case
        cases.rewrite(tx, case.id, case.position, replace(case.content, **rules))  # type: ignore[arg-type]  # fields of a case


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (40, "A little short\nIt has 40 characters. Letters here should have at least 60."),
        (101, "A little long\nIt has 101 characters. Up to 100 is good.\nThe guide: Keep your letter brief"),
    ],
)
def test_a_letter_has_the_length_that_its_case_asks_for(ana: Stage, length: int, said: str) -> None:
    held_to(ana, shortest=60, longest=100)
    assert "• Letters have 60 to 100 characters." in heard(ana, f"/write {MANUEL}")[0]
    heard(ana, "Ana", "a" * length)
    assert said in heard(ana, "/done")[0]
    ana.presses("ana", "Keep it")
    ana.presses("ana", "Send it")
    assert [(one.start, one.end) for one in of(ana, "ana")[0].overruled or ()] == [(0, 0)]


def test_a_forbidden_topic_is_said_before_and_pointed_out_in_the_readers_language(ana: Stage) -> None:
    rule = {"en": "Letters that speak of escape are kept back.", "es": "Retienen las cartas que hablan de fugas."}
    held_to(ana, forbidden=(Topic("escape", rule, {"en": ("escap*",), "es": ("fuga*",)}),))
    assert "• Retienen las cartas que hablan de fugas." in heard(ana, f"/write {MANUEL}", by="berta")[0]
    heard(ana, "Berta", "They all ESCAPED!", by="berta")
    [hint] = heard(ana, "/done", by="berta")
    assert "«They all ESCAPED!»\nLa guía: Retienen las cartas que hablan de fugas." in hint
    ana.presses("berta", "Así está bien")
    ana.presses("berta", "Enviarla")
    assert [(one.check, one.topic) for one in of(ana, "berta")[0].overruled or ()] == [("topic", "escape")]


PROMISE_AND_SEA = "I promise you the grey sea. I am Ana, a baker."
MOVED = "Something has changed meanwhile"


def no_sea(stage: Stage) -> None:
    """From now on letters to Manuel are to keep out the sea."""
    rule = {"en": "Keep out the sea."}
    held_to(stage, forbidden=(Topic("sea", rule, {"en": ("sea",)}),))


@pytest.mark.parametrize("kept_before", [True, False], ids=["kept before", "shown before"])
def test_a_hint_of_a_rule_that_is_new_is_shown_before_it_counts_as_kept(ana: Stage, *, kept_before: bool) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", PROMISE_AND_SEA, "/done")
    if kept_before:
        ana.presses("ana", "Keep it")
    no_sea(ana)
    moved, shown = [plain(one) for one in ana.presses("ana", "Send it" if kept_before else "Keep it")]
    assert moved.startswith(MOVED)
    assert "A promise?" in shown
    assert "The guide: Keep out the sea." in shown
    assert of(ana, "ana") == []
    ana.presses("ana", "Keep it")
    ana.presses("ana", "Send it")
    assert [one.check for one in of(ana, "ana")[0].overruled or ()] == ["promise", "topic"]


def test_a_hint_of_a_rule_that_is_gone_again_was_not_overruled(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", PROMISE_AND_SEA, "/done")
    ana.presses("ana", "Keep it")
    no_sea(ana)
    held_to(ana, forbidden=())
    assert MOVED not in "".join(plain(one) for one in ana.presses("ana", "Send it")), "they had seen and kept it"
    assert [one.check for one in of(ana, "ana")[0].overruled or ()] == ["promise"]


def test_what_was_not_shown_is_shown_also_where_there_was_nothing_to_point_out(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "The grey sea. I am Ana, a baker.", "/done")
    no_sea(ana)
    assert "The guide: Keep out the sea." in plain(ana.presses("ana", "Send it")[-1])
    assert of(ana, "ana") == []


@pytest.mark.parametrize("kind", [Kind.DOCUMENT, Kind.VOICE, Kind.VIDEO, Kind.STICKER, Kind.PLACE, Kind.CONTACT])
def test_what_is_no_page_gets_a_kind_answer_and_the_letter_goes_on(ana: Stage, kind: Kind) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "One page")
    [answer] = heard(ana, Said(kind=kind, text="a caption", message="9"))
    assert answer.startswith("I can carry text, and photos of your letter: as photos, or as JPEG, PNG or WebP files.")
    heard(ana, "/done")
    ana.presses("ana", "Send it")
    assert of(ana, "ana")[0].words == ("One page",)


def test_a_letter_that_grows_too_long_keeps_what_fits(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "a" * 4000)
    [answer] = heard(ana, "b" * 2001)
    assert "6,001" in answer
    heard(ana, "c" * 2000, "/done")
    ana.presses("ana", "Several parts")
    ana.presses("ana", "Keep it")
    ana.presses("ana", "Send it")
    assert [len(page) for page in of(ana, "ana")[0].words] == [4000, 2000]


def test_an_edited_page_is_sent_as_it_was_edited(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", Said(kind=Kind.TEXT, text="Deer Manuel", message="80"))
    heard(ana, Said(kind=Kind.EDITED, text="Dear Manuel", message="80"), "/done")
    ana.presses("ana", "Send it")
    assert of(ana, "ana")[0].words == ("Dear Manuel",)


def test_a_restart_in_the_middle_of_a_letter_costs_nothing(ana: Stage, tmp_path: Path) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "One")
    ana.close()
    again = Stage(tmp_path / "data")
    heard(again, "Two", "/done")
    again.presses("ana", "Send it")
    assert of(again, "ana")[0].words == ("One", "Two")
    again.close()


def test_a_case_that_closes_meanwhile_loses_no_word(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel", "/done")
    case = closed(ana)
    [said] = ana.presses("ana", "Send it")
    assert plain(said).startswith("Manuel Gómez Vázquez: no letters are taken at the moment.")
    assert of(ana, "ana") == []
    with ana.tx() as tx:
        cases.rewrite(tx, case.id, case.position, case.content)
    heard(ana, "/done", "/done")
    ana.presses("ana", "Send it")
    assert of(ana, "ana")[0].words == ("Dear Manuel",)


def test_sending_twice_sends_once(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel", "/done")
    button = ana.button("ana", "Send it")
    for _ in range(2):
        ana.says("ana", Said(kind=Kind.PRESS, press=button.press, query="q"))
    assert len(of(ana, "ana")) == 1


def test_when_nobody_can_be_written_to_it_says_so(stage: Stage) -> None:
    assert heard(stage, "/write")[0].startswith("There is nobody to write to at the moment.")
    assert heard(stage, "/letters")[0].startswith("I know of no letter of yours.")


# Afterwards.


def test_letters_are_listed_newest_first_a_page_at_a_time(ana: Stage) -> None:
    for number in range(9):
        ana.later(hours=1)
        letter = sent(ana, f"Letter {number}")
        if 0 < number < 5:  # so that five wait
            with ana.tx() as tx:
                letters.withdraw(tx, letter.person_id, letter.id)
    codes = [letter.id for letter in of(ana, "ana")]
    [listed] = heard(ana, "/letters")
    assert [code for code in codes if code in listed] == codes[:8]
    [turned] = ana.presses("ana", "More")
    assert turned.message.over == InPlace()
    assert codes[8] in plain(turned)
    assert codes[0] not in plain(turned)
    [opened] = ana.presses("ana", codes[8])
    assert plain(opened).endswith("Letter 0")
    assert ana.labels("ana") == ["Withdraw it", "‹ My letters"]


def test_another_persons_letter_is_as_unknown_as_none(ana: Stage) -> None:
    letter = sent(ana, "Dear Manuel")
    for code in (letter.id, "NOTHING1", "<b>", "x" * 300):
        for command in ("letter", "withdraw"):
            [answer] = heard(ana, f"/{command} {code}", by="berta")
            assert answer.startswith("No tienes ninguna carta")
    assert heard(ana, f"/write {MANUEL} {letter.id}", by="berta")[0].startswith("Una carta para Manuel")
    assert "Dear Manuel" not in ana.transcript("berta")


def test_a_letter_that_waits_can_be_withdrawn_after_asking(ana: Stage) -> None:
    letter = sent(ana, "Dear Manuel")
    heard(ana, f"/letter {letter.id.lower()}")
    ana.presses("ana", "Withdraw it")
    assert plain(ana.presses("ana", "No, leave it")[0]) == f"Letter {letter.id} stays where it is."
    heard(ana, f"/withdraw {letter.id}")
    yes = ana.button("ana", "Yes, withdraw")
    assert "withdrawn" in plain(ana.presses("ana", "Yes, withdraw")[0])
    assert [(one.state, one.words) for one in of(ana, "ana")] == [(LetterState.WITHDRAWN, ())]
    assert heard(ana, Said(kind=Kind.PRESS, press=yes.press))[0].startswith("This button belongs to an older message")
    assert heard(ana, f"/withdraw {letter.id}") == [f"Letter {letter.id} is withdrawn already."]
    assert plain(ana.says("ana", f"/letter {letter.id}")[0]).endswith("Its words are deleted.")


def test_what_was_decided_while_asking_is_not_withdrawn(ana: Stage) -> None:
    letter = sent(ana, "Dear Manuel")
    heard(ana, f"/withdraw {letter.id}")
    rejected(ana, letter, "Too long")
    assert plain(ana.presses("ana", "Yes, withdraw")[0]).startswith(f"Letter {letter.id} was sent back to you already")
    assert of(ana, "ana")[0].words == ("Dear Manuel",)


def test_a_letter_that_was_sent_back_can_be_written_again(ana: Stage) -> None:
    letter = sent(ana, "Deer Manuel <b>", "Everything is well", pen_name="Otra")
    rejected(ana, letter, "No <promises>")
    [shown] = heard(ana, f"/letter {letter.id}")
    assert "No <promises>" in shown
    replies = ana.presses("ana", "Write it again")
    texts = [str(reply.text) for reply in replies]
    assert "<blockquote>No &lt;promises&gt;</blockquote>" in texts[1]
    assert texts[2:4] == ["<pre>Deer Manuel &lt;b&gt;</pre>", "<pre>Everything is well</pre>"]
    assert ana.labels("ana") == ["Otra", "Cancel"]
    ana.presses("ana", "Otra")
    heard(ana, "Dear Manuel", "/done")
    ana.presses("ana", "Send it")
    assert [(one.state, one.words) for one in of(ana, "ana") if one.id != letter.id] == [
        (LetterState.PENDING, ("Dear Manuel",))
    ]
    assert {one.state for one in of(ana, "ana")} == {LetterState.PENDING, LetterState.REJECTED}


def test_a_letter_that_was_sent_back_is_not_offered_for_another_case(ana: Stage) -> None:
    letter = sent(ana, "Dear Manuel", pen_name="Otra")
    rejected(ana, letter, "Too long")
    [_, question] = heard(ana, f"/write jose-diaz {letter.id}")
    assert question.startswith("What name will you sign with?")
    assert "Dear Manuel" not in ana.transcript("ana").partition("A letter to José Díaz")[2]


def test_a_letter_to_a_case_that_is_closed_by_now_cannot_be_written_again(ana: Stage) -> None:
    letter = sent(ana, "Dear Manuel")
    rejected(ana, letter, "Too long")
    closed(ana)
    assert "Too long" in heard(ana, f"/letter {letter.id}")[0]
    assert ana.labels("ana") == ["✉️ Write to somebody else", "‹ My letters"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_state_is_said_in_honest_words(campaigns: Stage, language: str) -> None:
    words = campaigns.setup.texts.words(language)
    day = campaigns.now.date()
    said = {state: str(words("letter-state", state=state.value, day=day)) for state in LetterState}
    assert len(set(said.values())) == len(LetterState)
    unheard = [one for state, one in said.items() if not state.heard_of]
    assert not any("entregad" in one.lower() or "delivered" in one.lower() for one in unheard), "only if somebody heard"


def test_the_story_is_read_in_the_middle_of_the_letter_and_the_question_put_again(campaigns: Stage) -> None:
    """The button under the guide: the guide stays, the story comes below it, and the pen name is still asked for."""
    before = campaigns.says("ana", "/write manuel-gomez-vazquez")
    *story, question = campaigns.presses("ana", "Read the whole story first")
    assert "Where:" in plain(story[0])
    assert story[0].message.over is None
    assert plain(question) == plain(before[-1])
    campaigns.says("ana", "The swallow")
    campaigns.says("ana", "Dear Manuel")
    campaigns.presses("ana", "Read the whole story first")
    assert "✓ Done" in campaigns.labels("ana")
    for label in ("Done", "Send"):
        campaigns.presses("ana", label)
    assert "Receipt code" in plain(campaigns.heard["ana"][-1])


def test_the_storys_button_of_a_letter_that_is_sent_shows_the_case(campaigns: Stage) -> None:
    campaigns.says("ana", "/write manuel-gomez-vazquez")
    campaigns.says("ana", "/cancel")
    (case,) = campaigns.presses("ana", "Read the whole story first")
    assert any("Write" in label for label in case.labels)


def test_a_letter_that_was_sent_back_long_ago_has_no_words_to_be_written_again(campaigns: Stage) -> None:
    campaigns.member("mara")
    campaigns.person("ana")
    letter = write(campaigns, writer="ana")
    campaigns.says("mara", "/read")
    campaigns.presses("mara", "Send back")
    campaigns.presses("mara", "6. ")
    campaigns.presses("mara", "Send it back")
    campaigns.settle()
    campaigns.later(days=29)
    campaigns.clock("old-pages")
    assert "Te abrazo" in plain(campaigns.says("ana", f"/letter {letter.id}")[0])
    assert "✎ Write it again" in campaigns.labels("ana")
    campaigns.later(days=2)
    campaigns.clock("old-pages")
    (own,) = campaigns.says("ana", f"/letter {letter.id}")
    assert "Its words are deleted here: they are not kept for long after" in plain(own)
    assert "Te abrazo" not in plain(own)
    assert "✎ Write it again" not in campaigns.labels("ana")
    assert "The reason" not in plain(own)
    assert "Te abrazo" not in "".join(map(plain, campaigns.says("ana", f"/write manuel-gomez-vazquez {letter.id}")))


def test_a_letter_is_looked_through_once_as_long_as_neither_it_nor_its_rules_change(
    ana: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_through = 0

    def counted(pages: Sequence[str], rules: Rules, pen_name: str, *, first: bool) -> list[Seen]:
        nonlocal looked_through
        looked_through += 1
        return look(pages, rules, pen_name, first=first)

    monkeypatch.setattr(hints, "look", counted)
    heard(ana, f"/write {MANUEL}", "Wren", "I am Ana, a baker. Write to me: wren@example.org", "/done")
    ana.presses("ana", "Keep it as it is")
    assert looked_through == 1
    held_to(ana, longest=20)
    ana.presses("ana", "Send it")
    assert looked_through == 2
    ana.presses("ana", "Keep it as it is")
    ana.presses("ana", "Send it")
    assert looked_through == 2
    assert {one.check for one in of(ana, "ana")[0].overruled or ()} == {"email", "long"}
