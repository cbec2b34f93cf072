"""The beginning: who speaks here, what is kept, what can be done; and in which language.

/start, the first time, says whose bot this is and what it stores, and shows the menu; to those who know it already it
shows the menu alone. /language sets the language for good; until then it is the one of the person's app. Both are done
in one turn, so that a restart changes nothing.
"""

from handlers.buttons import Row
from handlers.commands import command, press
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.messages import InPlace
from storage import campaigns, cases, people
from storage.errors import Rejected
from storage.team import Role


@command("start")
def start(talk: Talk) -> None:
    """Welcome newcomers; show the menu."""
    if people.first_time(talk.tx, talk.person.id, "welcome"):
        called = [
            talk.words("start-campaign", title=one.content.title, summary=one.content.summary)
            for one in campaigns.all(talk.tx)
        ]
        talk.say("start-welcome" if called else "start-welcome-empty", *_menu(talk), campaigns=lines(*called))
    else:
        talk.say("start-again", *_menu(talk))


@command("language")
def language(talk: Talk, code: str = "") -> None:
    """Show the languages, each by its own name; or speak the one that was chosen from now on."""
    if not code:
        names = [(press(talk.words.language_name(one), "language", one),) for one in talk.setup.languages]
        talk.say("language-which", *names, now=talk.words.language_name(talk.words.language))
        return
    if code not in talk.setup.languages:
        raise Rejected("language-unknown", languages=[talk.words.language_name(one) for one in talk.setup.languages])
    people.set_language(talk.tx, talk.person.id, code)
    talk.person = people.get(talk.tx, talk.person.id)
    talk.say(
        "language-set",
        (press(talk.words("menu"), "start"),),
        over=InPlace(),
        now=talk.words.language_name(code),
    )


def _menu(talk: Talk) -> list[Row]:
    """What most people came for stands first; the team's own row last."""
    words = talk.words
    news = ("menu-stop", "stop") if talk.person.subscribed else ("menu-subscribe", "subscribe")
    rows: list[Row] = [
        (press(words("menu-write"), "write"),) if cases.open_for_letters(talk.tx) else (),
        (press(words("menu-cases"), "cases"), press(words("menu-events"), "events")),
        (press(words("menu-donate"), "donate"), press(words("menu-letters"), "letters")),
        (press(words(news[0]), news[1]), press(words("menu-language"), "language")),
        (press(words("menu-privacy"), "privacy"), press(words("help"), "help")),
    ]
    if talk.member and talk.member.role in (Role.OWNER, Role.MODERATOR):
        rows.append((press(words("menu-queue"), "queue"),))
    return rows
