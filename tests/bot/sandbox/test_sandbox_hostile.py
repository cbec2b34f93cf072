"""Whatever is thrown at the bot's door is carried out or refused; nothing makes it stumble."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, strategies as st

from bot.sandbox.server import Sandbox
from bot.sandbox.wire.methods import METHODS, call
from bot.sandbox.world import people
from bot.sandbox.world.files import Upload
from bot.sandbox.world.refusals import Refusal

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["1001", "attach://x", "HTML", "<b>x</b>", "[{}]", "{", "chat", "default", "/x", "https://x.org"])
)
KEYS = st.sampled_from(["type", "chat_id", "text", "url", "callback_data", "copy_text", "offset", "message_id"])
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
) | st.builds(Upload, st.text(max_size=5), st.binary(max_size=30))


def like(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Nearly what is expected: some of the right fields, holding anything or something that fits."""
    return st.fixed_dictionaries({}, optional={name: fits | ANYTHING for name, fits in fields.items()}) | ANYTHING


BUTTON = like(text=st.just("x"), callback_data=st.just("d"), url=LEAVES, copy_text=like(text=LEAVES), style=LEAVES)
NEARLY: dict[str, st.SearchStrategy[Any]] = {
    "reply_markup": like(inline_keyboard=st.lists(st.lists(BUTTON, max_size=2), max_size=2)),
    "entities": st.lists(like(type=st.just("bold"), offset=st.integers(-1, 3), length=st.integers(0, 3)), max_size=3),
    "reply_parameters": like(message_id=st.just(1), allow_sending_without_reply=st.booleans()),
    "commands": st.lists(like(command=st.just("x"), description=st.just("x")), max_size=2),
    "scope": like(type=st.sampled_from(["chat", "default"]), chat_id=st.just(1001)),
    "allowed_updates": st.lists(ANYTHING, max_size=2),
    "message_id": st.just(1),
    "chat_id": st.just(1001),
    "text": st.text(max_size=5),
}


def asked(takes: Iterable[str]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the fields that a method takes, and one that none does."""
    fields = {field: NEARLY.get(field, ANYTHING) | ANYTHING for field in takes} | {"nonsense": ANYTHING}
    return st.fixed_dictionaries({}, optional=fields)


ASKED = {name: asked(method.takes) for name, method in METHODS.items()}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(METHODS))
@given(st.data())
async def test_a_call_ends_in_a_result_or_a_refusal(name: str, data: st.DataObject) -> None:
    world = Sandbox().world
    ana = world.add_person("Ana", started=True)
    people.say(world, ana, "hello")
    wanted = data.draw(ASKED[name])
    if {"url", "timeout"} & wanted.keys() & METHODS[name].takes.keys():
        return  # a webhook or a wait would outlive the call
    try:
        answer = {"ok": True, "result": await call(world, METHODS[name], wanted)}
    except Refusal as refusal:
        answer = refusal.body()
    assert answer["ok"] or answer["description"].startswith("Bad Request: ")
