"""Letters without a link to their writers: sent so, and asked for by their codes, whoever has those."""

from dataclasses import replace
from datetime import timedelta

import answered
import pytest
from heard import plain
from stage import Stage
from unlinked import MANUEL, WORDS, chosen, code_in, sent, the_letter, written
from written import heard, rewritten, state

from handlers.heard import Kind, Said
from storage import cases, conversations, letters, people, pictures, replies
from storage.contents.standing import NoLetters
from storage.letters import Letter, LetterState, muting, paper, receipts, redaction, unlinking, writers
from storage.replies import ReplyState
from storage.replies.reply import REPLIES


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Dana and Beto moderate, in English and Spanish; Ana writes, and so does Sol, who reads Spanish."""
    campaigns.member("dana")
    campaigns.member("beto", language="es")
    campaigns.person("ana")
    campaigns.person("sol", "es")
    return campaigns


def claimed(stage: Stage, by: str = "dana") -> None:
    stage.says(by, "/read")


def approved(stage: Stage) -> Letter:
    claimed(stage)
    stage.presses("dana", "Approve")
    return the_letter(stage)


def on_paper(stage: Stage) -> Letter:
    """It is printed and has left."""
    approved(stage)
    dana = stage.person("dana")
    with stage.tx() as tx:
        batch = paper.make(tx, dana.id, early=True)
        paper.mark_printed(tx, dana.id, batch.id, tx.now.date())
        paper.hand_over(tx, dana.id, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    return the_letter(stage)


def replied(stage: Stage, letter: Letter) -> replies.Reply:
    """A reply to it came and was checked."""
    dana, beto = stage.person("dana"), stage.person("beto")
    with stage.tx() as tx:
        sent_in = replies.send_in(tx, dana.id, letter.id, answered.words("Gracias por tu carta"))
        return answered.checked(tx, sent_in, beto.id)


@pytest.mark.parametrize("name", ["ana", "sol"])
def test_it_is_asked_what_it_means_and_the_code_is_said_once(team: Stage, name: str) -> None:
    written(team, name)
    (question,) = chosen(team, name)
    for fact in ("/letters", "/forgetme", "Telegram", "La golondrina"):
        assert fact in plain(question)
    heard_now = team.presses(name, {"ana": "Yes, forget", "sol": "Sí, olvida"}[name])
    code = code_in(heard_now)
    assert len(receipts.tidy(code)) == receipts.LENGTH
    letter = the_letter(team)
    assert (letter.words, letter.pen_name, letter.state) == ((WORDS,), "La golondrina", LetterState.PENDING)
    assert letter.id not in plain(heard_now[0])
    assert all(post.stranger for post in team.posts)


def test_no_is_back_to_the_preview_and_it_can_be_sent_as_usual(team: Stage) -> None:
    written(team)
    chosen(team)
    (preview,) = team.presses("ana", "No, back")
    assert plain(preview).startswith("This is your letter")
    team.presses("ana", "Send it")
    person = team.person("ana")
    with team.tx() as tx:
        (letter,) = letters.of_person(tx, person.id)
    assert not letter.unlinked


def test_nothing_of_it_is_under_the_writers_name(team: Stage) -> None:
    sent(team)
    person = team.person("ana")
    with team.tx() as tx:
        assert letters.of_person(tx, person.id) == []
        assert conversations.load(tx, person.id) is None
        assert people.get(tx, person.id).pen_name is None
    assert "I know of no letter of yours" in heard(team, "/letters")
    team.says("ana", "/forgetme")
    team.presses("ana", "Yes, delete everything")
    assert the_letter(team).words == (WORDS,)


def test_its_author_is_nobody_whom_nothing_reaches(team: Stage) -> None:
    sent(team)
    author = the_letter(team).person_id
    with team.tx() as tx:
        person = people.get(tx, author)
        assert person.address.startswith("nobody:")
        assert people.reachable(tx, author) is None
    approved(team)
    before = [*team.heard["ana"]]
    team.settle()
    assert team.heard["ana"] == before


def test_of_its_time_only_the_hour_is_kept_also_once_it_was_changed(team: Stage) -> None:
    team.later(minutes=41, seconds=7)
    code = sent(team)
    assert the_letter(team).received_at == team.now.replace(minute=0, second=0)
    claimed(team)
    dana, before = team.person("dana"), the_letter(team)
    with team.tx() as tx:
        letters.ask_for_changes(tx, dana.id, before.id, "Please leave out the village.")
    team.settle()
    team.says("ana", f"/letter {code}")
    team.presses("ana", "Change it")
    team.says("ana", "Hola Manuel, soy una amiga del mar y te mando un abrazo desde muy lejos, otra vez.")
    team.says("ana", "/done")
    if "Keep it as it is" in team.labels("ana"):
        team.presses("ana", "Keep it")
    team.presses("ana", "Send it")
    letter = the_letter(team)
    assert letter.state is LetterState.PENDING
    assert letter.received_at == team.now.replace(minute=0, second=0)
    assert "under the same code" in plain(team.heard["ana"][-1])


@pytest.mark.parametrize("typed", ["{}", "/letter {}", "/letter {spaced}", "/letter {small}", "/start letter-{}"])
def test_whoever_has_the_code_sees_how_it_stands_however_they_type_it(team: Stage, typed: str) -> None:
    code = sent(team)
    said = typed.format(code, spaced=code.replace("-", " "), small=code.lower().replace("-", ""))
    answer = heard(team, said, by="sol")
    assert f"Carta {code}" in answer
    assert "Espera a que el equipo la lea" in answer
    assert WORDS not in answer
    assert all(post.stranger for post in team.posts)


def test_look_alikes_are_read_as_what_they_were(team: Stage) -> None:
    code = sent(team)
    misread = code.replace("0", "O").replace("1", "l")
    assert f"Letter {code}" in heard(team, f"/letter {misread}")


def test_the_code_of_the_team_opens_nothing(team: Stage) -> None:
    sent(team)
    assert heard(team, f"/letter {the_letter(team).id}").startswith("You have no letter with this code")


def test_wrong_codes_are_counted_and_then_right_ones_are_not_answered_for_the_day(team: Stage) -> None:
    code = sent(team)
    for number in range(receipts.MOST_WRONG):
        assert heard(team, f"/letter 2222-3333-4444-{number:04}", by="sol").startswith("Ninguna carta tiene ese código")
    assert "no te respondo más códigos" in heard(team, f"/letter {code}", by="sol")
    assert f"Letter {code}" in heard(team, f"/letter {code}"), "nobody else is kept from theirs"
    team.later(days=1)
    team.clock("clear-away")
    assert f"Carta {code}" in heard(team, f"/letter {code}", by="sol")


def test_withdrawing_by_the_code_deletes_it(team: Stage) -> None:
    code = sent(team)
    team.says("sol", f"/letter {code}")
    team.presses("sol", "Retirarla")
    team.presses("sol", "Sí, retirarla")
    assert all(post.stranger for post in team.posts)
    letter = the_letter(team)
    assert (letter.state, letter.pages) == (LetterState.WITHDRAWN, ())


def test_what_is_open_with_a_code_leaves_no_trace_when_it_is_left(team: Stage) -> None:
    code = sent(team)
    team.says("ana", f"/withdraw {code}")
    person = team.person("ana")
    with team.tx() as tx:
        assert conversations.load(tx, person.id) is not None
    team.says("ana", "/cancel")
    assert all(post.stranger for post in team.posts)
    with team.tx() as tx:
        assert conversations.load(tx, person.id) is None


def test_it_can_no_longer_be_withdrawn_once_it_is_in_a_batch(team: Stage) -> None:
    code = sent(team)
    on_paper(team)
    assert "cannot be withdrawn any more" in heard(team, f"/withdraw {code}")


def test_passages_to_be_taken_out_are_shown_by_the_code_and_agreed_to(team: Stage) -> None:
    code = sent(team, "ana", "Hola Manuel, soy una amiga del mar.\nVivo junto al molino viejo.\nTe mando un abrazo.")
    claimed(team)
    dana, letter = team.person("dana"), the_letter(team)
    with team.tx() as tx:
        redaction.offer(tx, dana.id, letter.id, ["Vivo junto al molino viejo."], "Quita esto, por favor")
    assert "is deciding" in heard(team, f"/letter {code}")
    team.settle()
    answer = heard(team, f"/letter {code}")
    assert "➖ Vivo junto al molino viejo." in answer
    team.presses("ana", "Take them out")
    team.presses("ana", "Yes, without them")
    assert "[…]" in the_letter(team).words[0]
    assert "you see under the same code" in plain(team.heard["ana"][-1])


def test_whoever_says_nothing_for_a_week_is_told_nothing(team: Stage) -> None:
    sent(team)
    claimed(team)
    dana, letter = team.person("dana"), the_letter(team)
    with team.tx() as tx:
        redaction.offer(tx, dana.id, letter.id, ["abrazo"], "Quita esto, por favor")
    team.settle()
    team.later(days=8)
    team.clock("redactions")
    assert the_letter(team).state is LetterState.CHANGES_ASKED


def test_a_letter_that_was_sent_back_shows_why_and_its_words_and_leads_on_without_it(team: Stage) -> None:
    code = sent(team)
    claimed(team)
    dana, letter = team.person("dana"), the_letter(team)
    with team.tx() as tx:
        letters.reject(tx, dana.id, letter.id, "It names a village.")
    team.settle()
    answer = heard(team, f"/letter {code}")
    assert "It names a village." in answer
    assert WORDS in answer
    assert team.button("ana", "Write it again").press == f"write:{MANUEL}"


def test_a_reply_waits_under_the_code_and_counts_as_passed_on_once_it_was_read(team: Stage) -> None:
    code = sent(team)
    reply = replied(team, on_paper(team))
    team.clock()
    assert the_reply(team).state is ReplyState.CHECKED
    assert "wait" in heard(team, "/replies", by="dana")
    assert "A reply came on" in heard(team, f"/letter {code}")
    said = [plain(one) for one in team.presses("ana", "Read the reply")]
    assert "Gracias por tu carta" in said[0]
    assert code in said[0]
    assert all(post.stranger for post in team.posts)
    assert the_reply(team).state is ReplyState.PASSED_ON
    team.clock()
    assert the_reply(team).state is ReplyState.PASSED_ON, "nobody is told that its writer has gone"
    assert heard(team, f"/replied {reply.id}").startswith("You have no such reply")


@pytest.mark.parametrize(
    ("name", "says"), [("ana", "For 365 days nobody asked for it"), ("sol", "En 365 días nadie la pidió con el código")]
)
def test_a_reply_that_nobody_asks_for_is_not_kept_for_ever(team: Stage, name: str, says: str) -> None:
    """Its writer may have lost the code; a reply to a linked letter waits, since its writer can be told one day."""
    code = sent(team, name)
    assert "365" in plain(team.heard[name][-1]), "it was said how long a reply waits"
    reply = replied(team, on_paper(team))
    team.later(days=364)
    team.clock()
    assert the_reply(team).pages == reply.pages
    assert "One reply to a letter without a link" in heard(team, "/replies", by="dana")
    team.later(days=1)
    team.clock()
    gone = the_reply(team)
    assert (gone.pages, gone.state) == (None, ReplyState.CHECKED), "nobody was given it, and nothing says so"
    assert "without a link" not in heard(team, "/replies", by="dana")
    team.says(name, f"/letter {code}")
    (said,) = team.presses(name, {"ana": "Read the reply", "sol": "Leer la respuesta"}[name])
    assert says in plain(said)


def the_reply(stage: Stage) -> replies.Reply:
    with stage.tx() as tx:
        (reply,) = REPLIES.select(tx)
    return reply


def test_the_team_reads_that_nobody_is_told_and_can_do_nothing_to_its_writer(team: Stage) -> None:
    sent(team)
    claimed(team)
    assert "Sent without a link to its writer" in plain(team.heard["dana"][-1])
    letter = the_letter(team)
    for command in ("writer", "mute", "setaside"):
        assert "without a link to its writer" in heard(team, f"/{command} {letter.id}", by="dana")
    with team.tx() as tx:
        assert not writers.is_muted(tx, letter.person_id)
    team.presses("dana", "Approve")
    assert "with their code" in plain(team.heard["dana"][-1])
    assert "I tell its writer" not in plain(team.heard["dana"][-1])


def test_who_is_muted_sends_none_and_changes_none(team: Stage) -> None:
    code = sent(team)
    dana, person = team.person("dana"), team.person("ana")
    with team.tx() as tx:
        muting.mute(tx, dana.id, person.id, "AAAAAAAA", "", timedelta(days=7))
    assert heard(team, f"/write {MANUEL}").startswith("At the moment the team takes no letters")
    claimed(team)
    letter = the_letter(team)
    with team.tx() as tx:
        letters.ask_for_changes(tx, dana.id, letter.id, "Please leave out the village.")
    team.settle()
    team.says("ana", f"/revise {code}")
    team.says("ana", WORDS)
    team.says("ana", "/done")
    if "Keep it as it is" in team.labels("ana"):
        team.presses("ana", "Keep it")
    team.presses("ana", "Send it")
    assert "At the moment the team takes no letters" in plain(team.heard["ana"][-1])
    assert the_letter(team).state is LetterState.CHANGES_ASKED


def test_a_flood_is_bounded_by_the_day(team: Stage) -> None:
    for number in range(unlinking.A_DAY):
        sent(team, pen_name=f"Golondrina {'abc'[number]}")
    written(team, pen_name="Otra")
    (refused,) = chosen(team)
    assert plain(refused).startswith(f"You have sent {unlinking.A_DAY} letters without a link today")
    team.presses("ana", "Send it")
    assert "Receipt code" in plain(team.heard["ana"][-1]), "it can be sent as usual"
    team.later(days=1)
    assert sent(team, pen_name="Una más")


def test_five_that_wait_leave_no_room_for_an_unlinked_one(team: Stage) -> None:
    person = team.person("ana")
    written(team)
    with team.tx() as tx:
        case = cases.by_slug(tx, MANUEL)
        assert case
        for _ in range(writers.MOST_WAITING):
            letters.submit(tx, person.id, case.id, "Otra", (WORDS,), "es")
    (refused,) = chosen(team)
    assert "letters of yours wait to be read" in plain(refused)


def test_a_pen_name_that_is_known_to_be_theirs_is_asked_for_again(team: Stage) -> None:
    written(team, pen_name="La Golondrina")
    team.presses("ana", "Send it")
    written(team, pen_name="la golondrina")
    (question,) = chosen(team)
    assert plain(question).startswith("Please choose another pen name")
    assert "leads to you, too" in heard(team, "LA GOLONDRINA")
    (sure,) = team.says("ana", "Colibrí")
    assert "from Colibrí" in plain(sure)
    team.presses("ana", "Yes, forget")
    assert the_letter(team).pen_name == "Colibrí"


def test_the_team_and_who_writes_a_letter_again_are_not_offered_it(team: Stage) -> None:
    written(team, "dana")
    assert not any("without a link" in label for label in team.labels("dana"))
    written(team)
    team.presses("ana", "Send it")
    claimed(team, "beto")
    beto, ana = team.person("beto"), team.person("ana")
    with team.tx() as tx:
        (letter,) = letters.of_person(tx, ana.id)
        letters.reject(tx, beto.id, letter.id, "It names a village.")
    team.settle()
    team.says("ana", f"/letter {letter.id}")
    team.presses("ana", "Write it again")
    for said in ("La golondrina", WORDS, "/done"):
        team.says("ana", said)
    if "Keep it as it is" in team.labels("ana"):
        team.presses("ana", "Keep it")
    assert "✉️ Send it" in team.labels("ana")
    assert not any("without a link" in label for label in team.labels("ana"))


def test_who_is_muted_silently_is_not_offered_it_and_can_send_as_usual(team: Stage) -> None:
    dana, person = team.person("dana"), team.person("ana")
    written(team)
    with team.tx() as tx:
        muting.mute(tx, dana.id, person.id, "AAAAAAAA", "Spam", timedelta(days=7), silent=True)
    assert plain(chosen(team)[0]) == "Please press one of the buttons, or type what it says."
    assert "✉️ Send it" in team.labels("ana")
    assert not any("without a link" in label for label in team.labels("ana"))


def test_who_joins_the_team_meanwhile_cannot_send_one(team: Stage) -> None:
    written(team)
    chosen(team)
    team.member("ana")
    assert "nobody decides on their own letter" in plain(team.presses("ana", "Yes, forget")[0])


def test_a_group_can_take_none(team: Stage) -> None:
    team.setup = replace(team.setup, unlinked_a_day=0)
    written(team)
    assert "✉️ Send it" in team.labels("ana")
    assert not any("without a link" in label for label in team.labels("ana"))


def test_photos_become_nobodys_and_the_messengers_name_for_them_goes(team: Stage) -> None:
    team.says("ana", f"/write {MANUEL}")
    team.says("ana", "La golondrina")
    team.later(minutes=7)
    team.says("ana", Said(kind=Kind.PHOTO, photo="file-1", message="photo-1"))
    team.fetch(b"a photo of paper")
    team.says("ana", "/done")
    chosen(team)
    team.presses("ana", "Yes, forget")
    letter = the_letter(team)
    with team.tx() as tx:
        (picture,) = pictures._table.select(tx)
    assert (picture.person_id, picture.letter_id) == (letter.person_id, letter.id)
    assert picture.reference == ""
    assert {picture.added_at, picture.due_at} == {team.now.replace(minute=0, second=0)}


def test_the_team_hears_of_a_new_one_when_its_hour_is_over(team: Stage) -> None:
    team.later(minutes=20)
    team.clock("new-letters")
    sent(team)
    team.later(minutes=39)
    team.clock("new-letters")
    assert not said_to(team, "dana", "new letter")
    team.later(minutes=2)
    team.clock("new-letters")
    assert said_to(team, "dana", "A new letter waits")
    team.later(hours=1)
    team.clock("new-letters")
    assert sum("A new letter waits" in plain(one) for one in team.heard["dana"]) == 1


def said_to(stage: Stage, name: str, words: str) -> bool:
    return any(words in plain(one) for one in stage.heard.get(name, []))


def test_a_batch_says_how_many_of_its_letters_lead_to_nobody(team: Stage) -> None:
    sent(team)
    written(team, "sol", pen_name="Luz")
    team.presses("sol", "Enviarla")
    for _ in range(2):
        claimed(team)
        team.presses("dana", "Approve")
    dana = team.person("dana")
    with team.tx() as tx:
        batch = paper.make(tx, dana.id, early=True)
    assert "One letter has no link to its writer" in heard(team, f"/printed {batch.id}", by="dana")
    team.says("dana", f"/handed {batch.id}")
    team.presses("dana", "By post")
    team.presses("dana", "Yes, sent")
    assert "One letter has no link to its writer" in plain(team.heard["dana"][-1])
    assert said_to(team, "sol", "cárcel")
    assert state(team, the_letter(team)).state is LetterState.HANDED_OVER


def test_of_a_batch_without_a_linked_letter_nobody_is_said_to_be_told(team: Stage) -> None:
    sent(team)
    approved(team)
    dana = team.person("dana")
    with team.tx() as tx:
        batch = paper.make(tx, dana.id, early=True)
    team.says("dana", f"/printed {batch.id}")
    team.says("dana", f"/handed {batch.id}")
    for label in ("By post", "Yes, sent"):
        team.presses("dana", label)
    team.says("dana", f"/heard {batch.id}")
    for label in ("It was delivered", "Yes, that is so"):
        team.presses("dana", label)
    team.says("dana", f"/correct {batch.id}")
    said = [plain(one) for one in team.heard["dana"]][-6:]
    assert not [one for one in said if "I will tell" in one or "is told" in one or "are told" in one], said
    assert all("of that one I can tell nobody" in one for one in said if "Is that so" in one)


def test_words_of_an_unlinked_letter_do_not_become_a_draft_of_whoever_has_its_code(team: Stage) -> None:
    code = sent(team)
    claimed(team)
    dana, letter = team.person("dana"), the_letter(team)
    with team.tx() as tx:
        letters.ask_for_changes(tx, dana.id, letter.id, "Please leave out the village.")
    team.settle()
    rewritten(team, MANUEL, letters=NoLetters.RELEASED)
    team.says("ana", f"/letter {code}")
    assert team.button("ana", "Write to somebody else").press == "write"
    assert heard(team, f"/revise {code}").startswith("No letters are taken for this case")
    person = team.person("ana")
    with team.tx() as tx:
        assert conversations.load(tx, person.id) is None
