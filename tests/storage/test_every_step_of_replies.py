"""Every step of a reply, and of a file by email, wherever it is, by everybody who could try.

What the table allows happens and is on record; what it does not is refused, and nothing is written.
"""

from collections.abc import Callable

import answered
import pytest
from cast import ACTORS, Cast

from storage import letters, people, replies, trail
from storage.letters import CLAIM_LASTS, mailings, paper
from storage.letters.mailings import MAILINGS, Mailing, MailState, MailStep, Part
from storage.people import PersonId
from storage.replies import Reply, ReplyId, ReplyState, Step
from storage.replies.reply import REPLIES
from storage.replies.steps import RULES

# Replies: where they can be, and how they got there.


def waiting(cast: Cast) -> ReplyId:
    letter = answered.printed(cast.tx, cast.ids["writer"], cast.ids["owner"])
    return replies.send_in(cast.tx, cast.ids["owner"], letter.id, answered.words()).id


def held(cast: Cast) -> ReplyId:
    return replies.hold(cast.tx, cast.ids["holder"], waiting(cast)).id


def lapsed(cast: Cast) -> ReplyId:
    reply_id = held(cast)
    cast.tx.now += CLAIM_LASTS
    return reply_id


def checked(cast: Cast) -> ReplyId:
    return replies.check(cast.tx, cast.ids["holder"], held(cast)).id


def passed_on(cast: Cast) -> ReplyId:
    return replies.pass_on(cast.tx, checked(cast)).id


def refused(cast: Cast) -> ReplyId:
    return replies.refuse(cast.tx, cast.ids["holder"], held(cast)).id


REPLY_SITUATIONS: dict[str, Callable[[Cast], ReplyId]] = {
    one.__name__: one for one in (waiting, held, lapsed, checked, passed_on, refused)
}


def take(cast: Cast, which: Step, reply: Reply, who: PersonId) -> None:
    """Take a step as the program does; to pass on, and to find out that it did not reach, is nobody's act."""
    match which:
        case Step.CHECK:
            replies.check(cast.tx, who, reply.id)
        case Step.REFUSE:
            replies.refuse(cast.tx, who, reply.id)
        case Step.GIVE:
            replies.pass_on(cast.tx, reply.id)
        case Step.MISS:
            if not replies.missed(cast.tx):
                raise replies.Refused(reply)


def refusal(cast: Cast, which: Step, reply: Reply, actor: str) -> str:
    """Why the table does not let somebody take a step; "" if it does."""
    rule = RULES[which]
    if rule.right and not cast.may(actor, rule.right):
        return "team-only"
    until = reply.claimed_until if reply.claimed_by == cast.ids[actor] else None
    holds = until is not None and until > cast.tx.now
    return "" if reply.state in rule.of and (holds or not rule.only_holder) else "reply-decided"


@pytest.mark.parametrize("situation", REPLY_SITUATIONS)
def test_what_the_table_allows_a_reply_happens_and_nothing_else_does(cast: Cast, situation: str) -> None:
    with cast.undone():
        reply = replies.find(cast.tx, REPLY_SITUATIONS[situation](cast))
        assert reply
        people.left(cast.tx, cast.ids["writer"])
        for which in Step:
            for actor in ACTORS:
                with cast.undone():
                    check_reply(cast, which, reply, actor)


def check_reply(cast: Cast, which: Step, reply: Reply, actor: str) -> None:
    rule, who, what = RULES[which], cast.ids[actor], f"{which} by {actor}"
    if reason := refusal(cast, which, reply, actor):
        cast.refused(lambda: take(cast, which, reply, who), reason, what)
        return
    (told,) = cast.on_record(lambda: take(cast, which, reply, who), rule.deed, reply.id)
    assert told.get("by") == (who if rule.right else None)
    now = replies.find(cast.tx, reply.id)
    assert now, f"{what} is not on record"
    assert (now.state, now.claimed_by) == (rule.to, None)
    cast.refused(lambda: take(cast, which, reply, who), refusal(cast, which, now, actor), what)


def test_every_state_of_a_reply_is_a_situation(cast: Cast) -> None:
    with cast.undone():
        for begin in REPLY_SITUATIONS.values():
            begin(cast)
        assert {one.state for one in REPLIES.select(cast.tx)} == set(ReplyState)


# Files by email: a file in each state.


def file_in(cast: Cast, state: MailState) -> Mailing:
    """A file of a batch of one letter."""
    letter = answered.printed(cast.tx, cast.ids["writer"], cast.ids["holder"])
    assert letter.batch_id
    part = Part(1, 1, range(1, 2))
    (asked,) = mailings.ask(cast.tx, cast.ids["holder"], letter.batch_id, "post@example.org", [part])
    if state is not MailState.WAITING:
        mailings.begin(cast.tx, asked)
    ends = {
        MailState.SENT: MailStep.BE_TAKEN,
        MailState.UNSURE: MailStep.BE_CUT_OFF,
        MailState.FAILED: MailStep.GIVE_UP,
    }
    if state in ends:
        mailings.came_of(cast.tx, asked, ends[state])
    (now,) = mailings.of_batch(cast.tx, letter.batch_id)
    assert now.state is state
    return now


def take_with_file(cast: Cast, which: MailStep, file: Mailing, who: PersonId) -> None:
    """Take a step as the program does."""
    match which:
        case MailStep.SET_OUT:
            mailings.begin(cast.tx, file)
        case MailStep.ASK_AGAIN:
            mailings.ask_again(cast.tx, who, file)
        case MailStep.FIND:
            mailings.found(cast.tx, who, file)
        case _:
            mailings.came_of(cast.tx, file, which)


@pytest.mark.parametrize("state", MailState)
def test_what_the_table_allows_a_file_happens_and_nothing_else_does(cast: Cast, state: MailState) -> None:
    with cast.undone():
        file = file_in(cast, state)
        for which in MailStep:
            for actor in ACTORS:
                with cast.undone():
                    check_file(cast, which, file, actor)


def check_file(cast: Cast, which: MailStep, file: Mailing, actor: str) -> None:
    rule, who, what = mailings.RULES[which], cast.ids[actor], f"{which} by {actor}"
    may = rule.right is None or cast.may(actor, rule.right)
    if may and file.state in rule.of:
        told = cast.on_record(lambda: take_with_file(cast, which, file, who), rule.deed, file.id)
        assert len(told) == bool(rule.deed)
        assert [one.state for one in mailings.of_batch(cast.tx, file.batch_id)] == [rule.to]
        assert mailings.begin(cast.tx, file) is (rule.to is MailState.WAITING), "it leaves once"
    elif rule.right:
        reason = "email-asked" if may else "team-only"
        cast.refused(lambda: take_with_file(cast, which, file, who), reason, what)
    else:
        before = cast.tx.connection.total_changes
        take_with_file(cast, which, file, who)
        assert cast.tx.connection.total_changes == before, f"{what} wrote something"
        assert MAILINGS.get(cast.tx, file.id) == file


def test_a_file_is_asked_for_once_by_who_may(cast: Cast) -> None:
    with cast.undone():
        file = file_in(cast, MailState.WAITING)
        for actor in ACTORS:
            reason = "email-asked" if actor in ("owner", "holder", "other") else "team-only"
            again = [Part(1, 1, range(1, 2))]
            cast.refused(
                lambda: mailings.ask(cast.tx, cast.ids[actor], file.batch_id, "x@example.org", again),  # noqa: B023
                reason,
                f"asked by {actor}",
            )
        assert trail.mailing(cast.tx, file.id) == 0
        assert paper.find(cast.tx, file.batch_id)
        assert letters.in_queue(cast.tx).waiting == 0
