"""Replies, and the calls that say them. That Telegram would take these calls is shown in test_telegram_client."""

import pytest
from markupsafe import Markup

from bot.messenger import Call, pack, unpack
from bot.messenger.telegram.render import acknowledge, as_edit, render as rendered
from handlers.buttons import Button, Copy, Link, Plain, Press, Style
from handlers.commands import REFUSE, WRITE
from handlers.heard import Kind, Said
from handlers.messages import Document, InPlace, Message, Named, NewMenu, Photo, Place, Ready, Toast
from handlers.texts import Texts

PRESS = Said(kind=Kind.PRESS, press="cases", message="7", query="77")
ENGLISH = Texts(("en",)).words("en")
TYPED = Said(kind=Kind.TEXT, text="/cases", message="8")
SEND = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
ROWS = ((Press("case-write", WRITE, "4f"), Link(Plain("Site"), "https://example.org")),)
PICTURE, FILE = Photo(b"a picture", "P"), {"photo": ("photo.jpg", b"a picture")}
KEYBOARD = {
    "inline_keyboard": [
        [{"text": "✉️ Write a letter", "callback_data": "write:4f"}, {"text": "Site", "url": "https://example.org"}]
    ]
}


def render(saying: Ready, said: Said | None) -> list[Call]:
    return rendered(saying, said, ENGLISH)


def test_a_text_with_buttons() -> None:
    [call] = render(Message(Markup("<b>Hello</b>"), rows=ROWS), TYPED)
    assert call == Call("sendMessage", {"text": "<b>Hello</b>", "reply_markup": KEYBOARD} | SEND)
    assert unpack(pack(call)) == call


def test_a_long_text_has_its_buttons_on_the_last_part() -> None:
    text = Markup("<b>") + "\n\n".join(["word " * 300] * 5) + Markup("</b>")
    calls = render(Message(text, rows=ROWS, over=Named("notice")), TYPED)
    assert len(calls) == 3
    assert [call.params.get("reply_markup") for call in calls] == [None, None, KEYBOARD]
    assert all(call.params["text"].startswith("<b>word") and call.params["text"].endswith("</b>") for call in calls)
    assert [call.posted_as for call in calls] == ["notice", "", ""]


def test_copying_styles_and_protection() -> None:
    rows = ((Copy(Plain("Copy"), "CLABE 0123"),), (Press(Plain("Refuse"), REFUSE, style=Style.DANGER),))
    [call] = render(Message(Markup("x"), rows=rows, guarded=True), None)
    assert call.params["protect_content"] is True
    assert call.params["reply_markup"]["inline_keyboard"] == [
        [{"text": "Copy", "copy_text": {"text": "CLABE 0123"}}],
        [{"text": "Refuse", "callback_data": "refuse", "style": "danger"}],
    ]


def test_a_photo_with_its_text_below_it() -> None:
    [call] = render(Message(Markup("<i>page</i>"), body=PICTURE, rows=ROWS, guarded=True), None)
    protected = {"protect_content": True}
    caption = {"caption": "<i>page</i>", "parse_mode": "HTML", "reply_markup": KEYBOARD}
    assert call == Call("sendPhoto", protected | caption, FILE, shared="P")
    assert unpack(pack(call)) == call


def test_a_photo_whose_text_is_too_long_for_a_caption() -> None:
    """1,024 UTF-16 units fit, however much markup is around them; one more does not."""
    fits = Markup("<b>") + "é" * 1022 + Markup("\U0001f600</b>")
    assert [call.method for call in render(Message(fits, body=PICTURE), None)] == ["sendPhoto"]
    photo, text = render(Message(fits + "x", body=PICTURE, rows=ROWS), None)
    assert (photo.method, photo.params, photo.files) == ("sendPhoto", {}, FILE)
    assert (text.method, text.params["reply_markup"]) == ("sendMessage", KEYBOARD)


def test_a_document() -> None:
    [call] = render(Message(Markup("Your letter"), body=Document("letter.pdf", b"%PDF")), None)
    assert call.method == "sendDocument"
    assert call.files == {"document": ("letter.pdf", b"%PDF")}
    assert call.params["caption"] == "Your letter"
    assert unpack(pack(call)) == call


def test_a_place_comes_before_the_words_about_it() -> None:
    place = Place(16.73, -92.64, "San Cristóbal", "Plaza de la Paz")
    pin, text = render(Message(Markup("We meet here"), body=place, rows=ROWS), PRESS)
    where = {"latitude": 16.73, "longitude": -92.64, "title": "San Cristóbal", "address": "Plaza de la Paz"}
    assert (pin.method, pin.params) == ("sendVenue", where)
    assert (text.params["text"], text.params["reply_markup"]) == ("We meet here", KEYBOARD)
    assert [call.method for call in render(Message(Markup(), body=place, rows=ROWS), None)] == ["sendVenue"]


def test_in_place_only_where_a_button_was_pressed() -> None:
    message = Message(Markup("Page 2"), over=InPlace(), guarded=True)
    [edit], [new] = render(message, PRESS), render(message, TYPED)
    assert (edit.edits, new.edits) == ("7", "")
    assert as_edit(edit, edit.edits) == Call("editMessageText", {"text": "Page 2", "message_id": 7} | SEND, edits="7")
    assert as_edit(new, new.edits) is None


def test_what_is_no_text_is_never_an_edit() -> None:
    [call] = render(Message(Markup("a"), body=Document("a.pdf", b"%PDF"), over=InPlace()), PRESS)
    assert as_edit(call, "7") is None


def test_a_toast_answers_the_press_and_else_is_a_message() -> None:
    toast = Toast(Markup("Saved &amp; <b>done</b>"))
    assert render(toast, PRESS) == [
        Call("answerCallbackQuery", {"callback_query_id": "77", "text": "Saved & done"}, paced=False)
    ]
    assert [call.method for call in render(toast, TYPED)] == ["sendMessage"]


def test_a_long_toast_is_cut() -> None:
    [call] = render(Toast(Markup("\U0001f600") * 101), PRESS)
    assert call.params["text"] == "\U0001f600" * 99 + "…"


def test_a_press_is_acknowledged() -> None:
    assert acknowledge(PRESS) == Call("answerCallbackQuery", {"callback_query_id": "77"}, paced=False)
    assert acknowledge(TYPED) is None


def test_a_menu_of_ones_own_and_none() -> None:
    scope = {"scope": {"type": "chat"}}
    listed = {"commands": [{"command": "queue", "description": "Cartas por leer"}]}
    assert render(NewMenu((("queue", "Cartas por leer"),)), None) == [
        Call("setMyCommands", scope | listed, paced=False)
    ]
    assert render(NewMenu(), None) == [Call("deleteMyCommands", scope, paced=False)]


@pytest.mark.parametrize(
    ("button", "wrong"),
    [
        (Copy(Plain("copy"), "x" * 257), "copies 1 to 256 characters, not 257"),
        (Copy(Plain("copy"), ""), "copies 1 to 256 characters, not 0"),
        (Press(Plain(""), WRITE), "has a label"),
    ],
)
def test_a_button_that_telegram_would_refuse(button: Button, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        render(Message(Markup("x"), rows=((button,),)), None)


@pytest.mark.parametrize("text", [Markup(), Markup(" \n"), Markup("<b> </b>")])
def test_a_reply_that_says_nothing(text: Markup) -> None:
    with pytest.raises(ValueError, match="says nothing"):
        render(Message(text), None)
