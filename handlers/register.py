"""Every command with its conversation, by name; and the menus: the messenger's own, and /help.

A supporter sees the commands that everybody may give, a member of the team those that they have the right to. "back",
"cancel", "done", "resume" and "discard" are no commands: they are moves that every conversation has (see dialogue.py).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup

from handlers.buttons import HOME
from handlers.commands import GROUPS, HELP, Command
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.setup import Setup
from handlers.supporters import (
    calendars,
    cases,
    contact,
    donations,
    events,
    following,
    letters,
    previews,
    privacy,
    redacted,
    reminding,
    replies,
    revising,
    searching,
    sharing,
    start,
    subscriptions,
    taking_part,
    transfer_codes,
    verifying,
)
from handlers.team import (
    alone,
    answering,
    aside,
    asking,
    batches,
    choosing,
    codes,
    confirming,
    donations as team_donations,
    emailing,
    ending,
    figures,
    finding,
    handing,
    hotline,
    members,
    printing,
    queue,
    recorded,
    redacting,
    replies as team_replies,
    sending_in,
    translating,
    translations,
    undoing,
    writers,
)
from handlers.team.announcing import correcting, deciding, writing
from handlers.team.editing import adding, browsing, changing, deciding as deciding_on_content, looking, sheet
from handlers.texts import Words
from storage.team import Member

CONVERSATIONS = (
    *(browsing, adding, sheet, changing, deciding_on_content, looking, previews),
    *(start, cases, searching, sharing, letters, revising, redacted, replies, donations, transfer_codes, verifying),
    *(events, following, taking_part, reminding, calendars, subscriptions, contact, privacy),
    *(
        members,
        codes,
        recorded,
        ending,
        queue,
        finding,
        figures,
        choosing,
        alone,
        aside,
        asking,
        redacting,
        undoing,
        writers,
        printing,
        sending_in,
        team_replies,
        translating,
        translations,
        batches,
        emailing,
        handing,
        hotline,
        answering,
        team_donations,
        confirming,
        writing,
        correcting,
        deciding,
    ),
)
"""The modules that attach a conversation to each command of the table."""


@HELP
def help_(talk: Talk) -> None:
    """Say every command that this person has, group by group."""
    groups = [
        _group(talk.words, group.title, commands)
        for group in GROUPS
        if (commands := _listed(group.commands, talk.member))
    ]
    talk.say("help-page", HOME, groups=Markup("\n\n").join(groups))


def menu(setup: Setup, language: str, member: Member | None = None) -> list[tuple[str, str]]:
    """The messenger's menu in a language: names and descriptions; with what a member of the team sees of it."""
    words = setup.texts.words(language)
    return [(command.name, str(words(f"command-{command.name}"))) for command in _listed(COMMANDS.values(), member)]


def find(name: str) -> Command | None:
    """The command with this name."""
    return COMMANDS.get(name)


def by_name(commands: Iterable[Command]) -> dict[str, Command]:
    """The commands by their names. Raises ValueError if one has no conversation, or a name is there twice."""
    listed: dict[str, Command] = {}
    for command in commands:
        if command.conversation is None or command.name in listed:
            raise ValueError(f"/{command.name} needs one conversation, and a name of its own")
        listed[command.name] = command
    return listed


def _listed(commands: Iterable[Command], member: Member | None) -> tuple[Command, ...]:
    return tuple(command for command in commands if command.menu and command.open_to(member))


@lru_cache(256)  # the same for everybody who has these commands
def _group(words: Words, title: str, commands: tuple[Command, ...]) -> Markup:
    said = (words("help-line", name=each.name, does=words(f"command-{each.name}")) for each in commands)
    return words("help-group", title=words(title), lines=lines(*said))


COMMANDS: Mapping[str, Command] = by_name(command for group in GROUPS for command in group.commands)
