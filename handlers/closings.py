"""A case closes for letters, or opens again: whoever is writing to it is told at once, and does not find out later.

The conversation that goes on is put again: it says why by itself, keeps every word, and offers the others (whom.py).
Of one that was put aside it is said how it stands. If a case opens again, whoever heard that it had closed goes on with
the letter as it was, or hears, once, that they can take it up. Whose letters have been sent hears of it like those who
follow the case (changes.py).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from handlers.commands import REVISE, WRITE
from handlers.engine.drafts import Draft, unpack
from handlers.engine.telling import Post
from handlers.engine.voice import Voice
from handlers.flows import Flows, to_resume
from handlers.setup import Setup
from handlers.supporters.whom import CASE, no_letters
from storage import cases, closings, conversations, letters, people
from storage.cases import Case
from storage.closings import Closing
from storage.conversations import Conversation
from storage.outbox import Lane
from storage.people import PersonId
from storage.transaction import Tx

LOOKED_AT, TOLD = 500, 40
"""Conversations that are looked at in one turn, and messages to their writers, so that nobody's answer waits long."""

_LETTERS = frozenset({WRITE.name, REVISE.name})


def tell(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the next of those who write to a case that has closed or opened."""
    posts: list[Post] = []
    looked_at = 0
    while looked_at < LOOKED_AT and len(posts) < TOLD and (closing := closings.first(tx)):
        looked_at += 1 + _look_through(tx, setup, closing, LOOKED_AT - looked_at, posts)
    return posts or None


def _look_through(tx: Tx, setup: Setup, closing: Closing, most: int, posts: list[Post]) -> int:
    """Look through the next conversations for one case; returns how many. What is said is added to `posts`."""
    case, seen = cases.get(tx, closing.case_id), list[Conversation]()
    for conversation in conversations.after(tx, closing.cursor or "", most):
        seen.append(conversation)
        posts += _told(tx, setup, case, conversation)
        if len(posts) >= TOLD:
            break
    if seen and (len(seen) == most or len(posts) >= TOLD):
        closings.looked_through(tx, case.id, seen[-1].person_id)
    else:
        closings.done(tx, case.id)
    return len(seen)


def _told(tx: Tx, setup: Setup, case: Case, conversation: Conversation) -> list[Post]:
    """What is said to somebody of their conversations, if one of them is a letter to this case."""
    if not any(draft.flow in _LETTERS for draft in unpack(conversation.state)):
        return []
    person = people.reachable(tx, conversation.person_id)
    if person is None:
        return []
    flows = Flows(Voice(tx, setup, person), conversation.state)
    if case.open_for_letters:
        _opened(flows, case)
    else:
        _closed(flows, case)
    state = flows.state()
    if state != conversation.state:
        conversations.save(tx, person.id, state)
    return [replace(post, lane=Lane.NOTICE) for post in flows.voice.posts]


def _closed(flows: Flows, case: Case) -> None:
    """The letter that they write goes on with the question to whom else; of one put aside, how it stands is said."""
    concerned = list(_to(flows, case))
    if flows.active in concerned:
        flows.put_again()
    elif concerned:
        for draft in concerned:
            draft.stopped_by = case.content.slug
        why = no_letters(flows.voice.words, case)
        flows.voice.say("draft-stopped", to_resume(concerned[-1]), why=why)


def _opened(flows: Flows, case: Case) -> None:
    """Who heard that their letter cannot go there can go on with it: at once, or when they take it up."""
    stopped = [draft for draft in flows.drafts if draft.stopped_by == case.content.slug]
    for draft in stopped:
        _turn_back(draft, case)
    if flows.active in stopped:
        flows.voice.say("write-open-again", name=case.content.name)
        flows.put_again()
    elif stopped:
        flows.voice.say("draft-open-again", to_resume(stopped[-1]), name=case.content.name)


def _turn_back(draft: Draft, case: Case) -> None:
    """A letter that was stopped goes to this case again, whoever else it was begun for at first."""
    draft.stopped_by = ""
    if draft.flow == WRITE.name and draft.args[:1] != (case.content.slug,):
        draft.answers = {CASE: case.content.slug} | draft.answers


def _to(flows: Flows, case: Case) -> Iterator[Draft]:
    """Their letters to this case that are being written; not those of which they heard already that it is closed."""
    writer = flows.voice.person.id
    for draft in flows.drafts:
        if draft.stopped_by == case.content.slug:
            continue
        if draft.flow == WRITE.name:
            if draft.answers.get(CASE, *draft.args[:1]) == case.content.slug:
                yield draft
        elif draft.flow == REVISE.name and _is_letter_to(flows.voice.tx, writer, draft.args, case):
            yield draft


def _is_letter_to(tx: Tx, writer: PersonId, args: tuple[str, ...], case: Case) -> bool:
    letter = letters.own(tx, writer, args[0]) if args else None
    return bool(letter and letter.case_id == case.id)
