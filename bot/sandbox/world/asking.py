"""Inline mode: a person types the bot's name and something behind it, in any chat, and is offered what the bot answers.

As with Telegram, an answer is remembered for a while: who types the same gets it without the bot being asked, whoever
they are, unless the answer is personal.
"""

import itertools
from datetime import timedelta
from typing import Any

from bot.sandbox.world.chats import Chat, Content, Message, Person
from bot.sandbox.world.offers import Answer, OfferView, Query
from bot.sandbox.world.people import Impossible, send
from bot.sandbox.world.world import World

LONGEST_QUERY = 256
_ids = itertools.count(5_000_000_000_000_001)


def ask(world: World, person: Person, text: str, offset: str = "") -> str:
    """Type something behind the bot's name; returns the id of the query, under which the offers come."""
    if not world.asking.on:
        raise Impossible("this bot's inline mode is off")
    number = str(next(_ids))
    query = world.asking.queries[number] = Query(person, text[:LONGEST_QUERY], offset, world.time.now())
    if answer := _remembered(world, query):
        offered(world, number, answer)
    else:
        world.updates.put("inline_query", person.id, _as_telegram(number, query))
    return number


def offered(world: World, number: str, answer: Answer) -> None:
    """The bot's answer reaches the phone."""
    query = world.asking.queries[number]
    query.answer = answer
    views: list[OfferView] = [
        {"key": one.key, "title": one.title, "description": one.description} for one in answer.results
    ]
    world.events.publish("offers", {"phone": query.person.id, "query": number, "offers": views, "more": answer.more})


def remember(world: World, number: str, answer: Answer, seconds: int, *, personal: bool) -> None:
    """Keep an answer for whoever types the same."""
    query = world.asking.queries[number]
    until = world.time.now() + timedelta(seconds=seconds)
    world.asking.remembered[query.text, query.offset, query.person.id if personal else 0] = (until, answer)


def choose(world: World, person: Person, number: str, key: str, *, chat: Chat | None = None) -> Message:
    """Put what was offered into a chat, as one's own message by way of the bot."""
    query = world.asking.queries.get(number)
    if query is None or query.person is not person or query.answer is None:
        raise Impossible("nothing was offered")
    result = next((one for one in query.answer.results if one.key == key), None)
    if result is None:
        raise Impossible("this was not offered")
    content = Content("text", result.said, {"via_bot": world.bot})
    return send(world, person, content, chat=chat, keyboard=result.keyboard)


def _remembered(world: World, query: Query) -> Answer | None:
    for whose in (query.person.id, 0):
        until, answer = world.asking.remembered.get((query.text, query.offset, whose), (world.time.now(), None))
        if until > world.time.now():
            return answer
    return None


def _as_telegram(number: str, query: Query) -> dict[str, Any]:
    return {
        "id": number,
        "from": query.person.as_user(),
        "query": query.text,
        "offset": query.offset,
        "chat_type": "private",
    }
