"""Sending a letter without a link to its writer: what that means is said and asked, and then the writer is erased.

It is chosen under the preview. Whoever signs with a name that stands in letters of theirs, or is kept for the next one,
is asked for another: the name alone would be a link. The receipt is said once. Not offered to the team, nor for a
letter that takes the place of one that is linked.
"""

from collections.abc import Collection, Sequence
from functools import partial

from handlers.buttons import HOME
from handlers.engine.talk import Talk
from handlers.printable import on_paper
from handlers.supporters import guide
from handlers.supporters.tongue import SEND
from storage import letters
from storage.cases import Case
from storage.contents.content import Content
from storage.contents.letter_rules import Finding
from storage.errors import Rejected
from storage.letters import Letter, muting, receipts, unlinking
from storage.names import skeleton


def may_choose(talk: Talk, before: Letter | None) -> bool:
    """Whether a letter that is being written can be sent so; not one that would wait apart."""
    if before or talk.member or not talk.setup.unlinked_a_day:
        return False
    return muting.at(talk.tx, talk.person.address) is None


def send(
    talk: Talk, case: Case, pen_name: str, language: str, pages: Sequence[Content], overruled: tuple[Finding, ...]
) -> None:
    """Ask whether the writer wants what it means, and send the letter."""
    most = talk.setup.unlinked_a_day
    unlinking.admit(talk.tx, talk.person.id, most)
    signed = _apart(talk, pen_name)
    name = talk.read(case.content.name)
    facts = {"name": name, "pen_name": on_paper(signed)}
    if not talk.confirm("unlinked", "unlinked-sure", yes="unlinked-yes", no="unlinked-no", no_ends=False, **facts):
        talk.revisit(SEND)
    talk.leave_no_trace()
    sent = unlinking.submit(talk.tx, talk.person.id, case.id, signed, pages, language, most=most, overruled=overruled)
    waits = talk.setup.unread_kept.days
    talk.say("unlinked-received", HOME, name=name, code=receipts.grouped(sent.code), waits=waits)


def _apart(talk: Talk, pen_name: str) -> str:
    """The pen name, or another in its place if it is known to be this writer's."""
    written = letters.of_person(talk.tx, talk.person.id)
    known = {skeleton(name) for name in (talk.person.pen_name, *(one.pen_name for one in written)) if name}
    if skeleton(pen_name) not in known:
        return pen_name
    return talk.ask("apart", "unlinked-pen-name", check=partial(_other_name, known), pen_name=pen_name)


def _other_name(known: Collection[str], line: str) -> str:
    name = guide.pen_name(line)
    if skeleton(name) in known:
        raise Rejected("unlinked-pen-name-known", pen_name=name)
    return name
