"""Raw updates, as Telegram's documentation shows them, and what they say."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st
from markupsafe import Markup

from bot.messenger import Incoming
from bot.messenger.telegram.parse import chat_of, parse
from handlers.heard import Kind, Said

ANA = {"id": 5, "is_bot": False, "first_name": "Ana", "language_code": "es-MX"}
PRIVATE = {"id": 5, "type": "private", "first_name": "Ana"}
GROUP = {"id": -100, "type": "supergroup", "title": "Collective"}
CHANNEL = {"id": -200, "type": "channel", "title": "News"}
BOT = {"id": 9, "is_bot": True, "first_name": "Paloma"}
FILE = {"file_id": "F", "file_unique_id": "U", "file_size": 9}
PICTURE = {"width": 90, "height": 90}


def _message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 7, "date": 1725969600, "chat": PRIVATE, "from": ANA} | fields


def _parse(**update: Any) -> Incoming | None:
    return parse(json.dumps({"update_id": 1} | update).encode())


def _heard(**update: Any) -> Said:
    incoming = _parse(**update)
    assert incoming is not None
    assert incoming.address == "telegram:5"
    return incoming.said


def test_a_text() -> None:
    entities = [{"type": "bold", "offset": 0, "length": 4}]
    assert _heard(message=_message(text="Dear\u202e <friend>", entities=entities)) == Said(
        kind=Kind.TEXT, text="Dear <friend>", markup=Markup("<b>Dear</b> &lt;friend&gt;"), message="7", language="es"
    )


def test_a_photo_by_its_largest_size_with_its_caption() -> None:
    sizes = [FILE | PICTURE | {"file_id": name} for name in ("small", "large")]
    entities = [{"type": "italic", "offset": 0, "length": 2}]
    said = _heard(message=_message(photo=sizes, caption="my page", caption_entities=entities))
    assert (said.kind, said.photo, said.text, said.markup) == (
        Kind.PHOTO,
        "large",
        "my page",
        Markup("<i>my</i> page"),
    )


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"sticker": FILE | PICTURE | {"type": "regular", "is_animated": False, "is_video": False}}, Kind.STICKER),
        ({"voice": FILE | {"duration": 3}}, Kind.VOICE),
        ({"audio": FILE | {"duration": 3}}, Kind.VOICE),
        ({"video": FILE | PICTURE | {"duration": 3}}, Kind.VIDEO),
        ({"video_note": FILE | {"length": 90, "duration": 3}}, Kind.VIDEO),
        ({"animation": FILE | PICTURE | {"duration": 3}, "document": FILE}, Kind.VIDEO),
        ({"document": FILE}, Kind.DOCUMENT),
        ({"location": {"latitude": 16.7, "longitude": -92.6}}, Kind.PLACE),
        ({"contact": {"phone_number": "+521", "first_name": "Eva"}}, Kind.CONTACT),
        ({"dice": {"emoji": "🎲", "value": 4}}, Kind.OTHER),
        ({"something_of_next_year": {}}, Kind.OTHER),
    ],
)
def test_every_kind(content: dict[str, Any], kind: Kind) -> None:
    assert _heard(message=_message(**content)).kind is kind


def test_a_forwarded_text() -> None:
    origin = {"type": "hidden_user", "date": 1725969600, "sender_user_name": "somebody"}
    assert _heard(message=_message(text="x", forward_origin=origin)).forwarded
    assert not _heard(message=_message(text="x")).forwarded


def test_an_edited_text_but_not_a_moving_location() -> None:
    edited = _message(text="new", edit_date=1725969700)
    assert _heard(edited_message=edited) == Said(
        kind=Kind.EDITED, text="new", markup=Markup("new"), message="7", language="es"
    )
    assert _parse(edited_message=_message(location={"latitude": 1.0, "longitude": 2.0})) is None


def _query(message: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "77", "from": ANA, "chat_instance": "1", "message": message, "data": "write:4f"} | fields


def test_a_press() -> None:
    shown = _message(**{"from": BOT, "text": "Choose"})
    expected = Said(kind=Kind.PRESS, press="write:4f", message="7", query="77", language="es")
    assert _heard(callback_query=_query(shown)) == expected


@pytest.mark.parametrize(
    "shown",
    [
        _message(**{"from": BOT, "photo": [FILE | PICTURE], "caption": "Choose"}),
        {"chat": PRIVATE, "message_id": 7, "date": 0},
    ],
    ids=["a photo", "too old to be shown"],
)
def test_a_press_under_what_text_cannot_replace(shown: dict[str, Any]) -> None:
    said = _heard(callback_query=_query(shown))
    assert (said.kind, said.press, said.message, said.query) == (Kind.PRESS, "write:4f", "", "77")


def _change(chat: dict[str, Any], before: str, after: str) -> dict[str, Any]:
    restricted = {"until_date": 0}
    old, new = ({"user": BOT, "status": status} | restricted for status in (before, after))
    return {"chat": chat, "from": ANA, "date": 1725969600, "old_chat_member": old, "new_chat_member": new}


def test_who_left_and_who_returned() -> None:
    assert _heard(my_chat_member=_change(PRIVATE, "member", "kicked")) == Said(kind=Kind.LEFT, language="es")
    assert _heard(my_chat_member=_change(PRIVATE, "kicked", "member")) == Said(kind=Kind.RETURNED, language="es")


def test_groups_answer_to_the_group() -> None:
    said = _parse(message=_message(chat=GROUP, text="/start"))
    assert said == Incoming(
        "telegram:-100",
        Said(kind=Kind.TEXT, text="/start", markup=Markup("/start"), message="7", language="es", private=False),
    )
    added = _parse(my_chat_member=_change(GROUP, "left", "member"))
    assert added == Incoming("telegram:-100", Said(kind=Kind.OTHER, language="es", private=False))


@pytest.mark.parametrize(
    "update",
    [
        {"message": _message(chat=GROUP, text="x", sender_chat=CHANNEL)},
        {"message": _message(chat=GROUP, text="x") | {"from": BOT}},
        {"message": _message(chat=GROUP, new_chat_members=[BOT])},
        {"message": _message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})},
        {"message": _message(chat=GROUP, migrate_to_chat_id=-300)},
        {"channel_post": _message(chat=CHANNEL, text="x")},
        {"my_chat_member": _change(GROUP, "member", "left")},
        {"my_chat_member": _change(CHANNEL, "left", "member")},
        {"callback_query": {"id": "77", "from": ANA, "chat_instance": "1", "inline_message_id": "i", "data": "x"}},
        {"something_of_next_year": {"text": "x"}},
        {},
    ],
)
def test_what_concerns_nobody(update: dict[str, Any]) -> None:
    assert _parse(**update) is None


@pytest.mark.parametrize(
    ("code", "language"),
    [("es", "es"), ("pt-br", "pt"), ("EN_us", "en"), ("fil", ""), ("", ""), ("e1", ""), ("ñé", "")],
)
def test_the_language_of_the_app(code: str, language: str) -> None:
    assert _heard(message=_message(text="x") | {"from": ANA | {"language_code": code}}).language == language


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"5",
        b"{}",
        b"[" * 100_000,
        b'{"update_id": 1, "message": 5}',
        b'{"update_id": 1, "message": {"message_id": 7}}',
        json.dumps({"update_id": 1, "message": _message(text=["no", "text"])}).encode(),
        json.dumps({"update_id": 1, "message": _message(text="x", date=10**30)}).encode(),
        json.dumps(
            {"update_id": 1, "message": _message(text="x") | {"chat": {"id": "../x", "type": "private"}}}
        ).encode(),
    ],
)
def test_what_cannot_be_read_is_said_in_one_way(raw: bytes) -> None:
    with pytest.raises(ValueError, match="cannot be read") as caught:
        parse(raw)
    assert caught.value.__context__ is None, "the original error may quote what a person wrote"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
FIELDS = st.dictionaries(
    st.sampled_from(["text", "photo", "entities", "from", "chat", "date", "caption", "forward_origin", "sticker"]), JSON
)


@given(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]), FIELDS)
def test_no_update_escapes_understanding(part: str, fields: dict[str, Any]) -> None:
    """Whatever a field holds, an update is understood, concerns nobody, or raises ValueError: nothing else."""
    raw = json.dumps({"update_id": 1, part: _message(text="x") | fields}).encode()
    try:
        incoming = parse(raw)
    except ValueError:
        return
    assert incoming is None or incoming.address.startswith("telegram:")


@pytest.mark.parametrize(
    "update",
    [
        {"message": _message(text='"chat":{"id":1')},
        {"message": _message(reply_to_message=_message(chat=GROUP), text="yes")},
        {"edited_message": _message(text="no")},
        {"callback_query": {"id": "1", "from": BOT, "message": _message() | {"from": BOT}, "data": "start"}},
        {"my_chat_member": {"chat": PRIVATE, "from": ANA, "date": 1}},
    ],
)
@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")])
def test_the_chat_is_seen_in_passing(update: dict[str, Any], separators: tuple[str, str]) -> None:
    assert chat_of(json.dumps({"update_id": 1} | update, separators=separators).encode()) == "telegram:5"


@pytest.mark.parametrize(
    "raw", [b"", b"nothing to be read", b'{"chat":{"id":{}}}', b'{"chat":{"id":%s}}' % (b"9" * 5000)]
)
def test_where_no_chat_is_seen_none_is_made_up(raw: bytes) -> None:
    assert chat_of(raw) == ""
