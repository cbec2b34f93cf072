"""Posting: what is to be said becomes calls of the messenger, and each call a row of the outbox."""

from collections.abc import Iterator
from dataclasses import replace

from bot import press
from bot.messenger import Call, Messenger, pack
from handlers import register
from handlers.engine.voice import Post
from handlers.replies import Kind, Reply, Said
from handlers.setup import Setup
from storage import outbox, people, team
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx


def post(tx: Tx, messenger: Messenger, setup: Setup, posts: list[Post], said: Said | None = None) -> None:
    """Render what is to be said, and put it into the outbox; `said` is what the replies answer."""
    put(tx, list(rendered(tx, messenger, setup, posts, said)))


def rendered(
    tx: Tx, messenger: Messenger, setup: Setup, posts: list[Post], said: Said | None
) -> Iterator[tuple[Post, Call]]:
    """The calls that say it, each with the post it belongs to."""
    if said and said.kind is Kind.PRESS and not any(post.reply.toast for post in posts):
        yield from _acknowledged(messenger, posts, said)
    for post in posts:
        answers = said if post.lane is Lane.REPLY else None
        for call in messenger.render(_through_the_press(post.reply), answers):
            yield post, call
        if post.reply.menu:
            yield post, _menu(tx, messenger, setup, post.person)


def put(tx: Tx, calls: list[tuple[Post, Call]]) -> None:
    """A row of the outbox for each call."""
    for post, call in calls:
        outbox.put(tx, post.person, pack(call), lane=post.lane, not_after=post.not_after, stranger=post.stranger)


def _through_the_press(reply: Reply) -> Reply:
    """The reply with what it has for the press as a file."""
    return replace(reply, document=press.printed(reply.printout)) if reply.printout else reply


def _acknowledged(messenger: Messenger, posts: list[Post], said: Said) -> Iterator[tuple[Post, Call]]:
    """End the wait of the pressed button before anything else is said."""
    call = messenger.acknowledge(said)
    answer = next((post for post in posts if post.lane is Lane.REPLY), None)
    if call and answer:
        yield answer, call


def _menu(tx: Tx, messenger: Messenger, setup: Setup, person: Person) -> Call:
    """The person's own menu of commands; the common one, if nothing sets them apart (or they were forgotten)."""
    known, member = people.find(tx, person.id), team.member(tx, person.id)
    if known is None or not (member or known.language_chosen):
        return messenger.menu("", [])
    return messenger.menu("", register.menu(setup, known.language, member.role if member else None))
