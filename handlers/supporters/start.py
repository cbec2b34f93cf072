"""The beginning: who speaks here, what is kept, what can be done; and in which language.

/start, the first time, says whose bot this is and what it stores, and shows the menu; to those who know it already it
shows the menu alone. /language sets the language for good; until then it is the one of the person's app. Both are done
in one turn, so that a restart changes nothing.
"""

from handlers.buttons import HOME, Plain, Press, Row
from handlers.commands import (
    CASES,
    DONATE,
    EVENTS,
    HELP,
    LANGUAGE,
    LETTERS,
    PRIVACY,
    QUEUE,
    START,
    STOP,
    SUBSCRIBE,
    WRITE,
)
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.messages import InPlace
from storage import campaigns, cases, notices, people
from storage.errors import Rejected


@START
def start(talk: Talk) -> None:
    """Welcome newcomers; show the menu."""
    if notices.note_told_ever(talk.tx, talk.person.id, "welcome"):
        calls = [talk.words("start-campaign", title=campaign.content.title) for campaign in campaigns.all(talk.tx)]
        talk.say("start-welcome" if calls else "start-welcome-empty", *_menu(talk), campaigns=lines(*calls))
    else:
        talk.say("start-again", *_menu(talk))


@LANGUAGE
def language(talk: Talk, code: str = "") -> None:
    """Show the languages, each by its own name; or speak the one that was chosen from now on."""
    names = {code: talk.words.language_name(code) for code in talk.setup.languages}
    if not code:
        rows = [(Press(Plain(name), LANGUAGE, code),) for code, name in names.items()]
        talk.say("language-which", *rows, now=talk.words.language_name(talk.words.language))
        return
    if code not in names:
        raise Rejected("language-unknown", languages=list(names.values()))
    people.set_language(talk.tx, talk.person.id, code)
    talk.voice.person = people.get(talk.tx, talk.person.id)
    talk.say("language-set", HOME, over=InPlace(), now=talk.words.language_name(code))


def _menu(talk: Talk) -> list[Row]:
    """What most people came for stands first; the team's own row last."""
    news = Press("menu-stop", STOP) if talk.person.subscribed else Press("menu-subscribe", SUBSCRIBE)
    return [
        (Press("menu-write", WRITE),) if cases.open_for_letters(talk.tx) else (),
        (Press("menu-cases", CASES), Press("menu-events", EVENTS)),
        (Press("menu-donate", DONATE), Press("menu-letters", LETTERS)),
        (news, Press("menu-language", LANGUAGE)),
        (Press("menu-privacy", PRIVACY), Press("help", HELP)),
        (Press("menu-queue", QUEUE),) if QUEUE.open_to(talk.member) else (),
    ]
