"""Joining the team by a one-time link, inviting others, and the list of who belongs to it.

`/join` exists through its link alone: it asks a newcomer for the name the team will know them by, and tells everyone.
`/invite` (owners) makes a link for one person, good for fifteen minutes. `/team` lists everyone; owners remove people
there, and anybody can leave. Whoever joined or left has another menu of commands from then on.
"""

from handlers.buttons import Button, Row, Style
from handlers.commands import command, press
from handlers.engine.questions import Option
from handlers.engine.talk import Talk
from handlers.labels import label_of
from handlers.layout import lines
from handlers.team.telling import tell_all
from storage import team
from storage.errors import Rejected
from storage.people import PersonId
from storage.team import Member, Role

LONGEST_NAME = 40


@command("join", menu=False)
def join(talk: Talk, token: str = "") -> None:
    """Become a member by a link, or rise by it."""
    member, role = talk.member, team.invited(talk.tx, token)
    if role is None or (member and member.role.rank <= role.rank):
        if member is None:
            talk.end("invite-over", minutes=team.INVITE_LASTS)
        talk.end("already-member", (press(talk.words("team-button"), "team"),), role=member.role.value)

    def checked(line: str) -> str:
        if not 0 < len(line) <= LONGEST_NAME or "\n" in line:
            raise Rejected("member-name-length", most=LONGEST_NAME)
        if team.is_taken(talk.tx, line, talk.person.id):
            raise Rejected("member-name-taken")
        return line

    name = member.name if member else talk.ask("name", "join-name", check=checked, role=role.value)
    team.join(talk.tx, talk.person.id, token, name)
    onward = (press(talk.words("queue-button"), "queue"), press(talk.words("help"), "help"))
    talk.say("join-welcome", onward, name=name, role=role.value)
    talk.posts += tell_all(
        talk.tx,
        talk.setup,
        team.members(talk.tx),
        "joined-notice",
        (("team-button", "team"),),
        but={talk.person.id},
        name=name,
        role=role.value,
    )


@command("invite", Role.OWNER)
def invite(talk: Talk) -> None:
    """Make a link by which one person joins."""
    roles = (Role.MODERATOR, Role.OWNER)
    options = [Option(role.value, label_of(talk.words("invite-as", role=role.value))) for role in roles]
    role = Role(talk.choose("role", "invite-role", options))
    link = talk.setup.link("join", team.invite(talk.tx, role, talk.person.id))
    copy = Button(talk.words("copy-link").unescape(), copy=link)
    talk.say("invite-link", (copy,), link=link, role=role.value, minutes=team.INVITE_LASTS)


@command("team", Role.MODERATOR, Role.TRANSLATOR)
def list_team(talk: Talk) -> None:
    """Say who belongs to the team."""
    everyone = team.members(talk.tx)
    told = [talk.words("team-line", name=one.name, role=one.role.value, since=one.joined_day) for one in everyone]
    talk.say("team-list", *_team_rows(talk, everyone), count=len(everyone), lines=lines(*told))


@command("dismiss", Role.MODERATOR, Role.TRANSLATOR, menu=False)
def dismiss(talk: Talk, person_id: str = "") -> None:
    """Take a member off the team, or leave it oneself."""
    member = team.member(talk.tx, PersonId(person_id.upper()))
    if member is None:
        talk.end("member-gone", (press(talk.words("team-button"), "team"),))
    oneself = member.person_id == talk.person.id
    if not oneself:
        team.require(talk.tx, talk.person.id, Role.OWNER)
    if team.is_last_owner(talk.tx, member.person_id):
        talk.end("last-owner", (press(talk.words("invite-button"), "invite"),))
    if not talk.confirm("sure", "leave-sure" if oneself else "dismiss-sure", yes="dismiss-yes", name=member.name):
        talk.end("nothing-changed")
    team.remove(talk.tx, member.person_id, talk.person.id)
    if oneself:
        talk.say("left-team")
    else:
        talk.say("dismissed", name=member.name)
        talk.tell(member.person_id, "removed-notice")
    talk.posts += tell_all(
        talk.tx, talk.setup, team.members(talk.tx), "left-notice", but={talk.person.id}, name=member.name
    )


def _team_rows(talk: Talk, everyone: list[Member]) -> list[Row]:
    """An owner can remove others; anybody can leave."""
    owner = any(one.role is Role.OWNER and one.person_id == talk.person.id for one in everyone)
    others = [one for one in everyone if owner and one.person_id != talk.person.id]
    rows: list[Row] = [(press(talk.words("invite-button"), "invite"),)] if owner else []
    rows += [
        (press(talk.words("dismiss-button", name=one.name), "dismiss", one.person_id, style=Style.DANGER),)
        for one in others
    ]
    return [*rows, (press(talk.words("leave-button"), "dismiss", talk.person.id),)]
