"""Who says what next: commands, moves, parking, old buttons, refusals, and what nobody asked."""

from pathlib import Path

import pytest
from heard import Shown, plain
from stage import Stage
from teaching import Teach, command

from handlers import dialogue
from handlers.buttons import Plain, Press
from handlers.dialogue import MOVES
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.heard import Kind, Said
from storage import conversations, people
from storage.errors import Rejected
from storage.rights import Right

TEXTS = {
    "flow_tale": "a tale",
    "flow_count": "a count",
    "command_tale": "Tell",
    "tale_name": "What name?",
    "tale_pages": "Tell",
    "tale_sure": "Sure?",
    "tale_told": "{ $name }: { $told }",
    "tale_refused": "Refused, { $name }",
    "tale_hello": "Hello, { $word }",
    "count_how": "How many?",
    "count_many": "So many: { $many }",
}


@command("tale")
def tale(talk: Talk) -> None:
    name = talk.ask("name", "tale-name")
    pages = talk.gather("pages", "tale-pages")
    if talk.confirm("sure", "tale-sure"):
        people.set_pen_name(talk.tx, talk.person.id, name)
        if name == "Nobody":
            raise Rejected("tale-refused", name=name)
        talk.say("tale-told", name=name, told=" / ".join(page.text for page in pages))


@command("count")
def count(talk: Talk) -> None:
    talk.say("count-many", many=talk.ask("many", "count-how"))


@command("hello", asks=True)
def hello(talk: Talk, word: str = "you") -> None:
    if word == "nobody":
        raise Rejected("tale-refused", name=word)
    talk.say("tale-hello", (Press(Plain("Tell"), tale),), word=word)


@command("secret", Right.READ_LETTERS)
def secret(talk: Talk) -> None:
    talk.say("count-many", many=talk.ask("many", "count-how"))


@pytest.fixture
def teller(stage: Stage, teach: Teach) -> Stage:
    teach(tale, count, hello, secret, **TEXTS)
    return stage


def heard(stage: Stage, *said: str | Said, by: str = "ana") -> list[str]:
    """What somebody hears after saying all this, from the last of it."""
    replies = [stage.says(by, one) for one in said]
    return [plain(reply) for reply in replies[-1]]


def pressed(button: Shown) -> Said:
    return Said(kind=Kind.PRESS, press=button.press, message="5", query="q")


# Commands.


def test_a_command_is_the_same_typed_pressed_or_linked(teller: Stage) -> None:
    people_who_know_us = teller.says("ana", "/start")
    assert people_who_know_us
    for way in ("/hello ana", "/hello@PalomaBot ana", "/HELLO ana", "/start hello-ana"):
        assert heard(teller, way) == ["Hello, ana"]
    assert heard(teller, Said(kind=Kind.PRESS, press="hello:ana")) == ["Hello, ana"]
    assert heard(teller, "/hello ana and others") == ["Hello, ana"], "what is too much is left away"


@pytest.mark.parametrize("text", ["/", "/ ", "//", "/@", "/\n", "/hallo", "/" + "x" * 4000, "/secret", "/⁄"])
def test_an_unknown_command_gets_an_answer(teller: Stage, text: str) -> None:
    [answer] = heard(teller, text)
    assert answer.startswith("I do not know this command.")
    assert teller.labels("ana") == ["Menu", "Help"]


def test_a_mistyped_command_is_guessed_but_never_one_of_the_teams(teller: Stage) -> None:
    assert heard(teller, "/helo") == ["I do not know this command. Did you mean /hello?"]
    assert heard(teller, "/secrett") == ["I do not know this command. Here is what I can do:"]


@pytest.mark.parametrize("press", ["", ":", "::", "?", "?:", "?abc", "?abcdef0123:x", "nonsense", "hello:" + "x" * 50])
def test_a_made_up_button_gets_an_answer(teller: Stage, press: str) -> None:
    assert len(heard(teller, Said(kind=Kind.PRESS, press=press))) == 1


def test_a_broken_link_leads_to_the_beginning(teller: Stage) -> None:
    heard(teller, "/start")
    assert heard(teller, "/start nowhere-x") == heard(teller, "/start")


def test_a_role_is_read_at_every_message(teller: Stage) -> None:
    member = teller.member("mara")
    assert heard(teller, "/secret", by="mara") == ["How many?"]
    with teller.tx() as tx:
        tx.run("DELETE FROM team WHERE person_id = :id", {"id": member.id})
    [answer] = heard(teller, "3", by="mara")
    assert answer.startswith("What this was about has changed")
    assert heard(teller, "/secret", by="mara")[0].startswith("I do not know this command")


# Moves.


@pytest.mark.parametrize("move", sorted(MOVES))
def test_a_move_without_a_conversation_says_so(teller: Stage, move: str) -> None:
    assert heard(teller, f"/{move}") == ["We are not in the middle of anything."]


def test_cancel_forgets_everything(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once")
    assert heard(teller, "/cancel", "/cancel") == [
        "Cancelled. Nothing was sent, and what you had written for it is deleted."
    ]
    assert heard(teller, "upon")[0].startswith("I am a bot")
    with teller.tx() as tx:
        assert tx.one("SELECT 1 FROM conversations") is None


def test_a_cancel_that_would_delete_words_is_asked_about_once(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once")
    cancel = teller.button("ana", "Cancel")
    (asked,) = heard(teller, pressed(cancel))
    assert asked.startswith("This would delete what you have written for a tale")
    assert teller.labels("ana") == ["Yes, delete it", "No, go on"]
    assert heard(teller, pressed(cancel)) == [asked], "a double tap is no answer"
    assert heard(teller, "upon") == ["Please press one of the buttons, or type what it says."]
    assert heard(teller, "/done") == ["Please press one of the buttons, or type what it says."]
    delete = teller.button("ana", "Yes, delete it")
    assert [plain(reply) for reply in teller.presses("ana", "No, go on")] == [
        "Tell\n\nYour message is still here. Write on, or press Done."
    ]
    assert heard(teller, pressed(delete))[0].startswith("This button belongs to an older message")
    heard(teller, pressed(cancel))
    assert heard(teller, "yes, delete it")[0].startswith("Cancelled.")
    with teller.tx() as tx:
        assert tx.one("SELECT 1 FROM conversations") is None


def test_a_cancel_that_deletes_no_words_is_not_asked_about(teller: Stage) -> None:
    heard(teller, "/tale", "Ana")
    assert heard(teller, "/cancel")[0].startswith("Cancelled.")


def test_what_is_asked_about_survives_another_command_and_a_restart(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once", "/cancel")
    assert heard(teller, "/hello")[1].startswith("You have not finished a tale")
    assert heard(teller, "/resume")[0].startswith("Tell\n\nYour message is still here.")
    heard(teller, "upon", "/done")
    assert [plain(reply) for reply in teller.presses("ana", "Yes")] == ["Ana: Once / upon"]


def test_words_that_were_put_aside_are_discarded_only_once_it_was_asked(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once", "/hello")
    discard = pressed(teller.button("ana", "Discard"))
    heard(teller, "/count")
    assert heard(teller, discard)[0].startswith("This would delete")
    assert heard(teller, "no, go on")[0].startswith("Tell\n\nYour message is still here.")
    heard(teller, "/hello")
    heard(teller, pressed(teller.button("ana", "Discard")))
    assert [plain(reply)[:10] for reply in teller.presses("ana", "Yes, delete it")] == ["Cancelled."]
    with teller.tx() as tx:
        assert tx.one("SELECT 1 FROM conversations") is None


def test_stop_at_a_choice_leaves_what_is_open_if_nothing_else_comes_to_them(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once", "/done")
    assert heard(teller, "¡Alto!")[0].startswith("This would delete")
    assert heard(teller, "stop") == ["Please press one of the buttons, or type what it says."]
    teller.presses("ana", "No, go on")
    heard(teller, "/subscribe", "/resume")
    assert heard(teller, "stop")[0].startswith("Done: no more announcements")


def test_done_means_the_open_question_alone(teller: Stage) -> None:
    assert heard(teller, "/tale", "/done") == ["Please answer with a text message."]
    assert heard(teller, "Ana", "Once", "/DONE") == ["Sure?"]
    assert heard(teller, "/done") == ["Please press one of the buttons, or type what it says."]


# Parking and going on.


def test_what_was_begun_is_parked_offered_once_and_goes_on_where_it_was(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once")
    assert heard(teller, "/hello") == [
        "Hello, you",
        "You have not finished a tale. You can go on with it or discard it. After a week I will delete it.",
    ]
    assert heard(teller, "/hello") == ["Hello, you"]
    heard(teller, "what now?")
    assert teller.labels("ana") == ["Go on", "Discard", "Menu", "Help"]
    assert plain(teller.presses("ana", "Go on")[0]).startswith("Tell\n\nYour message is still here.")
    heard(teller, "upon", "/done")
    assert [plain(reply) for reply in teller.presses("ana", "Yes")] == ["Ana: Once / upon"]


def test_nothing_is_parked_that_nothing_was_put_into(teller: Stage) -> None:
    assert heard(teller, "/tale", "/hello") == ["Hello, you"]


def test_several_are_parked_and_come_back_last_first(teller: Stage) -> None:
    heard(teller, "/tale", "Ana")
    heard(teller, "/tale", "Berta")
    assert heard(teller, "/count", "3")[-1].startswith("You have not finished")
    told, offer = heard(teller, "/resume", "Once", "/done", "yes")
    assert (told, offer) == (
        "Berta: Once",
        "You have not finished a tale. You can go on with it or discard it. After a week I will delete it.",
    )
    assert heard(teller, "/resume", "Upon", "/done", "yes") == ["Ana: Upon"]
    assert heard(teller, "/resume") == ["We are not in the middle of anything."]


def test_resuming_one_parks_the_other(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "/hello")
    resume = teller.button("ana", "Go on")
    heard(teller, "/tale", "Berta")
    assert heard(teller, pressed(resume)) == ["Tell"]
    assert heard(teller, "Once", "/done", "yes")[0] == "Ana: Once"
    assert heard(teller, "/resume", "Upon", "/done", "yes")[0] == "Berta: Upon"


def test_what_is_discarded_is_gone(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "/hello")
    discard, resume = teller.button("ana", "Discard"), teller.button("ana", "Go on")
    assert heard(teller, pressed(discard)) == ["Discarded. Nothing of it is kept."]
    assert heard(teller, pressed(resume))[0].startswith("This button belongs to an older message")
    with teller.tx() as tx:
        assert tx.one("SELECT 1 FROM conversations") is None


def test_only_so_many_are_parked(teller: Stage) -> None:
    for number in range(13):
        heard(teller, "/tale", f"Name {number}")
    ana = teller.person("ana").id
    with teller.tx() as tx:
        state = conversations.load(tx, ana)
    assert state is not None
    assert state.count(b'"flow":"tale"') == 11


# Old buttons.


def test_a_button_of_an_answered_question_puts_the_open_one_again(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once", "/done")
    no = teller.button("ana", "No")
    heard(teller, "/back", "/done")
    heard(teller, "/back")
    assert heard(teller, pressed(no)) == [
        "This button belongs to an older message. This is where we are:",
        "Tell\n\nYour message is still here. Write on, or press Done.",
    ]


@pytest.mark.parametrize("label", ["Yes", "Back", "Cancel"])
def test_a_button_of_a_parked_or_finished_conversation_does_nothing_to_this_one(teller: Stage, label: str) -> None:
    heard(teller, "/tale", "Ana", "Once", "/done")
    old = teller.button("ana", label)
    heard(teller, "/tale", "Berta")
    assert heard(teller, pressed(old)) == ["This button belongs to an older message. This is where we are:", "Tell"]
    heard(teller, "/cancel")
    assert heard(teller, pressed(old))[0].startswith("This button belongs to an older message and does nothing")
    assert teller.person("ana").pen_name is None


def test_a_button_of_another_person_does_nothing(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once", "/done")
    heard(teller, "/tale", "Berta", "Upon", "/done", by="berta")
    for label in ("Yes", "Cancel", "Back"):
        answer = heard(teller, pressed(teller.button("ana", label)), by="berta")
        assert answer == ["This button belongs to an older message. This is where we are:", "Sure?"]
    assert teller.person("berta").pen_name is None


def test_a_button_pressed_twice_acts_once(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once", "/done")
    yes = pressed(teller.button("ana", "Yes"))
    assert heard(teller, yes) == ["Ana: Once"]
    assert heard(teller, yes)[0].startswith("This button belongs to an older message")


# What changes meanwhile.


def test_a_restart_in_the_middle_costs_nothing(teller: Stage, tmp_path: Path) -> None:
    heard(teller, "/tale", "Ana", "Once")
    words = teller.setup.texts
    teller.close()
    again = Stage(tmp_path / "data")
    again.setup = type(again.setup)(words, again.setup.zone, 2, 25, "PalomaBot")
    heard(again, "upon", "/done")
    assert [plain(reply) for reply in again.presses("ana", "Yes")] == ["Ana: Once / upon"]
    again.close()


def test_a_flow_that_lost_its_open_question_puts_the_next_one(teller: Stage, teach: Teach) -> None:
    heard(teller, "/tale", "Ana", "Once", "/done")

    @command("tale")
    def changed(talk: Talk) -> None:
        talk.ask("name", "tale-name")
        talk.gather("pages", "tale-pages")
        talk.choose("how", "count-how", [Option("one", Plain("One"))])
        people.set_pen_name(talk.tx, talk.person.id, "changed")
        talk.say("tale-told", name="", told="")

    teach(changed)
    moved, question = heard(teller, "yes")
    assert (moved[:26], question) == ("Something has changed mean", "How many?")
    assert teller.person("ana").pen_name is None
    heard(teller, "one")
    assert teller.person("ana").pen_name == "changed"


def test_a_flow_that_lost_all_its_questions_ends_without_acting(teller: Stage, teach: Teach) -> None:
    heard(teller, "/tale", "Ana", "Once", "/done")

    @command("tale")
    def changed(talk: Talk) -> None:
        people.set_pen_name(talk.tx, talk.person.id, "changed")

    teach(changed)
    assert heard(teller, "yes")[0].startswith("What this was about has changed meanwhile")
    assert teller.person("ana").pen_name is None
    assert heard(teller, "yes")[0].startswith("I am a bot")


def test_a_flow_that_is_no_more_ends_kindly(teller: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    heard(teller, "/tale", "Ana")
    monkeypatch.setattr("handlers.register.COMMANDS", {"hello": hello})
    assert heard(teller, "Once")[0].startswith("What this was about has changed meanwhile")


# Refusals.


def test_what_is_refused_at_the_end_has_changed_nothing_and_can_go_on(teller: Stage) -> None:
    heard(teller, "/tale", "Nobody", "Once", "/done")
    assert heard(teller, "yes") == ["Refused, Nobody"]
    assert teller.labels("ana") == ["‹ Back", "Cancel"]
    assert teller.person("ana").pen_name is None
    heard(teller, "/back", "/back", "/back")
    assert heard(teller, "Ana", "/done", "yes") == ["Ana: Once"]


def test_a_refused_command_leaves_the_conversation_open(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once")
    assert heard(teller, "/hello nobody") == ["Refused, nobody"]
    assert heard(teller, "upon", "/done", "yes") == ["Ana: Once / upon"]


# Expiry.


def test_what_nobody_came_back_to_is_deleted_and_said_so_once(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once")
    heard(teller, "/tale", by="berta")
    teller.later(days=6, hours=23)
    with teller.tx() as tx:
        assert dialogue.expire(tx, teller.setup, teller.now) == []
    teller.later(hours=1)
    with teller.tx() as tx:
        posts = dialogue.expire(tx, teller.setup, teller.now)
        assert tx.scrub
        assert dialogue.expire(tx, teller.setup, teller.now) == []
    [told] = teller.take(posts, "ana")
    assert plain(told).startswith("A week ago you began something here and did not finish it")
    assert len(posts) == 1, "Berta had put nothing into hers"
    assert heard(teller, "upon")[0].startswith("I am a bot")


def test_whoever_is_gone_is_not_told_that_what_they_had_begun_was_deleted(teller: Stage) -> None:
    heard(teller, "/tale", "Ana", "Once")
    teller.says("ana", Said(kind=Kind.LEFT))
    teller.later(days=7)
    with teller.tx() as tx:
        assert dialogue.expire(tx, teller.setup, teller.now) == []
    assert heard(teller, "upon")[0].startswith("I am a bot"), "it was deleted all the same"


def test_every_message_gives_a_draft_another_week(teller: Stage) -> None:
    heard(teller, "/tale", "Ana")
    teller.later(days=6)
    heard(teller, "Once")
    teller.later(days=6)
    with teller.tx() as tx:
        assert dialogue.expire(tx, teller.setup, teller.now) == []


# What nobody asked.


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.PRESS, Kind.LEFT, Kind.RETURNED)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_gets_a_kind_answer_in_full_and_then_in_short(stage: Stage, kind: Kind, language: str) -> None:
    stage.person("ana", language)
    said = Said(kind=kind, text="", message="9")
    first, again = heard(stage, said), heard(stage, said)
    assert len(first) == 1
    assert again != first
    stage.later(days=1)
    assert heard(stage, said) == first


def test_a_forwarded_message_is_called_so(stage: Stage) -> None:
    assert heard(stage, Said(kind=Kind.TEXT, text="x", forwarded=True))[0].startswith(
        "I cannot do anything with forwarded"
    )


@pytest.mark.parametrize("text", ["stop", "STOP!", " Alto. ", "unsubscribe", "baja"])
def test_a_word_is_enough_to_stop(stage: Stage, text: str) -> None:
    stage.says("ana", "/subscribe")
    assert stage.person("ana").subscribed
    stage.says("ana", text)
    assert not stage.person("ana").subscribed


def test_groups_are_told_once_that_we_speak_in_private(stage: Stage) -> None:
    said = Said(kind=Kind.TEXT, text="/start", private=False)
    assert len(heard(stage, said)) == 1
    assert heard(stage, said) == []


def test_who_leaves_is_gone_until_they_speak(stage: Stage) -> None:
    person = stage.person("ana")
    assert heard(stage, Said(kind=Kind.LEFT)) == []
    with stage.tx() as tx:
        assert people.get(tx, person.id).gone
    assert heard(stage, Said(kind=Kind.RETURNED)) == []
    with stage.tx() as tx:
        assert not people.get(tx, person.id).gone


def test_who_is_forgotten_hears_the_goodbye_as_a_stranger_and_leaves_nothing(teller: Stage, teach: Teach) -> None:
    @command("vanish")
    def vanish(talk: Talk) -> None:
        people.forget(talk.tx, talk.person.id)
        talk.say("tale-hello", word="void")

    teach(vanish)
    ana = teller.person("ana")
    heard(teller, "/tale", "Ana")
    assert heard(teller, "/vanish") == ["Hello, void"]
    assert [post.stranger for post in teller.posts] == [True]
    with teller.tx() as tx:
        assert not people.known(tx, ana.id)
        assert conversations.load(tx, ana.id) is None


def test_two_things_that_one_person_says_at_once_are_heard_one_after_the_other(campaigns: Stage) -> None:
    """They are told apart by their chat; where it cannot be read in passing, both can be taken together."""
    with campaigns.tx() as tx:
        ana = people.meet(tx, "telegram:ana", "en")
        both = [(ana, Said(kind=Kind.TEXT, text=text)) for text in ("/write manuel-gomez-vazquez", "Wren")]
        answers = dialogue.respond_each(tx, campaigns.setup, both)
        assert len(answers[1]) == 1
        state = conversations.load(tx, ana.id)
    assert state is not None
    assert b"Wren" in state
