"""Posting: what is to be said becomes calls of the messenger, and each call a row of the outbox."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.messenger import Call, Messenger, pack
from handlers import register
from handlers.engine.telling import Post
from handlers.heard import Kind, Said
from handlers.messages import Deletion, NewMenu, Printing, Saying, Toast
from handlers.setup import Setup
from handlers.texts import Words
from storage import outbox, people, team, wishes
from storage.outbox import Lane, Outgoing
from storage.people import PersonId
from storage.transaction import Tx

PRESS_LASTS = timedelta(seconds=15)
"""How long there is sense in saying that a press was heard: by then the answer itself is there, or the app gave up."""

Answer = tuple[list[Post], Said | None]
"""What is to be said, and what it answers, if it does."""


def post(tx: Tx, messenger: Messenger, setup: Setup, *answers: Answer) -> None:
    """Render what is to be said, and put it into the outbox: each step for all of it."""
    calls = [call for posts, said in answers for call in _rendered(tx.now, messenger, setup, posts, said)]
    menus = _new_menus(tx, setup, {post.person.id: post for posts, _ in answers for post in posts})
    calls += [(menu, call) for menu in menus for call in _calls(messenger, setup, menu, None)]
    resting = wishes.resting(tx, {post.person.id for post, _ in calls if post.lane is Lane.REMINDER})
    outbox.put_each(
        tx,
        [
            Outgoing(
                post.person,
                pack(call),
                *_when(post, resting),
                not_after=post.not_after,
                stranger=post.stranger,
                about=post.about,
            )
            for post, call in calls
        ],
    )


def _when(post: Post, resting: Mapping[PersonId, datetime]) -> tuple[Lane, datetime | None]:
    """The lane in which it leaves, and not before when: a reminder waits for somebody who is to be left alone now.

    One that would come too late then leaves at once, ahead of those that wait.
    """
    until = resting.get(post.person.id) if post.lane is Lane.REMINDER else None
    if until and post.not_after and until >= post.not_after:
        return Lane.NOTICE, None
    return post.leaves_by, until


def _rendered(
    now: datetime, messenger: Messenger, setup: Setup, posts: list[Post], said: Said | None
) -> Iterator[tuple[Post, Call]]:
    """The calls that say it, each with the post it belongs to."""
    if said and said.kind is Kind.PRESS and not any(isinstance(post.saying, Toast) for post in posts):
        yield from _acknowledged(now, messenger, posts, said)
    for post in posts:
        answers = said if post.lane is Lane.REPLY else None
        only_shown = isinstance(post.saying, Toast) and said and said.query and len(posts) > 1
        leaves = _beside(now, post) if only_shown else post
        for call in _calls(messenger, setup, post, answers):
            yield leaves, call


def _calls(messenger: Messenger, setup: Setup, post: Post, said: Said | None) -> list[Call]:
    return rendered(messenger, post.saying, said, setup.texts.words(post.person.language))


def rendered(messenger: Messenger, saying: Saying, said: Said | None, words: Words) -> list[Call]:
    """The calls that say it; a file that the press has still to make is in its call as what it is to be made of."""
    if not isinstance(saying, Printing):
        return messenger.render(saying, said, words)
    (otherwise,) = messenger.render(saying.otherwise, None, words)
    return [
        replace(call, files={}, printouts=dict.fromkeys(call.files, saying.printout), otherwise=otherwise)
        if call.files
        else call
        for call in messenger.render(saying.unmade, said, words)
    ]


def _acknowledged(now: datetime, messenger: Messenger, posts: list[Post], said: Said) -> Iterator[tuple[Post, Call]]:
    """End the wait of the pressed button, beside whatever else is said."""
    call = messenger.acknowledge(said)
    replies = (post for post in posts if post.lane is Lane.REPLY and not isinstance(post.saying, Deletion))
    answer = next(replies, None)
    if call and answer:
        yield _beside(now, answer), call


def _beside(now: datetime, post: Post) -> Post:
    """The post in the lane of what only says that a press was heard."""
    return replace(post, lane=Lane.PRESS, urgent=False, not_after=now + PRESS_LASTS)


def _new_menus(tx: Tx, setup: Setup, heard: dict[PersonId, Post]) -> Iterable[Post]:
    """The menus of those whose place in the team or language has changed; `heard` is the last that each is told.

    Who was forgotten meanwhile can only be reached as that last word to them is.
    """
    changed = sorted(tx.new_menus)
    tx.new_menus.clear()
    for person_id in map(PersonId, changed):
        person, last = people.reachable(tx, person_id), heard.get(person_id)
        if last:
            yield Post(last.person, _menu(tx, setup, person_id), Lane.MENU, stranger=last.stranger)
        elif person:
            yield Post(person, _menu(tx, setup, person_id), Lane.MENU)


def _menu(tx: Tx, setup: Setup, person_id: PersonId) -> NewMenu:
    """The person's own menu of commands; the common one, if nothing sets them apart (or they were forgotten)."""
    person, member = people.reachable(tx, person_id), team.readable(tx, person_id)
    if person is None or not (member or person.language_chosen):
        return NewMenu()
    return NewMenu(tuple(register.menu(setup, person.language, member)))
