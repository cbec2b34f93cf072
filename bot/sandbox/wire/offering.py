"""How the bot answers what people type behind its name in other chats: answerInlineQuery.

Of the kinds of results the sandbox plays the article with a text, which is the one that needs no file anywhere.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bot.sandbox.wire.sending import Given, check_text, words
from bot.sandbox.world import keyboards
from bot.sandbox.world.asking import offered, remember
from bot.sandbox.world.offers import Answer, Query, Result
from bot.sandbox.world.refusals import bad_request
from bot.sandbox.world.world import World

ANSWERABLE = timedelta(seconds=30)
MOST_RESULTS = 50
ID_BYTES = 64
USUALLY_REMEMBERED = 300
_ARTICLE = frozenset({"type", "id", "title", "description", "input_message_content", "reply_markup"})
_TEXT = frozenset({"message_text", "parse_mode", "entities", "link_preview_options"})


def answer_inline_query(world: World, given: Given) -> bool:
    """Offer something to whoever typed the bot's name."""
    number = given["inline_query_id"]
    if _too_old(world, world.asking.queries.get(number)):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    more = given.get("next_offset", "")
    if len(more.encode()) > ID_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    answer = Answer(tuple(_results(given["results"])), more)
    personal = given.get("is_personal", False)
    remember(world, number, answer, given.get("cache_time", USUALLY_REMEMBERED), personal=personal)
    offered(world, number, answer)
    return True


def _too_old(world: World, query: Query | None) -> bool:
    return query is None or query.answer is not None or world.time.now() - query.at > ANSWERABLE


def _results(given: list[Any]) -> Iterator[Result]:
    if len(given) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = set()
    for one in given:
        result = _result(one)
        if result.key in ids:
            raise bad_request("RESULT_ID_DUPLICATE")
        ids.add(result.key)
        yield result


def _result(given: Any) -> Result:
    if not isinstance(given, dict):
        raise _wrong("expected an Object")
    if given.get("type") != "article":
        raise _wrong("the sandbox plays articles only")
    if unknown := set(given) - _ARTICLE:
        raise _wrong(f"the sandbox does not know {', '.join(sorted(unknown))}")
    key, title, about = (given.get(name, "") for name in ("id", "title", "description"))
    if not isinstance(key, str) or not 0 < len(key.encode()) <= ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if not isinstance(title, str) or not title.strip() or not isinstance(about, str):
        raise _wrong('Field "title" must be a non-empty String')
    content = given.get("input_message_content")
    if not isinstance(content, dict) or not isinstance(content.get("message_text"), str):
        raise _wrong("message content is not specified")
    if unknown := set(content) - _TEXT:
        raise _wrong(f"the sandbox does not know {', '.join(sorted(unknown))}")
    said = words(content, "message_text", "entities")
    check_text(said, content["message_text"])
    keyboard = keyboards.checked(given["reply_markup"]) if "reply_markup" in given else []
    return Result(key, title, about, said, keyboard)


def _wrong(reason: str) -> Exception:
    return bad_request(f"can't parse inline query result: {reason}")
