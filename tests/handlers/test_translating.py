"""Translations: made by a translator who does not know who wrote, checked by somebody else, and only then used."""

from dataclasses import replace

import answered
import pytest
from heard import plain
from stage import Stage
from written import rewritten

from bot.flow.posting import rendered
from bot.messenger.telegram.client import Telegram
from handlers.heard import Kind, Said
from handlers.messages import LetterPhoto, Message, Printing
from handlers.supporters import translated_replies
from storage import audit, cases, letters, people, pictures, replies
from storage.audit import Deed
from storage.contents.content import Content
from storage.letters import Letter, paper
from storage.rights import Role
from storage.transaction import Tx
from storage.translations import Translation, TranslationState
from storage.translations.translation import TRANSLATIONS
from storage.translators import tongues

JOSE = "jose-diaz"


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Dana moderates in English, Beto in Spanish; Toni translates. Ana writes, in English. José reads Spanish."""
    campaigns.member("dana")
    campaigns.member("beto", language="es")
    campaigns.member("toni", Role.TRANSLATOR)
    campaigns.person("ana")
    rewritten(campaigns, JOSE, reads=("es",))
    return campaigns


@pytest.fixture
def letter(team: Stage) -> Letter:
    return approved(team)


def approved(stage: Stage, *pages: str | Content, writer: str = "ana", language: str = "en") -> Letter:
    """A letter of this writer that nobody can undo any more by one press, and is known to need a translation."""
    ana, dana = stage.person(writer), stage.person("dana")
    with stage.tx() as tx:
        case = cases.by_slug(tx, JOSE)
        assert case
        made = letters.submit(tx, ana.id, case.id, "Swallow", pages or ("Dear José", "Courage!"), language)
        claimed = letters.claim_next(tx, dana.id)
        assert claimed
        letters.approve(tx, dana.id, claimed.id)
        letters.note_told(tx, claimed.id)
    stage.later(minutes=2)
    stage.clock("translations")
    with stage.tx() as tx:
        return letters.get(tx, made.id)


def declare(stage: Stage, name: str, *codes: str) -> None:
    person = stage.person(name)
    with stage.tx() as tx:
        tongues.declare(tx, person.id, codes)


def the_translation(stage: Stage) -> Translation:
    with stage.tx() as tx:
        return the_only(tx)


def translate(stage: Stage, *words: str) -> None:
    """Toni takes what waits, and submits this."""
    declare(stage, "toni", "en", "es")
    stage.says("toni", "/totranslate")
    stage.presses("toni", "Write the translation")
    for one in words or ("Querido José", "¡Ánimo!"):
        stage.says("toni", one)
    stage.presses("toni", "Done")
    stage.presses("toni", "Submit it")


def check(stage: Stage) -> None:
    """Dana checks and approves it."""
    stage.says("dana", f"/checktranslation {the_translation(stage).id}")
    stage.presses("dana", "It says the same")


def all_heard(stage: Stage, name: str) -> str:
    return "\n".join(plain(one) for one in stage.heard.get(name, []))


def printouts(stage: Stage) -> list[Printing]:
    return [post.saying for post in stage.posts if isinstance(post.saying, Printing)]


def test_a_letter_goes_through_the_translators_hands_to_paper(team: Stage, letter: Letter) -> None:
    (first,) = team.says("toni", "/translate")
    assert plain(first).startswith("Which languages do you translate?")
    team.presses("toni", "My languages")
    team.presses("toni", "English")
    (two,) = team.presses("toni", "Spanish")
    assert "English and Spanish. Press one to take it off, or to add it." in plain(two)
    assert team.labels("toni")[:2] == ["✓ English", "✓ Spanish"]
    (waits,) = team.presses("toni", "Translating")
    assert plain(waits).startswith("One text waits to be translated between your languages.")
    (shown,) = team.presses("toni", "Take the next one")
    said = plain(shown)
    assert said.startswith("A letter to José Díaz\nFrom English into Spanish\n")
    assert "Dear José\n\nCourage!" in said
    assert "Swallow" not in said, "they are not told who wrote"
    assert letter.id not in said
    one = the_translation(team)

    (asked,) = team.presses("toni", "Write the translation")
    assert plain(asked).startswith("Write the translation into Spanish.")
    team.says("toni", "Querido José")
    team.says("toni", "¡Ánimo!")
    (preview,) = team.presses("toni", "Done")
    assert "Is this your translation into Spanish?\n\nQuerido José\n\n¡Ánimo!" in plain(preview)
    (sent,) = team.presses("toni", "Submit it")
    assert plain(sent) == "Submitted. Thank you. Somebody else on the team checks it now, and I tell you what they say."
    team.clock("letters-back")
    assert team.on_phone("toni") == []
    assert plain(team.heard["beto"][-1]) == (
        "Una carta para José Díaz está traducida de inglés a español. La tiene que comparar alguien que lea los dos"
        " idiomas. ¿Puedes?"
    )

    (refused,) = team.says("dana", f"/print {JOSE}")
    assert plain(refused).startswith("These letters have to be translated first")
    original, translation = team.presses("beto", "Revisarla")
    assert plain(original) == "El original, en inglés (carta para José Díaz)\n\nDear José\n\nCourage!"
    assert plain(translation).startswith(
        "La traducción al español, de toni\n\nQuerido José\n\n¡Ánimo!\n\n¿Dice lo mismo"
    )
    assert team.on_phone("beto") == [one.id] * 2
    (done,) = team.presses("beto", "Dice lo mismo")
    assert "ya se puede imprimir: primero la traducción y detrás el original" in plain(done)
    assert "beto has checked your translation from English into Spanish, and approved it." in all_heard(team, "toni")
    team.clock("letters-back")
    assert team.on_phone("beto") == []

    team.says("dana", f"/print {JOSE}")
    team.presses("dana", "Make it all the same")
    (printing,) = printouts(team)
    (page,) = printing.printout.content["letters"]
    assert page["translation"] == {
        "title": "Traducción del inglés",
        "original": "Tal como se escribió, en inglés",
        "paragraphs": [["Querido José"], ["¡Ánimo!"]],
        "from": "en",
    }
    assert (page["to"], page["language"]) == ("Para", "es")
    assert page["paragraphs"] == [["Dear José"], ["Courage!"]]
    assert "toni" not in str(printing.printout.content), "who translated stands nowhere on paper"


def test_it_is_on_a_phone_as_long_as_it_is_held(team: Stage, letter: Letter) -> None:
    declare(team, "toni", "en", "es")
    (shown,) = team.says("toni", "/totranslate")
    assert isinstance(shown.message, Message)
    assert shown.message.guarded
    team.clock("letters-back")
    assert team.on_phone("toni") == [the_translation(team).id]
    team.later(days=1)
    team.clock("letters-back")
    assert team.on_phone("toni") == []
    assert letter.id


def test_it_comes_back_with_a_reason_and_is_made_better(team: Stage, letter: Letter) -> None:
    translate(team, "Querido <b>José")
    one = the_translation(team)
    team.says("dana", f"/checktranslation {one.id}")
    (why,) = team.presses("dana", "Send it back")
    assert "toni reads this" in plain(why)
    (too_long,) = team.says("dana", "x" * 501)
    assert plain(too_long) == "That is 501 characters; please say it in 500 at most."
    (sent,) = team.says("dana", "The second line is missing: https://example.org")
    assert "goes back to whoever made it" in plain(sent)
    (came,) = [heard for heard in team.heard["toni"] if "back:" in plain(heard)]
    assert "The second line is missing: https://example.org" in plain(came)
    (shown,) = team.presses("toni", "Look at it again")
    assert "It came back, because: The second line is missing" in plain(shown)
    assert "What the translation said so far:\n\nQuerido <b>José" in plain(shown)
    team.presses("toni", "Write the translation")
    team.says("toni", "Querido José. ¡Ánimo!")
    team.presses("toni", "Done")
    team.presses("toni", "Submit it")
    check(team)
    assert the_translation(team).words == ("Querido José. ¡Ánimo!",)
    assert letter.id not in all_heard(team, "toni")


def test_an_approval_is_undone_by_a_press(team: Stage, letter: Letter) -> None:
    translate(team)
    check(team)
    (undone,) = team.presses("dana", "Undo")
    assert "waits to be checked again" in plain(undone)
    assert the_translation(team).state is TranslationState.SUBMITTED
    check(team)
    team.says("dana", f"/print {JOSE}")
    team.presses("dana", "Make it all the same")
    (late,) = team.says("dana", f"/undotranslation {the_translation(team).id}")
    assert "its letter may be in a print batch. Nothing changed." in plain(late)
    assert letter.id


def test_whoever_prints_says_so_if_a_letter_goes_without(team: Stage, letter: Letter) -> None:
    approved(team, "Querido José", language="es")
    (page,) = team.says("dana", "/print")
    assert "1 more has to be" not in plain(page)
    assert "🌐 One more has to be translated first." in plain(page)
    assert "Make the PDF: José Díaz (1)" in team.labels("dana")
    (would,) = team.presses("dana", "Make the PDF: José Díaz")
    assert "🌐 One stays: it has to be translated first." in plain(would)
    team.presses("dana", "Make it all the same")
    team.says("dana", "/print")
    (would,) = team.presses("dana", "Print one without its translation")
    assert "⚠️ It is not translated." in plain(would)
    team.presses("dana", "Print without a translation")
    (printing,) = printouts(team)
    (sheet,) = printing.printout.content["letters"]
    assert "translation" not in sheet
    assert sheet["language"] == "en"
    with team.tx() as tx:
        put = [
            entry.facts.get("untranslated") for entry, _ in audit.entries(tx) if entry.facts["did"] == Deed.PUT_ON_PAPER
        ]
    assert put == [None, True]
    assert letter.id
    (nothing,) = team.says("dana", "/print untranslated")
    assert plain(nothing).startswith("No letter waits to be printed there.")


def test_photos_are_shown_to_the_translator_and_stay_on_paper(team: Stage) -> None:
    ana = team.person("ana")
    with team.tx() as tx:
        picture = pictures.want(tx, ana.id, "file-1")
        pictures.keep(tx, picture, b"a photo of paper")
    letter = approved(team, "Dear José", Content("My garden", picture=picture))
    declare(team, "toni", "en", "es")
    photo, shown = team.says("toni", "/totranslate")
    assert isinstance(photo.message, Message)
    assert photo.message.body == LetterPhoto(b"a photo of paper")
    assert photo.message.lent
    assert plain(photo) == "Photo 1 of 1"
    assert "[Photo 1]\nMy garden" in plain(shown)
    translate(team, "Querido José", "[Foto 1] Mi jardín")
    check(team)
    team.says("dana", f"/print {JOSE}")
    team.presses("dana", "Make it all the same")
    (printing,) = printouts(team)
    (page,) = printing.printout.content["letters"]
    assert page["paragraphs"][1] == {"photo": f"{letter.id}-1", "alt": "[Foto 1]"}


def test_a_photo_that_is_not_there_any_more_is_said_to_be_missing(team: Stage) -> None:
    ana = team.person("ana")
    with team.tx() as tx:
        picture = pictures.want(tx, ana.id, "file-1")
        pictures.keep(tx, picture, b"a photo of paper")
    approved(team, Content("My garden", picture=picture))
    declare(team, "toni", "en", "es")
    with team.tx() as tx:
        tx.run("UPDATE pictures SET attempts = 7")
    missing, _ = team.says("toni", "/totranslate")
    assert plain(missing) == "Photo 1 of 1 is not kept any more."


def test_what_becomes_a_link_elsewhere_is_text_here(team: Stage) -> None:
    approved(team, "Write to @somebody, https://example.org")
    declare(team, "toni", "en", "es")
    (shown,) = team.says("toni", "/totranslate")
    assert "<code>@somebody</code>" in shown.text


def test_a_translator_leaves_one_to_others(team: Stage, letter: Letter) -> None:
    declare(team, "toni", "en", "es")
    team.says("toni", "/totranslate")
    (mine,) = team.says("toni", "/translate")
    assert "Go on with yours" in mine.labels
    team.presses("toni", "Go on with yours")
    (left,) = team.presses("toni", "Leave it")
    assert plain(left) == "It is free for others again, and leaves this chat."
    assert the_translation(team).claimed_by is None
    team.clock("letters-back")
    assert team.on_phone("toni") == []
    (late,) = team.presses("toni", "Write the translation")
    assert plain(late).startswith("Write the translation into Spanish."), "it is free still"
    assert letter.id


def test_what_was_typed_is_submitted_though_the_day_is_over_unless_somebody_has_it(team: Stage, letter: Letter) -> None:
    declare(team, "toni", "en", "es")
    team.says("toni", "/totranslate")
    team.presses("toni", "Write the translation")
    team.says("toni", "Querido José")
    team.later(hours=25)
    team.clock("letters-back")
    assert team.on_phone("toni") == []
    team.member("tina", Role.TRANSLATOR)
    declare(team, "tina", "en", "es")
    team.says("tina", "/totranslate")
    (held,) = team.presses("toni", "Done")
    assert plain(held).startswith("Somebody else has this one now.")
    team.presses("tina", "Leave it")
    assert letter.id


def test_a_letter_that_is_withdrawn_meanwhile_is_not_submitted(team: Stage, letter: Letter) -> None:
    declare(team, "toni", "en", "es")
    team.says("toni", "/totranslate")
    team.presses("toni", "Write the translation")
    team.says("toni", "Querido José")
    ana = team.person("ana")
    with team.tx() as tx:
        letters.withdraw(tx, ana.id, letter.id)
    team.clock("letters-back")
    assert team.on_phone("toni") == []
    (gone,) = team.presses("toni", "Done")
    assert "not needed any more: the letter was withdrawn" in plain(gone)
    (nothing,) = team.says("toni", "/totranslate")
    assert plain(nothing).startswith("Nothing waits between your languages")


def test_too_long_a_translation_is_not_kept(team: Stage, letter: Letter) -> None:
    declare(team, "toni", "en", "es")
    team.says("toni", "/totranslate")
    team.presses("toni", "Write the translation")
    team.says("toni", "x" * 4000)
    team.says("toni", "x" * 4000)
    (refused,) = team.says("toni", "y")
    assert "it would have 8,001. I did not keep this message." in plain(refused)
    assert letter.id


def test_languages_are_pressed_and_named(team: Stage) -> None:
    team.says("toni", "/languages")
    assert "Another language" in team.labels("toni")
    team.presses("toni", "Another language")
    (unknown,) = team.says("toni", "Whistling")
    assert plain(unknown).startswith("I do not know a language of this name.")
    (named,) = team.says("toni", "tzeltal")
    assert "So far Tseltal. To translate, you need two." in plain(named)
    team.says("toni", "/languages ES")
    (off,) = team.presses("toni", "✓ Tseltal")
    assert "So far Spanish." in plain(off)
    for nonsense in ("und", "golondrina"):
        (refused,) = team.says("toni", f"/languages {nonsense}")
        assert plain(refused).startswith("I do not know a language of this name.")


def test_the_team_sees_what_waits_and_if_nobody_translates_it(team: Stage, letter: Letter) -> None:
    (page,) = team.says("dana", "/translations")
    assert "No translation waits to be checked." in plain(page)
    assert "• 1 from English into Spanish. ⚠️ Nobody on the team has said that they translate these" in plain(page)
    declare(team, "toni", "en", "es")
    (page,) = team.says("beto", "/translations")
    assert "• 1: de inglés a español" in plain(page)
    assert "Nadie" not in plain(page)
    translate(team)
    team.later(minutes=3)
    (page,) = team.says("dana", "/translations")
    assert "One translation waits to be checked." in plain(page)
    assert "• letter to José Díaz, from English into Spanish, by toni, wanted 3 minutes ago" in plain(page)
    assert page.labels[0] == "Check: English → Spanish, José Díaz"
    assert letter.id


def test_only_one_checks_at_a_time_and_leaves_it(team: Stage, letter: Letter) -> None:
    translate(team)
    one = the_translation(team)
    team.says("dana", f"/checktranslation {one.id}")
    (held,) = team.says("beto", f"/checktranslation {one.id}")
    assert plain(held) == "Este lo tiene ahora otra persona."
    team.presses("dana", "Leave it")
    team.says("beto", f"/checktranslation {one.id}")
    team.later(minutes=21)
    (late,) = team.presses("beto", "Dice lo mismo")
    assert plain(late).startswith("Ahora no te toca decidir sobre esta traducción")
    (gone,) = team.says("beto", "/checktranslation AAAAAAAAAAAA")
    assert plain(gone).startswith("Esta traducción ya no está.")
    assert letter.id


def test_translators_hear_of_what_they_can_translate_once_an_hour(team: Stage, letter: Letter) -> None:
    team.clock("new-translations")
    assert "toni" not in team.heard, "he has said no languages"
    declare(team, "toni", "en", "es")
    team.clock("new-translations")
    assert plain(team.heard["toni"][-1]) == "A new text waits to be translated between your languages."
    team.clock("new-translations")
    assert len(team.heard["toni"]) == 1
    approved(team)
    team.later(hours=1)
    team.clock("new-translations")
    assert len(team.heard["toni"]) == 2
    assert letter.id


def test_the_team_hears_of_what_waits_for_days(team: Stage, letter: Letter) -> None:
    team.clock("old-translations")
    assert "dana" not in team.heard
    team.later(days=2)
    team.clock("old-translations")
    assert plain(team.heard["dana"][-1]).startswith("Something has waited 2 days to be translated")
    (page,) = team.presses("beto", "Ver las traducciones")
    assert "Hay un texto que espera traducción:" in plain(page)
    team.clock("old-translations")
    assert len([one for one in team.heard["dana"] if "Something has waited" in plain(one)]) == 1
    assert letter.id


def test_one_who_leaves_or_is_forgotten_leaves_what_they_made(team: Stage, letter: Letter) -> None:
    translate(team)
    team.says("toni", "/forgetme")
    team.presses("toni", "Yes, delete everything")
    one = the_translation(team)
    assert one.words == ("Querido José", "¡Ánimo!"), "it belongs to the letter"
    with team.tx() as tx:
        assert not tx.all("SELECT 1 FROM translators")
    original, translation = team.says("dana", f"/checktranslation {one.id}")
    assert "by somebody who has left the team" in plain(translation)
    team.presses("dana", "It says the same")
    assert letter.id
    assert original


def test_a_team_that_cannot_check_is_told_so(campaigns: Stage) -> None:
    campaigns.member("dana", Role.OWNER)
    campaigns.person("ana")
    rewritten(campaigns, JOSE, reads=("es",))
    letter = approved(campaigns)
    declare(campaigns, "dana", "en", "es")
    campaigns.says("dana", "/totranslate")
    campaigns.presses("dana", "Write the translation")
    campaigns.says("dana", "Querido José")
    campaigns.presses("dana", "Done")
    (sent,) = campaigns.presses("dana", "Submit it")
    assert "at the moment there is nobody" in plain(sent)
    one = the_translation(campaigns)
    (refused,) = campaigns.says("dana", f"/checktranslation {one.id}")
    assert plain(refused).startswith("This one is not for you")
    assert letter.id


def test_the_writer_hears_that_it_is_translated_first_and_not_that_it_waits_to_be_printed(team: Stage) -> None:
    ana, dana = team.person("ana"), team.person("dana")
    with team.tx() as tx:
        case = cases.by_slug(tx, JOSE)
        assert case
        letter = letters.submit(tx, ana.id, case.id, "Swallow", ("Dear José",), "en")
        letters.claim_next(tx, dana.id)
        letters.approve(tx, dana.id, letter.id)
    team.settle()
    assert "Before it is printed, the team translates it" in plain(team.heard["ana"][-1])
    (own,) = team.says("ana", f"/letter {letter.id}")
    assert "🌐 It waits to be translated before it is printed." in plain(own)
    team.later(minutes=2)
    team.clock("translations")
    translate(team)
    check(team)
    (own,) = team.says("ana", f"/letter {letter.id}")
    assert "🌐" not in plain(own)


# Replies go the other way.


def replied(stage: Stage, in_language: str = "") -> None:
    """A reply to Ana's letter in Spanish that Dana sends in, and Beto checks."""
    ana, dana = stage.person("ana"), stage.person("dana")
    with stage.tx() as tx:
        case = cases.by_slug(tx, JOSE)
        assert case
        letters.submit(tx, ana.id, case.id, "Swallow", ("Dear José",), "en")
        claimed = letters.claim_next(tx, dana.id)
        assert claimed
        letters.approve(tx, dana.id, claimed.id)
        batch = paper.make(tx, dana.id, early=True, untranslated=True)
        paper.mark_printed(tx, dana.id, batch.id, tx.now.date())
        letter = letters.get(tx, claimed.id)
    stage.says("dana", "/reply")
    stage.says("dana", "Gracias por tu carta")
    stage.presses("dana", "Done")
    stage.says("dana", answered.number_of(letter))
    if in_language:
        (asked,) = stage.presses("dana", "The reply is not in Spanish")
        assert plain(asked) == "In which language is the reply?"
        stage.presses("dana", in_language)
    (sent_in,) = stage.presses("dana", "Send it in")
    assert plain(sent_in).startswith("Sent in.")
    stage.says("beto", "/replies")
    stage.presses("beto", "Revisar")
    stage.presses("beto", "Es de esta carta")
    stage.clock("replies")
    stage.later(minutes=2)
    stage.clock("translations")


def test_a_reply_is_passed_on_as_it_came_and_its_translation_follows(team: Stage) -> None:
    replied(team)
    came = plain(team.heard["ana"][0])
    assert "These are the words as they came, in Spanish. If the team finds somebody who translates it" in came
    assert "Gracias por tu carta" in came
    declare(team, "toni", "en", "es")
    (shown,) = team.says("toni", "/totranslate")
    assert plain(shown).startswith("A reply from José Díaz\nFrom Spanish into English\n")
    translate(team, "Thank you for your letter")
    before = len(team.heard["ana"])
    team.clock("replies")
    assert len(team.heard["ana"]) == before, "nobody has checked it"
    check(team)
    team.clock("replies")
    followed = plain(team.heard["ana"][-1])
    assert followed.startswith("A translation of the reply from José Díaz to your letter ")
    assert "From Spanish into English. Somebody on the team made it, and somebody else compared it" in followed
    assert "Thank you for your letter" in followed
    assert "toni" not in followed
    team.clock("replies")
    assert len(team.heard["ana"]) == before + 1, "once"
    team.says("ana", "/letters")
    team.presses("ana", "José Díaz")
    again = team.presses("ana", "Read the reply")
    assert "A translation is there, too." in plain(again[0])
    assert plain(again[1]) == followed


def test_a_reply_in_the_language_of_its_reader_needs_none(team: Stage) -> None:
    replied(team, "English")
    assert "as they came" not in plain(team.heard["ana"][0])
    with team.tx() as tx:
        assert TRANSLATIONS.select(tx) == []


def test_whoever_closed_their_chat_gets_the_translation_when_they_write_again(team: Stage) -> None:
    replied(team)
    translate(team, "Thank you for your letter")
    check(team)
    ana = team.person("ana")
    with team.tx() as tx:
        people.left(tx, ana.id)
    before = len(team.heard["ana"])
    team.clock("replies")
    assert len(team.heard["ana"]) == before
    team.says("ana", "/start")
    team.clock("replies")
    assert plain(team.heard["ana"][-1]).startswith("A translation of the reply")


def test_a_translation_that_nothing_can_bring_is_read_with_its_reply(team: Stage) -> None:
    replied(team)
    translate(team, "Thank you for your letter")
    check(team)
    ana = team.person("ana")
    with team.tx() as tx:
        (letter,) = letters.of_person(tx, ana.id)
        (reply,) = replies.of_letter(tx, letter.id)
        assert translated_replies.beside(tx, letter, reply) is None, "the clock brings it in a moment"
        people.left(tx, ana.id)
        assert translated_replies.beside(tx, letter, reply) == the_only(tx)


def the_only(tx: Tx) -> Translation:
    (one,) = TRANSLATIONS.select(tx)
    return one


def test_everything_that_is_said_can_be_sent(team: Stage, letter: Letter) -> None:
    translate(team, "Querido José " + "x" * 3900, "y" * 3900)
    one = the_translation(team)
    for heard in team.says("dana", f"/checktranslation {one.id}"):
        said = Said(kind=Kind.TEXT)
        assert rendered(Telegram("1:token"), heard.message, said, heard.words)
    assert letter.id
    assert replace(one) == one
