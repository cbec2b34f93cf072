"""The beginning: welcome, menu, links, language, help."""

from dataclasses import replace

import pytest
from heard import plain
from stage import Stage, somebody

from handlers import register
from handlers.heard import Kind, Said
from handlers.texts import Texts
from storage.rights import Role


def test_newcomers_hear_who_speaks_and_what_is_kept_and_the_others_only_the_menu(campaigns: Stage) -> None:
    (welcome,) = campaigns.says("ana", "/start")
    assert "Letters for the freedom of political prisoners in Chiapas" in plain(welcome)
    assert "Support María Rivera" in plain(welcome)
    assert "I store no name, username or phone number." in plain(welcome)
    (again,) = campaigns.says("ana", "/start")
    assert plain(again) == "Good to see you again. What would you like to do?"
    assert campaigns.labels("ana")[:3] == ["✉️ Write a letter", "The people", "Events"]


@pytest.mark.parametrize(
    ("language", "sight"),
    [
        ("en", "Telegram can read what you write here, and knows your phone number."),
        ("es", "Telegram puede leer lo que escribes aquí y conoce tu número de teléfono."),
    ],
)
@pytest.mark.parametrize("came_by", ["/start", "/start write-jose-diaz", "/start case-jose-diaz"])
def test_that_telegram_reads_along_is_said_before_anybody_is_asked_for_a_word(
    campaigns: Stage, language: str, sight: str, came_by: str
) -> None:
    campaigns.person("ana", language)
    assert sight in plain(campaigns.says("ana", came_by)[0])


def test_portuguese_is_spoken_where_a_group_names_it(campaigns: Stage) -> None:
    campaigns.setup = replace(campaigns.setup, texts=Texts(("en", "es", "pt")))
    campaigns.person("ana", "pt")
    (welcome,) = campaigns.says("ana", "/start")
    assert "o Telegram pode ler o que você escreve aqui" in plain(welcome)
    assert "Cartas por la libertad" in plain(welcome), "what has no Portuguese is said in what is nearest to it"
    assert "Português" in campaigns.says("berta", "/language")[0].labels
    (events,) = campaigns.says("ana", "/events")
    assert "sexta-feira, 27 de setembro de 2024" in plain(events)
    assert plain(campaigns.says("ana", "parar")[0]).startswith("Você não recebe avisos")


def test_without_campaigns_the_welcome_says_so_and_offers_nothing_to_write(stage: Stage) -> None:
    (welcome,) = stage.says("ana", "/start")
    assert "still preparing its campaigns" in plain(welcome)
    assert "✉️ Write a letter" not in stage.labels("ana")


def test_every_button_of_the_menu_is_a_command(campaigns: Stage) -> None:
    campaigns.member("rosa")
    (welcome,) = campaigns.says("rosa", "/start")
    assert "Letters to read (team)" in campaigns.labels("rosa")
    assert {button.press for row in welcome.rows for button in row} <= register.COMMANDS.keys()


def test_the_menu_of_a_subscriber_leads_out_and_that_of_a_translator_to_no_queue(campaigns: Stage) -> None:
    campaigns.member("tomas", Role.TRANSLATOR)
    campaigns.says("tomas", "/subscribe")
    campaigns.says("tomas", "/start")
    assert "Stop announcements" in campaigns.labels("tomas")
    assert "Letters to read (team)" not in campaigns.labels("tomas")


def test_a_link_tells_newcomers_once_whom_they_talk_to(campaigns: Stage) -> None:
    introduction, case = campaigns.says("ana", "/start case-jose-diaz")
    assert plain(introduction).startswith("I am Paloma")
    assert plain(case).startswith("José Díaz")
    (event,) = campaigns.says("ana", "/start event-letters-day")
    assert "Paliacate" in plain(event)
    (notice,) = campaigns.says("ana", "/start donate-popular-defense")
    assert "Support María Rivera" in plain(notice)


@pytest.mark.parametrize("link", ["nonsense", "-", "case", "back-1", "case-<b>", "queue", "x" * 64])
def test_a_broken_link_is_answered_without_harm(campaigns: Stage, link: str) -> None:
    assert campaigns.says("ana", f"/start {link}")
    assert campaigns.says("ana", "/start")


def test_no_link_gives_a_command_of_the_teams_not_even_to_the_team(campaigns: Stage) -> None:
    """Or a stranger could make a moderator approve something by a link."""
    campaigns.member("rosa")
    assert plain(campaigns.says("rosa", "/start queue")[0]).startswith("Welcome.")
    assert not plain(campaigns.says("rosa", "/queue")[0]).startswith("Good to see you")


@pytest.mark.parametrize(
    ("link", "does", "pressed"),
    [
        ("stop-all", "Stop the announcements", "You follow nothing"),
        ("subscribe", "Get announcements from the campaigns", "announcements"),
        ("language-es", "Choose the language", "Español"),
    ],
)
def test_a_link_changes_nothing_until_they_say_so(campaigns: Stage, link: str, does: str, pressed: str) -> None:
    """One tap on a link that anybody has laid somewhere must not end what a person has chosen, or begin it."""
    campaigns.says("ana", "/start")
    (asks,) = campaigns.says("ana", f"/start {link}")
    assert does in plain(asks)
    assert campaigns.labels("ana")[0] == "✓ Yes, please"
    done = campaigns.presses("ana", "✓ Yes, please")
    assert any(pressed in plain(one) for one in done) or done


@pytest.mark.parametrize("link", ["follow-case", "stop-" + "x" * 80, "subscribe-" + "ñ" * 40])
def test_a_link_that_leads_to_nothing_that_could_be_asked_says_so(campaigns: Stage, link: str) -> None:
    (said,) = campaigns.says("ana", f"/start {link}")
    assert plain(said) == "This link does not lead to anything here."


def test_the_language_is_the_apps_until_another_is_chosen(campaigns: Stage) -> None:
    campaigns.person("ana", "es")
    assert "Te doy la bienvenida" in plain(campaigns.says("ana", "/start")[0])
    (which,) = campaigns.says("ana", "/language")
    assert which.labels == ["English", "Español"]
    (done,) = campaigns.presses("ana", "English")
    assert plain(done) == "Done. Your language here: English."
    assert campaigns.new_menus == {campaigns.person("ana").id}
    assert plain(campaigns.says("ana", "/start")[0]).startswith("Good to see you again")


@pytest.mark.parametrize("code", ["xx", "EN", "<b>", "{ $now }", "🕊"])
def test_a_language_that_is_not_spoken_is_refused_with_those_that_are(stage: Stage, code: str) -> None:
    (refused,) = stage.says("ana", f"/language {code}")
    assert plain(refused) == "I do not speak that language yet. I speak English and Español: /language"


def test_help_lists_what_a_person_may_do_and_no_more(campaigns: Stage) -> None:
    campaigns.member("rosa")
    supporter, moderator = (plain(campaigns.says(who, "/help")[0]) for who in ("ana", "rosa"))
    assert "/cases – The people, and why they need you" in supporter
    assert "/queue" not in supporter
    assert "The team" not in supporter
    assert "The team\n" in moderator
    assert "/queue" in moderator


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_messengers_menu_is_that_of_help(stage: Stage, language: str) -> None:
    everyone = [name for name, _ in register.menu(stage.setup, language)]
    moderator = [name for name, _ in register.menu(stage.setup, language, somebody(Role.MODERATOR))]
    assert everyone[0] == "start"
    assert "case" not in everyone
    assert set(everyone) < set(moderator)
    assert "queue" in moderator


def test_the_names_of_commands_are_unique_and_fit_into_links_and_menus() -> None:
    names = list(register.COMMANDS)
    assert len(set(names)) == len(names)
    assert all(name.isascii() and name.isalnum() and name.islower() and len(name) <= 32 for name in names)


def test_what_a_button_does_can_be_typed(campaigns: Stage) -> None:
    campaigns.says("ana", "/start")
    pressed = campaigns.presses("ana", "The people")
    assert pressed == campaigns.says("ana", "/cases")
    assert campaigns.says("ana", Said(kind=Kind.TEXT, text="/CASES@PalomaBot")) == pressed
