"""The one table of commands: what can be asked of the bot, group by group, in the order in which menus list it.

Whatever can be pressed can also be typed, and most can be linked to: "/write manuel", a button "write:manuel", a link
"?start=write-manuel" are the same command with the same argument. A conversation is attached to its command as to a
decorator, `@WRITE` above `def write(talk, slug="")`, so that buttons can name commands without knowing conversations.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from storage.rights import Right
from storage.team import Member

Conversation = TypeVar("Conversation", bound=Callable[..., None])

MANY = 8
"""Words of what was typed behind a command that takes them all."""


@dataclass(eq=False)
class Command:
    """Something that can be asked of the bot by its name, by everybody or by who has the right that it `needs`.

    `menu` says whether menus list it; `conversation(talk, *args)` is what happens then. `asks` says that it only shows
    something, or asks before it changes anything: then a link may give it, which anybody can make and lay anywhere.
    `beside` says that it shows something beside the question that is open, which is put again, and not in its place.
    `wordy`: its last argument are all the words that are typed behind the others, as they stand there.
    """

    name: str
    needs: Right | None = None
    menu: bool = field(default=True, kw_only=True)
    asks: bool = field(default=False, kw_only=True)
    beside: bool = field(default=False, kw_only=True)
    wordy: bool = field(default=False, kw_only=True)
    conversation: Callable[..., None] | None = field(default=None, init=False)

    def __call__(self, conversation: Conversation) -> Conversation:
        """Attach the conversation. Raises ValueError if there is one already."""
        if self.conversation:
            raise ValueError(f"/{self.name} has two conversations")
        self.conversation = conversation
        return conversation

    def run(self, talk: object, args: tuple[str, ...]) -> None:
        """Have the conversation, with as many of these arguments as it takes."""
        if self.conversation:
            self.conversation(talk, *args[: self.most_args])

    def typed(self, behind: str) -> tuple[str, ...]:
        """The arguments that stand behind its name in what somebody typed."""
        return tuple(behind.split(maxsplit=self.most_args - 1) if self.wordy else behind.split())

    @cached_property
    def most_args(self) -> int:
        """How many arguments it takes, beside the talk: where it takes any number, MANY."""
        if self.conversation is None:
            return 0
        parameters = inspect.signature(self.conversation).parameters.values()
        return MANY if any(one.kind is one.VAR_POSITIONAL for one in parameters) else len(parameters) - 1

    def open_to(self, member: Member | None) -> bool:
        """Whether somebody with this place in the team, or with none, may give it."""
        return self.needs is None or bool(member and member.may(self.needs))


@dataclass
class Group:
    """Commands that belong together, under a title, by its text id."""

    title: str
    commands: list[Command] = field(default_factory=list)

    def command(
        self,
        name: str,
        needs: Right | None = None,
        *,
        menu: bool = True,
        asks: bool = False,
        beside: bool = False,
        wordy: bool = False,
    ) -> Command:
        """One more command of the group."""
        self.commands.append(Command(name, needs, menu=menu, asks=asks, beside=beside, wordy=wordy))
        return self.commands[-1]


_solidarity = Group("help-solidarity")
START = _solidarity.command("start", asks=True)
CASES = _solidarity.command("cases", asks=True)
CASE = _solidarity.command("case", menu=False, asks=True)
SEARCH = _solidarity.command("search", asks=True)
CARD = _solidarity.command("card", menu=False, asks=True)
FLYER = _solidarity.command("flyer", menu=False, asks=True)
STORY = _solidarity.command("story", menu=False, asks=True, beside=True)
WRITE = _solidarity.command("write", asks=True)
LETTERS = _solidarity.command("letters", asks=True)
LETTER = _solidarity.command("letter", menu=False, asks=True)
REVISE = _solidarity.command("revise", menu=False, asks=True)
AGREEOUT = _solidarity.command("agreeout", menu=False, asks=True)
OWNWAY = _solidarity.command("ownway", menu=False)
WITHDRAW = _solidarity.command("withdraw", menu=False, asks=True)
REPLIED = _solidarity.command("replied", menu=False, asks=True)
QUIET = _solidarity.command("quiet", menu=False)
DONATE = _solidarity.command("donate", asks=True)
TRANSFERCODE = _solidarity.command("transfercode", menu=False, asks=True)
VERIFY = _solidarity.command("verify", menu=False, asks=True)
EVENTS = _solidarity.command("events", asks=True)
EVENT = _solidarity.command("event", menu=False, asks=True)
COMING = _solidarity.command("coming", menu=False, asks=True)
NOTCOMING = _solidarity.command("notcoming", menu=False)
REMINDME = _solidarity.command("remindme", menu=False)
CALENDAR = _solidarity.command("calendar", menu=False)
FOLLOW = _solidarity.command("follow", menu=False)
UNFOLLOW = _solidarity.command("unfollow", menu=False)

_you = Group("help-you")
SUBSCRIBE = _you.command("subscribe")
STOP = _you.command("stop")
LANGUAGE = _you.command("language")
CONTACT = _you.command("contact", asks=True)
PRIVACY = _you.command("privacy", asks=True)
FORGETME = _you.command("forgetme", asks=True)
HELP = _you.command("help", asks=True)

_team = Group("help-team")
JOIN = _team.command("join", menu=False, asks=True)
QUEUE = _team.command("queue", Right.READ_LETTERS)
FIND = _team.command("find", Right.READ_LETTERS)
FIGURES = _team.command("figures", Right.READ_LETTERS)
CHOOSE = _team.command("choose", Right.READ_LETTERS, menu=False)
READ = _team.command("read", Right.READ_LETTERS, menu=False)
APPROVE = _team.command("approve", Right.DECIDE_LETTERS, menu=False)
REJECT = _team.command("reject", Right.DECIDE_LETTERS, menu=False)
ALONE = _team.command("alone", Right.CHANGE_TEAM, menu=False)
CHANGES = _team.command("changes", Right.DECIDE_LETTERS, menu=False)
REDACT = _team.command("redact", Right.DECIDE_LETTERS, menu=False)
HOLD = _team.command("hold", Right.DECIDE_LETTERS, menu=False)
FLAG = _team.command("flag", Right.DECIDE_LETTERS, menu=False)
ASIDE = _team.command("aside", Right.READ_LETTERS, menu=False)
TAKEUP = _team.command("takeup", Right.DECIDE_LETTERS, menu=False)
NOTE = _team.command("note", Right.READ_LETTERS, menu=False)
UNDO = _team.command("undo", Right.DECIDE_LETTERS, menu=False)
UNAPPROVE = _team.command("unapprove", Right.DECIDE_LETTERS, menu=False)
PASS = _team.command("pass", Right.READ_LETTERS, menu=False)
ALIKE = _team.command("alike", Right.DECIDE_LETTERS, menu=False)
WRITER = _team.command("writer", Right.DECIDE_LETTERS, menu=False)
SETASIDE = _team.command("setaside", Right.DECIDE_LETTERS, menu=False)
MUTE = _team.command("mute", Right.DECIDE_LETTERS, menu=False)
UNMUTE = _team.command("unmute", Right.DECIDE_LETTERS, menu=False)
MUTED = _team.command("muted", Right.DECIDE_LETTERS)
REASONS = _team.command("reasons", Right.DECIDE_LETTERS)
DROPREASON = _team.command("dropreason", Right.DECIDE_LETTERS, menu=False)
POINTS = _team.command("points", Right.READ_LETTERS, menu=False)
PRINT = _team.command("print", Right.PRINT)
BATCH = _team.command("batch", Right.PRINT, menu=False)
SHEETS = _team.command("sheets", Right.PRINT, menu=False)
PRINTED = _team.command("printed", Right.PRINT, menu=False)
TAKENOUT = _team.command("takenout", Right.PRINT, menu=False)
EMAIL = _team.command("email", Right.PRINT, menu=False)
UNPRINTED = _team.command("unprinted", Right.PRINT, menu=False)
LEAVEOUT = _team.command("leaveout", Right.PRINT, menu=False)
PUTBACK = _team.command("putback", Right.PRINT, menu=False)
HANDED = _team.command("handed", Right.PRINT, menu=False)
REPLIES = _team.command("replies", Right.DECIDE_LETTERS)
REPLY = _team.command("reply", Right.DECIDE_LETTERS, menu=False)
CHECKREPLY = _team.command("checkreply", Right.DECIDE_LETTERS, menu=False)
RIGHTREPLY = _team.command("rightreply", Right.DECIDE_LETTERS, menu=False)
WRONGREPLY = _team.command("wrongreply", Right.DECIDE_LETTERS, menu=False)
LEAVEREPLY = _team.command("leavereply", Right.DECIDE_LETTERS, menu=False)
TRANSLATE = _team.command("translate", Right.TRANSLATE)
TOTRANSLATE = _team.command("totranslate", Right.TRANSLATE, menu=False)
TRANSLATED = _team.command("translated", Right.TRANSLATE, menu=False)
LEAVETRANSLATION = _team.command("leavetranslation", Right.TRANSLATE, menu=False)
LANGUAGES = _team.command("languages", Right.TRANSLATE, menu=False)
TRANSLATIONS = _team.command("translations", Right.DECIDE_LETTERS)
CHECKTRANSLATION = _team.command("checktranslation", Right.DECIDE_LETTERS, menu=False)
RIGHTTRANSLATION = _team.command("righttranslation", Right.DECIDE_LETTERS, menu=False)
WRONGTRANSLATION = _team.command("wrongtranslation", Right.DECIDE_LETTERS, menu=False)
PASSTRANSLATION = _team.command("passtranslation", Right.DECIDE_LETTERS, menu=False)
UNDOTRANSLATION = _team.command("undotranslation", Right.DECIDE_LETTERS, menu=False)
HEARD = _team.command("heard", Right.PRINT, menu=False)
CORRECT = _team.command("correct", Right.PRINT, menu=False)
HOTLINE = _team.command("hotline", Right.ANSWER)
THREAD = _team.command("thread", Right.ANSWER, menu=False)
ANSWER = _team.command("answer", Right.ANSWER, menu=False)
CLOSETHREAD = _team.command("closethread", Right.ANSWER, menu=False)
LEAVETHREAD = _team.command("leavethread", Right.ANSWER, menu=False)
BLOCK = _team.command("block", Right.ANSWER, menu=False)
UNBLOCK = _team.command("unblock", Right.ANSWER, menu=False)
ANSWERS = _team.command("answers", Right.ANSWER)
DROPANSWER = _team.command("dropanswer", Right.ANSWER, menu=False)
DONATIONS = _team.command("donations", Right.CONFIRM_MONEY)
DONATION = _team.command("donation", Right.CONFIRM_MONEY, menu=False)
CONFIRM = _team.command("confirm", Right.CONFIRM_MONEY, menu=False)
REFUSE = _team.command("refuse", Right.CONFIRM_MONEY, menu=False)
ANNOUNCE = _team.command("announce", Right.ANNOUNCE, wordy=True)
ANNOUNCEMENTS = _team.command("announcements", Right.ANNOUNCE)
ANNOUNCEMENT = _team.command("announcement", Right.ANNOUNCE, menu=False)
AMEND = _team.command("amend", Right.ANNOUNCE, menu=False)
ANEW = _team.command("anew", Right.ANNOUNCE, menu=False)
AGREE = _team.command("agree", Right.ANNOUNCE, menu=False)
TAKEBACK = _team.command("takeback", Right.ANNOUNCE, menu=False)
PAUSE = _team.command("pause", Right.ANNOUNCE, menu=False)
PROCEED = _team.command("proceed", Right.ANNOUNCE, menu=False)
MEND = _team.command("mend", Right.ANNOUNCE, menu=False)
UNSEND = _team.command("unsend", Right.ANNOUNCE, menu=False)
CALLOFF = _team.command("calloff", Right.ANNOUNCE, menu=False)
CAMPAIGNS = _team.command("campaigns", Right.EDIT)
ADD = _team.command("add", Right.EDIT, menu=False)
EDIT = _team.command("edit", Right.EDIT, menu=False)
CHANGE = _team.command("change", Right.EDIT, menu=False)
TAKEOUT = _team.command("takeout", Right.EDIT, menu=False)
PREVIEW = _team.command("preview", Right.EDIT, menu=False)
PUBLISH = _team.command("publish", Right.EDIT, menu=False)
THROWAWAY = _team.command("throwaway", Right.EDIT, menu=False)
CATCHUP = _team.command("catchup", Right.EDIT, menu=False)
TAKEOFF = _team.command("takeoff", Right.EDIT, menu=False)
VERSIONS = _team.command("versions", Right.EDIT, menu=False)
STILLTRUE = _team.command("stilltrue", Right.EDIT, menu=False)
RESTORE = _team.command("restore", Right.EDIT, menu=False)
INVITE = _team.command("invite", Right.CHANGE_TEAM)
TEAM = _team.command("team", Right.SEE_TEAM)
DISMISS = _team.command("dismiss", Right.SEE_TEAM, menu=False)
TAKEROLE = _team.command("takerole", Right.CHANGE_TEAM, menu=False)
CODE = _team.command("code", Right.SEE_TEAM)
CODES = _team.command("codes", Right.CHANGE_TEAM)
RESETCODE = _team.command("resetcode", Right.CHANGE_TEAM, menu=False)
AUDIT = _team.command("audit", Right.CHANGE_TEAM)
PANIC = _team.command("panic", Right.CHANGE_TEAM)

GROUPS = (_solidarity, _you, _team)
