"""Answers to what nobody asked: unknown commands, stickers, places, forwards, edits, groups. Kind, useful, brief."""

import difflib

from handlers import register
from handlers.buttons import HOME_AND_HELP, Press, Row, Style
from handlers.commands import CASE, STOP, Command
from handlers.engine.voice import Voice
from handlers.heard import Kind, Said
from handlers.stopping import may_want_out
from storage import cases, follows, notices, people, search

_OUT: Row = (Press("menu-stop", STOP),)
MOST_TYPED = 40  # characters of a mistyped command, or of a name, that are looked at
_FEWEST_LETTERS = 3  # of a name
_MOST_OFFERED = 3


def unknown(voice: Voice, name: str) -> None:
    """There is no such command, for this person; perhaps they meant another."""
    names = [command.name for command in register.COMMANDS.values() if command.menu and not command.needs]
    near = difflib.get_close_matches(name[:MOST_TYPED], names, 1)
    if may_want_out(name):
        voice.say("unknown-command", _OUT, HOME_AND_HELP)
    elif near:
        voice.say("unknown-command-near", HOME_AND_HELP, near=f"/{near[0]}")
    else:
        voice.say("unknown-command", HOME_AND_HELP)


def unasked(voice: Voice, said: Said, *rows: Row) -> None:
    """Something came that no question is open for; `rows` are what can be done beside the menu.

    What is the name of somebody is taken for the wish to read about them.
    """
    if said.kind is Kind.TEXT and not said.forwarded and (named := _called(voice, said.text)):
        voice.say("search-perhaps", *named, *rows, HOME_AND_HELP)
        return
    text = "not-understood" if said.kind is Kind.TEXT else f"hint-{said.kind.value}"
    if said.forwarded:
        text = "hint-forwarded"
    first = notices.note_told_today(voice.tx, voice.person.id, text)
    out = _OUT if said.kind is Kind.TEXT and may_want_out(said.text) and gets_something(voice) else ()
    voice.say(text if first else "hint-again", *rows, out, HOME_AND_HELP)


def _called(voice: Voice, text: str) -> list[Row]:
    """Buttons for those who are called so."""
    if not _FEWEST_LETTERS <= len(text) <= MOST_TYPED:
        return []
    found = search.find(voice.tx, text, _MOST_OFFERED, surely=True)
    offered = (cases.find(voice.tx, case_id) for case_id in found.ids)
    return [(Press(case.content.name, CASE, case.content.slug),) for case in offered if case]


def taken_as_words(voice: Voice) -> None:
    """What could have been the wish to get no more was taken as a line of what they write: the way out is there."""
    if gets_something(voice):
        voice.say("stop-taken-as-words", _OUT)


def gets_something(voice: Voice) -> bool:
    """Whether there is anything that comes to them by itself."""
    person = people.get(voice.tx, voice.person.id)
    return person.subscribed or bool(follows.of_person(voice.tx, person.id))


def linked(voice: Voice, command: Command, args: tuple[str, ...]) -> None:
    """A link asks for something that would change something: it is done if they want it, not because of the link."""
    try:
        does = voice.words(f"command-{command.name}")
        wanted: Row = (Press("link-do", command, *args, style=Style.GOOD),)
    except (LookupError, ValueError):  # nothing that a link of ours leads to, or more than a button can carry
        voice.say("link-nothing", HOME_AND_HELP)
    else:
        voice.say("link-asks", wanted, HOME_AND_HELP, does=does)


def edited(voice: Voice, *, talking: bool) -> None:
    """An edit of what was answered long ago changes nothing; while a question is open, that is said every time."""
    if talking:
        voice.say("hint-edited")
    else:
        once(voice, "hint-edited")


def rest_of_album(voice: Voice, said: Said, *, kept: bool) -> None:
    """One more of several things sent together: where the first one was `kept`, it is said once that this is not."""
    if kept and notices.note_told_of_album(voice.tx, voice.person.id, said.album, "rest"):
        voice.say("album-rest")


def once(voice: Voice, text: str) -> None:
    """Say it, unless it was said today."""
    if notices.note_told_today(voice.tx, voice.person.id, text):
        voice.say(text)
