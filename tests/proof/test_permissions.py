"""Proof: who can give which command is what these tables say, however it is given and whenever a role is lost.

Every command of the register is given by everybody, typed, pressed and by a link; those who may not give it hear that
there is no such command, and nothing that is stored changes. A role that is lost between two steps ends what it began.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product

import pytest
from hand import undo
from heard import Heard, Shown
from markupsafe import Markup
from one_of_each import BETWEEN, OF_HELD, arguments
from stage import Stage, somebody

from handlers import dialogue, register
from handlers.commands import Command
from handlers.engine.drafts import Draft, unpack
from handlers.flows import Flows
from handlers.heard import Kind, Said
from storage import (
    conversations,
    hotline,
    letters,
    membership,
    people,
    replies,
)
from storage.people import PersonId
from storage.rights import RIGHTS, Right, Role
from storage.sqlite.transaction import SqliteTx
from storage.translators import checking, pool, tongues

WHO_MAY: dict[Right, frozenset[Role]] = {
    Right.READ_LETTERS: frozenset({Role.OWNER, Role.MODERATOR}),
    Right.DECIDE_LETTERS: frozenset({Role.OWNER, Role.MODERATOR}),
    Right.PRINT: frozenset({Role.OWNER, Role.MODERATOR, Role.DELIVERER}),
    Right.TRANSLATE: frozenset({Role.OWNER, Role.TRANSLATOR}),
    Right.EDIT: frozenset({Role.OWNER, Role.EDITOR}),
    Right.ANSWER: frozenset({Role.OWNER, Role.MODERATOR}),
    Right.CONFIRM_MONEY: frozenset({Role.OWNER, Role.MODERATOR}),
    Right.ANNOUNCE: frozenset({Role.OWNER, Role.MODERATOR}),
    Right.SEE_TEAM: frozenset(Role),
    Right.CHANGE_TEAM: frozenset({Role.OWNER}),
}
EVERYBODY = None

NEEDS: dict[str, Right | None] = {
    "start": EVERYBODY,
    "cases": EVERYBODY,
    "case": EVERYBODY,
    "search": EVERYBODY,
    "card": EVERYBODY,
    "flyer": EVERYBODY,
    "story": EVERYBODY,
    "write": EVERYBODY,
    "letters": EVERYBODY,
    "letter": EVERYBODY,
    "revise": EVERYBODY,
    "agreeout": EVERYBODY,
    "ownway": EVERYBODY,
    "withdraw": EVERYBODY,
    "replied": EVERYBODY,
    "quiet": EVERYBODY,
    "donate": EVERYBODY,
    "transfercode": EVERYBODY,
    "verify": EVERYBODY,
    "events": EVERYBODY,
    "event": EVERYBODY,
    "coming": EVERYBODY,
    "notcoming": EVERYBODY,
    "remindme": EVERYBODY,
    "calendar": EVERYBODY,
    "follow": EVERYBODY,
    "unfollow": EVERYBODY,
    "subscribe": EVERYBODY,
    "stop": EVERYBODY,
    "language": EVERYBODY,
    "contact": EVERYBODY,
    "privacy": EVERYBODY,
    "forgetme": EVERYBODY,
    "help": EVERYBODY,
    "join": EVERYBODY,  # its argument is the key: a token that an owner or the operator made
    "queue": Right.READ_LETTERS,
    "find": Right.READ_LETTERS,
    "choose": Right.READ_LETTERS,
    "figures": Right.READ_LETTERS,
    "redact": Right.DECIDE_LETTERS,
    "hold": Right.DECIDE_LETTERS,
    "flag": Right.DECIDE_LETTERS,
    "aside": Right.READ_LETTERS,
    "takeup": Right.DECIDE_LETTERS,
    "note": Right.READ_LETTERS,
    "read": Right.READ_LETTERS,
    "approve": Right.DECIDE_LETTERS,
    "reject": Right.DECIDE_LETTERS,
    "alone": Right.CHANGE_TEAM,
    "panic": Right.CHANGE_TEAM,
    "changes": Right.DECIDE_LETTERS,
    "undo": Right.DECIDE_LETTERS,
    "unapprove": Right.DECIDE_LETTERS,
    "pass": Right.READ_LETTERS,
    "reasons": Right.DECIDE_LETTERS,
    "dropreason": Right.DECIDE_LETTERS,
    "points": Right.READ_LETTERS,
    "alike": Right.DECIDE_LETTERS,
    "writer": Right.DECIDE_LETTERS,
    "setaside": Right.DECIDE_LETTERS,
    "mute": Right.DECIDE_LETTERS,
    "unmute": Right.DECIDE_LETTERS,
    "muted": Right.DECIDE_LETTERS,
    "print": Right.PRINT,
    "batch": Right.PRINT,
    "sheets": Right.PRINT,
    "printed": Right.PRINT,
    "email": Right.PRINT,
    "unprinted": Right.PRINT,
    "leaveout": Right.PRINT,
    "putback": Right.PRINT,
    "heard": Right.PRINT,
    "correct": Right.PRINT,
    "takenout": Right.PRINT,
    "handed": Right.PRINT,
    "replies": Right.DECIDE_LETTERS,
    "reply": Right.DECIDE_LETTERS,
    "checkreply": Right.DECIDE_LETTERS,
    "rightreply": Right.DECIDE_LETTERS,
    "wrongreply": Right.DECIDE_LETTERS,
    "leavereply": Right.DECIDE_LETTERS,
    "translate": Right.TRANSLATE,
    "totranslate": Right.TRANSLATE,
    "translated": Right.TRANSLATE,
    "leavetranslation": Right.TRANSLATE,
    "languages": Right.TRANSLATE,
    "translations": Right.DECIDE_LETTERS,
    "checktranslation": Right.DECIDE_LETTERS,
    "righttranslation": Right.DECIDE_LETTERS,
    "wrongtranslation": Right.DECIDE_LETTERS,
    "passtranslation": Right.DECIDE_LETTERS,
    "undotranslation": Right.DECIDE_LETTERS,
    "hotline": Right.ANSWER,
    "thread": Right.ANSWER,
    "answer": Right.ANSWER,
    "closethread": Right.ANSWER,
    "leavethread": Right.ANSWER,
    "block": Right.ANSWER,
    "unblock": Right.ANSWER,
    "answers": Right.ANSWER,
    "dropanswer": Right.ANSWER,
    "donations": Right.CONFIRM_MONEY,
    "donation": Right.CONFIRM_MONEY,
    "confirm": Right.CONFIRM_MONEY,
    "refuse": Right.CONFIRM_MONEY,
    "announce": Right.ANNOUNCE,
    "announcements": Right.ANNOUNCE,
    "announcement": Right.ANNOUNCE,
    "amend": Right.ANNOUNCE,
    "anew": Right.ANNOUNCE,
    "agree": Right.ANNOUNCE,
    "takeback": Right.ANNOUNCE,
    "pause": Right.ANNOUNCE,
    "proceed": Right.ANNOUNCE,
    "mend": Right.ANNOUNCE,
    "unsend": Right.ANNOUNCE,
    "calloff": Right.ANNOUNCE,
    "campaigns": Right.EDIT,
    "add": Right.EDIT,
    "edit": Right.EDIT,
    "change": Right.EDIT,
    "takeout": Right.EDIT,
    "preview": Right.EDIT,
    "publish": Right.EDIT,
    "throwaway": Right.EDIT,
    "catchup": Right.EDIT,
    "takeoff": Right.EDIT,
    "versions": Right.EDIT,
    "restore": Right.EDIT,
    "stilltrue": Right.EDIT,
    "invite": Right.CHANGE_TEAM,
    "audit": Right.CHANGE_TEAM,
    "code": Right.SEE_TEAM,
    "codes": Right.CHANGE_TEAM,
    "resetcode": Right.CHANGE_TEAM,
    "team": Right.SEE_TEAM,
    "dismiss": Right.SEE_TEAM,  # of another: Right.CHANGE_TEAM, see below
    "takerole": Right.CHANGE_TEAM,
}
# What changes something for good when it is followed to its end.
DEEDS = [
    "read",
    "approve",
    "reject",
    "alone",
    "changes",
    "dropreason",
    "redact",
    "hold",
    "flag",
    "takeup",
    "note",
    "find",
    "undo",
    "unapprove",
    "pass",
    "setaside",
    "mute",
    "unmute",
    "sheets",
    "email",
    "confirm",
    "refuse",
    "announce",
    "amend",
    "anew",
    "agree",
    "takeback",
    "pause",
    "proceed",
    "mend",
    "unsend",
    "calloff",
    "invite",
    "dismiss",
    "takerole",
    "print",
    "printed",
    "unprinted",
    "leaveout",
    "putback",
    "takenout",
    "handed",
    "reply",
    "checkreply",
    "rightreply",
    "wrongreply",
    "leavereply",
    "totranslate",
    "translated",
    "leavetranslation",
    "languages",
    "checktranslation",
    "righttranslation",
    "wrongtranslation",
    "passtranslation",
    "undotranslation",
    "heard",
    "correct",
    "thread",
    "answer",
    "closethread",
    "leavethread",
    "block",
    "unblock",
    "dropanswer",
    "add",
    "change",
    "takeout",
    "publish",
    "throwaway",
    "catchup",
    "takeoff",
    "restore",
    "stilltrue",
]

SPEAKERS: dict[str, frozenset[Role]] = {
    "owner": frozenset({Role.OWNER}),
    "moderator": frozenset({Role.MODERATOR}),
    "translator": frozenset({Role.TRANSLATOR}),
    "editor": frozenset({Role.EDITOR}),
    "deliverer": frozenset({Role.DELIVERER}),
    "both": frozenset({Role.TRANSLATOR, Role.MODERATOR}),
    "removed": frozenset(),
    "supporter": frozenset(),
    "stranger": frozenset(),
}
NOT_EFFECTS = {"conversations", "told"}
"""Where conversations stand, and what somebody was told."""

Rows = list[list[tuple[object, ...]]]


def may(name: str, roles: Iterable[Role]) -> bool:
    """Whether somebody with these roles may give a command."""
    right = NEEDS[name]
    return right is EVERYBODY or not WHO_MAY[right].isdisjoint(roles)


@dataclass
class Group:
    """A group with a team, and one of everything that a command can be about."""

    stage: Stage
    tx: SqliteTx
    ids: dict[str, PersonId]
    arguments: dict[str, str]
    shown: dict[str, list[Shown]]
    _read: tuple[int, Rows] = -1, []

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Whatever happens here has not happened afterwards."""
        rows = self.kept()
        self.tx.connection.execute("SAVEPOINT undone")
        try:
            yield
        finally:
            undo(self.tx, "undone")
            self._read = self.tx.connection.total_changes, rows
            self.shown.clear()

    def says(self, name: str, said: Said) -> list[Heard]:
        """One turn of somebody's; returns what they hear."""
        person = people.get(self.tx, self.ids[name])
        posts = dialogue.respond(self.tx, self.stage.setup, person, said)
        words = self.stage.setup.texts.words(person.language)
        heard = [Heard(post.saying, words) for post in posts if post.person.id == person.id]
        buttons = [button for each in heard for row in each.rows for button in row if button.press]
        self.shown.setdefault(name, []).extend(buttons)
        return heard

    def active(self, name: str) -> Draft | None:
        """The conversation that somebody has open."""
        return unpack(conversations.load(self.tx, self.ids[name])).active

    def kept(self) -> Rows:
        """All that is stored, but for what stands in NOT_EFFECTS; read again only after something was written."""
        written = self.tx.connection.total_changes
        if self._read[0] != written:
            names = [row[0] for row in self.tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
            tables = [name for name in names if name not in NOT_EFFECTS and not name.startswith("sqlite_")]
            rows = [[tuple(row) for row in self.tx.all(f"SELECT * FROM {table}")] for table in tables]  # noqa: S608 - the schema's own names
            self._read = written, rows
        return self._read[1]

    def joins(self, name: str, role: Role) -> None:
        membership.join(self.tx, self.ids[name], membership.invite(self.tx, role), name)

    def is_unknown(self, heard: list[Heard], name: str) -> bool:
        """Whether somebody heard that there is no such command."""
        words = self.stage.setup.texts.words(people.get(self.tx, self.ids[name]).language)
        near = (words("unknown-command-near", near=f"/{one.name}") for one in register.COMMANDS.values())
        return heard[0].text in {words("unknown-command"), *near}


@pytest.fixture
def group(campaigns: Stage) -> Iterator[Group]:
    with campaigns.tx() as tx:
        campaigns.setup = replace(campaigns.setup, sends_email=True)
        ids = {name: people.meet(tx, f"telegram:{name}", "en").id for name in [*SPEAKERS, "author", "second", "writer"]}
        made = Group(campaigns, tx, ids, {}, {})
        others = {"author": {Role.MODERATOR, Role.TRANSLATOR}, "second": {Role.OWNER}, "removed": {Role.OWNER}}
        for name, roles in {**SPEAKERS, **others}.items():
            for role in sorted(roles, key=list(Role).index, reverse=True):
                made.joins(name, role)
        membership.remove(tx, ids["removed"], by=ids["owner"])
        made.arguments = arguments(tx, ids)
        yield made


def typed(text: str) -> Said:
    return Said(kind=Kind.TEXT, text=text, markup=Markup.escape(text), message="7")


def pressed(carried: str) -> Said:
    return Said(kind=Kind.PRESS, press=carried, message="1", query="q")


def ways(name: str, argument: str) -> list[Said]:
    """Every way to give a command but by a link: typed and pressed, bare and with something to do it to."""
    lines = [f"/{name}", f"/{name} {argument}", f"/{name.upper()} {argument}", f"/{name}@PalomaBot {argument}"]
    return [*map(typed, lines), pressed(name), pressed(f"{name}:{argument}")]


def prove_commands(group: Group) -> int:
    """Everybody gives every command in every way; returns how many times that was."""
    assert register.COMMANDS.keys() == NEEDS.keys(), "every command has its line in the table"
    return sum(prove_command(group, name) for name in register.COMMANDS)


def prove_command(group: Group, name: str) -> int:
    """Everybody gives one command in every way."""
    given, before = ways(name, group.arguments.get(name, "x")), group.kept()
    for speaker, roles in SPEAKERS.items():
        allowed = may(name, roles)
        for said in given:
            with group.undone():
                unknown = group.is_unknown(group.says(speaker, said), speaker)
                assert unknown is not allowed, f"{speaker}: {said.text or said.press}"
                assert allowed or (group.kept() == before and group.active(speaker) is None)
    return len(SPEAKERS) * len(given)


def prove_links(group: Group) -> int:
    """No link gives a command of the team's, to anybody: it leads to the beginning."""
    team_only = [name for name, right in NEEDS.items() if right is not EVERYBODY]
    for name in team_only:
        for speaker in SPEAKERS:
            with group.undone():
                beginning = group.says(speaker, typed("/start"))
            with group.undone():
                before = group.kept()
                link = typed(f"/start {name}-{group.arguments.get(name, 'x')}")
                assert group.says(speaker, link) == beginning, f"{speaker}: {link.text}"
                assert group.kept() == before
    return len(team_only) * len(SPEAKERS)


def prove_menus(group: Group) -> int:
    """A menu and /help list what the person may give, and nothing else."""
    for speaker, roles in SPEAKERS.items():
        listed = {name for name, _ in register.menu(group.stage.setup, "en", somebody(*roles))}
        assert listed <= {name for name in NEEDS if may(name, roles)}
        with group.undone():
            (page,) = group.says(speaker, typed("/help"))
        assert {name for name in NEEDS if f"/{name} " in page.text.replace("\n", " ")} == listed
    return 2 * len(SPEAKERS)


def prove_deeds(group: Group) -> int:
    """Those who may, can: followed to its end, each deed changes something. Others press its buttons in vain."""
    cases = 0
    for name in DEEDS:
        for role in (role for role in Role if may(name, {role})):
            with group.undone():
                speaker = role.value
                hold_letter(group, speaker, name)
                before = group.kept()
                begin(group, speaker, name)
                while group.active(speaker):
                    cases += press_in_vain(group, group.shown[speaker], but=speaker)
                    step(group, speaker)
                assert group.kept() != before, f"/{name} does nothing for {speaker}"
                cases += press_in_vain(group, group.shown[speaker], but=speaker)
    return cases


def press_in_vain(group: Group, buttons: list[Shown], but: str) -> int:
    """People without a role press what stands on somebody else's phone."""
    outside = [name for name, roles in SPEAKERS.items() if not roles and name != but]
    carried = {one.press for one in buttons if NEEDS.get(one.press.partition(":")[0], Right.SEE_TEAM) is not EVERYBODY}
    before = group.kept()
    for press, name in product(carried, outside):
        group.says(name, pressed(press))
        assert group.kept() == before, f"{name} pressed {press}"
        assert group.active(name) is None
    return len(carried) * len(outside)


def hold_letter(group: Group, speaker: str, name: str) -> None:
    """Whoever decides on a letter has claimed it before."""
    if name in OF_HELD:
        claimed = letters.claim_next(group.tx, group.ids[speaker])
        if claimed and name == "undo":
            letters.approve(group.tx, group.ids[speaker], claimed.id)
    if name == "leavethread":
        hotline.hold(group.tx, group.ids[speaker], group.arguments[name])
    if name in ("rightreply", "wrongreply", "leavereply"):
        replies.hold(group.tx, group.ids[speaker], group.arguments[name])
    if name in ("totranslate", "translated", "leavetranslation"):
        tongues.declare(group.tx, group.ids[speaker], BETWEEN)
    if name in ("translated", "leavetranslation"):
        pool.claim(group.tx, group.ids[speaker], group.arguments[name])
    if name in ("righttranslation", "wrongtranslation", "passtranslation"):
        checking.hold(group.tx, group.ids[speaker], group.arguments[name])


def begin(group: Group, speaker: str, name: str) -> None:
    """Give a command with something that it can be done to."""
    argument = group.ids[speaker] if name == "dismiss" else group.arguments.get(name, "")
    group.says(speaker, pressed(f"{name}:{argument}".rstrip(":")))


def step(group: Group, speaker: str) -> list[Heard]:
    """Answer the open question: by its first button, or with words."""
    active = group.active(speaker)
    assert active
    mark = active.mark(active.open)
    own = [one.press for one in group.shown[speaker] if one.press.startswith(f"{mark}:") and "without" not in one.press]
    return group.says(speaker, pressed(own[0]) if own else typed(TYPED.get(active.open, "Dear friend")))


TYPED = {"digits": "2522"}
"""What is typed at questions that do not take any words."""


def prove_lost_roles(group: Group) -> int:
    """A role is lost before each step of each deed, altogether or for a lesser one: the step does nothing."""
    cases = 0
    for name in DEEDS:
        for role in (role for role in Role if may(name, {role})):
            lesser = next((role for role in Role if not may(name, {role})), None)
            for left in dict.fromkeys((None, lesser)):
                depth = 0
                while lose_role_after(group, name, role, left, depth):
                    depth += 1
                cases += depth + 1
    return cases


def lose_role_after(group: Group, name: str, role: Role, left: Role | None, steps: int) -> bool:
    """Lose the role after so many steps; returns whether the deed has more of them."""
    with group.undone():
        group.joins("supporter", role)
        hold_letter(group, "supporter", name)
        begin(group, "supporter", name)
        for _ in range(steps):
            step(group, "supporter")
        if group.active("supporter") is None:
            return False
        if left and role is not Role.OWNER:
            group.joins("supporter", left)
            membership.take_role(group.tx, group.ids["supporter"], role, by=group.ids["owner"])
        else:
            membership.remove(group.tx, group.ids["supporter"], by=group.ids["owner"])
        if left and role is Role.OWNER:  # owners have nothing to gain by a second role
            group.joins("supporter", left)
        before = group.kept()
        over = group.stage.setup.texts.words("en")("conversation-over")
        assert over in {reply.text for reply in step(group, "supporter")}, f"/{name} goes on after {role} is lost"
        assert group.kept() == before
        assert group.active("supporter") is None
        return True


def prove_rights() -> int:
    """The table of rights is this one."""
    assert {right: frozenset(role for role in Role if right in RIGHTS[role]) for right in Right} == WHO_MAY
    return len(Right) * len(Role)


def prove_dismissal(group: Group) -> int:
    """Only owners take another off the team; whom, nobody but they can even ask."""
    for speaker, roles in SPEAKERS.items():
        with group.undone():
            group.says(speaker, pressed(f"dismiss:{group.ids['author']}"))
            assert (group.active(speaker) is not None) is (Role.OWNER in roles)
    return len(SPEAKERS)


def prove_all(group: Group) -> int:
    parts = (prove_commands, prove_links, prove_menus, prove_deeds, prove_lost_roles, prove_dismissal)
    return prove_rights() + sum(part(group) for part in parts)


def test_the_table_of_permissions_holds(group: Group, figure: Callable[[str], None]) -> None:
    figure(f"{len(NEEDS)} commands, {len(SPEAKERS)} kinds of people, {prove_all(group)} cases: all as the table says")


def test_a_right_that_is_dropped_bites(group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    for dropped in [command for command in register.COMMANDS.values() if command.needs]:
        with monkeypatch.context() as patch:
            patch.setattr(dropped, "needs", None)
            with pytest.raises(AssertionError):
                prove_command(group, dropped.name)


def test_a_command_without_a_line_bites(group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "COMMANDS", {**register.COMMANDS, "new": Command("new")})
    with pytest.raises(AssertionError, match="its line in the table"):
        prove_commands(group)


def test_links_to_the_teams_commands_bite(group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        dialogue,
        "_linked",
        lambda flows, _said, link: flows.command(link.partition("-")[0], (link.partition("-")[2],)),
    )
    with pytest.raises(AssertionError):
        prove_links(group)


def test_roles_that_are_read_only_at_the_beginning_bite(group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Flows, "_may", lambda *_: True)
    with pytest.raises(AssertionError):
        prove_lost_roles(group)
