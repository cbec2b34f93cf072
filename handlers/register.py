"""Every command, in the order in which menus list them; and the menus: the messenger's own, and /help.

A supporter sees the first two groups, the team all of them. "back", "cancel", "resume" and "discard" are no commands:
they are moves that every conversation has (see dialogue.py).
"""

from markupsafe import Markup

from handlers.commands import Command, command, press
from handlers.engine.talk import Talk
from handlers.setup import Setup
from handlers.supporters import cases, donations, events, following, letters, privacy, start, subscriptions
from handlers.team import donations as team_donations, members, printing, queue
from handlers.team.announcing import deciding, writing
from storage.team import Role


@command("help")
def help_(talk: Talk) -> None:
    """Say every command that this person has, group by group."""
    role = talk.member.role if talk.member else None
    groups = [
        talk.words("help-group", title=talk.words(title), lines=_lines(talk, commands))
        for title, group in GROUPS.items()
        if (commands := _listed(group, role))
    ]
    talk.say("help-page", (press(talk.words("menu"), "start"),), groups=Markup("\n\n").join(groups))


def menu(setup: Setup, language: str, role: Role | None = None) -> list[tuple[str, str]]:
    """The messenger's menu in a language: names and descriptions; with what the team sees of it in this role."""
    words = setup.texts.words(language)
    return [(one.name, str(words(f"command-{one.name}"))) for one in _listed(COMMANDS, role)]


def find(name: str) -> Command | None:
    """The command with this name."""
    return next((one for one in COMMANDS if one.name == name), None)


def _listed(commands: tuple[Command, ...], role: Role | None) -> list[Command]:
    return [one for one in commands if one.menu and one.open_to(role)]


def _lines(talk: Talk, commands: list[Command]) -> Markup:
    described = (talk.words("help-line", name=one.name, does=talk.words(f"command-{one.name}")) for one in commands)
    return Markup("\n").join(described)


# The groups by the id of their title.
GROUPS: dict[str, tuple[Command, ...]] = {
    "help-solidarity": (
        start.start,
        cases.browse,
        cases.read,
        letters.write,
        letters.mine,
        letters.read,
        letters.withdraw,
        donations.donate,
        events.browse,
        events.read,
        following.follow,
        following.unfollow,
    ),
    "help-you": (
        subscriptions.subscribe,
        subscriptions.stop,
        start.language,
        privacy.privacy,
        privacy.forgetme,
        help_,
    ),
    "help-team": (
        members.join,
        queue.queue,
        queue.read,
        queue.approve,
        queue.reject,
        queue.pass_on,
        queue.points,
        printing.browse,
        printing.read,
        printing.again,
        printing.printed,
        printing.handed_over,
        team_donations.browse,
        team_donations.read,
        team_donations.confirm,
        team_donations.refuse,
        writing.announce,
        deciding.browse,
        deciding.read,
        deciding.agree,
        deciding.pause,
        deciding.proceed,
        deciding.call_off,
        members.invite,
        members.list_team,
        members.dismiss,
    ),
}
COMMANDS: tuple[Command, ...] = tuple(one for group in GROUPS.values() for one in group)
