"""What a conversation can do, shown with a flow that does all of it."""

import pytest
from heard import plain
from stage import Stage
from teaching import Teach, command

from handlers.buttons import HOME, Plain
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT_OR_PHOTO
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.heard import Kind, Said
from handlers.messages import InPlace
from storage import people, pictures
from storage.errors import Rejected

KINDS = [Option(str(number), Plain(f"Kind {number}")) for number in range(11, 31)]
TEXTS = {
    "flow_tale": "a tale",
    "tale_begins": "It begins",
    "tale_name": "What name?",
    "tale_no_digits": "No digits in { $line }",
    "tale_kind": "Which kind for { $name }?",
    "tale_pages": "Tell",
    "tale_only_words": "Only words",
    "tale_too_long": "At most { $most }",
    "tale_sure": "Sure, { $name }?",
    "tale_told": "{ $name } { $kind }: { $told }",
    "tale_silence": "Silence",
}


def _without_digits(line: str) -> str:
    if any(map(str.isdigit, line)):
        raise Rejected("tale-no-digits", line=line)
    return line.title()


def _short(pages: tuple[Part, ...]) -> None:
    if sum(len(page.text) for page in pages) > 40:
        raise Rejected("tale-too-long", most=40)


@command("tale")
def tale(talk: Talk, hero: str = "") -> None:
    talk.say("tale-begins")
    name = hero or talk.ask("name", "tale-name", check=_without_digits, suggest=("Rosa", "O'Neil <b>"))
    kind = talk.choose("kind", "tale-kind", KINDS, name=name)
    pages = talk.gather("pages", "tale-pages", check=_short, otherwise="tale-only-words")
    if not talk.confirm("sure", "tale-sure", name=name):
        talk.end("tale-silence")
    people.set_pen_name(talk.tx, talk.person.id, name)
    talk.say("tale-told", name=name, kind=kind, told=" / ".join(page.text for page in pages))


@pytest.fixture
def teller(stage: Stage, teach: Teach) -> Stage:
    teach(tale, **TEXTS)
    return stage


def heard(stage: Stage, *said: str | Said) -> list[str]:
    """What Ana hears after saying all this, from the last of it."""
    replies = [stage.says("ana", one) for one in said]
    return [plain(reply) for reply in replies[-1]]


def photo(caption: str = "") -> Said:
    return Said(kind=Kind.PHOTO, text=caption, photo="file", message="900")


def test_what_is_said_before_a_question_is_said_once(teller: Stage) -> None:
    assert heard(teller, "/tale") == ["It begins", "What name?"]
    assert heard(teller, "ana") == ["Which kind for Ana?"]


def test_a_flow_goes_its_whole_way_and_writes_at_its_end(teller: Stage) -> None:
    heard(teller, "/tale", "ana", "2", "Once", "upon")
    assert teller.person("ana").pen_name is None
    teller.presses("ana", "Done")
    assert [plain(reply) for reply in teller.presses("ana", "Yes")] == ["Ana 12: Once / upon"]
    assert teller.person("ana").pen_name == "Ana"
    assert heard(teller, "Hello")[0].startswith("I am a bot")


def test_an_argument_answers_a_question_in_advance(teller: Stage) -> None:
    assert heard(teller, "/tale Berta") == ["It begins", "Which kind for Berta?"]


def test_what_a_check_refuses_is_explained_and_asked_again_with_the_same_buttons(teller: Stage) -> None:
    heard(teller, "/tale")
    assert heard(teller, "R2D2 <i>") == ["No digits in R2D2 <i>"]
    assert teller.labels("ana") == ["Rosa", "O'Neil <b>", "Cancel"]
    assert heard(teller, "rosa") == ["Which kind for Rosa?"]


def test_a_suggestion_is_one_press_away_and_is_checked_too(teller: Stage) -> None:
    heard(teller, "/tale")
    teller.presses("ana", "O'Neil <b>")
    assert "Which kind for O'Neil <B>?" in teller.transcript("ana")


@pytest.mark.parametrize(
    "said", [Said(kind=kind, message="8") for kind in Kind if kind not in (Kind.PRESS, Kind.LEFT, Kind.RETURNED)]
)
@pytest.mark.parametrize("so_far", [[], ["ana"], ["ana", "11"], ["ana", "11", "Once", "/done"]])
def test_every_question_answers_every_kind_of_message(teller: Stage, so_far: list[str], said: Said) -> None:
    heard(teller, "/tale", *so_far)
    before = teller.labels("ana")
    assert len(heard(teller, said)) == 1
    if said.kind is not Kind.EDITED:
        assert teller.labels("ana") == before, "the question is open as before"


def test_long_lists_have_pages_that_turn_in_place(teller: Stage) -> None:
    heard(teller, "/tale", "ana")
    assert teller.labels("ana") == [f"Kind {number}" for number in range(11, 19)] + ["More ›", "‹ Back", "Cancel"]
    [turned] = teller.presses("ana", "More")
    assert turned.message.over == InPlace()
    assert teller.labels("ana")[7:] == ["Kind 26", "‹ Earlier", "More ›", "‹ Back", "Cancel"]
    teller.presses("ana", "More")
    assert teller.labels("ana") == ["Kind 27", "Kind 28", "Kind 29", "Kind 30", "‹ Earlier", "‹ Back", "Cancel"]
    teller.presses("ana", "Earlier")
    teller.presses("ana", "Kind 20")
    assert plain(teller.heard["ana"][-1]) == "Tell"


@pytest.mark.parametrize("turn", [">99", ">-1", ">x", ">", "", "²", ">²", "x:y"])
def test_a_made_up_page_or_value_harms_nothing(teller: Stage, turn: str) -> None:
    heard(teller, "/tale", "ana")
    mark = teller.button("ana", "Kind 11").press.partition(":")[0]
    [reply] = teller.says("ana", Said(kind=Kind.PRESS, press=f"{mark}:{turn}"))
    assert plain(reply) in ("Which kind for Ana?", "Please press one of the buttons, or type what it says.")
    assert heard(teller, "KIND 30 ") == ["Tell"]


def test_a_choice_can_be_typed_by_its_number_or_words_and_nothing_else(teller: Stage) -> None:
    assert heard(teller, "/tale", "ana", "0") == ["Please press one of the buttons, or type what it says."]
    assert heard(teller, "21")[0].startswith("Please press")
    assert heard(teller, "20") == ["Tell"]


def test_two_short_options_stand_side_by_side(teller: Stage) -> None:
    replies = [teller.says("ana", said) for said in ("/tale", "ana", "1", "Once", "/done")]
    assert [[button.label for button in row] for row in replies[-1][-1].rows] == [["Yes", "No"], ["‹ Back"]]


def test_gathering_needs_something_and_only_takes_what_it_can_carry(teller: Stage) -> None:
    heard(teller, "/tale", "ana", "1")
    assert heard(teller, "/done")[0].startswith("There is nothing here yet")
    assert heard(teller, photo("with words")) == ["Only words"]
    assert heard(teller, "   ") == ["Only words"]
    assert heard(teller, "Once")[0].startswith("Kept.")
    assert heard(teller, "upon")[0].startswith("Message 2 kept.")


def test_what_does_not_pass_the_check_is_not_kept_and_the_rest_is(teller: Stage) -> None:
    heard(teller, "/tale", "ana", "1", "x" * 40)
    assert heard(teller, "y") == ["At most 40"]
    heard(teller, "/done")
    assert plain(teller.presses("ana", "Yes")[0]) == f"Ana 11: {'x' * 40}"


def test_an_edit_changes_its_page_and_nothing_else(teller: Stage) -> None:
    heard(teller, "/tale", "ana", "1")
    heard(teller, Said(kind=Kind.TEXT, text="Ones", message="70"), Said(kind=Kind.TEXT, text="upon", message="71"))
    assert heard(teller, Said(kind=Kind.EDITED, text="Once", message="70"))[0].startswith("Message 1 changed.")
    assert heard(teller, Said(kind=Kind.EDITED, text="x" * 99, message="71")) == ["At most 40"]
    assert heard(teller, Said(kind=Kind.EDITED, text="elsewhere", message="3"))[0].startswith("I saw that you edited")
    heard(teller, "/done")
    assert plain(teller.presses("ana", "Yes")[0]) == "Ana 11: Once / upon"


def test_an_edit_after_done_is_never_passed_over_in_silence(teller: Stage) -> None:
    heard(teller, "/tale", "ana", "1", Said(kind=Kind.TEXT, text="Ones", message="70"), "/done")
    for _ in range(2):
        assert heard(teller, Said(kind=Kind.EDITED, text="Once", message="70"))[0].startswith("I saw that you edited")


def test_pages_can_be_taken_back_one_by_one(teller: Stage) -> None:
    heard(teller, "/tale", "ana", "1", "Once", "upon")
    assert plain(teller.presses("ana", "Undo last")[0]).startswith("Message 2 taken back.")
    assert plain(teller.presses("ana", "Undo last")[0]).startswith("Taken back.")
    assert teller.labels("ana") == ["‹ Back", "Cancel"]
    assert plain(teller.presses("ana", "Undo last")[0]).startswith("There is nothing here yet")


def test_more_messages_than_anyone_reads_are_refused(teller: Stage) -> None:
    assert heard(teller, "/tale", "ana", "1", *("a" for _ in range(30))) == [
        "Message 30 kept. Write on, or press Done."
    ]
    assert heard(teller, "a")[0].startswith("I can take 30 messages here")


def test_back_forgets_the_last_answer_and_keeps_pages(teller: Stage) -> None:
    heard(teller, "/tale", "ana", "1", "Once", "/done")
    assert heard(teller, "/back") == ["Tell\n\nYour message is still here. Write on, or press Done."]
    assert heard(teller, "/back")[0].startswith("Which kind")
    assert heard(teller, "2")[0].startswith("Tell\n\nYour message is still here.")
    heard(teller, "/done")
    assert plain(teller.presses("ana", "Yes")[0]) == "Ana 12: Once"


def test_back_ends_at_the_first_question(teller: Stage) -> None:
    heard(teller, "/tale", "ana")
    assert heard(teller, "/back") == ["What name?"]
    assert teller.labels("ana") == ["Rosa", "O'Neil <b>", "Cancel"]
    assert heard(teller, "/back") == ["What name?"]


def test_a_flow_can_go_on_as_another_and_back_to_a_question(stage: Stage, teach: Teach) -> None:
    @command("ends")
    def ends(talk: Talk, word: str = "") -> None:
        talk.say("ends-here", word=word, said=talk.ask("said", "ends-ask"))

    @command("starts")
    def starts(talk: Talk) -> None:
        word = talk.ask("word", "starts-word")
        pages = talk.gather("pages", "starts-pages")
        ways = [Option("again", Plain("Again")), Option("on", Plain("On"))]
        if talk.choose("next", "starts-next", ways) == "again":
            talk.revisit("pages")
        talk.go_on(ends, f"{word}{len(pages)}")

    teach(
        starts,
        ends,
        starts_word="Word?",
        starts_pages="Pages?",
        starts_next="Next?",
        ends_ask="Say?",
        ends_here="{ $word } { $said }",
    )
    heard(stage, "/starts", "w", "one", "/done")
    assert heard(stage, "again") == ["Pages?\n\nYour message is still here. Write on, or press Done."]
    assert heard(stage, "two", "/done", "on") == ["Say?"]
    assert heard(stage, "bye") == ["w2 bye"]


def test_a_page_keeps_its_formatting_and_picture(stage: Stage, teach: Teach) -> None:
    @command("show")
    def show(talk: Talk) -> None:
        page = talk.page("page", "show-what", accepts=TEXT_OR_PHOTO)
        talk.confirm("sure", "show-sure")
        picture = pictures.get(talk.tx, page.picture) if page.picture else None
        talk.say("show-said", text=page.text, reference=picture.reference if picture else "")

    teach(show, show_what="Show", show_sure="Sure?", show_said="{ $text } { $reference }")
    heard(stage, "/show")
    assert heard(stage, Said(kind=Kind.VOICE)) == ["Please answer with a text message or a photo."]
    assert heard(stage, photo("caption")) == ["Sure?"]
    with stage.tx() as tx:
        assert [picture.reference for picture in pictures.wanted(tx, 9)] == ["file"], "it is wanted once, at once"
    assert heard(stage, "yes") == ["caption file"]


def test_a_flow_without_an_end_is_a_mistake_that_is_found(stage: Stage, teach: Teach) -> None:
    @command("round")
    def go_round(talk: Talk) -> None:
        talk.go_on(go_round)

    teach(go_round)
    with pytest.raises(RecursionError, match="/round"):
        stage.says("ana", "/round")


def test_others_are_told_in_their_language_unless_they_are_gone(stage: Stage, teach: Teach) -> None:
    berta, carla = stage.person("berta", "es"), stage.person("carla")
    stage.says("carla", Said(kind=Kind.LEFT))

    @command("wave")
    def wave(talk: Talk) -> None:
        for person in (berta, carla):
            talk.tell(person.id, "cancelled", HOME)
        people.forget(talk.tx, carla.id)
        talk.tell(carla.id, "cancelled")

    teach(wave)
    stage.says("ana", "/wave")
    assert [plain(heard) for heard in stage.heard["berta"]] == [
        "Cancelado. No se envió nada, y lo que habías escrito para esto se borró."
    ]
    assert stage.labels("berta") == ["Menú"]
