"""Joining the team by a one-time link, inviting others, and the list of who belongs to it.

`/join` exists through its link alone: it asks a newcomer for the name the team will know them by, and tells everyone.
`/invite` (owners) makes a link for one person, good for fifteen minutes; given to a member, it adds a role. `/team`
lists everyone; owners remove people there, or take one role of several away, and anybody can leave. Whoever joined,
left, or lost a role has another menu of commands from then on.
"""

from datetime import timedelta

from markupsafe import Markup

from handlers.buttons import Copy, Press, Row, Style
from handlers.commands import CAMPAIGNS, DISMISS, HELP, INVITE, JOIN, LANGUAGES, PRINT, QUEUE, TAKEROLE, TEAM
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.team.wording import newcomer
from storage import membership, people, team
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import RIGHTS, Right, Role
from storage.team import Member

LONGEST_NAME = 40

_TEAM_ROW: Row = (Press("team-button", TEAM),)


@JOIN
def join(talk: Talk, token: str = "") -> None:
    """Become a member by a link, or have one role more by it."""
    member, role = talk.member, membership.invited(talk.tx, token)
    if member and not (role and member.gains(role)):
        talk.end("already-member", _TEAM_ROW, roles=_roles(talk, member))
    if role is None:
        talk.end("invite-over", minutes=membership.INVITE_LASTS)

    def checked(line: str) -> str:
        if not 0 < len(line) <= LONGEST_NAME or "\n" in line:
            raise Rejected("member-name-length", most=LONGEST_NAME)
        membership.check_name(talk.tx, line, talk.person.id)
        return line

    if member and not talk.confirm("sure", "join-more", yes="join-more-yes", role=role.value):
        talk.end("nothing-changed", _TEAM_ROW)
    name = member.name if member else talk.ask("name", "join-name", check=checked, role=role.value)
    membership.join(talk.tx, talk.person.id, token, name)
    welcome = talk.words("join-welcome", name=name, role=role.value)
    first = _first_steps(role)
    talk.say(
        paragraphs(welcome, newcomer(talk.voice, Right.ANNOUNCE)),
        (*first, Press("help", HELP)),
    )
    talk.tell_team(Right.SEE_TEAM, "joined-notice", _TEAM_ROW, name=name, role=role.value)


def _first_steps(role: Role) -> Row:
    """Where somebody with this role begins: letters, their languages, the campaigns, or printing."""
    begins = {
        Right.READ_LETTERS: Press("queue-button", QUEUE),
        Right.TRANSLATE: Press("languages-button", LANGUAGES),
        Right.EDIT: Press("edit-campaigns-back", CAMPAIGNS),
        Right.PRINT: Press("print-back", PRINT),
    }
    return tuple(press for right, press in begins.items() if right in RIGHTS[role])[:1]


@INVITE
def invite(talk: Talk) -> None:
    """Make a link by which one person joins."""
    options = [Option(role.value, "invite-as", role=role.value) for role in reversed(Role)]
    role = Role(talk.choose("role", "invite-role", options))
    talk.step_up()
    link = talk.setup.link(JOIN, membership.invite(talk.tx, role, talk.person.id))
    talk.say("invite-link", (Copy("copy-link", link),), link=link, role=role.value, minutes=membership.INVITE_LASTS)


@TEAM
def list_team(talk: Talk) -> None:
    """Say who belongs to the team."""
    everyone = team.members(talk.tx)
    names = [
        lines(
            talk.words("team-line", name=member.name, roles=_roles(talk, member), since=member.joined_day),
            _seen(talk, member),
        )
        for member in everyone
    ]
    talk.say("team-list", *_team_rows(talk, everyone), count=len(everyone), lines=lines(*names))


@DISMISS
def dismiss(talk: Talk, person_id: str = "") -> None:
    """Take a member off the team, or leave it oneself."""
    member = team.member(talk.tx, PersonId(person_id))
    if member is None:
        talk.end("member-gone", _TEAM_ROW)
    oneself = member.person_id == talk.person.id
    if not oneself:
        team.require(talk.tx, talk.person.id, Right.CHANGE_TEAM)
    if team.is_last_owner(talk.tx, member.person_id):
        talk.end("last-owner", (Press("invite-button", INVITE),))
    if not talk.confirm("sure", "leave-sure" if oneself else "dismiss-sure", yes="dismiss-yes", name=member.name):
        talk.end("nothing-changed")
    if not oneself:
        talk.step_up()
    membership.remove(talk.tx, member.person_id, talk.person.id)
    talk.clear_chat(member.person_id)
    if oneself:
        talk.say("left-team")
    else:
        talk.say(paragraphs(talk.words("dismissed", name=member.name), _still_counted(talk)))
        talk.tell(member.person_id, "removed-notice", urgent=True)
    talk.tell_team(Right.SEE_TEAM, "left-notice", name=member.name)


@TAKEROLE
def take_role(talk: Talk, person_id: str = "") -> None:
    """Take one of several roles from a member; they stay on the team."""
    member = team.member(talk.tx, PersonId(person_id))
    if member is None:
        talk.end("member-gone", _TEAM_ROW)
    if len(member.roles) == 1:
        talk.go_on(DISMISS, member.person_id)
    options = [Option(role.value, "invite-as", role=role.value) for role in Role if role in member.roles]
    role = Role(talk.choose("role", "takerole-which", options, name=member.name))
    if role not in member.roles:
        talk.end("role-gone", _TEAM_ROW)
    if not talk.confirm("sure", "takerole-sure", yes="dismiss-yes", name=member.name, role=role.value):
        talk.end("nothing-changed", _TEAM_ROW)
    talk.step_up()
    membership.take_role(talk.tx, member.person_id, role, talk.person.id)
    talk.say(
        paragraphs(talk.words("takerole-done", name=member.name, role=role.value), _still_counted(talk)), _TEAM_ROW
    )
    talk.tell(member.person_id, "takerole-told", _TEAM_ROW, urgent=True, role=role.value)
    others = {other.person_id for other in team.who_may(talk.tx, Right.SEE_TEAM)} - {member.person_id}
    talk.tell_team(Right.SEE_TEAM, "takerole-notice", _TEAM_ROW, among=others, name=member.name, role=role.value)


def _roles(talk: Talk, member: Member) -> list[Markup]:
    """Their roles in words, in the order of the table."""
    return [talk.words("role", role=role.value) for role in Role if role in member.roles]


def _seen(talk: Talk, member: Member) -> Markup | None:
    """On which day they were last here, for owners, of whoever was not here today."""
    day = people.get(talk.tx, member.person_id).seen_day
    return talk.words("team-seen", day=day) if talk.may(Right.CHANGE_TEAM) and day < talk.tx.now.date() else None


def _still_counted(talk: Talk) -> Markup | None:
    """That as many have to agree as before, if somebody who would have had to is gone."""
    deciders = team.deciders(talk.tx, Right.ANNOUNCE, talk.setup.newcomer_hours)
    if deciders.size == len(deciders.now):
        return None
    return talk.words("still-counted", wait=timedelta(hours=talk.setup.newcomer_hours))


def _team_rows(talk: Talk, everyone: list[Member]) -> list[Row]:
    """Who may change the team can remove others; anybody can leave."""
    leave: Row = (Press("leave-button", DISMISS, talk.person.id),)
    if not talk.may(Right.CHANGE_TEAM):
        return [leave]
    others = [member for member in everyone if member.person_id != talk.person.id]
    return [(Press("invite-button", INVITE),), *map(_about_member, others), leave]


def _about_member(member: Member) -> Row:
    """What owners can do about somebody: remove them, or take one role of several away."""
    remove = Press("dismiss-button", DISMISS, member.person_id, style=Style.DANGER, name=member.name)
    less = Press("takerole-button", TAKEROLE, member.person_id, name=member.name)
    return (remove, less) if len(member.roles) > 1 else (remove,)
