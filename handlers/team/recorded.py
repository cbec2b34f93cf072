"""The audit trail, read by owners; its head, which they get once a day; and who was not here for long.

`/audit` shows what was done, the newest first, a line each; buttons narrow it to one kind, `/audit NAME` to one member.
Nobody can leave a line out or change one unnoticed: each entry is signed together with the one before it. The head
stands for all of it. An owner who keeps it elsewhere can have `paloma check` compare it later, also with a database
that somebody has put back together with its mark.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import islice
from typing import Any

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import AUDIT, TEAM
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.setup import Setup
from handlers.team.wording import name_of
from handlers.texts.inert import inert
from storage import audit, meta, people, team
from storage.audit import Deed, Entry
from storage.errors import Unreadable
from storage.meta import Fact
from storage.names import skeleton
from storage.people import PersonId
from storage.rights import Right
from storage.team import Member
from storage.transaction import Tx

UNSEEN = timedelta(days=30)

_A_PAGE = 10
_AT_ONCE, _AT_MOST = 200, 4_000
"""So many entries are read at a time, and at most, until a page is full."""

_CODE = 8
"""Signs of an id that are enough to find it."""


class Kind(Enum):
    """What an entry is about."""

    ALL = "all"
    TEAM = "team"
    LETTERS = "letters"
    PAPER = "paper"
    REPLIES = "replies"
    TRANSLATIONS = "translations"
    HOTLINE = "hotline"
    MONEY = "money"
    ANNOUNCEMENTS = "announcements"
    CONTENT = "content"
    PROGRAM = "program"


_KINDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.TEAM: ("invited", "joined", "removed", "role-", "code"),
    Kind.PAPER: (
        *("put-on-paper", "had-again", "printed", "taken-out", "not-printed", "handed-over", "delivered", "returned"),
        *("censored", "refused", "transferred", "released", "corrected", "mail"),
    ),
    Kind.REPLIES: ("reply-",),
    Kind.TRANSLATIONS: ("translation-",),
    Kind.HOTLINE: ("thread-",),
    Kind.MONEY: ("donation-",),
    Kind.ANNOUNCEMENTS: ("announced", "agreed", "begun", "paused", "sending", "cancelled", "gone-out", "taken-back"),
    Kind.CONTENT: ("published", "edition-"),
    Kind.PROGRAM: ("forgotten", "taken-over", "older-accepted", "locked", "unlocked", "end"),
}
"""By how a deed is called; the others are about letters."""

_ABOUT: Mapping[str, Callable[[Any], str]] = {
    "letter": str,
    "batch": str,
    "thread": str,
    "reply": lambda one: str(one)[:_CODE],
    "translation": lambda one: str(one)[:_CODE],
    "announcement": lambda one: str(one)[:_CODE],
    "mute": str,
}
"""The facts that say which one it was, the first of them that there is."""


@AUDIT
def browse(talk: Talk, which: str = Kind.ALL.value, before: str = "") -> None:
    """Show what was done: all, of one kind, or by one member."""
    kind = next((one for one in Kind if one.value == which.casefold()), None)
    member = None if kind else _member(talk, which)
    if kind is None and member is None:
        talk.end("audit-unknown", *_kinds(Kind.ALL), name=which)
    wanted: Kind | PersonId = member.person_id if member else (kind or Kind.ALL)
    end = audit.head(talk.tx)
    number = int(before) if before.isdecimal() else end.number + 1
    page = list(islice(_found(talk.tx, wanted, min(number, end.number + 1)), _A_PAGE))
    older: Row = (Press("audit-older", AUDIT, which, str(page[-1].number)),) if len(page) == _A_PAGE else ()
    said = lines(*(_line(talk, entry) for entry in page)) if page else talk.words("audit-none")
    what = inert(member.name) if member else talk.words("audit-kind", area=(kind or Kind.ALL).value)
    head = talk.words("audit-title") if kind is Kind.ALL else talk.words("audit-title-of", what=what)
    text = paragraphs(head, said, talk.words("audit-head", head=str(end)) if number > end.number else None)
    talk.say(text, older, *_kinds(kind), over=InPlace())


def post_head(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Give the owners the head of the trail, if there is something new in it."""
    head = audit.head(tx)
    if not head.number or meta.get(tx, Fact.HEAD_POSTED) == str(head) or not team.who_may(tx, Right.CHANGE_TEAM):
        return None
    posts = tell_team(tx, setup, Right.CHANGE_TEAM, "audit-head-today", head=str(head))
    meta.put(tx, Fact.HEAD_POSTED, str(head))
    return posts


def tell_of_unseen(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the owners who of the team has not been here for long, each of the others."""
    day = (tx.now - UNSEEN).date()
    unseen = [member for member in team.members(tx) if _is_unseen(tx, member.person_id, day)]
    if not unseen:
        return None
    names = [member.name for member in unseen]
    look: Row = (Press("team-button", TEAM),)
    return tell_team(tx, setup, Right.CHANGE_TEAM, "team-unseen", look, names=names, days=UNSEEN.days)


def _is_unseen(tx: Tx, member: PersonId, since: date) -> bool:
    """Whether somebody was not here after this day. Of whoever has a damaged row nobody can say so."""
    try:
        return people.get(tx, member).seen_day <= since
    except Unreadable:
        return False


def kind_of(deed: str) -> Kind:
    """What a deed is about."""
    return next((kind for kind, names in _KINDS.items() if deed.startswith(names)), Kind.LETTERS)


def _found(tx: Tx, wanted: Kind | PersonId, before: int) -> Iterator[Entry]:
    """The entries of a kind, or by somebody, before this number, the newest first."""
    for start in range(before, max(0, before - _AT_MOST), -_AT_ONCE):
        yield from (entry for entry in audit.back(tx, start, _AT_ONCE) if _is_wanted(entry, wanted))


def _is_wanted(entry: Entry, wanted: Kind | PersonId) -> bool:
    if isinstance(wanted, Kind):
        return wanted in (Kind.ALL, kind_of(entry.facts["did"]))
    return wanted in (entry.facts.get("by"), entry.facts.get("member"))


def _line(talk: Talk, entry: Entry) -> Markup:
    """An entry as a sentence: when, who, what, and which."""
    facts, hour = entry.facts, entry.hour.astimezone(talk.setup.zone)
    known = {deed.value for deed in Deed}
    return talk.words(
        "audit-line",
        number=str(entry.number),
        day=hour.date(),
        hour=hour.time().replace(minute=0, second=0),
        who=_who(talk, facts),
        deed=talk.words("audit-deed", deed=facts["did"] if facts["did"] in known else "unknown"),
        which=_which(talk, facts),
    )


def _who(talk: Talk, facts: Mapping[str, Any]) -> Markup:
    """Who did it: a member, the operator at the machine, or nobody, since it happened by itself."""
    if by := facts.get("by") or (facts.get("member") if facts["did"] == Deed.JOINED else None):
        return talk.words("audit-by", name=name_of(talk.voice, by))
    return talk.words("audit-by-itself")


def _which(talk: Talk, facts: Mapping[str, Any]) -> Markup:
    """Which one it was about; what people are called by ids that nobody knows is left out."""
    if role := facts.get("role"):
        text = "audit-about-role" if "member" in facts else "audit-about-new"
        return talk.words(text, role=role, name=name_of(talk.voice, facts.get("member")))
    if facts["did"] == Deed.REMOVED:
        return talk.words("audit-about", what=name_of(talk.voice, facts["member"]))
    if "letters" in facts and "letter" not in facts:
        return talk.words("audit-about-letters", count=len(facts["letters"]), batch=facts.get("batch") or "")
    said = next((say(facts[name]) for name, say in _ABOUT.items() if facts.get(name)), "")
    return talk.words("audit-about", what=said) if said else Markup()


def _kinds(shown: Kind | None) -> list[Row]:
    """The kinds, two in a row, but for the one that is shown."""
    presses = [Press("audit-kind", AUDIT, kind.value, area=kind.value) for kind in Kind if kind is not shown]
    return [tuple(presses[at : at + 2]) for at in range(0, len(presses), 2)]


def _member(talk: Talk, named: str) -> Member | None:
    """The member of this name, or with this id."""
    return next(
        (
            member
            for member in team.members(talk.tx)
            if member.person_id == named.upper() or skeleton(member.name) == skeleton(named)
        ),
        None,
    )
